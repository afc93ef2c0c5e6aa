import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import { installImages } from '../../../src-shared/install-media';
import type { VmId } from '../../../src-shared/model/tables';
import { refusalOf } from '../../../src-shared/rules/index';
import { useDispatcher } from '../../app/use-actions';
import { useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog, Select, TextField } from '../../ui';
import { RefusalBar } from '../refusal-bar';
import { useClose } from '../use-close';

export type MediaDrive = 'dvd' | 'diskette';
type Place = 'host' | 'shared';

const folder = 'C:\\ISO';

/** Which image goes into the DVD or diskette drive of a machine: *Media › … › Insert Disk…*. */
export function InsertDiskDialog({
  vm: id,
  drive,
}: {
  readonly vm: VmId;
  readonly drive: MediaDrive;
}) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const dispatcher = useDispatcher();
  const { reader } = useSession().replica;
  const vm = useRecord<'vm'>(id);
  const first = installImages[0]?.file ?? 'image.iso';
  const [file, setFile] = useState(
    drive === 'dvd' ? `${folder}\\${first}` : `${folder}\\${vm?.name ?? ''}.vfd`,
  );
  const [place, setPlace] = useState<Place>('host');
  const [refusal, setRefusal] = useState<Fault | null>(null);
  if (!vm) return null;
  const command: Command =
    drive === 'dvd'
      ? { name: 'vm.insertDvd', args: { vm: id, name: file.trim() || '-', place, kind: 'iso' } }
      : { name: 'vm.configure', args: { vm: id, diskette: file.trim() } };
  const wrong = file.trim() === '' ? t('lens:media.fileMissing') : null;
  const fault = wrong === null ? refusalOf(reader, command) : null;
  const insert = async () => {
    const refused = await dispatcher.submit(command);
    setRefusal(refused);
    if (refused === null) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t(`lens:media.${drive}Title`, { name: vm.name })}
      action={{
        label: t('lens:media.insert'),
        onClick: () => void insert(),
        disabledReason: wrong ?? (fault ? texts.fault(fault) : null),
      }}
    >
      <RefusalBar fault={refusal} urgent />
      <div className="dialog-fields">
        <TextField
          label={t('lens:media.file')}
          value={file}
          maxLength={120}
          data-autofocus
          error={wrong}
          onValue={setFile}
        />
        {drive === 'dvd' ? <PlaceField place={place} onPlace={setPlace} /> : null}
      </div>
    </Dialog>
  );
}

/** Whether other hosts have the image too: one that only its host has keeps a machine there. */
function PlaceField({
  place,
  onPlace,
}: {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}) {
  const { t } = useTexts();
  return (
    <Select<Place>
      label={t('moves:settings.dvd')}
      value={place}
      options={[
        { value: 'host', label: t('moves:settings.dvdHost') },
        { value: 'shared', label: t('moves:settings.dvdShared') },
      ]}
      onValue={onPlace}
    />
  );
}
