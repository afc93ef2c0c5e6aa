import { sheetKinds } from '../../../../src-shared/report-kinds';
import { useHost, useRecord, useSession, useUi } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { Button, Checkbox, EmptyState, Icon } from '../../../ui';
import { Feed } from '../feed';
import { LabSection } from '../lab-parts';
import { EndButton } from '../lab-play';
import { useLabCommand } from '../use-lab-command';
import { Bookmarks } from './bookmarks';
import { Composer } from './composer';
import { FaultPicker } from './fault-picker';
import { ReporterNotes } from './reporter-notes';

/** From here somebody leads others through a lab (ux §2.2, instructor console). */
export function InstructorView() {
  const texts = useTexts();
  const { ui } = useSession();
  const leads = useUi((state) => state.leads);
  return (
    <div className="lab-view instructor" tabIndex={-1}>
      <header className="lab-head">
        <Icon name="people" />
        <h1>{texts.t('labPages:instructor.title')}</h1>
        <p className="secondary lab-meta">
          <span>{texts.t('labPages:instructor.subtitle')}</span>
        </p>
      </header>
      <p className="lab-paused instructor-switch">
        <Icon name="person" />
        <span>
          {texts.t(leads ? 'labPages:instructor.leading' : 'labPages:instructor.notLeading')}
        </span>
        <Button kind={leads ? 'standard' : 'primary'} onClick={() => ui.lead(!leads)}>
          {texts.t(leads ? 'labPages:instructor.stop' : 'labPages:instructor.start')}
        </Button>
      </p>
      {leads ? (
        <Desk />
      ) : (
        <EmptyState
          icon="people"
          title={texts.t('labPages:instructor.closed')}
          text={texts.t('labPages:instructor.closedHint')}
        />
      )}
    </div>
  );
}

function Desk() {
  const texts = useTexts();
  return (
    <div className="lab-columns">
      <div>
        <Message />
        <LabSection title={texts.t('labPages:instructor.faults')}>
          <FaultPicker />
          <FaultNames />
        </LabSection>
      </div>
      <div>
        <LabSection title={texts.t('labPages:instructor.clock')}>
          <Freeze />
          <Halt />
        </LabSection>
        <LabSection title={texts.t('sheets:print')}>
          <Sheets />
        </LabSection>
        <ReporterNotes />
        <LabSection title={texts.t('labPages:instructor.bookmarks')}>
          <Bookmarks />
        </LabSection>
      </div>
    </div>
  );
}

/** The sheets of the lab that is open, to hand out and to keep. */
function Sheets() {
  const texts = useTexts();
  const { ui } = useSession();
  const hasTask = useRecord<'run'>('run:lab') !== undefined;
  const reason = hasTask ? null : texts.fault({ code: 'report.noScenario' });
  return (
    <p className="lab-foot">
      {sheetKinds.map((report) => (
        <Button
          key={report}
          icon="document"
          disabledReason={reason}
          onClick={() => ui.openDialog({ type: 'exportReport', report })}
        >
          {texts.t(`progressPages:sheet.${report}`)}
        </Button>
      ))}
    </p>
  );
}

function Message() {
  const texts = useTexts();
  const run = useRecord<'run'>('run:lab');
  const { refusal, give } = useLabCommand();
  return (
    <LabSection title={texts.t('labPages:instructor.message')}>
      <Composer
        label={texts.t('labPages:instructor.messageText')}
        action={texts.t('labPages:instructor.send')}
        rows={3}
        refusal={refusal}
        onSend={(text) => give({ name: 'lab.say', args: { text } })}
      />
      {run && run.feed.length > 0 ? <Feed run={run} most={5} /> : null}
    </LabSection>
  );
}

/** The learner's clock: a tabletop lives from standing still. */
function Freeze() {
  const texts = useTexts();
  const session = useSession();
  const host = useHost();
  const running = host?.pace.running ?? false;
  const tabletop = useRecord<'run'>('run:lab')?.mode === 'tabletop';
  const step = (ms: number) => void session.call('pace.step', { ms });
  return (
    <div className="lab-foot">
      <Button
        icon={running ? 'pause' : 'play'}
        disabledReason={tabletop ? texts.fault({ code: 'pace.tabletop' }) : null}
        onClick={() => void session.call('pace.set', { running: !running })}
      >
        {texts.t(running ? 'labPages:instructor.freeze' : 'labPages:instructor.goOn')}
      </Button>
      {[60_000, 300_000].map((ms) => (
        <Button key={ms} icon="step" onClick={() => step(ms)}>
          {texts.t('labPages:instructor.pass', { span: texts.duration(ms) })}
        </Button>
      ))}
    </div>
  );
}

/** Ends a running lab at once with everything put back. */
function Halt() {
  const running = useRecord<'run'>('run:lab')?.phase === 'running';
  return running ? (
    <div className="lab-foot">
      <EndButton end="halt" />
    </div>
  ) : null;
}

function FaultNames() {
  const texts = useTexts();
  const { ui } = useSession();
  const hidden = useUi((state) => state.settings.faultNamesHidden);
  return (
    <Checkbox
      label={texts.t('labPages:instructor.hideNames')}
      note={texts.t('labPages:instructor.hideNamesHint')}
      checked={hidden}
      onChecked={(faultNamesHidden) => ui.changeSettings({ faultNamesHidden })}
    />
  );
}
