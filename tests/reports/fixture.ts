import type { SimEvent } from '../../src-shared/events';
import type { SimRecord } from '../../src-shared/model/tables';
import type { ReportInput } from '../../src-main/reports/index';
import { aCluster, aNode, aRun, aVm, aWorker, aWorld, storeOf } from '../support/records';

export const writtenAt = '2026-11-23T07:08:09+01:00';

type Loose = Omit<SimEvent, 'seq' | 'node' | 'object'> & {
  readonly node?: string;
  readonly object?: string;
};

/** Events numbered from 1 in the order given. */
export function numbered(events: readonly (Loose | SimEvent)[], first = 1): SimEvent[] {
  return events.map(
    (event, index) => ({ node: null, object: null, ...event, seq: first + index }) as SimEvent,
  );
}

/**
 * HV03 loses power at 90 s: HV01 and HV02 notice 5.4 s later, WEB01 serves again on HV01 after 97 s,
 * SQL01 finds no room.
 */
export const crash = numbered([
  { at: 0, name: 'lab.opened', fields: { lab: 'T3' }, causedBy: null },
  {
    at: 90_000,
    name: 'command.accepted',
    fields: { command: 'fault.crashNode', object: 'HV03', origin: 'user' },
    object: 'node:hv03',
    causedBy: null,
  },
  {
    at: 90_000,
    name: 'node.powerLost',
    fields: { node: 'HV03' },
    object: 'node:hv03',
    causedBy: 2,
  },
  {
    at: 90_000,
    name: 'vm.stoppedServing',
    fields: { vm: 'WEB01', node: 'HV03' },
    object: 'vm:web01',
    causedBy: 3,
  },
  {
    at: 90_000,
    name: 'vm.stoppedServing',
    fields: { vm: 'SQL01', node: 'HV03' },
    object: 'vm:sql01',
    causedBy: 3,
  },
  {
    at: 95_400,
    name: 'node.removed',
    fields: { node: 'HV01', removed: 'HV03' },
    node: 'node:hv01',
    object: 'node:hv03',
    causedBy: 3,
  },
  {
    at: 95_400,
    name: 'node.removed',
    fields: { node: 'HV02', removed: 'HV03' },
    node: 'node:hv02',
    object: 'node:hv03',
    causedBy: 3,
  },
  {
    at: 98_000,
    name: 'group.placed',
    fields: { group: 'WEB01', node: 'HV01', groups: 3 },
    object: 'vm:web01',
    causedBy: 6,
  },
  {
    at: 187_000,
    name: 'vm.serving',
    fields: { vm: 'WEB01', node: 'HV01', downtimeMs: 97_000 },
    object: 'vm:web01',
    causedBy: 8,
  },
  {
    at: 98_100,
    name: 'group.placementRefused',
    fields: { group: 'SQL01', node: 'HV02', neededMiB: 8232, availableMiB: 4096 },
    object: 'vm:sql01',
    causedBy: 6,
  },
  {
    at: 98_200,
    name: 'group.failed',
    fields: { group: 'SQL01' },
    object: 'vm:sql01',
    causedBy: 10,
  },
]);

const web = aVm('WEB01', 'HV01', { downtimeMs: 97_000 });
const sql = aVm('SQL01', 'HV03', { downSince: 90_000, tier: 1 });
const idle = aVm('IDLE01', 'HV02');

export const records: readonly SimRecord[] = [
  aWorld(),
  aCluster(),
  aNode('HV01'),
  aNode('HV02'),
  aNode('HV03', { machine: 'off', service: 'stopped' }),
  web,
  sql,
  idle,
  aWorker(web),
  aWorker(idle),
];

export const gradedRun = aRun({
  phase: 'finished',
  score: 64,
  finishedAt: 300_000,
  prediction: {
    id: 'p1',
    text: { en: 'How long until it is noticed?', de: 'Wie lange, bis es bemerkt wird?' },
    options: [{ id: 'five', text: { en: '5 to 6 s', de: '5 bis 6 s' } }],
    answer: 'five',
    answeredAt: 0,
  },
  objectives: [
    {
      id: 'o1',
      title: { en: 'See it', de: 'Erkennen' },
      hints: [],
      reachedAt: 95_400,
      canShow: false,
    },
    {
      id: 'o2',
      title: { en: 'Mend it', de: 'Beheben' },
      hints: [],
      reachedAt: null,
      canShow: false,
    },
  ],
  checks: [check('c1', 8, 1000), check('c2', 6, 500), check('c3', 2, 0)],
  hintsOpened: ['o1/1', 'o1/2'],
  acts: [
    {
      at: 200_000,
      command: 'vm.turnOff',
      object: 'vm:idle01',
      objectName: 'IDLE01',
      interrupted: 1,
      needed: [],
      risk: null,
    },
  ],
});

function check(id: string, weight: number, sharePermille: number) {
  return {
    id,
    title: { en: `Check ${id}`, de: `Prüfung ${id}` },
    weight,
    failMessage: { en: `${id} failed`, de: `${id} nicht bestanden` },
    sharePermille,
    hint: null,
  };
}

export function input(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    reader: storeOf(records, 300_000),
    events: crash,
    attempt: 1,
    modelVersion: 1,
    writtenAt,
    ...changes,
  };
}
