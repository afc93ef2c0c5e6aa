/** Texts about services and applications and their resources. */
export const groups = {
  faults: {
    'group.stateForbids': '“{{group}}” is {{groupState}}: {{action}} is not possible.',
    'group.busy': '“{{group}}” is on its way: {{waiting}}. Wait until it has arrived.',
    'group.noOwner': 'No node owns “{{group}}” at present.',
    'group.coreStays':
      '“{{group}}” belongs to the cluster itself. It can be moved, but neither taken offline nor renamed.',
    'group.empty': '“{{group}}” holds no disk that could be brought online.',
    'group.notVirtualMachine': '“{{group}}” holds no virtual machine.',
    'group.nodePaused': '{{node}} is paused and takes no groups. Resume it first.',
    'group.notPossibleOwner':
      '{{node}} is not a possible owner of every resource in “{{group}}”. Add it to the possible owners of each of them.',
    'group.alreadyThere': '{{node}} owns “{{group}}” already.',
    'group.noOtherNode':
      'No other node can take “{{group}}”: each is down, paused or not a possible owner.',
    'group.notOfCluster': '{{node}} is not in the cluster of “{{group}}”.',
    'group.nameTaken': 'Another group of the cluster is called “{{name}}” already.',
    'group.noPriorities':
      'This version of Windows has no priorities. Auto start decides whether “{{group}}” starts after a failover.',
    'group.noSuchResource': '“{{group}}” holds no resource of this kind: {{resourceType}}.',
    'group.resourceHangs': 'A resource of “{{group}}” hangs already.',
    'group.diskInUse':
      '“{{group}}” has the disk {{disk}} to itself, which goes back to Available Storage. Take it offline first.',
    'vm.alreadyHighlyAvailable': '{{vm}} is highly available already.',
    'vm.hostNotClustered':
      '{{vm}} is on {{node}}, which belongs to no cluster. Join the server to a cluster first.',
    'vm.notOnClusterStorage':
      'The files of {{vm}} are on local disks of {{node}}, which no other node can reach. Move them to a Cluster Shared Volume or to a disk in Available Storage first.',
    'vm.diskTaken':
      'The files of {{vm}} are on {{disk}}, which belongs to “{{group}}”. Machines on one disk could only move together; move its files to a disk of its own or to a Cluster Shared Volume.',
    'vm.diskElsewhere':
      'The files of {{vm}} are on {{disk}}, which {{node}} does not own. Move the disk to {{node}} first.',
  },
  events: {
    'group.moveBegun':
      '$t(terms:theGroupStart) “{{group}}” is being moved from {{from}} to {{to}}.',
    'group.moved': '$t(terms:theGroupStart) “{{group}}” was moved from {{from}} to {{to}}.',
    'group.offlineActionBegun':
      'The offline action of “{{group}}” begins on {{node}}: {{offlineAction}}.',
    'group.configured': 'The settings of “{{group}}” were changed.',
    'group.renamed': '$t(terms:theGroupStart) “{{was}}” is called “{{group}}” now.',
    'group.removed':
      '“{{group}}” was removed from the cluster. Its virtual machine stays on its host.',
    'group.failoverLimit':
      '$t(terms:theGroupStart) “{{group}}” has exceeded its failover threshold. It failed over {{failovers}} times in its period and is left failed.',
    'group.failedBack': '$t(terms:theGroupStart) “{{group}}” fails back to {{node}}.',
    'group.preempted':
      '“{{group}}” was taken offline because “{{by}}”, which has a higher priority, needs its memory.',
    'group.waitsForStorage': '“{{group}}” waits for {{disk}}, which is not online.',
    'group.antiAffinityKept':
      '“{{group}}” went to {{node}} although a group of the same anti-affinity class is there: no other node was left.',
    'group.antiAffinityConflict':
      '“{{group}}” stays offline: every node that could take it hosts a group of the same anti-affinity class, and anti-affinity is enforced.',
    'group.placedByMemory':
      '$t(terms:theGroupStart) “{{group}}” was placed on {{node}}, which has the most free memory.',
    'group.placementLacksMemory': 'No node has the memory “{{group}}” needs.',
    'resource.restarting':
      'The resource “{{resource}}” of “{{group}}” is being restarted on {{node}}.',
    'resource.hung': 'A call to the resource “{{resource}}” of “{{group}}” does not return.',
    'resource.deadlock':
      'The resource “{{resource}}” of “{{group}}” did not answer a call within {{seconds}} seconds. The Resource Hosting Subsystem is terminated and restarted.',
    'resource.monitorRestarted':
      'The Resource Hosting Subsystem on {{node}} ended and is restarted. Usually a resource that did not answer is the cause.',
    'resource.pendingTimeout':
      'The resource “{{resource}}” of “{{group}}” was still pending after {{seconds}} seconds and is terminated.',
    'resource.applicationCritical':
      'The resource “{{resource}}” of “{{group}}” reports a critical state of the application in its virtual machine.',
    'resource.isAliveFailed':
      'The thorough health check found that the resource “{{resource}}” of “{{group}}” no longer works.',
    'vm.madeHighlyAvailable': '{{vm}} was made highly available in the cluster {{cluster}}.',
  },
  commands: {
    'group.bringOnline': 'Bring online',
    'group.takeOffline': 'Take offline',
    'group.move': 'Move to another node',
    'group.configure': 'Change settings of a group',
    'group.remove': 'Remove from the cluster',
    'vm.makeHighlyAvailable': 'Make highly available',
    'fault.failResource': 'Fault: fail a resource',
    'fault.hangResource': 'Fault: hang a resource',
  },
  states: {
    'waiting.starting': 'Starting',
    'offlineAction.turnOff': 'Turn off',
    'offlineAction.save': 'Save',
    'offlineAction.shutDown': 'Shut down',
    'offlineAction.shutDownForced': 'Shut down (forced)',
    'priority.3000': 'High',
    'priority.2000': 'Medium',
    'priority.1000': 'Low',
    'priority.0': 'No Auto Start',
    'resourcePart.virtualMachine': 'Virtual machine',
    'resourcePart.configuration': 'Virtual machine configuration',
    'resourcePart.disk': 'Physical disk',
    'resourcePart.clusterName': 'Cluster name',
    'resourcePart.clusterAddress': 'Cluster IP address',
  },
  actions: {
    'cluster.configureRole': '&Configure a $t(terms:group)…',
    'cluster.configureRole.help':
      'Makes a virtual machine highly available: the cluster starts it, watches it and moves it.',
    'group.bringOnline': 'Bring &Online',
    'group.bringOnline.help': 'Brings the resources of the group online on the node that owns it.',
    'group.takeOffline': 'Take O&ffline…',
    'group.takeOffline.help':
      'Takes the resources of the group offline; a virtual machine by its offline action.',
    'group.move': '&Move To…',
    'group.move.help':
      'Moves the group to another node: its offline action, the change of hands, and online again.',
    'group.remove': '&Remove from the Cluster…',
    'group.remove.help':
      'Takes the group out of the cluster; its virtual machine stays on its host.',
    'group.dependencies': '&Dependencies',
    'group.dependencies.help':
      'Draws the resources of the group and what each depends on, with their states.',
    'group.properties': '&Properties…',
    'group.properties.help':
      'Shows and changes owners, failover, failback and the policies of the resources.',
    'cluster.moveCore': '&Move Core Resources To',
    'cluster.moveCore.help':
      'Moves the name and the address of the cluster and its witness to another node; no virtual machine notices.',
    'cluster.coreDependencies': 'Core Dependenc&ies',
    'cluster.coreDependencies.help':
      'Draws the name, the address and the witness of the cluster with their states.',
    'fault.failResource': 'Fail Resou&rce…',
    'fault.failResource.help':
      'Makes a resource count as failed, so that its policy is carried out.',
    'fault.hangResource': 'Block &Entry Point…',
    'fault.hangResource.help':
      'Lets a call to the resource of the virtual machine hang until the cluster notices.',
    'consequence.group.takeOffline_one':
      '“{{name}}” is taken offline. Its virtual machine serves nobody until it is brought online again.',
    'consequence.group.takeOffline_other':
      '{{count}} groups are taken offline. Their virtual machines serve nobody until they are brought online again.',
    'consequence.group.move_one':
      '“{{name}}” goes offline, changes hands and comes online again. Sessions of its clients are cut off; a live migration would keep them.',
    'consequence.group.move_other':
      '{{count}} groups go offline, change hands and come online again. Sessions of their clients are cut off; live migrations would keep them.',
    'consequence.group.remove_one':
      '“{{name}}” is no longer highly available. Its virtual machine stays where it is and is not started elsewhere.',
    'consequence.group.remove_other':
      '{{count}} groups are no longer highly available. Their virtual machines stay where they are and are not started elsewhere.',
    'consequence.fault.failResource_one':
      'A resource of “{{name}}” counts as failed. What depends on it goes down and is restarted or moved.',
    'consequence.fault.failResource_other':
      'A resource of each of {{count}} groups counts as failed. What depends on them goes down and is restarted or moved.',
    'consequence.fault.hangResource_one':
      'A call to the resource of “{{name}}” hangs. After five minutes the Resource Hosting Subsystem of its node is restarted.',
    'consequence.fault.hangResource_other':
      'Calls to the resources of {{count}} groups hang. After five minutes the Resource Hosting Subsystems of their nodes are restarted.',
    'choice.best': 'Best possible node',
    'choice.virtualMachine': 'Virtual machine',
    'choice.configuration': 'Virtual machine configuration',
    'choice.disk': 'Physical disk',
    'choice.clusterName': 'Cluster name',
    'choice.clusterAddress': 'Cluster IP address',
  },
} as const;
