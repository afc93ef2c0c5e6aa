import { describe, expect, test } from 'vitest';
import { noSample } from '../../../src-shared/ipc';
import { csvNetwork } from '../../../src-shared/rules/network-facts';
import { redirectedBytesPerSecond } from '../../../src-shared/rules/traffic-facts';
import { profiles } from '../../../src-shared/profiles/index';
import type { LabDriver } from '../../support/lab';
import { node, path, sanA, storageLab, volume } from './storage-lab';

const busy = { workload: 'sql', processors: 2 } as const;

function csvOf(t: LabDriver) {
  const network = csvNetwork(t.engine.reader, 'cluster:cl-test');
  if (!network) throw new Error('the cluster has a network for its volumes');
  return network;
}

const latencyMs = (t: LabDriver, vm: number) =>
  (t.engine.sample('vm.latency')[t.vm(vm).record.row] ?? 0) / 100;
const load = (t: LabDriver) => t.engine.sample('network.load')[csvOf(t).row] ?? -1;
const cpu = (t: LabDriver, number: number) =>
  t.engine.sample('node.cpu')[t.node(number).record.row] ?? -1;

describe('fact: failover-cluster §6 the cost of redirection', () => {
  test('a node without a path keeps serving, slower, over the network of the shared volumes', () => {
    const t = storageLab({ vm: busy });
    t.run('1m');
    const before = { latency: latencyMs(t, 3), load: load(t), cpu: cpu(t, 1) };
    expect(before.load).toBe(0);
    t.command({ name: 'fault.disconnectStorage', args: { node: node(3), array: sanA } });
    expect(latencyMs(t, 3)).toBeGreaterThan(before.latency + 3);
    expect(load(t)).toBeGreaterThan(50);
    expect(cpu(t, 1)).toBeGreaterThan(before.cpu);
    t.vm(3).expect({ serving: true });
    t.command({ name: 'fault.connectStorage', args: { node: node(3), array: sanA } });
    expect(latencyMs(t, 3)).toBe(before.latency);
    expect(load(t)).toBe(0);
  });

  test('all redirected nodes share 118 MB/s of a line of 1 Gbit/s', () => {
    const t = storageLab({ nodes: 4, vms: 24, vm: busy });
    t.command({ name: 'disk.setRedirected', args: { disk: volume(), on: true } });
    expect(redirectedBytesPerSecond(t.engine.reader, csvOf(t).id)).toBe(118_000_000);
    expect(load(t)).toBeLessThanOrEqual(944);
  });

  test('through one adapter goes what its node asks for, through the coordinator’s everything', () => {
    const t = storageLab({ vm: busy });
    t.command({ name: 'disk.setRedirected', args: { disk: volume(), on: true } });
    const { reader } = t.engine;
    const { id } = csvOf(t);
    expect(redirectedBytesPerSecond(reader, id, node(2))).toBe(30_000_000);
    expect(redirectedBytesPerSecond(reader, id, node(1))).toBe(90_000_000);
  });

  test('redirection by block is clearly faster than by file', () => {
    const of = (id: '2008r2sp1' | '2012') => {
      const t = storageLab({ vm: busy, profile: profiles[id] });
      t.run('1m');
      t.command({ name: 'fault.disconnectStorage', args: { node: node(3), array: sanA } });
      return latencyMs(t, 3);
    };
    expect(of('2012')).toBeLessThan(of('2008r2sp1') - 1);
  });

  test('a path less of several raises the latency of a busy node, if anything', () => {
    const t = storageLab({ nodes: 2, vms: 16, vm: busy });
    t.run('1m');
    const before = latencyMs(t, 1);
    t.command({ name: 'fault.disconnectPath', args: { path: path(1, 'a') } });
    expect(latencyMs(t, 1)).toBeGreaterThanOrEqual(before);
  });

  test('a machine that does not run has no latency, one that waits for its disk the longest', () => {
    const t = storageLab({ vm: { checkHeartbeat: false } });
    t.vm(2).turnOff().run('10s');
    expect(t.engine.sample('vm.latency')[t.vm(2).record.row]).toBe(noSample);
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    expect(t.engine.sample('vm.latency')[t.vm(1).record.row]).toBe(noSample - 1);
  });
});
