import { slug } from '../../../src-shared/model/ids';
import type { VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { worldOf } from '../../../src-shared/rules/facts';
import { guidOf } from '../inventory/hash';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { vmOf } from '../vm/lookup';

/** An id nobody has, made from a display name: `vm:web01`, else `vm:web01-2` and so on. */
export function freeVmId(reader: Reader, name: string): VmId {
  const base: VmId = `vm:${slug(name)}`;
  if (!reader.get<'vm'>(base)) return base;
  let number = 2;
  while (reader.get<'vm'>(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** A new GUID: by seed, name and moment, so that a machine of the same name made later is another one. */
export function freshGuid(tx: SimTx, name: string): string {
  return guidOf(worldOf(tx).seed, `${name} ${tx.now} ${tx.all('vm').length}`);
}

/** Registers a machine, made new, imported or restored; it takes the next row of the columns. */
export function registerMachine(tx: SimTx, vm: Omit<VirtualMachine, 'row'>): VirtualMachine {
  const registered: VirtualMachine = { ...vm, row: tx.all('vm').length };
  tx.put(registered);
  return registered;
}

/** Takes a machine out; the last row of the columns moves into the one it leaves, so that none is empty. */
export function unregisterMachine(tx: SimTx, id: VmId): void {
  const { row } = vmOf(tx, id);
  tx.remove(id);
  const rest = tx.all('vm');
  const last = rest.find((vm) => vm.row === rest.length);
  if (last && last.row !== row && !sabotaged('row-left-empty')) tx.put({ ...last, row });
}
