import type { ReactNode } from 'react';
import { useState } from 'react';
import { IconButton, useUiTexts } from '../ui';

export interface TableTwinProps {
  readonly title: string;
  /** A line under the title: what the picture says, in words. */
  readonly summary: ReactNode;
  readonly chart: ReactNode;
  /** Column headers and rows of the same values. */
  readonly head: readonly [string, string];
  readonly rows: () => readonly {
    readonly id: string;
    readonly cells: readonly [string, string];
  }[];
}

/** A chart and, a key press away, the same values as a table: no chart without one (ux §4.8). */
export function TableTwin({ title, summary, chart, head, rows }: TableTwinProps) {
  const texts = useUiTexts();
  const [table, setTable] = useState(false);
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <span className="chart-title truncate" title={title}>
          {title}
        </span>
        <span className="chart-summary numeric">{summary}</span>
        <IconButton
          icon={table ? 'chart' : 'table'}
          iconSize={16}
          label={table ? texts.showChart : texts.showTable}
          onClick={() => {
            setTable(!table);
          }}
        />
      </figcaption>
      {table ? <Twin title={title} head={head} rows={rows()} /> : chart}
    </figure>
  );
}

function Twin({
  title,
  head,
  rows,
}: {
  readonly title: string;
  readonly head: readonly [string, string];
  readonly rows: ReturnType<TableTwinProps['rows']>;
}) {
  return (
    <div className="twin" tabIndex={0} role="region" aria-label={title}>
      <table className="twin-table selectable numeric">
        <thead>
          <tr>
            <th scope="col">{head[0]}</th>
            <th scope="col">{head[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.cells[0]}</td>
              <td>{row.cells[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
