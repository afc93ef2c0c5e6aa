import { useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui/icon';
import { LabBrief } from './lab-brief';
import { LabPlay } from './lab-play';
import { LabReview } from './review/lab-review';
import { LabSandbox } from './lab-sandbox';

/** The lab itself: its task, how far it is, and what it came to. Everything shown is in its record. */
export function LabView() {
  const texts = useTexts();
  const world = useRecord<'world'>('world:lab');
  const run = useRecord<'run'>('run:lab');
  if (!world) return null;
  return (
    /* Each phase is a page of its own and begins at its top. */
    <div key={run?.phase} className="lab-view" data-phase={run?.phase} tabIndex={-1}>
      <header className="lab-head">
        <Icon name={run ? 'target' : 'lab'} />
        <h1>{texts.local(world.title)}</h1>
        <p className="secondary lab-meta">
          <span>{world.lab}</span>
          <span>{world.values.name}</span>
          {run ? <span>{texts.t('console:lab.level', { level: run.level })}</span> : null}
          {run ? <span>{texts.t('console:lab.minutes', { minutes: run.minutes })}</span> : null}
        </p>
      </header>
      {run === undefined ? <LabSandbox world={world} /> : null}
      {run?.phase === 'brief' ? <LabBrief run={run} /> : null}
      {run?.phase === 'running' ? <LabPlay run={run} /> : null}
      {run?.phase === 'finished' ? <LabReview run={run} world={world} /> : null}
    </div>
  );
}
