import type { LabMeasures } from '../../../../src-shared/lab-measures';
import type { LabRun } from '../../../../src-shared/model/world';
import { useEventLog, useSession } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { Icon } from '../../../ui';
import type { IconName } from '../../../ui';
import type { MomentKind } from './review-facts';
import { reviewMoments } from './review-facts';

const icons: Readonly<Record<MomentKind, IconName>> = {
  fault: 'fault',
  reaction: 'cluster',
  act: 'person',
  objective: 'success',
  look: 'eye',
};

/** The run as it went; what turned it is set apart in words and weight. */
export function Moments({
  run,
  measures,
}: {
  readonly run: LabRun;
  readonly measures: LabMeasures;
}) {
  const texts = useTexts();
  const { reader } = useSession().replica;
  const { log } = useEventLog();
  const moments = reviewMoments(texts, reader, run, log.toArray(), measures);
  return (
    <ol className="review-moments">
      {moments.map((moment) => (
        <li key={moment.key} data-kind={moment.kind} data-decisive={moment.decisive || undefined}>
          <span className="caption secondary numeric">
            {texts.labClock(moment.at - (run.startedAt ?? 0))}
          </span>
          <Icon name={icons[moment.kind]} size={16} />
          <span>
            <span className="visually-hidden">
              {texts.t(`labPages:review.kind.${moment.kind}`)}:{' '}
            </span>
            {moment.text}
            {moment.decisive ? (
              <span className="caption secondary"> {texts.t('labPages:review.decisive')}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
