import type { MacPool, NetworkAdapter, VirtualSwitch } from '../../src-shared/model/switches';
import { macNumber, poolSize } from '../../src-shared/rules/mac';
import { missingNetwork } from '../../src-shared/rules/network-names';
import { adaptersTo, newAdapter, usualCard, usualCards } from '../sim/inventory/adapters';
import type { HostPlan, VmPlan } from '../sim/inventory/plan';
import { key } from './merge';
import type { Placed } from './merge';
import { known } from './names';
import { refuse } from './refusal';
import type { HostEntry, VmEntry } from './schema';
import type { AdapterEntry, VirtualNetworkEntry } from './schema-switches';
import type { Path, Source } from './source';

/** The cards, virtual networks and addresses of a host. */
export function networksOf(
  source: Source,
  entry: HostEntry,
  path: Path,
): Pick<HostPlan, 'physicalAdapters' | 'virtualSwitches' | 'macPool'> {
  const entries = entry.virtualNetworks ?? ['LAN'];
  const externals = entries.filter((each) => typeOf(each) === 'external').length;
  const physicalAdapters = entry.networkCards
    ? entry.networkCards.map((card) => ({
        ...usualCard(0),
        ...{ name: card.name, bandwidthMbps: card.bandwidth ?? 1000 },
        ...{ jumbo: card.jumbo ?? true, chimney: card.chimney ?? true, vmq: card.vmq ?? true },
        ...{ connected: card.connected ?? true, vlans: card.vlans ?? null },
      }))
    : usualCards(externals);
  const free = physicalAdapters.map(({ name }) => name);
  const virtualSwitches: VirtualSwitch[] = [];
  entries.forEach((each, index) => {
    const at = [...path, 'virtualNetworks', index];
    const made = switchOf(source, each, at, free);
    const twin = virtualSwitches.findIndex(({ name }) => key(name) === key(made.name));
    if (twin >= 0) {
      const line = source.lineAt([...path, 'virtualNetworks', twin]);
      refuse(source, at, {
        reason: 'file.duplicateName',
        given: made.name,
        expected: String(line),
      });
    }
    virtualSwitches.push(made);
  });
  return { physicalAdapters, virtualSwitches, macPool: poolOf(source, entry, path) };
}

const typeOf = (entry: VirtualNetworkEntry) =>
  typeof entry === 'string' ? 'external' : (entry.type ?? 'external');

/** A network; what it is bound to is taken from the cards that are `free`. */
function switchOf(
  source: Source,
  entry: VirtualNetworkEntry,
  path: Path,
  free: string[],
): VirtualSwitch {
  const said = typeof entry === 'string' ? { name: entry } : entry;
  const type = typeOf(entry);
  if (type !== 'external' && said.adapter !== undefined) {
    refuse(source, [...path, 'adapter'], { reason: 'file.notExternal', given: said.name });
  }
  const sharedWithParent = type === 'internal' || (said.sharedWithParent ?? false);
  if (type === 'private' && sharedWithParent) {
    refuse(source, [...path, 'sharedWithParent'], { reason: 'file.notExternal', given: said.name });
  }
  if (said.parentVlan !== undefined && !sharedWithParent) {
    refuse(source, [...path, 'parentVlan'], { reason: 'file.parentVlan', given: said.name });
  }
  return {
    name: said.name,
    type,
    adapter: type === 'external' ? cardOf(source, said, path, free) : null,
    sharedWithParent,
    parentVlan: said.parentVlan ?? null,
    notes: said.notes ?? '',
  };
}

function cardOf(
  source: Source,
  entry: Exclude<VirtualNetworkEntry, string>,
  path: Path,
  free: string[],
): string {
  const name =
    entry.adapter === undefined
      ? free[0]
      : known(source, [...path, 'adapter'], 'networkCard', entry.adapter, free);
  if (name === undefined) {
    refuse(source, path, { reason: 'file.noNetworkCard', given: entry.name });
  }
  free.splice(free.indexOf(name), 1);
  return name;
}

function poolOf(source: Source, { macPool }: HostEntry, path: Path): MacPool | null {
  if (!macPool) return null;
  if (macNumber(macPool.from) > macNumber(macPool.to)) {
    refuse(source, [...path, 'macPool'], {
      reason: 'file.macPool',
      given: macPool.from,
      expected: macPool.to,
    });
  }
  return macPool;
}

/** The adapters of a machine: written out, or else one for each name of a network. */
export function adaptersOf(entry: VmEntry): readonly NetworkAdapter[] {
  if (!entry.adapters) {
    const usual = adaptersTo(entry.virtualNetworks ?? ['LAN']);
    // A guest without drivers sees emulated adapters only, and was given such.
    const driven = entry.enlightenment !== 'unaware' && entry.integrationVersion !== 'none';
    return driven
      ? usual
      : usual.map(({ network }, index) =>
          adapterOf({ network: network ?? undefined, type: 'legacy' }, index + 1),
        );
  }
  return entry.adapters.map((adapter, index) => adapterOf(adapter, index + 1));
}

function adapterOf(entry: AdapterEntry, index: number): NetworkAdapter {
  const usual = newAdapter(index, entry.network ?? null);
  const type = entry.type ?? usual.type;
  return {
    ...usual,
    type,
    name: entry.name ?? (type === 'legacy' ? 'Legacy Network Adapter' : usual.name),
    mac: entry.mac === undefined ? usual.mac : { mode: 'static', address: entry.mac, from: null },
    vlan: entry.vlan ?? null,
    spoofing: entry.spoofing ?? false,
    jumbo: entry.jumbo ?? false,
    chimney: entry.chimney ?? false,
    vmq: entry.vmq ?? false,
  };
}

/** The addresses of a host are told apart, and reach for the machines that have been started. */
export function checkAddresses(
  source: Source,
  placed: readonly Placed<VmEntry>[],
  vms: readonly VmPlan[],
  hosts: readonly HostPlan[],
): void {
  const pools = new Map(hosts.map((host) => [host.name, host.macPool]));
  const fixed = new Map<string, string>();
  const dealt = new Map<string, number>();
  vms.forEach((vm, index) => {
    const path = placed[index]?.path ?? [];
    for (const { mac } of vm.adapters) {
      if (mac.address !== null) {
        const id = `${vm.node} ${mac.address}`;
        const other = fixed.get(id);
        if (other !== undefined) {
          const fields = { given: mac.address, expected: other };
          refuse(source, [...path, 'adapters'], { reason: 'file.macTwice', ...fields });
        }
        fixed.set(id, vm.name);
      } else if (vm.state !== 'off') dealt.set(vm.node, (dealt.get(vm.node) ?? 0) + 1);
    }
    const pool = pools.get(vm.node);
    if (pool && (dealt.get(vm.node) ?? 0) > poolSize(pool)) {
      const fields = { given: String(poolSize(pool)), expected: vm.node };
      refuse(source, path, { reason: 'file.macPoolSmall', ...fields });
    }
  });
}

/** A machine is connected only to networks its host has. */
export function checkNetworks(
  source: Source,
  placed: Placed<VmEntry> | undefined,
  vm: VmPlan,
  host: HostPlan,
): void {
  const missing = missingNetwork(vm, host);
  if (missing === undefined) return;
  const where = placed?.entry.adapters ? 'adapters' : 'virtualNetworks';
  const at = [...(placed?.path ?? []), where];
  refuse(source, at, { reason: 'file.noVirtualNetwork', given: missing, expected: vm.node });
}
