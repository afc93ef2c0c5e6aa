import type { Selection } from '../../src-shared/actions/index';
import type { ClusterId, GroupId, NodeId, VmId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { placeParts } from '../store/place';
import type { Place } from '../store/place';
import type { RowId, UiState } from '../store/ui';

export const noSelection: Selection = { kind: 'none', ids: [] };

/** The rows of a list as what actions act on: the machine of a group, not the group. */
export function selectionOfRows(reader: Reader, rows: readonly RowId[]): Selection {
  const vms: VmId[] = [];
  const nodes: NodeId[] = [];
  const clusters: ClusterId[] = [];
  const events: number[] = [];
  for (const row of rows) {
    const kind = row.slice(0, row.indexOf(':'));
    if (kind === 'event') events.push(Number(row.slice(6)));
    else if (kind === 'vm') vms.push(row as VmId);
    else if (kind === 'node') nodes.push(row as NodeId);
    else if (kind === 'cluster') clusters.push(row as ClusterId);
    else if (kind === 'group') {
      const vm = reader.get<'group'>(row as GroupId)?.vm;
      if (vm) vms.push(vm);
    } else if (kind === 'task') {
      const object = reader.get<'task'>(row as `task:${string}`)?.object;
      if (object) return selectionOfRows(reader, [object]);
    }
  }
  if (vms.length > 0) return { kind: 'vm', ids: vms };
  if (nodes.length > 0) return { kind: 'node', ids: nodes };
  if (clusters.length > 0) return { kind: 'cluster', ids: clusters };
  return events.length > 0 ? { kind: 'event', ids: events } : noSelection;
}

/** The object a place in the tree stands for. */
export function selectionOfPlace(place: Place): Selection {
  const parts = placeParts(place);
  if ('node' in parts) return { kind: 'node', ids: [parts.node] };
  if ('cluster' in parts) return { kind: 'cluster', ids: [parts.cluster] };
  return noSelection;
}

/**
 * What actions are about: the selection of the pane used last, else the object of the place. A bottom
 * panel in which nothing is selected leaves the selection above it in force.
 */
export function presentSelection(reader: Reader, ui: UiState): Selection {
  const place = selectionOfPlace(ui.place);
  if (ui.source === 'tree') return place;
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
  if (typeof id === 'number') return String(id);
  const record = reader.get(id as VmId | NodeId | ClusterId | GroupId);
  return record && 'name' in record ? record.name : id;
}
