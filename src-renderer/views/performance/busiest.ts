import { useSyncExternalStore } from 'react';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { useReader, useSession } from '../../store/hooks';
import type { Session } from '../../store/session';
import { useSampleColumn } from '../common/live-cells';

export interface LoadedVm {
  readonly id: VmId;
  readonly name: string;
  readonly row: number;
}

/** The machines that run on a host, or anywhere. */
export function runningOn(reader: Reader, node: NodeId | null): readonly LoadedVm[] {
  const workers = node === null ? reader.all('worker') : reader.by('worker.node', node);
  return workers.flatMap(({ vm: id }) => {
    const vm = reader.get<'vm'>(id);
    return vm ? [{ id, name: vm.name, row: vm.row }] : [];
  });
}

function loadOf({ samples }: Session, row: number): number {
  return samples.value('vm.cpu', row) ?? -1;
}

const kept = new WeakMap<Session, Map<string, readonly LoadedVm[]>>();

/**
 * The busiest machines at the moment somebody began to look; a chart whose lines change all the time
 * could not be read. Others are chosen when machines come or go.
 */
export function useBusiest(node: NodeId | null, count: number): readonly LoadedVm[] {
  useSampleColumn('vm.cpu');
  const session = useSession();
  const vms = useReader(
    (reader) => runningOn(reader, node),
    [node],
    (left, right) => left.map(({ id }) => id).join() === right.map(({ id }) => id).join(),
  );
  const key = `${node ?? 'all'} ${String(count)} ${vms.map(({ id }) => id).join()}`;
  return useSyncExternalStore(session.samples.store.subscribe, () => {
    const known = kept.get(session) ?? new Map<string, readonly LoadedVm[]>();
    kept.set(session, known);
    const before = known.get(key);
    if (before) return before;
    if (!session.samples.column('vm.cpu')) return none;
    const chosen = [...vms]
      .sort((left, right) => loadOf(session, right.row) - loadOf(session, left.row))
      .slice(0, count);
    known.set(key, chosen);
    return chosen;
  });
}

const none: readonly LoadedVm[] = [];
