import type { ClusterDisk, SharedVolume } from '../../../src-shared/model/storage';
import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { DiskId, SimRecord } from '../../../src-shared/model/tables';
import type { Worker } from '../../../src-shared/model/vm';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import {
  accessOf,
  isSwitching,
  machinesOnDisk,
  storageOfMachine,
} from '../../../src-shared/rules/storage-facts';
import type { Checked, Invariant } from '../invariants/scope';
import { acts } from '../cluster/membership';

/** Whether a change of a record may change who reaches a disk, or who decides about it. */
function decides(was: SimRecord | undefined, is: SimRecord | undefined): boolean {
  const record = is ?? was;
  switch (record?.kind) {
    case 'node': {
      const [one, other] = [was, is] as (ClusterNode | undefined)[];
      return (
        one?.machine !== other?.machine ||
        one?.service !== other?.service ||
        one?.view !== other?.view ||
        one?.cluster !== other?.cluster
      );
    }
    case 'view': {
      const [one, other] = [was, is] as (ClusterView | undefined)[];
      return (
        one?.members !== other?.members ||
        one?.quorate !== other?.quorate ||
        one?.phase !== other?.phase
      );
    }
    case 'array':
    case 'path':
    case 'network':
    case 'interface':
      return true;
    default:
      return false;
  }
}

/** Every check of storage asks which disks it is about. */
const disksOf = new WeakMap<Checked, readonly ClusterDisk[]>();

/** The disks a transaction touched; all where it touched something that decides who reaches them. */
function disksIn(checked: Checked): readonly ClusterDisk[] {
  const known = disksOf.get(checked);
  if (known) return known;
  const disks = findDisks(checked);
  disksOf.set(checked, disks);
  return disks;
}

function findDisks({ state, before }: Checked): readonly ClusterDisk[] {
  if (!before) return state.store.all('disk');
  const ids = new Set<DiskId>();
  for (const [id, was] of before) {
    const is = state.store.get(id);
    if (decides(was, is)) return state.store.all('disk');
    if (is?.kind === 'disk') ids.add(is.id);
  }
  return [...ids].flatMap((id) => state.store.get<'disk'>(id) ?? []);
}

/** One node holds the reservation and coordinates; once the members have agreed, it is one of them. */
function aDiskIsOwnedByAMember(checked: Checked): string | null {
  const { store } = checked.state;
  for (const disk of disksIn(checked)) {
    if (disk.cluster === null || disk.state !== 'online' || disk.use === 'witness') continue;
    // Nobody can take the reservation while a mirror settles which side goes on; it is taken then.
    if (isSwitching(store, disk)) continue;
    if (disk.owner === null) return `${disk.id} is online and nobody owns it`;
    const views = store.by('view.cluster', disk.cluster).filter((view) => view.quorate);
    if (views.length === 0) return `${disk.id} is online in a cluster without quorum`;
    const { owner } = disk;
    const held = views.some((view) => view.phase !== 'stable' || view.members.includes(owner));
    if (!held) return `${disk.id} is online on ${owner}, which is no member`;
  }
  return null;
}

/** What is noted of a node's access is what follows from the truth. */
function accessIsWhatItIs(checked: Checked): string | null {
  const { store } = checked.state;
  for (const disk of disksIn(checked)) {
    if (!disk.volume || disk.cluster === null) continue;
    const isOf = accessOf(store, disk);
    for (const node of nodesOf(store, disk.cluster)) {
      const is = isOf(node);
      // Of a node that was just added nothing is noted before it joins.
      const noted = disk.volume.access[node.id] ?? { mode: 'none', reason: 'offline' };
      if (noted.mode !== is.mode || noted.reason !== is.reason) {
        return `${node.id} reaches ${disk.id} ${is.mode}, ${noted.mode} is noted`;
      }
    }
  }
  return null;
}

