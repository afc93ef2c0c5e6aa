import { describe, expect, test } from 'vitest';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const starting = (t: LabDriver, node: number) =>
  t.engine.reader.by('worker.node', t.node(node).id).filter((worker) => worker.state === 'starting')
    .length;

/** Eighty small machines on two nodes, so that the survivor has forty to start. */
const crowd = () =>
  lab({
    nodes: 2,
    vms: 80,
    quorum: 'nodeAndDiskMajority',
    host: { coresPerSocket: 16 },
    vm: { memoryMiB: 512 },
  });

describe('fact: failover-cluster §3.4 at most 32 machines start on a node at a time', () => {
  const watch = (t: LabDriver, until: () => boolean) => {
    let most = 0;
    t.runUntil(() => {
      most = Math.max(most, starting(t, 1));
      return until();
    });
    return most;
  };

  test('after a failover', () => {
    const t = crowd();
    t.node(2).crash();
    const running = () => t.node(1).seen.workers === 80 && starting(t, 1) === 0;
    expect(watch(t, running)).toBe(32);
    expect(t.events('group.startQueued').length).toBeGreaterThan(0);
    t.run('5m');
    expect(t.engine.reader.all('worker').every((worker) => worker.servingSince !== null)).toBe(
      true,
    );
  });

  test('after a cold start, in the order in which they began to wait', () => {
    const t = crowd();
    t.node(1).crash();
    t.node(2).crash().run('1m');
    t.node(1).powerOn();
    const running = () => t.node(1).seen.workers === 40 && starting(t, 1) === 0;
    expect(watch(t, running)).toBe(32);
    const queued = t.events('group.startQueued').map((event) => event.object);
    const begun = t.engine.reader
      .all('task')
      .filter((task) => task.what === 'vm.start')
      .sort((left, right) => left.startedAt - right.startedAt || (left.id < right.id ? -1 : 1))
      .map((task) => task.object.replace('vm:', 'group:'));
    expect(queued.length).toBeGreaterThan(0);
    expect(begun.filter((group) => queued.some((waits) => waits === group))).toEqual(queued);
  });

  test('and by hand: the one too many waits for its turn', () => {
    const t = lab({
      nodes: 2,
      vms: 80,
      quorum: 'nodeAndDiskMajority',
      vm: { memoryMiB: 512, state: 'off' },
    });
    const mine = t.engine.reader.by('group.owner', t.node(2).id).filter((group) => group.vm);
    for (const group of mine) t.vm(group.name).start();
    expect(starting(t, 2)).toBe(32);
    t.run('30s');
    t.node(2).expect({ workers: 40 });
    expect(starting(t, 2)).toBe(0);
  });
});

test('a node that fails takes its queue with it, and the others place it', () => {
  const t = lab({
    nodes: 3,
    vms: 120,
    quorum: 'nodeAndDiskMajority',
    host: { coresPerSocket: 16, memoryMiB: 256 * 1024 },
    vm: { memoryMiB: 512 },
  });
  t.node(3).crash().run('9s');
  t.node(2).crash().run('10m');
  expect(t.engine.reader.all('worker').every((worker) => worker.servingSince !== null)).toBe(true);
});
