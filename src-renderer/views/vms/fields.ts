import type { StateKey, Texts } from '../../../src-shared/text/index';
import { vmStateNumber, workloads } from '../../../src-shared/model/vm';
import type { VmState } from '../../../src-shared/model/vm';
import type { SampleStore } from '../../store/samples';
import type { FieldWord, FilterField } from '../filter/language';
import { downtimeOf } from './columns';
import type { VmRow } from './rows';

interface FieldSources {
  readonly texts: Texts;
  readonly samples: SampleStore;
  readonly now: () => number;
  readonly nodeNames: () => readonly string[];
}

/** What virtual machines can be filtered by. Keys are the same in every language. */
export function vmFields(sources: FieldSources): readonly FilterField<VmRow>[] {
  return [...wordFields(sources), ...measureFields(sources)];
}

function wordFields({ texts, nodeNames }: FieldSources): FilterField<VmRow>[] {
  const { t } = texts;
  const words = (values: readonly string[], key: (value: string) => StateKey): FieldWord[] =>
    values.map((value) => ({ value, label: texts.state(key(value)) }));
  const yesNo = words(['yes', 'no'], (value) => value as 'yes' | 'no');
  return [
    {
      key: 'state',
      aliases: ['phase', 'zustand'],
      label: t('views:column.state'),
      kind: 'words',
      words: words(Object.keys(vmStateNumber), (value) => `vm.${value as VmState}`),
      read: (row) => row.state,
    },
    {
      key: 'node',
      aliases: ['host', 'knoten'],
      label: t('views:column.node'),
      kind: 'text',
      offers: nodeNames,
      read: (row) => row.host?.name ?? null,
    },
    {
      key: 'name',
      label: t('views:column.name'),
      kind: 'text',
      read: (row) => row.name,
    },
    {
      key: 'serving',
      aliases: ['erreichbar'],
      label: t('views:filter.key.serving'),
      kind: 'words',
      words: yesNo,
      read: (row) => (row.worker?.servingSince == null ? 'no' : 'yes'),
    },
    {
      key: 'ha',
      aliases: ['hochverfügbar'],
      label: t('views:filter.key.highlyAvailable'),
      kind: 'words',
      words: yesNo,
      read: (row) => (row.vm.group === null ? 'no' : 'yes'),
    },
    {
      key: 'workload',
      aliases: ['last'],
      label: t('views:column.workload'),
      kind: 'words',
      words: words(workloads, (value) => `workload.${value as VmRow['vm']['workload']}`),
      read: (row) => row.vm.workload,
    },
    {
      key: 'guest',
      aliases: ['gast'],
      label: t('views:column.guest'),
      kind: 'text',
      read: (row) => row.vm.guestSystem,
    },
  ];
}

function measureFields({ texts, samples, now }: FieldSources): FilterField<VmRow>[] {
  const { t } = texts;
  return [
    {
      key: 'mem',
      aliases: ['memory', 'speicher'],
      label: t('views:column.assignedMemory'),
      kind: 'memory',
      read: (row) => row.assignedMiB ?? row.vm.startupMiB,
    },
    {
      key: 'cpu',
      label: t('views:column.cpu'),
      kind: 'percent',
      live: true,
      read: (row) => samples.value('vm.cpu', row.vm.row),
    },
    {
      key: 'vcpu',
      label: t('views:column.virtualProcessors'),
      kind: 'number',
      read: (row) => row.vm.virtualProcessors,
    },
    {
      key: 'tier',
      aliases: ['stufe'],
      label: t('views:column.tier'),
      kind: 'number',
      read: (row) => row.vm.tier,
    },
    {
      key: 'clients',
      aliases: ['sessions', 'benutzer'],
      label: t('maintenancePages:column.clients'),
      kind: 'number',
      read: (row) => row.vm.sessions,
    },
    {
      key: 'cutoff',
      aliases: ['getrennt'],
      label: t('maintenancePages:column.clientsLost'),
      kind: 'number',
      read: (row) => row.vm.sessionsDropped,
    },
    {
      key: 'uptime',
      aliases: ['betriebszeit'],
      label: t('views:column.uptime'),
      kind: 'duration',
      live: true,
      read: (row) => (row.worker?.startedAt == null ? null : now() - row.worker.startedAt),
    },
    {
      key: 'downtime',
      aliases: ['ausfallzeit'],
      label: t('views:column.downtime'),
      kind: 'duration',
      live: true,
      read: (row) => downtimeOf(row, now()),
    },
  ];
}
