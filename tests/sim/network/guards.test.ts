import { describe, expect, test } from 'vitest';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { networksOf } from '../../support/networks';

interface Guard {
  readonly name: Sabotage;
  /** What is said when it is missed. */
  readonly failure: RegExp;
  readonly story: (t: LabDriver) => void;
}

const guards: readonly Guard[] = [
  {
    name: 'cut-ignored',
    failure: /members of a view hear each other/,
    story: (t) => networksOf(t).cut([1, 2], [3, 4, 5]),
  },
  {
    name: 'split-keeps-one-view',
    failure: /members of a view hear each other/,
    story: (t) => networksOf(t).cut([1, 2], [3, 4, 5]),
  },
  {
    name: 'pruning-skipped',
    failure: /members of a view hear each other/,
    story: (t) => networksOf(t).cut([1], [2]),
  },
  {
    name: 'heal-unheard',
    failure: /broken routes are broken/,
    story(t) {
      networksOf(t).cut([1], [2]);
      t.run('1s');
      networksOf(t).heal();
    },
  },
  {
    name: 'routes-noticed-early',
    failure: /a route is given up in time only/,
    story: (t) => networksOf(t).unplug(2, 'LM'),
  },
];

describe('a guard of the networks that is taken out is missed', () => {
  test.each(guards)('$name', ({ name, failure, story }) => {
    const play = () => {
      const t = lab({ nodes: 5, vms: 5 });
      story(t);
      t.run('40s');
    };
    expect(play).not.toThrow();
    const restore = sabotage(name);
    try {
      expect(play).toThrow(failure);
    } finally {
      restore();
    }
  });
});
