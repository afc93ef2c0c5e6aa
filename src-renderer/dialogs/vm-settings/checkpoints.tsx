import { checkpointTypes } from '../../../src-shared/model/vm';
import { profileOf } from '../../../src-shared/rules/facts';
import { RadioGroup } from '../../ui';
import type { EntryMaker } from './settings-page';

/** What a checkpoint is, where the version of Windows knows more than one kind (hyperv-host §5.4). */
export const checkpointEntry: EntryMaker = (scene) => {
  const { reader, texts, value } = scene;
  if (profileOf(reader).snapshots.checkpointType.value === 'standard') return [];
  return [
    {
      id: 'checkpoints',
      label: texts.t('vmSettings:checkpoints'),
      detail: texts.state(`checkpointType.${value('checkpointType')}`),
      icon: 'snapshot',
      keys: ['checkpointType'],
      page: (present) => (
        <RadioGroup
          label={texts.t('vmSettings:checkpoints.question')}
          value={present.value('checkpointType')}
          options={checkpointTypes.map((type) => ({
            value: type,
            label: texts.t(`vmSettings:checkpoint.${type}`),
            note: texts.t(`vmSettings:checkpoint.${type}Note`),
          }))}
          onValue={(checkpointType) => present.change({ checkpointType })}
        />
      ),
    },
  ];
};
