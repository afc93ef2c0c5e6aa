import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { Drive } from '../../../src-shared/model/disks';
import type { VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { placeName } from '../../../src-shared/rules/disk-places';
import { workerOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { fileBytesOf } from '../../../src-shared/rules/vhd-files';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, Dialog, Icon, MessageBar, RadioGroup } from '../../ui';
import { useClose } from '../use-close';
import { AddDrive } from './add-drive';
import { bytesText, sameText } from './words';

interface DriveLine {
  readonly place: string;
  readonly drive: Drive;
  readonly what: string;
  readonly bytes: number | null;
  readonly kind: 'disk' | 'dvd';
  /** Why it cannot be removed now, or null. */
  readonly fault: Fault | null;
}

/** The drives of a machine as lines: where, what, how large its file is, and whether it can be taken out. */
function driveLines(reader: Reader, vm: VirtualMachine): readonly DriveLine[] {
  const running = workerOf(reader, vm.id) !== undefined;
  return vm.drives.map((drive) => {
    const { medium, controller, location } = drive;
    const vhd = medium.type === 'vhd' ? reader.get<'vhd'>(medium.vhd) : undefined;
    const disk = medium.type === 'passThrough' ? reader.get<'disk'>(medium.disk) : undefined;
    const media = medium.type === 'dvd' ? (medium.media?.name ?? 'DVD') : '';
    const how = running && medium.type !== 'dvd' ? 'safely' : 'atOnce';
    const args = { vm: vm.id, controller, location, how } as const;
    return {
      place: placeName(drive),
      drive,
      what: vhd?.fileName ?? disk?.name ?? media,
      bytes: vhd ? fileBytesOf(vhd, reader.now) : null,
      kind: medium.type === 'dvd' ? 'dvd' : 'disk',
      fault: refusalOf(reader, { name: 'vm.removeDrive', args }),
    };
  });
}

/**
 * The storage of a machine: what it has, and what is added to it while it runs or is off. The place,
 * the room on the volume and the effect on the machine are said before anything happens.
 */
export function StorageDialog({ vm: id }: { readonly vm: VmId }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const vm = useRecord<'vm'>(id);
  const [removing, setRemoving] = useState<DriveLine | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const lines = useReader((reader) => (vm ? driveLines(reader, vm) : []), [vm], sameText);
  if (!vm) return null;
  if (removing) {
    return <RemoveDialog vm={vm} line={removing} onDone={() => setRemoving(null)} />;
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t('diskPages:storage.title', { vm: vm.name })}
      width="large"
      initialFocus="cancel"
      cancelLabel={t('diskPages:storage.close')}
    >
      {said === null ? null : (
        <MessageBar severity="information" word={t('diskPages:storage.add')}>
          {said}
        </MessageBar>
      )}
      <section className="dialog-section">
        <h3>{t('diskPages:storage.drives')}</h3>
        {lines.length === 0 ? <p className="secondary">{t('diskPages:storage.none')}</p> : null}
        <ul className="drive-list">
          {lines.map((line) => (
            <li key={line.place} className="drive-line">
              <Icon name={line.kind === 'dvd' ? 'circle' : 'disk'} size={16} />
              <span className="drive-place">{line.place}</span>
              <span className="drive-what">{line.what}</span>
              <span className="secondary">
                {line.bytes === null ? '' : bytesText(texts, line.bytes)}
              </span>
              <Button
                aria-label={t('diskPages:storage.removeOf', {
                  what: line.what,
                  place: line.place,
                })}
                disabledReason={line.fault ? texts.fault(line.fault) : null}
                onClick={() => setRemoving(line)}
              >
                {t('diskPages:storage.remove')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <AddDrive key={vm.drives.length} vm={vm} onSaid={setSaid} />
    </Dialog>
  );
}

/** Asks how a disk is taken from a guest that uses it; a machine that is off just loses the drive. */
export function RemoveDialog({
  vm,
  line,
  onDone,
}: {
  readonly vm: VirtualMachine;
  readonly line: Pick<DriveLine, 'drive' | 'what' | 'kind'>;
  readonly onDone: () => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const [how, setHow] = useState<'safely' | 'atOnce'>('safely');
  const [fault, setFault] = useState<Fault | null>(null);
  const running = useReader((reader) => workerOf(reader, vm.id) !== undefined, [vm]);
  const { controller, location } = line.drive;
  const give = async () => {
    const chosen = running && line.kind === 'disk' ? how : 'atOnce';
    const args = { vm: vm.id, controller, location, how: chosen };
    const answer = await dispatcher.submit({ name: 'vm.removeDrive', args });
    if (answer) setFault(answer);
    else onDone();
  };
  return (
    <Dialog
      open
      onClose={onDone}
      title={t('diskPages:storage.how', { what: line.what })}
      tone={running && how === 'atOnce' ? 'danger' : 'neutral'}
      cancelLabel={t('diskPages:storage.keep')}
      action={{ label: t('diskPages:storage.removeAct'), onClick: () => void give() }}
    >
      {fault ? (
        <MessageBar severity="error" word={t('diskPages:storage.removeAct')} urgent>
          {texts.fault(fault)}
        </MessageBar>
      ) : null}
      {running && line.kind === 'disk' ? (
        <RadioGroup<'safely' | 'atOnce'>
          label={t('diskPages:storage.how', { what: line.what })}
          labelHidden
          value={how}
          options={[
            {
              value: 'safely',
              label: t('diskPages:storage.safely'),
              note: t('diskPages:storage.safelyNote'),
            },
            {
              value: 'atOnce',
              label: t('diskPages:storage.atOnce'),
              note: t('diskPages:storage.atOnceNote'),
            },
          ]}
          onValue={setHow}
        />
      ) : null}
      <p className="field-hint">{t('diskPages:storage.fileStays')}</p>
    </Dialog>
  );
}
