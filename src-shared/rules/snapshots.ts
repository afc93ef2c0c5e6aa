import type { CommandArguments } from '../commands/index';
import type { snapshotsCommands } from '../commands/snapshots';
import type { VolumeId } from '../model/disks';
import type { Fault } from '../faults';
import type { Snapshot } from '../model/snapshot';
import type { SnapshotId, VmId } from '../model/tables';
import type { VirtualMachine, VmState } from '../model/vm';
import type { Reader } from '../reader';
import { mebibyte } from '../units';
import { volumeName, volumeOfVm, volumesOf } from './disk-facts';
import type { ExportSource } from './export-facts';
import { exportBytes, machineOfSnapshot, volumeOfExport } from './export-facts';
import { importRefusal } from './imports';
import { heldMiB, profileOf, vmState, workerOf } from './facts';
import type { Rules } from './rule';
import { isDiverged, snapshotMemoryBytes, snapshotsOf } from './snapshot-facts';
import { drivesRefusal, machineRoomRefusal, snapshotBusy } from './snapshot-guards';
import { hostRefusal } from './vm';

/** In which states what is offered (hyperv-host §2.2); of a paused machine no snapshot is taken. */
const statesOf = {
  'snapshot.take': ['off', 'running', 'saved'],
  'snapshot.apply': ['off', 'running', 'paused', 'saved'],
  'snapshot.delete': ['off', 'running', 'paused', 'saved'],
  'vm.export': ['off', 'saved'],
} as const satisfies Record<string, readonly VmState[]>;

/** The machine, its host, its state and its files fit for work on its snapshots; or why not. */
function aboutMachine(
  reader: Reader,
  id: VmId,
  action: keyof typeof statesOf,
  further: (vm: VirtualMachine) => Fault | null,
): Fault | null {
  const vm = reader.get<'vm'>(id);
  if (!vm) return { code: 'record.missing', id };
  const state = vmState(reader, vm);
  const unreachable = hostRefusal(reader, vm);
  if (unreachable) return unreachable;
  const live = action === 'vm.export' && profileOf(reader).snapshots.liveExport.value;
  const fits = (statesOf[action] as readonly VmState[]).includes(state);
  if (!fits && !(live && state === 'running')) {
    return live || action !== 'vm.export' || state !== 'running'
      ? { code: 'vm.stateForbids', vm: vm.name, state, action }
      : { code: 'export.running', vm: vm.name };
  }
  return busyRefusal(reader, vm) ?? further(vm);
}

/** Something else is being done to the machine, or there are two of it. */
function busyRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  if (isDiverged(reader, vm)) return { code: 'snapshot.diverged', vm: vm.name };
  const worker = workerOf(reader, vm.id);
  if (worker?.operation === 'migrating') {
    return { code: 'vm.busy', vm: vm.name, task: 'vm.liveMigrate' };
  }
  if (worker?.guest === 'shuttingDown') {
    return { code: 'vm.busy', vm: vm.name, task: 'vm.shutDown' };
  }
  if (reader.by('migration.vm', vm.id).some(({ finishedAt }) => finishedAt === null)) {
    return { code: 'vm.busy', vm: vm.name, task: 'vm.quickMigrate' };
  }
  return snapshotBusy(reader, vm);
}

/** Whether a snapshot of a machine holds memory: it runs or is saved, and the guest's own copy is not wanted. */
export function takesMemory(reader: Reader, vm: VirtualMachine): boolean {
  const worker = workerOf(reader, vm.id);
  if (!worker) return vm.saved !== null;
  return !wantsGuestCopy(vm) || !makesGuestCopy(reader, vm);
}

const wantsGuestCopy = ({ checkpointType }: VirtualMachine) =>
  checkpointType === 'production' || checkpointType === 'productionOnly';

/** Whether the guest can bring its data into order for a copy: it answers, and its backup service is offered. */
function makesGuestCopy(reader: Reader, vm: VirtualMachine): boolean {
  const worker = workerOf(reader, vm.id);
  return worker?.guest === 'running' && vm.integrationServices.backup;
}

function takeRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  if (vm.checkpointType === 'disabled') return { code: 'snapshot.disabled', vm: vm.name };
  const limit = profileOf(reader).snapshots.perVm.value;
  if (reader.count('snapshot.vm', vm.id) >= limit) {
    return { code: 'snapshot.tooMany', vm: vm.name, limit };
  }
  const runs = workerOf(reader, vm.id) !== undefined;
  if (runs && vm.checkpointType === 'productionOnly' && !makesGuestCopy(reader, vm)) {
    return { code: 'snapshot.noBackupService', vm: vm.name };
  }
  return drivesRefusal(reader, vm, vm.drives) ?? spaceRefusal(reader, vm, takesMemory(reader, vm));
}

/** Whether the memory of a snapshot finds room on the volume of its machine. */
export function spaceRefusal(reader: Reader, vm: VirtualMachine, memory: boolean): Fault | null {
  const memoryMiB = heldMiB(reader, vm);
  const needed = memory
    ? snapshotMemoryBytes(reader, {
        saved: { at: 0, memoryMiB, guest: 'running', bootLeftMs: null },
      })
    : mebibyte;
  return machineRoomRefusal(reader, vm.name, volumeOfVm(vm), needed);
}

