import type { LabRun } from '../../src-shared/model/world';
import { useRecord, useSession, useUi } from '../store/hooks';
import type { Place } from '../store/place';
import { useTexts } from '../store/texts';
import { Button, Icon, IconButton, LiveRegion } from '../ui';
import { Calls } from '../views/lab/calls';
import { Feed, senderOf } from '../views/lab/feed';
import { LabClock } from '../views/lab/lab-clock';
import { LabSection } from '../views/lab/lab-parts';
import { ObjectiveList } from '../views/lab/objective-list';
import { Questions, questionsOpen } from '../views/lab/questions';
import { Statements } from '../views/lab/statements';
import { useFeedRead, useUnread } from '../views/lab/use-feed-read';

/** Messages shown in the strip; the lab's own page has them all. */
const messagesShown = 3;

/** Places that are about the lab themselves. */
const withoutStrip: ReadonlySet<Place> = new Set([
  'lab',
  'catalogue',
  'compare',
  'instructor',
  'labEditor',
]);

/**
 * The lab beside the work: one line above whatever is looked at, opened to what is asked and said. On
 * the lab's own page it is not needed.
 */
export function LabStrip() {
  const run = useRecord<'run'>('run:lab');
  const place = useUi((state) => state.place);
  if (!run || run.phase === 'finished' || withoutStrip.has(place)) return null;
  return run.phase === 'brief' ? <Unbegun /> : <Strip run={run} />;
}

function OpenTask() {
  const texts = useTexts();
  const { ui } = useSession();
  return (
    <IconButton
      icon="target"
      label={texts.t('labPages:run.stripOpen')}
      onClick={() => ui.goTo('lab')}
    />
  );
}

function Unbegun() {
  const texts = useTexts();
  return (
    <section className="lab-strip" aria-label={texts.t('labPages:run.strip')}>
      <div className="lab-strip-line">
        <Icon name="flag" size={16} />
        <span className="lab-strip-next truncate">{texts.t('labPages:run.stripBrief')}</span>
        <OpenTask />
      </div>
    </section>
  );
}

function Strip({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const { ui, replica } = useSession();
  const open = useUi((state) => state.settings.panes.lab);
  const next = run.objectives.find((objective) => objective.reachedAt === null);
  const reached = run.objectives.filter((objective) => objective.reachedAt !== null).length;
  const due = questionsOpen(replica.reader, run).length;
  return (
    <section className="lab-strip" aria-label={texts.t('labPages:run.strip')}>
      <div className="lab-strip-line">
        <LabClock run={run} />
        <span className="lab-strip-count numeric caption secondary">
          {texts.t('console:lab.objectivesReached', { reached, total: run.objectives.length })}
        </span>
        <Icon name={next ? 'circle' : 'success'} size={16} />
        <span className="lab-strip-next truncate">
          {next ? texts.local(next.title) : texts.t('labPages:run.stripAll')}
        </span>
        {due > 0 ? (
          <span className="lab-strip-due caption">
            <Icon name="help" size={16} />
            {texts.t('labPages:run.questionsDue', { count: due })}
          </span>
        ) : null}
        <OpenTask />
        <IconButton
          icon={open ? 'dismiss' : 'chevronDown'}
          iconSize={16}
          label={texts.t(open ? 'labPages:run.stripCollapse' : 'labPages:run.stripExpand')}
          aria-expanded={open}
          onClick={() => ui.changePanes({ lab: !open })}
        />
      </div>
      {open ? <Opened run={run} /> : <News run={run} />}
    </section>
  );
}

/** The newest message nobody has read, until somebody has. */
function News({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const { ui } = useSession();
  const unread = useUnread(run);
  const newest = run.feed.at(-1);
  if (unread === 0 || !newest) return <LiveRegion text="" urgent />;
  const text = texts.local(newest.text);
  const from = texts.t('labPages:run.news', { from: senderOf(texts, newest) });
  return (
    <div className="lab-strip-news">
      <LiveRegion text={`${from}: ${text}`} urgent />
      <Icon name="note" size={16} />
      <span>
        <strong>{from}</strong> {text}{' '}
        {unread > 1 ? (
          <span className="secondary">{texts.t('labPages:run.newsCount', { count: unread })}</span>
        ) : null}
      </span>
      <Button kind="subtle" onClick={() => ui.readFeed(run.feed.length)}>
        {texts.t('labPages:run.read')}
      </Button>
    </div>
  );
}

function Opened({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const { replica } = useSession();
  useFeedRead(run);
  const due = questionsOpen(replica.reader, run);
  return (
    <div className="lab-strip-open lab-columns" tabIndex={-1}>
      <div>
        <LabSection title={texts.t('console:lab.objectives')}>
          <ObjectiveList run={run} openOnly />
        </LabSection>
        {due.length > 0 ? (
          <LabSection title={texts.t('console:lab.questions')}>
            <Questions run={run} questions={due} />
          </LabSection>
        ) : null}
      </div>
      <div>
        <LabSection title={texts.t('labPages:run.feed')}>
          <Feed run={run} most={messagesShown} />
        </LabSection>
        {run.calls.length > 0 ? (
          <LabSection title={texts.t('labPages:run.calls')}>
            <Calls run={run} />
          </LabSection>
        ) : null}
        {run.statements.length > 0 ? (
          <LabSection title={texts.t('labPages:run.statements')}>
            <Statements run={run} />
          </LabSection>
        ) : null}
      </div>
    </div>
  );
}
