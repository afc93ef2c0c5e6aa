import type { VolumeId } from '../../../src-shared/model/disks';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import {
  capacityBytes,
  freeBytes,
  volumeName,
  volumesOf,
} from '../../../src-shared/rules/disk-facts';
import type { Texts } from '../../../src-shared/text/index';
import { mebibyte } from '../../../src-shared/units';

/** A size in bytes in words: small ones to the byte, as the size of an empty disk is told. */
export function bytesText(texts: Texts, bytes: number): string {
  if (bytes < mebibyte) return `${texts.number(bytes)} B`;
  const mib = bytes / mebibyte;
  return mib < 1024 ? texts.memory(Math.floor(mib)) : texts.memoryInGigabytes(Math.floor(mib));
}

/** A size that was entered in whole gigabytes, in MiB; null for anything else. */
export function gigabytesIn(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text.trim()) ? Number(text.trim()) * 1024 : null;
}

/** A volume a host can put files on, with its room in bytes. */
export interface VolumeChoice {
  readonly volume: VolumeId;
  readonly name: string;
  readonly free: number;
  readonly total: number;
}

/** The volumes a host reaches; those with the most room last looked at stay in their order. */
export function volumeChoices(reader: Reader, node: NodeId): readonly VolumeChoice[] {
  return volumesOf(reader, node).map((volume) => ({
    volume,
    name: volumeName(reader, volume),
    free: freeBytes(reader, volume),
    total: capacityBytes(reader, volume),
  }));
}

/** Two lists of plain values are the same when they read the same. */
export function sameText<T>(left: T, right: T): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
