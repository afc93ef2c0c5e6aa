import { afterEach, describe, expect, test } from 'vitest';
import { createEngine, restoreEngine } from '../../../src-main/sim/engine';
import { sabotage } from '../../../src-main/sim/sabotage';
import { testInventory } from '../../support/inventory';
import { available, dynamic, machines, memoryOf, want } from './support';

let restore = () => {};
afterEach(() => restore());

describe('guards that are missed', () => {
  test('hot-add-asked-again: a guest that refused for good is asked time and again', () => {
    restore = sabotage('hot-add-asked-again');
    const t = machines(8192, [{ load: 600, memoryHotAdd: 'unsupported' }]);
    want(t, 1, 3000);
    t.run('3m');
    expect(t.events('memory.hotAddRefused').length).toBeGreaterThan(1);
  });

  test('growth-uncounted: a start is let in where others have grown, and the host is overdrawn', () => {
    const grown = () => machines(5000, [{ load: 3000 }, { state: 'off', load: 500 }]);
    expect(grown().vm(2).start().run('5s').record.name).toBe('VM02');
    restore = sabotage('growth-uncounted');
    expect(() => grown().vm(2).start().run('5s')).toThrow(/given once/u);
  });
});

describe('moves', () => {
  const cluster = () =>
    machines(8192, [{ load: 3000 }, { load: 600 }], { nodes: 3, cluster: 'CL-TEST' });

  test('a live migration commits what is assigned on the target, and the guest sees what it saw', () => {
    const t = cluster();
    t.command({ name: 'vm.liveMigrate', args: { vm: t.vm(1).id, node: t.node(2).id } });
    t.run('5m');
    expect(t.vm(1).seen.node).toBe('HV02');
    expect(memoryOf(t, 1)).toMatchObject({ assigned: 3600, visible: 3600, status: 'ok' });
    expect(available(t, 2)).toBe(8192 - 624 - 3600 - 32);
  });

  test('after a failover a machine begins with its start-up memory', () => {
    const t = cluster();
    t.node(1).crash();
    t.run('20s');
    t.runUntil(() => t.vm(1).worker?.state === 'running', '10m');
    expect(memoryOf(t, 1).assigned).toBe(1024);
    t.run('5m');
    expect(memoryOf(t, 1).assigned).toBe(3600);
  });

  test('a save point goes on as the simulation does', () => {
    const plan = {
      nodes: 2,
      vms: 6,
      host: { memoryMiB: 8192 },
      vm: { dynamicMemory: dynamic(), workload: 'web' as const },
    };
    const whole = createEngine(testInventory(plan));
    whole.runUntil(90_500);
    const copy = restoreEngine(whole.savePoint());
    for (const engine of [whole, copy]) engine.runUntil(400_000);
    expect(copy.savePoint()).toEqual(whole.savePoint());
  });
});
