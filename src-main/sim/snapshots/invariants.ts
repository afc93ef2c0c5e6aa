import { backupLimits } from '../../../src-shared/model/backup';
import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { VmId } from '../../../src-shared/model/tables';
import { commonWorkMs, workMs } from '../../../src-shared/rules/backup-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { chainFates, mergedBlocks } from '../../../src-shared/rules/snapshot-facts';
import type { Checked, Invariant } from '../invariants/scope';

/** The machines whose snapshots or chains a transaction touched; all with any in a check of the world. */
function machines({ state, before }: Checked): readonly VmId[] {
  const vms = new Set<VmId>();
  const add = (record: unknown) => {
    const each = record as Snapshot | VirtualHardDisk | { kind: 'vm'; id: VmId } | undefined;
    if (each?.kind === 'snapshot') vms.add(each.vm);
    else if (each?.kind === 'vhd') {
      if (each.chain) vms.add(each.chain.vm);
    } else if (each?.kind === 'vm') vms.add(each.id);
  };
  if (before) {
    for (const [id, record] of before) {
      add(record);
      add(state.store.get(id));
    }
  } else {
    for (const kind of ['snapshot', 'vhd', 'vm'] as const) state.store.all(kind).forEach(add);
  }
  return [...vms];
}

const treeOf = ({ state }: Checked, vm: VmId) => state.store.by('snapshot.vm', vm);

function treesHaveNoCycle(checked: Checked): string | null {
  for (const id of machines(checked)) {
    const tree = new Map(treeOf(checked, id).map((each) => [each.id, each]));
    for (const first of tree.values()) {
      let at: Snapshot | undefined = first;
      for (let depth = 0; at && at.parent !== null; depth += 1) {
        if (depth > tree.size) return `${first.id} comes after itself`;
        const parent: Snapshot | undefined = tree.get(at.parent);
        if (!parent) return `${at.id} comes after ${at.parent}, which is not in the tree`;
        at = parent;
      }
    }
  }
  return null;
}

function nowDescendsFromTheTree(checked: Checked): string | null {
  const { store } = checked.state;
  for (const id of machines(checked)) {
    const tree = treeOf(checked, id);
    const vm = store.get<'vm'>(id);
    if (!vm) {
      if (tree.length > 0) return `${tree[0]?.id ?? ''} is of ${id}, which does not exist`;
      continue;
    }
    if (vm.snapshot !== null && !tree.some((each) => each.id === vm.snapshot)) {
      return `${id} descends from ${vm.snapshot}, which is not in its tree`;
    }
  }
  return null;
}

/** What a snapshot shows stays as it was: its files exist, are in no drive, and nobody writes to them. */
function snapshotsStayAsTheyWere(checked: Checked): string | null {
  const { store } = checked.state;
  for (const id of machines(checked)) {
    for (const snapshot of treeOf(checked, id)) {
      for (const { medium } of snapshot.drives) {
        if (medium.type !== 'vhd') continue;
        const vhd = store.get<'vhd'>(medium.vhd);
        if (!vhd) return `${snapshot.id} needs ${medium.vhd}, which does not exist`;
        if (vhd.vm !== null) return `${vhd.id} of ${snapshot.id} is in a drive of ${vhd.vm}`;
        if (vhd.growthBytesPerSecond > 0) return `${vhd.id} of ${snapshot.id} is written to`;
      }
    }
  }
  return null;
}

/** Every disk of a chain has the fate that follows from the tree, so that none is forgotten. */
function fatesFollowFromTheTree(checked: Checked): string | null {
  const { store } = checked.state;
  for (const id of machines(checked)) {
    if (store.count('vhd.chain', id) === 0) continue;
    const vm = store.get<'vm'>(id);
    if (!vm) return `disks of the chain of ${id} outlive it`;
    for (const [vhdId, fate] of chainFates(store, vm)) {
      const noted = store.get<'vhd'>(vhdId)?.chain?.fate;
      if (noted !== fate) return `${vhdId} is noted as ${noted ?? 'none'} and is ${fate}`;
    }
  }
  return null;
}

/** A merge works on files nobody has open, unless the version merges live (hyperv-host §5.4). */
function mergesWorkAlone(checked: Checked): string | null {
  const { store } = checked.state;
  for (const id of machines(checked)) {
    for (const vhd of store.by('vhd.chain', id)) {
      const { chain } = vhd;
      if (chain === null || chain.task === null) continue;
      if (store.get<'task'>(chain.task)?.state !== 'running') {
        return `${vhd.id} is merged by ${chain.task}, which does not run`;
      }
      if (store.count('worker.vm', id) > 0 && !profileOf(store).disks.liveMerge.value) {
        return `${vhd.id} is merged while ${id} has it open`;
      }
    }
  }
  return null;
}

/** A disk that went into its parent is in it: the parent holds what both held. */
function mergesLoseNothing({ state, before }: Checked): string | null {
  for (const [id, was] of before ?? []) {
    if (was?.kind !== 'vhd' || was.chain?.fate !== 'merges' || was.parent === null) continue;
    if (state.store.get(id)) continue;
    const parent = state.store.get<'vhd'>(was.parent);
    const held = before?.get(was.parent);
    if (!parent || held?.kind !== 'vhd') return `${id} went, and nothing of it is in ${was.parent}`;
    const expected = mergedBlocks(state.store, was, held);
    if (parent.blocks < expected) {
      return `${parent.id} holds ${parent.blocks} of ${expected} blocks after ${id} went into it`;
    }
  }
  return null;
}

/** A machine goes on from what the snapshot before *Now* holds: its history begins with that one's. */
function nowGoesOnFromItsSnapshot(checked: Checked): string | null {
  const { store } = checked.state;
  for (const id of machines(checked)) {
    const vm = store.get<'vm'>(id);
    const snapshot = vm && vm.snapshot !== null ? store.get<'snapshot'>(vm.snapshot) : undefined;
    // Of a long history the oldest branches are forgotten, and with them where it began.
    if (!vm || !snapshot || vm.work.branches.length >= backupLimits.branches) continue;
    const { work } = snapshot;
    const common = commonWorkMs(vm.work, workMs(store, vm), work, work.doneMs);
    if (common < work.doneMs) return `${id} did not do all the work ${snapshot.id} holds`;
  }
  return null;
}

export const snapshotsInvariants: readonly Invariant[] = [
  { name: 'a tree of snapshots has no cycle', about: ['snapshot', 'vm'], check: treesHaveNoCycle },
  {
    name: 'the present state descends from a snapshot of the tree',
    about: ['snapshot', 'vm'],
    check: nowDescendsFromTheTree,
  },
  {
    name: 'a snapshot stays as it was',
    about: ['snapshot', 'vm', 'vhd'],
    check: snapshotsStayAsTheyWere,
  },
  {
    name: 'what becomes of a chain follows from the tree',
    about: ['snapshot', 'vm', 'vhd'],
    check: fatesFollowFromTheTree,
  },
  {
    name: 'the present state goes on from its snapshot',
    about: ['snapshot', 'vm'],
    check: nowGoesOnFromItsSnapshot,
  },
  { name: 'a merge works alone', about: ['vhd', 'worker', 'vm'], check: mergesWorkAlone },
  { name: 'a merge loses nothing', about: ['vhd'], check: mergesLoseNothing },
];
