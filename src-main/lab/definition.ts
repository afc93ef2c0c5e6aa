import type { Command, CommandName } from '../../src-shared/commands/index';
import type { LabSummary } from '../../src-shared/ipc';
import type { RecordId, VmId } from '../../src-shared/model/tables';
import type { LocalText } from '../../src-shared/model/world';
import type { SimMs } from '../../src-shared/units';
import type { WorldPlan } from '../sim/inventory/plan';
import type { Condition } from './conditions/index';

/** A command as a file gives it. */
export interface Given {
  readonly command: Command;
  /** An argument whose id nobody knows before its time. */
  readonly late?: LateName;
}

/** The move a machine is in, its newest snapshot (of this name), or its newest whole backup. */
export interface LateName {
  readonly argument: 'migration' | 'snapshot' | 'backup';
  readonly vm: VmId;
  readonly name: string | null;
}

/** When something of a file is due: so long after what it waits for. */
export interface Trigger {
  readonly from: TriggerStart;
  readonly delayMs: SimMs;
}

export type TriggerStart =
  /** The start of a graded lab, or time 0. */
  | { readonly on: 'start' }
  /** The first moment a condition holds, if it does so early enough. */
  | {
      readonly on: 'condition';
      readonly condition: Condition;
      readonly withinMs: SimMs | null;
    }
  /** A branch of the timeline went this way. */
  | { readonly on: 'branch'; readonly entry: number; readonly holds: boolean }
  | { readonly on: 'call'; readonly call: string }
  /** The lab was graded. */
  | { readonly on: 'grade' };

/** Something the lab does by itself, or a fork at which it looks which way to go. */
export interface TimelineEntry {
  /** What the author calls it; null: nothing. */
  readonly id: string | null;
  readonly trigger: Trigger;
  /** Part of what is shown when this objective's solution is; null: the lab's own. */
  readonly shows: string | null;
  readonly does: Given | { readonly branch: Condition };
}

/** Something a learner could do. */
export interface ScriptStep extends Given {
  /** The check it is for; null in a script of somebody else's, and where only an objective asks for it. */
  readonly check: string | null;
  /** The objective it helps: that of its check, or its own. */
  readonly objective: string | null;
  readonly trigger: Trigger;
}

/** A listed mistake: what is done, and which steps of the solution are not. */
export interface ScriptedMistake {
  readonly id: string;
  readonly title: LocalText;
  readonly trips: string;
  readonly without: readonly string[];
  readonly steps: readonly ScriptStep[];
}

/** Acts of a learner as a file has them written down. */
export interface Script {
  readonly solve: readonly ScriptStep[];
  readonly mistakes: readonly ScriptedMistake[];
  /** Steps that were given beside the lab file. */
  readonly own: readonly ScriptStep[];
}

/** When a check looks (ux §2.1): once at the start, the end or both, all the time, or in a window. */
export type CheckTime =
  | { readonly when: 'start' | 'end' | 'edge' | 'continuous' }
  /** From the start of the lab; both bounds are looked at. */
  | { readonly when: 'during'; readonly fromMs: SimMs; readonly toMs: SimMs };

export interface GradedCheck {
  readonly id: string;
  readonly time: CheckTime;
  readonly condition: Condition;
}

export interface GradedObjective {
  readonly id: string;
  /** The objective that has to be reached before this one is looked at; null where it stands alone. */
  readonly after: string | null;
  readonly reached: Condition;
}

/** What the runner of a graded lab needs beyond the run record. */
export interface Grading {
  readonly objectives: readonly GradedObjective[];
  readonly checks: readonly GradedCheck[];
  /** Acts as good as those of the solution, though it does without them: neither needless nor risky. */
  readonly reference: readonly { readonly command: CommandName; readonly object: RecordId }[];
  /** Question to right option; no client reads it before the lab is graded. */
  readonly rightAnswers: Readonly<Record<string, string>>;
  /** When the lab finishes by itself, after its start. */
  readonly finishAfterMs: SimMs;
}

/** A lab file, read, checked and resolved: plain JSON, so that a save can hold it whole. */
export interface LabDefinition {
  readonly summary: LabSummary;
  readonly plan: WorldPlan;
  readonly timeline: readonly TimelineEntry[];
  /** Null where nothing is graded. */
  readonly grading: Grading | null;
  readonly script: Script;
  /** What only a sheet for trainers says; nothing of it is played. */
  readonly teaching: Teaching;
}

export interface Teaching {
  /** The right option of the prediction; null where none is asked for. */
  readonly prediction: string | null;
  readonly sources: readonly string[];
}
