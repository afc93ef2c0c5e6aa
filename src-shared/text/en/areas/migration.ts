/** Texts about moves of virtual machines. */
export const migration = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
} as const;
