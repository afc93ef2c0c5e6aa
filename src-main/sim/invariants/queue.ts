import type { Checked, Invariant } from './scope';

function noWakeupWithoutOwner({ state, scope }: Checked): string | null {
  for (const owner of scope.owners) {
    if (!state.store.get(owner) && state.queue.has(owner)) {
      return `${state.queue.entriesOf(owner)[0]?.name} of ${owner}, which is missing`;
    }
  }
  return null;
}

function aRunningTaskOwnsAWakeup({ state, scope }: Checked): string | null {
  for (const id of scope.tasks) {
    const task = state.store.get<'task'>(id);
    if (task?.state === 'running' && !state.queue.has(id)) return `${task.what} of ${task.object}`;
  }
  return null;
}

function noWakeupLiesInThePast({ state }: Checked): string | null {
  const first = state.queue.peek();
  if (first && first.at < state.store.now) return `${first.name} of ${first.owner}`;
  return null;
}

export const queueInvariants: readonly Invariant[] = [
  { name: 'no wakeup for what does not exist', check: noWakeupWithoutOwner },
  { name: 'a running task owns a pending wakeup', check: aRunningTaskOwnsAWakeup },
  { name: 'no wakeup lies in the past', check: noWakeupLiesInThePast },
];
