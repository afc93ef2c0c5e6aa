import type { switchesCommands } from '../../../src-shared/commands/switches';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { VirtualSwitch } from '../../../src-shared/model/switches';
import { assert } from '../../../src-shared/assert';
import { configuredSwitch } from '../../../src-shared/rules/switches';
import type { Effects } from '../effects';
import { hostOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { cardEffects } from './ports';
import { renameSwitch } from './rename';

export const switchesEffects: Effects<keyof typeof switchesCommands> = {
  'switch.create'(tx, { node: id, ...wanted }) {
    const node = hostOf(tx, id);
    tx.put({ ...node, virtualSwitches: [...node.virtualSwitches, wanted] });
    say(tx, 'switch.created', node, wanted.name);
  },
  'switch.configure'(tx, args) {
    const node = hostOf(tx, args.node);
    const wanted = configuredSwitch(node, args);
    assert(wanted, `the virtual network ${args.switch} exists`);
    if (wanted.name !== args.switch) renameSwitch(tx, node, args.switch, wanted.name);
    replace(tx, hostOf(tx, args.node), wanted);
    say(tx, 'switch.configured', node, wanted.name);
  },
  'switch.delete'(tx, { node: id, switch: name }) {
    const node = hostOf(tx, id);
    const virtualSwitches = node.virtualSwitches.filter((each) => each.name !== name);
    tx.put({ ...node, virtualSwitches });
    const machines = disconnect(tx, node, name);
    const fields = { network: name, node: node.name, machines };
    tx.emit('switch.deleted', { node: id, object: id, fields });
  },
  ...cardEffects,
  'node.configureMacPool'(tx, { node: id, from, to }) {
    const node = hostOf(tx, id);
    tx.put({ ...node, macPool: { from, to } });
    const fields = { node: node.name, from, to };
    tx.emit('node.macPoolChanged', { node: id, object: id, fields });
  },
};

function replace(tx: SimTx, node: ClusterNode, wanted: VirtualSwitch): void {
  const virtualSwitches = node.virtualSwitches.map((each) =>
    each.name === wanted.name ? wanted : each,
  );
  tx.put({ ...node, virtualSwitches });
}

function say(
  tx: SimTx,
  name: 'switch.created' | 'switch.configured',
  { id, name: node }: ClusterNode,
  network: string,
): void {
  tx.emit(name, { node: id, object: id, fields: { network, node } });
}

/** The machines of a host lose a network that goes: their adapters are not connected any more. */
function disconnect(tx: SimTx, node: ClusterNode, network: string): number {
  let machines = 0;
  for (const vm of tx.by('vm.node', node.id)) {
    if (!vm.adapters.some((adapter) => adapter.network === network)) continue;
    machines += 1;
    const adapters = vm.adapters.map((adapter) =>
      adapter.network === network ? { ...adapter, network: null } : adapter,
    );
    tx.put({ ...vm, adapters });
  }
  return machines;
}
