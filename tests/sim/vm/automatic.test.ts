import { describe, expect, test } from 'vitest';
import { operationalStatus } from '../../../src-shared/rules/facts';
import type { LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';

const alone = (options: Partial<LabOptions>) => lab({ nodes: 1, cluster: null, ...options });

describe('fact: hyperv-host §2.5 automatic stop action', () => {
  test.each([
    ['turnOff', 'off', 'vm.turnedOff'],
    ['save', 'saved', 'vm.saved'],
    ['shutDown', 'off', 'vm.shutDown'],
  ] as const)('%s: %s once the host is down in order', (automaticStop, state, event) => {
    const t = alone({ vms: 2, vm: { automaticStop } });
    t.node(1).shutDown().run('5m').expect({ machine: 'off', workers: 0 });
    t.vm(1).expect({ state });
    expect(t.events(event)).toHaveLength(2);
    expect(t.events('vm.poweredOffWithHost')).toEqual([]);
  });

  test('a guest that cannot be asked is turned off, and a stop under way is waited for', () => {
    const t = alone({ vms: 3, vm: { automaticStop: 'shutDown' } });
    t.vm(1).hangGuest();
    t.vm(2).shutDown();
    t.vm(3).pause();
    t.node(1).shutDown().run('5m').expect({ machine: 'off' });
    expect(t.events('vm.turnedOff').map((event) => event.object)).toContain('vm:vm01');
    for (const number of [1, 2, 3]) t.vm(number).expect({ state: 'off' });
  });

  test('the host stays on until the last worker is gone', () => {
    const t = alone({ vms: 1, vm: { automaticStop: 'save', memoryMiB: 32_768 } });
    t.node(1).shutDown().run('327s').expect({ machine: 'shuttingDown', workers: 1 });
    t.run('2m').node(1).expect({ machine: 'off', workers: 0 });
  });
});

describe('fact: hyperv-host §2.5 automatic start action', () => {
  const restart = (options: Partial<LabOptions>) => {
    const t = alone(options);
    t.node(1).shutDown().run('5m').powerOn().run('10m').expect({ machine: 'on' });
    return t;
  };

  test('nothing: it stays as it is', () => {
    restart({ vms: 1, vm: { automaticStart: 'nothing' } })
      .vm(1)
      .expect({ state: 'saved' });
  });

  test('startIfRunning: only what ran when the service stopped', () => {
    const t = alone({ vms: 2, vm: { automaticStart: 'startIfRunning' } });
    t.vm(2).turnOff().run('2s');
    t.node(1).shutDown().run('5m').powerOn().run('10m');
    t.vm(1).expect({ state: 'running', serving: true });
    t.vm(2).expect({ state: 'off' });
  });

  test('start: always, and after a power loss it boots cold', () => {
    const t = alone({ vms: 2, vm: { automaticStart: 'start' } });
    t.vm(2).turnOff().run('2s');
    t.node(1).crash().run('1m').powerOn().run('10m');
    for (const number of [1, 2]) t.vm(number).expect({ state: 'running', serving: true });
    expect(t.events('vm.guestBooted')).toHaveLength(2);
  });

  test('a delay is waited for with the status waiting to start', () => {
    const t = alone({ vms: 1, vm: { automaticStart: 'start', automaticStartDelayMs: 120_000 } });
    t.node(1).crash().run('1m').powerOn();
    t.runUntil(() => t.events('vm.automaticStartDelayed').length > 0);
    expect(operationalStatus(t.engine.reader, t.vm(1).record)).toBe('waitingToStart');
    t.run('119s').vm(1).expect({ state: 'off' });
    t.run('1s').vm(1).expect({ state: 'starting' });
    expect(operationalStatus(t.engine.reader, t.vm(1).record)).toBe('ok');
  });

  test('a person who starts it meanwhile ends the wait; a host that fails drops it', () => {
    const t = alone({ vms: 2, vm: { automaticStart: 'start', automaticStartDelayMs: 120_000 } });
    t.node(1).crash().run('1m').powerOn();
    t.runUntil(() => t.events('vm.automaticStartDelayed').length === 2);
    t.vm(1).start();
    expect(t.vm(1).record.waitsToStartUntil).toBeNull();
    t.node(1).crash();
    expect(t.vm(2).record.waitsToStartUntil).toBeNull();
    t.run('5m').vm(2).expect({ state: 'off' });
  });

  test('starts in the order of the machines until memory is short, and logs the rest', () => {
    const short = alone({
      vms: 3,
      host: { memoryMiB: 2048 },
      vm: { automaticStart: 'start', state: 'off' },
    });
    short.node(1).shutDown().run('5m').powerOn().run('10m');
    short.vm(1).expect({ state: 'running' });
    expect(short.events('vm.startFailedForMemory').map((event) => event.object)).toEqual([
      'vm:vm02',
      'vm:vm03',
    ]);
    expect(short.events('vm.startFailed')).toHaveLength(2);
  });
});

describe('a host that fails', () => {
  test('takes its machines with it: downtime from that moment, whatever they were doing', () => {
    const t = alone({ vms: 6 });
    t.vm(2).save();
    t.vm(3).pause();
    t.vm(4).shutDown();
    t.vm(5).reset();
    t.vm(6).hangGuest();
    t.run('100ms').node(1).crash().expect({ workers: 0 });
    t.vm(1).expect({ state: 'off', downSince: 100 });
    for (const number of [2, 3, 4]) t.vm(number).expect({ state: 'off', downSince: null });
    for (const number of [5, 6]) t.vm(number).expect({ state: 'off', downSince: 0 });
    const running = t.engine.reader.all('task').filter((task) => task.state === 'running');
    expect(running).toEqual([]);
  });

  test('frozen, does nothing; thawed, does what came due and serves again', () => {
    const t = alone({ vms: 4 });
    t.vm(2).turnOff();
    t.vm(3).save();
    t.vm(4).turnOff().run('2s').start().run('500ms');
    t.run('5s').node(1).hang();
    t.vm(1).expect({ state: 'running', serving: false, downSince: 7500 });
    t.run('10m');
    t.vm(3).expect({ state: 'saving' });
    const [state] = [t.vm(4).seen.state];
    expect(['starting', 'running']).toContain(state);
    t.vm(4).expect({ serving: false });
    t.run('2h').node(1).thaw().run('1ms');
    t.vm(1).expect({ serving: true, downSince: null, downtimeMs: 7_800_000 });
    t.vm(3).expect({ state: 'saved' });
    t.run('5m').vm(4).expect({ serving: true });
  });
});
