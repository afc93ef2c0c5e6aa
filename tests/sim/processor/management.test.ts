import { describe, expect, test } from 'vitest';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const stop = (t: LabDriver, node = 'node:hv01' as const) =>
  t.command({ name: 'node.stopManagementService', args: { node } });

describe('fact: hyperv-host §7 the Virtual Machine Management service', () => {
  test('stopped, its machines run on and nobody manages them', () => {
    const t = lab({ nodes: 1, cluster: null, vms: 2 });
    stop(t);
    t.run('10m');
    t.vm(1).expect({ state: 'running', serving: true, downtimeMs: 0 });
    for (const action of ['vm.pause', 'vm.turnOff', 'vm.save'] as const) {
      expect(t.vm(1).refusal(action)).toEqual({ code: 'node.managementStopped', node: 'HV01' });
    }
    expect(t.refusal({ name: 'vm.configure', args: { vm: 'vm:vm01', notes: 'x' } })).toMatchObject({
      code: 'node.managementStopped',
    });
    t.command({ name: 'node.startManagementService', args: { node: 'node:hv01' } });
    t.run('10s').vm(1).pause();
    expect(t.events('node.managementStarted')).toHaveLength(1);
  });

  test('it starts machines by their automatic start action when it comes back', () => {
    const t = lab({ nodes: 1, cluster: null, vms: 1, vm: { automaticStart: 'start' } });
    t.vm(1).turnOff();
    t.run('5s');
    stop(t);
    t.run('1m').vm(1).expect({ state: 'off' });
    t.command({ name: 'node.startManagementService', args: { node: 'node:hv01' } });
    t.run('3m').vm(1).expect({ state: 'running', serving: true });
  });

  test('ended by a fault it is restarted by Windows', () => {
    const t = lab({ nodes: 1, cluster: null, vms: 1 });
    t.command({ name: 'fault.crashManagementService', args: { node: 'node:hv01' } });
    expect(t.events('node.managementTerminated')[0]?.fields).toEqual({
      node: 'HV01',
      seconds: 120,
    });
    t.run('119s');
    expect(t.node(1).record.managementService).toBe('stopped');
    t.run('4s');
    expect(t.node(1).record.managementService).toBe('running');
    t.vm(1).expect({ state: 'running', downtimeMs: 0 });
  });

  test('a server that starts brings it up after Windows', () => {
    const t = lab({ nodes: 1, cluster: null, vms: 1 });
    t.node(1).crash();
    expect(t.node(1).record.managementService).toBe('stopped');
    t.node(1).powerOn();
    t.runUntil(() => t.node(1).record.machine === 'on');
    expect(t.node(1).record.managementService).toBe('starting');
    t.run('30s');
    expect(t.node(1).record.managementService).toBe('running');
  });

  test('a worker that ends is not started again, and a live migration fails', () => {
    const t = lab({ nodes: 2, vms: 2, vm: { highlyAvailable: true, memoryMiB: 4096 } });
    t.command({ name: 'vm.liveMigrate', args: { vm: 'vm:vm01', node: 'node:hv02' } });
    t.run('3s');
    stop(t);
    expect(t.events('migration.failed')).toHaveLength(1);
    t.vm(1).expect({ state: 'running', serving: true });
    expect(
      t.refusal({ name: 'vm.liveMigrate', args: { vm: 'vm:vm01', node: 'node:hv02' } }),
    ).toEqual({ code: 'node.managementStopped', node: 'HV01' });
    expect(
      t.refusal({ name: 'vm.liveMigrate', args: { vm: 'vm:vm02', node: 'node:hv01' } }),
    ).toEqual({ code: 'node.managementStopped', node: 'HV01' });
  });

  test('a guard taken out is missed: a machine that starts unmanaged', () => {
    const putBack = sabotage('management-ignored');
    try {
      const t = lab({ nodes: 1, cluster: null, vms: 1 });
      stop(t);
      expect(() => t.vm(1).crashWorker()).toThrow(/begin where they may/);
    } finally {
      putBack();
    }
  });
});

describe('fact: hyperv-host §10.2 integration services of another version', () => {
  test('are warned of with event 4010 when the guest has started, until they are updated', () => {
    const t = lab({
      nodes: 1,
      cluster: null,
      vms: 1,
      vm: { integrationVersion: '6.1.7600.16385', state: 'off' },
    });
    t.vm(1).start();
    t.run('3m');
    expect(t.events('vm.integrationMismatch').map((event) => event.fields)).toEqual([
      { vm: 'VM01', version: '6.1.7600.16385', current: '6.1.7601.17514' },
    ]);
    const update = { name: 'vm.updateIntegrationServices', args: { vm: 'vm:vm01' } } as const;
    t.command(update);
    expect(t.refusal(update)).toMatchObject({ code: 'vm.integrationCurrent' });
    t.vm(1).reset();
    t.run('5m');
    expect(t.events('vm.integrationMismatch')).toHaveLength(1);
  });

  test('a guest that knows nothing of the hypervisor has none and cannot be shut down in order', () => {
    const t = lab({ nodes: 1, cluster: null, vms: 1, vm: { enlightenment: 'unaware' } });
    expect(t.vm(1).record).toMatchObject({ integrationVersion: null });
    expect(t.vm(1).refusal('vm.shutDown')).toMatchObject({ code: 'vm.noShutdownService' });
    const update = { name: 'vm.updateIntegrationServices', args: { vm: 'vm:vm01' } } as const;
    expect(t.refusal(update)).toEqual({ code: 'vm.integrationUnknown', vm: 'VM01' });
  });
});
