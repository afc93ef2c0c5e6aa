import type {
  InventoryAdapter,
  InventoryDisk,
  InventoryVm,
} from '../../../src-shared/import/inventory';
import { isUnicastMac, parseMac } from '../../../src-shared/rules/mac';
import { hostName, keyOf } from '../collected';
import type { Draft, Entry, PlannedHost, PlannedVm, Value } from './draft';
import { mib } from './draft';
import { processorsOf, startupMiB, stateOf } from './machines';
import { valid } from './namer';
import type { Volumes } from './volumes';
import { fileMiB, memoryFileMiB } from './volumes';

/** What belongs to each machine, by its name as the inventory has it. */
export interface Parts {
  readonly disks: ReadonlyMap<string, readonly InventoryDisk[]>;
  readonly adapters: ReadonlyMap<string, readonly InventoryAdapter[]>;
}

export function partsOf<T extends { readonly vm: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const each of all) {
    const list = map.get(keyOf(each.vm));
    if (list) list.push(each);
    else map.set(keyOf(each.vm), [each]);
  }
  return map;
}

export interface Surroundings {
  readonly parts: Parts;
  readonly volumes: Volumes;
  readonly off: ReadonlySet<PlannedVm>;
  /** Networks each host will offer. */
  readonly networks: ReadonlyMap<PlannedHost, ReadonlySet<string>>;
  readonly networkNames: (network: string) => string;
  readonly macs: Map<string, string>;
  readonly vlans: ReadonlyMap<string, number>;
}

export function vmEntry(draft: Draft, vm: PlannedVm, around: Surroundings): Entry {
  const { from, host, name } = vm;
  const { profile } = draft;
  const disks = disksOf(draft, vm, around);
  const clustered = host.cluster !== null;
  const highlyAvailable = clustered && from.clustered !== false && disks.shared;
  if (clustered && from.clustered !== false && !disks.shared)
    draft.note('localStorage', name, host.name);
  const generation =
    from.generation === 2 && profile.machines.generations.value.includes(2) ? 2 : 1;
  if (from.generation === 2 && generation === 1) draft.note('generationCut', name);
  const state = around.off.has(vm) ? 'off' : stateOf(from);
  return {
    name,
    node: host.name,
    memory: memoryOf(draft, vm),
    processors: processorCount(draft, vm),
    ...(state !== 'running' && { state }),
    ...(from.state === null && { state: draft.fill('vmState', name, state) }),
    ...(generation === 2 && { generation }),
    ...(from.guest !== null && { guest: from.guest.slice(0, 100) }),
    ...(from.notes !== null && {
      notes: from.notes.replaceAll(/[^\P{Cc}\n]+/gu, ' ').slice(0, 500),
    }),
    ...(clustered && !highlyAvailable && { highlyAvailable: false }),
    ...dynamicOf(draft, from, name),
    disk: disks.home,
    disks: disks.entries,
    ...adaptersOf(draft, vm, around, generation),
    ...(highlyAvailable ? groupOf(draft, vm) : {}),
  };
}

function memoryOf(draft: Draft, { from, name }: PlannedVm): Value {
  const memory = startupMiB(draft, from);
  if (from.memoryMiB === null || from.memoryMiB < 8)
    return draft.fill('vmMemory', name, mib(memory));
  if (memory < from.memoryMiB) draft.note('memoryCut', name, mib(memory));
  return mib(memory);
}

function processorCount(draft: Draft, { from, name }: PlannedVm): Value {
  const processors = processorsOf(draft, from);
  if (from.processors === null || from.processors < 1) return draft.fill('vmProcessors', name, 1);
  if (processors < from.processors) draft.note('processorsCut', name, processors);
  return processors;
}

