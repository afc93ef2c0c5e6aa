import { describe, expect, test } from 'vitest';
import type { CommandArguments } from '../../../src-shared/commands/index';
import { dvdOf, vhdsOf } from '../../../src-shared/rules/disk-facts';
import { vmState, workerOf } from '../../../src-shared/rules/facts';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

type Wish = Partial<CommandArguments<'vm.create'>>;

const image = 'C:\\ISO\\windows-server-2008-r2-sp1-x64.iso';

function create(t: LabDriver, wish: Wish = {}) {
  t.command({
    name: 'vm.create',
    args: {
      node: 'node:hv01',
      name: 'NEW01',
      startupMiB: 1024,
      disk: null,
      network: 'LAN',
      storage: { from: 'new', fileName: 'NEW01.vhd', sizeMiB: 130_048 },
      installation: { from: 'cd', name: image, place: 'host' },
      ...wish,
    },
  });
  return t.vm(wish.name ?? 'NEW01');
}

const record = (t: LabDriver, name = 'NEW01') =>
  t.engine.reader.all('vm').find((vm) => vm.name === name);

describe('a machine made by the wizard', () => {
  test('fact: hyperv-host §11.4 is off, on its host, in no cluster, with disk, DVD drive and network', () => {
    const t = lab({ nodes: 2, vms: 3 });
    create(t);
    const vm = record(t);
    expect(vm).toMatchObject({ node: 'node:hv01', group: null, row: 3, virtualProcessors: 1 });
    expect(vm && vmState(t.engine.reader, vm)).toBe('off');
    expect(vm && vhdsOf(t.engine.reader, vm)).toMatchObject([
      { fileName: 'NEW01.vhd', type: 'dynamic', format: 'vhd', sizeMiB: 130_048, vm: 'vm:new01' },
    ]);
    expect(vm && dvdOf(vm)?.name).toBe(image);
    expect(vm?.adapters.map(({ network }) => network)).toEqual(['LAN']);
    expect(t.events('vm.created')).toHaveLength(1);
  });

  test('fact: hyperv-host §10.1 is installed from its image, which takes a while, and then serves', () => {
    const t = lab({ nodes: 1, vms: 0, cluster: null });
    const vm = create(t);
    vm.start();
    t.run('1m');
    expect(record(t)?.guestInstalled).toBe(false);
    expect(t.events('vm.installationBegun')).toHaveLength(1);
    t.run('30m');
    expect(record(t)).toMatchObject({
      guestInstalled: true,
      guestSystem: 'Windows Server 2008 R2',
    });
    expect(t.events('vm.guestBooted')).toHaveLength(1);
    expect(workerOf(t.engine.reader, 'vm:new01')?.servingSince).not.toBeNull();
    vm.turnOff();
    t.run('1m');
    vm.start();
    t.run('5m');
    expect(t.events('vm.installationBegun')).toHaveLength(1);
  });

  test.each([
    ['no medium', { installation: { from: 'later' } }],
    ['no hard disk', { storage: null }],
    ['a network it is not connected to', { installation: { from: 'network' }, network: null }],
  ] as const satisfies readonly (readonly [string, Wish])[])(
    'fact: hyperv-host §10.1 does not boot with %s, and is running all the same',
    (_what, wish) => {
      const t = lab({ nodes: 1, vms: 0, cluster: null });
      create(t, wish).start();
      t.run('5m');
      expect(t.events('vm.bootFailed')).toHaveLength(1);
      const worker = workerOf(t.engine.reader, 'vm:new01');
      expect(worker).toMatchObject({ state: 'running', guest: 'noSystem', servingSince: null });
    },
  );

  test('is paused, saved and restored without an operating system', () => {
    const t = lab({ nodes: 1, vms: 0, cluster: null });
    const vm = create(t, { installation: { from: 'later' } });
    vm.start();
    t.run('1m');
    vm.pause();
    t.run('10s');
    vm.resume();
    t.run('10s');
    vm.save();
    t.run('2m');
    vm.start();
    t.run('2m');
    expect(workerOf(t.engine.reader, 'vm:new01')?.guest).toBe('noSystem');
    expect(t.refusal({ name: 'vm.shutDown', args: { vm: 'vm:new01' } }).code).toBe(
      'vm.guestNotAnswering',
    );
  });

  test('boots from the network by a legacy adapter, and from a floppy disk', () => {
    const t = lab({ nodes: 1, vms: 0, cluster: null });
    create(t, { installation: { from: 'network' } }).start();
    create(t, {
      name: 'NEW02',
      installation: { from: 'floppy', name: 'C:\\Setup.vfd' },
      storage: {
        from: 'new',
        fileName: 'NEW02.vhd',
        sizeMiB: 20_480,
      },
    }).start();
    t.run('30m');
    expect(record(t)?.adapters[0]?.type).toBe('legacy');
    expect(record(t)?.guestInstalled).toBe(true);
    expect(record(t, 'NEW02')).toMatchObject({ guestInstalled: true, guestSystem: 'Setup' });
  });

  test('takes the disk of a machine that was deleted, with what is on it', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null, vm: { state: 'off' } });
    t.command({ name: 'vm.delete', args: { vm: 'vm:vm01' } });
    const [vhd] = t.engine.reader.all('vhd');
    expect(vhd?.vm).toBeNull();
    create(t, {
      storage: { from: 'existing', vhd: vhd?.id ?? 'vhd:' },
      installation: { from: 'later' },
    }).start();
    t.run('10m');
    expect(workerOf(t.engine.reader, 'vm:new01')?.servingSince).not.toBeNull();
  });
});

