import { createContext, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { assert } from '../../src-shared/assert';
import type { HostState } from '../../src-shared/ipc';
import type { Kind, RecordIdOf, Tables } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { EventLog } from './events';
import type { Replica, ReplicaState } from './replica';
import type { Session, SessionState } from './session';
import type { Dependency } from './tracking-reader';
import { TrackingReader } from './tracking-reader';
import type { Selection, UiState } from './ui';
import { nothingSelected } from './ui';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  assert(session !== null, 'a component is rendered inside a session');
  return session;
}

type Same<T> = (left: T, right: T) => boolean;

/** Two lists with the same members in the same order, or two equal values. */
export function sameMembers<T>(left: T, right: T): boolean {
  if (Object.is(left, right)) return true;
  if (!Array.isArray(left) || !Array.isArray(right)) return false;
  return left.length === right.length && left.every((item, index) => Object.is(item, right[index]));
}

/** The last result of a selector, and what it was computed from. */
class Computed<T> {
  #deps: readonly unknown[] = [];
  #seen: readonly Dependency[] = [];
  #at: readonly number[] = [];
  #value: T | undefined;
  #filled = false;

  read(
    replica: Replica,
    select: (reader: Reader) => T,
    deps: readonly unknown[],
    same: Same<T>,
  ): T {
    const { revisions } = replica.store.getState();
    const before = this.#value as T;
    const fresh =
      this.#filled &&
      sameMembers(this.#deps, deps) &&
      this.#seen.every((name, index) => this.#at[index] === revisions[name]);
    if (fresh) return before;
    const tracking = new TrackingReader(replica.reader);
    const value = select(tracking);
    const kept = this.#filled && same(before, value) ? before : value;
    this.#filled = true;
    this.#value = kept;
    this.#deps = deps;
    this.#seen = [...tracking.seen];
    this.#at = this.#seen.map((name) => revisions[name]);
    return kept;
  }
}

/**
 * A value computed from the records. The selector runs again when a table it read has changed or when
 * `deps` (what it closes over) changed; the component renders again only when the value is another
 * one. A selector that reads `now` runs with every frame: keep such ones small.
 */
export function useReader<T>(
  select: (reader: Reader) => T,
  deps: readonly unknown[],
  same: Same<T> = sameMembers,
): T {
  const { replica } = useSession();
  const [computed] = useState(() => new Computed<T>());
  return useSyncExternalStore(replica.store.subscribe, () =>
    computed.read(replica, select, [replica, ...deps], same),
  );
}

/** All records of a kind, sorted by id; the same list until one of them changes. */
export function useRecords<K extends Kind>(kind: K): readonly Tables[K][] {
  return useReader((reader) => reader.all(kind), [kind]);
}

export function useRecord<K extends Kind>(id: RecordIdOf<K> | null): Tables[K] | undefined {
  return useReader((reader) => (id === null ? undefined : reader.get<K>(id)), [id]);
}

function useReplicaState<T>(select: (state: ReplicaState) => T): T {
  const { store } = useSession().replica;
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** Simulated time rounded down to a step, so that a clock of seconds renders once a second. */
export function useNowEvery(stepMs: number): number {
  return useReplicaState((state) => Math.floor(state.now / stepMs) * stepMs);
}

export function useHost(): HostState | null {
  return useReplicaState((state) => state.host);
}

/** Whether what is shown is an earlier moment of the recorded history. */
export function useIsPast(): boolean {
  return useReplicaState(({ host, now }) => host !== null && now < host.endsAtMs);
}

export function useSynced(): boolean {
  return useReplicaState((state) => state.synced);
}

/** The events, and a number that rises when some came or went. */
export function useEventLog(): { readonly log: EventLog; readonly revision: number } {
  const { events } = useSession().replica;
  const revision = useReplicaState((state) => state.eventRevision);
  return useMemo(() => ({ log: events, revision }), [events, revision]);
}

export function useUi<T>(select: (state: UiState) => T): T {
  const { store } = useSession().ui;
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

export function useSelection(list: string): Selection {
  return useUi((state) => state.selections[list] ?? nothingSelected);
}

export function useConnection(): SessionState {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, store.getState);
}
