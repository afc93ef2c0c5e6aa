import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { hostAvailableMiB, uptimeMs } from '../../../src-shared/rules/facts';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const figures = profiles['2008r2sp1'].vm;
const stand = (options = {}) => lab({ nodes: 1, vms: 1, cluster: null, ...options });
const availableMiB = (t: LabDriver) => hostAvailableMiB(t.engine.reader, t.node(1).record);

/** Runs to the next change of the shown state; returns it and how long it took. */
function nextState(t: LabDriver): { readonly state: string; readonly afterMs: number } {
  const [from, since] = [t.vm(1).seen.state, t.now];
  t.runUntil(() => t.vm(1).seen.state !== from);
  return { state: t.vm(1).seen.state, afterMs: t.now - since };
}

function within([low, high]: readonly [number, number], ms: number) {
  expect(ms).toBeGreaterThanOrEqual(low);
  expect(ms).toBeLessThanOrEqual(high);
}

const sum = (...ranges: (readonly [number, number])[]): [number, number] => [
  ranges.reduce((total, [low]) => total + low, 0),
  ranges.reduce((total, [, high]) => total + high, 0),
];

describe('a start', () => {
  test('takes configuration and self test until Running and the guest boot until it serves', () => {
    const durations = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const t = stand({ seed });
      t.vm(1).turnOff().run('2s').start().expect({ state: 'starting', serving: false });
      const running = nextState(t);
      expect(running.state).toBe('running');
      within(
        sum(figures.configurationOnlineMs.value, figures.powerOnSelfTestMs.value),
        running.afterMs,
      );
      t.vm(1).expect({ serving: false, heartbeat: 'noContact', guest: 'booting' });
      t.run('59999ms').vm(1).expect({ serving: false });
      t.run('1ms').vm(1).expect({ serving: true, heartbeat: 'ok', guest: 'running' });
      return running.afterMs;
    });
    expect(new Set(durations).size).toBeGreaterThan(4);
  });

  test('gives a new worker with its own process id and its memory at once; uptime begins at Running', () => {
    const t = stand();
    const { processId } = t.vm(1).worker ?? {};
    t.vm(1).turnOff().run('2s');
    expect(t.vm(1).worker).toBeUndefined();
    const free = availableMiB(t);
    t.vm(1).start();
    expect(t.vm(1).worker?.processId).not.toBe(processId);
    expect(free - availableMiB(t)).toBe(1024 + 32);
    expect(uptimeMs(t.engine.reader, t.vm(1).id)).toBeNull();
    nextState(t);
    t.run('90s');
    expect(uptimeMs(t.engine.reader, t.vm(1).id)).toBe(90_000);
  });

  test('logs 18500 and 18601 as consequences of the command', () => {
    const t = stand();
    t.vm(1).turnOff().run('2s').start().run('2m');
    const [serving] = t.events('vm.serving');
    expect(serving && t.causesOf(serving).map((event) => event.name)).toEqual([
      'vm.serving',
      'vm.guestBooted',
      'vm.started',
      'command.accepted',
    ]);
  });
});

