import { describe, expect, test } from 'vitest';
import { isFailbackOpen, untilFailbackMs } from '../../../src-shared/rules/failback';
import type { Failback } from '../../../src-shared/model/cluster';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { configure, withMachines } from './support';

/** The lab's day begins at 08:00. */
function preferring(failback: Failback): LabDriver {
  const change = (plan: Parameters<ReturnType<typeof withMachines>>[0]) => ({
    ...withMachines({ 1: { preferredOwners: ['HV01'], failback } })(plan),
    startsAt: '2011-03-07T08:00:00+01:00',
  });
  const t = lab({ nodes: 3, vms: 3, change });
  t.node(1).crash().run('5m');
  expect(t.vm(1).seen.node).not.toBe('HV01');
  t.node(1).powerOn();
  t.runUntil(() => t.node(1).seen.state === 'up');
  return t;
}

describe('fact: failover-cluster §3.3 failback', () => {
  test('is prevented unless it is allowed', () => {
    const t = preferring({ allowed: false, window: null });
    t.run('26h');
    expect(t.vm(1).seen.node).not.toBe('HV01');
  });

  test('at once: the group is saved and restored on the node it prefers', () => {
    const t = preferring({ allowed: true, window: null });
    expect(t.events('group.failedBack')).toHaveLength(1);
    t.run('2m').vm(1).expect({ node: 'HV01', serving: true });
    expect(t.events('vm.saved')).toHaveLength(1);
  });

  test('between hours: it waits for the local night', () => {
    const t = preferring({ allowed: true, window: { fromHour: 22, toHour: 4 } });
    t.run('13h');
    expect(t.events('group.failedBack')).toEqual([]);
    t.run('1h');
    expect(t.events('group.failedBack').map((event) => event.at)).toEqual([14 * 3_600_000]);
    t.vm(1).expect({ node: 'HV01', serving: true });
  });

  test('a window that is changed while it waits counts as changed', () => {
    const t = preferring({ allowed: true, window: { fromHour: 22, toHour: 4 } });
    configure(t, 1, { failback: { allowed: true, window: { fromHour: 10, toHour: 11 } } });
    t.run('2h').vm(1).expect({ node: 'HV01', serving: true });
  });

  test('a preferred node lost again before takes its failbacks with it', () => {
    const t = preferring({ allowed: true, window: { fromHour: 22, toHour: 4 } });
    t.node(1).crash().run('15h');
    expect(t.events('group.failedBack')).toEqual([]);
  });

  const hours: readonly (readonly [from: number, to: number, now: string, open: boolean])[] = [
    [22, 4, '21:59', false],
    [22, 4, '22:00', true],
    [22, 4, '03:59', true],
    [22, 4, '04:00', false],
    [1, 4, '00:59', false],
    [1, 4, '02:30', true],
    [3, 3, '03:59', true],
    [3, 3, '04:00', false],
  ];
  for (const [fromHour, toHour, now, open] of hours) {
    test(`between ${fromHour} and ${toHour} at ${now}: ${open ? 'open' : 'closed'}`, () => {
      const change = (plan: Parameters<ReturnType<typeof withMachines>>[0]) => ({
        ...plan,
        startsAt: `2011-03-07T${now}:00+01:00`,
      });
      const { reader } = lab({ nodes: 2, change }).engine;
      expect(isFailbackOpen(reader, { fromHour, toHour }, 0)).toBe(open);
      expect(untilFailbackMs(reader, { fromHour, toHour }) === 0).toBe(open);
    });
  }
});
