import type { Block, ReportDocument, Table } from '../document';

/**
 * The document as JSON: `{schema, schemaVersion, generatedAt, source, …, items[]}`. Rows are objects by
 * the keys of their columns; numbers are raw (bytes, permille, milliseconds), a verdict is a grade and
 * an outline a depth with its text.
 */
export function documentJson(document: ReportDocument): string {
  const { schema, schemaVersion, generatedAt, source, sections, ...rest } = document;
  const items = sections.flatMap(({ id, title, blocks }) =>
    blocks.map((block) => ({ section: id, sectionTitle: title, ...itemOf(block) })),
  );
  return `${JSON.stringify({ schema, schemaVersion, generatedAt, source, ...rest, items }, null, 2)}\n`;
}

function itemOf(block: Block): object {
  if (block.type === 'table') return tableItem(block);
  if (block.type !== 'matrix') return block;
  const { rows, ...matrix } = block;
  const cells = rows.map((row) => ({
    name: row.head,
    cells: Object.fromEntries(row.cells.map((cell, at) => [block.columns[at] ?? '', cell])),
  }));
  return { ...matrix, rows: cells };
}

function tableItem({ type, id, title, columns, rows }: Table): object {
  return {
    type,
    id,
    title,
    columns: columns.map((column) => ({ id: column.id, head: column.head, kind: column.kind })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column, at) => [column.id, row[at] ?? null])),
    ),
  };
}
