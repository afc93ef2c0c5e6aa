import { describe, expect, test } from 'vitest';
import {
  commandOf,
  maintenancePlan,
  targetChoices,
  whatIf,
} from '../../../src-shared/planning/index';
import type { MaintenancePlan, PlanEdits, PlanRow } from '../../../src-shared/planning/index';
import { estimateMigration } from '../../../src-shared/rules/migration-facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { profiles } from '../../../src-shared/profiles/index';
import type { LabOptions } from '../../support/inventory';
import { testInventory } from '../../support/inventory';
import { storeOf } from '../../support/records';
import { machines } from '../../sim/memory/support';

const GiB = 1024;

function planFor(options: LabOptions, edits: PlanEdits = {}) {
  const store = storeOf(testInventory(options).records);
  const plan = maintenancePlan(store, 'node:hv01', edits);
  if (!plan) throw new Error('HV01 is in a cluster');
  return { store, plan };
}

function rowOf(plan: MaintenancePlan, name: string): PlanRow {
  const row = plan.rows.find((each) => each.name === name);
  if (!row) throw new Error(`${name} is in the plan`);
  return row;
}

describe('the plan to empty a node', () => {
  test('holds everything the node owns, each line with a command that is allowed', () => {
    const { store, plan } = planFor({ nodes: 3, vms: 9 });
    expect(plan.rows.map((row) => row.name).sort()).toEqual([
      'Available Storage',
      'Cluster Disk 1',
      'Cluster Group',
      'VM01',
      'VM04',
      'VM07',
    ]);
    for (const row of plan.rows) {
      const command = commandOf(row);
      expect(row.fault, row.name).toBeNull();
      expect(command && refusalOf(store, command), row.name).toBeNull();
    }
    expect(rowOf(plan, 'VM01')).toMatchObject({ method: 'live', risk: 'none' });
  });

  test('spreads machines over the others by the memory they have left', () => {
    const { plan } = planFor({ nodes: 3, vms: 12, vm: { memoryMiB: 4 * GiB } });
    const targets = plan.rows.filter((row) => row.method === 'live').map((row) => row.target);
    expect(targets.filter((target) => target === 'node:hv02')).toHaveLength(2);
    expect(targets.filter((target) => target === 'node:hv03')).toHaveLength(2);
  });

  test('takes the duration from the model of live migration', () => {
    const { store, plan } = planFor({ nodes: 2, vms: 2 });
    const row = rowOf(plan, 'VM01');
    const estimate = row.target && estimateMigration(store, 'vm:vm01', row.target);
    expect(row.durationMs).toBe(Math.ceil(estimate?.outcome.totalMs ?? -1));
    expect(row.downtimeMs).toBe(Math.ceil(estimate?.outcome.blackoutMs ?? -1));
  });

  test('fact: failover-cluster §5.1 runs one move after the other in 2008 R2', () => {
    const { plan } = planFor({ nodes: 3, vms: 9 });
    expect(plan.atOnce).toBe(1);
    let end = 0;
    for (const row of plan.rows) {
      expect(row.startsAtMs).toBe(end);
      end = row.endsAtMs;
    }
    expect(plan.totalMs).toBe(end);
  });

  test('runs as many at a time as a later version allows', () => {
    const { plan } = planFor({ nodes: 3, vms: 9, profile: profiles['2012'] });
    expect(plan.atOnce).toBe(2);
    expect(plan.rows.filter((row) => row.startsAtMs === 0)).toHaveLength(2);
  });

  test('fills no node beyond its memory; what is left over stands first with its reason', () => {
    const { plan } = planFor({
      nodes: 3,
      vms: 9,
      host: { memoryMiB: 12 * GiB },
      vm: { memoryMiB: 3 * GiB },
    });
    const [first] = plan.rows;
    expect(plan.blockers).toBe(3);
    expect(first?.fault).toMatchObject({ code: 'migration.noMemory' });
    const fitting = planFor({
      nodes: 3,
      vms: 9,
      host: { memoryMiB: 14 * GiB },
      vm: { memoryMiB: 2500 },
    });
    expect(fitting.plan.blockers).toBe(0);
    expect(new Set(fitting.plan.rows.slice(0, 2).map((row) => row.target)).size).toBe(2);
  });

  test('a machine that cannot go live goes another way, and says what that costs', () => {
    const { plan } = planFor({
      nodes: 2,
      vms: 2,
      change: (world) => ({
        ...world,
        hosts: world.hosts.map((host) =>
          host.name === 'HV02'
            ? { ...host, processor: { ...host.processor, vendor: 'amd' as const } }
            : host,
        ),
      }),
    });
    expect(rowOf(plan, 'VM01')).toMatchObject({
      method: 'shutDown',
      fault: null,
      risk: 'interrupts',
    });
    expect(plan).toMatchObject({ interrupted: 1, sessionsAtRisk: 4 });
  });

  test('a machine that is off changes hands without a move of memory', () => {
    const { plan } = planFor({ nodes: 2, vms: 2, vm: { state: 'off' } });
    expect(rowOf(plan, 'VM01')).toMatchObject({ method: 'move', neededMiB: 0, downtimeMs: 0 });
  });

  test('a machine that was not made highly available can only be shut down', () => {
    const { plan } = planFor({ nodes: 2, vms: 2, vm: { highlyAvailable: false } });
    expect(rowOf(plan, 'VM01')).toMatchObject({
      method: 'stop',
      methods: ['stop', 'stay'],
      target: null,
      risk: 'goesDown',
    });
  });

  test('without another node there is nowhere to go, and every line says so', () => {
    const { plan } = planFor({ nodes: 1, vms: 1 });
    expect(rowOf(plan, 'VM01').fault).toEqual({ code: 'planning.noTarget', vm: 'VM01' });
  });
});

