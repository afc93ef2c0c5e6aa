import { describe, expect, test } from 'vitest';
import type { ClusterView } from '../../../src-shared/model/cluster';
import type { Task } from '../../../src-shared/model/task';
import type { SimRecord } from '../../../src-shared/model/tables';
import { createTexts } from '../../../src-shared/text/index';
import { aCluster, aGroup, aNode, aVm, aWorker, aWorld, storeOf } from '../../support/records';
import { csvNumber, csvText } from '../../../src-renderer/views/common/csv';
import { clusterFigures } from '../../../src-renderer/views/cluster/figures';
import { groupStatusText } from '../../../src-renderer/views/groups/columns';
import { GroupRows } from '../../../src-renderer/views/groups/rows';
import { nodeStateText } from '../../../src-renderer/views/nodes/columns';
import { NodeRows, usedMiB } from '../../../src-renderer/views/nodes/rows';
import { progressText, resultText } from '../../../src-renderer/views/tasks/columns';
import { downtimeText, uptimeText } from '../../../src-renderer/views/vms/columns';
import { taskPermille, VmRows } from '../../../src-renderer/views/vms/rows';
import { statusText } from '../../../src-renderer/views/vms/status-text';

const english = createTexts('en', 'r2');
const german = createTexts('de', 'r2');

function aTask(changes: Partial<Task> = {}): Task {
  return {
    kind: 'task',
    id: 'task:1',
    what: 'vm.start',
    object: 'vm:web01',
    node: 'node:hv01',
    state: 'running',
    startedAt: 1000,
    dueAt: 5000,
    finishedAt: null,
    fault: null,
    ...changes,
  };
}

const node = aNode('HV01');
const vm = aVm('WEB01', 'HV01');

/** The one machine's row, with these records beside world and node. */
function rowOf(records: readonly SimRecord[], now = 0) {
  const reader = storeOf([aWorld(), aCluster(), node, vm, ...records], now);
  const [row] = new VmRows().read(reader, null);
  if (!row) throw new Error('there is a row');
  return row;
}

/** What the column Status says of it. */
const statusOf = (records: readonly SimRecord[], now = 0) =>
  statusText(english, rowOf(records, now).status, now, null);

describe('a virtual machine in the list', () => {
  test('that runs shows its state, its memory and its uptime, and nothing under Status', () => {
    const row = rowOf([aWorker(vm, { startedAt: 0 })]);
    expect(row.state).toBe('running');
    expect(row.assignedMiB).toBe(2048);
    expect(uptimeText(row, 93_784_000)).toBe('1.02:03:04');
    expect(statusOf([aWorker(vm)])).toBe('');
  });

  test('says when its volume runs short, and when it was stopped for that (hyperv-host §2.4)', () => {
    const short = { ...node, localVolume: { ...node.localVolume, space: 'low' as const } };
    expect(statusOf([short, aWorker(vm)])).toBe('Little room on its volume');
    const stopped = { ...aWorker(vm), state: 'paused' as const, critical: 'noSpace' as const };
    expect(statusOf([short, stopped])).toBe('Paused-Critical: its volume is full');
  });

  test('that is off has no memory, no uptime and no status', () => {
    const off = { ...vm, meantToServe: false };
    const row = rowOf([off]);
    expect([row.state, row.assignedMiB, uptimeText(row, 1000)]).toEqual(['off', null, '']);
    expect(statusOf([off])).toBe('');
  });

  test('that starts says so with its percent, in both languages', () => {
    const records = [aWorker(vm, { state: 'starting', startedAt: null }), aTask()];
    expect(statusOf(records, 3480)).toBe('Starting virtual machine (62%)');
    const row = rowOf(records);
    expect(statusText(german, row.status, 3480, null)).toMatch(/\(62\s%\)$/);
  });

  test('whose task ended says nothing more about it', () => {
    expect(statusOf([aWorker(vm), aTask({ state: 'completed', finishedAt: 5000 })])).toBe('');
  });

  test.each([
    [
      'waits for a start slot',
      [aGroup({ state: 'pending', waiting: 'startSlot' })],
      'Waiting for a start slot',
    ],
    ['was refused by every node', [aGroup({ state: 'failed' })], 'Failed: every node refused it'],
    ['boots', [aGroup(), 'booting'], 'Guest is booting'],
    ['hangs', [aGroup(), 'hung'], 'Guest not responding'],
    ['is shut down', [aGroup(), 'shuttingDown'], 'Guest is shutting down'],
  ] as const)('that %s says so', (_case, [group, guest], said) => {
    const clustered = { ...vm, group: group.id };
    const worker = guest ? [aWorker(vm, { guest })] : [];
    expect(statusOf([clustered, group, ...worker])).toBe(said);
  });

  test('whose host lost power is unknown while the cluster still believes it there', () => {
    const dead = { ...node, machine: 'off' as const };
    const row = rowOf([dead, { ...vm, group: 'group:web01' }, aGroup()]);
    expect(row.state).toBe('unknown');
    expect(statusText(english, row.status, 0, null)).toBe('Host is down');
  });

  test('that runs on a hung host says that the host is the reason', () => {
    const hung = { ...node, machine: 'hung' as const };
    expect(statusOf([hung, aWorker(vm)])).toBe('Host does not respond');
  });

  test('that is meant to serve and does not shows its downtime growing', () => {
    const row = rowOf([{ ...vm, downSince: 10_000, downtimeMs: 5000 }, aWorker(vm)]);
    expect(downtimeText(row, 12_000)).toBe('00:00:07');
    expect(statusText(english, row.status, 12_000, null)).toBe('Not serving');
  });

  test('stays the same object until something it shows has changed', () => {
    const other = aVm('SQL01', 'HV01');
    const store = storeOf([aWorld(), node, vm, other, aWorker(vm)]);
    const rows = new VmRows();
    const [sqlBefore, webBefore] = rows.read(store, null);
    store.put(aWorker(vm, { guest: 'hung' }));
    const [sqlAfter, webAfter] = rows.read(store, null);
    expect(sqlAfter).toBe(sqlBefore);
    expect(webAfter).not.toBe(webBefore);
  });
});

