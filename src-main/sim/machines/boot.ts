import { systemOn } from '../../../src-shared/install-media';
import type { WorkerId } from '../../../src-shared/model/tables';
import type { BootDevice, VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { dvdOf } from '../../../src-shared/rules/disk-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { isOldSystem, isOverstrained } from '../../../src-shared/rules/processor';
import { unawareGuest } from '../inventory/processor-fields';
import { sabotaged } from '../sabotage';
import { stopGuest } from '../vm/guest';
import type { SimTx } from '../wakeups';

/** What a machine without an operating system can be installed from, in its boot order; null: nothing. */
export function installMediumOf(vm: VirtualMachine): string | null {
  // Without a disk there is nothing to install to, and what is installed is on a disk that is gone.
  if (!hasHardDisk(vm) || vm.guestInstalled) return null;
  const media: Readonly<Record<BootDevice, string | null>> = {
    cd: dvdOf(vm)?.name ?? null,
    floppy: vm.diskette,
    // Every network is taken to have an installation server; generation 1 reaches it by a legacy adapter only.
    network: networkMedium(vm),
    ide: null,
    scsi: null,
  };
  for (const device of vm.bios.bootOrder) if (media[device] !== null) return media[device];
  return null;
}

function networkMedium({ adapters, generation }: VirtualMachine): string | null {
  const boots = adapters.find(
    ({ type, network }) => network !== null && (generation === 2 || type === 'legacy'),
  );
  return boots?.network ?? null;
}

/** Firmware takes over: the guest boots, or is installed, or nothing is found. The end is `completeBoot`. */
export function beginBoot(tx: SimTx, vm: VirtualMachine, worker: WorkerId): void {
  tx.after(bootDurationMs(tx, vm), {
    name: 'vm.guestBootDue',
    owner: worker,
    data: { worker },
  });
}

/** Whether there is a disk to start from at all. */
function hasHardDisk({ drives }: VirtualMachine): boolean {
  return drives.some(({ medium }) => medium.type !== 'dvd');
}

const startsFromDisk = (vm: VirtualMachine) => vm.guestInstalled && hasHardDisk(vm);

function bootDurationMs(tx: SimTx, vm: VirtualMachine): number {
  if (startsFromDisk(vm)) return vm.bootMs;
  const { bootFailureMs, installMs } = profileOf(tx).machines;
  const medium = installMediumOf(vm);
  if (medium === null) return tx.draw('vm.bootFailure', vm.id, bootFailureMs.value);
  tx.because(tx.cause, () =>
    tx.emit('vm.installationBegun', { object: vm.id, fields: { vm: vm.name, medium } }),
  );
  return tx.draw('vm.install', vm.id, installMs.value);
}

/**
 * What firmware found when its time was up. True: the guest is up. A medium that was taken out before
 * the installation was over leaves a machine without a system.
 */
export function guestCameUp(tx: SimTx, vm: VirtualMachine, worker: Worker): boolean {
  if (sabotaged('boots-without-system')) return true;
  if (startsFromDisk(vm)) {
    return !stopsOverstrained(tx, vm, vm.guestSystem) && !stopsFlawed(tx, vm, worker);
  }
  const medium = installMediumOf(vm);
  if (medium === null) {
    tx.emit('vm.bootFailed', {
      node: worker.node,
      object: vm.id,
      fields: { vm: vm.name, guid: vm.guid },
    });
    tx.put({ ...worker, guest: 'noSystem' });
    return false;
  }
  const system = systemOn(medium);
  if (stopsOverstrained(tx, vm, system)) return false;
  const guestInstalled = !sabotaged('installation-forgotten');
  tx.put({
    ...vm,
    guestInstalled,
    guestSystem: system,
    ...(isOldSystem(system) ? unawareGuest : {}),
  });
  tx.emit('vm.systemInstalled', { object: vm.id, fields: { vm: vm.name, system } });
  return true;
}

/** An old kernel gives up over what its processor says of itself, unless that is limited (hyperv-host §3.2). */
function stopsOverstrained(tx: SimTx, vm: VirtualMachine, system: string): boolean {
  if (!isOverstrained(profileOf(tx).processor, system, vm)) return false;
  tx.emit('vm.guestOverstrained', { object: vm.id, fields: { vm: vm.name, system } });
  tx.because(tx.cause, () => stopGuest(tx, vm.id));
  return true;
}

/** A system that was spoilt on disk comes up as far as its heartbeat and gives up then, wherever it is started. */
function stopsFlawed(tx: SimTx, vm: VirtualMachine, worker: Worker): boolean {
  if (vm.flaw !== 'boot') return false;
  if (vm.integrationServices.heartbeat) tx.put({ ...worker, heartbeat: 'ok' });
  stopGuest(tx, vm.id);
  return true;
}
