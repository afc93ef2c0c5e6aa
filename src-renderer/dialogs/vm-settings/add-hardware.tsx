import { profileOf } from '../../../src-shared/rules/facts';
import { PropertyList } from '../../ui';
import { AddScsiController } from './drive-actions';
import { AddAdapters } from './adapters';
import type { EntryMaker, SettingsScene } from './settings-page';

/** What may still be added, and what there is; every kind of hardware is added on a page of its own area. */
export const addHardwareEntry: EntryMaker = (scene) => [
  {
    id: 'addHardware',
    label: scene.texts.t('vmSettings:addHardware'),
    icon: 'add',
    keys: [],
    page: (present) => (
      <>
        <AddHardwarePage scene={present} />
        <AddScsiController scene={present} />
      </>
    ),
  },
];

function AddHardwarePage({ scene }: { readonly scene: SettingsScene }) {
  const { reader, vm, texts } = scene;
  const { limits } = profileOf(reader);
  const count = (type: 'synthetic' | 'legacy') =>
    vm.adapters.filter((adapter) => adapter.type === type).length;
  const room = (id: string, name: string, used: number, limit: number) => ({
    id,
    name,
    value: texts.t('vmSettings:ofLimit', { used, limit }),
  });
  return (
    <>
      <PropertyList
        properties={[
          room(
            'scsi',
            texts.t('vmSettings:scsiControllers'),
            vm.scsiControllers,
            limits.scsiControllersPerVm.value,
          ),
          room(
            'synthetic',
            texts.t('vmSettings:networkAdapters'),
            count('synthetic'),
            limits.syntheticAdaptersPerVm.value,
          ),
          room(
            'legacy',
            texts.t('vmSettings:legacyAdapters'),
            count('legacy'),
            limits.legacyAdaptersPerVm.value,
          ),
        ]}
      />
      <AddAdapters scene={scene} />
    </>
  );
}
