/** Texts about disks, shared volumes and arrays. */
export const storage = {
  faults: {
    'disk.alreadyOnline': '{{disk}} is online already.',
    'disk.alreadyOffline': '{{disk}} is offline already.',
    'disk.notOnline': '{{disk}} is not online.',
    'disk.busy': '{{disk}} is on its way online or offline.',
    'disk.isWitness': '{{disk}} is the disk witness in quorum.',
    'disk.isLocal': '{{disk}} is a local disk of one server.',
    'disk.notClustered': '{{disk}} does not belong to a cluster.',
    'disk.alreadyClustered': '{{disk}} belongs to a cluster already.',
    'disk.noPersistentReservation':
      '{{disk}} does not support SCSI-3 persistent reservations, which clustering needs.',
    'disk.isDynamic': '{{disk}} is a dynamic disk; a cluster needs a basic disk.',
    'disk.notSharedVolume': '{{disk}} is not a cluster shared volume.',
    'disk.alreadySharedVolume': '{{disk}} is a cluster shared volume already.',
    'disk.notAvailable':
      '{{disk}} is in use. Only a disk in Available Storage can become a cluster shared volume.',
    'disk.holdsMachines': 'Virtual machines still have their files on {{disk}}: {{vms}}.',
    'disk.alreadyInMaintenance': '{{disk}} is in maintenance mode.',
    'disk.notInMaintenance': '{{disk}} is not in maintenance mode.',
    'disk.needsMaintenance':
      'The file system of {{disk}} can be mended in maintenance mode only. Turn maintenance mode on first.',
    'disk.alreadyRedirected': 'Redirected access is turned on for {{disk}} already.',
    'disk.notRedirected': 'Redirected access is not turned on for {{disk}}.',
    'disk.alreadyThere': '{{node}} owns {{disk}} already.',
    'disk.modeChanges':
      'The way nodes reach {{disk}} is being changed just now (event 5148). Try again in a moment.',
    'disk.notReachable': '{{node}} has no working path to {{disk}}.',
    'disk.notReachableByAny': 'No other node that could own {{disk}} has a working path to it.',
    'disk.movesWithGroup': '{{disk}} moves together with the virtual machine that is on it.',
    'disk.alreadyFailed': '{{disk}} does not answer already.',
    'disk.notFailed': '{{disk}} answers.',
    'disk.filterAsIs': 'This would change nothing on {{disk}}.',
    'cluster.sharedVolumesDisabled':
      'Cluster shared volumes are not enabled in the cluster {{cluster}}.',
    'cluster.sharedVolumesEnabled':
      'Cluster shared volumes are enabled in the cluster {{cluster}} already.',
    'path.alreadyDisconnected': '{{node}} is disconnected from {{array}} already.',
    'path.alreadyConnected': '{{node}} is connected to {{array}} already.',
    'path.none': '{{node}} has no path to {{array}}.',
    'array.noController': '{{array}} has no such controller.',
    'array.controllerAsIs': 'Controller {{controller}} of {{array}} is in that state already.',
    'array.alreadyFailed': '{{array}} has failed already.',
    'array.notFailed': '{{array}} works.',
    'array.notMirrored': '{{array}} is not part of a mirror.',
    'array.notSynchronized': 'The mirror of {{array}} is split already.',
    'array.alreadySynchronized': 'The mirror of {{array}} is synchronized.',
    'array.resynchronizes': 'The mirror of {{array}} is being resynchronized already.',
    'array.isSurvivor':
      '{{array}} holds the only present copy of the data. Resynchronize the other side.',
    'array.isDown': '{{array}} has failed.',
  },
  events: {
    'volume.paused':
      'The cluster shared volume “{{volume}}” ({{disk}}) is no longer available on {{node}} because of “{{status}}”. All I/O is queued until a path to the volume is there again.',
    'volume.redirectedByPath':
      'The cluster shared volume “{{volume}}” ({{disk}}) is no longer directly accessible from {{node}}. I/O goes over the network to the node that owns the volume.',
    'volume.directAgain': '{{node}} reaches the cluster shared volume “{{volume}}” directly again.',
    'volume.noAccess':
      'The cluster shared volume “{{volume}}” ({{disk}}) is no longer accessible from {{node}}.',
    'volume.fileSystemFilter':
      'An incompatible file system filter driver was found on {{node}} for the cluster shared volume “{{volume}}” ({{disk}}). Access is redirected.',
    'volume.volumeFilter':
      'An incompatible volume filter driver was found on {{node}} for the cluster shared volume “{{volume}}” ({{disk}}). Access is redirected.',
    'volume.redirectedByUser':
      'Redirected access was turned on for the cluster shared volume “{{volume}}” ({{disk}}), which {{node}} owns. Every other node sends its I/O there.',
    'volume.redirectionEnded':
      'Access to the cluster shared volume “{{volume}}” ({{disk}}), which {{node}} owns, is direct again.',
    'volume.mounted':
      '{{node}} coordinates the cluster shared volume “{{volume}}” ({{disk}}) now; queued I/O goes on.',
    'volume.failed':
      'The cluster shared volume “{{volume}}” ({{disk}}) was put in a failed state; {{node}} owned it last.',
    'disk.missing':
      '{{disk}} was not found on {{node}}. Check whether the server reaches its storage.',
    'disk.mountFailed': 'The file system of {{disk}} could not be mounted on {{node}}.',
    'disk.damaged': 'The file system of {{disk}} is damaged, as {{node}} found. Repair the disk.',
    'disk.reservationLost': '{{node}} lost the reservation of {{disk}} unexpectedly.',
    'disk.checking': 'chkdsk is running on {{disk}}, on {{node}}.',
    'disk.repaired': 'The file system of {{disk}} was checked and mended on {{node}}.',
    'disk.mountBegun': '{{node}} takes the reservation of {{disk}} and mounts it.',
    'disk.online': '{{disk}} is online on {{node}}.',
    'disk.offline': '{{disk}} is offline.',
    'disk.maintenanceBegun':
      '{{disk}} was put in maintenance mode. The virtual machines on it are taken offline.',
    'disk.maintenanceEnded':
      '{{disk}} left maintenance mode. The virtual machines on it can be started again.',
    'disk.added': '{{disk}} was added to the cluster {{cluster}}.',
    'disk.sharedVolumeAdded': '{{disk}} became the cluster shared volume “{{volume}}”.',
    'disk.sharedVolumeRemoved': '{{disk}} is no longer a cluster shared volume.',
    'disk.lunFailed': '{{disk}} does not answer any more.',
    'disk.lunRestored': '{{disk}} answers again.',
    'cluster.sharedVolumesTurnedOn':
      'Cluster shared volumes were enabled in the cluster {{cluster}}.',
    'path.disconnected': 'The path from {{node}} to controller {{controller}} of {{array}} is cut.',
    'path.connected':
      'The path from {{node}} to controller {{controller}} of {{array}} works again.',
    'array.controllerFailed': 'Controller {{controller}} of {{array}} failed.',
    'array.controllerRestored': 'Controller {{controller}} of {{array}} works again.',
    'array.failed': '{{array}} failed as a whole.',
    'array.restored': '{{array}} works again.',
    'array.tookOver':
      '{{array}} goes on alone with the data it mirrored with {{partner}}. There is one copy only from now on.',
    'array.mirrorSplit':
      'The mirror between {{array}} and {{partner}} is split. Only {{array}} holds the present data.',
    'array.resynchronizing':
      '{{array}} is being overwritten with the data of {{partner}}; this takes about {{durationMs}}. Until then there is one copy only.',
    'array.synchronized': '{{array}} and {{partner}} hold the same data again.',
    'vm.storageStalled': '{{vm}} on {{node}} waits for its disk.',
    'vm.storageBack': 'The disk of {{vm}} on {{node}} answers again.',
    'vm.guestStoppedForStorage':
      'The disk of {{vm}} did not answer for {{seconds}} seconds: its guest system stopped with a stop error.',
    'vm.saveFailed':
      'The memory of {{vm}} could not be saved, because its disk does not answer; it was turned off.',
    'vm.pausedForStorage': '{{vm}} was paused because its disk does not answer (Paused-Critical).',
  },
  commands: {
    'disk.bringOnline': 'Bring disk online',
    'disk.takeOffline': 'Take disk offline',
    'disk.move': 'Move disk',
    'disk.setMaintenance': 'Switch maintenance mode of disk',
    'disk.setRedirected': 'Switch redirected access',
    'disk.addToSharedVolumes': 'Add to cluster shared volumes',
    'disk.removeFromSharedVolumes': 'Remove from cluster shared volumes',
    'disk.repair': 'Repair disk',
    'cluster.enableSharedVolumes': 'Enable cluster shared volumes',
    'cluster.addDisk': 'Add disk to cluster',
    'array.resynchronize': 'Resynchronize mirror',
    'fault.disconnectPath': 'Fault: cut storage path',
    'fault.connectPath': 'Fault taken back: connect storage path',
    'fault.disconnectStorage': 'Fault: cut every path of a node',
    'fault.connectStorage': 'Fault taken back: connect every path of a node',
    'fault.failController': 'Fault: controller fails',
    'fault.restoreController': 'Fault taken back: controller works',
    'fault.failArray': 'Fault: array fails',
    'fault.restoreArray': 'Fault taken back: array works',
    'fault.splitMirror': 'Fault: split mirror',
    'fault.failDisk': 'Fault: disk does not answer',
    'fault.restoreDisk': 'Fault taken back: disk answers',
    'fault.setFilter': 'Fault: filter driver on shared volume',
  },
  states: {
    'resource.inherited': 'Inherited',
    'resource.initializing': 'Initializing',
    'resource.online': 'Online',
    'resource.offline': 'Offline',
    'resource.failed': 'Failed',
    'resource.pending': 'Pending',
    'resource.onlinePending': 'Online pending',
    'resource.offlinePending': 'Offline pending',
    'diskUse.witness': 'Disk witness in quorum',
    'diskUse.available': 'Available storage',
    'diskUse.group': 'Virtual machine',
    'diskUse.sharedVolume': 'Cluster shared volume',
    'diskUse.unclustered': 'Not in the cluster',
    'access.none': 'No access',
    'access.paused': 'Paused',
    'access.direct': 'Direct',
    'access.fileSystemRedirected': 'Redirected access',
    'access.blockRedirected': 'Block redirected',
    'array.up': 'Works',
    'array.degraded': 'Not redundant',
    'array.down': 'Failed',
    'mirror.synchronized': 'Synchronized',
    'mirror.split': 'Split',
    'mirror.resynchronizing': 'Resynchronizing',
  },
  actions: {
    'choice.controller0': 'First controller',
    'choice.controller1': 'Second controller',
    'choice.controller2': 'Third controller',
    'choice.controller3': 'Fourth controller',
    'disk.bringOnline': 'Bring Disk &Online',
    'disk.bringOnline.help': 'Lets a node that reaches the disk take its reservation and mount it.',
    'disk.takeOffline': 'Take Disk O&ffline…',
    'disk.takeOffline.help':
      'Takes the virtual machines on the disk offline by their offline action, then the disk.',
    'disk.move': '&Move Disk',
    'disk.move.help': 'Gives the disk another owner, which coordinates a cluster shared volume.',
    'disk.beginMaintenance': 'Turn On Mai&ntenance Mode…',
    'disk.beginMaintenance.help':
      'Takes the virtual machines on the disk offline and keeps everybody but its owner away from it.',
    'disk.endMaintenance': 'Turn Off Maintenanc&e Mode',
    'disk.endMaintenance.help':
      'Lets every node use the disk again; its virtual machines are started by hand.',
    'disk.redirect': 'Turn On &Redirected Access…',
    'disk.redirect.help':
      'Sends the I/O of every other node over the network to the node that coordinates the volume.',
    'disk.endRedirection': 'Turn Off Redirected &Access',
    'disk.endRedirection.help':
      'Lets every node with a path of its own use the volume directly again.',
    'disk.addToSharedVolumes': 'Add to Cluster &Shared Volumes',
    'disk.addToSharedVolumes.help':
      'Makes a disk of Available Storage a volume that every node uses at the same time.',
    'disk.removeFromSharedVolumes': 'Remo&ve from Cluster Shared Volumes…',
    'disk.removeFromSharedVolumes.help':
      'Makes the volume an ordinary disk of Available Storage again.',
    'disk.repair': 'Repair &Disk',
    'disk.repair.help':
      'Checks the file system of a disk in maintenance mode and mends it (chkdsk).',
    'cluster.addDisk': 'Add Disk to &Cluster',
    'cluster.addDisk.help': 'Makes a LUN that the nodes reach a disk of the cluster.',
    'cluster.enableSharedVolumes': 'Ena&ble Cluster Shared Volumes',
    'cluster.enableSharedVolumes.help':
      'Allows disks of this cluster to be used by every node at the same time.',
    'array.resynchronize': 'Resynchroni&ze Mirror…',
    'array.resynchronize.help': 'Overwrites this array with what its mirror partner holds.',
    'disk.properties': '&Properties of Disk',
    'disk.properties.help': 'Shows where the disk is, who owns it and how every node reaches it.',
    'fault.disconnectPath': 'Cut &Path…',
    'fault.disconnectPath.help': 'Simulated: adapter, cable or switch of one storage path fails.',
    'fault.connectPath': '&Connect Path',
    'fault.connectPath.help': 'Simulated: a storage path works again.',
    'fault.disconnectStorage': 'Cut &All Paths of Node…',
    'fault.disconnectStorage.help': 'Simulated: a node loses every path to an array.',
    'fault.connectStorage': 'Connect A&ll Paths of Node',
    'fault.connectStorage.help': 'Simulated: every path of a node to an array works again.',
    'fault.failController': 'Fail C&ontroller…',
    'fault.failController.help': 'Simulated: one controller of an array fails.',
    'fault.restoreController': '&Restore Controller',
    'fault.restoreController.help': 'Simulated: a controller of an array works again.',
    'fault.failArray': 'Fail Arra&y…',
    'fault.failArray.help': 'Simulated: an array fails as a whole.',
    'fault.restoreArray': 'Res&tore Array',
    'fault.restoreArray.help': 'Simulated: a failed array works again.',
    'fault.splitMirror': '&Split Mirror…',
    'fault.splitMirror.help': 'Simulated: the line between the two sides of a mirror is cut.',
    'fault.failDisk': 'Fail &Disk…',
    'fault.failDisk.help': 'Simulated: a LUN does not answer any more, though its array does.',
    'fault.restoreDisk': 'R&estore Disk',
    'fault.restoreDisk.help': 'Simulated: a LUN answers again; its file system may need repair.',
    'fault.loadFileSystemFilter': 'Load &File System Filter…',
    'fault.loadFileSystemFilter.help':
      'Simulated: a file system filter driver is loaded that shared volumes do not bear.',
    'fault.loadVolumeFilter': 'Load &Volume Filter…',
    'fault.loadVolumeFilter.help':
      'Simulated: a volume filter driver is loaded that shared volumes do not bear.',
    'fault.unloadFilter': 'Re&move Filter',
    'fault.unloadFilter.help': 'Simulated: the incompatible filter driver is removed.',
    'consequence.disk.takeOffline_one':
      'The virtual machines on {{name}} are taken offline, and nobody can use the disk.',
    'consequence.disk.takeOffline_other':
      'The virtual machines on {{count}} disks are taken offline, and nobody can use the disks.',
    'consequence.disk.beginMaintenance_one':
      'The virtual machines on {{name}} are taken offline by their offline action. Nobody restarts them by itself.',
    'consequence.disk.beginMaintenance_other':
      'The virtual machines on {{count}} disks are taken offline by their offline action. Nobody restarts them by itself.',
    'consequence.disk.redirect_one':
      'The virtual machines on {{name}} keep running, but slower: their I/O shares one network and one node.',
    'consequence.disk.redirect_other':
      'The virtual machines on {{count}} volumes keep running, but slower: their I/O shares one network and the nodes that coordinate.',
    'consequence.disk.removeFromSharedVolumes_one':
      '{{name}} can then be used by one node at a time only.',
    'consequence.disk.removeFromSharedVolumes_other':
      '{{count}} disks can then be used by one node at a time only.',
    'consequence.array.resynchronize_one':
      'What is on {{name}} is overwritten with the data of its mirror partner. Until that is done there is one copy only.',
    'consequence.array.resynchronize_other':
      'What is on {{count}} arrays is overwritten with the data of their mirror partners. Until that is done there is one copy only.',
    'consequence.fault.disconnectPath_one':
      'A storage path is cut. If it is the last one of its node, access is redirected.',
    'consequence.fault.disconnectPath_other':
      '{{count}} storage paths are cut. A node without any is redirected.',
    'consequence.fault.disconnectStorage_one':
      '{{name}} loses its storage. Its shared volumes are redirected or get another coordinator.',
    'consequence.fault.disconnectStorage_other':
      '{{count}} nodes lose their storage. Their shared volumes are redirected or get another coordinator.',
    'consequence.fault.failController_one':
      'Every node loses the paths to one controller of {{name}}.',
    'consequence.fault.failController_other':
      'Every node loses the paths to one controller of {{count}} arrays.',
    'consequence.fault.failArray_one':
      '{{name}} fails. Without a mirror everything on it is down; virtual machines stop with a stop error after a while.',
    'consequence.fault.failArray_other':
      '{{count}} arrays fail. Without a mirror everything on them is down; virtual machines stop with a stop error after a while.',
    'consequence.fault.splitMirror_one':
      'The mirror of {{name}} is split: from now on there is one copy only.',
    'consequence.fault.splitMirror_other':
      'The mirrors of {{count}} arrays are split: from now on there is one copy only.',
    'consequence.fault.failDisk_one':
      '{{name}} does not answer any more. Its file system has to be repaired afterwards.',
    'consequence.fault.failDisk_other':
      '{{count}} disks do not answer any more. Their file systems have to be repaired afterwards.',
    'consequence.fault.loadFileSystemFilter_one':
      'Access to {{name}} is redirected on every node but its coordinator.',
    'consequence.fault.loadFileSystemFilter_other':
      'Access to {{count}} volumes is redirected on every node but their coordinators.',
    'consequence.fault.loadVolumeFilter_one':
      'Access to {{name}} is redirected on every node but its coordinator.',
    'consequence.fault.loadVolumeFilter_other':
      'Access to {{count}} volumes is redirected on every node but their coordinators.',
  },
} as const;