/** Whether an export finds room on its volume. */
export function exportSpaceRefusal(
  reader: Reader,
  vm: Pick<VirtualMachine, 'name'>,
  volume: VolumeId,
  bytes: number,
): Fault | null {
  return machineRoomRefusal(reader, vm.name, volume, bytes);
}

/** A snapshot of the tree, with its machine fit for it; or why not. */
function aboutSnapshot(
  reader: Reader,
  id: SnapshotId,
  action: keyof typeof statesOf,
  further: (vm: VirtualMachine, snapshot: Snapshot) => Fault | null = () => null,
): Fault | null {
  const snapshot = reader.get<'snapshot'>(id);
  if (!snapshot || snapshot.deletedAt !== null) return { code: 'record.missing', id };
  return aboutMachine(reader, snapshot.vm, action, (vm) => further(vm, snapshot));
}

function applyRefusal(reader: Reader, vm: VirtualMachine, snapshot: Snapshot, first: boolean) {
  const broken = drivesRefusal(reader, vm, snapshot.drives);
  if (broken || !first) return broken;
  return aboutMachine(reader, vm.id, 'snapshot.take', () => takeRefusal(reader, vm));
}

function configureRefusal(
  reader: Reader,
  { snapshot: id, name }: CommandArguments<'snapshot.configure'>,
): Fault | null {
  const snapshot = reader.get<'snapshot'>(id);
  if (!snapshot || snapshot.deletedAt !== null) return { code: 'record.missing', id };
  const vm = reader.get<'vm'>(snapshot.vm);
  if (!vm) return { code: 'record.missing', id: snapshot.vm };
  const unreachable = hostRefusal(reader, vm);
  if (unreachable || name === undefined) return unreachable;
  const wanted = name.toLowerCase();
  const taken = snapshotsOf(reader, vm.id).some(
    (each) => each.id !== id && each.name.toLowerCase() === wanted,
  );
  return taken ? { code: 'snapshot.nameTaken', vm: vm.name, name } : null;
}

function exportRefusal(
  reader: Reader,
  vm: VirtualMachine,
  { volume, folder }: { readonly volume: VolumeId; readonly folder: string },
  sources: readonly ExportSource[],
): Fault | null {
  const node = reader.get<'node'>(vm.node);
  if (!volumesOf(reader, vm.node).includes(volume)) {
    return { code: 'export.noVolume', node: node?.name ?? '', volume: volumeName(reader, volume) };
  }
  if (sources.some(({ drives }) => drives.some(({ medium }) => medium.type === 'passThrough'))) {
    return { code: 'export.passThrough', vm: vm.name };
  }
  const wanted = folder.toLowerCase();
  const taken = reader
    .all('export')
    .some((each) => volumeOfExport(each) === volume && each.folder.toLowerCase() === wanted);
  if (taken) return { code: 'export.folderTaken', folder, volume: volumeName(reader, volume) };
  return exportSpaceRefusal(reader, vm, volume, exportBytes(reader, sources));
}

function revertRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  const snapshot = vm.snapshot === null ? undefined : reader.get<'snapshot'>(vm.snapshot);
  if (!snapshot) return { code: 'snapshot.none', vm: vm.name };
  return applyRefusal(reader, vm, snapshot, false);
}

export const snapshotsRules: Rules<keyof typeof snapshotsCommands> = {
  'snapshot.take': (reader, { vm: id }) =>
    aboutMachine(reader, id, 'snapshot.take', (vm) => takeRefusal(reader, vm)),
  'snapshot.configure': configureRefusal,
  'snapshot.apply': (reader, { snapshot: id, takeFirst }) =>
    aboutSnapshot(reader, id, 'snapshot.apply', (vm, snapshot) =>
      applyRefusal(reader, vm, snapshot, takeFirst),
    ),
  'snapshot.delete': (reader, { snapshot }) => aboutSnapshot(reader, snapshot, 'snapshot.delete'),
  'snapshot.deleteSubtree': (reader, { snapshot }) =>
    aboutSnapshot(reader, snapshot, 'snapshot.delete'),
  'vm.revert': (reader, { vm: id }) =>
    aboutMachine(reader, id, 'snapshot.apply', (vm) => revertRefusal(reader, vm)),
  'vm.export': (reader, args) =>
    aboutMachine(reader, args.vm, 'vm.export', (vm) =>
      exportRefusal(reader, vm, args, [vm, ...snapshotsOf(reader, vm.id)]),
    ),
  'snapshot.export': (reader, args) =>
    aboutSnapshot(reader, args.snapshot, 'vm.export', (vm, snapshot) =>
      exportRefusal(reader, vm, args, [machineOfSnapshot(vm, snapshot)]),
    ),
  'vm.import': importRefusal,
  'fault.hoardSnapshots': (reader, { vm: id }) =>
    aboutMachine(reader, id, 'snapshot.take', (vm) => takeRefusal(reader, vm)),
  'export.delete': (reader, { export: id }) =>
    reader.get<'export'>(id) ? null : { code: 'record.missing', id },
};
