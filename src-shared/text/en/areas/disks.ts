/** Texts about virtual hard disks, the drives of machines and the room on volumes. */
export const disks = {
  faults: {
    'drive.noPlace': '“{{vm}}” has no place {{place}}.',
    'drive.placeTaken': 'There is something at {{place}} of “{{vm}}” already.',
    'drive.none': 'There is nothing at {{place}} of “{{vm}}”.',
    'drive.ideWhileRunning':
      'IDE controllers know no hot plug: at {{place}} of “{{vm}}” nothing can be added or removed while it runs. Use a SCSI controller, or turn the virtual machine off.',
    'drive.noHotScsi':
      'In {{profile}} disks of “{{vm}}” are added and removed only while it is off.',
    'drive.noIntegrationServices':
      'The guest of “{{vm}}” has no integration services, so that it would not see a disk on SCSI. Turn the virtual machine off first.',
    'drive.savedState':
      '“{{vm}}” is saved: with other disks its memory would not fit any more. Delete the saved state, or start it first.',
    'drive.isBootDisk': '“{{vm}}” runs from this disk.',
    'drive.dvdNeedsIde': 'In “{{vm}}” DVD drives are on IDE controllers only.',
    'drive.inUse': '“{{vm}}” is letting go of a disk already: {{task}}.',
    'drive.passThroughTaken': '{{disk}} is given through to “{{vm}}” already.',
    'drive.passThroughClustered':
      '“{{vm}}” is highly available: {{disk}}, which only its host has, cannot be given through to it.',
    'drive.passThroughSnapshots':
      '“{{vm}}” has $t(terms:snapshots). With a physical disk they could not be kept.',
    'vm.hardwareNeedsOff': '“{{vm}}” is {{state}}. Controllers are changed while it is off.',
    'vm.noMoreScsi': '“{{vm}}” has {{limit}} SCSI controllers; more are not possible.',
    'vm.scsiInUse':
      'There are drives on {{controller}} of “{{vm}}”: {{drives}}. Remove them first.',
    'vm.noSuchScsi': '“{{vm}}” has no such SCSI controller.',
    'vhd.inUse': '“{{vm}}” runs and uses {{vhd}}. Turn it off first, or remove the disk.',
    'vhd.savedState': '“{{vm}}” is saved and needs {{vhd}} as it is.',
    'vhd.attached': '{{vhd}} is in a drive of “{{vm}}”.',
    'vhd.busy': '{{vhd}} is being worked on: {{task}}.',
    'vhd.notBusy': 'Nothing is being done to {{vhd}}.',
    'vhd.hasChildren':
      'Differencing disks build on {{vhd}}: {{children}}. They would be lost if it changed.',
    'vhd.ofSnapshots': '{{vhd}} belongs to the $t(terms:snapshots) of “{{vm}}”.',
    'vhd.nameTaken': 'There is a file {{fileName}} on {{volume}} already.',
    'vhd.wrongExtension': 'The name {{fileName}} must end with {{extension}}.',
    'vhd.noVhdx': '{{profile}} knows no VHDX.',
    'vhd.tooLarge':
      '{{sizeMiB}} are too much: a virtual hard disk of this format has {{limitMiB}} at most.',
    'vhd.noSize': 'Say how large the virtual hard disk is to be.',
    'vhd.noParent': 'A differencing disk needs a parent.',
    'vhd.otherFormat': 'The parent {{vhd}} is a {{format}}; both must be of one format.',
    'vhd.notForType': 'This cannot be done to {{vhd}}, because it is of the type {{type}}.',
    'vhd.sameAsBefore': '{{vhd}} is of this type and format already.',
    'vhd.notLarger': '{{vhd}} has {{sizeMiB}}; it can only become larger.',
    'vhd.parentThere': '{{vhd}} has its parent {{parent}}.',
    'vhd.parentMissing': 'The disk {{vhd}} builds on is missing. Reconnect it.',
    'vhd.parentChanged':
      'The parent {{parent}} is not as it was when {{vhd}} was made of it: its identity or its time stamp is another one.',
    'vhd.buildsOnItself': '{{vhd}} would build on itself.',
    'vhd.otherSize': '{{parent}} cannot be the parent of {{vhd}}: size or format differ.',
    'vhd.unreachable': '{{vhd}} cannot be reached, because {{node}} is not available.',
    'vhd.notOnClusterStorage':
      '“{{vm}}” is highly available, and {{volume}} is not storage every node can use for it.',
    'volume.unreachable': '{{node}} does not reach {{volume}}.',
    'volume.noRoom':
      'There is not enough room on {{volume}}: {{neededMiB}} are needed, {{freeMiB}} are free.',
    'volume.stillFull':
      'There is still too little room on {{volume}} for “{{vm}}”: {{freeMiB}} are free, {{neededMiB}} are needed. Free space there first.',
    'volume.nothingToDelete': 'There is nothing on {{volume}} but files of virtual machines.',
    'volume.notEmptier': 'No more than {{freeMiB}} are free on {{volume}} already.',
    'disk.notOfHost': '{{disk}} is no disk of the host’s own.',
    'disk.hostStateAsIs': '{{disk}} is in that state already.',
    'disk.holdsFiles': 'There are files of virtual machines on {{disk}}: {{files}}.',
    'disk.givenThrough': '{{disk}} is given through to “{{vm}}”. Remove it there first.',
    'disk.notOfflineOnHost':
      '{{disk}} is online on the host. Take it offline there before a virtual machine uses it.',
  },
  events: {
    'vhd.created': '{{vhd}} was created on {{volume}}.',
    'vhd.deleted': '{{vhd}} was deleted from {{volume}}.',
    'vhd.compacted': '{{vhd}} was compacted: {{freedMiB}} are free again.',
    'vhd.converted': '{{vhd}} was converted into {{into}}.',
    'vhd.expanded':
      '{{vhd}} was expanded to {{sizeMiB}}. The partition in it is as large as before.',
    'vhd.merged': '{{vhd}} was merged into {{into}}.',
    'vhd.reconnected': '{{vhd}} builds on {{parent}} again.',
    'vhd.taskFailed': 'The work on {{vhd}} failed: {{task}}.',
    'vhd.taskCancelled': 'The work on {{vhd}} was cancelled: {{task}}.',
    'drive.added': '{{what}} was added to “{{vm}}” at {{place}}.',
    'drive.removed': '{{what}} was removed from “{{vm}}” at {{place}}.',
    'drive.moved': 'A drive of “{{vm}}” was moved from {{from}} to {{to}}.',
    'drive.appeared': 'The guest of “{{vm}}” has found a new disk: {{what}}.',
    'drive.vanished':
      '{{what}} was taken from “{{vm}}” while its guest used it: what had not been written is lost.',
    'vm.scsiControllerAdded': '“{{vm}}” has another SCSI controller now: {{controllers}} in all.',
    'vm.scsiControllerRemoved':
      '“{{vm}}” has one SCSI controller less now: {{controllers}} in all.',
    'disk.hostOffline': '{{disk}} was taken offline on its host.',
    'disk.hostOnline': '{{disk}} was brought online on its host.',
    'volume.spaceLow':
      'Little room is left on {{volume}}: {{freeMiB}}. Virtual machines with disks there: {{vms}}.',
    'volume.spaceCritical':
      'Hardly any room is left on {{volume}}: {{freeMiB}}. Virtual machines with disks there: {{vms}}.',
    'volume.spaceBack': 'There is room on {{volume}} again: {{freeMiB}}.',
    'volume.filled':
      'Simulated fault: files were copied onto {{volume}} until {{freeMiB}} were left.',
    'volume.cleanedUp': 'Files were deleted from {{volume}}: {{freedMiB}} are free again.',
    'vm.pausedForSpace':
      '“{{vm}}” was paused, because {{volume}} has run out of room. Free space there, then resume the virtual machine.',
    'vm.noRoomForMemory':
      'The memory file of “{{vm}}” could not be created on {{volume}}: {{neededMiB}} are needed, {{freeMiB}} are free.',
  },
  commands: {
    'vhd.create': 'Create virtual hard disk',
    'vhd.delete': 'Delete virtual hard disk',
    'vhd.compact': 'Compact virtual hard disk',
    'vhd.convert': 'Convert virtual hard disk',
    'vhd.expand': 'Expand virtual hard disk',
    'vhd.merge': 'Merge virtual hard disk',
    'vhd.reconnect': 'Reconnect virtual hard disk',
    'vhd.cancel': 'Cancel work on virtual hard disk',
    'vm.addDrive': 'Add drive',
    'vm.removeDrive': 'Remove drive',
    'vm.moveDrive': 'Move drive to another place',
    'vm.addScsiController': 'Add SCSI controller',
    'vm.removeScsiController': 'Remove SCSI controller',
    'disk.setHostState': 'Change state of a disk on its host',
    'volume.cleanUp': 'Delete other files from a volume',
    'fault.fillVolume': 'Fill volume',
    'task.vhd.create': 'Creating virtual hard disk',
    'task.vhd.compact': 'Compacting virtual hard disk',
    'task.vhd.convert': 'Converting virtual hard disk',
    'task.vhd.expand': 'Expanding virtual hard disk',
    'task.vhd.merge': 'Merging disks',
    'task.vm.removeDrive': 'Removing drive',
  },
  states: {
    'vhdType.fixed': 'Fixed size',
    'vhdType.dynamic': 'Dynamically expanding',
    'vhdType.differencing': 'Differencing',
    'space.ok': 'Enough room',
    'space.low': 'Little room',
    'space.full': 'Full',
  },
  actions: {
    'vm.storage': 'Stora&ge…',
    'vm.storage.help':
      'Shows the drives of the virtual machine, adds disks while it runs and removes them safely.',
    'vhd.new': '&New Virtual Hard Disk…',
    'vhd.new.help': 'Creates a virtual hard disk on a volume of a host.',
    'vhd.edit': '&Edit Disk…',
    'vhd.edit.help': 'Compacts, converts, expands, merges or reconnects a virtual hard disk.',
    'vhd.inspect': '&Inspect Disk…',
    'vhd.inspect.help': 'Shows type, size, blocks and parent of a virtual hard disk.',
    'vhd.compact': '&Compact Disk',
    'vhd.compact.help': 'Gives back the room of blocks the guest no longer uses.',
    'vhd.cancel': 'Cancel &Work on Disk',
    'vhd.cancel.help': 'Breaks off what is being done to the virtual hard disk.',
    'vhd.delete': '&Delete Virtual Hard Disk…',
    'vhd.delete.help': 'Deletes the file of a virtual hard disk that is in no drive.',
    'volume.cleanUp': 'Clean &Up Volume…',
    'volume.cleanUp.help':
      'Deletes files that belong to no virtual machine, so that there is room again.',
    'fault.fillVolume': 'Fill Vol&ume…',
    'fault.fillVolume.help':
      'Simulated: files are copied onto the volume until hardly any room is left.',
    'consequence.vhd.delete_one': 'The file {{name}} and everything in it is gone for good.',
    'consequence.vhd.delete_other': '{{count}} files and everything in them are gone for good.',
    'consequence.volume.cleanUp_one':
      'Up to 10 GB of files that belong to no virtual machine are deleted from the volume of {{name}}.',
    'consequence.volume.cleanUp_other':
      'Up to 10 GB of files that belong to no virtual machine are deleted from each of {{count}} volumes.',
    'consequence.fault.fillVolume_one':
      'Only 100 MB stay free on the volume of {{name}}: virtual machines with disks there are paused.',
    'consequence.fault.fillVolume_other':
      'Only 100 MB stay free on each of {{count}} volumes: virtual machines with disks there are paused.',
  },
} as const;
