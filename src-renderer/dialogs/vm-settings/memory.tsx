import { neededMiB, profileOf } from '../../../src-shared/rules/facts';
import { leastStartupMiB } from '../../../src-shared/rules/memory';
import { memoryLimitMiB } from '../../../src-shared/rules/machine-limits';
import { PropertyList } from '../../ui';
import { NumberSetting } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

export const memoryEntry: EntryMaker = (scene) => [
  {
    id: 'memory',
    label: scene.texts.t('vmSettings:memory'),
    detail: scene.texts.memory(scene.value('startupMiB')),
    icon: 'memory',
    keys: ['startupMiB', 'dynamicMemory', 'memoryWeight'],
    page: (present) => <MemoryPage scene={present} />,
  },
];

function MemoryPage({ scene }: { readonly scene: SettingsScene }) {
  const { reader, vm, texts, value, locked } = scene;
  const startupMiB = value('startupMiB');
  return (
    <>
      <NumberSetting
        scene={scene}
        field="memory/startup"
        label={texts.t('vmSettings:startupMemory')}
        value={startupMiB}
        least={leastStartupMiB}
        most={memoryLimitMiB(profileOf(reader), vm.generation)}
        locked={locked('startupMemory')}
        changes={(size) => ({ startupMiB: size })}
      />
      <PropertyList
        properties={[
          {
            id: 'needed',
            name: texts.t('console:vm.needed'),
            value: texts.memory(neededMiB(reader, { ...vm, startupMiB })),
          },
        ]}
      />
    </>
  );
}
