import type { GridSelection } from './types';

/** Ids of the rows in the order in which they are shown. */
export interface ShownRows<Id extends string> {
  readonly count: number;
  readonly idAt: (index: number) => Id;
  /** The place of a row, or -1 where the filter hides it. */
  readonly indexOf: (id: Id) => number;
}

/** How a row was pointed at or moved to. */
export interface Modifiers {
  readonly control: boolean;
  readonly shift: boolean;
}

function range<Id extends string>(shown: ShownRows<Id>, from: number, to: number): Id[] {
  const ids: Id[] = [];
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    ids.push(shown.idAt(index));
  }
  return ids;
}

/** From the anchor to the row; without an anchor in sight, the row alone. */
function extended<Id extends string>(
  shown: ShownRows<Id>,
  anchor: Id | null,
  index: number,
): readonly Id[] {
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  return range(shown, from < 0 ? index : from, index);
}

/** A click on a row. */
export function clicked<Id extends string>(
  before: GridSelection<Id>,
  anchor: Id | null,
  shown: ShownRows<Id>,
  index: number,
  { control, shift }: Modifiers,
): GridSelection<Id> {
  const id = shown.idAt(index);
  if (shift) {
    const added = extended(shown, anchor, index);
    const ids = control ? [...new Set([...before.ids, ...added])] : added;
    return { ids, focus: id };
  }
  if (control) return toggled(before, id);
  return { ids: [id], focus: id };
}

/** The row's membership turned round; the focus goes to it. */
export function toggled<Id extends string>(before: GridSelection<Id>, id: Id): GridSelection<Id> {
  const ids = before.ids.includes(id)
    ? before.ids.filter((each) => each !== id)
    : [...before.ids, id];
  return { ids, focus: id };
}

/** The focus moved by a key: alone, with Shift to extend, with Ctrl without selecting. */
export function moved<Id extends string>(
  before: GridSelection<Id>,
  anchor: Id | null,
  shown: ShownRows<Id>,
  index: number,
  { control, shift }: Modifiers,
): GridSelection<Id> {
  const id = shown.idAt(index);
  if (shift) return { ids: extended(shown, anchor ?? before.focus, index), focus: id };
  return control ? { ids: before.ids, focus: id } : { ids: [id], focus: id };
}

/** The right button: on a selected row it keeps the selection, elsewhere it selects that row. */
export function pointedAt<Id extends string>(before: GridSelection<Id>, id: Id): GridSelection<Id> {
  return before.ids.includes(id) ? { ...before, focus: id } : { ids: [id], focus: id };
}
