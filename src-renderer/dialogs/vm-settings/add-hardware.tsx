import { profileOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { Button, Icon } from '../../ui';
import type { IconName } from '../../ui';
import { adaptersIn, withAdapter } from './adapters';
import { LockedNote } from './fields';
import { usualRemoteFx } from './remote-fx';
import type { EntryMaker, SettingsScene } from './settings-page';

/** What may still be added, and what there is, in R2's order (hyperv-host §11.3). */
export const addHardwareEntry: EntryMaker = (scene) => [
  {
    id: 'addHardware',
    label: scene.texts.t('vmSettings:addHardware'),
    icon: 'add',
    keys: [],
    page: (present) => <AddHardwarePage scene={present} />,
  },
];

interface Hardware {
  readonly id: 'scsi' | 'synthetic' | 'legacy' | 'remoteFx';
  readonly icon: IconName;
  readonly used: number;
  readonly limit: number;
  /** Why none can be added now, or null. */
  readonly reason: string | null;
  readonly add: () => void;
}

function AddHardwarePage({ scene }: { readonly scene: SettingsScene }) {
  const { texts } = scene;
  const kinds = hardwareOf(scene);
  const [first] = kinds;
  // Where the state of the machine forbids all of it the reason stands there once, and not only in tips.
  const common =
    first && kinds.every(({ reason }) => reason !== null) ? scene.locked('hardware') : null;
  return (
    <>
      <p>{texts.t('vmSettings:addHardwareHint')}</p>
      <LockedNote reason={common} />
      <ul className="add-hardware">
        {kinds.map(({ id, icon, used, limit, reason, add }) => (
          <li key={id}>
            <Icon name={icon} size={20} />
            <span>{texts.t(`vmSettings:hardware.${id}`)}</span>
            <span className="secondary">{texts.t('vmSettings:ofLimit', { used, limit })}</span>
            <Button
              aria-label={texts.t('vmSettings:addOf', {
                what: texts.t(`vmSettings:hardware.${id}`),
              })}
              disabledReason={
                reason ?? (used >= limit ? texts.t('vmSettings:noMore', { limit }) : null)
              }
              onClick={add}
            >
              {texts.t('vmSettings:add')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function hardwareOf(scene: SettingsScene): readonly Hardware[] {
  const { reader, vm, value } = scene;
  const { limits, remoteFx } = profileOf(reader);
  const gen1 = vm.generation === 1;
  return [
    scsiHardware(scene, limits.scsiControllersPerVm.value),
    adapterHardware(scene, 'synthetic', limits.syntheticAdaptersPerVm.value),
    ...(gen1 ? [adapterHardware(scene, 'legacy', limits.legacyAdaptersPerVm.value)] : []),
    ...(remoteFx.offered.value
      ? [
          {
            id: 'remoteFx' as const,
            icon: 'desktop' as const,
            used: value('remoteFx') === null ? 0 : 1,
            limit: 1,
            reason: scene.locked('graphics'),
            add: () => {
              scene.change({ remoteFx: usualRemoteFx });
              scene.goTo('remoteFx');
            },
          },
        ]
      : []),
  ];
}

/** A controller is added at once, as drives are. */
function scsiHardware(scene: SettingsScene, limit: number): Hardware {
  const { reader, vm, texts } = scene;
  const command = { name: 'vm.addScsiController', args: { vm: vm.id } } as const;
  const fault = refusalOf(reader, command);
  return {
    id: 'scsi',
    icon: 'array',
    used: vm.scsiControllers,
    limit,
    reason: fault && texts.fault(fault),
    add: () =>
      void scene.give(command).then((refused) => {
        if (!refused) scene.goTo(`scsi${vm.scsiControllers}`);
      }),
  };
}

function adapterHardware(
  scene: SettingsScene,
  type: 'synthetic' | 'legacy',
  limit: number,
): Hardware {
  return {
    id: type,
    icon: 'network',
    used: adaptersIn(scene).filter((adapter) => adapter.type === type).length,
    limit,
    reason: scene.locked('adapter'),
    add: () => {
      const { adapters, id } = withAdapter(scene, type);
      scene.change({ adapters });
      scene.goTo(`adapter/${id}`);
    },
  };
}
