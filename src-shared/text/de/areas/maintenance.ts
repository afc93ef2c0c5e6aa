import type { maintenance as english } from '../../en/areas/maintenance';
import type { TranslatedArea } from '../../translated';

export const maintenance: TranslatedArea<typeof english> = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
};
