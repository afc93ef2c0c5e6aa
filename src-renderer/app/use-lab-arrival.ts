import { useEffect, useRef } from 'react';
import { useHost, useReader, useSession, useUi } from '../store/hooks';
import type { Place } from '../store/place';
import { placeParts } from '../store/place';
import type { Session } from '../store/session';
import type { Reader } from '../../src-shared/reader';

/** Where one is put when a lab is opened: before its task, or in front of its cluster. */
export function firstPlace(reader: Reader, arrival: Session['arrival'] = null): Place {
  const cluster = reader.all('cluster')[0];
  if (arrival === 'whatIf' && cluster) return `whatIf/${cluster.id}`;
  if (reader.get<'run'>('run:lab')) return 'lab';
  return cluster?.id ?? 'vms';
}

/** Places that are about no lab that is open. */
const withoutLab: ReadonlySet<Place> = new Set<Place>(['catalogue', 'labEditor']);

function exists(reader: Reader, place: Place): boolean {
  const parts = placeParts(place);
  if ('node' in parts) return reader.get<'node'>(parts.node) !== undefined;
  if ('cluster' in parts) return reader.get<'cluster'>(parts.cluster) !== undefined;
  if ('group' in parts) return reader.get<'group'>(parts.group) !== undefined;
  if ('vm' in parts) return reader.get<'vm'>(parts.vm) !== undefined;
  if ('network' in parts) return reader.get<'network'>(parts.network) !== undefined;
  return place !== 'welcome' && !withoutLab.has(place);
}

/**
 * Notices that another lab was opened, or the same one anew, and goes to its first place. A complete frame of the same lab
 * (after a rewind or a lost connection) leaves one where one is.
 */
export function useLabArrival(): void {
  const session = useSession();
  const { ui, replica } = session;
  const host = useHost();
  const opened = host?.opened ?? 0;
  const lab = useReader(
    (reader) => {
      const world = reader.get<'world'>('world:lab');
      return world ? `${world.lab}/${String(world.seed)}/${String(opened)}` : null;
    },
    [opened],
  );
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (lab === before.current) return;
    const first = before.current === null;
    before.current = lab;
    if (lab === null) ui.forgetLab('welcome');
    // A window that connects again stays where it was, if that place exists.
    else if (!first || !exists(replica.reader, ui.state.place)) {
      ui.forgetLab(firstPlace(replica.reader, session.arrival));
    }
  }, [lab, ui, replica, session]);

  // What was taken out of the cluster leaves one in front of the whole.
  const place = useUi((state) => state.place);
  const gone = useReader(
    (reader) => lab !== null && !withoutLab.has(place) && !exists(reader, place),
    [lab, place],
  );
  useEffect(() => {
    if (gone && before.current === lab) ui.goTo(firstPlace(replica.reader, session.arrival));
  }, [gone, lab, ui, replica, session]);

  const halted = host?.halted ?? null;
  const recovery = host?.recovery ?? null;
  useEffect(() => {
    if (halted) ui.openDialog({ type: 'halted' });
  }, [halted, ui]);
  useEffect(() => {
    if (recovery) ui.openDialog({ type: 'recovery' });
  }, [recovery, ui]);
}