function dynamicOf(draft: Draft, from: InventoryVm, name: string): Entry {
  if (from.dynamicMemory !== true) return {};
  const { profile } = draft;
  const startup = startupMiB(draft, from);
  const limit = profile.limits.memoryPerVmMiB.value;
  const lower = profile.dynamicMemory.minimumBelowStartup.value;
  const minimum = Math.max(8, Math.min(startup, lower ? (from.minimumMiB ?? startup) : startup));
  const maximum = Math.min(limit, Math.max(startup, from.maximumMiB ?? startup));
  if (maximum < (from.maximumMiB ?? 0) || minimum > (from.minimumMiB ?? minimum)) {
    draft.note('dynamicCut', name, `${mib(minimum)} – ${mib(maximum)}`);
  }
  return { dynamicMemory: { minimum: mib(minimum), maximum: mib(maximum) } };
}

/** A disk of Hyper-V's usual size, where nothing is known of any. */
const usualDiskMiB = 127 * 1024;
const mostDisks = 64;

function disksOf(
  draft: Draft,
  vm: PlannedVm,
  { parts, volumes, off }: Surroundings,
): { readonly home: string; readonly entries: readonly Entry[]; readonly shared: boolean } {
  const { from, name, host } = vm;
  const listed = parts.disks.get(keyOf(from.name)) ?? [];
  const own = listed.filter(
    (disk) => disk.host === null || keyOf(hostName(disk.host)) === keyOf(host.from.name),
  );
  const disks = own.length > 0 ? own : listed.length > 0 ? listed : [totalOf(from)];
  if (disks.length > mostDisks) draft.note('disksCut', name, mostDisks);
  const kept = disks.slice(0, mostDisks);
  const known = kept.reduce((sum, { sizeMiB }) => sum + (sizeMiB ?? 0), 0);
  const home = volumes.of(vm, kept[0]?.path ?? from.path);
  let shared = home.cluster !== null;
  const runs = stateOf(from) === 'saved' || (stateOf(from) === 'running' && !off.has(vm));
  if (runs) home.neededMiB += memoryFileMiB(draft, vm);
  const entries = kept.map((disk, index) => {
    if (disk.raw) draft.note('rawDisk', name, disk.name);
    const at = volumes.of(vm, disk.path ?? kept[0]?.path ?? from.path);
    // Files of one machine are all shared or all local: what is not shared keeps it where it is.
    const volume = (at.cluster === null) === (home.cluster === null) ? at : home;
    if (at.cluster === null) shared = false;
    const share =
      from.usedMiB !== null && known > 0
        ? Math.floor((from.usedMiB * (disk.sizeMiB ?? 0)) / known)
        : null;
    const used = disk.usedMiB ?? share;
    const { entry, takesMiB } = diskEntry(draft, vm, { ...disk, usedMiB: used }, index);
    volume.neededMiB += takesMiB;
    return { ...entry, ...(volume !== home && { volume: volume.name }) };
  });
  return { home: home.name, entries, shared: shared && home.cluster !== null };
}

/** One disk that holds what all of a machine's hold together. */
const totalOf = (from: InventoryVm): InventoryDisk => ({
  vm: from.name,
  host: null,
  name: '',
  path: from.path,
  sizeMiB: from.diskMiB === 0 ? null : from.diskMiB,
  usedMiB: from.usedMiB,
  type: null,
  format: null,
  controller: null,
  raw: false,
});

