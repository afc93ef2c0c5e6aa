import { useEffect, useState } from 'react';
import type { ReferenceReading } from '../../../../src-shared/ipc';
import { labMoments } from '../../../../src-shared/lab-moments';
import type { LabMeasures } from '../../../../src-shared/lab-measures';
import type { LabRun } from '../../../../src-shared/model/world';
import { useEventLog, useHost, useSession } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { LabSection } from '../lab-parts';
import { SideBySide } from '../side-by-side';

/** The lab's own solution, played by the host with the same seed, beside what the learner did. */
export function ReferenceBeside({
  run,
  measures,
}: {
  readonly run: LabRun;
  readonly measures: LabMeasures;
}) {
  const texts = useTexts();
  const { log } = useEventLog();
  const reference = useReference();
  const title = texts.t('labPages:review.reference');
  if (reference === undefined) return null;
  return (
    <LabSection title={title}>
      {reference === null ? (
        <p className="secondary">{texts.t('labPages:review.referenceNone')}</p>
      ) : (
        <>
          <p className="secondary">
            {texts.t('labPages:review.referenceHint', {
              score: texts.number(reference.score),
              downtime: texts.t('reports:measure.downtime.value', {
                minutes: texts.number(reference.weightedDowntimeMs / 60_000, 1),
              }),
            })}
          </p>
          <SideBySide
            caption={title}
            heads={[texts.t('labPages:review.solution'), texts.t('labPages:review.yours')]}
            left={reference.moments}
            right={labMoments(run, log.toArray(), measures)}
          />
        </>
      )}
    </LabSection>
  );
}

/** Undefined until the host has answered; null where the lab has no solution. */
function useReference(): ReferenceReading | null | undefined {
  const session = useSession();
  const opened = useHost()?.opened;
  const [read, setRead] = useState<{
    readonly opened: number | undefined;
    readonly of: ReferenceReading | null;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    void session.call('lab.reference', {}).then((answer) => {
      if (wanted && answer.ok) setRead({ opened, of: answer.value });
    });
    return () => {
      wanted = false;
    };
  }, [session, opened]);
  return read?.opened === opened ? read?.of : undefined;
}
