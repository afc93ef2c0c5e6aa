import { PropertyList } from '../../ui';
import { PathSetting } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

export const snapshotFolderEntry: EntryMaker = (scene) => [
  {
    id: 'snapshotFolder',
    label: scene.texts.t('vmSettings:snapshotFolder'),
    detail: scene.value('snapshotFolder'),
    icon: 'folder',
    keys: ['snapshotFolder'],
    page: (present) => <FolderPage scene={present} />,
  },
];

function FolderPage({ scene }: { readonly scene: SettingsScene }) {
  const { reader, vm, texts, value, locked } = scene;
  const taken = reader.count('snapshot.vm', vm.id) > 0;
  const reason = taken
    ? texts.fault({ code: 'vm.hasSnapshots', vm: vm.name })
    : locked('snapshotFolder');
  return (
    <>
      <PathSetting
        scene={scene}
        field="snapshotFolder/folder"
        label={texts.t('vmSettings:folder')}
        value={value('snapshotFolder')}
        locked={reason}
        changes={(snapshotFolder) => ({ snapshotFolder })}
      />
      <PropertyList
        properties={[
          {
            id: 'configuration',
            name: texts.t('vmSettings:configurationFolder'),
            value: vm.configurationFolder,
          },
        ]}
      />
    </>
  );
}
