import type { World } from '../../../src-shared/model/world';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon';
import { LabSection, Paragraphs } from './lab-parts';

const ideas = [
  { icon: 'fault', key: 'console:lab.ideaCrash' },
  { icon: 'why', key: 'console:lab.ideaWhy' },
  { icon: 'rewind', key: 'console:lab.ideaRewind' },
] as const satisfies readonly { icon: IconName; key: string }[];

/** A lab without a task: what it is, and a few things worth trying. */
export function LabSandbox({ world }: { readonly world: World }) {
  const texts = useTexts();
  const { ui } = useSession();
  const [nodes, vms] = useReader(
    (reader) => [reader.all('node').length, reader.all('vm').length],
    [],
  );
  return (
    <>
      <LabSection title={texts.t('console:lab.sandbox')}>
        <Paragraphs text={texts.local(world.description)} />
        <p className="lab-meta">
          <span>{texts.t('console:lab.factNodes', { count: nodes ?? 0 })}</span>
          <span>{texts.t('console:lab.factVms', { count: vms ?? 0 })}</span>
        </p>
      </LabSection>
      <LabSection title={texts.t('console:lab.sandboxIdeas')}>
        <ul className="ideas">
          {ideas.map((idea) => (
            <li key={idea.key}>
              <Icon name={idea.icon} />
              <span>{texts.t(idea.key)}</span>
            </li>
          ))}
        </ul>
      </LabSection>
      <footer className="lab-foot">
        <Button icon="open" onClick={() => ui.openDialog({ type: 'openLab' })}>
          {texts.t('console:lab.openAnother')}
        </Button>
        <Button icon="options" onClick={() => ui.openDialog({ type: 'labProperties' })}>
          {texts.t('console:lab.properties')}
        </Button>
        <Button icon="report" onClick={() => ui.openDialog({ type: 'exportReport' })}>
          {texts.t('console:lab.exportReport')}
        </Button>
      </footer>
    </>
  );
}
