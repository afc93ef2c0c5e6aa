import { expect, test } from 'vitest';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabDriver } from '../../support/lab';
import { node, sanA, storageLab } from './storage-lab';

/** What a story with a guard taken out breaks; the guard is put back whatever happens. */
function brokenBy(name: Sabotage, story: () => void): string {
  const restore = sabotage(name);
  try {
    story();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    restore();
  }
}

const loseArray = (t: LabDriver) => t.command({ name: 'fault.failArray', args: { array: sanA } });

test('a coordinator without its disk that is not replaced is noticed at once', () => {
  const why = brokenBy('coordinator-not-replaced', () => {
    const t = storageLab();
    t.command({ name: 'fault.disconnectStorage', args: { node: node(1), array: sanA } });
  });
  expect(why).toMatch(/^a coordinator reaches its disk/);
});

test('a machine that serves on without its disk is noticed at once', () => {
  const why = brokenBy('storage-loss-unfelt', () => {
    loseArray(storageLab());
  });
  expect(why).toMatch(/^a machine that serves reaches its disk/);
});

test('a guest that waits for its disk for ever is noticed after its time-out', () => {
  const why = brokenBy('guest-time-out-forgotten', () => {
    const t = storageLab({ vm: { checkHeartbeat: false } });
    loseArray(t);
    t.run('2m');
  });
  expect(why).toMatch(/^a guest without its disk gives up in time/);
});

test('a machine that serves when it is resumed without its disk is noticed', () => {
  const why = brokenBy('serving-without-disk', () => {
    const t = storageLab();
    t.vm(1).pause().run('5s');
    loseArray(t);
    t.run('5s').vm(1).resume().run('5s');
  });
  expect(why).toMatch(/^a machine that serves reaches its disk/);
});

test('a disk that stays with a node the cluster gave up is noticed when the members agree', () => {
  const why = brokenBy('lost-owner-keeps-disk', () => {
    const t = storageLab();
    t.node(1).crash().run('1m');
  });
  expect(why).toMatch(/^a disk is owned by a member/);
});
