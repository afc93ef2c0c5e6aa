import type { Selection, SelectionKind } from '../../src-shared/actions/index';
import type { MigrationId, RecordId, SnapshotId, TaskId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { placeParts } from '../store/place';
import type { Place } from '../store/place';
import { snapshotList } from '../store/ui';
import type { RowId, UiState } from '../store/ui';
import { objectName } from '../views/common/words';

export const noSelection: Selection = { kind: 'none', ids: [] };

/** The kinds of record one can select, in the order in which they win over each other. */
const selectable = [
  'vm',
  'group',
  'node',
  'cluster',
  'network',
  'interface',
  'disk',
  'vhd',
  'array',
  'path',
  'backupJob',
  'backupStore',
  'backup',
  'restore',
  'snapshot',
] as const satisfies readonly SelectionKind[];

/** The record a row stands for: a task or a migration is about its object. */
function objectOf(reader: Reader, row: RowId): RowId | null {
  if (row.startsWith('task:')) return reader.get<'task'>(row as TaskId)?.object ?? null;
  if (row.startsWith('migration:')) return reader.get<'migration'>(row as MigrationId)?.vm ?? null;
  return row;
}

/** The rows of a list as what actions act on: objects of one kind. */
export function selectionOfRows(reader: Reader, rows: readonly RowId[]): Selection {
  const byKind = new Map<string, string[]>();
  for (const row of rows) {
    const object = objectOf(reader, row);
    if (object === null) continue;
    const kind = object.slice(0, object.indexOf(':'));
    const ids = byKind.get(kind) ?? [];
    ids.push(object);
    byKind.set(kind, ids);
  }
  for (const kind of selectable) {
    const ids = byKind.get(kind);
    if (ids) return { kind, ids } as Selection;
  }
  const events = byKind.get('event');
  return events ? { kind: 'event', ids: events.map((id) => Number(id.slice(6))) } : noSelection;
}

/** The object a place in the tree stands for. */
export function selectionOfPlace(place: Place): Selection {
  const parts = placeParts(place);
  if ('node' in parts) return { kind: 'node', ids: [parts.node] };
  if ('cluster' in parts) return { kind: 'cluster', ids: [parts.cluster] };
  if ('group' in parts) return { kind: 'group', ids: [parts.group] };
  if ('vm' in parts) return { kind: 'vm', ids: [parts.vm] };
  if ('network' in parts) return { kind: 'network', ids: [parts.network] };
  if ('array' in parts) return { kind: 'array', ids: [parts.array] };
  return noSelection;
}

function isThere(reader: Reader, ids: readonly SnapshotId[]): boolean {
  return ids.every((id) => reader.get<'snapshot'>(id)?.deletedAt === null);
}

/**
 * What actions are about: the selection of the pane used last, else the object of the place. A bottom
 * panel in which nothing is selected leaves the selection above it in force.
 */
export function presentSelection(reader: Reader, ui: UiState): Selection {
  const place = selectionOfPlace(ui.place);
  if (ui.source === 'tree') return place;
  const kept = selectionOfRows(reader, ui.selections[snapshotList]?.ids ?? []);
  if (kept.kind === 'snapshot' && ui.source === 'results' && isThere(reader, kept.ids)) return kept;
  const lists = ui.source === 'bottom' ? [ui.settings.bottomTab, ui.place] : [ui.place];
  for (const list of lists) {
    const rows = selectionOfRows(reader, ui.selections[list]?.ids ?? []);
    if (rows.kind !== 'none') return rows;
  }
  return place;
}

export function sameSelection(left: Selection, right: Selection): boolean {
  if (left.kind !== right.kind || left.ids.length !== right.ids.length) return false;
  return left.ids.every((id, index) => id === right.ids[index]);
}

/** The name of a selected object as people know it. */
export function nameOf(reader: Reader, id: string | number): string {
  return typeof id === 'number' ? String(id) : objectName(reader, id as RecordId);
}
