import { TextArea, TextField } from '../../ui';
import type { EntryMaker, SettingsScene } from './settings-page';

export const nameEntry: EntryMaker = (scene) => [
  {
    id: 'name',
    label: scene.texts.t('console:vm.name'),
    detail: scene.value('name'),
    icon: 'rename',
    keys: ['name', 'notes'],
    page: (present) => <NamePage scene={present} />,
  },
];

function NamePage({ scene }: { readonly scene: SettingsScene }) {
  const { texts, draft, value, change, enter } = scene;
  const take = (name: string) => {
    const fits = name.length > 0 && name.length <= 100 && name.trim() === name;
    const problem = texts.t('console:vm.nameInvalid');
    enter('name/name', name, fits ? { changes: { name } } : { problem });
  };
  return (
    <>
      <TextField
        label={texts.t('console:vm.name')}
        value={draft.entered['name/name'] ?? value('name')}
        maxLength={100}
        data-autofocus
        error={draft.problems['name/name'] ?? null}
        onValue={take}
      />
      <TextArea
        label={texts.t('console:vm.notes')}
        value={value('notes')}
        maxLength={2000}
        rows={8}
        onValue={(notes) => change({ notes })}
      />
    </>
  );
}
