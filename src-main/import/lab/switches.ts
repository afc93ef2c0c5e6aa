import type { InventorySwitch } from '../../../src-shared/import/inventory';
import { hostName, keyOf } from '../collected';
import type { Draft, Entry, PlannedHost, PlannedVm } from './draft';
import type { Parts } from './vm-entries';

const mostNetworks = 20;

export interface PlannedNetworks {
  readonly networks: ReadonlyMap<PlannedHost, ReadonlySet<string>>;
  readonly name: (network: string) => string;
  readonly entries: (host: PlannedHost) => Entry;
  readonly vlans: ReadonlyMap<string, number>;
}

/**
 * The virtual networks of the hosts. Where the inventory lists switches, each host has its own and those its
 * machines use; else every host of a cluster has what any machine of it uses, since they could not move else.
 */
export function planNetworks(
  draft: Draft,
  hosts: readonly PlannedHost[],
  vms: readonly PlannedVm[],
  parts: Parts,
): PlannedNetworks {
  const { inventory } = draft;
  const name = (network: string) => draft.networks.name(network, network, 'Network');
  const listed = inventory.switches.filter(({ host }) => host !== null);
  const types = new Map(
    listed.map((each) => [`${keyOf(hostName(each.host ?? ''))} ${name(each.name)}`, each.type]),
  );
  const wanted = new Map<PlannedHost, Set<string>>(hosts.map((host) => [host, new Set<string>()]));
  for (const each of listed) {
    const host = hosts.find(({ from }) => keyOf(from.name) === keyOf(hostName(each.host ?? '')));
    if (host) wanted.get(host)?.add(name(each.name));
  }
  for (const { from, host } of vms) {
    const used = (parts.adapters.get(keyOf(from.name)) ?? []).flatMap(
      ({ network }) => network ?? [],
    );
    const sharing =
      listed.length > 0 || host.cluster === null
        ? [host]
        : hosts.filter(({ cluster }) => cluster === host.cluster);
    for (const each of sharing) for (const network of used) wanted.get(each)?.add(name(network));
  }
  const networks = new Map(
    hosts.map((host) => [host, cut(draft, host, wanted.get(host) ?? new Set())]),
  );
  if (inventory.adapters.length === 0)
    for (const host of hosts) draft.fill('network', host.name, 'LAN');
  return {
    networks,
    name,
    vlans: vlansOf(inventory.switches),
    entries: (host) => {
      if (inventory.adapters.length === 0) return {};
      const own = [...(networks.get(host) ?? [])];
      return {
        virtualNetworks: own.map((network) => {
          const type = types.get(`${keyOf(host.from.name)} ${network}`) ?? 'external';
          return type === 'external' ? network : { name: network, type };
        }),
      };
    },
  };
}

function cut(draft: Draft, host: PlannedHost, names: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...names];
  for (const name of all.slice(mostNetworks)) draft.note('networksCut', host.name, name);
  return new Set(all.slice(0, mostNetworks));
}

function vlansOf(switches: readonly InventorySwitch[]): ReadonlyMap<string, number> {
  return new Map(
    switches.flatMap(({ name, vlan }) => (vlan === null ? [] : [[keyOf(name), vlan] as const])),
  );
}
