import { downtimeMs } from '../../../src-shared/rules/facts';
import { PropertyList } from '../../ui';
import type { EntryMaker, SettingsScene } from './settings-page';

/** What belongs to the lab: shown, with the reason why it cannot be edited here. */
export const labEntry: EntryMaker = (scene) => [
  {
    id: 'lab',
    label: scene.texts.t('vmSettings:lab'),
    icon: 'lab',
    keys: [],
    page: (present) => <LabPage scene={present} />,
  },
];

function LabPage({ scene: { reader, vm, texts } }: { readonly scene: SettingsScene }) {
  const downtime = Math.floor(downtimeMs(reader, vm) / 1000) * 1000;
  const property = (id: string, name: string, value: string) => ({ id, name, value });
  return (
    <>
      <PropertyList
        properties={[
          property(
            'workload',
            texts.t('console:vm.workload'),
            texts.state(`workload.${vm.workload}`),
          ),
          property('tier', texts.t('console:vm.tier'), texts.state(`tier.${vm.tier}`)),
          property('guest', texts.t('console:vm.guest'), vm.guestSystem || texts.state('none')),
          property('boot', texts.t('console:vm.boot'), texts.duration(vm.bootMs)),
          property(
            'clustered',
            texts.t('console:vm.highlyAvailable'),
            texts.state(vm.group === null ? 'no' : 'yes'),
          ),
          property(
            'downtime',
            texts.t('console:vm.downtime'),
            downtime === 0 ? texts.state('none') : texts.duration(downtime),
          ),
          property('guid', texts.t('console:vm.guid'), vm.guid),
        ]}
      />
      <p className="field-hint">{texts.t('console:vm.fixedByLab')}</p>
    </>
  );
}
