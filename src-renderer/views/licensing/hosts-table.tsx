import { useTexts } from '../../store/texts';
import { SeverityLabel } from '../../ui';
import { Section } from '../details/section';
import type { HostRow, Situation } from './situation';
import { hostCells, hostHeads } from './words';

/** Columns of `hostCells` that are numbers, and those that are judged. */
const numeric = new Set([2]);
const nowAt = 5;
const worstAt = 6;

/** Every host against its licences, as the licensing report has it. */
export function HostsTable({ situation }: { readonly situation: Situation }) {
  const texts = useTexts();
  const title = texts.t('documents:licenceHosts');
  return (
    <Section title={title}>
      <div className="plan-scroll plan-nodes" tabIndex={0} role="group" aria-label={title}>
        <table className="plan-table license-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {hostHeads(texts).map((head, at) => (
                <th key={head} scope="col" className={numeric.has(at) ? 'plan-number' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {situation.hosts.map((host) => (
              <HostLine key={host.id} host={host} startsAt={situation.startsAt} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function HostLine({ host, startsAt }: { readonly host: HostRow; readonly startsAt: string }) {
  const texts = useTexts();
  const [name = '', ...cells] = hostCells(texts, startsAt, host);
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, index) => {
        const at = index + 1;
        if (at === nowAt) return <Judged key={at} covered={host.coveredNow} cell={cell} grave />;
        if (at === worstAt) return <Judged key={at} covered={host.coveredWorst} cell={cell} />;
        return (
          <td key={at} className={numeric.has(at) ? 'plan-number numeric' : undefined}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}

interface JudgedProps {
  readonly covered: boolean;
  readonly cell: string;
  /** What runs already is graver than what might. */
  readonly grave?: boolean;
}

/** A number of instances with what licences say to it: by icon and, for who cannot see that, by word. */
export function Judged({ covered, cell, grave = false }: JudgedProps) {
  const { t } = useTexts();
  const severity = covered ? 'success' : grave ? 'critical' : 'warning';
  const word = covered ? 'word.covered' : grave ? 'word.violation' : 'word.danger';
  return (
    <td className="license-judged">
      <SeverityLabel severity={severity} word={cell} />
      <span className={covered ? 'visually-hidden' : 'caption'}>{t(`licensingPages:${word}`)}</span>
    </td>
  );
}