describe('a new machine is refused', () => {
  const t = () => lab({ nodes: 2, vms: 2 });
  const args = {
    node: 'node:hv01',
    name: 'NEW01',
    startupMiB: 1024,
    disk: null,
    network: null,
    storage: null,
    installation: { from: 'later' },
  } as const;
  test.each([
    ['whose name is taken', { name: 'vm01' }, 'vm.nameTaken'],
    ['fact: hyperv-host §1.1 with more than 64 GB', { startupMiB: 65_538 }, 'vm.tooMuchMemory'],
    ['fact: hyperv-host §1.1 with less than 8 MB', { startupMiB: 6 }, 'memory.startupOutOfRange'],
    ['with an odd size', { startupMiB: 1023 }, 'memory.notInSteps'],
    ['fact: hyperv-host §11.4 of generation 2', { generation: 2 }, 'vm.generationLacking'],
    ['on a network that is not there', { network: 'DMZ' }, 'vm.networkMissing'],
    ['on a disk that is not there', { disk: 'disk:none' }, 'record.missing'],
    [
      'fact: hyperv-host §1.1 with a disk above 2040 GB',
      { storage: { from: 'new', fileName: 'a.vhd', sizeMiB: 2040 * 1024 + 1 } },
      'vm.diskTooLarge',
    ],
    [
      'with the disk of another',
      { storage: { from: 'existing', vhd: 'vhd:vm01' } },
      'vm.diskFileTaken',
    ],
  ] as const)('%s', (_why, wish, code) => {
    const fault = t().refusal({ name: 'vm.create', args: { ...args, ...wish } });
    expect(fault.code).toBe(code);
  });
});

describe('deleting a machine', () => {
  test('fact: hyperv-host §2.2 is for machines that are off or saved, and in no cluster', () => {
    const t = lab({ nodes: 1, vms: 3, cluster: null });
    const remove = { name: 'vm.delete', args: { vm: 'vm:vm01' } } as const;
    expect(t.refusal(remove).code).toBe('vm.stateForbids');
    t.vm(1).pause();
    t.run('5s');
    expect(t.refusal(remove).code).toBe('vm.stateForbids');
    t.vm(1).resume();
    t.run('5s');
    t.vm(1).save();
    t.run('1m');
    t.command(remove);
    expect(t.events('vm.deleted')).toHaveLength(1);
    const clustered = lab({ nodes: 2, vms: 2, vm: { state: 'off' } });
    expect(clustered.refusal(remove).code).toBe('vm.clustered');
  });

  test('moves the last row into the hole, and the columns follow', () => {
    const t = lab({ nodes: 1, vms: 5, cluster: null });
    t.vm(2).turnOff();
    t.run('1m');
    const before = t.engine.sample('vm.cpu')[4];
    t.command({ name: 'vm.delete', args: { vm: 'vm:vm02' } });
    expect(t.engine.reader.all('vm').map(({ name, row }) => `${name} ${row}`)).toEqual([
      'VM01 0',
      'VM03 2',
      'VM04 3',
      'VM05 1',
    ]);
    expect(t.engine.sample('vm.cpu')).toHaveLength(4);
    expect(t.engine.sample('vm.cpu')[1]).toBe(before);
  });

  test('its id may be given again, to another machine', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null, vm: { state: 'off' } });
    const guid = record(t, 'VM01')?.guid;
    t.command({ name: 'vm.delete', args: { vm: 'vm:vm01' } });
    create(t, { name: 'VM01' });
    expect(record(t, 'VM01')?.guid).not.toBe(guid);
  });
});

describe('a guard that is taken out is missed', () => {
  test.each(['row-left-empty', 'boots-without-system'] as const)('%s', (name) => {
    const t = lab({ nodes: 1, vms: 3, cluster: null });
    const restore = sabotage(name);
    try {
      expect(() => {
        const vm = create(t, { installation: { from: 'later' } });
        vm.start();
        t.run('5m');
        t.vm('VM01').turnOff();
        t.run('1m');
        t.command({ name: 'vm.delete', args: { vm: 'vm:vm01' } });
        t.engine.checkWorld();
      }).toThrow();
    } finally {
      restore();
    }
  });
});