describe('how far a task is', () => {
  test('follows its clock and is never done before it is done', () => {
    const task = aTask();
    expect(taskPermille(1000, task)).toBe(0);
    expect(taskPermille(3000, task)).toBe(500);
    expect(taskPermille(99_000, task)).toBe(990);
  });

  test('is not known where its end is not', () => {
    expect(taskPermille(3000, aTask({ dueAt: null }))).toBeNull();
    expect(progressText(english, aTask({ dueAt: null }), storeOf([aWorld()], 3000))).toBe(
      'in progress',
    );
  });

  test('is said in percent and remaining time; its result with the time it took', () => {
    expect(progressText(english, aTask(), storeOf([aWorld()], 3000))).toBe('50%, 2.0\u00a0s left');
    const done = aTask({ state: 'completed', finishedAt: 13_300 });
    expect(resultText(english, done)).toBe('Completed after 12.3\u00a0s');
    const failed = aTask({
      state: 'failed',
      finishedAt: 2000,
      fault: { code: 'vm.noShutdownService', vm: 'WEB01' },
    });
    expect(resultText(english, failed)).toMatch(/^Failed: .*WEB01/);
  });
});

describe('a node in the list', () => {
  const view: ClusterView = {
    kind: 'view',
    id: 'view:1',
    cluster: 'cluster:cl-nord',
    members: ['node:hv01'],
    states: { 'node:hv01': 'up' },
    votes: { have: 1, need: 1, total: 1 },
    quorate: true,
    forced: false,
    phase: 'stable',
    since: 0,
    placingUntil: 0,
  };
  const read = (records: readonly SimRecord[]) => {
    const [row] = new NodeRows().read(
      storeOf([aWorld(), aCluster(), node, view, ...records]),
      null,
    );
    if (!row) throw new Error('there is a row');
    return row;
  };

  test('shows what the cluster believes beside what the machine does', () => {
    const row = read([{ ...node, machine: 'off', silentSince: 100 }, vm]);
    expect(row.state).toBe('up');
    expect(nodeStateText(english, row)).toBe('Up (No heartbeats)');
    expect(row.node.machine).toBe('off');
    expect([row.votes, row.vms, row.runningVms]).toEqual([true, 1, 0]);
  });

  test('counts the reserve of the parent partition among the memory it uses', () => {
    const row = read([vm, aWorker(vm, { committedMiB: 2088 })]);
    expect(usedMiB(row)).toBe(2304 + 2088);
  });

  test('that is off uses no memory', () => {
    expect(usedMiB(read([{ ...node, machine: 'off' }]))).toBe(0);
  });
});

test('a service says what it waits for; the cluster’s own groups are not listed', () => {
  const core = aGroup({ id: 'group:core', type: 'core', vm: null });
  const reader = storeOf([
    aWorld(),
    aCluster(),
    node,
    vm,
    core,
    aGroup({ state: 'pending', waiting: 'quorum' }),
  ]);
  const rows = new GroupRows().read(reader, 'cluster:cl-nord');
  expect(rows).toHaveLength(1);
  expect(rows[0] && groupStatusText(english, rows[0])).toBe('Pending (Waiting for quorum)');
  expect(rows[0]?.owner).toBe('HV01');
});

test('the overview misses only machines that are meant to serve', () => {
  const stopped = aVm('TEST01', 'HV01', { group: 'group:test01', meantToServe: false });
  const serving = { ...vm, group: 'group:web01' as const };
  const down = aVm('SQL01', 'HV01', { group: 'group:sql01', downSince: 5 });
  const groupOf = (name: string) =>
    aGroup({ id: `group:${name}`, vm: `vm:${name}` as const, name: name.toUpperCase() });
  const figures = clusterFigures(
    storeOf([
      ...[aWorld(), aCluster(), node, stopped, serving, down, aWorker(serving)],
      ...['test01', 'web01', 'sql01'].map(groupOf),
    ]),
    'cluster:cl-nord',
  );
  expect([figures.vmsServing, figures.vmsMeant]).toEqual([1, 2]);
});

test('what is exported is read by spreadsheets of the language it is exported in', () => {
  const rows = (language: 'en' | 'de') => [['Load', csvNumber(0.5, language), 'a;b', '=1+1']];
  expect(csvText(rows('en'), 'en')).toBe("\ufeffLoad,0.5,a;b,'=1+1\r\n");
  expect(csvText(rows('de'), 'de')).toBe('\ufeffLoad;0,5;"a;b";\'=1+1\r\n');
});
