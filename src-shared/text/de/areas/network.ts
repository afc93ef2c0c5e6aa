import type { network as english } from '../../en/areas/network';
import type { TranslatedArea } from '../../translated';

export const network: TranslatedArea<typeof english> = {
  faults: {},
  events: {},
  commands: {},
  states: {
    'network.up': 'Aktiv',
    'network.partitioned': 'Partitioniert',
    'network.down': 'Ausgefallen',
    'network.unavailable': 'Nicht verfügbar',
    'interface.up': 'Aktiv',
    'interface.unreachable': 'Nicht erreichbar',
    'interface.failed': 'Fehler',
    'interface.unavailable': 'Nicht verfügbar',
    'networkRole.none': 'Vom Cluster nicht verwendet',
    'networkRole.cluster': 'Intern',
    'networkRole.client': 'Clients',
    'networkRole.clusterAndClient': 'Aktiviert',
  },
  actions: {},
};
