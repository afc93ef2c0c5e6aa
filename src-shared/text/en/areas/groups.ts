/** Texts about services and applications and their resources. */
export const groups = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
} as const;
