import type { Drive, VirtualHardDisk } from '../../../src-shared/model/disks';
import type { RecordId, SimRecord } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { blockCount } from '../../../src-shared/rules/vhd-files';
import type { Checked, Invariant } from '../invariants/scope';

/** The records of a kind a transaction touched, as they are now; all of them in a check of the world. */
function touched<K extends 'vhd' | 'vm'>(
  { state, before }: Checked,
  kind: K,
): readonly Extract<SimRecord, { kind: K }>[] {
  const all = before ? [...before.keys()] : state.store.all(kind).map(({ id }) => id as RecordId);
  return all.flatMap((id) => {
    const record = state.store.get(id);
    return record?.kind === kind ? [record as Extract<SimRecord, { kind: K }>] : [];
  });
}

const placesOn = (controller: Drive['controller']) => (controller.startsWith('ide') ? 2 : 64);

function aPlaceHoldsOneDrive(checked: Checked): string | null {
  for (const vm of touched(checked, 'vm')) {
    const taken = new Set<string>();
    for (const { controller, location } of vm.drives) {
      const place = `${controller}/${location}`;
      if (taken.has(place)) return `${vm.id} has two drives at ${place}`;
      taken.add(place);
      const there =
        controller.startsWith('ide') || Number(controller.slice(4)) < vm.scsiControllers;
      if (!there || location < 0 || location >= placesOn(controller)) {
        return `${vm.id} has a drive at ${place}, where it has no place`;
      }
    }
  }
  return null;
}

const holds = (vm: VirtualMachine, vhd: VirtualHardDisk) =>
  vm.drives.filter(({ medium }) => medium.type === 'vhd' && medium.vhd === vhd.id).length;

/** A disk is in one drive of the machine it names; a copy on the other half of a mirror reads the same. */
function aDiskIsAttachedOnce(checked: Checked): string | null {
  const { store } = checked.state;
  for (const vm of touched(checked, 'vm')) {
    if (vm.divergedFrom !== null) continue;
    for (const { medium } of vm.drives) {
      if (medium.type !== 'vhd') continue;
      const vhd = store.get<'vhd'>(medium.vhd);
      if (!vhd) return `${vm.id} has ${medium.vhd} in a drive, which does not exist`;
      if (vhd.vm !== vm.id) return `${vm.id} has ${vhd.id} in a drive, which ${vhd.vm} has`;
    }
  }
  for (const vhd of touched(checked, 'vhd')) {
    if (vhd.vm === null) continue;
    const vm = store.get<'vm'>(vhd.vm);
    if (!vm) return `${vhd.id} is in a drive of ${vhd.vm}, which does not exist`;
    if (holds(vm, vhd) !== 1) return `${vhd.id} is in ${holds(vm, vhd)} drives of ${vm.id}`;
  }
  return null;
}

/** Longer chains than any machine may have snapshots, and then some. */
const longestChain = 200;

function chainsEnd(checked: Checked): string | null {
  const { store } = checked.state;
  for (const vhd of touched(checked, 'vhd')) {
    let at: VirtualHardDisk | undefined = vhd;
    for (let depth = 0; at?.parent != null; depth += 1) {
      if (depth > longestChain) return `${vhd.id} stands on itself`;
      const parent: VirtualHardDisk | undefined = store.get<'vhd'>(at.parent);
      if (!parent) return `${at.id} builds on ${at.parent}, which does not exist`;
      at = parent;
    }
    if (vhd.parent !== null && vhd.type !== 'differencing') {
      return `${vhd.id} is ${vhd.type} and builds on ${vhd.parent}`;
    }
  }
  return null;
}

function aFileHoldsWhatItsDiskHas(checked: Checked): string | null {
  for (const vhd of touched(checked, 'vhd')) {
    const most = vhd.type === 'fixed' ? 0 : blockCount(vhd.sizeMiB, vhd.blockKiB);
    if (!Number.isSafeInteger(vhd.blocks) || vhd.blocks < 0 || vhd.blocks > most) {
      return `${vhd.id} holds ${vhd.blocks} of ${most} blocks`;
    }
    if ((vhd.disk === null) === (vhd.host === null)) return `${vhd.id} is on one volume`;
  }
  return null;
}

export const diskInvariants: readonly Invariant[] = [
  { name: 'a place holds one drive', about: ['vm'], check: aPlaceHoldsOneDrive },
  {
    name: 'a virtual hard disk is attached once',
    about: ['vm', 'vhd'],
    check: aDiskIsAttachedOnce,
  },
  { name: 'chains of disks come to an end', about: ['vhd'], check: chainsEnd },
  { name: 'a file holds what its disk has', about: ['vhd'], check: aFileHoldsWhatItsDiskHas },
];
