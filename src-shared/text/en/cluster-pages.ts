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
} as const;
