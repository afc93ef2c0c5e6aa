import type { VirtualMachine } from '../../../src-shared/model/vm';

/** What has befallen a machine that is new where it is: nothing yet, whatever it went through elsewhere. */
export const neverRan = {
  waitsToStartUntil: null,
  ranAtHostStop: false,
  meantToServe: false,
  downSince: null,
  downtimeMs: 0,
  sessions: 0,
  sessionsDropped: 0,
  storageLostSince: null,
  dataLossMs: 0,
  divergedFrom: null,
  snapshot: null,
} as const satisfies Partial<VirtualMachine>;
