import type { MachineLoss } from '../../../../src-shared/lab-measures';
import { useTexts } from '../../../store/texts';
import { Icon } from '../../../ui';

/** More would be a picture of several screens. */
const machinesShown = 30;

/** Downtime of each machine as a bar, with the mark of what its owner can do without. */
export function DowntimeAgainstRto({ machines }: { readonly machines: readonly MachineLoss[] }) {
  const texts = useTexts();
  const shown = machines.slice(0, machinesShown);
  if (shown.every(({ downtimeMs, dataLossMs }) => downtimeMs + dataLossMs === 0)) {
    return <p>{texts.t('console:lab.downtimeNone')}</p>;
  }
  const longest = Math.max(
    1,
    ...shown.map(({ downtimeMs, rtoMs }) => Math.max(downtimeMs, rtoMs ?? 0)),
  );
  const share = (ms: number) => `${String((ms / longest) * 100)}%`;
  return (
    <table className="compare-table rto-table">
      <caption className="visually-hidden">{texts.t('console:lab.downtime')}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.t('views:column.name')}</th>
          <th scope="col">{texts.t('labPages:review.tier')}</th>
          <th scope="col">{texts.t('views:column.downtime')}</th>
          <th scope="col">{texts.t('labPages:review.rto')}</th>
          <th scope="col">{texts.t('reports:measure.dataLoss')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((machine) => {
          const { rtoMs, downtimeMs } = machine;
          const late = rtoMs !== null && downtimeMs > rtoMs;
          return (
            <tr key={machine.vm}>
              <th scope="row">{machine.name}</th>
              <td className="numeric">{machine.tier}</td>
              <td>
                <span className="rto-bar" aria-hidden="true" data-late={late || undefined}>
                  <span style={{ width: share(downtimeMs) }} />
                  {rtoMs === null ? null : <i style={{ left: share(rtoMs) }} />}
                </span>
                <span className="numeric">
                  {downtimeMs === 0 ? '–' : texts.duration(downtimeMs)}
                </span>
              </td>
              <td className="numeric">
                {rtoMs === null ? (
                  '–'
                ) : (
                  <span className="rto-verdict">
                    <Icon name={late ? 'warning' : 'success'} size={16} />
                    {texts.t(late ? 'labPages:review.rtoMissed' : 'labPages:review.rtoKept', {
                      span: texts.duration(rtoMs),
                    })}
                  </span>
                )}
              </td>
              <td className="numeric">
                {machine.dataLossMs === 0 ? '–' : texts.duration(machine.dataLossMs)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
