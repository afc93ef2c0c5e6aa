import { describe, expect, test } from 'vitest';
import type { ProfileId } from '../../../src-shared/profiles/profile';
import { profiles } from '../../../src-shared/profiles/index';
import { virtualProcessorsByRatio } from '../../../src-shared/rules/processor-start';
import { processorModels } from '../../../src-main/sim/inventory/processors';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';

const small = { sockets: 1, coresPerSocket: 4, threadsPerCore: 1 } as const;
const alone = (options: Partial<LabOptions> = {}) =>
  lab({ nodes: 1, cluster: null, ...options, host: { ...small, ...options.host } });

function without(name: Sabotage, body: () => void): void {
  const putBack = sabotage(name);
  try {
    body();
  } finally {
    putBack();
  }
}

describe('fact: hyperv-host §1.1 the R2 formula', () => {
  test.each([
    [2, 4, 2, true, 192],
    [2, 4, 2, false, 128],
    [4, 8, 2, false, 512],
    [4, 8, 2, true, 512],
    [1, 4, 1, false, 32],
  ])(
    '%i sockets × %i cores × %i threads, Windows 7 %s: %i',
    (sockets, cores, threads, all7, most) => {
      const logical = sockets * cores * threads;
      expect(virtualProcessorsByRatio(profiles['2008r2sp1'], logical, all7)).toBe(most);
    },
  );

  test('later versions have no ratio', () => {
    expect(virtualProcessorsByRatio(profiles['2012'], 16, true)).toBeNull();
  });

  test('a start beyond the ratio is refused, and where every guest is a Windows 7 later than else', () => {
    // Four logical processors: 32 virtual ones, or 48.
    const mixed = alone({ vms: 9, vm: { processors: 4, state: 'off' } });
    for (let number = 1; number <= 8; number += 1) mixed.vm(number).start();
    expect(mixed.vm(9).refusal('vm.start')).toEqual({
      code: 'node.ratioExceeded',
      node: 'HV01',
      limit: 32,
      wanted: 36,
    });
    const all7 = alone({
      vms: 13,
      vm: { processors: 4, state: 'off', guest: 'Windows 7 Enterprise' },
    });
    for (let number = 1; number <= 12; number += 1) all7.vm(number).start();
    expect(all7.vm(13).refusal('vm.start')).toMatchObject({ limit: 48, wanted: 52 });
  });
});

describe('fact: hyperv-host §1.1 limits', () => {
  const limits = (id: ProfileId) => profiles[id].limits;
  test.each([
    ['2008r2sp1', 64, 384, 512, 4, 4, 64],
    ['2012', 320, 1024, 2048, 64, 64, 1024],
    ['2012r2', 320, 1024, 2048, 64, 64, 1024],
    ['2016', 512, 1024, 2048, 240, 64, 12 * 1024],
    ['2019', 512, 1024, 2048, 240, 64, 12 * 1024],
    ['2022', 1024, 1024, 2048, 1024, 64, 240 * 1024],
    ['2025', 2048, 1024, 2048, 2048, 64, 240 * 1024],
  ] as const)(
    '%s: %i logical processors, %i machines, %i virtual processors, %i (%i) in a machine, %i GiB',
    (id, logical, machines, virtual, inMachine, inFirst, memoryGiB) => {
      expect(limits(id).logicalProcessorsPerHost.value).toBe(logical);
      expect(limits(id).runningVmsPerHost.value).toBe(machines);
      expect(limits(id).virtualProcessorsPerHost.value).toBe(virtual);
      expect(limits(id).virtualProcessorsPerVm.value).toBe(inMachine);
      expect(limits(id).virtualProcessorsPerFirstGenerationVm.value).toBe(inFirst);
      expect(limits(id).memoryPerVmMiB.value).toBe(memoryGiB * 1024);
    },
  );

  test.each([
    ['2008r2sp1', 12],
    ['2012r2', 12],
    ['2016', 12],
    ['2019', 68],
    ['2025', 68],
  ] as const)('%s has room for %i network adapters', (id, adapters) => {
    const { syntheticAdaptersPerVm, legacyAdaptersPerVm } = limits(id);
    expect(syntheticAdaptersPerVm.value + legacyAdaptersPerVm.value).toBe(adapters);
  });

  test('a virtual hard disk of 2008 R2 has 2040 GB, not the 2048 of a copy', () => {
    expect(limits('2008r2sp1').virtualDiskMiB.value).toBe(2040 * 1024);
    expect(limits('2012').virtualDiskMiB.value).toBe(64 * 1024 * 1024);
  });

  test('the parent partition of 2016 and 2019 sees 320 of 512', () => {
    expect(limits('2016').rootLogicalProcessors?.value).toBe(320);
    expect(limits('2022').rootLogicalProcessors).toBeNull();
  });
});

