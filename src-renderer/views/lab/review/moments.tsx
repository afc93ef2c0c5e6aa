import type { LabMeasures } from '../../../../src-shared/lab-measures';
import type { LabRun } from '../../../../src-shared/model/world';
import { useEventLog, useSession } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { remarksOf } from '../../../../src-shared/remarks';
import { MomentIcon } from '../moment-icon';
import { useRemarks } from '../use-remarks';
import { reviewMoments } from './review-facts';

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
  const { remarks, attempt } = useRemarks();
  const notes = remarksOf(remarks, 'note', attempt);
  const moments = reviewMoments(texts, reader, run, log.toArray(), measures, notes);
  return (
    <ol className="review-moments">
      {moments.map((moment) => (
        <li key={moment.key} data-kind={moment.kind} data-decisive={moment.decisive || undefined}>
          <span className="caption secondary numeric">{texts.labClock(moment.at)}</span>
          <MomentIcon kind={moment.kind} />
          <span>
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
