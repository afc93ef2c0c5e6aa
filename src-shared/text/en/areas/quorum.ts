/** Texts about votes, witnesses, membership of the configuration. */
export const quorum = {
  faults: {
    'witnessDisk.otherCluster': 'it does not belong to the storage of this cluster.',
    'witnessDisk.sharedVolume': 'it is a cluster shared volume.',
    'witnessDisk.inUse': 'a service or application uses it.',
    'witnessDisk.notOnline': 'it is not online.',
    'witnessDisk.tooSmall': 'it is smaller than 512 MB.',
    'witnessDisk.dynamic': 'it is a dynamic disk; a basic disk is needed.',
    'witnessDisk.noReservation': 'it does not support SCSI-3 persistent reservations.',
    'setting.sameSubnetDelayMs': 'SameSubnetDelay',
    'setting.sameSubnetThreshold': 'SameSubnetThreshold',
    'setting.crossSubnetDelayMs': 'CrossSubnetDelay',
    'setting.crossSubnetThreshold': 'CrossSubnetThreshold',
    'setting.migrationsPerNode': 'Simultaneous live migrations',
    'setting.dynamicQuorum': 'Dynamic quorum management',
    'setting.lowerQuorumPriorityNode': 'LowerQuorumPriorityNodeID',
    'setting.enforcedAntiAffinity': 'ClusterEnforcedAntiAffinity',
    'setting.migrationPerformance': 'Compression and SMB for live migration',
    'quorum.witnessNeeded': 'This quorum configuration of {{cluster}} needs a fitting witness.',
    'quorum.witnessNotUsed':
      'Node Majority uses no witness. Choose another quorum configuration for {{cluster}} or no witness.',
    'quorum.witnessDiskUnfit': '“{{disk}}” cannot be the witness: {{problem}}',
    'quorum.shareMalformed': '“{{share}}” is not the path of a share, such as \\\\FSW01\\Witness.',
    'quorum.shareOnNode':
      'The share “{{share}}” is on {{node}}, a node of this cluster. If the node fails, its vote and that of the witness are lost together.',
    'quorum.unchanged': 'This is the present quorum configuration of {{cluster}}.',
    'quorum.updateMissing':
      'The weight of a node cannot be set: the update {{update}} is missing on {{node}}.',
    'quorum.weightUnchanged': 'The weight of {{node}} is {{weight}} already.',
    'cluster.settingOutOfRange':
      '{{setting}} cannot be {{value}}; from {{min}} to {{max}} is allowed.',
    'cluster.settingTooNew': '{{setting}} does not exist in {{profile}}.',
    'cluster.up': 'The cluster {{cluster}} is running.',
    'cluster.noNodeOn': 'No server of {{cluster}} is running.',
    'cluster.lastNode':
      '{{node}} is the last node of {{cluster}}. Destroy the cluster instead of evicting it.',
    'cluster.full': '{{cluster}} would have more than the {{limit}} nodes that are allowed.',
    'cluster.nameTaken': 'The name “{{name}}” is taken in the network.',
    'cluster.holdsMachines':
      '{{cluster}} holds highly available virtual machines: {{machines}}. Remove them from the cluster first.',
    'node.alreadyMember': '{{node}} is an active member of the cluster already.',
    'node.inCluster': '{{node}} belongs to the cluster {{cluster}} already.',
    'node.otherCluster': '{{node}} does not belong to {{cluster}}.',
    'node.editionNotClustered': '{{node}} runs the {{edition}} edition, which does not cluster.',
    'node.roleMissing': '“{{role}}” is not installed on {{node}}.',
    'node.evictedRecently':
      '{{node}} was evicted a moment ago and can be added again in {{leftMs}}.',
    'node.quarantined': '{{node}} is in quarantine for another {{leftMs}}.',
    'node.notQuarantined': '{{node}} is not in quarantine.',
    'witness.none': '{{cluster}} has no witness.',
    'witness.alreadyFailed': 'The witness “{{witness}}” has failed already.',
    'witness.notFailed': 'The witness “{{witness}}” has not failed.',
    'witness.notShare':
      'The witness “{{witness}}” is a disk. Disconnect the storage paths of a node instead.',
    'witness.notCut': 'Every node reaches the witness “{{witness}}”.',
  },
  events: {
    'witness.arbitrationFailed':
      'File share witness “{{witness}}” could not be locked for the cluster {{cluster}}. Check that the share is there and that the cluster may write to it.',
    'witness.diskLost':
      'Ownership of the witness disk “{{witness}}” could not be taken for this part of the cluster {{cluster}}: another node keeps its reservation, or the disk does not answer.',
    'witness.onlineFailed':
      'The witness “{{witness}}” of the cluster {{cluster}} could not be brought online.',
    'witness.healthFailed': 'The periodic check of the witness “{{witness}}” failed on {{node}}.',
    'witness.failedOver':
      'The witness “{{witness}}” was lost and is being failed over to {{node}}.',
    'witness.online': 'The witness “{{witness}}” is online on {{node}}.',
    'witness.databaseFailed':
      'The copy of the cluster database on the witness “{{witness}}” could not be updated from {{node}}.',
    'witness.failedByFault': 'The witness “{{witness}}” does not answer any more.',
    'witness.restoredByFault': 'The witness “{{witness}}” answers again.',
    'witness.cutByFault':
      'The witness “{{witness}}” cannot be reached any more from nodes: {{nodes}}.',
    'cluster.formFailed':
      '{{node}} could not form the cluster because the witness “{{witness}}” cannot be reached.',
    'cluster.databaseStale':
      'The Cluster service on {{node}} cannot form the cluster {{cluster}}: its copy of the configuration is out of date, and no newer one can be reached.',
    'cluster.waitingForDatabase':
      'The cluster {{cluster}} cannot start: not enough nodes with the latest copy of the configuration are there. The nodes wait for one that has it.',
    'cluster.forced':
      '{{node}} forces quorum for the cluster {{cluster}}. Its copy of the configuration counts from now on.',
    'cluster.forceEnded':
      'The cluster {{cluster}} has {{have}} votes, {{need}} are needed: quorum is no longer forced.',
    'cluster.forcedElsewhere':
      'The Cluster service on {{node}} stops: another part of the cluster {{cluster}} was started with forced quorum. The node joins that part.',
    'cluster.votesAdjusted':
      'The cluster {{cluster}} adjusted its votes: {{total}} in all, {{need}} are needed.',
    'cluster.quorumConfigured':
      'The quorum configuration of the cluster {{cluster}} was changed: {{total}} votes in all, {{need}} are needed.',
    'cluster.configured': 'The properties of the cluster {{cluster}} were changed.',
    'cluster.created': 'The cluster {{cluster}} was created with nodes: {{nodes}}.',
    'cluster.destroyed': 'The cluster {{cluster}} was destroyed.',
    'cluster.shutDownBegun':
      'The cluster {{cluster}} shuts down: its services go offline, then the Cluster service stops on every node.',
    'cluster.shutDown': 'The cluster {{cluster}} is shut down.',
    'cluster.startBegun': 'The Cluster service is started on the nodes of {{cluster}}.',
    'node.weightSet': 'The vote of {{node}} was set to {{weight}}.',
    'node.evicted': '{{node}} was evicted from the cluster {{cluster}}.',
    'node.added': '{{node}} was added to the cluster {{cluster}}.',
    'node.quarantineCleared': 'The quarantine of {{node}} was cleared.',
    'node.joinUnanswered':
      '{{node}} could not join the cluster {{cluster}}: its heartbeats over UDP are not answered. Check network and firewall.',
    'node.joinUnconnected':
      '{{node}} could not join the cluster {{cluster}}: no connection to a member could be made. Check network and firewall.',
    'node.joinWithoutNetwork':
      '{{node}} could not join the cluster {{cluster}}: there is no network over which it reaches any node.',
    'copy.reservationLost':
      'Ownership of cluster disk “{{disk}}” cannot be taken on {{node}}: another node keeps its reservation.',
    'copy.resourceFailed': 'Cluster resource “{{resource}}” in “{{group}}” failed.',
    'vm.diverged':
      '“{{vm}}” also starts on {{node}}, from the other half of the split mirror. From now on there are two versions of its data.',
    'vm.copyDiscarded':
      'The version of “{{vm}}” on {{node}} was given up. What it wrote in {{lossMs}} is lost.',
  },
  commands: {
    'cluster.configureQuorum': 'Configure cluster quorum',
    'node.setWeight': 'Set vote of node',
    'cluster.configure': 'Change properties of cluster',
    'cluster.shutDown': 'Shut down cluster',
    'cluster.start': 'Start cluster',
    'cluster.forceStart': 'Force cluster start',
    'node.evict': 'Evict node',
    'cluster.addNode': 'Add node',
    'cluster.create': 'Create cluster',
    'cluster.destroy': 'Destroy cluster',
    'node.clearQuarantine': 'Clear quarantine',
    'fault.failWitness': 'Fault: fail the witness',
    'fault.restoreWitness': 'Fault: restore the witness',
    'fault.cutWitness': 'Fault: cut nodes off the witness',
    'fault.healWitness': 'Fault: reconnect the witness',
  },
  states: {},
  actions: {
    'cluster.create': 'Crea&te a Cluster…',
    'cluster.create.help': 'Makes a failover cluster of servers that are in none.',
    'cluster.quorum': 'V&otes and Quorum',
    'cluster.quorum.help': 'Shows every vote, what may still fail and what would happen then.',
    'cluster.configureQuorum': 'Configure Cluster Quo&rum Settings…',
    'cluster.configureQuorum.help': 'Changes how votes are counted, and the witness.',
    'cluster.settings': 'Cluster &Properties…',
    'cluster.settings.help': 'Changes heartbeats and other properties of the cluster.',
    'cluster.addNode': '&Add Node',
    'cluster.addNode.help': 'Makes a stand-alone server a node of this cluster.',
    'cluster.start': '&Start Cluster',
    'cluster.start.help': 'Starts the Cluster service on every node that is switched on.',
    'cluster.shutDown': 'Shut &Down Cluster…',
    'cluster.shutDown.help': 'Takes all services offline and stops the Cluster service everywhere.',
    'cluster.destroy': 'Destro&y Cluster…',
    'cluster.destroy.help': 'Makes the nodes of the cluster stand-alone servers again.',
    'cluster.forceStart': '&Force Cluster Start…',
    'cluster.forceStart.help': 'Starts the cluster on this node without the votes it needs.',
    'node.evict': '&Evict…',
    'node.evict.help': 'Removes the node from the cluster for good.',
    'node.clearQuarantine': 'Clear &Quarantine',
    'node.clearQuarantine.help': 'Lets a node in quarantine join the cluster again.',
    'fault.failWitness': '&Fail Witness…',
    'fault.failWitness.help': 'Simulated: the file server or the disk of the witness fails.',
    'fault.restoreWitness': '&Restore Witness',
    'fault.restoreWitness.help': 'Simulated: the witness works again.',
    'fault.cutWitness': '&Cut Node off Witness',
    'fault.cutWitness.help': 'Simulated: a node no longer reaches the file share of the witness.',
    'fault.healWitness': 'Reconnect &Witness',
    'fault.healWitness.help': 'Simulated: every node reaches the file share again.',
    'consequence.cluster.shutDown_one':
      'Everything “{{name}}” runs goes offline: virtual machines are saved, and nobody is served until the cluster is started again.',
    'consequence.cluster.shutDown_other':
      'Everything {{count}} clusters run goes offline: virtual machines are saved, and nobody is served until the clusters are started again.',
    'consequence.cluster.destroy_one':
      '“{{name}}” and its configuration are gone for good. Its servers and disks stay.',
    'consequence.cluster.destroy_other':
      '{{count}} clusters and their configurations are gone for good. Their servers and disks stay.',
    'consequence.cluster.forceStart_one':
      '{{name}} starts the cluster alone, and its copy of the configuration replaces every other. Make sure first that the other nodes are really down: if they run, two halves work apart from each other.',
    'consequence.cluster.forceStart_other':
      '{{count}} nodes start the cluster, each on its own, and their copies of the configuration contradict each other. Make sure first that the other nodes are really down.',
    'consequence.node.evict_one':
      '{{name}} leaves the cluster for good. What it owns is moved to other nodes, and its vote is gone.',
    'consequence.node.evict_other':
      '{{count}} nodes leave the cluster for good. What they own is moved to other nodes, and their votes are gone.',
    'consequence.fault.failWitness_one':
      'The witness of “{{name}}” stops answering. With the next check its vote is lost.',
    'consequence.fault.failWitness_other':
      'The witnesses of {{count}} clusters stop answering. With the next check their votes are lost.',
  },
} as const;
