import type { LabSummary } from '../../../src-shared/ipc';
import { LabCardText, FileDrop } from '../../dialogs/open-lab-dialog';
import { useSession, useUi } from '../../store/hooks';
import { nextLabs, useLabList } from '../../store/lab-list';
import { openOrSay } from '../../store/opening';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** Machines beyond which a cluster counts as large: nothing to begin with. */
const largeVms = 200;

/** So many of the labs are offered to go on with; the catalogue has them all. */
const labsOffered = 3;

/** The first thing a person sees: what this is, and something to begin with. */
export function WelcomeView() {
  const texts = useTexts();
  const session = useSession();
  const labs = useLabList() ?? [];
  const language = useUi((state) => state.language);
  const results = useUi((state) => state.standings);
  const graded = labs.filter((lab) => lab.graded);
  const groups = [
    { key: 'console:welcome.labs', labs: nextLabs(graded, results).slice(0, labsOffered) },
    {
      key: 'console:welcome.clusters',
      labs: labs.filter((lab) => !lab.graded && lab.vms <= largeVms),
    },
    {
      key: 'console:welcome.large',
      labs: labs.filter((lab) => !lab.graded && lab.vms > largeVms),
    },
  ] as const;
  return (
    <div className="welcome" tabIndex={-1}>
      <header className="welcome-head">
        <Icon name="lab" />
        <div>
          <h1>{texts.t('console:welcome.title')}</h1>
          <p className="secondary">{texts.t('console:welcome.subtitle')}</p>
        </div>
        <Button
          icon="language"
          kind="subtle"
          lang={language === 'en' ? 'de' : 'en'}
          onClick={() => session.ui.changeSettings({ language: language === 'en' ? 'de' : 'en' })}
        >
          {language === 'en' ? 'Deutsch' : 'English'}
        </Button>
      </header>
      {groups.map((group) =>
        group.labs.length === 0 ? null : (
          <section key={group.key} className="welcome-group">
            <header className="welcome-group-head">
              <h2>{texts.t(group.key)}</h2>
              {group.key === 'console:welcome.labs' ? (
                <Button kind="subtle" icon="target" onClick={() => session.ui.goTo('catalogue')}>
                  {texts.t('labPages:catalogue.showAll', { count: graded.length })}
                </Button>
              ) : null}
            </header>
            <ul className="welcome-cards">
              {group.labs.map((lab) => (
                <li key={lab.name}>
                  <LabCard
                    lab={lab}
                    onOpen={() => void openOrSay(session, { type: 'lab', name: lab.name })}
                  />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      <FileDrop
        onFile={(file) => {
          if (file) void openOrSay(session, { type: 'file', ...file });
        }}
      />
    </div>
  );
}

function LabCard({ lab, onOpen }: { readonly lab: LabSummary; readonly onOpen: () => void }) {
  const texts = useTexts();
  return (
    <button type="button" className="lab-card welcome-card" onClick={onOpen}>
      <LabCardText texts={texts} lab={lab} />
    </button>
  );
}
