import {
  automaticRecoveries,
  automaticStartActions,
  automaticStopActions,
} from '../../../src-shared/model/vm';
import { RadioGroup } from '../../ui';
import { NumberSetting } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

export const startActionEntry: EntryMaker = (scene) => [
  {
    id: 'automaticStart',
    label: scene.texts.t('console:vm.automaticStart'),
    detail: scene.texts.state(`automaticStart.${scene.value('automaticStart')}`),
    icon: 'serviceStart',
    keys: ['automaticStart', 'automaticStartDelayMs', 'automaticRecovery'],
    page: (present) => <StartPage scene={present} />,
  },
];

function StartPage({ scene }: { readonly scene: SettingsScene }) {
  const { texts, vm, value, change } = scene;
  const clustered = vm.group !== null;
  return (
    <>
      <RadioGroup
        label={texts.t('vmSettings:startQuestion')}
        value={value('automaticStart')}
        disabled={clustered}
        options={automaticStartActions.map((action) => ({
          value: action,
          label: texts.state(`automaticStart.${action}`),
        }))}
        onValue={(automaticStart) => change({ automaticStart })}
      />
      <NumberSetting
        scene={scene}
        field="automaticStart/delay"
        label={texts.t('console:vm.automaticStartDelay')}
        value={value('automaticStartDelayMs') / 1000}
        least={0}
        most={3600}
        locked={clustered ? texts.t('console:vm.clusterDecides') : null}
        changes={(seconds) => ({ automaticStartDelayMs: seconds * 1000 })}
      />
      <RadioGroup
        label={texts.t('vmSettings:recovery')}
        value={value('automaticRecovery')}
        disabled={clustered}
        options={automaticRecoveries.map((action) => ({
          value: action,
          label: texts.t(`vmSettings:recovery.${action}`),
        }))}
        onValue={(automaticRecovery) => change({ automaticRecovery })}
      />
    </>
  );
}

export const stopActionEntry: EntryMaker = (scene) => [
  {
    id: 'automaticStop',
    label: scene.texts.t('console:vm.automaticStop'),
    detail: scene.texts.state(`automaticStop.${scene.value('automaticStop')}`),
    icon: 'power',
    keys: ['automaticStop'],
    page: ({ texts, value, change }) => (
      <RadioGroup
        label={texts.t('vmSettings:stopQuestion')}
        value={value('automaticStop')}
        options={automaticStopActions.map((action) => ({
          value: action,
          label: texts.state(`automaticStop.${action}`),
        }))}
        onValue={(automaticStop) => change({ automaticStop })}
      />
    ),
  },
];
