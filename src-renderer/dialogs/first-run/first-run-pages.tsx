import type { Language } from '../../../src-shared/ipc';
import { languages } from '../../../src-shared/ipc';
import { useSession, useUi } from '../../store/hooks';
import { densities, themes, wordings } from '../../store/settings';
import { useTexts } from '../../store/texts';
import { Icon, RadioGroup } from '../../ui';
import type { IconName } from '../../ui';
import { densityKeys, languageNames, themeKeys, wordingKeys } from '../options-words';

/** What somebody new begins with. */
export const beginnings = ['sample', 'lab', 'catalogue', 'inventory', 'file'] as const;
export type Beginning = (typeof beginnings)[number];

export function LanguagePage() {
  const texts = useTexts();
  const { ui } = useSession();
  const language = useUi((state) => state.language);
  const wording = useUi((state) => state.settings.wording);
  return (
    <div className="dialog-fields">
      <RadioGroup<Language>
        label={texts.t('console:options.language')}
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        onValue={(next) => ui.changeSettings({ language: next })}
      />
      <RadioGroup
        label={texts.t('labPages:wording')}
        value={wording}
        options={wordings.map((value) => ({ value, label: texts.t(wordingKeys[value]) }))}
        onValue={(next) => ui.changeSettings({ wording: next })}
      />
    </div>
  );
}

export function LookPage() {
  const texts = useTexts();
  const { ui } = useSession();
  const settings = useUi((state) => state.settings);
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={texts.t('console:options.theme')}
        value={settings.theme}
        options={themes.map((value) => ({ value, label: texts.t(themeKeys[value]) }))}
        onValue={(theme) => ui.changeSettings({ theme })}
      />
      <RadioGroup
        label={texts.t('console:options.density')}
        value={settings.density}
        options={densities.map((value) => ({ value, label: texts.t(densityKeys[value]) }))}
        onValue={(density) => ui.changeSettings({ density })}
      />
    </div>
  );
}

export interface BeginPageProps {
  readonly beginning: Beginning;
  /** The title of the lab one would begin with; null while the list is not there. */
  readonly lab: string | null;
  readonly onBeginning: (beginning: Beginning) => void;
}

export function BeginPage({ beginning, lab, onBeginning }: BeginPageProps) {
  const texts = useTexts();
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={texts.t('labPages:firstRun.beginWith')}
        value={beginning}
        options={beginnings.map((value) => ({
          value,
          label: texts.t(`labPages:firstRun.begin.${value}`),
          note:
            value === 'lab' && lab !== null
              ? texts.t('labPages:firstRun.begin.labNote', { lab })
              : value === 'file'
                ? texts.t('labPages:firstRun.begin.fileNote')
                : undefined,
        }))}
        onValue={onBeginning}
      />
    </div>
  );
}

const callOuts = [
  { key: 'tree', icon: 'panelLeft' },
  { key: 'middle', icon: 'application' },
  { key: 'actions', icon: 'panelRight' },
  { key: 'simulation', icon: 'simulated' },
  { key: 'help', icon: 'help' },
] as const satisfies readonly { key: string; icon: IconName }[];

/** The console in five sentences, each with the shape it is about. */
export function TourPage() {
  const texts = useTexts();
  return (
    <ol className="first-run-tour">
      {callOuts.map(({ key, icon }) => (
        <li key={key}>
          <Icon name={icon} />
          <div>
            <strong>{texts.t(`labPages:firstRun.tour.${key}`)}</strong>
            <p className="secondary">{texts.t(`labPages:firstRun.tour.${key}Text`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
