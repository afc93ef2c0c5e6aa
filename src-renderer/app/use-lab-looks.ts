import { useEffect, useRef } from 'react';
import type { RecordId } from '../../src-shared/model/tables';
import { useIsPast, useRecord, useSession, useUi } from '../store/hooks';
import type { Session } from '../store/session';
import { placeParts } from '../store/place';
import type { UiState } from '../store/ui';

/** The object whose page is in front. */
function ofPlace({ place }: UiState): RecordId | null {
  const parts = placeParts(place);
  if ('node' in parts) return parts.node;
  if ('vm' in parts) return parts.vm;
  if ('group' in parts) return parts.group;
  if ('network' in parts) return parts.network;
  if ('array' in parts) return parts.array;
  return 'cluster' in parts ? parts.cluster : null;
}

/** What the person has opened: a page, the details of a row, a dialog, or an alert about an object. */
export function lookedAt({ replica }: Session, state: UiState): readonly RecordId[] {
  const { reader } = replica;
  const found = new Set<string>();
  const page = ofPlace(state);
  if (page) found.add(page);
  for (const { ids } of Object.values(state.selections)) {
    const [only] = ids;
    if (ids.length !== 1 || only === undefined) continue;
    const event = only.startsWith('event:') ? replica.events.bySeq(Number(only.slice(6))) : null;
    if (event?.object) found.add(event.object);
    else if (!event && state.settings.panes.details) found.add(only);
  }
  for (const value of Object.values(state.dialog ?? {})) {
    if (typeof value === 'string') found.add(value);
  }
  return [...found].filter((id): id is RecordId => reader.get(id as RecordId) !== undefined);
}

/**
 * Tells the lab what the learner opens, each object once a run: from it the time to detect is
 * measured (ux §2.3).
 */
export function useLabLooks(): void {
  const session = useSession();
  const state = useUi((ui) => ui);
  const run = useRecord<'run'>('run:lab');
  const past = useIsPast();
  const told = useRef(new Set<string>());
  const running = run?.phase === 'running' && !past;
  useEffect(() => {
    if (!running) {
      told.current.clear();
      return;
    }
    const known = new Set<string>(run.looks.map(({ object }) => object));
    for (const object of lookedAt(session, state)) {
      if (known.has(object) || told.current.has(object)) continue;
      told.current.add(object);
      void session.call('command.submit', { command: { name: 'lab.look', args: { object } } });
    }
  }, [session, state, run, running]);
}
