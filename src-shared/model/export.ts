import type { SimMs } from '../units';
import type { DiskId, ExportId, NodeId, VhdId } from './ids';
import type { Snapshot } from './snapshot';
import type { VirtualMachine } from './vm';

/**
 * The folder an export left on a volume (hyperv-host §2.7): the configuration as it was, and copies of
 * the disks, which are files like any other.
 */
export interface ExportFolder {
  readonly kind: 'export';
  readonly id: ExportId;
  /** Under the root of its volume: `Exports\WEB01`. */
  readonly folder: string;
  /** The disk it is on; null: the local volume of `host`. */
  readonly disk: DiskId | null;
  readonly host: NodeId | null;
  readonly exportedAt: SimMs;
  /** The machine as it was; its drives name the copies. */
  readonly machine: VirtualMachine;
  /** Its snapshots as they were, with drives that name the copies; `snapshot` of the machine is one of them. */
  readonly snapshots: readonly Snapshot[];
  /** Every disk of the folder. */
  readonly vhds: readonly VhdId[];
  /** Memory files beside the disks, in bytes. */
  readonly memoryBytes: number;
  /** Its files became those of a machine when they were imported in place: it can be imported no more. */
  readonly importedInPlace: boolean;
}