describe('what a person changes', () => {
  test('is judged anew: method and target', () => {
    const { plan } = planFor(
      { nodes: 3, vms: 3 },
      { 'vm:vm01': { method: 'quick', target: 'node:hv03' } },
    );
    expect(rowOf(plan, 'VM01')).toMatchObject({
      method: 'quick',
      target: 'node:hv03',
      risk: 'interrupts',
    });
  });

  test('a machine that is to stay blocks the maintenance', () => {
    const { plan } = planFor({ nodes: 3, vms: 3 }, { 'vm:vm01': { method: 'stay' } });
    expect(plan.rows[0]).toMatchObject({ name: 'VM01', fault: { code: 'planning.stays' } });
  });

  test('a target that lacks the memory is refused with what is needed and there', () => {
    const options: LabOptions = {
      nodes: 3,
      vms: 4,
      host: { memoryMiB: 8 * GiB },
      vm: { memoryMiB: 2 * GiB },
      change: (world) => ({
        ...world,
        vms: world.vms.map((vm, index) => (index === 1 ? { ...vm, memoryMiB: 5700 } : vm)),
      }),
    };
    const { plan } = planFor(options, { 'vm:vm01': { target: 'node:hv02' } });
    expect(rowOf(plan, 'VM01').fault).toMatchObject({ code: 'migration.noMemory', node: 'HV02' });
  });

  test('every other node is offered, with what speaks against it', () => {
    const { store, plan } = planFor({
      nodes: 3,
      vms: 3,
      vm: { possibleOwners: ['HV01', 'HV02'] },
    });
    const choices = targetChoices(store, plan, rowOf(plan, 'VM01'));
    expect(choices.map(({ node, fault }) => [node.name, fault?.code ?? null])).toEqual([
      ['HV02', null],
      ['HV03', 'migration.notPossibleOwner'],
    ]);
  });
});

describe('fact: hyperv-host §4.3 machines with dynamic memory', () => {
  // VM01 wants 3000 MiB and holds 3600 of them with its buffer, VM02 its 1024 of start-up memory.
  const grown = () => {
    const t = machines(8192, [{ load: 3000 }, { load: 600 }], { nodes: 3, cluster: 'CL-TEST' });
    return t.run('1m').engine.reader;
  };

  test('take along what they hold, and their start-up memory where they start anew', () => {
    const needs = (edits: PlanEdits = {}) => {
      const plan = maintenancePlan(grown(), 'node:hv01', edits);
      return plan && rowOf(plan, 'VM01').neededMiB;
    };
    expect(needs()).toBe(3600 + 32);
    expect(needs({ 'vm:vm01': { method: 'shutDown' } })).toBe(1024 + 32);
  });

  test('leave as much room as a start would find: what is free, and what ballooning gives back', () => {
    const found = whatIf(grown(), 'cluster:cl-test', []);
    expect(found?.loads[0]?.freeMiB).toBe(8192 - 624 - (3000 + 32) - (1024 + 32));
  });
});
