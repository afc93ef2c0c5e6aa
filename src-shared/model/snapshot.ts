import type { SimMs } from '../units';
import type { Work } from './backup';
import type { Drive } from './disks';
import type { SnapshotId, VmId } from './ids';
import type { SavedMemory, VirtualMachine } from './vm';

/**
 * What a snapshot keeps of the configuration, and what comes back when it is applied. The name stays:
 * it says which machine this is, not how it was.
 */
export const snapshotFields = [
  'virtualProcessors',
  'startupMiB',
  'cpuReservePermille',
  'cpuLimitPermille',
  'cpuWeight',
  'notes',
  'integrationServices',
  'automaticStart',
  'automaticStartDelayMs',
  'automaticStop',
  'adapters',
  'processorCompatibility',
  'scsiControllers',
  'automaticRecovery',
  'bios',
  'comPorts',
  'diskette',
  'guestSystem',
  'guestInstalled',
  'flaw',
  'dynamicMemory',
  'memoryWeight',
  'memoryDriver',
  'remoteFx',
  'limitProcessorFunctionality',
  'enlightenment',
  'integrationVersion',
] as const satisfies readonly (keyof VirtualMachine)[];

export type SnapshotSettings = Pick<VirtualMachine, (typeof snapshotFields)[number]>;

/**
 * A moment of a machine that one can go back to (hyperv-host §5.4). A deleted one leaves the tree at
 * once; while its files wait for the merge its record stays, with `deletedAt` set.
 */
export interface Snapshot {
  readonly kind: 'snapshot';
  readonly id: SnapshotId;
  readonly vm: VmId;
  readonly name: string;
  readonly notes: string;
  /** The snapshot it was taken after; null for the first of a tree. */
  readonly parent: SnapshotId | null;
  readonly createdAt: SimMs;
  /** `production`: the guest's shadow copy, without memory (2016 and later). */
  readonly type: 'standard' | 'production';
  readonly settings: SnapshotSettings;
  /** Its disks as they were; nothing writes to them any more. */
  readonly drives: readonly Drive[];
  /** Its memory, where the machine ran or was saved; null where it was off. */
  readonly saved: SavedMemory | null;
  /** What the machine had done until then; going back to it loses the rest. */
  readonly work: Work;
  /** Counts the snapshots of its machine: what orders those of one moment. */
  readonly number: number;
  /** When it was deleted while its files could not go yet; null for one in the tree. */
  readonly deletedAt: SimMs | null;
}
