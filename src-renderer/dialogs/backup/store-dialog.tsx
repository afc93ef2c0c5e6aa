import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { BackupStore } from '../../../src-shared/model/backup';
import type { BackupStoreId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import type { Texts } from '../../../src-shared/text/index';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/fields';
import { RefusalBar } from '../refusal-bar';
import { useClose } from '../use-close';
import { wholeNumber } from './job-draft';

const capacityBounds = [1, 1_048_576] as const;
const speedBounds = [1, 10_000] as const;

/** Adds a backup store, or changes one. */
export function BackupStoreDialog({ store: id }: { readonly store: BackupStoreId | null }) {
  const store = useRecord<'backupStore'>(id);
  return id !== null && !store ? null : <OpenStoreDialog store={store ?? null} />;
}

function OpenStoreDialog({ store }: { readonly store: BackupStore | null }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const close = useClose();
  const usual = useReader((reader) => profileOf(reader).backup.storeBytesPerSecond.value, []);
  const [draft, setDraft] = useState<StoreDraft>(() => ({
    name: store?.name ?? 'BK01',
    size: String(Math.floor((store?.capacityMiB ?? 1_048_576) / 1024)),
    speed: String(Math.floor((store?.bytesPerSecond ?? usual) / 1_000_000)),
  }));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const gigabytes = wholeNumber(draft.size, ...capacityBounds);
  const megabytes = wholeNumber(draft.speed, ...speedBounds);
  const act = async () => {
    if (gigabytes === null || megabytes === null) return;
    const args = {
      name: draft.name.trim(),
      capacityMiB: gigabytes * 1024,
      bytesPerSecond: megabytes * 1_000_000,
    };
    const fault = await dispatcher.submit(
      store === null
        ? { name: 'backup.createStore', args }
        : { name: 'backup.configureStore', args: { store: store.id, ...args } },
    );
    setRefusal(fault);
    if (fault === null) close();
  };
  const errors = errorsOf(texts, draft);
  return (
    <Dialog
      open
      onClose={close}
      title={
        store
          ? t('backupPages:storeDialog.editTitle', { name: store.name })
          : t('backupPages:storeDialog.newTitle')
      }
      description={t('backupPages:storeDialog.description')}
      action={{
        label: t(`backupPages:storeDialog.${store ? 'save' : 'create'}`),
        onClick: () => void act(),
        disabledReason: errors.name ?? errors.size ?? errors.speed,
      }}
    >
      <RefusalBar fault={refusal} urgent />
      <StoreFields draft={draft} onDraft={setDraft} />
    </Dialog>
  );
}

interface StoreDraft {
  readonly name: string;
  readonly size: string;
  readonly speed: string;
}

type Errors = { readonly [K in keyof StoreDraft]: string | null };

function errorsOf(texts: Texts, { name, size, speed }: StoreDraft): Errors {
  const number = (text: string, [from, to]: readonly [number, number]) =>
    wholeNumber(text, from, to) === null
      ? texts.t('backupPages:field.numberInvalid', {
          from: texts.number(from),
          to: texts.number(to),
        })
      : null;
  return {
    name: name.trim() === '' ? texts.t('backupPages:field.nameMissing') : null,
    size: number(size, capacityBounds),
    speed: number(speed, speedBounds),
  };
}

function StoreFields({
  draft,
  onDraft,
}: {
  readonly draft: StoreDraft;
  readonly onDraft: (draft: StoreDraft) => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  const errors = errorsOf(texts, draft);
  return (
    <div className="dialog-fields">
      <TextField
        label={t('backupPages:field.name')}
        value={draft.name}
        maxLength={60}
        error={errors.name}
        onValue={(name) => onDraft({ ...draft, name })}
      />
      <TextField
        label={t('backupPages:field.capacity')}
        value={draft.size}
        maxLength={7}
        inputMode="numeric"
        error={errors.size}
        onValue={(size) => onDraft({ ...draft, size })}
      />
      <TextField
        label={t('backupPages:field.speed')}
        value={draft.speed}
        maxLength={5}
        inputMode="numeric"
        error={errors.speed}
        onValue={(speed) => onDraft({ ...draft, speed })}
      />
    </div>
  );
}
