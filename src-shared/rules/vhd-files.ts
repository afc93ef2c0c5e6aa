import type { VhdFormat, VhdType, VirtualHardDisk } from '../model/disks';
import type { SimMs } from '../units';
import { mebibyte } from '../units';
import { sectorBytes } from '../vhd/geometry';

/*
 * Sizes of virtual hard disk files, exact to the byte for VHD (hyperv-host §5.1). For VHDX the layout in
 * units of 1 MiB is documented (§5.2), how much of it a new file has is a modelling choice.
 */

const footerBytes = 512;
const dynamicHeaderBytes = 1024;

/** The data blocks a disk of this size has when it is full. */
export function blockCount(sizeMiB: number, blockKiB: number): number {
  return Math.ceil((sizeMiB * 1024) / blockKiB);
}

const roundUp = (value: number, step: number) => Math.ceil(value / step) * step;

/** The allocation table of a dynamic or differencing VHD: four bytes a block, in whole sectors. */
export function vhdTableBytes(sizeMiB: number, blockKiB: number): number {
  return roundUp(blockCount(sizeMiB, blockKiB) * 4, sectorBytes);
}

/** A block in the file: its sector bitmap, one bit a sector in whole sectors, and its data. */
export function vhdBlockBytes(blockKiB: number): number {
  return roundUp((blockKiB * 1024) / 4096, sectorBytes) + blockKiB * 1024;
}

/** Header section, log and metadata region of a VHDX, 1 MiB each. */
const vhdxHeadBytes = 3 * mebibyte;

/** The allocation table of a VHDX: eight bytes a block, and one entry a chunk for its sector bitmap. */
function vhdxTableBytes(sizeMiB: number, blockKiB: number): number {
  const blocks = blockCount(sizeMiB, blockKiB);
  const chunks = Math.ceil(blocks / blocksPerChunk(blockKiB));
  return roundUp((blocks + chunks) * 8, mebibyte);
}

const blocksPerChunk = (blockKiB: number) =>
  Math.max(1, Math.floor((8_388_608 * 512) / 1024 / blockKiB));

/** What makes up the size of a file besides the disk it is the file of. */
export type VhdShape = Pick<VirtualHardDisk, 'format' | 'type' | 'sizeMiB' | 'blockKiB'>;

/** The file with no block in it: what a new dynamic or differencing disk takes. */
export function emptyFileBytes({ format, type, sizeMiB, blockKiB }: VhdShape): number {
  if (format === 'vhdx') return vhdxHeadBytes + vhdxTableBytes(sizeMiB, blockKiB);
  if (type === 'fixed') return footerBytes;
  return footerBytes + dynamicHeaderBytes + vhdTableBytes(sizeMiB, blockKiB) + footerBytes;
}

/** What a file of this shape takes with so many blocks in it; a fixed disk has all of them from the start. */
export function bytesWithBlocks(shape: VhdShape, blocks: number): number {
  const empty = emptyFileBytes(shape);
  if (shape.type === 'fixed') return empty + shape.sizeMiB * mebibyte;
  return empty + blocks * fileBlockBytes(shape);
}

/** What one more block makes a file grow by. */
export function fileBlockBytes({ format, blockKiB }: VhdShape): number {
  return format === 'vhd' ? vhdBlockBytes(blockKiB) : blockKiB * 1024;
}

/** The blocks a file holds at a moment; it never holds more than the disk has. */
export function blocksAt(vhd: VirtualHardDisk, now: SimMs): number {
  if (vhd.type === 'fixed') return 0;
  const grown = Math.floor(
    ((now - vhd.since) * vhd.growthBytesPerSecond) / 1000 / (vhd.blockKiB * 1024),
  );
  return Math.min(blockCount(vhd.sizeMiB, vhd.blockKiB), vhd.blocks + grown);
}

/** The size of a virtual hard disk's file at a moment, in bytes. */
export function fileBytesOf(vhd: VirtualHardDisk, now: SimMs): number {
  return bytesWithBlocks(vhd, blocksAt(vhd, now));
}

/** The data a guest has written to a disk, as far as its blocks tell, in bytes. */
export function dataBytesOf(vhd: VirtualHardDisk, now: SimMs): number {
  return vhd.type === 'fixed' ? vhd.sizeMiB * mebibyte : blocksAt(vhd, now) * vhd.blockKiB * 1024;
}

/** Blocks are 2 MiB in a VHD (documented) and a differencing VHDX, 32 MiB in a dynamic VHDX (from memory). */
export function usualBlockKiB(format: VhdFormat, type: VhdType): number {
  return format === 'vhdx' && type === 'dynamic' ? 32 * 1024 : 2048;
}

/** What a differencing disk adds to a parent: blocks spread evenly meet blocks that are there already. */
export function unionBlocks(parent: VirtualHardDisk, child: VirtualHardDisk, now: SimMs): number {
  const count = blockCount(parent.sizeMiB, parent.blockKiB);
  const held = parent.type === 'fixed' ? count : blocksAt(parent, now);
  const data = Math.ceil(dataBytesOf(child, now) / 1024 / parent.blockKiB);
  return Math.min(count, held + Math.ceil((data * (count - held)) / Math.max(1, count)));
}
