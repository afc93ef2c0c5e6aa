/** Texts about moves of virtual machines. */
export const migration = {
  faults: {
    'migration.notHighlyAvailable':
      '{{vm}} is not highly available: only machines in a service or application move between nodes.',
    'migration.sameNode': '{{vm}} is already on {{node}}.',
    'migration.otherCluster': '{{node}} does not belong to the cluster of {{vm}}.',
    'migration.nodeNotUp': '{{vm}} cannot move to {{node}}: the node is {{nodeState}}.',
    'migration.notOnline': '{{vm}} cannot be migrated while it is in the state “{{state}}” (5023).',
    'migration.notPossibleOwner': '{{node}} is not a possible owner of {{vm}} (0x80071398).',
    'migration.noNetwork':
      'No cluster network leads from {{vm}} to {{node}} for a migration (0x000013AB).',
    'migration.limitReached':
      'The migration limit “{{limit}}” is reached on {{node}}: {{vm}} has to wait (21501).',
    'migration.alreadyMoving': '{{vm}} is already being moved.',
    'migration.noVirtualNetwork':
      'The virtual network “{{virtualNetwork}}” of {{vm}} does not exist on {{node}}: names must match (21125).',
    'migration.noMemory':
      'Not enough memory on {{node}} for {{vm}}: {{neededMiB}} needed, {{availableMiB}} available ({{status}}).',
    'migration.processorFeatures':
      '{{vm}} uses processor-specific features that {{node}} does not have: {{features}}.',
    'migration.processorVendor':
      '{{node}} has a processor of another manufacturer than the one {{vm}} was started on: its hardware is not compatible.',
    'migration.noStorage': '{{node}} does not reach the disk “{{disk}}” of {{vm}}.',
    'migration.portRefused':
      '{{node}} refuses the connection for the migration of {{vm}} (0x8007274D).',
    'migration.portBlocked':
      'A firewall on {{node}} blocks the connection for the migration of {{vm}} (0x8007271D).',
    'migration.portTimeout': '{{node}} did not answer in time: {{vm}} stays (0x8007274C).',
    'migration.portReset': 'The connection to {{node}} was reset: {{vm}} stays (0x80072746).',
    'migration.dvdMissing':
      'The DVD image “{{file}}” of {{vm}} cannot be opened on {{node}} (0xC03A0014).',
    'migration.systemDrive':
      '{{vm}} comes from system drive {{drive}}, but the system drive of {{node}} is {{targetDrive}} (20413).',
    'migration.sourceLost': 'The node {{vm}} was on failed before it had reached {{node}}.',
    'migration.targetLost': '{{node}} left the cluster while {{vm}} was on its way there.',
    'migration.overtaken': '{{vm}} was stopped or moved otherwise meanwhile.',
    'migration.finished': 'The move of {{vm}} is over.',
    'migration.tooLateToCancel': 'The move of {{vm}} is too far along to be cancelled.',
    'migration.noDrain':
      '{{node}} cannot be drained in one step: this Windows version only pauses nodes. Pause it and move its machines.',
    'migration.alreadyDraining': '{{node}} is already being drained.',
    'migration.networksOfCluster':
      'In this Windows version the networks for live migration are set for the whole cluster, not for {{vm}}.',
    'migration.networksOfVm':
      'In this Windows version the networks for live migration are set for each virtual machine, not for {{cluster}}.',
    'migration.foreignNetwork': 'The network “{{network}}” belongs to another cluster.',
    'vm.noDvdDrive': '{{vm}} has no DVD drive.',
    'vm.noDvd': 'There is nothing in the DVD drive of {{vm}}.',
    'node.noVirtualNetwork': '{{node}} has no virtual network “{{virtualNetwork}}”.',
    'node.virtualNetworkTaken': '{{node}} already has a virtual network “{{virtualNetwork}}”.',
    'reason.migration.noNetwork': 'no cluster network could be used',
    'reason.migration.noVirtualNetwork': 'a virtual network is missing on the target',
    'reason.migration.noMemory': 'the target has too little memory',
    'reason.migration.processorFeatures':
      'the machine uses processor-specific features the target does not have',
    'reason.migration.processorVendor': 'the hardware of the target is not compatible',
    'reason.migration.noStorage': 'the target does not reach the machine’s disk',
    'reason.migration.portRefused': 'the target refused the connection',
    'reason.migration.portBlocked': 'a firewall blocked the connection',
    'reason.migration.portTimeout': 'the connection timed out',
    'reason.migration.portReset': 'the connection was reset',
    'reason.migration.dvdMissing': 'a DVD image does not exist on the target',
    'reason.migration.systemDrive': 'the system drives have different letters',
    'reason.migration.sourceLost': 'the source failed',
    'reason.migration.targetLost': 'the target failed or left the cluster',
    'reason.migration.overtaken': 'the machine was stopped or moved otherwise',
    'reason.migration.notPossibleOwner': 'the target is no possible owner any more',
    'reason.migration.nodeNotUp': 'the target is not up',
    'reason.vm.guestNotAnswering': 'the guest system does not shut down',
    'reason.node.tooManyVms': 'the target runs too many machines',
    'reason.node.tooManyVirtualProcessors': 'the target runs too many virtual processors',
  },
  events: {
    'migration.begun': 'Live migration of {{vm}} from {{source}} to {{target}} began.',
    'migration.targetBegun': '{{target}} prepares to take over {{vm}}.',
    'migration.networkChosen': 'The memory of {{vm}} travels over the network {{network}}.',
    'migration.connectFailed': '{{vm}}: no connection over the network {{network}}.',
    'migration.passCompleted': '{{vm}}: pass {{pass}} sent {{megabytes}} MB in {{passMs}}.',
    'migration.blackoutBegun': '{{vm}} stands still for its last {{megabytes}} MB.',
    'migration.bandwidthChanged':
      'The live migration of {{vm}} now gets {{megabytesPerSecond}} MB/s.',
    'migration.stalled':
      'The live migration of {{vm}} stands still: nothing gets over {{network}}.',
    'migration.completed':
      'Live migration of {{vm}} from {{source}} to {{target}} completed after {{totalMs}}; it stood still for {{blackoutMs}}.',
    'migration.targetCompleted': '{{target}} runs {{vm}} now.',
    'migration.longBlackout':
      '{{vm}} stood still for {{blackoutMs}} during its live migration; connections may have been lost.',
    'migration.reportLost':
      'The live migration of {{vm}} to {{target}} succeeded, but the connection to {{source}} was lost before it could be reported.',
    'migration.failed':
      'Live migration of {{vm}} from {{source}} to {{target}} failed: {{reason}} ({{code}}).',
    'migration.setupFailedForNetwork':
      'The configuration of {{vm}} could not be set up on {{target}}: there is no virtual network “{{virtualNetwork}}”.',
    'migration.failedForDrive':
      '{{vm}} could not be registered on {{target}}: the system drive there is {{targetDrive}}, on {{source}} it is {{drive}}.',
    'migration.cancelled': 'The move of {{vm}} from {{source}} to {{target}} was cancelled.',
    'migration.quickBegun': 'Move of {{vm}} from {{source}} to {{target}} began: it goes offline.',
    'migration.quickMoved': '{{vm}} changed hands from {{source}} to {{target}}.',
    'migration.quickCompleted':
      'Move of {{vm}} from {{source}} to {{target}} completed after {{totalMs}}.',
    'migration.moveFailed': 'Move of {{vm}} from {{source}} to {{target}} failed: {{reason}}.',
    'node.drainBegun': 'Everything {{node}} owns is being moved away.',
    'node.drained': '{{node}} is empty: groups moved away: {{moved}}.',
    'node.drainMoveFailed': 'The service or application {{group}} could not be moved off {{node}}.',
    'node.drainFailed':
      '{{node}} could not be emptied: services or applications that stayed: {{failed}}.',
    'node.failbackBegun': 'What was moved off {{node}} comes back: {{groups}}.',
    'vm.sessionsDropped': '{{vm}} lost client sessions: {{dropped}}.',
    'vm.sessionsReturned': 'Clients are connected to {{vm}} again: {{returned}}.',
    'vm.dvdInserted': '“{{file}}” is in the DVD drive of {{vm}}.',
    'vm.dvdEjected': '“{{file}}” was taken out of the DVD drive of {{vm}}.',
    'vm.processorCompatibilityOn':
      '{{vm}} may move to nodes with another processor version: newer features are hidden from it.',
    'vm.processorCompatibilityOff': '{{vm}} sees every feature of its processor.',
    'vm.migrationNetworksSet': 'The networks for live migrations of {{vm}} were set.',
    'cluster.migrationNetworksSet': 'The networks for live migrations in {{cluster}} were set.',
    'node.migrationPortSet': 'TCP port 6600 on {{node}}: {{port}}.',
    'node.virtualNetworkRenamed':
      'The virtual network “{{from}}” on {{node}} is named “{{to}}” now.',
  },
  commands: {
    'vm.liveMigrate': 'Live migrate virtual machine',
    'vm.quickMigrate': 'Quick migrate virtual machine',
    'vm.moveStopped': 'Stop and move virtual machine',
    'migration.cancel': 'Cancel move',
    'node.drain': 'Drain node',
    'vm.setMigrationNetworks': 'Set networks for live migration',
    'cluster.setMigrationNetworks': 'Set networks for live migration of the cluster',
    'vm.insertDvd': 'Insert DVD',
    'vm.ejectDvd': 'Eject DVD',
    'vm.setProcessorCompatibility': 'Set processor compatibility',
    'vm.setClients': 'Set number of clients',
    'vm.setDirtyRate': 'Set memory write rate',
    'fault.setMigrationPort': 'Fault: port for live migration',
    'fault.renameVirtualNetwork': 'Fault: rename virtual network',
  },
  states: {
    'port.open': 'open',
    'port.refused': 'refuses connections',
    'port.blocked': 'blocked by a firewall',
    'port.reset': 'resets connections',
  },
  actions: {
    'vm.liveMigrate': 'Live &Migrate',
    'vm.liveMigrate.help':
      'Moves the running virtual machine to another node; its users hardly notice.',
    'vm.quickMigrate': '&Quick Migrate…',
    'vm.quickMigrate.help':
      'Saves the virtual machine, moves it to another node and restores it there.',
    'vm.migrate': 'Migration Wi&zard…',
    'vm.migrate.help':
      'Asks where to and how, says beforehand what speaks against it, and shows the move live.',
    'vm.cancelMove': '&Break Off Migration',
    'vm.cancelMove.help': 'Breaks a live migration off; the virtual machine runs on where it is.',
    'vm.moveSettings': 'Migration and &Users…',
    'vm.moveSettings.help':
      'Processor compatibility, DVD drive, networks for live migration, users and how much memory is written.',
    'node.drain': 'Pause and D&rain Roles',
    'node.drain.help': 'Pauses the node and moves everything it owns to other nodes.',
    'node.resumeWithFailback': 'Resume and Fail &Back',
    'node.resumeWithFailback.help':
      'The node takes part again, and what was drained off it comes back.',
    'cluster.moveSettings': '&Live Migration Settings…',
    'cluster.moveSettings.help': 'Which networks carry live migrations, and in which order.',
    'cluster.matrix': 'Migration Matri&x',
    'cluster.matrix.help':
      'Every virtual machine against every node: what may move where, and why not.',
    'fault.setMigrationPort': 'Li&ve Migration Port…',
    'fault.setMigrationPort.help':
      'Opens, refuses, blocks or resets connections to TCP port 6600 on the server.',
    'fault.renameVirtualNetwork': '&Rename Virtual Network…',
    'fault.renameVirtualNetwork.help':
      'Gives a virtual network of the server another name, so that it no longer matches; once more takes it back.',
    'consequence.vm.quickMigrate_one':
      '“{{name}}” is saved, moved and restored. Sessions of its users are cut off if that takes longer than 20 s; a live migration would keep them.',
    'consequence.vm.quickMigrate_other':
      '{{count}} virtual machines are saved, moved and restored. Sessions of their users are cut off if that takes longer than 20 s; live migrations would keep them.',
    'consequence.fault.setMigrationPort_one':
      'Live migrations to “{{name}}” meet the port as it was chosen; a reset breaks off one that is under way.',
    'consequence.fault.setMigrationPort_other':
      'Live migrations to {{count}} servers meet the port as it was chosen; a reset breaks off those under way.',
    'consequence.fault.renameVirtualNetwork_one':
      'Machines connected to the old name can no longer be live migrated to “{{name}}”.',
    'consequence.fault.renameVirtualNetwork_other':
      'Machines connected to the old name can no longer be live migrated to {{count}} servers.',
    'choice.open': 'Open',
    'choice.refused': 'Refused (0x8007274D)',
    'choice.blocked': 'Blocked by a firewall (0x8007271D)',
    'choice.reset': 'Reset (0x80072746)',
  },
} as const;
