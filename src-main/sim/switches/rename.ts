import type { ClusterNode } from '../../../src-shared/model/node';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';

/** Renames a virtual network. The machines of the host are plugged into it, not into its name: they stay. */
export function renameSwitch(tx: SimTx, node: ClusterNode, from: string, to: string): void {
  const virtualSwitches = node.virtualSwitches.map((each) =>
    each.name === from ? { ...each, name: to } : each,
  );
  tx.put({ ...node, virtualSwitches });
  if (sabotaged('rename-leaves-machines')) return;
  for (const vm of tx.by('vm.node', node.id)) {
    if (!vm.adapters.some(({ network }) => network === from)) continue;
    const adapters = vm.adapters.map((adapter) =>
      adapter.network === from ? { ...adapter, network: to } : adapter,
    );
    tx.put({ ...vm, adapters });
  }
}