describe('the ways down', () => {
  test('Turn Off: Stopping, then off, memory free, event 18502', () => {
    const t = stand();
    const free = availableMiB(t);
    t.vm(1).turnOff().expect({ state: 'stopping', serving: false });
    expect(availableMiB(t)).toBe(free);
    expect(nextState(t)).toEqual({ state: 'off', afterMs: figures.turnOffMs.value });
    expect(availableMiB(t)).toBe(free + 1056);
    expect(t.events('vm.turnedOff')).toHaveLength(1);
  });

  test('Shut Down: Running while the guest ends, then Stopping, then off, event 18504', () => {
    const t = stand();
    t.vm(1).shutDown().expect({ state: 'running', guest: 'shuttingDown', serving: false });
    expect(nextState(t)).toEqual({ state: 'stopping', afterMs: t.vm(1).record.shutDownMs });
    expect(nextState(t)).toEqual({ state: 'off', afterMs: figures.turnOffMs.value });
    expect(t.events('vm.shutDown')).toHaveLength(1);
  });

  test('Save writes memory at its rate and restore reads it back, without a boot', () => {
    const t = stand({ vm: { memoryMiB: 2048 } });
    const free = availableMiB(t);
    t.vm(1).save().expect({ state: 'saving' });
    expect(nextState(t)).toEqual({ state: 'saved', afterMs: 20_480 });
    expect(availableMiB(t)).toBe(free + 2048 + 40);
    t.vm(1).start().expect({ state: 'starting' });
    const [low, high] = figures.configurationOnlineMs.value;
    within([20_480 + low, 20_480 + high], nextState(t).afterMs);
    t.vm(1).expect({ state: 'running', serving: true, heartbeat: 'ok' });
    expect(t.vm(1).record.saved).toBeNull();
    expect(t.events('vm.saved', 'vm.restored').map((event) => event.name)).toEqual([
      'vm.saved',
      'vm.restored',
    ]);
  });

  test('a guest saved while it boots goes on booting after the restore', () => {
    const t = stand();
    t.vm(1).turnOff().run('2s').start();
    nextState(t);
    t.run('40s').vm(1).save();
    nextState(t);
    t.vm(1).start();
    nextState(t);
    t.run('19999ms').vm(1).expect({ serving: false, guest: 'booting' });
    t.run('1ms').vm(1).expect({ serving: true });
  });

  test('Delete Saved State makes a saved machine off', () => {
    const t = stand();
    t.vm(1).save().run('30s').deleteSavedState().expect({ state: 'off', meantToServe: false });
    expect(t.events('vm.savedStateDeleted')).toHaveLength(1);
  });

  test('Turn Off during Shut Down cancels its task; a running task always has a wakeup', () => {
    const t = stand();
    t.vm(1).shutDown().turnOff().run('2s');
    const tasks = t.engine.reader.by('task.object', t.vm(1).id);
    expect(tasks.map(({ what, state }) => [what, state])).toEqual([
      ['vm.shutDown', 'cancelled'],
      ['vm.turnOff', 'completed'],
    ]);
  });

  test('finished jobs of one machine do not pile up', () => {
    const t = stand();
    for (let time = 0; time < 60; time += 1) t.vm(1).reset().run('1s');
    const tasks = t.engine.reader.all('task');
    expect(tasks).toHaveLength(20);
    expect(tasks.map((task) => task.id)).toContain('task:60');
  });

  test('fact: hyperv-host §2.3 a finished job vanishes after five minutes', () => {
    const t = stand();
    t.vm(1).turnOff().run('1s');
    const tasks = () => t.engine.reader.all('task').length;
    t.run('299999ms');
    expect(tasks()).toBe(1);
    t.run('1ms');
    expect(tasks()).toBe(0);
  });
});

describe('pause, resume, reset', () => {
  test('fact: hyperv-host §2.5 a paused machine keeps its memory', () => {
    const t = stand();
    const free = availableMiB(t);
    t.vm(1).pause().expect({ state: 'pausing', serving: false });
    expect(nextState(t)).toEqual({ state: 'paused', afterMs: figures.pauseMs.value });
    t.vm(1).expect({ heartbeat: 'paused' });
    expect(availableMiB(t)).toBe(free);
    t.vm(1).resume().expect({ state: 'resuming', serving: false });
    expect(nextState(t)).toEqual({ state: 'running', afterMs: figures.resumeMs.value });
    t.vm(1).expect({ serving: true, heartbeat: 'ok' });
  });

  test('a guest paused while it boots has the rest of its boot before it', () => {
    const t = stand();
    t.vm(1).turnOff().run('2s').start();
    nextState(t);
    t.run('50s').vm(1).pause().run('5m').resume();
    nextState(t);
    t.run('9999ms').vm(1).expect({ serving: false });
    t.run('1ms').vm(1).expect({ serving: true });
  });

  test('Reset goes through Stopping back to Running and boots the guest anew', () => {
    const t = stand();
    const worker = t.vm(1).worker?.id;
    t.run('10s').vm(1).reset().expect({ state: 'stopping', serving: false });
    expect(nextState(t)).toEqual({ state: 'running', afterMs: figures.turnOffMs.value });
    expect(t.vm(1).worker?.id).toBe(worker);
    t.run('60s').vm(1).expect({ serving: true, downtimeMs: 61_000 });
    expect(t.events('vm.reset')).toHaveLength(1);
  });

  test('a paused machine can be turned off, saved and reset', () => {
    stand().vm(1).pause().run('1s').turnOff().run('2s').expect({ state: 'off' });
    stand().vm(1).pause().run('1s').save().run('30s').expect({ state: 'saved' });
    stand().vm(1).pause().run('1s').reset().run('2m').expect({ serving: true });
  });
});
