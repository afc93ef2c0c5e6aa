import type { storage as english } from '../../en/areas/storage';
import type { TranslatedArea } from '../../translated';

export const storage: TranslatedArea<typeof english> = {
  faults: {},
  events: {},
  commands: {},
  states: {
    'resource.inherited': 'Geerbt',
    'resource.initializing': 'Wird initialisiert',
    'resource.online': 'Online',
    'resource.offline': 'Offline',
    'resource.failed': 'Fehler',
    'resource.pending': 'Ausstehend',
    'resource.onlinePending': 'Onlineschalten steht aus',
    'resource.offlinePending': 'Offlineschalten steht aus',
    'diskUse.witness': 'Zeugendatenträger im Quorum',
    'diskUse.available': 'Verfügbarer Speicher',
    'diskUse.group': 'Virtueller Computer',
    'diskUse.sharedVolume': 'Freigegebenes Clustervolume',
    'diskUse.unclustered': 'Nicht im Cluster',
    'access.none': 'Kein Zugriff',
    'access.paused': 'Angehalten',
    'access.direct': 'Direkt',
    'access.fileSystemRedirected': 'Umgeleiteter Zugriff',
    'access.blockRedirected': 'Blockumleitung',
    'mirror.synchronized': 'Synchron',
    'mirror.split': 'Getrennt',
    'mirror.resynchronizing': 'Wird neu abgeglichen',
  },
  actions: {},
};
