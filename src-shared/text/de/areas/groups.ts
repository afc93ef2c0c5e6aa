import type { groups as english } from '../../en/areas/groups';
import type { TranslatedArea } from '../../translated';

export const groups: TranslatedArea<typeof english> = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
};
