import { dashOf } from '../ui/live-plot-options';

export interface KeyEntry {
  readonly id: string;
  readonly name: string;
  /** Its value at the moment that is read. */
  readonly word: string;
  /** Its place among the series: colour and dashes go by it. */
  readonly index: number;
}

/** Every series with a piece of its line and its value now; the picture says the same to the eye. */
export function SeriesKey({ entries }: { readonly entries: readonly KeyEntry[] }) {
  return (
    <ul className="series-key numeric">
      {entries.map(({ id, name, word, index }) => (
        <li key={id}>
          <svg width={22} height={8} viewBox="0 0 22 8" aria-hidden="true">
            <line
              className="series-key-line"
              data-series={index % 6}
              x1={0}
              y1={4}
              x2={22}
              y2={4}
              strokeDasharray={dashOf(index).join(' ') || undefined}
            />
          </svg>
          <span className="secondary">{name}</span> <strong>{word}</strong>
        </li>
      ))}
    </ul>
  );
}