/** A coordinator that cannot do its work is replaced in the same moment, where the members decide. */
function aCoordinatorReachesItsDisk(checked: Checked): string | null {
  const { store } = checked.state;
  for (const disk of disksIn(checked)) {
    const { owner } = disk;
    if (!disk.volume || disk.state !== 'online' || owner === null) continue;
    const node = store.get<'node'>(owner);
    const view = node?.view ? store.get<'view'>(node.view) : undefined;
    if (!node || !view || view.phase !== 'stable' || !acts(node)) continue;
    if (isSwitching(store, disk)) continue;
    if (disk.volume.access[owner]?.reason === 'noDiskConnectivity') {
      return `${owner} coordinates ${disk.id}, which it does not reach`;
    }
  }
  return null;
}

/** Workers of the machines a transaction touched, and those on disks whose access has changed. */
function workersIn(checked: Checked): readonly Worker[] {
  const { store } = checked.state;
  const vms = new Set(checked.scope.vms);
  for (const disk of disksIn(checked)) {
    const was = accessBefore(checked, disk);
    // What a shared volume is to a machine follows from what is noted of the access of its host.
    const is = disk.volume?.access;
    if (was !== undefined && was === is) continue;
    for (const vm of machinesOnDisk(store, disk.id)) {
      if (was === undefined || was[vm.node] !== is?.[vm.node]) vms.add(vm.id);
    }
  }
  return [...vms].flatMap((id) => store.by('worker.vm', id));
}

/** What was noted of the access to a volume before a transaction; undefined where that does not tell. */
function accessBefore({ before }: Checked, disk: ClusterDisk): SharedVolume['access'] | undefined {
  if (!before || !disk.volume) return undefined;
  if (!before.has(disk.id)) return disk.volume.access;
  const was = before.get(disk.id);
  return was?.kind === 'disk' ? was.volume?.access : undefined;
}

function aServingMachineReachesItsDisk(checked: Checked): string | null {
  const { store } = checked.state;
  for (const worker of workersIn(checked)) {
    if (worker.servingSince === null) continue;
    const storage = storageOfMachine(store, worker.vm, worker.node);
    if (storage !== 'available') return `${worker.id} serves, and its disk is ${storage}`;
    const vm = store.get<'vm'>(worker.vm);
    if (vm?.node === worker.node && vm.storageLostSince !== null) {
      return `${worker.id} serves while its disk does not answer`;
    }
  }
  return null;
}

/** hyperv-host §2.4: a guest bears a disk that does not answer for its time-out and no longer. */
function noGuestWaitsForEver(checked: Checked): string | null {
  const { store } = checked.state;
  const timeoutMs = profileOf(store).storage.guestDiskTimeoutMs.value;
  for (const id of checked.scope.vms) {
    const vm = store.get<'vm'>(id);
    if (!vm || vm.storageLostSince === null) continue;
    const waited = store.now - vm.storageLostSince;
    for (const worker of store.by('worker.vm', id)) {
      if (worker.state !== 'running' || worker.guest !== 'running') continue;
      if (worker.node !== vm.node || store.get<'node'>(worker.node)?.machine === 'hung') continue;
      if (waited > timeoutMs) return `${worker.id} has waited for its disk for ${waited} ms`;
    }
  }
  return null;
}

export const storageInvariants: readonly Invariant[] = [
  {
    name: 'a disk is owned by a member',
    about: ['disk', 'node', 'view', 'array', 'path', 'network', 'interface'],
    check: aDiskIsOwnedByAMember,
  },
  {
    name: 'access to shared volumes is what it is',
    about: ['disk', 'node', 'view', 'array', 'path', 'network', 'interface'],
    check: accessIsWhatItIs,
  },
  {
    name: 'a coordinator reaches its disk',
    about: ['disk', 'node', 'view', 'array', 'path', 'network', 'interface'],
    check: aCoordinatorReachesItsDisk,
  },
  { name: 'a machine that serves reaches its disk', check: aServingMachineReachesItsDisk },
  { name: 'a guest without its disk gives up in time', check: noGuestWaitsForEver },
];
