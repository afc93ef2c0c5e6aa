import type { Fault } from '../faults';
import type { Drive, DriveController } from '../model/disks';
import { driveControllers } from '../model/disks';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { driveAt, isIde } from './disk-facts';
import { profileOf, vmState, workerOf } from './facts';

export type DrivePlace = Pick<Drive, 'controller' | 'location'>;

/** Places on a controller (hyperv-host §1.1): two on IDE, 64 on SCSI; and SCSI controllers a machine may have. */
export const placesOnIde = 2;
export const placesOnScsi = 64;
export const scsiControllersAtMost = 4;

/** A place as people write it: `IDE 1:0`, `SCSI 0:12`. */
export function placeName({ controller, location }: DrivePlace): string {
  return `${controllerName(controller)}:${location}`;
}

export function controllerName(controller: DriveController): string {
  return `${isIde(controller) ? 'IDE' : 'SCSI'} ${controller.slice(-1)}`;
}

/** The controllers a machine has; one of the second generation has no IDE. */
export function controllersOf(vm: VirtualMachine): readonly DriveController[] {
  return driveControllers.filter((each) =>
    isIde(each) ? vm.generation === 1 : Number(each.slice(-1)) < vm.scsiControllers,
  );
}

export function placesOn(controller: DriveController): number {
  return isIde(controller) ? placesOnIde : placesOnScsi;
}

/** The places of a controller with nothing in them. */
export function freePlaces(vm: VirtualMachine, controller: DriveController): readonly number[] {
  const all = Array.from({ length: placesOn(controller) }, (_, location) => location);
  return all.filter((location) => !driveAt(vm, { controller, location }));
}

/** Why there is no free place there, or null. */
export function placeRefusal(vm: VirtualMachine, place: DrivePlace): Fault | null {
  const fields = { vm: vm.name, place: placeName(place) };
  const there = controllersOf(vm).includes(place.controller);
  if (!there || place.location >= placesOn(place.controller)) {
    return { code: 'drive.noPlace', ...fields };
  }
  return driveAt(vm, place) ? { code: 'drive.placeTaken', ...fields } : null;
}

/**
 * Why nothing can be put in or taken out at a controller now, or null (hyperv-host §2.6): on IDE only
 * while the machine is off, on SCSI also while it runs and its guest has the driver for it.
 */
export function plugRefusal(reader: Reader, vm: VirtualMachine, place: DrivePlace): Fault | null {
  const busy = hardwareBusy(reader, vm);
  if (busy) return busy;
  if (vm.saved) return { code: 'drive.savedState', vm: vm.name };
  if (!workerOf(reader, vm.id)) return null;
  if (isIde(place.controller)) {
    return { code: 'drive.ideWhileRunning', vm: vm.name, place: placeName(place) };
  }
  const profile = profileOf(reader);
  if (!profile.disks.hotScsi.value) {
    return { code: 'drive.noHotScsi', vm: vm.name, profile: profile.name };
  }
  const driven = vm.enlightenment === 'enlightened' && vm.integrationVersion !== null;
  return driven ? null : { code: 'drive.noIntegrationServices', vm: vm.name };
}

/** What keeps everybody from changing the hardware of a machine: its host, a move, a change of state. */
export function hardwareBusy(reader: Reader, vm: VirtualMachine): Fault | null {
  const node = reader.get<'node'>(vm.node);
  if (node && node.machine !== 'on') {
    return { code: 'node.machineNotOn', node: node.name, machine: node.machine };
  }
  const worker = workerOf(reader, vm.id);
  if (worker?.operation === 'migrating') {
    return { code: 'vm.busy', vm: vm.name, task: 'vm.liveMigrate' };
  }
  const settled = !worker || worker.state === 'running' || worker.state === 'paused';
  if (settled) return null;
  return {
    code: 'vm.stateForbids',
    vm: vm.name,
    state: vmState(reader, vm),
    action: 'vm.addDrive',
  };
}

/** Why controllers cannot be changed now, or null: only while the machine is off. */
export function controllerRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  const busy = hardwareBusy(reader, vm);
  if (busy) return busy;
  const state = vmState(reader, vm);
  return state === 'off' ? null : { code: 'vm.hardwareNeedsOff', vm: vm.name, state };
}

/** The disk a machine starts from: the first on IDE, of a machine of the second generation the first on SCSI. */
export function bootDriveOf(vm: VirtualMachine): Drive | undefined {
  return vm.drives.find(
    ({ controller, medium }) =>
      isIde(controller) === (vm.generation === 1) && medium.type !== 'dvd',
  );
}
