/** Texts about networks, routes, isolation. */
export const network = {
  faults: {
    'network.nameTaken': 'Another network of the cluster is already named “{{name}}”.',
    'network.nothingChanges': 'Nothing about “{{network}}” would change.',
    'network.lastForCluster':
      '“{{network}}” is the last network that carries cluster communication.',
    'network.otherCluster': '“{{network}}” belongs to another cluster than the other networks.',
    'network.switchWorks': 'The switch of “{{network}}” works.',
    'network.switchFailed': 'The switch of “{{network}}” has already failed.',
    'network.nothingToHeal': 'Nothing is wrong with “{{network}}” that could be healed.',
    'network.onBothSides': '{{node}} cannot stand on both sides of a cut.',
    'network.notAttached': '{{node}} has no adapter on “{{network}}”.',
    'interface.connected': 'The adapter “{{interface}}” on {{node}} is connected.',
    'interface.disconnected': 'The adapter “{{interface}}” on {{node}} is already disconnected.',
  },
  events: {
    'network.configured': 'The settings of the cluster network “{{network}}” were changed.',
    'network.switchFailed': 'The switch of “{{network}}” failed.',
    'network.switchRestored': 'The switch of “{{network}}” works again.',
    'network.cut': '“{{network}}” was cut between {{nodes}} and {{others}}.',
    'network.cutOneWay':
      '“{{network}}” was cut in one direction: frames from {{nodes}} to {{others}} get lost.',
    'network.healed': '“{{network}}” was healed: no cut, no loss, no latency.',
    'network.lossSet': '“{{network}}” loses {{lossPermille}} of its frames in each direction.',
    'network.latencySet': '“{{network}}” delays every frame by {{latencyMs}}.',
    'interface.disconnected': 'The adapter “{{interface}}” on {{node}} was disconnected.',
    'interface.connected': 'The adapter “{{interface}}” on {{node}} was connected again.',
    'network.routeDown':
      'No heartbeat came through on “{{network}}” often enough between {{nodes}} and {{others}}: these routes count as down.',
    'network.allRoutesDown':
      'No heartbeat came through on “{{network}}” between any of {{nodes}}: these routes count as down.',
    'network.routeUp': 'Heartbeats come through again on “{{network}}”: {{nodes}}.',
    'network.heartbeatsDropped':
      '{{node}} missed {{missed}} heartbeats of {{other}} in a row, because frames get lost. It declares {{other}} down.',
    'network.partitioned':
      'The cluster network “{{network}}” is partitioned: some of its nodes cannot reach each other. Check its switches and cables.',
    'network.down':
      'The cluster network “{{network}}” is down: none of its nodes reaches another one. Check its switches and cables.',
    'network.onlyUnusedPath':
      'Only “{{network}}” would still connect the nodes, and the cluster must not use it. Allow cluster communication on it or repair another network.',
    'interface.failed':
      'The adapter “{{interface}}” of {{node}} on the cluster network “{{network}}” has failed. Check the adapter and its cable.',
    'interface.unreachable':
      'The adapter “{{interface}}” of {{node}} on the cluster network “{{network}}” is not reached by at least one other node; where the fault lies is not known.',
    'node.noConnectivity':
      '{{node}} has no network connection and cannot take part in the cluster until it has one.',
    'node.connectivityLost':
      '{{node}} has lost all network connectivity. Check its adapters and their cables.',
    'node.contactReestablished':
      '{{node}} had lost contact with {{other}}; they reach each other again.',
    'node.halted':
      'The Cluster service on {{node}} was halted, because {{node}} does not reach every other node of the cluster.',
    'node.quarantined':
      '{{node}} was isolated {{times}} times within an hour and is in quarantine for {{quarantineMs}}. It cannot join the cluster before.',
    'node.quarantineRefused':
      '{{node}} asked to join the cluster and was refused: it is in quarantine for another {{leftMs}}.',
    'node.inQuarantine':
      '{{node}} is in quarantine and cannot join the cluster for another {{leftMs}}.',
    'node.isolated':
      '{{node}} lost its membership while it hosted virtual machines: it is isolated. If it does not return within {{resiliencyMs}}, they fail over.',
    'node.isolationExpired': '{{node}} did not return in time: its virtual machines fail over.',
    'node.isolationEnded': '{{node}} is no longer isolated.',
    'vm.unmonitored': '“{{vm}}” runs on {{node}} without being monitored by the cluster.',
    'vm.monitored': '“{{vm}}” on {{node}} is monitored by the cluster again.',
    'cluster.split': 'The nodes of the cluster {{cluster}} no longer reach each other: {{sides}}.',
  },
  commands: {
    'network.configure': 'Change settings of network',
    'fault.disconnectInterface': 'Fault: disconnect adapter',
    'fault.connectInterface': 'Fault: connect adapter',
    'fault.failSwitch': 'Fault: switch fails',
    'fault.restoreSwitch': 'Fault: switch works again',
    'fault.cutNetwork': 'Fault: cut network',
    'fault.healNetwork': 'Fault: heal network',
    'fault.setLoss': 'Fault: lose frames',
    'fault.setLatency': 'Fault: delay frames',
  },
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
  actions: {
    'network.properties': 'Pr&operties…',
    'network.properties.help': 'Name, cluster use and metric of the network.',
    'fault.cutNetwork': 'C&ut Network…',
    'fault.cutNetwork.help':
      'Loses the frames between nodes on networks of your choice, and shows what the votes make of it.',
    'fault.disturbNetwork': '&Disturb Network…',
    'fault.disturbNetwork.help': 'Loses or delays a part of the frames on the network.',
    'fault.failSwitch': 'Fail &Switch…',
    'fault.restoreSwitch': 'Restore S&witch',
    'fault.healNetwork': '&Heal Network',
    'fault.disconnectInterface': 'Disconnect &Adapter…',
    'fault.connectInterface': 'Connect Adapte&r',
    'fault.failSwitch.help': 'The switch fails: on this network nobody reaches anybody.',
    'fault.restoreSwitch.help': 'The switch works again.',
    'fault.healNetwork.help': 'Takes back every cut, loss and latency of the network.',
    'fault.disconnectInterface.help': 'Pulls the cable of the adapter.',
    'fault.connectInterface.help': 'Plugs the cable in again.',
    'consequence.fault.failSwitch_one':
      'On “{{name}}” nobody reaches anybody any more. What no other network connects is separated.',
    'consequence.fault.failSwitch_other':
      'On {{count}} networks nobody reaches anybody any more. What no other network connects is separated.',
    'consequence.fault.disconnectInterface_one':
      'The node of the adapter “{{name}}” reaches nobody over it any more.',
    'consequence.fault.disconnectInterface_other':
      'The nodes of {{count}} adapters reach nobody over them any more.',
  },
} as const;
