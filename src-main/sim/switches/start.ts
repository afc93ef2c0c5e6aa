import type { Fault } from '../../../src-shared/faults';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NetworkAdapter } from '../../../src-shared/model/switches';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Result } from '../../../src-shared/result';
import { ok, refused } from '../../../src-shared/result';
import { inPool } from '../../../src-shared/rules/mac';
import { addressingOf } from '../../../src-shared/rules/mac-pool';
import { missingNetwork } from '../../../src-shared/rules/network-names';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';

/**
 * Switches the adapters of a machine on: each gets its address, or the start fails (hyperv-host §6,
 * event 12565). A network the host does not have leaves its adapter without a connection.
 */
export function powerAdapters(
  tx: SimTx,
  vm: VirtualMachine,
  node: ClusterNode,
  restores: boolean,
): Result<readonly NetworkAdapter[], Fault> {
  const addressing = addressingOf(tx, vm, node, restores);
  if (addressing.kind === 'dealt') {
    if (!sabotaged('mac-dealt-twice')) return ok(addressing.adapters);
    const mac = { mode: 'dynamic', address: node.macPool.from, from: node.id } as const;
    return ok(addressing.adapters.map((adapter) => ({ ...adapter, mac })));
  }
  if (addressing.kind === 'exhausted') {
    if (sabotaged('mac-pool-endless')) return ok(vm.adapters);
    const { size: addresses } = addressing;
    return refused({ code: 'adapter.noAddress', vm: vm.name, node: node.name, addresses });
  }
  if (sabotaged('static-mac-unchecked')) return ok(vm.adapters);
  const { mac, other } = addressing;
  return refused({
    code: 'adapter.macInUse',
    vm: vm.name,
    mac,
    node: node.name,
    other: other.name,
  });
}

/** What is worth saying of adapters that came up: a new address, one that others have too, no network. */
export function noticeAdapters(
  tx: SimTx,
  before: VirtualMachine,
  adapters: readonly NetworkAdapter[],
  node: ClusterNode,
): void {
  const about = { node: node.id, object: before.id };
  const names = { vm: before.name, node: node.name };
  adapters.forEach(({ mac: { address } }, index) => {
    const old = before.adapters[index]?.mac.address ?? null;
    if (address === null) return;
    if (old !== null && old !== address) {
      tx.emit('vm.macChanged', { ...about, fields: { ...names, before: old, mac: address } });
    }
    const other = twinOf(tx, address, before, node);
    if (other !== null) {
      tx.emit('vm.macDuplicated', { ...about, fields: { ...names, mac: address, other } });
    }
  });
  const network = missingNetwork({ adapters }, node);
  if (network !== undefined) {
    tx.emit('vm.networkMissing', { ...about, fields: { ...names, network } });
  }
}

/**
 * A machine that runs on another host of the cluster under the same address. Hosts made as copies of
 * one another deal the same ones; only where a range holds the address is there anything to look for.
 */
function twinOf(tx: SimTx, address: string, vm: VirtualMachine, host: ClusterNode): string | null {
  if (host.cluster === null) return null;
  for (const node of tx.by('node.cluster', host.cluster)) {
    if (node.id === host.id || !inPool(node.macPool, address)) continue;
    for (const worker of tx.by('worker.node', node.id)) {
      if (worker.vm === vm.id || worker.vm === vm.divergedFrom) continue;
      const other = tx.get<'vm'>(worker.vm);
      if (other?.adapters.some(({ mac }) => mac.address === address)) return other.name;
    }
  }
  return null;
}
