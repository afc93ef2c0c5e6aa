/** Texts about disks, shared volumes and arrays. */
export const storage = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
} as const;
