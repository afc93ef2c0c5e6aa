import type { network as english } from '../../en/areas/network';
import type { TranslatedArea } from '../../translated';

export const network: TranslatedArea<typeof english> = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
};
