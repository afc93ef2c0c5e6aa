import { describe, expect, test } from 'vitest';
import { defaultMacPool, inPool, parseMac, poolSize } from '../../../src-shared/rules/mac';
import { poolRoom } from '../../../src-shared/rules/mac-pool';
import { profiles } from '../../../src-shared/profiles/index';
import { newAdapter } from '../../../src-main/sim/inventory/adapters';
import type { LabDriver, LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';

const off = { state: 'off', automaticStart: 'nothing' } as const;

/** Stand-alone machines that were never started, on a host with so many addresses. */
function newMachines(vms: number, addresses: number, options: Partial<LabOptions> = {}): LabDriver {
  const to = `00-15-5D-01-0B-${(addresses - 1).toString(16).toUpperCase().padStart(2, '0')}`;
  const host = { macPool: { from: '00-15-5D-01-0B-00', to } };
  return lab({ nodes: 1, vms, cluster: null, host, vm: off, ...options });
}

const macsOf = (t: LabDriver, vm: number) => t.vm(vm).record.adapters.map(({ mac }) => mac.address);
const room = (t: LabDriver, which = 1) => poolRoom(t.engine.reader, t.node(which).record);

describe('fact: hyperv-host §6 the addresses of a host', () => {
  test('begin with 00-15-5D and the last two octets of its first address, and are 256', () => {
    expect(defaultMacPool([1, 11])).toEqual({
      from: '00-15-5D-01-0B-00',
      to: '00-15-5D-01-0B-FF',
    });
    const t = lab({ nodes: 2, vms: 2 });
    expect(t.node(1).record.macPool).toEqual(defaultMacPool([1, 11]));
    expect(t.node(2).record.macPool).toEqual(defaultMacPool([1, 12]));
    expect(poolSize(t.node(1).record.macPool)).toBe(256);
    expect(room(t)).toEqual({ size: 256, free: 255 });
  });

  test('are dealt at the first start and kept from then on', () => {
    const t = newMachines(2, 16);
    expect(macsOf(t, 1)).toEqual([null]);
    t.vm(2).start().run('3m');
    expect(macsOf(t, 2)).toEqual(['00-15-5D-01-0B-00']);
    t.vm(1).start().run('3m');
    expect(macsOf(t, 1)).toEqual(['00-15-5D-01-0B-01']);
    t.vm(2).turnOff().run('1m').start().run('3m');
    expect(macsOf(t, 2)).toEqual(['00-15-5D-01-0B-00']);
  });

  test('run out: the start fails with event 12565, and a task says why', () => {
    const t = newMachines(3, 2);
    for (const vm of [1, 2, 3]) t.vm(vm).start().run('3m');
    expect(room(t)).toEqual({ size: 2, free: 0 });
    t.vm(2).expect({ state: 'running' });
    t.vm(3).expect({ state: 'off' });
    const [failed] = t.events('vm.adapterFailed');
    expect(failed?.fields).toMatchObject({ vm: 'VM03' });
    expect(t.events('vm.startFailed')).toHaveLength(1);
    const tasks = t.engine.reader.by('task.object', t.vm(3).id);
    expect(tasks).toMatchObject([
      { state: 'failed', fault: { code: 'adapter.noAddress', node: 'HV01', addresses: 2 } },
    ]);
  });

  test('of a deleted machine are dealt again', () => {
    const t = newMachines(3, 2);
    t.vm(1).start().run('3m');
    t.vm(2).start().run('3m');
    t.vm(1).turnOff().run('1m').give('vm.delete');
    expect(room(t)).toEqual({ size: 2, free: 1 });
    t.vm('VM03').start().run('3m').expect({ state: 'running' });
    expect(t.vm('VM03').record.adapters[0]?.mac.address).toBe('00-15-5D-01-0B-00');
  });

  test('can be made more in the Virtual Network Manager', () => {
    const t = newMachines(2, 1);
    t.vm(1).start().run('3m');
    t.vm(2).start().run('3m').expect({ state: 'off' });
    const range = { from: '00-15-5D-01-0B-00', to: '00-15-5D-01-0B-0F' };
    t.node(1).give('node.configureMacPool', range);
    t.vm(2).start().run('3m').expect({ state: 'running' });
    expect(t.events('node.macPoolChanged')).toHaveLength(1);
  });

  test.each([
    ['00-15-5D-01-0B-10', '00-15-5D-01-0B-00', 'node.macRange'],
    ['01-15-5D-01-0B-00', '01-15-5D-01-0B-FF', 'adapter.macInvalid'],
    ['00-15-5D-00-00-00', '00-15-5D-FF-FF-FF', 'node.macRangeTooLarge'],
    ['00-15-5D-01-0B-00', '00-15-5D-01-0B-0F', 'node.macRangeSame'],
  ])('from %s to %s is refused: %s', (from, to, code) => {
    const t = newMachines(1, 16);
    const args = { node: t.node(1).id, from, to };
    expect(t.refusal({ name: 'node.configureMacPool', args })).toMatchObject({ code });
  });
});

describe('fact: hyperv-host §6 a machine that moves', () => {
  test('keeps its address while it runs on, and gets another one at a start elsewhere', () => {
    const t = lab({ nodes: 3, vms: 2 });
    const [before] = macsOf(t, 1);
    t.command({ name: 'vm.liveMigrate', args: { vm: t.vm(1).id, node: t.node(2).id } });
    t.run('5m');
    t.vm(1).expect({ node: 'HV02', state: 'running' });
    expect(macsOf(t, 1)).toEqual([before]);
    // Its host knows that the address is not free, though the machine is gone.
    expect(room(t)).toEqual({ size: 256, free: 255 });
    t.node(3).pause();
    t.node(2).crash();
    t.run('10m');
    t.vm(1).expect({ node: 'HV01', serving: true });
    expect(macsOf(t, 1)).toEqual([before]);
    // The other one belonged to the second host.
    const [other] = macsOf(t, 2);
    expect(inPool(t.node(1).record.macPool, other ?? '')).toBe(true);
    expect(t.events('vm.macChanged')).toHaveLength(1);
  });

  test('keeps a static one wherever it starts', () => {
    const adapter = newAdapter(1, 'LAN');
    const mac = { mode: 'static', address: '00-15-5D-AA-00-01', from: null } as const;
    const t = lab({ nodes: 3, vms: 1, vm: { adapters: [{ ...adapter, mac }] } });
    t.node(1).crash();
    t.run('10m');
    t.vm(1).expect({ serving: true });
    expect(t.vm(1).seen.node).not.toBe('HV01');
    expect(macsOf(t, 1)).toEqual(['00-15-5D-AA-00-01']);
  });

  test('is not let in where its address is in use, and does not start there', () => {
    const adapter = newAdapter(1, 'LAN');
    const mac = { mode: 'static', address: '00-15-5D-AA-00-01', from: null } as const;
    const t = lab({ nodes: 3, vms: 3, vm: { adapters: [{ ...adapter, mac }] } });
    t.command({ name: 'vm.liveMigrate', args: { vm: t.vm(1).id, node: t.node(2).id } });
    t.run('5m');
    t.vm(1).expect({ node: 'HV01', serving: true });
    expect(t.engine.reader.by('migration.vm', t.vm(1).id)).toMatchObject([
      { phase: 'failed', fault: { code: 'adapter.macInUse', other: 'VM02' } },
    ]);
    t.node(1).crash();
    t.run('10m');
    expect(t.vm(1).seen.serving).toBe(false);
    expect(t.events('vm.adapterFailed').length).toBeGreaterThan(0);
  });

  test('between hosts made as copies of one another two machines have one address, which is noticed', () => {
    const macPool = defaultMacPool([7, 7]);
    const t = lab({ nodes: 2, vms: 4, host: { macPool }, vm: { ...off } });
    for (const vm of [1, 2]) t.vm(vm).start().run('3m');
    expect(macsOf(t, 1)).toEqual(macsOf(t, 2));
    expect(t.events('vm.macDuplicated')).toMatchObject([
      { fields: { vm: 'VM02', other: 'VM01', mac: '00-15-5D-07-07-00' } },
    ]);
  });
});

describe('an address', () => {
  test.each([
    ['00:15:5d:01:0b:0a', '00-15-5D-01-0B-0A'],
    ['00155D010B0A', '00-15-5D-01-0B-0A'],
    ['00-15-5D-01-0B', null],
    ['00-15-5D-01-0B-0G', null],
  ])('typed as %s is %s', (text, address) => {
    expect(parseMac(text)).toBe(address);
  });
});

test('fact: hyperv-host §1.1 later versions take 64 synthetic adapters', () => {
  expect(profiles['2008r2sp1'].limits.syntheticAdaptersPerVm.value).toBe(8);
  expect(profiles['2016'].limits.syntheticAdaptersPerVm.value).toBe(8);
  expect(profiles['2019'].limits.syntheticAdaptersPerVm.value).toBe(64);
});
