import type {
  MacPool,
  NetworkAdapter,
  PhysicalAdapter,
  VirtualSwitch,
} from '../../../src-shared/model/switches';
import type { NodeId } from '../../../src-shared/model/tables';
import { defaultMacPool, macNumber, macText } from '../../../src-shared/rules/mac';
import { hashBetween } from './hash';
import type { HostPlan, WorldPlan } from './plan';

/** An adapter as a new machine gets it, connected to a network or to none. */
export function newAdapter(index: number, network: string | null): NetworkAdapter {
  return {
    id: `nic${index}`,
    name: 'Network Adapter',
    type: 'synthetic',
    network,
    mac: { mode: 'dynamic', address: null, from: null },
    vlan: null,
    spoofing: false,
    jumbo: false,
    chimney: false,
    vmq: false,
  };
}

/** One synthetic adapter a name. */
export function adaptersTo(networks: readonly string[]): readonly NetworkAdapter[] {
  return networks.map((network, index) => newAdapter(index + 1, network));
}

const cardName = 'Intel 82576 Gigabit Adapter';

/** A usual card of the time: all three techniques, one gigabit per second. */
export function usualCard(index: number): PhysicalAdapter {
  const name = index === 0 ? cardName : `${cardName} #${index + 1}`;
  const techniques = { jumbo: true, chimney: true, vmq: true };
  return { name, bandwidthMbps: 1000, ...techniques, connected: true, vlans: null };
}

/** Cards for so many external networks, and one to spare. */
export function usualCards(externals: number): readonly PhysicalAdapter[] {
  return Array.from({ length: Math.max(2, externals + 1) }, (_, index) => usualCard(index));
}

/** External networks of these names, each on a card of its own that it does not share with the parent. */
export function externalSwitches(names: readonly string[]): readonly VirtualSwitch[] {
  return names.map((name, index) => ({
    name,
    type: 'external',
    adapter: usualCard(index).name,
    sharedWithParent: false,
    parentVlan: null,
    notes: '',
  }));
}

/**
 * The pool of a host: from the last two octets of its first address (hyperv-host §6), which of a
 * stand-alone host is drawn from its name. Where more machines run there than it holds, somebody has
 * made it larger.
 */
export function macPoolOf(
  plan: WorldPlan,
  host: HostPlan,
  number: number,
  needed: number,
): MacPool {
  if (host.macPool) return host.macPool;
  const cluster = plan.clusters.find(({ name }) => name === host.cluster);
  const subnet = cluster?.networks[0]?.subnet.split('.');
  const octets: readonly [number, number] = subnet
    ? [Number(subnet[2]), 10 + number]
    : [
        hashBetween(plan.seed, `subnet ${host.name}`, 16, 250),
        hashBetween(plan.seed, `address ${host.name}`, 11, 250),
      ];
  const pool = defaultMacPool(octets);
  return needed <= 256 ? pool : { ...pool, to: macText(macNumber(pool.from) + needed - 1) };
}

/** Deals the dynamic addresses of the machines that have run, host by host. */
export class MacDealer {
  readonly #next = new Map<NodeId, number>();
  readonly #taken: ReadonlySet<string>;

  /** `fixed` are the addresses the lab names. */
  constructor(fixed: ReadonlySet<string>) {
    this.#taken = fixed;
  }

  deal(
    node: NodeId,
    pool: MacPool,
    adapters: readonly NetworkAdapter[],
  ): readonly NetworkAdapter[] {
    return adapters.map((adapter) => {
      if (adapter.mac.mode === 'static' || adapter.mac.address !== null) return adapter;
      const address = this.#address(node, pool);
      return address === null
        ? adapter
        : { ...adapter, mac: { ...adapter.mac, address, from: node } };
    });
  }

  #address(node: NodeId, pool: MacPool): string | null {
    let number = this.#next.get(node) ?? macNumber(pool.from);
    while (this.#taken.has(macText(number))) number += 1;
    if (number > macNumber(pool.to)) return null;
    this.#next.set(node, number + 1);
    return macText(number);
  }
}

/** The addresses a lab gives its machines itself. */
export function fixedAddresses(plan: WorldPlan): ReadonlySet<string> {
  const all = plan.vms.flatMap((vm) => vm.adapters.map(({ mac }) => mac.address));
  return new Set(all.filter((address) => address !== null));
}
