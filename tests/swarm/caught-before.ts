import type { Sabotage } from '../../src-main/sim/sabotage';

/**
 * The seed that caught a broken guard when it was last looked for, where it was not one of the first: only where
 * to begin, since a change of what is drawn moves it. `npm run swarm -- --break NAME` tells it anew.
 */
export const caughtBefore: Readonly<Partial<Record<Sabotage, number>>> = {
  'start-ignores-memory': 13,
  'serving-while-paused': 11,
  'place-on-paused': 9,
  'owner-not-moved': 4,
  'throttle-ignored': 38,
  'retry-forgotten': 4,
  'no-fencing-on-thaw': 17,
  'failover-threshold-ignored': 20,
  'restart-forgotten': 5,
  'possible-owners-ignored': 9,
  'anti-affinity-ignored': 13,
  'failback-in-closed-window': 11,
  'looks-alive-forgotten': 9,
  'coordinator-not-replaced': 11,
  'storage-loss-unfelt': 4,
  'guest-time-out-forgotten': 11,
  'serving-without-disk': 16,
  'lost-owner-keeps-disk': 4,
  'pruning-skipped': 33,
  'migration-keeps-source': 13,
  'migration-forgets-owner': 13,
  'migration-keeps-bandwidth': 42,
  'skeleton-stays': 40,
  'skeleton-without-memory': 13,
  'aborted-forgets-source': 40,
  'sessions-never-drop': 6,
  'witness-votes-twice': 7,
  'stale-node-forms': 22,
  'forced-side-runs-twice': 13,
  'witness-loss-unnoticed': 15,
  'row-left-empty': 6,
  'boots-without-system': 5,
  'installation-forgotten': 11,
  'reserve-ignored': 25,
  'numa-spanning-ignored': 15,
  'management-ignored': 14,
};
