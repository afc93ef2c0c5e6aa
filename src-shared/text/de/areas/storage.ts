import type { storage as english } from '../../en/areas/storage';
import type { TranslatedArea } from '../../translated';

export const storage: TranslatedArea<typeof english> = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
};
