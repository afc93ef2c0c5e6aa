import { useEffect, useState } from 'react';
import { indexRows, keysOf, TextRanks } from './row-index';
import type { Compare } from './row-index';
import type { ShownRows } from './selection';
import type { GridColumn, GridLayout } from './types';

/** How soon the order follows a changed row, and how soon it follows numbers that move always. */
const changedMs = 500;
const liveMs = 2000;

interface Wanted<R, Id extends string> {
  readonly rows: readonly R[];
  readonly rowId: (row: R) => Id;
  readonly filter: ((row: R) => boolean) | null;
  /** The filter asks for values that move while the rows stay the same. */
  readonly filterLive: boolean;
  readonly columns: readonly GridColumn<R>[];
  readonly sort: GridLayout['sort'];
  readonly compare: Compare;
  /** Rises when the order shall follow the values again. */
  readonly turn: number;
}

/** The rows that are shown, in their order. */
export class Shown<R, Id extends string> implements ShownRows<Id> {
  readonly #rows: readonly R[];
  readonly #places: Uint32Array;
  readonly #rowId: (row: R) => Id;
  #indexes: Map<Id, number> | null = null;

  constructor(rows: readonly R[], places: Uint32Array, rowId: (row: R) => Id) {
    this.#rows = rows;
    this.#places = places;
    this.#rowId = rowId;
  }

  get count(): number {
    return this.#places.length;
  }

  rowAt(index: number): R | undefined {
    const place = this.#places[index];
    return place === undefined ? undefined : this.#rows[place];
  }

  idAt(index: number): Id {
    return this.#rowId(this.rowAt(index) as R);
  }

  indexOf(id: Id): number {
    this.#indexes ??= new Map(
      Array.from(this.#places, (place, index) => [this.#rowId(this.#rows[place] as R), index]),
    );
    return this.#indexes.get(id) ?? -1;
  }
}

/**
 * Keeps an order until there is a reason for another one. What a person asks for (filter, sort) and
 * rows that came or went count at once; values that merely changed count with the next turn, so that
 * rows do not jump under the pointer.
 */
class LiveIndex<R, Id extends string> {
  #wanted: Wanted<R, Id> | null = null;
  #places: Uint32Array = new Uint32Array();
  #shown: Shown<R, Id> | null = null;
  #keys: {
    readonly rows: readonly R[];
    readonly column: GridColumn<R>;
    readonly keys: Float64Array;
  } | null = null;
  readonly #ranks = new Map<string, TextRanks>();
  /** Whether rows changed since the order was made. */
  stale = false;
  madeAtMs = 0;

  read(wanted: Wanted<R, Id>): Shown<R, Id> {
    const before = this.#wanted;
    const demanded =
      !before ||
      before.filter !== wanted.filter ||
      before.sort !== wanted.sort ||
      before.turn !== wanted.turn ||
      before.columns !== wanted.columns ||
      !sameIds(before, wanted);
    if (demanded) this.#order(wanted);
    else if (before.rows !== wanted.rows) this.stale = true;
    const moved = demanded || before.rows !== wanted.rows || !this.#shown;
    if (moved) this.#shown = new Shown(wanted.rows, this.#places, wanted.rowId);
    this.#wanted = wanted;
    return this.#shown as Shown<R, Id>;
  }

  #order({ rows, filter, columns, sort, compare }: Wanted<R, Id>): void {
    const column = columns.find((each) => each.id === sort?.column);
    const order =
      column?.sort && sort
        ? { keys: this.#keysOf(rows, column, compare), descending: sort.descending }
        : null;
    this.#places = indexRows(rows, filter, order);
    this.stale = false;
    this.madeAtMs = performance.now();
  }

  /** Keys of the same rows are made once, unless they move: a filter typed asks for them with every key. */
  #keysOf(rows: readonly R[], column: GridColumn<R>, compare: Compare): Float64Array {
    const before = this.#keys;
    if (before && before.rows === rows && before.column === column) return before.keys;
    const { sort } = column;
    const keys = sort
      ? keysOf(rows, sort, this.#ranksOf(column.id, compare))
      : new Float64Array(rows.length);
    this.#keys = column.live ? null : { rows, column, keys };
    return keys;
  }

  #ranksOf(column: string, compare: Compare): TextRanks {
    const ranks = this.#ranks.get(column) ?? new TextRanks(compare);
    this.#ranks.set(column, ranks);
    return ranks;
  }
}

function sameIds<R, Id extends string>(left: Wanted<R, Id>, right: Wanted<R, Id>): boolean {
  if (left.rows === right.rows) return true;
  if (left.rows.length !== right.rows.length) return false;
  return left.rows.every((row, index) => left.rowId(row) === right.rowId(right.rows[index] as R));
}

/** The rows to show now. While `held` (a menu is open on them) the order stands still. */
export function useShown<R, Id extends string>(
  options: Omit<Wanted<R, Id>, 'turn'> & { readonly held: boolean },
): Shown<R, Id> {
  const { held, ...wanted } = options;
  const [turn, setTurn] = useState(0);
  const [index] = useState(() => new LiveIndex<R, Id>());
  const sorted = wanted.columns.find((column) => column.id === wanted.sort?.column);
  const live = wanted.filterLive || (sorted?.live === true && sorted.sort !== undefined);
  useEffect(() => {
    if (held) return undefined;
    const timer = window.setInterval(() => {
      const due = live && performance.now() - index.madeAtMs >= liveMs;
      if (due || index.stale) setTurn((before) => before + 1);
    }, changedMs);
    return () => {
      window.clearInterval(timer);
    };
  }, [held, index, live]);
  return index.read({ ...wanted, turn });
}
