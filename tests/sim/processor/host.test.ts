import { describe, expect, test } from 'vitest';
import { assert } from '../../../src-shared/assert';
import type { HostReading } from '../../../src-shared/counters/readings';
import { logicalProcessorsOf } from '../../../src-shared/counters/readings';
import { profiles } from '../../../src-shared/profiles/index';
import type { VmPlan } from '../../../src-main/sim/inventory/plan';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabDriver, LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';

/** One host of two NUMA nodes with eight processors each, and room for everything. */
const alone = (options: Partial<LabOptions> = {}) =>
  lab({
    nodes: 1,
    cluster: null,
    ...options,
    host: { sockets: 2, coresPerSocket: 8, threadsPerCore: 1, ...options.host },
  });

function read(t: LabDriver): HostReading {
  const reading = t.engine.readHost('node:hv01');
  assert(reading, 'HV01 is there');
  return reading;
}

const parked = (t: LabDriver) => read(t).numa.map((numa) => numa.parked);

const busy: Partial<VmPlan> = { workload: 'batch', processors: 4 };

describe('a host decides about its processors', () => {
  test('fact: hyperv-host §3.4 load on one NUMA node leaves the other parked', () => {
    // The first machine is put on the first node; the second node has nothing to do.
    const t = alone({ vms: 1, vm: busy });
    t.vm(1).hangGuest();
    t.run('2m');
    const { numa } = read(t);
    expect(numa.map((each) => each.parked)).toEqual([5, 7]);
    expect(numa[1]?.loadPermille).toBe(0);
  });

  test('fact: hyperv-host §3.4 High performance parks none', () => {
    const t = alone();
    t.run('2m');
    expect(parked(t)).toEqual([7, 7]);
    t.command({ name: 'node.setPower', args: { node: 'node:hv01', powerPlan: 'highPerformance' } });
    t.run('1s');
    expect(parked(t)).toEqual([0, 0]);
    t.command({ name: 'node.setPower', args: { node: 'node:hv01', powerPlan: 'balanced' } });
    t.run('2m');
    expect(parked(t)).toEqual([7, 7]);
  });

  test('a parameter of the plan is obeyed, and the same again is refused', () => {
    const t = alone();
    const { parking } = t.node(1).record;
    const half = { ...parking, minimumPercent: 50 };
    const command = {
      name: 'node.setPower',
      args: { node: 'node:hv01', powerPlan: 'balanced', parking: half },
    } as const;
    t.command(command);
    expect(t.refusal(command)).toEqual({ code: 'node.powerUnchanged', node: 'HV01' });
    t.run('2m');
    expect(parked(t)).toEqual([4, 4]);
    const crossed = { ...half, minimumPercent: 60, maximumPercent: 50 };
    expect(t.refusal({ ...command, args: { ...command.args, parking: crossed } })).toMatchObject({
      code: 'node.parkingBounds',
    });
  });

  test('fact: hyperv-host §3.4 energy is what was drawn, second by second, within 0.1 %', () => {
    const t = alone({ vms: 6, vm: { workload: 'sql', processors: 2 } });
    let wattSeconds = 0;
    for (let second = 1; second <= 600; second += 1) {
      t.engine.runUntil(second * 1000);
      wattSeconds += read(t).watts;
    }
    const { energyWattSeconds } = read(t);
    expect(wattSeconds).toBeGreaterThan(600 * 150);
    expect(Math.abs(energyWattSeconds - wattSeconds)).toBeLessThan(wattSeconds / 1000);
  });

  test('a guard taken out is missed: energy that nobody adds up', () => {
    const putBack = sabotage('energy-forgotten');
    try {
      const t = alone();
      expect(() => t.run('1m')).toThrow(/energy is what was drawn/);
    } finally {
      putBack();
    }
  });

  test('a guard taken out is missed: parking below the minimum', () => {
    const putBack = sabotage('parking-bounds-ignored');
    try {
      const t = alone({ host: { parking: { minimumPercent: 50 } } });
      expect(() => t.run('2m')).toThrow(/core parking keeps its bounds/);
    } finally {
      putBack();
    }
  });

  test('a server that is off draws nothing, one that starts draws as if idle and parks nothing', () => {
    const t = alone();
    t.run('2m').node(1).crash();
    t.run('1s');
    expect(read(t)).toMatchObject({ watts: 0, parked: 0 });
    t.node(1).powerOn();
    t.run('2s');
    // 160 W and 120 W a socket, 60 % of them when idle.
    expect(read(t).watts).toBeCloseTo(240, 6);
  });

  test('a save point keeps what is parked and what was drawn', () => {
    const t = alone({ vms: 3 });
    t.run('90s');
    const saved = t.engine.savePoint();
    const state = saved.state as { columns: readonly { table: string }[] };
    expect(state.columns.map(({ table }) => table)).toEqual(expect.arrayContaining(['numa']));
  });
});

describe('the load of single processors', () => {
  test('adds up to the load of their NUMA node, and parked ones have none while others have room', () => {
    const t = alone({ vms: 8, vm: { workload: 'sql', processors: 2 } });
    for (let minute = 0; minute < 30; minute += 1) {
      t.run('1m');
      const reading = read(t);
      const { numa } = reading;
      const processors = logicalProcessorsOf(reading);
      for (const [index, each] of numa.entries()) {
        const own = processors.slice(each.first, each.first + each.processors);
        const sum = own.reduce((total, one) => total + one.totalPermille, 0);
        expect(Math.abs(sum - each.loadPermille)).toBeLessThanOrEqual(each.processors);
        const room = own.some((one) => !one.parked && one.totalPermille < 990);
        const worksParked = own.some((one) => one.parked && one.totalPermille > 0);
        expect(room && worksParked, `NUMA node ${index}`).toBe(false);
        for (const one of own) {
          expect(one.totalPermille).toBe(one.guestPermille + one.hypervisorPermille);
          expect(one.totalPermille).toBeLessThanOrEqual(1000);
        }
      }
    }
  });
});

describe('fact: hyperv-host §3.3 second-level address translation', () => {
  test.each([
    [true, 0.98],
    [false, 0.9],
  ])('with SLAT %s guests share %d of the host', (slat, share) => {
    const t = alone({
      vms: 16,
      host: { coresPerSocket: 4, slat },
      vm: { processors: 4, guest: 'Spinner' },
    });
    for (let number = 1; number <= 16; number += 1) t.vm(number).hangGuest();
    t.run('1m');
    const used = t.engine.sample('node.cpu')[0] ?? 0;
    expect(used).toBeGreaterThanOrEqual(Math.floor(share * 1000) - 2);
    expect(used).toBeLessThanOrEqual(share * 1000);
  });

  test('without it every machine costs one MiB more', () => {
    const [with1, without] = [true, false].map((slat) => {
      const t = alone({ vms: 1, host: { slat }, vm: { state: 'off' } });
      t.vm(1).start();
      return t.engine.reader.all('worker')[0]?.committedMiB ?? 0;
    });
    expect((without ?? 0) - (with1 ?? 0)).toBe(
      profiles['2008r2sp1'].processor.shadowTablesMiB.value,
    );
  });
});
