import type { CommandArguments } from '../commands/index';
import type { machinesCommands } from '../commands/machines';
import type { Fault } from '../faults';
import type { VhdFormat, VirtualHardDisk } from '../model/disks';
import type { ClusterNode } from '../model/node';
import type { ClusterDisk } from '../model/storage';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { largestMiB, volumesOf } from './disk-facts';
import { profileOf, vmState, workerOf } from './facts';
import { bootOrderOf } from './machine-limits';
import { limitRefusal } from './machine-settings';
import type { Rules } from './rule';
import { switchNamesOf } from './network-names';

/** The host if it can be managed, or why not. */
function managed(node: ClusterNode): Fault | null {
  const { name, machine } = node;
  return machine === 'on' ? null : { code: 'node.machineNotOn', node: name, machine };
}

/** Why a name cannot be given to a machine, or null; capitals do not tell two names apart. */
export function nameRefusal(reader: Reader, name: string, own: string | null = null): Fault | null {
  const wanted = name.toLowerCase();
  const taken = reader
    .all('vm')
    .some((other) => other.id !== own && other.name.toLowerCase() === wanted);
  return taken ? { code: 'vm.nameTaken', name } : null;
}

/** The disks on which a host can put the files of a new machine, beside its own system disk. */
export function disksForMachines(reader: Reader, node: ClusterNode): readonly ClusterDisk[] {
  return reader.all('disk').filter((disk) => diskRefusal(node, disk) === null);
}

function diskRefusal(node: ClusterNode, disk: ClusterDisk): Fault | null {
  const local = disk.host === node.id;
  const shared = disk.use === 'sharedVolume' && disk.cluster === node.cluster;
  if (!local && (disk.cluster === null || disk.cluster !== node.cluster)) {
    return { code: 'vm.diskNotOfHost', node: node.name, disk: disk.name };
  }
  if (!local && !shared) return { code: 'vm.diskNotForMachines', disk: disk.name };
  const mode = disk.volume?.access[node.id]?.mode;
  if (shared && (mode === undefined || mode === 'none')) {
    return { code: 'vm.diskNotOfHost', node: node.name, disk: disk.name };
  }
  return null;
}

function createRefusal(reader: Reader, args: CommandArguments<'vm.create'>): Fault | null {
  const node = reader.get<'node'>(args.node);
  if (!node) return { code: 'record.missing', id: args.node };
  const { generation = 1, name, startupMiB } = args;
  const profile = profileOf(reader);
  if (!profile.machines.generations.value.includes(generation)) {
    return { code: 'vm.generationLacking', generation };
  }
  const disk = args.disk === null ? null : reader.get<'disk'>(args.disk);
  if (disk === undefined) return { code: 'record.missing', id: args.disk ?? '' };
  if (args.network !== null && !switchNamesOf(node).includes(args.network)) {
    return { code: 'vm.networkMissing', node: node.name, network: args.network };
  }
  return (
    managed(node) ??
    nameRefusal(reader, name) ??
    (disk ? diskRefusal(node, disk) : null) ??
    storageRefusal(reader, node, args) ??
    limitRefusal(profile, {
      name,
      generation,
      virtualProcessors: 1,
      startupMiB,
      cpuReservePermille: 0,
      cpuLimitPermille: 1000,
      bios: { bootOrder: bootOrderOf(generation) },
    })
  );
}

/** The format of a new disk where nobody is asked for one: VHDX from 2012 on (hyperv-host §11.4). */
export function newDiskFormat(reader: Reader): VhdFormat {
  return profileOf(reader).disks.vhdx.value ? 'vhdx' : 'vhd';
}

/** The virtual hard disks a host can give to a new machine: files it reaches that are in no drive. */
export function freeDisksOf(reader: Reader, node: NodeId): readonly VirtualHardDisk[] {
  return volumesOf(reader, node).flatMap((volume) =>
    reader
      .by('vhd.volume', volume)
      .filter((vhd) => vhd.vm === null && reader.count('vhd.parent', vhd.id) === 0),
  );
}

/** Why the hard disk of a new machine cannot be made or taken, or null. */
function storageRefusal(
  reader: Reader,
  node: ClusterNode,
  { storage, disk }: CommandArguments<'vm.create'>,
): Fault | null {
  if (storage === null) return null;
  if (storage.from === 'existing') {
    const vhd = reader.get<'vhd'>(storage.vhd);
    if (!vhd) return { code: 'record.missing', id: storage.vhd };
    const free = freeDisksOf(reader, node.id).some((each) => each.id === vhd.id);
    return free ? null : { code: 'vm.diskFileTaken', file: vhd.fileName };
  }
  const limitMiB = largestMiB(reader, newDiskFormat(reader));
  if (storage.sizeMiB > limitMiB) {
    return { code: 'vm.diskTooLarge', file: storage.fileName, sizeMiB: storage.sizeMiB, limitMiB };
  }
  const wanted = storage.fileName.toLowerCase();
  const there = reader
    .by('vhd.volume', disk ?? node.id)
    .some((vhd) => vhd.fileName.toLowerCase() === wanted);
  return there ? { code: 'vm.diskFileThere', file: storage.fileName } : null;
}

function deleteRefusal(reader: Reader, { vm: id }: CommandArguments<'vm.delete'>): Fault | null {
  const vm = reader.get<'vm'>(id);
  if (!vm) return { code: 'record.missing', id };
  const state = vmState(reader, vm);
  if (state !== 'off' && state !== 'saved') {
    return { code: 'vm.stateForbids', vm: vm.name, state, action: 'vm.delete' };
  }
  if (vm.group !== null) return { code: 'vm.clustered', vm: vm.name };
  // A worker frozen on a hung host still holds the machine's files.
  if (workerOf(reader, id) || reader.count('worker.vm', id) > 0) {
    return { code: 'vm.stateForbids', vm: vm.name, state: 'unknown', action: 'vm.delete' };
  }
  const node = reader.get<'node'>(vm.node);
  if (!node) return { code: 'record.missing', id: vm.node };
  const running = reader.by('task.object', id).find((task) => task.state === 'running');
  if (running) return { code: 'vm.busy', vm: vm.name, task: running.what };
  return managed(node);
}

export const machinesRules: Rules<keyof typeof machinesCommands> = {
  'vm.create': createRefusal,
  'vm.delete': deleteRefusal,
  'fault.spoilDisks': (reader, { vm: id, flaw }) => {
    const vm = reader.get<'vm'>(id);
    if (!vm) return { code: 'record.missing', id };
    return vm.flaw === flaw ? { code: 'vm.disksAsIs', vm: vm.name } : null;
  },

  'fault.mendDisks': (reader, { vm: id }) => {
    const vm = reader.get<'vm'>(id);
    if (!vm) return { code: 'record.missing', id };
    if (vm.flaw === null) return { code: 'vm.disksAsIs', vm: vm.name };
    // A system that does not start is mended from its host, which needs the files for itself.
    if (vm.flaw === 'data' || reader.count('worker.vm', id) === 0) return null;
    const state = vmState(reader, vm);
    return { code: 'vm.stateForbids', vm: vm.name, state, action: 'fault.mendDisks' };
  },

  'node.configureFolders': (reader, { node: id }) => {
    const node = reader.get<'node'>(id);
    return node ? managed(node) : { code: 'record.missing', id };
  },
};
