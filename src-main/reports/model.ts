import type { Level } from '../../src-shared/events';
import type { DeductionKind } from '../../src-shared/grade';
import type { MigrationType } from '../../src-shared/model/migration';
import type { VmState } from '../../src-shared/model/vm';
import type { SimMs } from '../../src-shared/units';

/*
 * What happened, as facts plus sentences. Facts are language-neutral: milliseconds, levels, states as
 * keys; the document made of them has the words. Sentences (what an event says, what a lab's author
 * wrote) are in the report's language.
 */

/** How much of something is in the report; `total` greater than `shown` is said in every format. */
export interface Cut {
  readonly shown: number;
  readonly total: number;
}

/** One fault and what the cluster made of it. Times count from the fault; null: it did not happen. */
export interface Incident {
  readonly event: number;
  readonly atMs: SimMs;
  readonly text: string;
  readonly detectedAfterMs: SimMs | null;
  /** Until the last placement that follows from it. */
  readonly placedAfterMs: SimMs | null;
  readonly placements: number;
  /** Until the last virtual machine served again. */
  readonly servingAfterMs: SimMs | null;
  readonly interrupted: number;
}

export interface Highlights {
  readonly incidents: readonly Incident[];
  readonly incidentsCut: Cut;
  readonly interrupted: number;
  readonly longest: { readonly vm: string; readonly downtimeMs: SimMs } | null;
  readonly totalDowntimeMs: SimMs;
  /** Users who were cut off, and moves of virtual machines that were begun. */
  readonly sessionsLost: number;
  readonly moves: number;
  /** Virtual machines that should serve and do not: the first names, and how many there are. */
  readonly notBack: readonly string[];
  readonly notBackCut: Cut;
}

export interface EventRow {
  readonly number: number;
  readonly atMs: SimMs;
  /** The same moment as ISO 8601 in the lab's own offset. */
  readonly at: string;
  readonly level: Level;
  /** The event id of Windows; null for a fact of the simulation. */
  readonly id: number | null;
  readonly source: string;
  readonly channel: string;
  readonly node: string | null;
  readonly object: string | null;
  readonly text: string;
  /** The number of the event it follows from. */
  readonly causedBy: number | null;
}

/** A line of the timeline: an event under its cause, or `more` of the same kind left out. */
export type TimelineEntry =
  | { readonly type: 'event'; readonly depth: number; readonly event: EventRow }
  | {
      readonly type: 'more';
      readonly depth: number;
      readonly causedBy: number;
      readonly count: number;
      readonly lastAtMs: SimMs;
    };

export interface DowntimeRow {
  readonly vm: string;
  readonly tier: 1 | 2 | 3;
  /** The node on which it first stopped serving. */
  readonly from: string | null;
  /** The node on which it serves again; null while it does not. */
  readonly to: string | null;
  readonly downtimeMs: SimMs;
  readonly interruptions: number;
  readonly state: VmState;
  readonly serving: boolean;
  /** It should serve and does not: its downtime goes on. */
  readonly stillDown: boolean;
}

/** A planned move of a virtual machine. */
export interface MoveRow {
  readonly vm: string;
  readonly type: MigrationType;
  readonly from: string;
  readonly to: string;
  readonly atMs: SimMs;
  readonly outcome: 'running' | 'completed' | 'failed' | 'cancelled';
  readonly totalMs: SimMs;
  /** How long it kept the machine from its users; null where it did not come to that. */
  readonly blackoutMs: SimMs | null;
  /** Passes over its memory while it ran. */
  readonly rounds: number;
  readonly sentBytes: number;
  readonly sessionsLost: number;
  /** Why it failed. */
  readonly reason: string | null;
}

export interface ScoredCheck {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** Share of its probes that passed, in permille; null while nothing was judged. */
  readonly sharePermille: number | null;
  /** What it adds to the outcome and what it could add, in thousandths of a point. */
  readonly milliPoints: number;
  readonly ofMilliPoints: number;
  /** What is said where it did not pass in full. */
  readonly message: string | null;
}

/** Something the learner did that costs points. */
export interface CostlyAct {
  readonly atMs: SimMs;
  readonly command: string;
  readonly object: string;
  readonly interrupted: number;
}

export interface ScoreDeduction {
  readonly kind: DeductionKind;
  readonly count: number;
  /** Points that count, after the cap. */
  readonly points: number;
  readonly cap: number;
  readonly acts: readonly CostlyAct[];
}

export interface Score {
  readonly finished: boolean;
  /** 0 to 100; before the lab is finished, as it stands. */
  readonly score: number;
  /** What the checks alone give, in thousandths of a point: 0 to 100,000. */
  readonly outcomeMilliPoints: number;
  readonly deductions: readonly ScoreDeduction[];
  readonly checks: readonly ScoredCheck[];
  readonly objectives: readonly { readonly title: string; readonly reachedAtMs: SimMs | null }[];
  readonly answers: readonly { readonly question: string; readonly answer: string | null }[];
  /** What the lab wanted to teach; empty until it is finished. */
  readonly learning: string;
}

/** What happened up to a moment. */
export interface WhatHappened {
  readonly highlights: Highlights;
  readonly timeline: readonly TimelineEntry[];
  readonly timelineCut: Cut;
  readonly downtime: readonly DowntimeRow[];
  readonly downtimeCut: Cut;
  readonly moves: readonly MoveRow[];
  readonly movesCut: Cut;
  readonly events: readonly EventRow[];
  readonly eventsCut: Cut;
  /** Events of the history that were no longer kept when the report was written. */
  readonly eventsForgotten: number;
  /** Null where the lab is not graded or was not started. */
  readonly score: Score | null;
}

/** How many rows a report holds at most. A page is for reading, a table and data are for machines. */
export interface ReportLimits {
  readonly incidents: number;
  readonly timeline: number;
  /** Events of one kind under one cause. */
  readonly siblings: number;
  readonly downtime: number;
  readonly moves: number;
  readonly events: number;
  readonly names: number;
}

export const pageLimits: ReportLimits = {
  incidents: 50,
  timeline: 600,
  siblings: 8,
  downtime: 1000,
  moves: 500,
  events: 2000,
  names: 30,
};

export const dataLimits: ReportLimits = {
  incidents: 1000,
  timeline: 5000,
  siblings: 50,
  downtime: 10_000,
  moves: 10_000,
  events: 50_000,
  names: 1000,
};
