import type { Language } from '../../src-shared/ipc';

/*
 * Every report is a document of typed blocks, and every format is one writer over it. Numbers stay
 * numbers: bytes, permille, milliseconds; writers turn them into words, digits of the language or cells
 * of a spreadsheet. Sentences and heads are in the report's language already.
 */

/** How much is wanted: 1 the essentials, 2 what administrators look at, 3 everything. */
export type Detail = 1 | 2 | 3;

/** How grave something is; a writer shows it by a drawing and by words, never by colour alone. */
export type Grade = 'good' | 'information' | 'warning' | 'critical' | 'notRun';

/**
 * What the values of a column are. `bytes` are bytes, `percent` is in permille, `duration` in
 * milliseconds, `clock` milliseconds since the lab began, `date` an ISO 8601 text, `money` whole US
 * dollars, `identifier` a number that is a name, `bar` a length in permille of the longest, which only pages draw; a `verdict` is a
 * `Verdict`, an `outline` an `Outline`.
 */
export type CellKind =
  | 'text'
  | 'message'
  | 'outline'
  | 'bar'
  | 'clock'
  | 'integer'
  | 'identifier'
  | 'decimal'
  | 'bytes'
  | 'percent'
  | 'duration'
  | 'date'
  | 'money'
  | 'verdict';

export interface Verdict {
  readonly grade: Grade;
  readonly text: string;
}

/** A text that stands so many steps below the one it belongs to. */
export interface Outline {
  readonly depth: number;
  readonly text: string;
}
export type Cell = string | number | null | Verdict | Outline;

export interface Column {
  /** The key in data: `memoryBytes`. */
  readonly id: string;
  readonly head: string;
  readonly kind: CellKind;
  /** From which level of detail on it is shown; 1 where nothing is said. */
  readonly detail?: Detail;
  /** Its values lead to the rows of the table of this `anchor`. */
  readonly to?: string;
}

export interface Table {
  readonly type: 'table';
  /** Names its sheet and its items: `hvInfo`. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is said where it has no rows. */
  readonly empty?: string;
  /** Its rows can be led to by the values of their first column, under this name. */
  readonly anchor?: string;
}

/** Rows against columns, a verdict in every cell. */
export interface Matrix {
  readonly type: 'matrix';
  readonly id: string;
  readonly title: string;
  /** What rows are. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly Verdict[] }[];
}

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly grade?: Grade;
}

export type Block =
  | Table
  | Matrix
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
  | { readonly type: 'list'; readonly items: readonly (string | Verdict)[] }
  | { readonly type: 'note'; readonly verdict: Verdict };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly detail: Detail;
  readonly blocks: readonly Block[];
}

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

export interface ReportDocument {
  /** `hyperlab/cluster-overview`. */
  readonly schema: string;
  readonly schemaVersion: number;
  readonly language: Language;
  readonly generatedAt: string;
  readonly source: {
    readonly product: 'Hyperlab';
    readonly version: string;
    readonly simulated: boolean;
  };
  readonly title: string;
  /** What it is about: the cluster, the server, the lab. */
  readonly subject: string;
  readonly cover: readonly Fact[];
  /** What matters, gravest first. */
  readonly highlights: readonly Verdict[];
  readonly sections: readonly Section[];
}

export interface Selection {
  readonly detail: Detail;
  /** Only what is wrong: rows with a warning or worse, and highlights. */
  readonly highlightsOnly: boolean;
}

/** What a person asked for of a document. */
export function selected(document: ReportDocument, wanted: Selection): ReportDocument {
  const sections = document.sections
    .filter((section) => section.detail <= wanted.detail)
    .map((section) => ({
      ...section,
      blocks: section.blocks.flatMap((block) => keptOf(block, wanted) ?? []),
    }))
    .filter(({ blocks }) => blocks.length > 0);
  return { ...document, sections };
}

function keptOf(block: Block, { detail, highlightsOnly }: Selection): Block | null {
  if (block.type === 'matrix') {
    const rows = highlightsOnly
      ? block.rows.filter(({ cells }) => cells.some(isGrave))
      : block.rows;
    return highlightsOnly && rows.length === 0 ? null : { ...block, rows };
  }
  if (block.type === 'table') {
    const shown = block.columns.map((column) => (column.detail ?? 1) <= detail);
    const wanted = <T>(cells: readonly T[]) => cells.filter((_cell, at) => shown[at]);
    const rows = highlightsOnly ? block.rows.filter((row) => row.some(isGrave)) : block.rows;
    if (highlightsOnly && rows.length === 0) return null;
    return { ...block, columns: wanted(block.columns), rows: rows.map(wanted) };
  }
  if (!highlightsOnly || block.type === 'note') return block;
  return null;
}

/** Whether a cell says that something is wrong. */
export function isGrave(cell: Cell): boolean {
  return isVerdict(cell) && (cell.grade === 'warning' || cell.grade === 'critical');
}

export function isVerdict(cell: Cell | undefined): cell is Verdict {
  return typeof cell === 'object' && cell !== null && 'grade' in cell;
}

export function isOutline(cell: Cell | undefined): cell is Outline {
  return typeof cell === 'object' && cell !== null && 'depth' in cell;
}

/** Tables of a document in their order; a matrix is one of texts. */
export function tablesOf({ sections }: ReportDocument): readonly Table[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'table' ? [block] : block.type === 'matrix' ? [tableOfMatrix(block)] : [],
    ),
  );
}

export function tableOfMatrix({ id, title, corner, columns, rows }: Matrix): Table {
  return {
    type: 'table',
    id,
    title,
    columns: [
      { id: 'name', head: corner, kind: 'text' },
      ...columns.map((head, at): Column => ({ id: `on${at + 1}`, head, kind: 'verdict' })),
    ],
    rows: rows.map(({ head, cells }) => [head, ...cells]),
  };
}
