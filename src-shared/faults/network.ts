/** Refusals about networks, routes, isolation. */
export interface NetworkFaults {
  'network.nameTaken': { name: string };
  'network.nothingChanges': { network: string };
  /** The last network that carries cluster traffic keeps doing so. */
  'network.lastForCluster': { network: string };
  'network.otherCluster': { network: string };
  'network.switchWorks': { network: string };
  'network.switchFailed': { network: string };
  'network.nothingToHeal': { network: string };
  'network.onBothSides': { node: string };
  'network.notAttached': { network: string; node: string };
  'interface.connected': { interface: string; node: string };
  'interface.disconnected': { interface: string; node: string };
}
