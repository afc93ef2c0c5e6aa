import type { quorum as english } from '../../en/areas/quorum';
import type { TranslatedArea } from '../../translated';

export const quorum: TranslatedArea<typeof english> = {
  faults: {},
  events: {},
  commands: {},
  states: {},
  actions: {},
};
