import type { RecordId, SimRecord, VmId } from '../../../src-shared/model/tables';
import { kindOf } from '../../../src-shared/model/tables';
import { snapshotTaskOf } from '../../../src-shared/rules/snapshot-facts';
import type { SimTx } from '../wakeups';
import { settleFates } from './chain';
import { attendChain } from './merge';
import { attendTask } from './tasks';

/**
 * What a transaction changed may concern snapshots and merges under way, whoever changed it: a machine
 * starts, its host falls, its disk does not answer. Called once at the end of every transaction.
 */
export function attendSnapshots(
  tx: SimTx,
  touched: ReadonlyMap<RecordId, SimRecord | undefined>,
): void {
  const { cause } = tx;
  for (const id of concerned(tx, touched)) {
    const task = snapshotTaskOf(tx, id);
    if (task) tx.because(cause, () => attendTask(tx, task));
    if (tx.count('vhd.chain', id) === 0 && tx.count('snapshot.deleted', id) === 0) continue;
    if (drivesChanged(tx, id, touched)) settleFates(tx, id);
    tx.because(cause, () => attendChain(tx, id));
  }
}

/** Machines with something under way or to do that a touched record can matter to, by id. */
function concerned(
  tx: SimTx,
  touched: ReadonlyMap<RecordId, SimRecord | undefined>,
): readonly VmId[] {
  const vms = new Set<VmId>();
  let widely = false;
  for (const [id, before] of touched) {
    switch (kindOf(id)) {
      case 'vm':
        vms.add(id as VmId);
        break;
      case 'worker':
      case 'snapshot': {
        const record = tx.get(id) ?? before;
        if (record?.kind === 'worker' || record?.kind === 'snapshot') vms.add(record.vm);
        break;
      }
      case 'task': {
        const record = tx.get(id) ?? before;
        if (record?.kind === 'task' && record.object.startsWith('vm:')) {
          vms.add(record.object as VmId);
        }
        break;
      }
      case 'vhd': {
        const record = tx.get(id) ?? before;
        if (record?.kind === 'vhd' && record.chain) vms.add(record.chain.vm);
        break;
      }
      case 'node':
      case 'disk':
        widely = true;
        break;
      default:
        break;
    }
  }
  if (widely)
    for (const vhd of tx.by('vhd.waiting', 'world:lab')) if (vhd.chain) vms.add(vhd.chain.vm);
  return [...vms].sort();
}

function drivesChanged(
  tx: SimTx,
  id: VmId,
  touched: ReadonlyMap<RecordId, SimRecord | undefined>,
): boolean {
  const before = touched.get(id);
  return before?.kind === 'vm' && before.drives !== tx.get<'vm'>(id)?.drives;
}
