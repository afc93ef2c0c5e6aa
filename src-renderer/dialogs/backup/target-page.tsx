import type { BackupMode, BackupStore } from '../../../src-shared/model/backup';
import { backupMethods, backupModes } from '../../../src-shared/model/backup';
import type { BackupStoreId, VmId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { backupMethodOf, filesMiBOf, freeMiB } from '../../../src-shared/rules/backup-facts';
import { useReader, useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, PropertyList, RadioGroup, Select } from '../../ui';
import type { Property } from '../../ui';

/** Where to and how: what *Back Up Now* and a job ask alike. */
export interface TargetDraft {
  readonly store: BackupStoreId | null;
  readonly mode: BackupMode;
  readonly inTurn: boolean;
}

/** The store with the most room is offered first. */
export function roomiest(stores: readonly BackupStore[]): BackupStoreId | null {
  let best: BackupStore | undefined;
  for (const store of stores) {
    if (store.up && (!best || freeMiB(store) > freeMiB(best))) best = store;
  }
  return best?.id ?? stores[0]?.id ?? null;
}

export interface TargetPageProps {
  readonly draft: TargetDraft;
  readonly onDraft: (draft: TargetDraft) => void;
}

export function TargetFields({ draft, onDraft }: TargetPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const stores = useRecords('backupStore');
  return (
    <>
      <Select
        label={t('backupPages:field.store')}
        value={draft.store ?? 'backupStore:'}
        options={stores.map((store) => ({
          value: store.id,
          label: t('backupPages:field.storeFree', {
            store: store.name,
            free: texts.memoryInGigabytes(freeMiB(store)),
          }),
        }))}
        onValue={(store) => onDraft({ ...draft, store })}
      />
      <RadioGroup
        label={t('backupPages:field.mode')}
        value={draft.mode}
        options={backupModes.map((value) => ({
          value,
          label: t(`backupPages:field.${value === 'consistent' ? 'modeConsistent' : 'modeCrash'}`),
          note: t(
            `backupPages:field.${value === 'consistent' ? 'modeConsistentNote' : 'modeCrashNote'}`,
          ),
        }))}
        onValue={(mode) => onDraft({ ...draft, mode })}
      />
      <Checkbox
        label={t('backupPages:field.inTurn')}
        note={t('backupPages:field.inTurnNote')}
        checked={draft.inTurn}
        onChecked={(inTurn) => onDraft({ ...draft, inTurn })}
      />
    </>
  );
}

interface Forecast {
  readonly neededMiB: number;
  readonly freeMiB: number;
  readonly store: string;
  /** How many machines each method would be used for. */
  readonly methods: string;
}

function forecastOf(reader: Reader, vms: readonly VmId[], draft: TargetDraft): Forecast {
  const store = draft.store === null ? undefined : reader.get<'backupStore'>(draft.store);
  const counts = new Map<string, number>();
  let neededMiB = 0;
  for (const id of vms) {
    const vm = reader.get<'vm'>(id);
    if (!vm) continue;
    const method = backupMethodOf(reader, vm, draft.mode);
    counts.set(method, (counts.get(method) ?? 0) + 1);
    neededMiB += filesMiBOf(reader, vm) + (method === 'savedState' ? vm.startupMiB : 0);
  }
  return {
    neededMiB,
    freeMiB: store ? freeMiB(store) : 0,
    store: store?.name ?? '',
    methods: JSON.stringify(Object.fromEntries(counts)),
  };
}

const alike = (left: Forecast, right: Forecast) =>
  left.methods === right.methods &&
  left.neededMiB === right.neededMiB &&
  left.freeMiB === right.freeMiB;

/** What is about to be backed up: how, how much, and whether it fits. */
export function useForecast(vms: readonly VmId[], draft: TargetDraft): readonly Property[] {
  const texts = useTexts();
  const { t } = texts;
  const forecast = useReader((reader) => forecastOf(reader, vms, draft), [vms, draft], alike);
  const counts = JSON.parse(forecast.methods) as Record<string, number>;
  const methods = backupMethods
    .filter((method) => counts[method] !== undefined)
    .map((method) =>
      t('backupPages:field.methodCount', {
        method: texts.state(`backupMethod.${method}`),
        count: counts[method] ?? 0,
      }),
    );
  return [
    {
      id: 'machines',
      name: t('backupPages:column.machines'),
      value: t('backupPages:now.chosen', { count: vms.length }),
    },
    { id: 'methods', name: t('backupPages:field.methods'), value: methods.join(' · ') || '–' },
    { id: 'store', name: t('backupPages:field.store'), value: forecast.store },
    {
      id: 'needed',
      name: t('backupPages:field.needed'),
      value: texts.memoryInGigabytes(forecast.neededMiB),
    },
    {
      id: 'free',
      name: t('backupPages:field.free'),
      value: texts.memoryInGigabytes(forecast.freeMiB),
    },
  ];
}

export function ForecastPage({
  vms,
  draft,
  further = [],
}: {
  readonly vms: readonly VmId[];
  readonly draft: TargetDraft;
  readonly further?: readonly Property[];
}) {
  const properties = useForecast(vms, draft);
  return <PropertyList properties={[...properties, ...further]} />;
}
