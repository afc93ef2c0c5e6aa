import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { Checked, Invariant } from '../invariants/scope';

/** On a host no two machines that run have one address (hyperv-host §6). */
function noAddressTwiceOnAHost({ state, scope }: Checked): string | null {
  const hosts = new Set<NodeId>();
  for (const id of scope.vms) {
    for (const { node } of state.store.by('worker.vm', id)) hosts.add(node);
  }
  // Each host is walked once, whatever runs there: comparing pairs would take a second at 8,000 machines.
  for (const host of hosts) {
    const holders = new Map<string, VmId>();
    for (const { vm } of state.store.by('worker.node', host)) {
      for (const { mac } of state.store.get<'vm'>(vm)?.adapters ?? []) {
        if (mac.address === null) continue;
        const holder = holders.get(mac.address) ?? vm;
        if (holder !== vm) return `${holder} and ${vm} have ${mac.address} on ${host}`;
        holders.set(mac.address, vm);
      }
    }
  }
  return null;
}

/** Every adapter of a machine that runs has an address, and one that was dealt says by whom. */
function aRunningAdapterHasAnAddress({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    if (state.store.count('worker.vm', id) === 0) continue;
    for (const { id: adapter, mac } of state.store.get<'vm'>(id)?.adapters ?? []) {
      if (mac.address === null) return `${adapter} of ${id} runs without an address`;
      if ((mac.mode === 'dynamic') !== (mac.from !== null)) {
        return `${adapter} of ${id} does not know who dealt its address`;
      }
    }
  }
  return null;
}

/** Names of virtual networks are unique on their host, and so is the card of an external one. */
function virtualNetworksAreToldApart({ state, scope }: Checked): string | null {
  for (const id of scope.nodes) {
    const node = state.store.get<'node'>(id);
    const names = new Set<string>();
    const cards = new Set<string>();
    for (const { name, type, adapter } of node?.virtualSwitches ?? []) {
      const key = name.toLowerCase();
      if (names.has(key)) return `${id} has ${name} twice`;
      names.add(key);
      if ((type === 'external') !== (adapter !== null)) return `${name} on ${id} has no card`;
      if (adapter === null) continue;
      if (cards.has(adapter)) return `${adapter} of ${id} is bound twice`;
      cards.add(adapter);
    }
  }
  return null;
}

export const switchesInvariants: readonly Invariant[] = [
  {
    name: 'no address is used twice on a host',
    about: ['vm', 'worker'],
    check: noAddressTwiceOnAHost,
  },
  {
    name: 'an adapter that runs has an address',
    about: ['vm', 'worker'],
    check: aRunningAdapterHasAnAddress,
  },
  { name: 'virtual networks are told apart', about: ['node'], check: virtualNetworksAreToldApart },
];
