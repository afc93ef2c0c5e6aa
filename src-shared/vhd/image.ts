import type { Fault } from '../faults';
import type { Result } from '../result';
import type { Geometry } from './geometry';

export const diskFileTypes = ['fixed', 'dynamic', 'differencing'] as const;
export type DiskFileType = (typeof diskFileTypes)[number];

/** What is odd about a file that can be read nevertheless. */
export const diskFileNotes = [
  'shortFooter',
  'footerFromCopy',
  'copyDiffers',
  'geometryDiffers',
  'savedState',
  'firstHeaderDamaged',
  'secondHeaderDamaged',
  'regionTableDamaged',
  'logPending',
  'blocksNotCounted',
  'parentMissing',
  'parentDamaged',
  'parentOther',
  'parentChanged',
] as const;
export type DiskFileNote = (typeof diskFileNotes)[number];

/** The file a differencing disk builds on, as it names it. */
export interface DiskFileParent {
  readonly uniqueId: string;
  readonly name: string | null;
  readonly absolutePath: string | null;
  readonly relativePath: string | null;
  /** When it was last changed as its child remembers it, in milliseconds since 1970; null where unknown. */
  readonly modifiedAt: number | null;
}

/** What the structures of a virtual hard disk say (hyperv-host §5.1, §5.2). */
export interface DiskFile {
  readonly format: 'vhd' | 'vhdx';
  readonly type: DiskFileType;
  readonly fileBytes: number;
  /** Its capacity, which its guest sees. */
  readonly diskBytes: number;
  /** Null: a fixed .vhd has no blocks. */
  readonly blockBytes: number | null;
  readonly blocks: number | null;
  /** Blocks that take up room; null where there are none or too many to count. */
  readonly allocatedBlocks: number | null;
  readonly logicalSectorBytes: number;
  readonly physicalSectorBytes: number;
  readonly uniqueId: string;
  /** In milliseconds since 1970; a .vhdx does not say. */
  readonly createdAt: number | null;
  readonly creator: string;
  readonly geometry: Geometry | null;
  readonly parent: DiskFileParent | null;
  readonly notes: readonly DiskFileNote[];
}

/** Why a file is no virtual hard disk one can rely on. */
export type DiskFileFault = Extract<Fault, { code: `vhd.${string}` | `vhdx.${string}` }>;
export type DiskFileResult<T> = Result<T, DiskFileFault>;

/** 2040 GiB, the largest disk of a .vhd; the format could hold 2 TiB (hyperv-host §1.1). */
export const largestVhdBytes = 2040 * 1024 ** 3;
/** 64 TiB, the largest disk of a .vhdx. */
export const largestVhdxBytes = 64 * 1024 ** 4;
/** 2000-01-01 UTC in milliseconds since 1970: where the clock of a .vhd begins. */
export const vhdEpochMs = 946_684_800_000;
