/** Texts about updates, creation and validation of clusters. */
export const maintenance = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
} as const;
