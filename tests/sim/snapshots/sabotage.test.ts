import { expect, test } from 'vitest';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { SnapshotDriver } from './support';
import { snapshotLab, snapshotsIn } from './support';

/** What a story with a guard taken out breaks; the guard is put back whatever happens. */
function brokenBy(name: Sabotage, story: (s: SnapshotDriver) => void): string {
  const restore = sabotage(name);
  try {
    story(snapshotsIn(snapshotLab()));
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    restore();
  }
}

test('a snapshot whose disks are written to on is noticed at once', () => {
  expect(brokenBy('snapshot-written-to', (s) => s.take('A'))).toMatch(
    /^a snapshot stays as it was/,
  );
});

test('a merge that goes on after the start is noticed at once', () => {
  const why = brokenBy('merge-survives-start', (s) => {
    s.take('A').vm.run('30m').turnOff().run('2s');
    s.remove('A').vm.run('5s').start();
  });
  expect(why).toMatch(/^a merge works alone/);
});

test('a merge that writes nothing into the parent is noticed at once', () => {
  const why = brokenBy('merge-loses-data', (s) => {
    s.take('A').vm.run('10m').turnOff().run('2s');
    s.remove('A').vm.run('5m');
  });
  expect(why).toMatch(/^a merge loses nothing/);
});

test('a tree in which a deleted snapshot has children is noticed at once', () => {
  const why = brokenBy('deleted-snapshot-stays-parent', (s) => {
    s.vm.turnOff().run('2s');
    s.take('A').take('B').remove('A');
  });
  expect(why).toMatch(/^a tree of snapshots has no cycle/);
});

test('a chain that is forgotten after its snapshot is noticed at once', () => {
  const why = brokenBy('fates-unsettled', (s) => {
    s.vm.turnOff().run('2s');
    s.take('A').remove('A');
  });
  expect(why).toMatch(/^what becomes of a chain follows from the tree/);
});

test('a machine that keeps the work of the state it left did more than its snapshot holds', () => {
  const why = brokenBy('applied-snapshot-keeps-work', (s) => {
    s.take('A').vm.run('5m');
    s.apply('A');
    expect(s.vm.record.work.doneMs, 'work').toBe(s.of('A').work.doneMs);
  });
  expect(why).toMatch(/^work: expected/);
});
