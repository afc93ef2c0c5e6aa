import type { Migration } from '../../../src-shared/model/migration';
import type { MigrationId } from '../../../src-shared/model/tables';
import { neededToMoveMiB, workerOf } from '../../../src-shared/rules/facts';
import { liveMigrationsOn, migrationLimit } from '../../../src-shared/rules/migration-refusal';
import { clientReach } from '../../../src-shared/rules/network-reach';
import { sends } from '../../../src-shared/rules/migration-networks';
import type { Checked, Invariant } from '../invariants/scope';
import { isSkeleton, sourceWorker, targetWorker } from './lookup';
import { rateOf } from './rate';

/** Moves that are under way or were touched. */
function movesIn({ state, before }: Checked): readonly Migration[] {
  if (before === null) return state.store.all('migration');
  const touched = [...before.keys()].flatMap((id) =>
    id.startsWith('migration:') ? (state.store.get<'migration'>(id as MigrationId) ?? []) : [],
  );
  const ended = touched.filter((each) => each.finishedAt !== null);
  return [...state.store.by('migration.live', 'world:lab'), ...ended];
}

/** Moves that changed, as they were and as they are. */
function changesIn(checked: Checked): readonly (readonly [Migration | null, Migration])[] {
  return movesIn(checked).flatMap((is) => {
    if (!checked.before?.has(is.id)) return [];
    const was = checked.before.get(is.id);
    return [[was?.kind === 'migration' ? was : null, is] as const];
  });
}

/** Faults after which the source has nothing left that could run on. */
const sourceGone: readonly string[] = ['migration.sourceLost', 'migration.overtaken'];

function anAbortedMigrationLeavesARunningSource(checked: Checked): string | null {
  const { store } = checked.state;
  for (const [was, is] of changesIn(checked)) {
    const aborted = is.phase === 'failed' || is.phase === 'cancelled';
    if (is.type !== 'live' || !aborted || was === null || was.finishedAt !== null) continue;
    if (is.fault && sourceGone.includes(is.fault.code)) continue;
    const worker = sourceWorker(store, is);
    if (worker?.state !== 'running' || worker.operation !== 'none') {
      return `${is.id} left ${worker?.id ?? 'nothing'} ${worker?.state ?? 'behind'}`;
    }
    const hung = store.get<'node'>(is.source)?.machine === 'hung';
    const stalled = (store.get<'vm'>(is.vm)?.storageLostSince ?? null) !== null;
    if (worker.guest === 'running' && worker.servingSince === null && !hung && !stalled) {
      return `${is.id} left ${worker.id} standing still`;
    }
    const group = is.group === null ? undefined : store.get<'group'>(is.group);
    if (group?.owner !== is.source) return `${is.id} left its group to ${group?.owner}`;
  }
  return null;
}

function aCompletedMigrationHasOneOwner(checked: Checked): string | null {
  const { store } = checked.state;
  for (const [was, is] of changesIn(checked)) {
    if (is.type !== 'live' || is.runningSince === null || was?.runningSince !== null) continue;
    const vm = store.get<'vm'>(is.vm);
    const group = is.group === null ? undefined : store.get<'group'>(is.group);
    // A worker frozen with a hung machine does not run; it ends when that machine is fenced.
    const workers = store
      .by('worker.vm', is.vm)
      .filter(({ node }) => store.get<'node'>(node)?.machine !== 'hung');
    if (vm?.node !== is.target || group?.owner !== is.target) {
      return `${is.vm} is registered on ${vm?.node}, its group owned by ${group?.owner}`;
    }
    if (workers.length !== 1) return `${is.vm} has ${workers.length} workers`;
  }
  return null;
}

function nodesKeepTheLimit(checked: Checked): string | null {
  const { store } = checked.state;
  for (const [was, is] of changesIn(checked)) {
    if (was !== null || is.type !== 'live') continue;
    const cluster = store.get<'node'>(is.source)?.cluster;
    if (!cluster) continue;
    const limit = migrationLimit(store, cluster);
    for (const node of [is.source, is.target]) {
      const count = liveMigrationsOn(store, node);
      if (count > limit) return `${node} takes part in ${count} live migrations of ${limit}`;
    }
  }
  return null;
}

