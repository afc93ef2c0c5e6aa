import type { CommandArguments } from '../../../src-shared/commands/index';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { VhdId } from '../../../src-shared/model/tables';
import type { NetworkAdapter } from '../../../src-shared/model/switches';
import { profileOf, worldOf } from '../../../src-shared/rules/facts';
import { folderForMachine } from '../../../src-shared/rules/machine-folders';
import { bootOrderOf } from '../../../src-shared/rules/machine-limits';
import { newDiskFormat } from '../../../src-shared/rules/machines';
import { newAdapter } from '../inventory/adapters';
import { machineRecord } from '../inventory/build';
import { vmDefaults } from '../inventory/defaults';
import type { VmPlan } from '../inventory/plan';
import { attachDrive, createVhd, vhdById } from '../disks/files';
import type { SimTx } from '../wakeups';
import { hostOf, vmOf } from '../vm/lookup';
import { freeVmId, freshGuid, registerMachine } from './register';

type Arguments = CommandArguments<'vm.create'>;

/** The New Virtual Machine wizard's last button: a machine that is off, on one host, in no cluster. */
export function createMachine(tx: SimTx, args: Arguments): void {
  const node = hostOf(tx, args.node);
  const disk = args.disk === null ? null : (tx.get<'disk'>(args.disk) ?? null);
  const folder = folderForMachine(node, disk, args.name);
  const guid = freshGuid(tx, args.name);
  const frame = { seed: worldOf(tx).seed, profile: profileOf(tx) };
  const vm = registerMachine(tx, {
    ...machineRecord(frame, planOf(tx, args, node.name), node, disk, 0),
    id: freeVmId(tx, args.name),
    guid,
    configurationFolder: folder,
    snapshotFolder: folder,
    work: { doneMs: 0, lastWriteAt: tx.now, branches: [{ branch: 0, fromMs: 0 }] },
    createdAt: tx.now,
  });
  giveDisks(tx, vm, args);
  tx.emit('vm.created', {
    node: node.id,
    object: vm.id,
    fields: { vm: vm.name, node: node.name, guid },
  });
}

/**
 * Its hard disk goes where firmware looks first, the DVD drive where Hyper-V puts it. A disk that
 * holds data is taken to hold the system it was filled by.
 */
function giveDisks(tx: SimTx, vm: VirtualMachine, args: Arguments): void {
  const { storage, installation } = args;
  const first = vm.generation === 1 ? 'ide0' : 'scsi0';
  const media =
    installation.from === 'cd'
      ? { name: installation.name, place: installation.place, kind: 'iso' as const }
      : null;
  const dvd = vm.generation === 1 ? ('ide1' as const) : ('scsi0' as const);
  const location = vm.generation === 1 ? 0 : 1;
  attachDrive(tx, vm.id, { controller: dvd, location, medium: { type: 'dvd', media } });
  if (storage === null) return;
  const vhd = storage.from === 'existing' ? storage.vhd : newDisk(tx, args, storage);
  attachDrive(tx, vm.id, { controller: first, location: 0, medium: { type: 'vhd', vhd } });
  const { type, blocks } = vhdById(tx, vhd);
  const filled = storage.from === 'existing' && (type !== 'dynamic' || blocks > 0);
  if (filled) {
    const { guest } = vmDefaults;
    tx.put({ ...vmOf(tx, vm.id), guestInstalled: true, guestSystem: guest });
  }
}

function newDisk(
  tx: SimTx,
  { node, disk }: Arguments,
  { fileName, sizeMiB }: { readonly fileName: string; readonly sizeMiB: number },
): VhdId {
  const format = newDiskFormat(tx);
  return createVhd(tx, { fileName, volume: disk ?? node, format, type: 'dynamic', sizeMiB });
}

/** A machine as the wizard leaves it: one processor, one adapter, nothing inside. */
function planOf(tx: SimTx, args: Arguments, node: string): VmPlan {
  const { generation = 1, installation } = args;
  const { vm: figures } = profileOf(tx);
  return {
    ...vmDefaults,
    name: args.name,
    node,
    memoryMiB: args.startupMiB,
    highlyAvailable: false,
    state: 'off',
    tier: 3,
    guest: '',
    guestInstalled: false,
    clients: 0,
    generation,
    bios: { numLock: false, bootOrder: bootOrderOf(generation) },
    bootMs: tx.draw('vm.guestBoot', args.node, figures.guestBootMs.value),
    shutDownMs: tx.draw('vm.guestShutDown', args.node, figures.guestShutDownMs.value),
    adapters: [adapterOf(args)],
    diskette: installation.from === 'floppy' ? installation.name : null,
    scsiControllers: 1,
  };
}

/** Installing over the network takes an adapter that boots from it: on generation 1 a legacy one (hyperv-host §6). */
function adapterOf({ network, installation, generation = 1 }: Arguments): NetworkAdapter {
  const adapter = newAdapter(1, network);
  if (installation.from !== 'network' || generation === 2) return adapter;
  return { ...adapter, type: 'legacy', name: 'Legacy Network Adapter' };
}
