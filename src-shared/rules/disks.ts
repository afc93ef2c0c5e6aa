import type { disksCommands } from '../commands/disks';
import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { VolumeId } from '../model/disks';
import type { DiskId, VmId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { mebibyte } from '../units';
import { aboutVhd, aboutVm } from './about';
import { driveAt, freeBytes, isDisk, isIde, volumeName, volumeOfVhd } from './disk-facts';
import type { DrivePlace } from './disk-places';
import {
  bootDriveOf,
  controllerRefusal,
  placeName,
  placeRefusal,
  plugRefusal,
  scsiControllersAtMost,
} from './disk-places';
import { clusterStorageRefusal, volumeRefusal } from './disk-room';
import { workerOf } from './facts';
import type { Rules } from './rule';
import {
  compactRefusal,
  convertRefusal,
  createRefusal,
  deleteRefusal,
  expandRefusal,
  isOfHost,
  mergeRefusal,
  reconnectRefusal,
} from './vhd-refusals';
import { childrenRefusal, reachRefusal, runningTaskOf } from './vhd-tasks';

function addRefusal(reader: Reader, args: CommandArguments<'vm.addDrive'>): Fault | null {
  return aboutVm(
    reader,
    args.vm,
    (_reader, vm) =>
      placeRefusal(vm, args) ??
      plugRefusal(reader, vm, args) ??
      mediumRefusal(reader, vm, args, args.medium),
  );
}

function mediumRefusal(
  reader: Reader,
  vm: VirtualMachine,
  place: DrivePlace,
  medium: CommandArguments<'vm.addDrive'>['medium'],
): Fault | null {
  switch (medium.type) {
    case 'dvd':
      return isIde(place.controller) || vm.generation === 2
        ? null
        : { code: 'drive.dvdNeedsIde', vm: vm.name };
    case 'passThrough':
      return passThroughRefusal(reader, vm, medium.disk);
    case 'vhd':
      return aboutVhd(reader, medium.vhd, (_reader, vhd) => {
        const other = vhd.vm === null ? undefined : reader.get<'vm'>(vhd.vm);
        if (other) return { code: 'vhd.attached', vhd: vhd.fileName, vm: other.name };
        const task = runningTaskOf(reader, vhd.id);
        if (task) return { code: 'vhd.busy', vhd: vhd.fileName, task: task.what };
        return (
          childrenRefusal(reader, vhd) ??
          reachRefusal(reader, vhd) ??
          volumeRefusal(reader, vm.node, volumeOfVhd(vhd)) ??
          clusterStorageRefusal(reader, vm, volumeOfVhd(vhd))
        );
      });
  }
}

/** A disk of the host is given through while it is offline there; snapshots and it exclude each other (hyperv-host §5.4). */
function passThroughRefusal(reader: Reader, vm: VirtualMachine, id: DiskId): Fault | null {
  const disk = reader.get<'disk'>(id);
  if (!disk) return { code: 'record.missing', id };
  if (vm.group !== null)
    return { code: 'drive.passThroughClustered', vm: vm.name, disk: disk.name };
  if (!isOfHost(reader, id, vm.node)) return { code: 'disk.notOfHost', disk: disk.name };
  if (disk.state !== 'offline') return { code: 'disk.notOfflineOnHost', disk: disk.name };
  const other = userOfDisk(reader, id);
  if (other) return { code: 'drive.passThroughTaken', disk: disk.name, vm: other.name };
  return reader.count('snapshot.vm', vm.id) > 0
    ? { code: 'drive.passThroughSnapshots', vm: vm.name }
    : null;
}

/** The machine a disk is given through to, or undefined. */
export function userOfDisk(reader: Reader, id: DiskId): VirtualMachine | undefined {
  return reader
    .all('vm')
    .find((vm) =>
      vm.drives.some(({ medium }) => medium.type === 'passThrough' && medium.disk === id),
    );
}

function removeRefusal(
  reader: Reader,
  { vm: id, how, ...place }: CommandArguments<'vm.removeDrive'>,
): Fault | null {
  return aboutVm(reader, id, (_reader, vm) => {
    const drive = driveAt(vm, place);
    if (!drive) return { code: 'drive.none', vm: vm.name, place: placeName(place) };
    const plug = plugRefusal(reader, vm, place);
    if (plug) return plug;
    const worker = workerOf(reader, id);
    if (!worker) return null;
    if (bootDriveOf(vm) === drive) return { code: 'drive.isBootDisk', vm: vm.name };
    const leaving = reader
      .by('task.object', id)
      .some((task) => task.what === 'vm.removeDrive' && task.state === 'running');
    if (leaving) return { code: 'drive.inUse', vm: vm.name, task: 'vm.removeDrive' };
    const answers = worker.state === 'running' && worker.guest === 'running';
    return how === 'safely' && !answers ? { code: 'vm.guestNotAnswering', vm: vm.name } : null;
  });
}

function moveRefusal(
  reader: Reader,
  { vm: id, toController, toLocation, ...place }: CommandArguments<'vm.moveDrive'>,
): Fault | null {
  return aboutVm(reader, id, (_reader, vm) => {
    const drive = driveAt(vm, place);
    if (!drive) return { code: 'drive.none', vm: vm.name, place: placeName(place) };
    const to = { controller: toController, location: toLocation };
    const running = workerOf(reader, id) !== undefined;
    if (running && bootDriveOf(vm) === drive) return { code: 'drive.isBootDisk', vm: vm.name };
    if (drive.medium.type === 'dvd' && !isIde(toController) && vm.generation === 1) {
      return { code: 'drive.dvdNeedsIde', vm: vm.name };
    }
    return placeRefusal(vm, to) ?? plugRefusal(reader, vm, place) ?? plugRefusal(reader, vm, to);
  });
}

function scsiRefusal(reader: Reader, id: VmId): Fault | null {
  return aboutVm(reader, id, (_reader, vm) =>
    vm.scsiControllers >= scsiControllersAtMost
      ? { code: 'vm.noMoreScsi', vm: vm.name, limit: scsiControllersAtMost }
      : controllerRefusal(reader, vm),
  );
}

function scsiRemovalRefusal(reader: Reader, id: VmId, number: number): Fault | null {
  return aboutVm(reader, id, (_reader, vm) => {
    if (number >= vm.scsiControllers) return { code: 'vm.noSuchScsi', vm: vm.name };
    const drives = vm.drives.filter(({ controller }) => controller === `scsi${number}`).length;
    if (drives > 0) {
      return { code: 'vm.scsiInUse', vm: vm.name, controller: `SCSI ${number}`, drives };
    }
    return controllerRefusal(reader, vm);
  });
}

function hostStateRefusal(
  reader: Reader,
  { disk: id, online }: CommandArguments<'disk.setHostState'>,
): Fault | null {
  const disk = reader.get<'disk'>(id);
  if (!disk) return { code: 'record.missing', id };
  if (disk.cluster !== null) return { code: 'disk.notOfHost', disk: disk.name };
  if ((disk.state !== 'offline') === online) return { code: 'disk.hostStateAsIs', disk: disk.name };
  const user = userOfDisk(reader, id);
  if (online && user) return { code: 'disk.givenThrough', disk: disk.name, vm: user.name };
  const files = reader.count('vhd.volume', id) + reader.count('vm.disk', id);
  return files > 0 ? { code: 'disk.holdsFiles', disk: disk.name, files } : null;
}

const isVolume = (reader: Reader, volume: VolumeId) =>
  isDisk(volume) ? reader.get<'disk'>(volume) : reader.get<'node'>(volume);

function cleanUpRefusal(reader: Reader, volume: VolumeId): Fault | null {
  if (!isVolume(reader, volume)) return { code: 'record.missing', id: volume };
  const place = isDisk(volume)
    ? reader.get<'disk'>(volume)
    : reader.get<'node'>(volume)?.localVolume;
  if ((place?.otherMiB ?? 0) > 0) return null;
  return { code: 'volume.nothingToDelete', volume: volumeName(reader, volume) };
}

function fillRefusal(reader: Reader, volume: VolumeId, freeMiB: number): Fault | null {
  if (!isVolume(reader, volume)) return { code: 'record.missing', id: volume };
  const free = Math.floor(freeBytes(reader, volume) / mebibyte);
  if (freeMiB < free) return null;
  return { code: 'volume.notEmptier', volume: volumeName(reader, volume), freeMiB: free };
}

export const disksRules: Rules<keyof typeof disksCommands> = {
  'vhd.create': createRefusal,
  'vhd.delete': (reader, { vhd }) => aboutVhd(reader, vhd, deleteRefusal),
  'vhd.compact': (reader, { vhd }) => aboutVhd(reader, vhd, compactRefusal),
  'vhd.convert': (reader, args) =>
    aboutVhd(reader, args.vhd, (_reader, vhd) => convertRefusal(reader, vhd, args)),
  'vhd.expand': (reader, { vhd: id, sizeMiB }) =>
    aboutVhd(reader, id, (_reader, vhd) => expandRefusal(reader, vhd, sizeMiB)),
  'vhd.merge': (reader, { vhd: id, into }) =>
    aboutVhd(reader, id, (_reader, vhd) => mergeRefusal(reader, vhd, into)),
  'vhd.reconnect': (reader, args) =>
    aboutVhd(reader, args.vhd, (_reader, vhd) => reconnectRefusal(reader, vhd, args)),
  'vhd.cancel': (reader, { vhd: id }) =>
    aboutVhd(reader, id, (_reader, vhd) =>
      runningTaskOf(reader, id) ? null : { code: 'vhd.notBusy', vhd: vhd.fileName },
    ),
  'vm.addDrive': addRefusal,
  'vm.removeDrive': removeRefusal,
  'vm.moveDrive': moveRefusal,
  'vm.addScsiController': (reader, { vm }) => scsiRefusal(reader, vm),
  'vm.removeScsiController': (reader, { vm, controller }) =>
    scsiRemovalRefusal(reader, vm, controller),
  'disk.setHostState': hostStateRefusal,
  'volume.cleanUp': (reader, { volume }) => cleanUpRefusal(reader, volume),
  'fault.fillVolume': (reader, { volume, freeMiB }) => fillRefusal(reader, volume, freeMiB),
};
