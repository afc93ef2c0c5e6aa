import type { Cell, CellKind, Column, Table } from '../document';
import { isOutline, isVerdict } from '../document';

const gibibyte = 1024 ** 3;

/** What a kind is to a program that only knows texts and numbers. */
const plainKinds = {
  message: 'text',
  verdict: 'text',
  outline: 'text',
  clock: 'duration',
  identifier: 'integer',
} as const satisfies Partial<Record<CellKind, CellKind>>;

/** A column as a table of plain values has it: sizes in two, bytes raw and GiB rounded (ux §3.2). */
export interface PlainColumn {
  readonly id: string;
  readonly head: string;
  readonly kind: Exclude<CellKind, keyof typeof plainKinds | 'bytes' | 'bar'>;
}

/** Text, or a number in the unit of its column: duration in seconds, percent as a fraction of 1. */
export type PlainCell = string | number | null;

export interface PlainTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly (readonly PlainCell[])[];
}

export interface Units {
  readonly bytes: string;
  readonly gibibytes: string;
}

/** A table for programs that calculate: one value a cell, no words around it. */
export function plainTable({ id, title, columns, rows }: Table, units: Units): PlainTable {
  return {
    id,
    title,
    columns: columns.flatMap((column) => plainColumns(column, units)),
    rows: rows.map((row) => columns.flatMap(({ kind }, at) => plainCells(kind, row[at] ?? null))),
  };
}

function plainColumns({ id, head, kind }: Column, units: Units): readonly PlainColumn[] {
  if (kind === 'bar') return [];
  if (kind === 'bytes') {
    return [
      { id, head: `${head} (${units.bytes})`, kind: 'integer' },
      { id: `${id}GiB`, head: `${head} (${units.gibibytes})`, kind: 'decimal' },
    ];
  }
  return [{ id, head, kind: isWorded(kind) ? plainKinds[kind] : kind }];
}

function isWorded(kind: CellKind): kind is keyof typeof plainKinds {
  return kind in plainKinds;
}

function plainCells(kind: CellKind, cell: Cell): readonly PlainCell[] {
  if (kind === 'bar') return [];
  if (isVerdict(cell) || isOutline(cell)) return [cell.text];
  if (cell === null) return kind === 'bytes' ? [null, null] : [null];
  if (typeof cell === 'string') return kind === 'bytes' ? [cell, null] : [cell];
  if (kind === 'bytes') return [cell, Math.round((cell / gibibyte) * 100) / 100];
  if (kind === 'percent') return [cell / 1000];
  return [kind === 'duration' || kind === 'clock' ? cell / 1000 : cell];
}
