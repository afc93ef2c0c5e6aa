import type { LabStanding, PlayedLab } from '../../../src-shared/lab-progress';
import type { Texts } from '../../../src-shared/text/index';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui';

/** Bars of the curve: as many as fit beside each other. */
const barsShown = 40;

/** Every attempt at a lab, newest first, and how the score went. */
export function AttemptHistory({ standing }: { readonly standing: LabStanding | undefined }) {
  const texts = useTexts();
  const attempts = standing?.attempts ?? [];
  return (
    <section className="attempt-history" aria-labelledby="attempt-history">
      <h3 id="attempt-history">{texts.t('progressPages:details.history')}</h3>
      {attempts.length > 1 ? <Curve attempts={attempts} /> : null}
      {attempts.length > 0 ? <Attempts attempts={attempts.toReversed()} /> : null}
      {attempts.length === 0 && standing ? (
        <p className="secondary">
          {texts.t('progressPages:details.earlier', { score: standing.best })}
        </p>
      ) : null}
      {standing ? null : <p className="secondary">{texts.t('progressPages:details.none')}</p>}
    </section>
  );
}

function Curve({ attempts }: { readonly attempts: readonly PlayedLab[] }) {
  const texts = useTexts();
  const shown = attempts.slice(-barsShown);
  const scores = shown.map(({ score }) => String(score)).join(', ');
  return (
    <p
      className="score-curve"
      role="img"
      aria-label={texts.t('progressPages:details.curve', { scores })}
    >
      {shown.map(({ score, finishedAt, eventLog, countsForPath }) => (
        <span
          key={`${finishedAt}/${eventLog.sha256}`}
          data-counts={countsForPath || undefined}
          style={{ height: `${String(Math.max(4, score))}%` }}
        />
      ))}
    </p>
  );
}

const heads = ['finishedAt', 'mode', 'score', 'help', 'time'] as const;

function Attempts({ attempts }: { readonly attempts: readonly PlayedLab[] }) {
  const texts = useTexts();
  return (
    <table className="compare-table">
      <caption className="visually-hidden">{texts.t('progressPages:details.history')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {texts.t(`progressPages:column.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <tr key={`${attempt.finishedAt}/${attempt.eventLog.sha256}`} className="numeric">
            <th scope="row">{texts.momentWithOffset(attempt.finishedAt)}</th>
            <td>{texts.t(`labPages:run.mode.${attempt.mode}`)}</td>
            <td>
              <span className="catalogue-result" data-passed={attempt.countsForPath || undefined}>
                <Icon
                  name={attempt.countsForPath ? 'trophy' : 'flag'}
                  size={16}
                  {...(attempt.countsForPath && {
                    label: texts.t('progressPages:column.counts'),
                  })}
                />
                {attempt.score}
              </span>
            </td>
            <td>{helpWords(attempt, texts)}</td>
            <td>{texts.labClock(attempt.simulatedMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Hints opened and objectives shown, in words. */
export function helpWords({ hints, shown }: PlayedLab, texts: Texts): string {
  const parts = [
    ...(hints > 0 ? [texts.t('progressPages:help.hints', { count: hints })] : []),
    ...(shown > 0 ? [texts.t('progressPages:help.shown', { count: shown })] : []),
  ];
  return parts.length === 0 ? texts.t('progressPages:help.none') : texts.list(parts);
}
