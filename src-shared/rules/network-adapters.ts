import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { NetworkAdapter } from '../model/switches';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { editRefusal } from './editable';
import type { EditableItem } from './editable';
import { profileOf } from './facts';
import { isUnicastMac } from './mac';

type Arguments = CommandArguments<'vm.configure'>;
export type AdapterSettings = NonNullable<Arguments['adapters']>[number];

/** What decides when a change from one adapter to another may be made; null: nothing changes. */
function itemsOf(
  before: NetworkAdapter | undefined,
  after: AdapterSettings | undefined,
): readonly EditableItem[] {
  if (!before || !after) return before || after ? ['adapter'] : [];
  const items: EditableItem[] = [];
  const address = after.mac.mode === 'static' ? after.mac.address : before.mac.address;
  const other = before.type !== after.type || before.mac.mode !== after.mac.mode;
  if (other || before.mac.address !== address) items.push('hardware');
  if (before.network !== after.network || before.vlan !== after.vlan) {
    items.push('adapterConnection');
  }
  const features = ['spoofing', 'jumbo', 'chimney', 'vmq'] as const;
  if (features.some((key) => before[key] !== after[key])) items.push('adapterFeatures');
  return items;
}

/** Why a machine cannot have these adapters, or cannot have them now, or null (hyperv-host §2.6, §6). */
export function networkAdaptersRefusal(
  reader: Reader,
  vm: VirtualMachine,
  { adapters: wanted }: Pick<Arguments, 'adapters'>,
): Fault | null {
  if (!wanted) return null;
  const count = countRefusal(reader, vm, wanted);
  if (count) return count;
  const before = new Map(vm.adapters.map((adapter) => [adapter.id, adapter]));
  const after = new Map(wanted.map((adapter) => [adapter.id, adapter]));
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    for (const item of itemsOf(before.get(id), after.get(id))) {
      const refused = editRefusal(reader, vm, item);
      if (refused) return refused;
    }
  }
  for (const adapter of wanted) {
    const refused = oneRefusal(reader, vm, adapter, before.get(adapter.id));
    if (refused) return refused;
  }
  return null;
}

function countRefusal(
  reader: Reader,
  vm: VirtualMachine,
  wanted: readonly AdapterSettings[],
): Fault | null {
  const { syntheticAdaptersPerVm, legacyAdaptersPerVm } = profileOf(reader).limits;
  const kinds = [
    ['synthetic', syntheticAdaptersPerVm.value, 'adapter.tooManySynthetic'],
    ['legacy', legacyAdaptersPerVm.value, 'adapter.tooManyLegacy'],
  ] as const;
  for (const [kind, limit, code] of kinds) {
    const count = wanted.filter(({ type }) => type === kind).length;
    if (count > limit) return { code, vm: vm.name, count, limit };
  }
  if (vm.generation === 2 && wanted.some(({ type }) => type === 'legacy')) {
    return { code: 'adapter.noLegacy', vm: vm.name };
  }
  const seen = new Set<string>();
  for (const { id, name } of wanted) {
    if (seen.has(id)) return { code: 'adapter.twice', vm: vm.name, adapter: name };
    seen.add(id);
  }
  return null;
}

function oneRefusal(
  reader: Reader,
  vm: VirtualMachine,
  wanted: AdapterSettings,
  before: NetworkAdapter | undefined,
): Fault | null {
  const { network } = wanted;
  const node = reader.get<'node'>(vm.node);
  if (network !== null && network !== before?.network && node) {
    if (!node.virtualSwitches.some(({ name }) => name === network)) {
      return { code: 'adapter.networkMissing', vm: vm.name, network, node: node.name };
    }
  }
  const { mode, address } = wanted.mac;
  if (mode === 'dynamic') return null;
  if (address === null) return { code: 'adapter.macMissing', vm: vm.name, adapter: wanted.name };
  if (before?.mac.mode === 'static' && before.mac.address === address) return null;
  if (!isUnicastMac(address)) return { code: 'adapter.macInvalid', mac: address };
  const other = holderOf(reader, vm, wanted, address);
  return other === null ? null : { code: 'adapter.macTaken', mac: address, other };
}

/** Who on the same host has an address already: another machine, or another adapter of this one. */
function holderOf(
  reader: Reader,
  vm: VirtualMachine,
  wanted: AdapterSettings,
  address: string,
): string | null {
  for (const other of reader.by('vm.node', vm.node)) {
    const holds = other.adapters.some(
      ({ id, mac }) => mac.address === address && !(other.id === vm.id && id === wanted.id),
    );
    if (holds) return other.name;
  }
  return null;
}

/** The adapters of a machine as the command names them. */
export function adapterSettingsOf(vm: Pick<VirtualMachine, 'adapters'>): AdapterSettings[] {
  return vm.adapters.map(({ mac: { mode, address }, ...adapter }) => ({
    ...adapter,
    mac: { mode, address: mode === 'static' ? address : null },
  }));
}

/** The adapters as the command leaves them: a dynamic address that was dealt stays. */
export function adaptersAfter(
  vm: VirtualMachine,
  wanted: readonly AdapterSettings[],
): readonly NetworkAdapter[] {
  const before = new Map(vm.adapters.map((adapter) => [adapter.id, adapter]));
  return wanted.map((adapter): NetworkAdapter => {
    const { mode, address } = adapter.mac;
    if (mode === 'static') return { ...adapter, mac: { mode, address, from: null } };
    const present = before.get(adapter.id)?.mac;
    const kept = present?.mode === 'dynamic' ? present : null;
    return { ...adapter, mac: kept ?? { mode: 'dynamic', address: null, from: null } };
  });
}
