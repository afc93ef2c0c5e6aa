import type { terms as english } from '../en/terms';
import type { Translated } from '../translated';

export const terms: {
  readonly [K in keyof typeof english]: Translated<(typeof english)[K]>;
} = {
  common: {
    integrationServices: 'Integrationsdienste',
    ownerNode: 'Besitzerknoten',
  },
  r2: {
    snapshot: 'Snapshot',
    snapshots: 'Snapshots',
    snapshotTitle: 'Snapshot',
    snapshotAction: 'S&napshot',
    snapshotsTitle: 'Snapshots',
    networkManager: 'Manager für virtuelle Netzwerke',
    networkManagerLabel: 'Manager für virt&uelle Netzwerke…',
    virtualNetwork: 'virtuelles Netzwerk',
    virtualNetworks: 'virtuelle Netzwerke',
    group: 'Dienst oder Anwendung',
    theGroup: 'der Dienst oder die Anwendung',
    theGroupStart: 'Der Dienst oder die Anwendung',
    groups: 'Dienste und Anwendungen',
    groupsShort: 'Dienste',
    groupsTitle: 'Dienste und Anwendungen',
    currentOwner: 'Aktueller Besitzer',
  },
  current: {
    snapshot: 'Prüfpunkt',
    snapshots: 'Prüfpunkte',
    snapshotTitle: 'Prüfpunkt',
    snapshotAction: 'Prüfpu&nkt',
    snapshotsTitle: 'Prüfpunkte',
    networkManager: 'Manager für virtuelle Switches',
    networkManagerLabel: 'Manager für virt&uelle Switches…',
    virtualNetwork: 'virtueller Switch',
    virtualNetworks: 'virtuelle Switches',
    group: 'Clusterrolle',
    theGroup: 'die Clusterrolle',
    theGroupStart: 'Die Clusterrolle',
    groups: 'Rollen',
    groupsShort: 'Rollen',
    groupsTitle: 'Rollen',
    currentOwner: 'Besitzerknoten',
  },
};
