import type { Backup } from '../../../src-shared/model/backup';
import { restoreModes } from '../../../src-shared/model/backup';
import type { VolumeId } from '../../../src-shared/model/disks';
import type { BackupId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { bytesOfMiB, lostWorkMs, originalOf } from '../../../src-shared/rules/backup-facts';
import { roomMiB } from '../../../src-shared/rules/backup-room';
import { volumeName, volumesOf } from '../../../src-shared/rules/disk-facts';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, EmptyState, PropertyList, RadioGroup, Select, TextField } from '../../ui';
import { useStartsAt } from '../../views/backup/use-starts-at';
import { objectName } from '../../views/common/words';
import { restoredName } from './restore-draft';
import type { RestoreDraft } from './restore-draft';

export interface PointPageProps {
  readonly points: readonly Backup[];
  readonly chosen: BackupId | null;
  readonly onChosen: (point: Backup | undefined) => void;
}

/** Which state comes back: the newest first, each with its age. */
export function PointPage({ points, chosen, onChosen }: PointPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { reader } = useSession().replica;
  const startsAt = useStartsAt();
  if (points.length === 0) {
    return <EmptyState icon="backup" title={t('backupPages:restore.noPoint')} />;
  }
  return (
    <RadioGroup
      label={t('backupPages:restore.pointLabel')}
      value={chosen}
      options={points.map((point) => ({
        value: point.id,
        label: t('backupPages:restore.pointEntry', {
          time: texts.moment(startsAt, point.takenAt),
          method: texts.state(`backupMethod.${point.method}`),
        }),
        note: t('backupPages:restore.pointNote', {
          age: texts.duration(Math.floor((reader.now - point.takenAt) / 60_000) * 60_000),
          size: texts.memoryInGigabytes(point.sizeMiB),
          store: objectName(reader, point.store),
        }),
      }))}
      onValue={(id) => onChosen(points.find((point) => point.id === id))}
    />
  );
}

export interface DraftPageProps {
  readonly draft: RestoreDraft;
  readonly point: Backup | undefined;
  readonly onDraft: (draft: RestoreDraft) => void;
}

const notes = { original: 'overNote', beside: 'besideNote', disk: 'diskNote' } as const;

/** Over the original, beside it, or one disk. */
export function WhatPage({ draft, point, onDraft }: DraftPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const [gone, running] = useReader(
    (reader) => {
      const original = point && originalOf(reader, point);
      return [original === undefined, original !== undefined && workerOf(reader, original.id)];
    },
    [point],
  );
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={t('backupPages:restore.whatLabel')}
        value={draft.mode}
        options={restoreModes.map((value) => ({
          value,
          label: texts.state(`restoreMode.${value}`),
          note:
            value === 'original' && gone
              ? t('backupPages:restore.gone')
              : t(`backupPages:restore.${notes[value]}`),
        }))}
        onValue={(mode) => onDraft({ ...draft, mode })}
      />
      {draft.mode === 'original' && running ? (
        <Checkbox
          label={t('backupPages:restore.turnOff')}
          note={t('backupPages:restore.turnOffNote')}
          checked={draft.turnOff}
          onChecked={(turnOff) => onDraft({ ...draft, turnOff })}
        />
      ) : null}
    </div>
  );
}

interface VolumeOption {
  readonly value: VolumeId;
  readonly name: string;
  readonly freeMiB: number;
}