function diskEntry(
  draft: Draft,
  { name, from }: PlannedVm,
  disk: InventoryDisk,
  index: number,
): { readonly entry: Entry; readonly takesMiB: number } {
  const { vhdx, vhdLimitMiB, vhdxLimitMiB } = draft.profile.disks;
  const wanted = disk.sizeMiB !== null && disk.sizeMiB > 0 ? disk.sizeMiB : usualDiskMiB;
  const large =
    vhdx.value && (disk.format === 'vhdx' || disk.format === null || wanted > vhdLimitMiB.value);
  const limit = large ? vhdxLimitMiB.value : vhdLimitMiB.value;
  const size = Math.min(wanted, limit);
  if (size < wanted) draft.note('diskCut', name, mib(size));
  const used = disk.usedMiB === null ? null : Math.min(size, disk.usedMiB);
  const secondGeneration =
    from.generation === 2 && draft.profile.machines.generations.value.includes(2);
  return {
    entry: {
      size:
        disk.sizeMiB === null || disk.sizeMiB < 1
          ? draft.fill('vmDisk', name, mib(size), 'memory')
          : mib(size),
      ...(disk.type === 'fixed'
        ? { type: 'fixed' }
        : used !== null && used > 0 && { used: mib(used) }),
      ...(large && { format: 'vhdx' }),
      ...(secondGeneration && { controller: 'scsi0', location: index }),
    },
    takesMiB: fileMiB({ type: disk.type, usedMiB: used }, size),
  };
}

function adaptersOf(draft: Draft, vm: PlannedVm, around: Surroundings, generation: 1 | 2): Entry {
  const { from, name, host } = vm;
  if (draft.inventory.adapters.length === 0) return {};
  const { syntheticAdaptersPerVm, legacyAdaptersPerVm } = draft.profile.limits;
  let synthetic = 0;
  let legacy = 0;
  const entries = (around.parts.adapters.get(keyOf(from.name)) ?? []).flatMap(
    (adapter): Entry[] => {
      const old = adapter.legacy && generation === 1;
      if (old) legacy += 1;
      else synthetic += 1;
      if (legacy > legacyAdaptersPerVm.value || synthetic > syntheticAdaptersPerVm.value) {
        draft.note('adaptersCut', name, adapter.network ?? '');
        return [];
      }
      const network = adapter.network === null ? null : around.networkNames(adapter.network);
      const offered = network !== null && (around.networks.get(host)?.has(network) ?? false);
      const vlan = adapter.vlan ?? around.vlans.get(keyOf(adapter.portGroup ?? '')) ?? null;
      return [
        {
          ...(offered && { network }),
          ...(old && { type: 'legacy' }),
          ...macOf(draft, vm, adapter.mac, around.macs),
          ...(offered && vlan !== null && { vlan }),
        },
      ];
    },
  );
  return { adapters: entries };
}

/** Its own address, if no other machine of the host has it. */
function macOf(
  draft: Draft,
  { name, host }: PlannedVm,
  text: string | null,
  macs: Map<string, string>,
): Entry {
  const mac = text === null ? null : parseMac(text);
  if (mac === null || mac === '00-00-00-00-00-00') return {};
  const key = `${host.name} ${mac}`;
  if (!isUnicastMac(mac) || macs.has(key)) {
    draft.note('macDropped', name, mac);
    return {};
  }
  macs.set(key, name);
  return { mac };
}

const mostClasses = 10;

/** What its group is told about it. */
function groupOf(draft: Draft, { from, name, host }: PlannedVm): Entry {
  const { inventory, profile } = draft;
  const classes = [...new Set(from.antiAffinity.flatMap((each) => valid(each) ?? []))];
  const members = new Set(
    inventory.hosts
      .filter((each) => keyOf(each.cluster ?? '') === keyOf(host.from.cluster ?? ''))
      .map((each) => keyOf(each.name)),
  );
  const known = from.preferredOwners.filter((owner) => members.has(keyOf(hostName(owner))));
  if (known.length < from.preferredOwners.length)
    draft.note('ownersCut', name, from.preferredOwners.join(', '));
  const owners = known.map((owner) => draft.hosts.name(keyOf(hostName(owner)), owner, owner));
  const { priority } = from;
  return {
    ...(priority !== null &&
      priority !== 'medium' &&
      profile.groups.priorities.value && { priority }),
    ...(classes.length > 0 && { antiAffinity: classes.slice(0, mostClasses) }),
    ...(owners.length > 0 && { preferredOwners: owners }),
  };
}
