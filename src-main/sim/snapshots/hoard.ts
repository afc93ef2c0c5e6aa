import type { CommandArguments } from '../../../src-shared/commands/index';
import { blockCount } from '../../../src-shared/rules/vhd-files';
import { beginTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { snapshotById } from './lookup';
import { completeTake } from './take';

/** How far apart they were taken, the last one that long ago. */
const apartMs = 5 * 86_400_000;

/**
 * A machine gets snapshots of past weeks at once. They hold no memory, as it is long gone, and the
 * machine has written to each difference file as much as it is said to hold.
 */
export function hoard(tx: SimTx, args: CommandArguments<'fault.hoardSnapshots'>): void {
  const { vm: id, count, sizeMiB } = args;
  const { name, node } = vmOf(tx, id);
  for (let number = 1; number <= count; number += 1) {
    const task = beginTask(tx, 'vm.takeSnapshot', id, node, 0);
    const taking = {
      vm: id,
      name: `${name} (${number})`,
      live: false,
      memory: false,
      afterwards: null,
    };
    completeTake(tx, taking, task);
    const { snapshot, drives } = vmOf(tx, id);
    if (snapshot === null) continue;
    const createdAt = tx.now - (count - number + 1) * apartMs;
    tx.put({ ...snapshotById(tx, snapshot), createdAt });
    for (const { medium } of drives) {
      const vhd = medium.type === 'vhd' ? tx.get<'vhd'>(medium.vhd) : undefined;
      if (!vhd?.chain) continue;
      const most = blockCount(vhd.sizeMiB, vhd.blockKiB);
      tx.put({ ...vhd, blocks: Math.min(most, blockCount(sizeMiB, vhd.blockKiB)), since: tx.now });
    }
  }
}
