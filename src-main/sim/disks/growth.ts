import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { RecordId, SimRecord, VmId } from '../../../src-shared/model/tables';
import { growthOf } from '../../../src-shared/rules/disk-facts';
import { blocksAt } from '../../../src-shared/rules/vhd-files';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { vhdById } from './files';

/**
 * Lets disks grow for as long as their machines write: called at the end of every transaction with what
 * it touched, so that nobody who stops, pauses or moves a machine has to think of its files.
 */
export function attendGrowth(
  tx: SimTx,
  touched: ReadonlyMap<RecordId, SimRecord | undefined>,
): void {
  const vms = new Set<VmId>();
  const loose: VirtualHardDisk[] = [];
  for (const [id, before] of touched) {
    const record = tx.get(id) ?? before;
    if (record?.kind === 'vm') vms.add(record.id);
    else if (record?.kind === 'worker') vms.add(record.vm);
    else if (record?.kind === 'vhd' && tx.get<'vhd'>(record.id)) loose.push(record);
  }
  for (const id of vms) {
    const vm = tx.get<'vm'>(id);
    if (!vm || vm.divergedFrom !== null) continue;
    for (const { medium } of vm.drives) if (medium.type === 'vhd') settleGrowth(tx, medium.vhd);
  }
  for (const { id } of loose) settleGrowth(tx, id);
}

/** Notes the blocks a file has now where the rate at which it grows is another one from now on. */
function settleGrowth(tx: SimTx, id: VirtualHardDisk['id']): void {
  const vhd = tx.get<'vhd'>(id);
  if (!vhd) return;
  const growthBytesPerSecond = growthOf(tx, vhd);
  if (growthBytesPerSecond === vhd.growthBytesPerSecond) return;
  if (growthBytesPerSecond === 0 && sabotaged('disk-grows-while-off')) return;
  tx.put(settled(vhdById(tx, id), tx.now, growthBytesPerSecond));
}

/** The record of a disk as it stands at a moment, from which on it grows at another rate. */
export function settled(
  vhd: VirtualHardDisk,
  now: number,
  growthBytesPerSecond = vhd.growthBytesPerSecond,
): VirtualHardDisk {
  return { ...vhd, blocks: blocksAt(vhd, now), since: now, growthBytesPerSecond };
}
