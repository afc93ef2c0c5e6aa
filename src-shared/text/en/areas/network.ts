/** Texts about networks, routes, isolation. */
export const network = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
} as const;
