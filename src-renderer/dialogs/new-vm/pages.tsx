import { installImages } from '../../../src-shared/install-media';
import { rootOfDisk } from '../../../src-shared/rules/machine-folders';
import { disksForMachines, freeDisksOf } from '../../../src-shared/rules/machines';
import { switchNamesOf } from '../../../src-shared/rules/network-names';
import { useReader, useRecord, useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, RadioGroup, Select, TextField } from '../../ui';
import type { NewVmDraft } from './new-vm-draft';
import { diskFileName } from './new-vm-draft';

export interface PageProps {
  readonly draft: NewVmDraft;
  readonly change: (fields: Partial<NewVmDraft>) => void;
}

export function NamePage({ draft, change }: PageProps) {
  const { t } = useTexts();
  const hosts = useRecords('node');
  const host = useRecord<'node'>(draft.node);
  const disks = useReader((reader) => (host ? disksForMachines(reader, host) : []), [host]);
  return (
    <div className="dialog-fields">
      {hosts.length > 1 ? (
        <Select
          label={t('newVm:host')}
          value={draft.node}
          options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
          onValue={(node) => change({ node, disk: null, elsewhere: false, vhd: null })}
        />
      ) : null}
      <TextField
        label={t('newVm:name')}
        value={draft.name}
        maxLength={100}
        onValue={(name) => change({ name })}
      />
      <Checkbox
        label={t('newVm:elsewhere')}
        note={disks.length === 0 ? t('newVm:noOtherDisk') : t('newVm:elsewhereNote')}
        checked={draft.elsewhere}
        disabled={disks.length === 0}
        onChecked={(elsewhere) =>
          change({ elsewhere, disk: elsewhere ? (disks[0]?.id ?? null) : null })
        }
      />
      {draft.elsewhere && draft.disk ? (
        <Select
          label={t('newVm:location')}
          value={draft.disk}
          options={disks.map((disk) => ({
            value: disk.id,
            label: `${rootOfDisk(disk)} (${disk.name})`,
          }))}
          onValue={(disk) => change({ disk })}
        />
      ) : (
        <p className="field-hint">
          {t('newVm:storedIn', { folder: host?.folders.virtualMachines ?? '' })}
        </p>
      )}
    </div>
  );
}

export function GenerationPage({ draft, change }: PageProps) {
  const { t } = useTexts();
  return (
    <RadioGroup
      label={t('newVm:generationQuestion')}
      value={String(draft.generation)}
      options={(['1', '2'] as const).map((generation) => ({
        value: generation,
        label: t('newVm:generation', { number: Number(generation) }),
        note: t(`newVm:generationNote.${generation}`),
      }))}
      onValue={(generation) => change({ generation: generation === '1' ? 1 : 2 })}
    />
  );
}

export function MemoryPage({ draft, change }: PageProps) {
  const { t } = useTexts();
  return (
    <TextField
      label={t('newVm:memory')}
      hint={t('newVm:memoryNote')}
      value={draft.memory}
      inputMode="numeric"
      onValue={(memory) => change({ memory })}
    />
  );
}

export function NetworkPage({ draft, change }: PageProps) {
  const { t } = useTexts();
  const host = useRecord<'node'>(draft.node);
  const names = host ? switchNamesOf(host) : [];
  const none = t('newVm:notConnected');
  return (
    <Select
      label={t('newVm:connection')}
      value={names.includes(draft.network) ? draft.network : ''}
      options={[{ value: '', label: none }, ...names.map((name) => ({ value: name, label: name }))]}
      onValue={(network) => change({ network })}
    />
  );
}

export function DiskPage({ draft, change }: PageProps) {
  const { t } = useTexts();
  const fileName = useReader((reader) => diskFileName(reader, draft), [draft]);
  const files = useReader((reader) => freeDisksOf(reader, draft.node), [draft.node]);
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={t('newVm:diskQuestion')}
        value={draft.storage}
        options={(['new', 'existing', 'later'] as const).map((storage) => ({
          value: storage,
          label: t(`newVm:disk.${storage}`),
          note:
            storage === 'existing' && files.length === 0
              ? t('newVm:noFreeDisk')
              : t(`newVm:diskNote.${storage}`),
        }))}
        onValue={(storage) => change({ storage, vhd: draft.vhd ?? files[0]?.id ?? null })}
      />
      {draft.storage === 'new' ? (
        <>
          <TextField
            label={t('newVm:fileName')}
            value={fileName}
            maxLength={120}
            onValue={(name) => change({ fileName: name })}
          />
          <TextField
            label={t('newVm:size')}
            value={draft.sizeGiB}
            inputMode="numeric"
            onValue={(sizeGiB) => change({ sizeGiB })}
          />
        </>
      ) : null}
      {draft.storage === 'existing' && draft.vhd ? (
        <Select
          label={t('newVm:file')}
          value={draft.vhd}
          options={files.map((vhd) => ({ value: vhd.id, label: vhd.fileName }))}
          onValue={(vhd) => change({ vhd })}
        />
      ) : null}
    </div>
  );
}

export function InstallPage({ draft, change }: PageProps) {
  const { t } = useTexts();
  const { installation, medium } = draft;
  const floppies = draft.generation === 1 ? (['floppy'] as const) : [];
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={t('newVm:installQuestion')}
        value={installation}
        options={(['later', 'cd', ...floppies, 'network'] as const).map((from) => ({
          value: from,
          label: t(`newVm:install.${from}`),
          ...(from === 'network' ? { note: t('newVm:installNote.network') } : {}),
        }))}
        onValue={(from) =>
          change({
            installation: from,
            medium:
              from === 'floppy' ? 'C:\\ISO\\setup.vfd' : `C:\\ISO\\${installImages[0]?.file ?? ''}`,
          })
        }
      />
      {installation === 'cd' ? (
        <Select
          label={t('newVm:image')}
          value={medium}
          options={installImages.map(({ file, system }) => ({
            value: `C:\\ISO\\${file}`,
            label: `${file} – ${system}`,
          }))}
          onValue={(image) => change({ medium: image })}
        />
      ) : null}
      {installation === 'floppy' ? (
        <TextField
          label={t('newVm:floppy')}
          value={medium}
          maxLength={260}
          onValue={(file) => change({ medium: file })}
        />
      ) : null}
    </div>
  );
}
