/** Texts about virtual networks and the adapters of virtual machines. */
export const switches = {
  faults: {
    'switch.missing': '{{node}} has no $t(terms:virtualNetwork) “{{network}}”.',
    'switch.nameTaken': '{{node}} already has a $t(terms:virtualNetwork) “{{network}}”.',
    'switch.noCard':
      'An external network is bound to a network card; choose one for “{{network}}”.',
    'switch.cardMissing': '{{node}} has no network card “{{card}}”.',
    'switch.cardTaken': '“{{card}}” is already used by “{{network}}”.',
    'switch.cardNotNeeded':
      'Only an external network is bound to a network card; “{{network}}” is none.',
    'switch.notShared':
      'A private network is for virtual machines only, so “{{network}}” cannot be shared with the host.',
    'switch.alwaysShared': 'The host is always on an internal network, and so on “{{network}}”.',
    'switch.vlanWithoutParent': 'The host has no adapter on “{{network}}” that could have a VLAN.',
    'switch.nothingChanges': 'Nothing about “{{network}}” would change.',
    'card.unchanged': 'Nothing about “{{card}}” of {{node}} would change.',
    'node.macRange': 'The range of addresses ends ({{to}}) before it begins ({{from}}).',
    'node.macRangeTooLarge': 'A range has at most {{limit}} addresses; this one has {{addresses}}.',
    'node.macRangeSame': '{{node}} already deals addresses from this range.',
    'adapter.tooManySynthetic':
      '{{vm}} would have {{count}} network adapters; {{limit}} are possible.',
    'adapter.tooManyLegacy':
      '{{vm}} would have {{count}} legacy network adapters; {{limit}} are possible.',
    'adapter.twice': 'The adapter “{{adapter}}” of {{vm}} is named twice.',
    'adapter.noLegacy': '{{vm}} is of generation 2, which has no legacy network adapters.',
    'adapter.networkMissing':
      '{{node}} has no $t(terms:virtualNetwork) “{{network}}” that {{vm}} could be connected to.',
    'adapter.macMissing': '“{{adapter}}” of {{vm}} needs a static MAC address.',
    'adapter.macInvalid': '{{mac}} is not the address of a single network adapter.',
    'adapter.macTaken': '{{other}} already has the MAC address {{mac}} on this host.',
    'adapter.macInUse':
      '{{vm}} cannot be switched on: its adapter has the MAC address {{mac}}, under which {{other}} runs on {{node}} (12565).',
    'adapter.noAddress':
      'The network adapter of {{vm}} could not be switched on, because the address it tried is invalid: all {{addresses}} MAC addresses of {{node}} are taken (12565).',
  },
  events: {
    'switch.created': 'The $t(terms:virtualNetwork) “{{network}}” was created on {{node}}.',
    'switch.configured': 'The $t(terms:virtualNetwork) “{{network}}” on {{node}} was changed.',
    'switch.deleted':
      'The $t(terms:virtualNetwork) “{{network}}” on {{node}} was removed; {{machines}} virtual machines lost their connection.',
    'card.disconnected': 'The cable of “{{card}}” of {{node}} was pulled.',
    'card.connected': 'The cable of “{{card}}” of {{node}} was put back.',
    'card.vlansSet':
      'The port that “{{card}}” of {{node}} is plugged into lets these VLANs through only: {{vlans}}.',
    'card.vlansOpened':
      'The port that “{{card}}” of {{node}} is plugged into lets every VLAN through.',
    'vm.outOfReach': 'Clients do not get through to {{vm}} on {{node}}: {{adapterStatus}}.',
    'node.macPoolChanged': '{{node}} deals MAC addresses from {{from}} to {{to}}.',
    'vm.adapterFailed':
      'A network adapter of “{{vm}}” could not be switched on: the address it tried is invalid. (Virtual machine ID {{guid}})',
    'vm.macChanged': '{{vm}} has a new MAC address on {{node}}: {{mac}} instead of {{before}}.',
    'vm.macDuplicated':
      '{{vm}} on {{node}} has the MAC address {{mac}}, as {{other}} has: they disturb each other.',
    'vm.networkMissing':
      '“{{vm}}” is not connected on {{node}}: the $t(terms:virtualNetwork) “{{network}}” does not exist there.',
  },
  commands: {
    'switch.create': 'Create $t(terms:virtualNetwork)',
    'switch.configure': 'Change $t(terms:virtualNetwork)',
    'switch.delete': 'Remove $t(terms:virtualNetwork)',
    'fault.disconnectCard': 'Fault: pull cable of network card',
    'fault.connectCard': 'Fault: put back cable of network card',
    'fault.setPortVlans': 'Fault: set VLANs of switch port',
    'node.configureMacPool': 'Change MAC address range',
  },
  states: {
    'adapterStatus.ok': 'OK',
    'adapterStatus.notConnected': 'not connected',
    'adapterStatus.noDriver': 'no driver in the guest',
    'adapterStatus.networkMissing': 'network missing on the host',
    'adapterStatus.insideOnly': 'inside the host only',
    'adapterStatus.cableUnplugged': 'cable unplugged',
    'adapterStatus.vlanClosed': 'VLAN not let through',
  },
  actions: {
    'node.virtualNetworks': '$t(terms:networkManagerLabel)',
    'fault.networkCards': '&Network Cards and Ports…',
    'fault.networkCards.help':
      'Pulls the cables of the network cards below virtual networks, or closes VLANs at their ports.',
    'node.virtualNetworks.help':
      'Virtual networks of a host with their network cards, and the range of its MAC addresses.',
  },
} as const;
