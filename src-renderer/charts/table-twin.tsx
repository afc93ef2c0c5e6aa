import type { ReactNode } from 'react';
import { useState } from 'react';
import { IconButton, useUiTexts } from '../ui';

export interface TableTwinProps {
  /** Null where a heading above says it already. */
  readonly title: string | null;
  /** The title in full, for a screen reader. */
  readonly label: string;
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
export function TableTwin(props: TableTwinProps) {
  const { title, label, summary, chart, head, rows } = props;
  const texts = useUiTexts();
  const [table, setTable] = useState(false);
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        {title === null ? null : <h3 className="truncate">{title}</h3>}
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
  readonly head: readonly [string, string];
  readonly rows: ReturnType<TableTwinProps['rows']>;
}) {
  return (
    <div className="twin" tabIndex={0} role="region" aria-label={label}>
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
