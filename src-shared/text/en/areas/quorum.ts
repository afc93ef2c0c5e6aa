/** Texts about votes, witnesses, membership of the configuration. */
export const quorum = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
} as const;
