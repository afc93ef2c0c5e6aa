/** Texts about networks, routes, isolation. */
export const network = {
  faults: {},
  events: {},
  commands: {},
  states: {
    'network.up': 'Up',
    'network.partitioned': 'Partitioned',
    'network.down': 'Down',
    'network.unavailable': 'Unavailable',
    'interface.up': 'Up',
    'interface.unreachable': 'Unreachable',
    'interface.failed': 'Failed',
    'interface.unavailable': 'Unavailable',
    'networkRole.none': 'Not used by the cluster',
    'networkRole.cluster': 'Internal',
    'networkRole.client': 'Clients',
    'networkRole.clusterAndClient': 'Enabled',
  },
  actions: {},
} as const;
