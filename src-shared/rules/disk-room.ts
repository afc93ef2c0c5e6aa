import type { Fault } from '../faults';
import type { VirtualHardDisk, VolumeId } from '../model/disks';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { mebibyte } from '../units';
import {
  chainOf,
  freeBytes,
  isDisk,
  memoryFileBytes,
  parentState,
  stateFileBytes,
  volumeName,
  volumeOfVhd,
  volumeOfVm,
  volumesOf,
} from './disk-facts';
import { profileOf } from './facts';
import { runningTaskOf } from './vhd-tasks';

/** Why so many bytes do not fit on a volume, or null. */
export function roomRefusal(reader: Reader, volume: VolumeId, bytes: number): Fault | null {
  const free = freeBytes(reader, volume);
  if (bytes <= free) return null;
  return {
    code: 'volume.noRoom',
    volume: volumeName(reader, volume),
    neededMiB: Math.ceil(bytes / mebibyte),
    freeMiB: Math.floor(free / mebibyte),
  };
}

/** Why a host cannot put files on a volume, or null. */
export function volumeRefusal(
  reader: Reader,
  node: VirtualMachine['node'],
  volume: VolumeId,
): Fault | null {
  const host = reader.get<'node'>(node);
  if (!host) return { code: 'record.missing', id: node };
  if (host.machine !== 'on') {
    return { code: 'node.machineNotOn', node: host.name, machine: host.machine };
  }
  if (volumesOf(reader, node).includes(volume)) return null;
  return { code: 'volume.unreachable', volume: volumeName(reader, volume), node: host.name };
}

/** A clustered machine has its files where every node gets at them. */
export function clusterStorageRefusal(
  reader: Reader,
  vm: VirtualMachine,
  volume: VolumeId,
): Fault | null {
  if (vm.group === null) return null;
  const disk = isDisk(volume) ? reader.get<'disk'>(volume) : undefined;
  const shared = disk !== undefined && disk.cluster !== null && disk.use !== 'available';
  if (shared && (disk.volume !== null || disk.id === vm.disk)) return null;
  return { code: 'vhd.notOnClusterStorage', vm: vm.name, volume: volumeName(reader, volume) };
}

/** Below this much free space machines on a volume are stopped, in bytes (hyperv-host §2.4). */
export function pauseBelowBytes(reader: Reader): number {
  const { pauseBelowMiB, pausesForSpace } = profileOf(reader).disks;
  return pausesForSpace.value === 'failing' ? mebibyte * 4 : pauseBelowMiB.value * mebibyte;
}

/** Every volume a machine has files on. */
export function volumesOfVm(reader: Reader, vm: VirtualMachine): readonly VolumeId[] {
  const volumes = new Set<VolumeId>([volumeOfVm(vm)]);
  for (const vhd of filesOfVm(reader, vm)) volumes.add(volumeOfVhd(vhd));
  return [...volumes];
}

/** The disks of a machine with everything they build on. */
export function filesOfVm(reader: Reader, vm: VirtualMachine): readonly VirtualHardDisk[] {
  return vm.drives.flatMap(({ medium }) =>
    medium.type === 'vhd' ? chainOf(reader, medium.vhd) : [],
  );
}

/** Why a machine that was stopped for space cannot go on yet, or null. */
export function resumeRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  const needed = pauseBelowBytes(reader);
  for (const volume of volumesOfVm(reader, vm)) {
    const free = freeBytes(reader, volume);
    if (free >= needed) continue;
    return {
      code: 'volume.stillFull',
      vm: vm.name,
      volume: volumeName(reader, volume),
      freeMiB: Math.floor(free / mebibyte),
      neededMiB: needed / mebibyte,
    };
  }
  return null;
}

/** What a start writes beside the memory that is on disk already, in bytes. */
function memoryToReserve(reader: Reader, vm: VirtualMachine): number {
  if (vm.saved) return 0;
  const { reservesMemoryFile, stateFileMiB } = profileOf(reader).disks;
  const reserves = reservesMemoryFile.value || vm.automaticStop === 'save';
  const held = memoryFileBytes(reader, vm) + stateFileBytes(reader, vm);
  return ((reserves ? vm.startupMiB : 0) + stateFileMiB.value) * mebibyte - held;
}

/** Why a machine cannot start for its disks and the room of its volume, or null. */
export function disksRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  for (const { medium } of vm.drives) {
    if (medium.type === 'passThrough') {
      const disk = reader.get<'disk'>(medium.disk);
      if (disk?.state !== 'offline') {
        return { code: 'disk.notOfflineOnHost', disk: disk?.name ?? medium.disk };
      }
    }
    if (medium.type !== 'vhd') continue;
    for (const vhd of chainOf(reader, medium.vhd)) {
      const fault = fileRefusal(reader, vhd);
      if (fault) return fault;
    }
  }
  return roomRefusal(reader, volumeOfVm(vm), memoryToReserve(reader, vm));
}

function fileRefusal(reader: Reader, vhd: VirtualHardDisk): Fault | null {
  const task = runningTaskOf(reader, vhd.id);
  if (task) return { code: 'vhd.busy', vhd: vhd.fileName, task: task.what };
  const state = parentState(reader, vhd);
  if (state === 'missing') return { code: 'vhd.parentMissing', vhd: vhd.fileName };
  if (state !== 'changed') return null;
  const parent = vhd.parent === null ? undefined : reader.get<'vhd'>(vhd.parent);
  return { code: 'vhd.parentChanged', vhd: vhd.fileName, parent: parent?.fileName ?? '' };
}
