import { describe, expect, test } from 'vitest';
import { downtimeMs } from '../../../src-shared/rules/facts';
import { lab } from '../../support/lab';

const stand = (options = {}) => lab({ nodes: 1, vms: 2, cluster: null, ...options });

describe('fact: hyperv-host §2.3 heartbeat', () => {
  test('a hang is seen after four to six seconds, not before', () => {
    const delays = [1, 2, 3, 4, 5, 6].map((seed) => {
      const t = stand({ seed });
      t.vm(1).hangGuest().expect({ state: 'running', heartbeat: 'ok', serving: false });
      t.run('3999ms').vm(1).expect({ heartbeat: 'ok' });
      t.run('2001ms').vm(1).expect({ heartbeat: 'lostCommunication' });
      return t.events('vm.heartbeatLost')[0]?.at;
    });
    expect(new Set(delays).size).toBeGreaterThan(2);
  });

  test('without the integration service there is no contact, and a hang is not seen', () => {
    const t = stand({
      vm: {
        integrationServices: {
          shutdown: true,
          timeSynchronization: true,
          dataExchange: true,
          heartbeat: false,
          backup: true,
        },
      },
    });
    t.vm(1).expect({ heartbeat: 'noContact', serving: true });
    t.vm(1).hangGuest().run('1m').expect({ heartbeat: 'noContact' });
    expect(t.events('vm.heartbeatLost')).toEqual([]);
  });

  test('switching the service off and on again changes what is heard', () => {
    const t = stand();
    t.vm(1)
      .configure({ integrationServices: { heartbeat: false } })
      .expect({ heartbeat: 'noContact' });
    t.vm(1)
      .configure({ integrationServices: { heartbeat: true } })
      .expect({ heartbeat: 'ok' });
  });

  test('a reset cures a hung guest', () => {
    const t = stand();
    t.vm(1).hangGuest().run('10s').reset().run('61s');
    t.vm(1).expect({ heartbeat: 'ok', serving: true, downtimeMs: 71_000 });
  });
});

describe('fact: hyperv-host §10.1 a guest that reports a fatal error', () => {
  test('stops: its worker runs on, its heartbeat is lost, and event 18590 says so', () => {
    const t = stand();
    t.vm(1).stopErrorGuest().expect({ state: 'running', guest: 'stopError', serving: false });
    expect(t.events('vm.guestStopError')).toHaveLength(1);
    t.run('10s').vm(1).expect({ heartbeat: 'lostCommunication' });
    t.run('30m').vm(1).expect({ guest: 'stopError' });
  });

  test('comes back by a reset, not by saving and starting again', () => {
    const t = stand();
    t.vm(1).stopErrorGuest().run('10s').save().run('2m').start().run('5m');
    t.vm(1).expect({ state: 'running', guest: 'stopError', serving: false });
    t.vm(1).reset().run('61s').expect({ serving: true });
  });
});

describe('a crash of the worker process', () => {
  test('fact: hyperv-host §7 hits its own machine only; automatic recovery restarts it', () => {
    const t = stand();
    t.vm(1).crashWorker().expect({ state: 'starting', meantToServe: true, downSince: 0 });
    t.vm(2).expect({ state: 'running', serving: true });
    t.run('2m').vm(1).expect({ state: 'running', serving: true, downSince: null });
    const [served] = t.events('vm.serving');
    expect(served && t.causesOf(served).map((event) => event.name)).toEqual([
      'vm.serving',
      'vm.guestBooted',
      'vm.started',
      'vm.workerTerminated',
      'command.accepted',
    ]);
  });

  test('while saving loses the state: off, and nobody restarts what was being ended', () => {
    const t = stand();
    t.vm(1).save().run('1s').crashWorker().run('2m').expect({ state: 'off', meantToServe: false });
    const [task] = t.engine.reader.by('task.object', t.vm(1).id);
    expect(task).toMatchObject({ what: 'vm.save', state: 'failed' });
  });

  test('while starting begins the start anew', () => {
    const t = stand();
    t.vm(1).turnOff().run('2s').start().run('1s').crashWorker().expect({ state: 'starting' });
    t.run('2m').vm(1).expect({ serving: true });
  });
});

describe('downtime', () => {
  test('is none after a machine was stopped on purpose, and none for a first boot by hand', () => {
    for (const stop of ['vm.turnOff', 'vm.shutDown', 'vm.save', 'vm.pause'] as const) {
      const t = stand();
      t.vm(1).give(stop).run('5m').expect({ meantToServe: false, downSince: null, downtimeMs: 0 });
    }
    const t = stand({ vm: { state: 'off' } });
    t.run('5m').vm(1).start().run('30s').expect({ meantToServe: true, downSince: null });
    t.run('2m').vm(1).expect({ serving: true, downtimeMs: 0 });
  });

  test('runs from the hang, through Turn Off, no further', () => {
    const t = stand();
    t.run('10s').vm(1).hangGuest().run('20s').expect({ downSince: 10_000 });
    expect(downtimeMs(t.engine.reader, t.vm(1).record)).toBe(20_000);
    t.vm(1).turnOff().run('1m').expect({ downSince: null, downtimeMs: 20_000 });
  });

  test('of two interruptions adds up, and an interrupted first boot counts from there', () => {
    const t = stand({ vm: { state: 'off' } });
    t.vm(1).start().run('20s').crashWorker().expect({ downSince: 20_000 });
    t.runUntil(() => t.vm(1).seen.serving);
    const first = t.now - 20_000;
    t.vm(1).expect({ downtimeMs: first });
    t.vm(1)
      .reset()
      .run('61s')
      .expect({ serving: true, downtimeMs: first + 61_000 });
  });
});
