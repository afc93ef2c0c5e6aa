import { useTexts } from '../../store/texts';

export interface DowntimeBar {
  readonly id: string;
  readonly name: string;
  /** Downtime in milliseconds. */
  readonly ms: number;
  /** Whether it is down still. */
  readonly open: boolean;
}

/** Downtime of each machine as a bar with its value: chart and table in one. */
export function DowntimeChart({ bars }: { readonly bars: readonly DowntimeBar[] }) {
  const texts = useTexts();
  const longest = Math.max(1, ...bars.map((bar) => bar.ms));
  return (
    <table className="downtime">
      <caption className="visually-hidden">{texts.t('console:lab.downtime')}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id} data-open={bar.open || undefined}>
            <th scope="row">{bar.name}</th>
            <td className="downtime-cell">
              <span
                className="downtime-bar"
                style={{ width: `${String((bar.ms / longest) * 100)}%` }}
              />
            </td>
            <td className="numeric downtime-value">{texts.duration(bar.ms)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
