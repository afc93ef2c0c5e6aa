import type { Command, CommandName } from '../../src-shared/commands/index';
import type { LabSummary } from '../../src-shared/ipc';
import type { RecordId, VmId } from '../../src-shared/model/tables';
import type { SimMs } from '../../src-shared/units';
import type { WorldPlan } from '../sim/inventory/plan';
import type { Condition } from './conditions/index';

/** A command of the lab's own clock: from time 0, or from the start of a graded lab. */
export interface TimelineEntry {
  readonly at: SimMs;
  readonly command: Command;
  /** The command is about the move this machine is in at that time. */
  readonly ofVm?: VmId;
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
  /** Commands the reference solution gives: they are no collateral. */
  readonly reference: readonly { readonly command: CommandName; readonly object: RecordId }[];
  /** When the lab finishes by itself, after its start. */
  readonly finishAfterMs: SimMs;
  readonly exams: readonly string[];
}

/** A lab file, read, checked and resolved: plain JSON, so that a save can hold it whole. */
export interface LabDefinition {
  readonly summary: LabSummary;
  readonly plan: WorldPlan;
  readonly timeline: readonly TimelineEntry[];
  /** Null where nothing is graded. */
  readonly grading: Grading | null;
}
