/** Pages of the Failover Cluster lens: partitions, roles, nodes, the map. */
export const clusterPages = {
  'seenBy.title': 'Whose view this is',
  'seenBy.label': 'Seen by',
  'seenBy.side': '{{members}}: {{state}}',
  'seenBy.quorate': 'The cluster is split. This side has the majority of votes and decides.',
  'seenBy.noQuorum':
    'The cluster is split. This side has too few votes: it stops its cluster service and what it runs.',
  'seenBy.forced':
    'The cluster is split. This side was forced to run without the majority; when the sides meet again it wins.',
  'partition.quorate': 'has quorum',
  'partition.noQuorum': 'no quorum',
  'partition.forced': 'forced',

  'group.crowded': 'On one node with others of {{classes}}',
  'group.crowdedBadge': 'Anti-affinity',
  'group.failovers_one': 'Failed over once lately',
  'group.failovers_other': 'Failed over {{count}} times lately',
  'group.preempted': 'Makes room for a higher priority',

  'node.isolated': 'Isolated',
  'node.quarantined': 'In quarantine for {{left}}',
  'node.pendingReboot': 'Restart pending',
  'drain.inProgress': 'Draining',
  'drain.completed': 'Drained',
  'drain.failed': 'Drain failed',

  'nodePage.tabs': 'What {{node}} holds',
  'nodePage.vms': 'Machines',
  'nodePage.disks': 'Disks',
  'nodePage.adapters': 'Adapters',

  'role.events': 'Recent events',
  'role.noEvents': 'Nothing was logged about it yet.',
  'role.owners': 'Owners',
  'role.defaultOwner': 'Last active on',
  'role.tried': 'Refused by',
  'role.antiAffinity': 'Anti-affinity classes',
  'role.behaviour': 'Behaviour',
  'role.persistent': 'Online when the cluster starts',
  'role.failovers': 'Failovers',
  'role.failoversText': '{{used}} of {{limit}} allowed in {{period}}',
  'role.failback': 'Failback',
  'role.failbackPrevented': 'Prevented',
  'role.failbackAtOnce': 'Immediately',
  'role.failbackBetween': 'Between {{from}}:00 and {{to}}:00',
  'role.offlineAction': 'Cluster-controlled offline action',
  'role.heartbeat': 'Heartbeat monitoring',
  'role.machine': 'Virtual machine',
  'role.sessions': 'Client sessions',
  'role.sessionsText': '{{connected}} connected, {{lost}} lost so far',
  'role.storage': 'Disk',
  'role.networks': 'Virtual networks',

  'network.bandwidth': 'Line rate',
  'network.gigabits': '{{rate}} Gbit/s',
  'network.megabits': '{{rate}} Mbit/s',
  'disk.array': 'Disk array',

  'cluster.hostServer': 'Current host server: {{node}}',
  'cluster.sessions': 'Client sessions',
  'cluster.coordinatedBy': 'Coordinator {{node}}',
  'cluster.graveEvents': 'Recent critical events',
  'cluster.noGraveEvents': 'No critical event and no error was logged.',

  'quorum.has':
    '{{have}} of {{total}} votes are there, {{need}} are needed: the cluster has quorum.',
  'quorum.lacks':
    '{{have}} of {{total}} votes are there, {{need}} are needed: the cluster has no quorum.',
  'quorum.forced':
    'It was forced to run with {{have}} of {{total}} votes; {{need}} would be needed.',
  'quorum.noneMayFail': 'No further node may fail: the cluster would go down.',
  'quorum.mayFail_one': 'Any one of its nodes may still fail.',
  'quorum.mayFail_other': 'Any {{count}} of its nodes may still fail at the same time.',
  'quorum.witnessNeeded': 'The witness may not fail: the majority would be lost with it.',
  'quorum.noneWithoutWitness': 'Should the witness fail, no node may fail any more.',
  'quorum.withoutWitness_one': 'Should the witness fail, one node may still fail.',
  'quorum.withoutWitness_other': 'Should the witness fail, {{count}} nodes may still fail.',
  'vote.present': '{{name}}: its vote is there',
  'vote.missing': '{{name}}: its vote is missing',
  'vote.none': '{{name}}: has no vote',

  'belief.title': 'What the cluster believes and what is so',
  'belief.machine':
    '{{node}} is taken for “{{believed}}”; in truth its machine is in the state “{{machine}}”.',
  'belief.service':
    '{{node}} is taken for “{{believed}}”; in truth its cluster service is in the state “{{service}}”.',
  'belief.silent':
    '{{node}} is taken for “{{believed}}”, but its heartbeats do not arrive. It runs: the network lies between.',
  'belief.elsewhere':
    '{{node}} is taken for “{{believed}}”; in truth it runs on another side of the split.',
  'belief.cutOff': '{{node}} is taken for “{{believed}}”; in truth it runs and tries to join.',
} as const;