describe('fact: hyperv-host §3.1 reserves', () => {
  const half = { processors: 4, cpuReservePermille: 500, state: 'off' } as const;

  test('a start whose reserve cannot be kept is refused with what is left', () => {
    // Two machines take half of four processors each.
    const t = alone({ vms: 3, vm: half });
    t.vm(1).start();
    t.vm(2).start();
    expect(t.vm(3).refusal('vm.start')).toEqual({
      code: 'node.reserveNotMet',
      node: 'HV01',
      wantedPermille: 500,
      leftPermille: 0,
    });
    t.run('1m').vm(1).turnOff();
    t.run('2s').vm(3).start();
  });

  test('a machine without a reserve starts beside full reserves', () => {
    const t = alone({
      vms: 3,
      vm: half,
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, row) => (row === 2 ? { ...vm, cpuReservePermille: 0 } : vm)),
      }),
    });
    t.vm(1).start();
    t.vm(2).start();
    t.vm(3).start();
  });

  test('a running machine cannot be promised more than is left', () => {
    const t = alone({ vms: 3, vm: { ...half, state: 'running', cpuReservePermille: 300 } });
    const wanted = (cpuReservePermille: number) =>
      ({ name: 'vm.configure', args: { vm: 'vm:vm01', cpuReservePermille } }) as const;
    expect(t.refusal(wanted(401))).toMatchObject({ code: 'node.reserveNotMet', leftPermille: 400 });
    t.command(wanted(400));
  });

  test('a failover target that cannot keep the reserve refuses, and the next node is tried', () => {
    const t = lab({
      nodes: 3,
      vms: 3,
      host: small,
      vm: { processors: 4, cpuReservePermille: 600 },
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, row) =>
          row === 2 ? { ...vm, cpuReservePermille: 0, preferredOwners: [] } : vm,
        ),
      }),
    });
    t.run('10s').node(1).crash();
    t.run('10m');
    // HV02 keeps 60 % for its own machine; HV03 has promised nothing.
    expect(t.vm(1).record.node).toBe('node:hv03');
    t.node(2).crash();
    t.run('10m');
    expect(t.vm(2).record.node).toBe('node:hv02');
    t.vm(2).expect({ state: 'unknown' });
  });

  test('a guard taken out is missed: starts that do not look at reserves', () => {
    without('reserve-ignored', () => {
      const t = lab({
        nodes: 3,
        vms: 3,
        host: small,
        vm: { processors: 4, cpuReservePermille: 600 },
      });
      t.run('10s').node(1).crash();
      expect(() => t.run('10m')).toThrow(/processor reserves are kept/);
    });
  });
});

