import type { Result } from '../result';
import { refused } from '../result';
import { BoundedSource } from './bounded';
import type { ByteSource } from './bytes';
import { Fields } from './bytes';
import type { DiskFile, DiskFileFault } from './image';
import { inspectVhd } from './vhd';
import { inspectVhdx, vhdxSignature } from './vhdx';

/**
 * Says what a virtual hard disk is, from its own structures and not from its name. It only reads, and
 * at most `readBudgetBytes`; what is damaged is refused with what is wrong.
 */
export async function inspectDiskFile(
  source: ByteSource,
): Promise<Result<DiskFile, DiskFileFault>> {
  const bounded = new BoundedSource(source);
  if (!bounded.has(0, vhdxSignature.length)) return refused({ code: 'vhd.notDisk' });
  const start = await bounded.read(0, vhdxSignature.length);
  if (!start.ok) return start;
  const isVhdx = new Fields(start.value, true).ascii(0, vhdxSignature.length) === vhdxSignature;
  return isVhdx ? inspectVhdx(bounded) : inspectVhd(bounded);
}