function anArrivingMachineHasItsMemory(checked: Checked): string | null {
  const { store } = checked.state;
  for (const move of movesIn(checked)) {
    const arrives = sends(move) || move.phase === 'handOver';
    if (move.type !== 'live' || move.finishedAt !== null || !arrives) continue;
    const vm = store.get<'vm'>(move.vm);
    const skeleton = targetWorker(store, move);
    if (!vm || !skeleton || skeleton.committedMiB < neededToMoveMiB(store, vm)) {
      return `${move.target} holds ${skeleton?.committedMiB ?? 0} MiB for ${move.vm}`;
    }
  }
  return null;
}

function skeletonsBelongToMigrations({ state, scope }: Checked): string | null {
  const { store } = state;
  for (const vm of scope.vms) {
    for (const worker of store.by('worker.vm', vm)) {
      if (!isSkeleton(worker)) continue;
      const moves = store.by('migration.target', worker.node);
      if (!moves.some((move) => move.vm === vm && move.type === 'live')) return worker.id;
    }
  }
  return null;
}

function bytesAddUp(checked: Checked): string | null {
  for (const move of movesIn(checked)) {
    if (move.leftBytes < 0 || (sends(move) && move.leftBytes > move.roundBytes)) {
      return `${move.id} has ${move.leftBytes} of ${move.roundBytes} bytes left`;
    }
    const passed = move.rounds.reduce((sum, round) => sum + round.bytes, 0);
    if (sends(move) && passed !== move.sentBytes) {
      return `${move.id} sent ${move.sentBytes} bytes in passes of ${passed}`;
    }
  }
  return null;
}

/** Looked at where a migration itself changed, and where another one on the same adapter did. */
function bandwidthIsShared(checked: Checked): string | null {
  const { store } = checked.state;
  const changed = changesIn(checked).map(([, is]) => is);
  const beside = (move: Migration) =>
    changed.some((other) => other.source === move.source || other.target === move.target);
  for (const move of store.by('migration.live', 'world:lab')) {
    if (!sends(move) || (checked.before !== null && !beside(move))) continue;
    const rate = rateOf(store, move);
    if (rate !== move.bytesPerSecond) {
      return `${move.id} sends ${move.bytesPerSecond} bytes per second, its share is ${rate}`;
    }
  }
  return null;
}

function sessionsEndWithoutAnswers({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    const vm = state.store.get<'vm'>(id);
    if (!vm || vm.sessions === 0) continue;
    const node = state.store.get<'node'>(vm.node);
    const reached = node !== undefined && clientReach(node, vm) === 'ok';
    if (reached && (workerOf(state.store, id)?.servingSince ?? null) !== null) continue;
    if (!state.queue.has(id, 'sessions.dropDue')) return `${vm.sessions} sessions of ${id}`;
  }
  return null;
}

export const migrationInvariants: readonly Invariant[] = [
  {
    name: 'an aborted migration leaves a running source',
    about: ['migration'],
    check: anAbortedMigrationLeavesARunningSource,
  },
  {
    name: 'a completed migration has exactly one owner',
    about: ['migration'],
    check: aCompletedMigrationHasOneOwner,
  },
  {
    name: 'a node takes part in no more migrations than it may',
    about: ['migration'],
    check: nodesKeepTheLimit,
  },
  { name: 'an arriving machine has its memory', check: anArrivingMachineHasItsMemory },
  { name: 'a skeleton belongs to a live migration', check: skeletonsBelongToMigrations },
  { name: 'the bytes of a migration add up', about: ['migration'], check: bytesAddUp },
  {
    name: 'a migration gets its share of the network',
    about: ['migration'],
    check: bandwidthIsShared,
  },
  { name: 'sessions nobody answers end', check: sessionsEndWithoutAnswers },
];