describe('fact: hyperv-host §3.5 NUMA', () => {
  // Two nodes of two processors and (8192 − 624) / 2 = 3784 MiB each.
  const twoNodes = { sockets: 2, coresPerSocket: 2, threadsPerCore: 1, memoryMiB: 8192 } as const;

  test('machines are put on the node with more room, in turn', () => {
    const t = alone({ vms: 4, host: twoNodes });
    expect(t.engine.reader.all('worker').map((worker) => worker.numaNode)).toEqual([0, 1, 0, 1]);
  });

  test('one larger than a node spans where it may, and is refused where it may not', () => {
    const large = { memoryMiB: 5000, state: 'off' } as const;
    const spans = alone({ vms: 1, host: twoNodes, vm: large });
    spans.vm(1).start();
    expect(spans.engine.reader.all('worker')[0]?.numaNode).toBeNull();
    const strict = alone({ vms: 1, host: { ...twoNodes, numaSpanning: false }, vm: large });
    expect(strict.vm(1).refusal('vm.start')).toEqual({
      code: 'node.numaTooSmall',
      vm: 'VM01',
      node: 'HV01',
      neededMiB: 5064,
      sizeMiB: 3784,
    });
  });

  test('so is one with more processors than a node', () => {
    const t = alone({
      vms: 1,
      host: { ...twoNodes, numaSpanning: false },
      vm: { processors: 4, state: 'off' },
    });
    expect(t.vm(1).refusal('vm.start')).toMatchObject({ code: 'node.numaTooSmall' });
    t.command({ name: 'node.setNumaSpanning', args: { node: 'node:hv01', numaSpanning: true } });
    t.vm(1).start();
  });

  test('a guard taken out is missed: starts that do not look at NUMA nodes', () => {
    without('numa-spanning-ignored', () => {
      const t = lab({
        nodes: 2,
        vms: 1,
        host: { ...twoNodes, numaSpanning: false },
        vm: { processors: 4, state: 'off', highlyAvailable: false, automaticStart: 'start' },
      });
      t.run('1s').node(1).crash();
      t.run('10s').node(1).powerOn();
      expect(() => t.run('10m')).toThrow(/begin where they may/);
    });
  });
});

describe('fact: hyperv-host §3.2 a processor with AVX before Service Pack 1', () => {
  const sandyBridge = processorModels['xeon-e5-2650'];
  const before = (updates: readonly string[], servicePack: number) =>
    alone({
      vms: 1,
      vm: { state: 'off' },
      change: (plan) => ({
        ...plan,
        hosts: plan.hosts.map((host) => ({
          ...host,
          processor: sandyBridge ?? host.processor,
          system: { ...host.system, servicePack, updates },
        })),
      }),
    });

  test('keeps machines from starting', () => {
    expect(before([], 0).vm(1).refusal('vm.start')).toEqual({
      code: 'node.avxUnknown',
      vm: 'VM01',
      node: 'HV01',
    });
  });

  test('no more with the service pack, or the update', () => {
    before([], 1).vm(1).start();
    before(['KB2517374'], 0).vm(1).start();
  });
});

describe('fact: hyperv-host §3.2 “limit processor functionality”', () => {
  const old = (limitProcessorFunctionality: boolean) =>
    alone({
      vms: 1,
      vm: {
        state: 'off',
        guest: 'Windows NT Server 4.0',
        enlightenment: 'unaware',
        limitProcessorFunctionality,
      },
    });

  test('an old system stops with an error without it, and says why; off, it can be set', () => {
    const t = old(false);
    t.vm(1).start();
    t.run('5m');
    expect(t.vm(1).worker).toMatchObject({ guest: 'stopError', servingSince: null });
    const [stopped] = t.events('vm.guestStopError');
    expect(stopped && t.causesOf(stopped).map((event) => event.name)).toContain(
      'vm.guestOverstrained',
    );
    const limit = {
      name: 'vm.configure',
      args: { vm: 'vm:vm01', limitProcessorFunctionality: true },
    } as const;
    expect(t.refusal(limit)).toMatchObject({ code: 'vm.notEditable' });
    t.vm(1).turnOff();
    t.run('10s').command(limit);
    t.vm(1).start();
    t.run('5m');
    expect(t.vm(1).worker).toMatchObject({ guest: 'running' });
  });

  test('a newer system needs none, and with it an old one comes up at once', () => {
    const t = alone({ vms: 1, vm: { state: 'off' } });
    const limited = old(true);
    for (const each of [t, limited]) {
      each.vm(1).start();
      each.run('5m');
      expect(each.vm(1).worker).toMatchObject({ guest: 'running' });
    }
  });

  test('a reset brings the same error back, and what its guest sees else is not touched', () => {
    const t = old(false);
    t.vm(1).start();
    t.run('5m').command({ name: 'vm.reset', args: { vm: 'vm:vm01' } });
    t.run('5m');
    expect(t.events('vm.guestOverstrained')).toHaveLength(2);
    const limited = old(true);
    limited.vm(1).start();
    expect(limited.vm(1).worker?.features).toEqual(t.vm(1).worker?.features);
  });
});