function volumeOptions(reader: Reader, draft: RestoreDraft): readonly VolumeOption[] {
  if (draft.node === null) return [];
  return volumesOf(reader, draft.node).map((value) => ({
    value,
    name: volumeName(reader, value),
    freeMiB: roomMiB(reader, value),
  }));
}

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Under which name, on which host and volume. */
export function TargetPage({ draft, point, onDraft }: DraftPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const nodes = useReader(
    (reader) => reader.all('node').map(({ id, name }) => ({ value: id, label: name })),
    [],
    alike,
  );
  const volumes = useReader((reader) => volumeOptions(reader, draft), [draft.node], alike);
  return (
    <div className="dialog-fields">
      {draft.mode === 'beside' ? (
        <TextField
          label={t('backupPages:field.name')}
          value={draft.name}
          maxLength={100}
          error={draft.name.trim() === '' ? t('backupPages:field.nameMissing') : null}
          onValue={(name) => onDraft({ ...draft, name })}
        />
      ) : (
        <DiskFields draft={draft} point={point} onDraft={onDraft} />
      )}
      <Select
        label={t('backupPages:restore.node')}
        value={draft.node ?? 'node:'}
        options={nodes}
        onValue={(node) => {
          const local = draft.volume?.startsWith('node:') ? node : draft.volume;
          onDraft({ ...draft, node, volume: local });
        }}
      />
      <Select
        label={t('backupPages:restore.volume')}
        value={draft.volume ?? 'node:'}
        options={volumes.map(({ value, name, freeMiB }) => ({
          value,
          label: t('backupPages:restore.volumeFree', {
            volume: name,
            free: texts.memoryInGigabytes(freeMiB),
          }),
        }))}
        onValue={(volume) => onDraft({ ...draft, volume })}
      />
      {draft.mode === 'beside' ? (
        <Checkbox
          label={t('backupPages:restore.connected')}
          note={t('backupPages:restore.connectedNote')}
          checked={draft.connected}
          onChecked={(connected) => onDraft({ ...draft, connected })}
        />
      ) : null}
    </div>
  );
}

function DiskFields({ draft, point, onDraft }: DraftPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const disks = point?.disks ?? [];
  return (
    <>
      <Select
        label={t('backupPages:restore.disk')}
        value={String(draft.diskIndex)}
        options={disks.map(({ vhd, fileMiB }, index) => ({
          value: String(index),
          label: `${vhd.fileName} (${texts.memoryInGigabytes(fileMiB)})`,
        }))}
        onValue={(value) => {
          const diskIndex = Number(value);
          const fileName = restoredName(disks[diskIndex]?.vhd.fileName ?? '');
          onDraft({ ...draft, diskIndex, fileName });
        }}
      />
      <TextField
        label={t('backupPages:restore.fileName')}
        value={draft.fileName}
        maxLength={120}
        onValue={(fileName) => onDraft({ ...draft, fileName })}
      />
    </>
  );
}

/** What is done and what it costs: the work that is lost, in seconds. */
export function SummaryPage({ draft, point }: Omit<DraftPageProps, 'onDraft'>) {
  const texts = useTexts();
  const { t } = texts;
  const startsAt = useStartsAt();
  const { reader } = useSession().replica;
  if (!point) return <p>{t('backupPages:restore.noPoint')}</p>;
  const original = originalOf(reader, point);
  const over = draft.mode === 'original';
  const lostMs = over && original ? lostWorkMs(reader, original, point) : 0;
  const sizeMiB =
    draft.mode === 'disk' ? (point.disks[draft.diskIndex]?.fileMiB ?? 0) : point.sizeMiB;
  const rate = profileOf(reader).backup.restoreBytesPerSecond.value;
  const saved = point.method === 'savedState' || (point.method === 'copy' && point.machine.saved);
  const target = over
    ? (original?.name ?? '')
    : draft.mode === 'beside'
      ? draft.name
      : draft.fileName;
  return (
    <PropertyList
      properties={[
        {
          id: 'point',
          name: t('backupPages:column.taken'),
          value: texts.moment(startsAt, point.takenAt),
        },
        {
          id: 'mode',
          name: t('backupPages:column.mode'),
          value: texts.state(`restoreMode.${draft.mode}`),
        },
        { id: 'target', name: t('backupPages:column.target'), value: target },
        {
          id: 'where',
          name: t('backupPages:restore.target'),
          value: over
            ? objectName(reader, original?.node ?? null)
            : `${objectName(reader, draft.node)}, ${draft.volume ? volumeName(reader, draft.volume) : ''}`,
        },
        {
          id: 'loss',
          name: t('backupPages:restore.loss'),
          value: over
            ? t('backupPages:restore.lossText', {
                span: texts.duration(lostMs),
                seconds: texts.number(Math.floor(lostMs / 1000)),
              })
            : t('backupPages:restore.lossNone'),
        },
        ...(draft.mode === 'disk'
          ? []
          : [
              {
                id: 'after',
                name: t('backupPages:restore.afterwards'),
                value: texts.state(saved ? 'vm.saved' : 'vm.off'),
              },
            ]),
        {
          id: 'duration',
          name: t('backupPages:restore.duration'),
          value: texts.duration(Math.ceil(bytesOfMiB(sizeMiB) / rate) * 1000),
        },
      ]}
    />
  );
}
