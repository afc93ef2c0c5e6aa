import { useMemo } from 'react';
import { measuresOf } from '../../../../src-shared/lab-measures';
import type { LabRun, World } from '../../../../src-shared/model/world';
import { useEventLog, useHost, useSession } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { Button } from '../../../ui';
import { LabSection, Paragraphs } from '../lab-parts';
import { Answers, Grade, Objectives } from './grade-parts';
import { Help, Measures, RiskyActs, WellDone } from './measure-parts';
import { Moments } from './moments';
import { NextLabs, Exams } from './next-labs';
import { DowntimeAgainstRto } from './rto-bars';
import { ReferenceBeside } from './reference';
import { PredictionCompared, ReviewHead } from './review-head';
import { ReviewNotes } from './review-notes';

/** After the lab, in the order of an after-action review (ux §2.4). */
export function LabReview({ run, world }: { readonly run: LabRun; readonly world: World }) {
  const texts = useTexts();
  const { replica } = useSession();
  const { log, revision } = useEventLog();
  const measures = useMemo(
    () => measuresOf(replica.reader, run, log.toArray()),
    // The events are one list that grows; its revision says when it did.
    // oxlint-disable-next-line react/exhaustive-deps
    [replica, run, log, revision],
  );
  return (
    <>
      <ReviewHead run={run} world={world} />
      <ReviewActions run={run} />
      <LabSection title={texts.t('labPages:review.prediction')}>
        <PredictionCompared run={run} />
      </LabSection>
      <LabSection title={texts.t('labPages:review.timeline')}>
        <Moments run={run} measures={measures} />
      </LabSection>
      <WellDone run={run} />
      <Measures run={run} measures={measures} />
      <LabSection title={texts.t('console:lab.downtime')}>
        <DowntimeAgainstRto machines={measures.machines} />
      </LabSection>
      <RiskyActs run={run} measures={measures} />
      <ReferenceBeside run={run} measures={measures} />
      <Grade run={run} />
      <Answers run={run} />
      <Objectives run={run} />
      <Help measures={measures} run={run} />
      <LabSection title={texts.t('console:lab.learning')}>
        <Paragraphs text={texts.local(run.learning)} />
      </LabSection>
      <NextLabs lab={world.lab} />
      <Exams lab={world.lab} />
      <ReviewNotes />
    </>
  );
}

function ReviewActions({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const session = useSession();
  const { ui } = session;
  const attempts = useHost()?.attempts.length ?? 0;
  const again = () => void session.call('pace.rewind', { toMs: run.startedAt ?? 0 });
  return (
    <footer className="lab-foot review-actions">
      <Button
        kind="primary"
        icon="trophy"
        disabledReason={run.abortedAt === null ? null : texts.t('labPages:review.aborted')}
        onClick={() => ui.openDialog({ type: 'certificate' })}
      >
        {texts.t('labPages:certificate.title')}
      </Button>
      <Button
        icon="report"
        onClick={() => ui.openDialog({ type: 'exportReport', report: 'review' })}
      >
        {texts.t('labPages:review.export')}
      </Button>
      <Button icon="rewind" onClick={again}>
        {texts.t('labPages:review.scrub')}
      </Button>
      {attempts > 1 ? (
        <Button icon="matrix" onClick={() => ui.goTo('compare')}>
          {texts.t('labPages:compare.title')}
        </Button>
      ) : null}
      <Button icon="target" onClick={() => ui.goTo('catalogue')}>
        {texts.t('labPages:catalogue.title')}
      </Button>
    </footer>
  );
}
