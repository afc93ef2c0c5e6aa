import { useTexts } from '../../store/texts';
import { Section } from '../details/section';
import { Judged } from './hosts-table';
import type { HostRow, Situation } from './situation';

/** What every host may come to run after the loss of each node, one at a time. */
export function LossTable({ situation }: { readonly situation: Situation }) {
  const { t } = useTexts();
  const { hosts, losses } = situation;
  const title = t('licensingPages:losses');
  if (losses.length === 0) {
    return (
      <Section title={title}>
        <p className="secondary caption">{t('licensingPages:losses.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <p className="secondary caption">{t('licensingPages:losses.lead')}</p>
      <div className="plan-scroll plan-nodes" tabIndex={0} role="group" aria-label={title}>
        <table className="plan-table license-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('views:column.node')}</th>
              {losses.map(({ id, name }) => (
                <th key={id} scope="col">
                  {t('licensingPages:losses.of', { node: name })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hosts.map((host) => (
              <tr key={host.id}>
                <th scope="row">{host.name}</th>
                {losses.map(({ id }, at) => (
                  <LossCell
                    key={id}
                    host={host}
                    count={host.byLoss[at] ?? null}
                    fails={id === host.id}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface LossCellProps {
  readonly host: HostRow;
  readonly count: number | null;
  readonly fails: boolean;
}

function LossCell({ host, count, fails }: LossCellProps) {
  const { t, number } = useTexts();
  if (fails) return <td className="secondary">{t('licensingPages:losses.itself')}</td>;
  const instances = count ?? host.now;
  const covered = host.allowed === null || host.allowed >= instances;
  return <Judged covered={covered} cell={number(instances)} />;
}
