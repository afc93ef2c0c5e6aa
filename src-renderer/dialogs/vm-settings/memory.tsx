import type { DynamicMemory } from '../../../src-shared/model/memory';
import { neededMiB, profileOf } from '../../../src-shared/rules/facts';
import { leastStartupMiB } from '../../../src-shared/rules/memory';
import { memoryLimitMiB } from '../../../src-shared/rules/machine-limits';
import { MessageBar, PropertyList, RadioGroup } from '../../ui';
import { LockedNote, NumberSetting } from './fields';
import { SliderSetting } from './slider-setting';
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

interface PartProps {
  readonly scene: SettingsScene;
}

/** Static or dynamic, as R2 SP1 has it: one start-up size, then what dynamic memory needs beside it. */
function MemoryPage({ scene }: PartProps) {
  const { reader, vm, texts, value, change, locked } = scene;
  const { t } = texts;
  const startupMiB = value('startupMiB');
  const dynamic = value('dynamicMemory');
  const figures = profileOf(reader).dynamicMemory;
  const mostMiB = memoryLimitMiB(profileOf(reader), vm.generation);
  const kindLocked = locked('dynamicMemory');
  const usual: DynamicMemory = {
    minimumMiB: startupMiB,
    maximumMiB: Math.max(startupMiB, Math.min(mostMiB, figures.defaultMaximumMiB.value)),
    bufferPercent: figures.defaultBufferPercent.value,
  };
  // Where the minimum is the start-up memory it follows it.
  const withStartup = (size: number) =>
    dynamic && dynamic.minimumMiB === startupMiB
      ? { startupMiB: size, dynamicMemory: { ...dynamic, minimumMiB: size } }
      : { startupMiB: size };
  return (
    <>
      <RadioGroup
        label={t('memoryPages:kind')}
        value={dynamic ? 'dynamic' : 'static'}
        disabled={kindLocked !== null}
        options={[
          { value: 'static', label: t('memoryPages:static') },
          {
            value: 'dynamic',
            label: t('memoryPages:dynamic'),
            note: t('memoryPages:dynamicNote'),
          },
        ]}
        onValue={(kind) => change({ dynamicMemory: kind === 'dynamic' ? usual : null })}
      />
      {kindLocked === null ? null : <LockedNote reason={kindLocked} />}
      <NumberSetting
        scene={scene}
        field="memory/startup"
        label={t('vmSettings:startupMemory')}
        value={startupMiB}
        least={leastStartupMiB}
        most={mostMiB}
        locked={locked('startupMemory')}
        changes={withStartup}
      />
      {dynamic ? <DynamicFields scene={scene} dynamic={dynamic} mostMiB={mostMiB} /> : null}
      <WeightField scene={scene} />
      <PropertyList
        properties={[
          {
            id: 'needed',
            name: t('console:vm.needed'),
            value: texts.memory(neededMiB(reader, { ...vm, startupMiB })),
          },
        ]}
      />
    </>
  );
}

interface DynamicProps extends PartProps {
  readonly dynamic: DynamicMemory;
  readonly mostMiB: number;
}

function DynamicFields({ scene, dynamic, mostMiB }: DynamicProps) {
  const { reader, vm, texts, value, locked } = scene;
  const { t } = texts;
  const figures = profileOf(reader).dynamicMemory;
  const [least, most] = figures.bufferPercent.value;
  const startupMiB = value('startupMiB');
  const bounds = locked('memoryBounds');
  return (
    <>
      {figures.minimumBelowStartup.value ? (
        <NumberSetting
          scene={scene}
          field="memory/minimum"
          label={t('memoryPages:minimum')}
          value={dynamic.minimumMiB}
          least={leastStartupMiB}
          most={startupMiB}
          locked={bounds}
          changes={(minimumMiB) => ({ dynamicMemory: { ...dynamic, minimumMiB } })}
        />
      ) : null}
      <NumberSetting
        scene={scene}
        field="memory/maximum"
        label={t('memoryPages:maximum')}
        value={dynamic.maximumMiB}
        least={startupMiB}
        most={mostMiB}
        locked={bounds}
        changes={(maximumMiB) => ({ dynamicMemory: { ...dynamic, maximumMiB } })}
      />
      <SliderSetting
        scene={scene}
        field="memory/buffer"
        label={t('memoryPages:bufferSetting')}
        fineLabel={t('memoryPages:bufferFine')}
        value={dynamic.bufferPercent}
        {...{ least, most }}
        slider={{ max: 100, step: 5 }}
        locked={locked('memoryBuffer')}
        text={(percent) => `${texts.number(percent)}\u00a0%`}
        changes={(bufferPercent) => ({ dynamicMemory: { ...dynamic, bufferPercent } })}
      />
      {vm.memoryDriver ? null : (
        <MessageBar severity="information" word={t('console:level.information')}>
          {t('memoryPages:noDriver')}
        </MessageBar>
      )}
    </>
  );
}

function WeightField({ scene }: PartProps) {
  const { texts, value, locked } = scene;
  const { t } = texts;
  const word = (weight: number) =>
    weight < 3334 ? 'weight.low' : weight > 6666 ? 'weight.high' : 'weight.medium';
  return (
    <SliderSetting
      scene={scene}
      field="memory/weight"
      label={t('memoryPages:weight')}
      fineLabel={t('memoryPages:weightFine')}
      value={value('memoryWeight')}
      least={0}
      most={10_000}
      slider={{ max: 10_000, step: 1250 }}
      locked={locked('memoryBuffer')}
      text={(weight) =>
        t('memoryPages:weight.value', {
          word: t(`memoryPages:${word(weight)}`),
          weight: texts.number(weight),
        })
      }
      changes={(memoryWeight) => ({ memoryWeight })}
    />
  );
}
