import { describe, expect, test } from 'vitest';
import type { SimEngine } from '../../../src-main/sim/api';
import { createEngine, restoreEngine } from '../../../src-main/sim/engine';
import { sabotage } from '../../../src-main/sim/sabotage';
import { noSample } from '../../../src-shared/ipc';
import { lab, testInventory } from '../../support/lab';

const inventory = testInventory({ nodes: 3, vms: 6 });

describe('the engine', () => {
  test('opens with everything up and says so', () => {
    const engine = createEngine(inventory);
    expect(engine.now).toBe(0);
    // What is left on each volume is looked at a second after the beginning.
    expect(engine.nextDueAt()).toBe(1000);
    const changes = engine.drainChanges();
    expect(changes.events.map(({ seq, name, causedBy }) => [seq, name, causedBy])).toEqual([
      [1, 'lab.opened', null],
    ]);
    expect(engine.drainChanges()).toEqual({ touched: [], events: [] });
    // Numbers move every second even where nothing is due.
    expect(engine.nextChangeAt()).toBe(1000);
    engine.runUntil(1500);
    expect(engine.nextChangeAt()).toBe(2000);
  });

  test('runs what is due before a command, so that time and order alone make history', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null });
    t.vm(1).turnOff();
    const due = t.engine.nextDueAt() ?? 0;
    t.engine.runUntil(due - 1);
    expect(t.vm(1).refusal('vm.start').code).toBe('vm.stateForbids');
    // One step further the machine is off the moment the clock gets there, whoever looks first.
    const late = lab({ nodes: 1, vms: 1, cluster: null });
    late.vm(1).turnOff();
    late.engine.runUntil(due);
    late.vm(1).start();
  });

  test('answers a command with its time, its event and its task', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null });
    t.run('7s');
    const receipt = t.command({ name: 'vm.turnOff', args: { vm: t.vm(1).id } });
    const [accepted] = t.events('command.accepted');
    expect(receipt).toEqual({ atMs: 7000, event: accepted?.seq, task: 'task:1' });
    expect(accepted?.fields).toEqual({ command: 'vm.turnOff', object: 'VM01', origin: 'user' });
  });

  test('says what was touched once, removed records included', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null });
    t.engine.drainChanges();
    t.vm(1).turnOff();
    t.engine.runUntil(5000);
    const { touched } = t.engine.drainChanges();
    expect([...touched].sort()).toEqual(['task:1', 'vhd:vm01', 'vm:vm01', 'worker:vm01/hv01']);
    expect(t.engine.reader.get<'worker'>('worker:vm01/hv01')).toBeUndefined();
  });

  test('checks a command without doing anything', () => {
    const engine = createEngine(inventory);
    engine.drainChanges();
    expect(engine.check({ name: 'vm.start', args: { vm: 'vm:vm01' } }, 'user')?.code).toBe(
      'vm.stateForbids',
    );
    expect(engine.check({ name: 'vm.turnOff', args: { vm: 'vm:vm01' } }, 'user')).toBeNull();
    expect(engine.drainChanges()).toEqual({ touched: [], events: [] });
  });

  test('never goes back in time', () => {
    const engine = createEngine(inventory);
    engine.runUntil(1000);
    expect(() => engine.runUntil(999)).toThrow('time runs on');
    expect(() => engine.runUntil(1000.5)).toThrow('time runs on');
  });

  test('samples one value a row: none for what does not run, and a sum that is the host', () => {
    const t = lab({ nodes: 2, vms: 4 });
    t.vm(3).turnOff().run('10s');
    const vms = t.engine.sample('vm.cpu');
    const nodes = t.engine.sample('node.cpu');
    expect(vms).toHaveLength(4);
    expect(vms[2]).toBe(noSample);
    expect(nodes[0]).toBe(vms[0]);
    expect(nodes[1]).toBe((vms[1] ?? 0) + (vms[3] ?? 0));
  });
});

describe('a failed invariant', () => {
  const command = { name: 'vm.start', args: { vm: 'vm:vm01' } } as const;

  function broken(): { readonly engine: SimEngine; readonly before: string } {
    const engine = createEngine(testInventory({ nodes: 1, vms: 1, vm: { state: 'off' } }));
    engine.runUntil(5000);
    const before = JSON.stringify(engine.savePoint());
    const restore = sabotage('task-without-wakeup');
    try {
      expect(() => engine.submit(command, 'user')).toThrow('a running task owns a pending wakeup');
    } finally {
      restore();
    }
    return { engine, before };
  }

  test('takes its transaction back: nothing of it can be seen', () => {
    const { engine, before } = broken();
    const { records } = JSON.parse(before) as { records: { id: string }[] };
    const { reader } = engine;
    for (const record of records) expect(reader.get(record.id as 'vm:x')).toEqual(record);
    expect(reader.all('worker')).toEqual([]);
    expect(reader.all('task')).toEqual([]);
    expect(engine.drainChanges().events.map((event) => event.name)).toEqual(['lab.opened']);
  });

  test('halts for good, with the same reason for whoever asks', () => {
    const { engine } = broken();
    const reason = 'a running task owns a pending wakeup: vm.start of vm:vm01';
    const fault = { code: 'host.halted', reason, atMs: 5000, seed: 1 };
    expect(engine.submit(command, 'user')).toEqual({ ok: false, fault });
    expect(engine.check(command, 'user')).toEqual(fault);
    expect(() => engine.runUntil(6000)).toThrow(reason);
    expect(() => engine.savePoint()).toThrow(reason);
    expect(() => engine.checkWorld()).toThrow(reason);
    expect(engine.nextDueAt()).toBeNull();
    expect(engine.now).toBe(5000);
  });

  test('in a wakeup leaves the wakeup in the queue and the clock where it failed', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null });
    t.vm(1).save();
    const restore = sabotage('saved-worker-stays');
    try {
      expect(() => t.engine.runUntil(60_000)).toThrow('a saved machine runs nowhere');
    } finally {
      restore();
    }
    expect(t.engine.now).toBe(10_240);
    t.vm(1).expect({ state: 'saving' });
    expect(t.events('vm.saved')).toEqual([]);
  });
});

describe('a save point', () => {
  test('is plain JSON, and shares its immutable records with the engine', () => {
    const t = lab({ nodes: 3, vms: 6 });
    t.node(1).crash().run('7s');
    const saved = t.engine.savePoint();
    expect(JSON.parse(JSON.stringify(saved))).toEqual(saved);
    const [vm] = t.engine.reader.all('vm');
    expect(saved.records.find((record) => record.id === vm?.id)).toBe(vm);
  });

  test('of another model version is a bug of whoever restores it', () => {
    const saved = createEngine(inventory).savePoint();
    expect(() => restoreEngine({ ...saved, modelVersion: saved.modelVersion + 1 })).toThrow(
      'model version',
    );
  });
});
