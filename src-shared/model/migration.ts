import type { Fault } from '../faults';
import type { SimMs } from '../units';
import type { GroupId, MigrationId, NetworkId, NodeId, TaskId, VmId } from './ids';

/** VmMigrationType with the numbers of failover-cluster §3.1. */
export const migrationTypeNumber = {
  turnOff: 0,
  quick: 1,
  shutDown: 2,
  shutDownForced: 3,
  live: 4,
} as const;
export type MigrationType = keyof typeof migrationTypeNumber;

/** Phases of failover-cluster §5.2. Quick and stopping moves know `saving`, `moving` and `restoring` instead. */
export type MigrationPhase =
  | 'setup'
  | 'preCopy'
  | 'blackout'
  | 'handOver'
  | 'cleanup'
  | 'saving'
  | 'moving'
  | 'restoring'
  | 'completed'
  | 'failed'
  | 'cancelled';

/** A finished pass over the memory. */
export interface MigrationRound {
  readonly bytes: number;
  readonly ms: SimMs;
}

/**
 * A planned move of a virtual machine between nodes. What moves is not kept every tick: `leftBytes` was
 * true at `asOf`, and has fallen by `bytesPerSecond` since (`rules/migration-facts.ts` works it out).
 */
export interface Migration {
  readonly kind: 'migration';
  readonly id: MigrationId;
  readonly vm: VmId;
  readonly group: GroupId | null;
  readonly task: TaskId;
  readonly type: MigrationType;
  readonly source: NodeId;
  readonly target: NodeId;
  /** The network that carries it; null before one was found, and for moves that send no memory. */
  readonly network: NetworkId | null;
  readonly phase: MigrationPhase;
  readonly startedAt: SimMs;
  readonly phaseSince: SimMs;
  readonly finishedAt: SimMs | null;
  /** Bytes the first pass sends, dirty rate and working set: what the model of §5.4 starts from. */
  readonly memoryBytes: number;
  readonly dirtyBytesPerSecond: number;
  readonly workingSetBytes: number;
  /** The pass under way, from 1; 0 before the first. */
  readonly round: number;
  readonly roundBytes: number;
  readonly leftBytes: number;
  readonly bytesPerSecond: number;
  readonly asOf: SimMs;
  /** Bytes sent by finished passes. */
  readonly sentBytes: number;
  readonly rounds: readonly MigrationRound[];
  /** When the machine ran on its target; null before. Reverse ARP and clean-up follow. */
  readonly runningSince: SimMs | null;
  readonly blackoutSince: SimMs | null;
  readonly blackoutMs: SimMs | null;
  /** Set-up and resume as drawn for this migration, in milliseconds. */
  readonly setupMs: SimMs;
  readonly resumeMs: SimMs;
  /** Client sessions when it began, and how many of them it cost. */
  readonly sessions: number;
  readonly sessionsLost: number;
  /** Who began it: an administrator, or a node that is drained or takes back what a drain moved. */
  readonly by: 'administrator' | 'drain' | 'failback';
  readonly cancelRequested: boolean;
  /** How far it was when it ended, in permille; null while it goes on. */
  readonly reachedPermille: number | null;
  readonly fault: Fault | null;
  /** The Windows event number that stands for its failure: 21502 unless §5.3 names another. */
  readonly failureEvent: number | null;
}
