import { expect } from 'vitest';
import type { NetworkId, NodeId } from '../../../src-shared/model/tables';
import type { ArrayPlan, WorldPlan } from '../../../src-main/sim/inventory/plan';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

export const networks: NetworkId[] = ['mgmt', 'csv-hb', 'lm'].map(
  (name): NetworkId => `network:cl-test/${name}`,
);

export const named = (numbers: readonly number[]): NodeId[] =>
  numbers.map((number): NodeId => `node:hv0${number}`);

/** Cuts every network between two sets of nodes. */
export function cut(t: LabDriver, left: readonly number[], right: readonly number[]): LabDriver {
  const args = { networks, from: named(left), to: named(right), oneWay: false };
  t.command({ name: 'fault.cutNetwork', args });
  return t;
}

export function heal(t: LabDriver): LabDriver {
  t.command({ name: 'fault.healNetwork', args: { networks } });
  return t;
}

/** Which nodes are members of a part with quorum. */
export function running(t: LabDriver): number[] {
  return t.engine.reader
    .all('node')
    .filter((node) => node.view && t.engine.reader.get<'view'>(node.view)?.quorate)
    .map((node) => node.number);
}

/**
 * Two rooms with two nodes and an array each (lab-scenarios §A.1, T4M), after the line between them
 * and the way to the file share were cut and the mirror split: both sides have stopped.
 */
export function mirrored(more: (plan: WorldPlan) => WorldPlan = (plan) => plan): LabDriver {
  const t = lab({
    nodes: 4,
    vms: 4,
    quorum: 'nodeAndFileShareMajority',
    change: (given) => {
      const plan = more(given);
      const [array] = plan.arrays;
      if (!array) expect.fail('the lab has an array');
      const side = (name: string, mirror: string, site: string): ArrayPlan => ({
        ...array,
        name,
        mirror,
        site,
      });
      return {
        ...plan,
        hosts: plan.hosts.map((host, index) => ({ ...host, site: index < 2 ? 'East' : 'West' })),
        arrays: [side('SAN-A', 'SAN-B', 'East'), side('SAN-B', 'SAN-A', 'West')],
        disks: plan.disks.map((disk) => ({ ...disk, arrays: ['SAN-A', 'SAN-B'] })),
      };
    },
  });
  const cluster = 'cluster:cl-test';
  t.command({ name: 'fault.cutWitness', args: { cluster, nodes: named([1, 2, 3, 4]) } });
  for (const node of named([1, 2])) {
    t.command({ name: 'fault.disconnectStorage', args: { node, array: 'array:san-b' } });
  }
  for (const node of named([3, 4])) {
    t.command({ name: 'fault.disconnectStorage', args: { node, array: 'array:san-a' } });
  }
  cut(t, [1, 2], [3, 4]);
  t.command({ name: 'fault.splitMirror', args: { array: 'array:san-a' } });
  t.run('3m');
  expect(running(t)).toEqual([]);
  return t;
}
