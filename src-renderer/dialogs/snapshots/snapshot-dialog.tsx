import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { SnapshotId } from '../../../src-shared/model/tables';
import { networkNamesOf } from '../../../src-shared/rules/network-names';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord, useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog } from '../../ui/dialog';
import { TextArea, TextField } from '../../ui/fields';
import { PropertyList } from '../../ui/parts';
import type { Property } from '../../ui/parts';
import { useClose } from '../use-close';
import { RefusalBar } from '../refusal-bar';

/** Settings of a snapshot: the kept configuration to look at, name and notes to change. */
export function SnapshotDialog({ snapshot: id }: { readonly snapshot: SnapshotId }) {
  const snapshot = useRecord<'snapshot'>(id);
  return snapshot ? <OpenSnapshotDialog snapshot={snapshot} /> : null;
}

function OpenSnapshotDialog({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTexts();
  const dispatcher = useDispatcher();
  const close = useClose();
  const [name, setName] = useState(snapshot.name);
  const [notes, setNotes] = useState(snapshot.notes);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const invalid = name.length === 0 || name.trim() !== name;
  const error = invalid ? t('snapshotPages:settings.nameInvalid') : null;
  const changes = {
    ...(name === snapshot.name ? {} : { name }),
    ...(notes === snapshot.notes ? {} : { notes }),
  };
  const confirm = async () => {
    if (Object.keys(changes).length > 0) {
      const args = { snapshot: snapshot.id, ...changes };
      const fault = await dispatcher.submit({ name: 'snapshot.configure', args });
      setRefusal(fault);
      if (fault !== null) return;
    }
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('snapshotPages:settings.title', { name: snapshot.name })}
      width="medium"
      action={{
        label: t('console:vm.ok'),
        onClick: () => void confirm(),
        disabledReason: error,
      }}
    >
      <RefusalBar fault={refusal} />
      <div className="dialog-fields">
        <TextField
          label={t('snapshotPages:settings.name')}
          value={name}
          maxLength={100}
          error={error}
          onValue={setName}
        />
        <TextArea
          label={t('snapshotPages:settings.notes')}
          value={notes}
          rows={3}
          maxLength={2000}
          onValue={setNotes}
        />
        <Kept snapshot={snapshot} />
      </div>
    </Dialog>
  );
}

function Kept({ snapshot }: { readonly snapshot: Snapshot }) {
  const texts = useTexts();
  const { t } = texts;
  const startsAt = useRecords('world')[0]?.startsAt ?? '';
  const machine = useRecord<'vm'>(snapshot.vm)?.name ?? '';
  const disks = useReader(
    (reader) =>
      snapshot.drives.flatMap(({ medium }) =>
        medium.type === 'vhd' ? (reader.get<'vhd'>(medium.vhd)?.fileName ?? []) : [],
      ),
    [snapshot],
    (left, right) => left.join() === right.join(),
  );
  const { settings, saved } = snapshot;
  const none = t('snapshotPages:settings.none');
  const entries: readonly (readonly [key: KeptKey, value: string])[] = [
    ['machine', machine],
    ['taken', texts.moment(startsAt, snapshot.createdAt)],
    ['processors', texts.number(settings.virtualProcessors)],
    ['memory', texts.memory(settings.startupMiB)],
    ['savedMemory', saved ? texts.memory(saved.memoryMiB) : none],
    ['disks', disks.join(', ') || none],
    ['networks', networkNamesOf(settings).join(', ') || none],
  ];
  const properties: readonly Property[] = entries.map(([key, value]) => ({
    id: key,
    name: t(`snapshotPages:settings.${key}`),
    value,
  }));
  return (
    <section aria-label={t('snapshotPages:settings.kept')}>
      <h3>{t('snapshotPages:settings.kept')}</h3>
      <p className="secondary">{t('snapshotPages:settings.keptHint')}</p>
      <PropertyList properties={properties} />
    </section>
  );
}

type KeptKey = 'machine' | 'taken' | 'processors' | 'memory' | 'savedMemory' | 'disks' | 'networks';
