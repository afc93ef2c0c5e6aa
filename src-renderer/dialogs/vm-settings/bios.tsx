import type { BootDevice } from '../../../src-shared/model/vm';
import { Button, Checkbox } from '../../ui';
import { LockedNote } from './fields';
import type { EntryMaker, SettingsScene } from './settings-page';

/** Generation 1 has a BIOS; the firmware of generation 2 has an order only. */
export const biosEntry: EntryMaker = (scene) => {
  const { texts, vm, value } = scene;
  const [first] = value('bios').bootOrder;
  return [
    {
      id: 'bios',
      label: texts.t(vm.generation === 1 ? 'vmSettings:bios' : 'vmSettings:firmware'),
      detail: first ? texts.t('vmSettings:startsFrom', { device: deviceName(scene, first) }) : '',
      icon: 'keyboard',
      keys: ['bios'],
      page: (present) => <BiosPage scene={present} />,
    },
  ];
};

function deviceName({ texts, vm }: SettingsScene, device: BootDevice): string {
  // Only a legacy adapter boots from the network on generation 1 (hyperv-host §6).
  if (device === 'network' && vm.generation === 2) return texts.t('vmSettings:networkAdapter');
  return texts.t(`vmSettings:boot.${device}`);
}

function BiosPage({ scene }: { readonly scene: SettingsScene }) {
  const { texts, vm, value, change, locked } = scene;
  const reason = locked('bios');
  const { numLock, bootOrder } = value('bios');
  const move = (at: number, by: -1 | 1) => {
    const order = [...bootOrder];
    const [device] = order.splice(at, 1);
    if (device) order.splice(at + by, 0, device);
    change({ bios: { bootOrder: order } });
  };
  return (
    <>
      {vm.generation === 1 ? (
        <Checkbox
          label={texts.t('vmSettings:numLock')}
          checked={numLock}
          disabled={reason !== null}
          onChecked={(on) => change({ bios: { numLock: on } })}
        />
      ) : null}
      <fieldset className="settings-group">
        <legend>{texts.t('vmSettings:bootOrder')}</legend>
        <ol className="settings-order">
          {bootOrder.map((device, at) => (
            <li key={device}>
              <span>{deviceName(scene, device)}</span>
              <MoveButtons
                name={deviceName(scene, device)}
                scene={scene}
                reason={reason}
                first={at === 0}
                last={at === bootOrder.length - 1}
                onMove={(by) => move(at, by)}
              />
            </li>
          ))}
        </ol>
      </fieldset>
      <LockedNote reason={reason} />
    </>
  );
}

interface MoveButtonsProps {
  readonly scene: SettingsScene;
  readonly name: string;
  readonly reason: string | null;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

function MoveButtons({ scene: { texts }, name, reason, first, last, onMove }: MoveButtonsProps) {
  return (
    <span className="settings-buttons">
      <Button
        aria-label={texts.t('vmSettings:upName', { name })}
        disabledReason={reason ?? (first ? texts.t('vmSettings:isFirst') : null)}
        onClick={() => onMove(-1)}
      >
        {texts.t('vmSettings:up')}
      </Button>
      <Button
        aria-label={texts.t('vmSettings:downName', { name })}
        disabledReason={reason ?? (last ? texts.t('vmSettings:isLast') : null)}
        onClick={() => onMove(1)}
      >
        {texts.t('vmSettings:down')}
      </Button>
    </span>
  );
}
