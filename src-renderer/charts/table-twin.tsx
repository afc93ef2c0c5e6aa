import type { ReactNode } from 'react';
import { useState } from 'react';
import { IconButton, useUiTexts } from '../ui';

export interface TwinRow {
  readonly id: string;
  readonly cells: readonly string[];
}

export interface TableTwinProps {
  /** Null where a heading above says it already. */
  readonly title: string | null;
  /** The title in full, for a screen reader. */
  readonly label: string;
  /** A line under the title: what the picture says, in words. */
  readonly summary: ReactNode;
  readonly chart: ReactNode;
  /** Column headers and rows of the same values. */
  readonly head: readonly string[];
  readonly rows: () => readonly TwinRow[];
  /** Further buttons; they are told whether the table is shown instead of the picture. */
  readonly tools?: (table: boolean) => ReactNode;
}

/** A chart and, a key press away, the same values as a table: no chart without one (ux §4.8). */
export function TableTwin(props: TableTwinProps) {
  const { title, label, summary, chart, head, rows, tools } = props;
  const texts = useUiTexts();
  const [table, setTable] = useState(false);
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        {title === null ? null : <h3 className="truncate">{title}</h3>}
        <span className="chart-summary numeric">{summary}</span>
        <span className="chart-tools">
          {tools?.(table)}
          <IconButton
            icon={table ? 'chart' : 'table'}
            iconSize={16}
            label={table ? texts.showChart : texts.showTable}
            onClick={() => {
              setTable(!table);
            }}
          />
        </span>
      </figcaption>
      {table ? <Twin label={label} head={head} rows={rows()} /> : chart}
    </figure>
  );
}

function Twin({
  label,
  head,
  rows,
}: {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly TwinRow[];
}) {
  return (
    <div className="twin" tabIndex={0} role="region" aria-label={label}>
      <table className="twin-table selectable numeric">
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={`${String(column)} ${name}`} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, column) => (
                <td key={head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
