import type { NetworkAdapter } from '../../../src-shared/model/switches';
import { PropertyList } from '../../ui';
import type { EntryMaker, SettingsScene } from './settings-page';

export const adapterEntries: EntryMaker = (scene) =>
  scene.vm.adapters.map((adapter) => ({
    id: `adapter/${adapter.id}`,
    label: adapter.name,
    detail: adapter.network ?? scene.texts.t('vmSettings:notConnected'),
    icon: adapter.network === null ? 'networkOff' : 'network',
    keys: [],
    page: (present) => <AdapterPage scene={present} adapter={adapter} />,
  }));

function AdapterPage({
  scene: { texts },
  adapter,
}: {
  readonly scene: SettingsScene;
  readonly adapter: NetworkAdapter;
}) {
  const { network, mac, vlan } = adapter;
  return (
    <PropertyList
      properties={[
        {
          id: 'network',
          name: texts.t('vmSettings:network'),
          value: network ?? texts.t('vmSettings:notConnected'),
        },
        {
          id: 'mac',
          name: texts.t('vmSettings:mac'),
          value: mac.address ?? texts.t('vmSettings:none'),
        },
        {
          id: 'vlan',
          name: texts.t('vmSettings:vlan'),
          value: vlan === null ? texts.t('vmSettings:none') : String(vlan),
        },
      ]}
    />
  );
}
