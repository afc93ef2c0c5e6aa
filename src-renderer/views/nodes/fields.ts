import type { MachineState, NodeState } from '../../../src-shared/model/node';
import type { Texts } from '../../../src-shared/text/index';
import type { SampleStore } from '../../store/samples';
import type { FilterField } from '../filter/language';
import { usedMiB } from './rows';
import type { NodeRow } from './rows';

const nodeStates: readonly NodeState[] = ['up', 'down', 'paused', 'joining'];
const machineStates: readonly MachineState[] = [
  'on',
  'off',
  'starting',
  'shuttingDown',
  'hung',
  'stopError',
];

/** What nodes can be filtered by. */
export function nodeFields(texts: Texts, samples: SampleStore): readonly FilterField<NodeRow>[] {
  const { t } = texts;
  return [
    {
      key: 'state',
      aliases: ['status', 'zustand'],
      label: t('views:column.nodeState'),
      kind: 'words',
      words: nodeStates.map((value) => ({ value, label: texts.state(`node.${value}`) })),
      read: (row) => row.state,
    },
    {
      key: 'machine',
      aliases: ['server'],
      label: t('views:column.machine'),
      kind: 'words',
      words: machineStates.map((value) => ({ value, label: texts.state(`machine.${value}`) })),
      read: (row) => row.node.machine,
    },
    {
      key: 'restart',
      aliases: ['neustart'],
      label: t('maintenancePages:column.pendingRestart'),
      kind: 'words',
      words: (['yes', 'no'] as const).map((value) => ({ value, label: texts.state(value) })),
      read: (row) => (row.node.system.pendingReboot ? 'yes' : 'no'),
    },
    {
      key: 'updates',
      label: t('maintenancePages:node.waiting'),
      kind: 'number',
      read: (row) => row.node.system.availableUpdates.length,
    },
    { key: 'name', label: t('views:column.name'), kind: 'text', read: (row) => row.name },
    {
      key: 'vms',
      label: t('views:column.vms'),
      kind: 'number',
      read: (row) => row.vms,
    },
    {
      key: 'mem',
      aliases: ['memory', 'speicher'],
      label: t('views:column.memoryUsed'),
      kind: 'memory',
      read: usedMiB,
    },
    {
      key: 'free',
      aliases: ['frei'],
      label: t('views:column.memoryFree'),
      kind: 'memory',
      read: (row) => row.node.memoryMiB - usedMiB(row),
    },
    {
      key: 'cpu',
      label: t('views:column.cpu'),
      kind: 'percent',
      live: true,
      read: (row) => samples.value('node.cpu', row.node.row),
    },
  ];
}
