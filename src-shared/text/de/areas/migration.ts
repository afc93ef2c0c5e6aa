import type { migration as english } from '../../en/areas/migration';
import type { TranslatedArea } from '../../translated';

export const migration: TranslatedArea<typeof english> = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
};
