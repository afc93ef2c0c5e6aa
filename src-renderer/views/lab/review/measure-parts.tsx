import type { LabMeasures } from '../../../../src-shared/lab-measures';
import type { LabRun } from '../../../../src-shared/model/world';
import { useTexts } from '../../../store/texts';
import { Icon, PropertyList } from '../../../ui';
import { LabSection } from '../lab-parts';
import { longestGaps } from './review-facts';

interface MeasuredProps {
  readonly run: LabRun;
  readonly measures: LabMeasures;
}

/** The checks that held in full. */
export function WellDone({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const good = run.checks.filter(({ sharePermille }) => sharePermille === 1000);
  return (
    <LabSection title={texts.t('labPages:review.well')}>
      {good.length === 0 ? (
        <p className="secondary">{texts.t('labPages:review.wellNone')}</p>
      ) : (
        <ul className="review-list">
          {good.map((check) => (
            <li key={check.id}>
              <Icon name="success" />
              <span>{texts.local(check.title)}</span>
            </li>
          ))}
        </ul>
      )}
    </LabSection>
  );
}

/** What cost time: how long it took to notice, to understand and to repair. */
export function Measures({ measures }: MeasuredProps) {
  const texts = useTexts();
  const gaps = longestGaps(measures);
  const minutes = texts.number(measures.weightedDowntimeMs / 60_000, 1);
  return (
    <LabSection title={texts.t('labPages:review.time')}>
      {gaps.length === 0 ? (
        <p className="secondary">{texts.t('labPages:review.timeNone')}</p>
      ) : (
        <ul className="review-list">
          {gaps.map(({ key, ms }) => (
            <li key={key}>
              <Icon name="clock" />
              <span>
                {texts.t(`reports:measure.${key}`)}:{' '}
                <strong className="numeric">{texts.duration(ms)}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
      <PropertyList
        properties={[
          {
            id: 'downtime',
            name: texts.t('reports:measure.downtime'),
            value: texts.t('reports:measure.downtime.value', { minutes }),
          },
          {
            id: 'collateral',
            name: texts.t('reports:measure.collateral'),
            value: texts.number(measures.interrupted),
          },
        ]}
      />
    </LabSection>
  );
}

/** Acts that risked data or service, each with why. */
export function RiskyActs({ run, measures }: MeasuredProps) {
  const texts = useTexts();
  return (
    <LabSection title={texts.t('reports:measure.risky')}>
      {measures.risky.length === 0 ? (
        <p className="secondary">{texts.t('labPages:review.riskNone')}</p>
      ) : (
        <ul className="review-list">
          {measures.risky.map((act) => (
            <li key={`${String(act.at)}/${act.command}/${act.objectName}`}>
              <Icon name="warning" />
              <div>
                <p>
                  <span className="caption secondary numeric">
                    {texts.labClock(act.at - (run.startedAt ?? 0))}
                  </span>{' '}
                  {texts.lookUp(`commands:${act.command}`) ?? act.command}: {act.objectName}
                </p>
                {act.risk === null ? null : (
                  <p className="secondary">{texts.t(`reports:risk.${act.risk}`)}</p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </LabSection>
  );
}

export function Help({ run, measures }: MeasuredProps) {
  const texts = useTexts();
  const titleOf = (id: string) => {
    const objective = run.objectives.find((each) => each.id === id);
    return objective ? texts.local(objective.title) : id;
  };
  if (measures.hints.length + measures.shown.length === 0) return null;
  return (
    <LabSection title={texts.t('reports:measure.help')}>
      <ul className="lab-list">
        {measures.hints.map((hint) => {
          const [objective = '', level = ''] = hint.split('/');
          return (
            <li key={hint}>
              {texts.t('labPages:review.hint', { level, objective: titleOf(objective) })}
            </li>
          );
        })}
        {measures.shown.map((objective) => (
          <li key={objective}>
            {texts.t('labPages:review.shown', { objective: titleOf(objective) })}
          </li>
        ))}
      </ul>
    </LabSection>
  );
}
