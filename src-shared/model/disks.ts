import type { SimMs } from '../units';
import type { DiskId, NodeId, TaskId, VhdId, VmId } from './ids';

/**
 * Where files are: a disk, or the local volume of a host where a lab names no disk of its own for it.
 */
export type VolumeId = DiskId | NodeId;

export const vhdFormats = ['vhd', 'vhdx'] as const;
export type VhdFormat = (typeof vhdFormats)[number];
export const vhdTypes = ['fixed', 'dynamic', 'differencing'] as const;
export type VhdType = (typeof vhdTypes)[number];

/**
 * A virtual hard disk: one file on one volume. How large the file is follows from type, size and the
 * blocks it holds (`rules/vhd-files.ts`); a disk that grows is written again only when its rate changes.
 */
export interface VirtualHardDisk {
  readonly kind: 'vhd';
  readonly id: VhdId;
  /** With its extension: `WEB01.vhd`. */
  readonly fileName: string;
  /** Under the root of its volume; empty for the root itself. */
  readonly folder: string;
  /** The disk its file is on; null: the local volume of `host`. */
  readonly disk: DiskId | null;
  readonly host: NodeId | null;
  /** The machine in one of whose drives it is; null for a file nobody has attached. */
  readonly vm: VmId | null;
  readonly format: VhdFormat;
  readonly type: VhdType;
  /** What its guest sees. */
  readonly sizeMiB: number;
  /** Size of a block of a dynamic or differencing disk. */
  readonly blockKiB: number;
  /** Blocks the file held at `since`; 0 for a fixed disk, which has no blocks. */
  readonly blocks: number;
  readonly since: SimMs;
  /** New blocks its guest makes it hold from `since` on, in bytes per second; 0 while nobody writes. */
  readonly growthBytesPerSecond: number;
  /** Rate at which it grows while its machine runs; null: what is usual for the workload. */
  readonly ownGrowthBytesPerSecond: number | null;
  /** The disk a differencing disk builds on; null also where that file is gone. */
  readonly parent: VhdId | null;
  /** Its identity; null: the one that follows from its id. It changes when its content is replaced. */
  readonly uniqueId: string | null;
  /** The identity and the time stamp its parent had when this disk was made of it; null without parent. */
  readonly parentUniqueId: string | null;
  readonly parentStamp: number | null;
  /**
   * Of a disk a snapshot made (.avhd): the machine in whose chain it is, what becomes of it, and the task
   * that merges it into its parent now; null for every other disk.
   */
  readonly chain: {
    readonly vm: VmId;
    readonly fate: 'kept' | 'merges' | 'goes';
    readonly task: TaskId | null;
  } | null;
  /** Rises whenever the file is changed other than through the child that stands on it. */
  readonly stamp: number;
}

export const driveControllers = ['ide0', 'ide1', 'scsi0', 'scsi1', 'scsi2', 'scsi3'] as const;
export type DriveController = (typeof driveControllers)[number];

/** A DVD in a drive; `host`: a file or drive only its present host has. */
export interface DvdMedia {
  readonly name: string;
  readonly place: 'host' | 'shared';
  readonly kind: 'iso' | 'hostDrive' | 'integrationServices';
}

export type DriveMedium =
  | { readonly type: 'vhd'; readonly vhd: VhdId }
  | { readonly type: 'passThrough'; readonly disk: DiskId }
  | { readonly type: 'dvd'; readonly media: DvdMedia | null };

/** A place on a controller of a machine with what is in it. */
export interface Drive {
  readonly controller: DriveController;
  /** 0 and 1 on IDE, 0 to 63 on SCSI. */
  readonly location: number;
  readonly medium: DriveMedium;
}

/** What is known of the room on a volume: below 2 GB it is warned about, below 200 MB machines stop. */
export type VolumeSpace = 'ok' | 'low' | 'full';

/** The disk a host is installed on, where a lab names none: machines without a disk have their files there. */
export interface LocalVolume {
  readonly capacityMiB: number;
  /** What is on it besides the files of machines. */
  readonly otherMiB: number;
  readonly space: VolumeSpace;
}
