import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { migrationInvariants } from '../../../src-main/sim/migration/invariants';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabDriver } from '../../support/lab';
import { live, migrationLab, runToEnd, runToPhase } from './support';

const twoAtATime = () => migrationLab({ vms: 6, profile: profiles['2012'] });

const stories: readonly (readonly [Sabotage, string, (t: LabDriver) => unknown])[] = [
  [
    'migration-keeps-source',
    'no virtual machine has two workers that run',
    (t) => runToEnd(live(t, 1, 2) && t, 1),
  ],
  [
    'migration-forgets-owner',
    'a group and its machine agree',
    (t) => runToEnd(live(t, 1, 2) && t, 1),
  ],
  [
    'migration-keeps-bandwidth',
    'a migration gets its share of the network',
    (t) => {
      live(t, 1, 2);
      runToPhase(t, 1, 'preCopy');
      live(t, 4, 3);
      runToPhase(t, 4, 'preCopy');
    },
  ],
  [
    'skeleton-stays',
    'a skeleton belongs to a live migration',
    (t) => {
      const { id } = live(t, 1, 2);
      runToPhase(t, 1, 'preCopy');
      t.command({ name: 'migration.cancel', args: { migration: id } });
    },
  ],
  [
    'skeleton-without-memory',
    'an arriving machine has its memory',
    (t) => runToEnd(live(t, 1, 2) && t, 1),
  ],
  [
    'aborted-forgets-source',
    'an aborted migration leaves a running source',
    (t) => {
      t.vm(1).give('vm.insertDvd', { name: 'setup.iso', place: 'host' });
      live(t, 1, 2);
      runToEnd(t, 1);
    },
  ],
  [
    'sessions-never-drop',
    'sessions nobody answers end',
    (t) => {
      t.vm(1).give('vm.save').run('2m');
    },
  ],
];

describe('a guard of the migrations that is taken out is missed at once', () => {
  test.each(stories)('%s: %s', (name, reason, story) => {
    story(twoAtATime());
    const restore = sabotage(name);
    try {
      expect(() => story(twoAtATime())).toThrow(`${reason}: `);
    } finally {
      restore();
    }
  });

  test('every invariant of migrations has a name of its own', () => {
    const names = migrationInvariants.map((invariant) => invariant.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
