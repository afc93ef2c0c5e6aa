import { useTexts } from '../../store/texts';

/** Lines shown of a table; nobody reads thousands, and the lab has them all. */
const linesShown = 200;

interface ObjectTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of the wizard. It scrolls within itself, so it takes the focus for the keys that scroll. */
export function ObjectTable({ label, columns, rows }: ObjectTableProps) {
  const { t } = useTexts();
  const left = rows.length - linesShown;
  return (
    <>
      <div className="plan-scroll import-table" role="group" aria-label={label} tabIndex={0}>
        <table className="plan-table">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, linesShown).map(([first = '', ...others], index) => (
              <tr key={`${first} ${String(index)}`}>
                <th scope="row">{first}</th>
                {others.map((cell, at) => (
                  <td key={`${columns[at + 1] ?? ''} ${cell}`}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 ? <p className="secondary caption">{t('imports:more', { count: left })}</p> : null}
    </>
  );
}
