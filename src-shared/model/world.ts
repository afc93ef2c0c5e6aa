import type { Profile, ProfileId } from '../profiles/profile';
import type { SimMs } from '../units';
import type { RunId, VmId, WorldId } from './ids';
import type { LicenseCount } from './node';
import type { SnapshotSettings } from './snapshot';
import type { RecordId } from './tables';

/** A text a lab author wrote, in both languages. */
export interface LocalText {
  readonly en: string;
  readonly de: string;
}

/** What the whole simulation is: exactly one record, `world:lab`. */
export interface World {
  readonly kind: 'world';
  readonly id: WorldId;
  /** The lab's own id, for example `T4` or `L05`. */
  readonly lab: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly seed: number;
  readonly profile: ProfileId;
  /** The profile after the lab's overrides; what the engine reads its numbers from. */
  readonly values: Profile;
  /** The wall-clock moment that simulated time 0 stands for, ISO 8601 with offset; part of the lab file. */
  readonly startsAt: string;
  /** What the lab itself has done so far. */
  readonly timeline: readonly PlayedEntry[];
  readonly licensing: LicenseStock;
}

/** Licences of Windows as papers, beside those that are assigned to servers (hyperv-host §9). */
export interface LicenseStock {
  /** All that were bought so far, assigned or not; one entry an edition. */
  readonly owned: readonly LicenseCount[];
  /** Of them those that are assigned to no server; none of count 0. */
  readonly spare: readonly LicenseCount[];
  /** What was paid since time 0, in whole US dollars. */
  readonly spent: number;
}

/** An entry of the lab's timeline that is waited for or was played; the others are not listed. */
export interface PlayedEntry {
  /** Its place in the timeline as the lab file was read. */
  readonly entry: number;
  readonly dueAt: SimMs;
  readonly playedAt: SimMs | null;
  /** Which way a branch went; null for everything else. */
  readonly holds: boolean | null;
}

export interface LabQuestion {
  readonly id: string;
  readonly text: LocalText;
  readonly options: readonly { readonly id: string; readonly text: LocalText }[];
}

/** A question that was put, with what was answered. */
export interface AskedQuestion extends LabQuestion {
  readonly answer: string | null;
  readonly answeredAt: SimMs | null;
}

export interface LabObjective {
  readonly id: string;
  readonly title: LocalText;
  /** Up to three hints: where to look, what it means, what to do. */
  readonly hints: readonly LocalText[];
  readonly reachedAt: SimMs | null;
  /** Whether the lab can play the solution of the checks that belong to it. */
  readonly canShow: boolean;
}

export interface LabCheck {
  readonly id: string;
  readonly title: LocalText;
  /** Weight 1 to 10 (ux §2.1: 1–3 low, 4–6 medium, 7–10 high). */
  readonly weight: number;
  /** What is said when the check did not pass in full. */
  readonly failMessage: LocalText;
  /** Share of the probes that passed so far, in permille; null while nothing was judged. */
  readonly sharePermille: number | null;
  /** The objective whose hints help it; null where it says none. */
  readonly hint: string | null;
}

/** A guided lab, an exercise without hints, or a tabletop whose clock only the instructor moves (ux §2.1). */
export const labModes = ['guided', 'exercise', 'tabletop'] as const;
export type LabMode = (typeof labModes)[number];

/** What a machine is worth in this lab, and how long and how much its owner can do without. */
export interface LabTier {
  readonly vm: VmId;
  readonly tier: 1 | 2 | 3;
  readonly rtoMs: SimMs | null;
  readonly rpoMs: SimMs | null;
}

/** Something done outside the console: the vendor is phoned, a status is reported. Once. */
export interface LabCall {
  readonly id: string;
  readonly title: LocalText;
  readonly takesMs: SimMs;
  readonly calledAt: SimMs | null;
  readonly answeredAt: SimMs | null;
  /** Null until it is answered. */
  readonly answer: LocalText | null;
}

/** A short text the learner writes; what counts is that it was written, and when. */
export interface LabStatement {
  readonly id: string;
  readonly title: LocalText;
  readonly text: string | null;
  /** When it was first written. */
  readonly statedAt: SimMs | null;
}

/** A message to the learner. */
export interface LabMessage {
  readonly at: SimMs;
  readonly by: 'lab' | 'instructor' | 'call';
  /** Who says it in the story; null where nobody in particular does. */
  readonly from: LocalText | null;
  readonly text: LocalText;
}

