import type {
  Drive,
  VirtualHardDisk,
  VolumeId,
  VolumeSpace,
} from '../../../src-shared/model/disks';
import type { RecordId, SimRecord } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { freeBytes, isDisk, writesToDisks } from '../../../src-shared/rules/disk-facts';
import { pauseBelowBytes } from '../../../src-shared/rules/disk-room';
import { profileOf } from '../../../src-shared/rules/facts';
import { blockCount, dataBytesOf } from '../../../src-shared/rules/vhd-files';
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
  const named = touched(checked, 'vm').flatMap(({ id }) => store.by('vhd.vm', id));
  for (const vhd of [...touched(checked, 'vhd'), ...named]) {
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

function aDiskGrowsOnlyWhileItsMachineWrites(checked: Checked): string | null {
  const { store } = checked.state;
  const vms = new Set([...checked.scope.vms, ...touched(checked, 'vm').map(({ id }) => id)]);
  for (const id of vms) {
    const vm = store.get<'vm'>(id);
    if (!vm || vm.divergedFrom !== null) continue;
    for (const vhd of store.by('vhd.vm', id)) {
      if (vhd.growthBytesPerSecond > 0 && !writesToDisks(store, vm)) {
        return `${vhd.id} grows while ${id} writes nothing`;
      }
    }
  }
  return null;
}

/** Until a change of the room on a volume is noticed, and what may be written in that time. */
const noticedAfterMs = 1000;

function volumesIn({ state, before }: Checked): readonly VolumeId[] {
  if (before) return [];
  return [
    ...state.store.all('disk').map(({ id }) => id),
    ...state.store.all('node').map(({ id }) => id),
  ].filter((id) => state.store.count('vhd.volume', id) > 0);
}

function noted(store: Checked['state']['store'], volume: VolumeId): VolumeSpace | undefined {
  if (isDisk(volume)) return store.get<'disk'>(volume)?.space;
  return store.get<'node'>(volume)?.localVolume.space;
}

/** Whoever fills or frees a volume has it looked at a moment later (hyperv-host §2.4). */
function roomIsNoticed(checked: Checked): string | null {
  const { store, queue } = checked.state;
  const critical = pauseBelowBytes(store);
  for (const volume of volumesIn(checked)) {
    const [next] = queue.entriesOf(volume, 'disks.spaceDue');
    const soon = next !== undefined && next.at <= store.now + noticedAfterMs;
    if (soon || freeBytes(store, volume) >= critical) continue;
    const said = noted(store, volume);
    if (said !== 'full') return `${volume} is full, ${String(said)} is noted`;
  }
  return null;
}

function noMachineWritesToAFullVolume(checked: Checked): string | null {
  const { store } = checked.state;
  if (profileOf(store).disks.pausesForSpace.value !== 'all') return null;
  const critical = pauseBelowBytes(store);
  for (const volume of volumesIn(checked)) {
    if (noted(store, volume) !== 'full' || freeBytes(store, volume) >= critical) continue;
    const writer = store
      .by('vhd.volume', volume)
      .filter((vhd) => vhd.growthBytesPerSecond > 0 && hostRuns(store, vhd))
      .find((vhd) => vhd.since < store.now - noticedAfterMs);
    if (writer) return `${writer.id} grows on ${volume}, which is full`;
  }
  return null;
}

/** On a frozen host nothing happens; what is to stop there stops when it goes on. */
function hostRuns(store: Checked['state']['store'], vhd: VirtualHardDisk): boolean {
  const vm = vhd.vm === null ? undefined : store.get<'vm'>(vhd.vm);
  return vm !== undefined && store.get<'node'>(vm.node)?.machine === 'on';
}

/** Where a child went and its parent changed in one transaction, the parent holds no less than either. */
function aMergeKeepsWhatWasWritten({ state, before }: Checked): string | null {
  if (!before) return null;
  const { store } = state;
  for (const [id, was] of before) {
    if (was?.kind !== 'vhd' || store.get(id) || was.parent === null) continue;
    const parentBefore = before.get(was.parent);
    const parent = store.get<'vhd'>(was.parent);
    if (parentBefore?.kind !== 'vhd' || !parent || parent.stamp === parentBefore.stamp) continue;
    const held = Math.max(dataBytesOf(was, store.now), dataBytesOf(parentBefore, store.now));
    if (dataBytesOf(parent, store.now) < held) {
      return `${parent.id} holds less than ${id}, which was merged into it`;
    }
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
  {
    name: 'a disk grows only while its machine writes',
    about: ['vm', 'vhd', 'worker'],
    check: aDiskGrowsOnlyWhileItsMachineWrites,
  },
  { name: 'room on a volume is noticed', about: ['vhd'], check: roomIsNoticed },
  {
    name: 'no machine writes to a full volume',
    about: ['vhd'],
    check: noMachineWritesToAFullVolume,
  },
  { name: 'a merge keeps what was written', about: ['vhd'], check: aMergeKeepsWhatWasWritten },
];
