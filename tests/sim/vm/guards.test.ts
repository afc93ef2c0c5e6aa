import { describe, expect, test } from 'vitest';
import { vmStateNumber } from '../../../src-shared/model/vm';
import { operationalStatusNumber, heartbeatNumber } from '../../../src-shared/model/vm';
import { vmGuards } from '../../../src-shared/rules/vm';
import type { LabDriver, VmDriver } from '../../support/lab';
import { lab } from '../../support/lab';

type Action = keyof typeof vmGuards;

const stand = () => lab({ nodes: 1, vms: 1, cluster: null });

/** How a machine gets into each state, and stays there long enough to be asked. */
const into: Readonly<Record<string, (t: LabDriver, vm: VmDriver) => unknown>> = {
  running: () => undefined,
  off: (_t, vm) => vm.turnOff().run('2s'),
  paused: (_t, vm) => vm.pause().run('1s'),
  saved: (_t, vm) => vm.save().run('30s'),
  starting: (_t, vm) => vm.turnOff().run('2s').start(),
  stopping: (_t, vm) => vm.turnOff(),
  saving: (_t, vm) => vm.save(),
  pausing: (_t, vm) => vm.pause(),
  resuming: (_t, vm) => vm.pause().run('1s').resume(),
  // Full, then freed again: what stopped it is gone, and it stands still all the same (hyperv-host §2.4).
  pausedCritical: (t) => {
    const volume = 'node:hv01';
    t.command({ name: 'fault.fillVolume', args: { volume, freeMiB: 100 } });
    t.run('2s').command({ name: 'volume.cleanUp', args: { volume, sizeMiB: 4096 } });
    t.run('2s');
  },
};

/** The guard table of hyperv-host §2.2: in which states each action is offered. */
const table: Readonly<Record<Action, readonly string[]>> = {
  'vm.start': ['off', 'saved'],
  'vm.resume': ['paused', 'pausedCritical'],
  'vm.turnOff': ['running', 'paused', 'pausedCritical'],
  'vm.shutDown': ['running'],
  'vm.save': ['running', 'paused'],
  'vm.pause': ['running'],
  'vm.reset': ['running', 'paused'],
  'vm.deleteSavedState': ['saved'],
};

describe('fact: hyperv-host §2.2 which action is allowed in which state', () => {
  for (const [state, enter] of Object.entries(into)) {
    for (const [action, states] of Object.entries(table) as [Action, readonly string[]][]) {
      const allowed = states.includes(state);
      test(`${action} is ${allowed ? 'accepted' : 'refused'} while ${state}`, () => {
        const t = stand();
        const vm = t.vm(1);
        enter(t, vm);
        vm.expect({ state: state as keyof typeof vmStateNumber });
        if (allowed) {
          vm.give(action);
        } else {
          expect(vm.refusal(action)).toEqual({
            code: 'vm.stateForbids',
            vm: 'VM01',
            state,
            action,
          });
        }
      });
    }
  }

  test('a refused command changes nothing and logs nothing', () => {
    const t = stand();
    const before = [t.engine.reader.all('vm'), t.engine.lastEvent];
    t.vm(1).refusal('vm.start');
    expect([t.engine.reader.all('vm'), t.engine.lastEvent]).toEqual(before);
  });
});

describe('fact: hyperv-host §2.1 and §2.3 numbers', () => {
  test('EnabledState', () => {
    expect(vmStateNumber).toEqual({
      unknown: 0,
      running: 2,
      off: 3,
      paused: 32768,
      saved: 32769,
      starting: 32770,
      saving: 32773,
      stopping: 32774,
      pausing: 32776,
      resuming: 32777,
      pausedCritical: 32785,
    });
  });

  test('OperationalStatus and heartbeat', () => {
    expect(operationalStatusNumber).toMatchObject({
      ok: 2,
      degraded: 3,
      inService: 11,
      waitingToStart: 32771,
      migrating: 32774,
    });
    expect(heartbeatNumber).toEqual({
      ok: 2,
      noContact: 12,
      lostCommunication: 13,
      paused: 15,
    });
  });
});

describe('what else an action needs', () => {
  test('fact: hyperv-host §2.8 without the shutdown service Shut Down is refused, Turn Off is not', () => {
    const t = stand();
    t.vm(1).configure({ integrationServices: { shutdown: false } });
    expect(t.vm(1).refusal('vm.shutDown')).toEqual({ code: 'vm.noShutdownService', vm: 'VM01' });
    t.vm(1).turnOff().run('2s').expect({ state: 'off' });
  });

  test('a guest that boots or hangs does not answer Shut Down', () => {
    const t = stand();
    t.vm(1).turnOff().run('2s').start().run('10s').expect({ state: 'running', guest: 'booting' });
    expect(t.vm(1).refusal('vm.shutDown').code).toBe('vm.guestNotAnswering');
    t.vm(1).run('2m').hangGuest();
    expect(t.vm(1).refusal('vm.shutDown').code).toBe('vm.guestNotAnswering');
  });

  test('a guest that shuts down can be turned off or reset, nothing milder', () => {
    for (const action of ['vm.shutDown', 'vm.save', 'vm.pause'] as const) {
      expect(stand().vm(1).shutDown().refusal(action)).toEqual({
        code: 'vm.busy',
        vm: 'VM01',
        task: 'vm.shutDown',
      });
    }
    stand().vm(1).shutDown().turnOff().run('2s').expect({ state: 'off' });
    stand().vm(1).shutDown().reset().run('2m').expect({ state: 'running', serving: true });
  });

  test('nobody can reach a machine whose host is not on', () => {
    const t = stand();
    t.node(1).crash();
    expect(t.vm(1).refusal('vm.start')).toEqual({
      code: 'node.machineNotOn',
      node: 'HV01',
      machine: 'off',
    });
    expect(t.vm(1).refusal('vm.configure', { notes: 'x' }).code).toBe('node.machineNotOn');
  });

  test('a missing machine is a missing record', () => {
    const t = stand();
    for (const name of Object.keys(vmGuards) as Action[]) {
      expect(t.refusal({ name, args: { vm: 'vm:none' } })).toEqual({
        code: 'record.missing',
        id: 'vm:none',
      });
    }
  });

  test('a name is taken once, whatever its case', () => {
    const t = lab({ nodes: 1, vms: 2, cluster: null });
    expect(t.vm(1).refusal('vm.configure', { name: 'vm02' })).toEqual({
      code: 'vm.nameTaken',
      name: 'vm02',
    });
    t.vm(1).configure({ name: 'vm01' });
    expect(t.vm(1).record.name).toBe('vm01');
  });

  test('fact: hyperv-host §2.5 of a clustered machine the cluster decides the start', () => {
    const t = lab({ nodes: 2, vms: 1 });
    expect(t.vm(1).refusal('vm.configure', { automaticStart: 'start' }).code).toBe(
      'vm.clusterDecidesStart',
    );
    t.vm(1).configure({ automaticStart: 'nothing', automaticStop: 'turnOff' });
  });
});
