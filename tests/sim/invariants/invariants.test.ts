import { describe, expect, test } from 'vitest';
import type { SimRecord } from '../../../src-shared/model/tables';
import { clusterInvariants } from '../../../src-main/sim/invariants/cluster';
import { columnInvariants } from '../../../src-main/sim/invariants/columns';
import { queueInvariants } from '../../../src-main/sim/invariants/queue';
import { vmInvariants } from '../../../src-main/sim/invariants/vm';
import type { SavedState } from '../../../src-main/sim/kernel/state';
import { createEngine, restoreEngine } from '../../../src-main/sim/engine';
import { sabotage, sabotages } from '../../../src-main/sim/sabotage';
import type { LabDriver } from '../../support/lab';
import { lab, testInventory } from '../../support/lab';

const inventory = testInventory({ nodes: 2, vms: 4 });

function only<K extends SimRecord['kind']>(kind: K, id?: string) {
  const found = inventory.records.find(
    (record) => record.kind === kind && (id === undefined || record.id === id),
  );
  return found as Extract<SimRecord, { kind: K }>;
}

/** A world with one record replaced or added, that should not be. */
const worldWith = (...records: SimRecord[]) => ({
  ...inventory,
  records: [...inventory.records, ...records],
});

const worker = only('worker', 'worker:vm01/hv01');
const vm = only('vm', 'vm:vm01');
const node = only('node', 'node:hv01');
const group = only('group', 'group:vm01');

describe('every invariant can fail', () => {
  const broken: Readonly<Record<string, readonly SimRecord[]>> = {
    'no virtual machine has two workers that run': [
      { ...worker, id: 'worker:vm01/hv02', node: 'node:hv02' },
    ],
    'the machine of a worker is on': [{ ...node, machine: 'off' }],
    'a worker belongs to a virtual machine': [{ ...worker, id: 'worker:none/hv01', vm: 'vm:none' }],
    'committed memory fits the host': [{ ...worker, committedMiB: 70_000 }],
    'a serving machine runs': [{ ...worker, state: 'paused' }],
    'downtime is of machines meant to serve': [{ ...vm, downSince: 0 }],
    'a saved machine runs nowhere': [
      { ...vm, saved: { at: 0, memoryMiB: 1, guest: 'running', bootLeftMs: null } },
    ],
    'a group and its machine agree': [{ ...group, owner: 'node:hv02' }],
    'a clustered machine runs at its owner': [
      { ...vm, node: 'node:hv02' },
      { ...group, owner: 'node:hv02' },
    ],
    'a running task owns a pending wakeup': [
      {
        kind: 'task',
        id: 'task:1',
        what: 'vm.start',
        object: vm.id,
        node: node.id,
        state: 'running',
        startedAt: 0,
        dueAt: null,
        finishedAt: null,
        fault: null,
      },
    ],
    'virtual machines and their columns agree': [{ ...vm, row: 3 }],
    'nodes and their columns agree': [{ ...node, row: 7 }],
  };

  for (const [name, records] of Object.entries(broken)) {
    test(name, () => {
      expect(() => createEngine(worldWith(...records))).toThrow(`${name}: `);
    });
  }

  function restoredWith(change: (state: SavedState) => SavedState) {
    const t = lab({ nodes: 1, vms: 1, cluster: null });
    t.vm(1).save().run('1s');
    const saved = t.engine.savePoint();
    return () => restoreEngine({ ...saved, state: change(saved.state as SavedState) });
  }

  test('no wakeup for what does not exist', () => {
    const lost = restoredWith((state) => ({
      ...state,
      queue: state.queue.map((entry) => ({ ...entry, owner: 'task:99' })),
    }));
    expect(lost).toThrow('no wakeup for what does not exist: ');
  });

  test('no wakeup lies in the past', () => {
    const late = restoredWith((state) => ({
      ...state,
      queue: state.queue.map((entry) => ({ ...entry, at: 0 })),
    }));
    expect(late).toThrow('no wakeup lies in the past: ');
  });

  test('all of them are shown here or below', () => {
    const shown = [
      ...Object.keys(broken),
      'no wakeup for what does not exist',
      'no wakeup lies in the past',
      'an interruption counts as downtime',
    ];
    const all = [...vmInvariants, ...clusterInvariants, ...queueInvariants, ...columnInvariants];
    expect(shown.sort()).toEqual(all.map((invariant) => invariant.name).sort());
  });
});

describe('a guard of the machines that is taken out is missed at once', () => {
  const stories: Readonly<Record<string, readonly [string, (t: LabDriver) => unknown]>> = {
    'start-ignores-memory': [
      'committed memory fits the host',
      // Four machines fill a node: those of a lost one fit nowhere.
      (t) => t.node(1).crash().run('1m'),
    ],
    'worker-survives-power-loss': ['the machine of a worker is on', (t) => t.node(1).crash()],
    'task-without-wakeup': [
      'a running task owns a pending wakeup',
      (t) => t.vm(1).turnOff().run('2s').start(),
    ],
    'downtime-forgotten': ['an interruption counts as downtime', (t) => t.node(1).crash()],
    'wakeup-survives-owner': [
      'no wakeup for what does not exist',
      (t) => t.vm(1).reset().run('20s').crashWorker(),
    ],
    'saved-worker-stays': ['a saved machine runs nowhere', (t) => t.vm(1).save().run('1m')],
    'serving-while-paused': ['a serving machine runs', (t) => t.vm(1).pause()],
  };

  for (const [name, [reason, story]] of Object.entries(stories)) {
    test(`${name}: ${reason}`, () => {
      const known = sabotages.find((each) => each === name);
      expect(known).toBeDefined();
      const tell = () => story(lab({ nodes: 3, vms: 12, host: { memoryMiB: 5120 } }));
      tell();
      const restore = known ? sabotage(known) : () => undefined;
      try {
        expect(tell).toThrow(`${reason}: `);
      } finally {
        restore();
      }
    });
  }
});
