import { describe, expect, test } from 'vitest';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { lab } from '../../support/lab';
import { withMachines } from './support';

const onThird = { node: 'HV03' };

/** Every guard of groups, the invariant that misses it, and a story in which it does. */
const stories: Readonly<
  Partial<Record<Sabotage, readonly [reason: string, story: () => unknown]>>
> = {
  'failover-threshold-ignored': [
    'failovers stay within their threshold',
    () => {
      const t = lab({ nodes: 4, vms: 4, vm: { failoverThreshold: 1 } });
      for (let time = 0; time < 4; time += 1) {
        if (t.vm(1).worker) t.vm(1).crashWorker().run('3m');
      }
      return t;
    },
  ],
  'restart-forgotten': [
    'restarts come before failovers',
    () => {
      const t = lab({ nodes: 3, vms: 3 });
      t.vm(1).crashWorker().run('3m');
      return t;
    },
  ],
  'possible-owners-ignored': [
    'groups go to nodes that take them',
    () => {
      const change = withMachines({ 1: { possibleOwners: ['HV01', 'HV03'] } });
      return lab({ nodes: 3, vms: 3, change }).node(1).crash().run('3m');
    },
  ],
  'anti-affinity-ignored': [
    'anti-affinity classes are kept apart',
    () => {
      const change = withMachines({
        1: { antiAffinity: ['dc'] },
        2: { antiAffinity: ['dc'] },
        ...{ 4: onThird, 5: onThird, 6: onThird },
      });
      return lab({ nodes: 3, vms: 6, change }).node(1).crash().run('3m');
    },
  ],
  'failback-in-closed-window': [
    'failback keeps its hours',
    () => {
      const failback = { allowed: true, window: { fromHour: 2, toHour: 3 } };
      const change = withMachines({ 1: { preferredOwners: ['HV01'], failback } });
      const t = lab({ nodes: 3, vms: 3, change });
      t.node(1).crash().run('3m').powerOn().run('10m');
      return t;
    },
  ],
  'looks-alive-forgotten': [
    'a guest that is heard no more is looked at',
    () => {
      const t = lab({ nodes: 3, vms: 3 });
      t.vm(1).hangGuest().run('1m');
      return t;
    },
  ],
};

describe('a guard of groups that is taken out is missed', () => {
  for (const [name, [reason, story]] of Object.entries(stories)) {
    test(`${name}: ${reason}`, () => {
      story();
      const restore = sabotage(name as Sabotage);
      try {
        expect(story).toThrow(`${reason}: `);
      } finally {
        restore();
      }
    });
  }
});