/** What the learner opened in the console, or which report was written, and when. */
export interface LabLook {
  readonly at: SimMs;
  readonly object: RecordId;
}
export interface LabExport {
  readonly at: SimMs;
  readonly report: string;
}

/** An objective the lab shows the solution of, and since when. */
export interface ShownObjective {
  readonly objective: string;
  readonly at: SimMs;
}

/** Why an act is risky (ux §2.3). */
export const riskReasons = [
  'turnedOff',
  'reset',
  'savedStateDeleted',
  'presentStateLost',
  'noBackup',
  'quorumForced',
  'clusterDestroyed',
  'nodeEvicted',
  'arrayOverwritten',
  'faultInjected',
] as const;
export type RiskReason = (typeof riskReasons)[number];

/** Something the learner did to the cluster while the lab ran; hints and answers stand elsewhere. */
export interface LabAct {
  readonly at: SimMs;
  readonly command: string;
  readonly object: RecordId | null;
  /** Its name at that time. */
  readonly objectName: string;
  /** Virtual machines that served and were cut off by it without need. */
  readonly interrupted: number;
  /** Those that the reference solution interrupts too, and not less often. */
  readonly needed: readonly VmId[];
  /** Why it risks data or service where a safer way exists; null where it does not. */
  readonly risk: RiskReason | null;
}

/** What a lab had cost at a moment: measures are the difference of two. */
export interface LabFigures {
  /** What all hosts had used up, in tenths of a watt-hour. */
  readonly energy: number;
  readonly machines: Readonly<
    Record<VmId, { readonly downtimeMs: SimMs; readonly dataLossMs: SimMs }>
  >;
}

/** How things stood when the lab was started: what energy and settings are compared with. */
export interface LabBaseline extends LabFigures {
  /** What all hosts drew together. */
  readonly watts: number;
  readonly settings: Readonly<Record<VmId, SnapshotSettings>>;
}

/** Acts kept; later ones change no score any more, since deductions are capped long before. */
export const labActLimit = 500;

/** Messages, looks and reports kept, each; far more than any lab brings. */
export const labNoteLimit = 1000;

/** The state of a lab that is played: exactly one record, `run:lab`, where the lab has objectives. */
export interface LabRun {
  readonly kind: 'run';
  readonly id: RunId;
  readonly phase: 'brief' | 'running' | 'finished';
  readonly brief: LocalText;
  readonly learning: LocalText;
  readonly level: number;
  readonly minutes: number;
  readonly startedAt: SimMs | null;
  readonly finishedAt: SimMs | null;
  /** Null until it is started. */
  readonly baseline: LabBaseline | null;
  /** Null until it is finished. */
  readonly closing: LabFigures | null;
  /** Since when everything the lab wants of the cluster at its end holds; null while it does not. */
  readonly steadySince: SimMs | null;
  /** Question to right option, told once the lab is graded. */
  readonly rightAnswers: Readonly<Record<string, string>> | null;
  readonly mode: LabMode;
  /** When it was given up; null otherwise. */
  readonly abortedAt: SimMs | null;
  /** When the cluster was put back as it was before the lab; null while it was not. */
  readonly restoredAt: SimMs | null;
  readonly tiers: readonly LabTier[];
  readonly prediction: AskedQuestion | null;
  readonly questions: readonly AskedQuestion[];
  /** Entries of the timeline the objectives name as their faults, with what each does. */
  readonly faults: readonly { readonly entry: number; readonly command: string }[];
  /** The question about the cause, asked after the learner's first corrective act; null: none is. */
  readonly rootCause: string | null;
  readonly calls: readonly LabCall[];
  readonly statements: readonly LabStatement[];
  readonly feed: readonly LabMessage[];
  readonly looks: readonly LabLook[];
  readonly exports: readonly LabExport[];
  readonly shown: readonly ShownObjective[];
  readonly objectives: readonly LabObjective[];
  readonly checks: readonly LabCheck[];
  /** Hint levels opened, as `objective/level`. */
  readonly hintsOpened: readonly string[];
  /** What the learner did, in order; at most `labActLimit`. */
  readonly acts: readonly LabAct[];
  /** Score 0 to 100 after capped deductions; null until the lab is finished. */
  readonly score: number | null;
}
