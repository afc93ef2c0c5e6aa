import { languages } from '../../src-shared/ipc';
import { useSession, useUi } from '../store/hooks';
import { defaultSettings, densities, themes, wordings } from '../store/settings';
import { useTexts } from '../store/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { RadioGroup, Select } from '../ui/fields';
import { densityKeys, languageNames, themeKeys, wordingKeys } from './options-words';
import { useClose } from './use-close';

/** Settings of the console. They apply at once: the console behind the dialog is the preview. */
export function OptionsDialog() {
  const texts = useTexts();
  const { ui } = useSession();
  const settings = useUi((state) => state.settings);
  const close = useClose();
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:options.title')}
      description={texts.t('console:options.applied')}
      width="medium"
    >
      <div className="dialog-fields">
        <Select
          label={texts.t('console:options.language')}
          value={settings.language ?? ui.state.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onValue={(language) => ui.changeSettings({ language })}
        />
        <Select
          label={texts.t('labPages:wording')}
          value={settings.wording}
          options={wordings.map((value) => ({ value, label: texts.t(wordingKeys[value]) }))}
          onValue={(wording) => ui.changeSettings({ wording })}
        />
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
        <Select
          label={texts.t('console:options.decimals')}
          value={String(settings.decimals)}
          options={['0', '1', '2'].map((value) => ({ value, label: value }))}
          onValue={(value) => ui.changeSettings({ decimals: Number(value) })}
        />
        <div>
          <Button
            icon="undo"
            onClick={() =>
              ui.changeSettings({
                panes: defaultSettings.panes,
                sizes: {},
                columns: {},
                collapsed: [],
              })
            }
          >
            {texts.t('console:options.reset')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
