import { profileOf } from '../../../src-shared/rules/facts';
import { processorLimit } from '../../../src-shared/rules/machine-limits';
import { systemShare } from '../../../src-shared/rules/processor-share';
import { Checkbox, PropertyList, Select } from '../../ui';
import { LockedNote, NumberSetting } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

export const processorEntry: EntryMaker = (scene) => [
  {
    id: 'processor',
    label: scene.texts.t('vmSettings:processor'),
    detail: scene.texts.t('vmSettings:processors', { count: scene.value('virtualProcessors') }),
    icon: 'gauge',
    keys: [
      'virtualProcessors',
      'cpuReservePermille',
      'cpuLimitPermille',
      'cpuWeight',
      'processorCompatibility',
      'limitProcessorFunctionality',
    ],
    page: (present) => (
      <>
        <CountField scene={present} />
        <ShareFields scene={present} />
        <FunctionalityFields scene={present} />
      </>
    ),
  },
];

interface PartProps {
  readonly scene: SettingsScene;
}

/** Up to eight are chosen from a list, as R2 has it; later versions allow more than a list can hold. */
function CountField({ scene }: PartProps) {
  const { reader, vm, texts, value, change, locked } = scene;
  const most = processorLimit(profileOf(reader), vm.generation);
  const reason = locked('processorCount');
  const label = texts.t('console:vm.processors');
  if (most > 8) {
    return (
      <NumberSetting
        scene={scene}
        field="processor/count"
        label={label}
        value={value('virtualProcessors')}
        least={1}
        most={most}
        locked={reason}
        hint={texts.t('vmSettings:upTo', { most })}
        changes={(virtualProcessors) => ({ virtualProcessors })}
      />
    );
  }
  const counts = Array.from({ length: most }, (_, index) => String(index + 1));
  return (
    <Select
      label={label}
      value={String(value('virtualProcessors'))}
      disabled={reason !== null}
      hint={reason ?? undefined}
      options={counts.map((count) => ({ value: count, label: count }))}
      onValue={(count) => change({ virtualProcessors: Number(count) })}
    />
  );
}

function ShareFields({ scene }: PartProps) {
  const { reader, vm, texts, value, locked } = scene;
  const reason = locked('processorShare');
  const host = reader.get<'node'>(vm.node);
  const share = (permille: number) =>
    host
      ? texts.percent(
          10 * systemShare(value('virtualProcessors'), permille, host.logicalProcessors),
        )
      : '';
  const part = { scene, locked: reason };
  return (
    <fieldset className="settings-group">
      <legend>{texts.t('vmSettings:resourceControl')}</legend>
      <NumberSetting
        {...part}
        field="processor/reserve"
        label={texts.t('vmSettings:reserve')}
        value={value('cpuReservePermille') / 10}
        least={0}
        most={100}
        changes={(percent) => ({ cpuReservePermille: percent * 10 })}
      />
      <NumberSetting
        {...part}
        field="processor/limit"
        label={texts.t('vmSettings:limit')}
        value={value('cpuLimitPermille') / 10}
        least={1}
        most={100}
        changes={(percent) => ({ cpuLimitPermille: percent * 10 })}
      />
      <PropertyList
        properties={[
          {
            id: 'reserveOfSystem',
            name: texts.t('vmSettings:reserveOfSystem'),
            value: share(value('cpuReservePermille')),
          },
          {
            id: 'limitOfSystem',
            name: texts.t('vmSettings:limitOfSystem'),
            value: share(value('cpuLimitPermille')),
          },
        ]}
      />
      <NumberSetting
        {...part}
        field="processor/weight"
        label={texts.t('console:vm.cpuWeight')}
        value={value('cpuWeight')}
        least={0}
        most={10_000}
        changes={(cpuWeight) => ({ cpuWeight })}
      />
    </fieldset>
  );
}

function FunctionalityFields({ scene }: PartProps) {
  const { texts, value, change, locked } = scene;
  const reason = locked('processorCompatibility');
  return (
    <fieldset className="settings-group">
      <legend>{texts.t('vmSettings:functionality')}</legend>
      <Checkbox
        label={texts.t('vmSettings:compatibility')}
        note={texts.t('vmSettings:compatibilityNote')}
        checked={value('processorCompatibility')}
        disabled={reason !== null}
        onChecked={(processorCompatibility) => change({ processorCompatibility })}
      />
      <Checkbox
        label={texts.t('vmSettings:limitFunctionality')}
        note={texts.t('vmSettings:limitFunctionalityNote')}
        checked={value('limitProcessorFunctionality')}
        disabled={reason !== null}
        onChecked={(limitProcessorFunctionality) => change({ limitProcessorFunctionality })}
      />
      <LockedNote reason={reason} />
    </fieldset>
  );
}
