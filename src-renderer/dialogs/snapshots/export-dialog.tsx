import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import { folderPattern } from '../../../src-shared/commands/snapshots';
import type { Fault } from '../../../src-shared/faults';
import type { VolumeId } from '../../../src-shared/model/disks';
import type { SnapshotId, VmId } from '../../../src-shared/model/tables';
import { freeBytes, pathOn, volumesOf } from '../../../src-shared/rules/disk-facts';
import { underLoadMs } from '../../../src-shared/rules/disk-load';
import { copyMs, exportBytes, machineOfSnapshot } from '../../../src-shared/rules/export-facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { snapshotsOf } from '../../../src-shared/rules/snapshot-facts';
import { useDispatcher } from '../../app/use-actions';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog } from '../../ui/dialog';
import { Select, TextField } from '../../ui/fields';
import { useClose } from '../use-close';
import { mebibyte } from '../../../src-shared/units';
import { RefusalBar } from '../refusal-bar';

export interface ExportDialogProps {
  readonly vm: VmId;
  /** The snapshot that is exported alone; null: the machine with all of them. */
  readonly snapshot: SnapshotId | null;
}

const sameJson = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Where to, how much it takes, and how long; a refusal is said before anything is copied. */
export function ExportDialog({ vm: id, snapshot }: ExportDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const close = useClose();
  const about = useReader((reader) => nameOf(reader, id, snapshot), [id, snapshot]);
  const volumes = useReader((reader) => volumesFor(reader, id), [id], sameJson);
  const [chosen, setChosen] = useState<VolumeId | null>(null);
  const [folder, setFolder] = useState(`Exports\\${about.replace(/[<>:"/\\|?*]/g, '-')}`);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const volume = chosen ?? volumes[0]?.value ?? id.replace('vm:', 'node:');
  const valid = folderPattern.test(folder) && folder.length <= 120;
  const command = commandOf(id, snapshot, volume as VolumeId, folder);
  const facts = useReader(
    (reader) => ({
      ...needs(reader, id, snapshot, volume as VolumeId),
      fault: valid ? refusalOf(reader, command) : null,
    }),
    [id, snapshot, volume, folder],
    sameJson,
  );
  const begin = async () => {
    const fault = await dispatcher.submit(command);
    setRefusal(fault);
    if (fault === null) close();
  };
  const key = snapshot === null ? 'title' : 'snapshotTitle';
  const why = valid
    ? facts.fault && texts.fault(facts.fault)
    : t('snapshotPages:export.folderInvalid');
  return (
    <Dialog
      open
      onClose={close}
      title={t(`snapshotPages:export.${key}`, { name: about })}
      description={t('snapshotPages:export.needs', {
        size: texts.memory(facts.neededMiB),
        duration: texts.duration(facts.durationMs),
        free: texts.memory(facts.freeMiB),
      })}
      action={{
        label: t('snapshotPages:export.action'),
        onClick: () => void begin(),
        disabledReason: why,
      }}
    >
      <RefusalBar fault={refusal ?? facts.fault} />
      <div className="dialog-fields">
        <Select
          label={t('snapshotPages:export.volume')}
          value={volume}
          options={volumes}
          onValue={(value) => {
            setChosen(value as VolumeId);
          }}
        />
        <TextField
          label={t('snapshotPages:export.folder')}
          hint={t('snapshotPages:export.folderHint')}
          value={folder}
          maxLength={120}
          error={valid ? null : t('snapshotPages:export.folderInvalid')}
          onValue={setFolder}
        />
      </div>
    </Dialog>
  );
}

type Reader = Parameters<Parameters<typeof useReader>[0]>[0];

function nameOf(reader: Reader, vm: VmId, snapshot: SnapshotId | null): string {
  const record = snapshot === null ? reader.get<'vm'>(vm) : reader.get<'snapshot'>(snapshot);
  return record?.name ?? '';
}

/** The volumes its host can write to, as a person knows them. */
function volumesFor(reader: Reader, id: VmId) {
  const vm = reader.get<'vm'>(id);
  if (!vm) return [];
  return volumesOf(reader, vm.node).map((value) => ({
    value: value as string,
    label: pathOn(reader, value, '', ''),
  }));
}

function needs(reader: Reader, id: VmId, snapshot: SnapshotId | null, volume: VolumeId) {
  const vm = reader.get<'vm'>(id);
  const kept = snapshot === null ? undefined : reader.get<'snapshot'>(snapshot);
  const sources = !vm
    ? []
    : kept
      ? [machineOfSnapshot(vm, kept)]
      : [vm, ...snapshotsOf(reader, id)];
  const bytes = exportBytes(reader, sources);
  return {
    neededMiB: Math.ceil(bytes / mebibyte),
    freeMiB: Math.floor(freeBytes(reader, volume) / mebibyte),
    durationMs: underLoadMs(reader, volume, copyMs(reader, bytes)),
  };
}

function commandOf(
  vm: VmId,
  snapshot: SnapshotId | null,
  volume: VolumeId,
  folder: string,
): Command {
  return snapshot === null
    ? { name: 'vm.export', args: { vm, volume, folder } }
    : { name: 'snapshot.export', args: { snapshot, volume, folder } };
}
