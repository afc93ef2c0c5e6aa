/** Texts about snapshots, chains of disks, export and import. */
export const snapshots = {
  faults: {
    'snapshot.tooMany':
      '{{vm}} has {{limit}} $t(terms:snapshots) already; more are not possible. Delete some first.',
    'snapshot.passThrough':
      '{{vm}} uses a physical disk directly. Its content cannot be kept, so no $t(terms:snapshot) is possible.',
    'snapshot.noDiskFile': 'The file {{file}}, which {{vm}} needs, does not exist any more.',
    'snapshot.noStorage': 'The host does not reach the files of {{vm}} now.',
    'snapshot.noSpace': '{{vm}} needs {{neededMiB}} on {{volume}}, but only {{freeMiB}} are free.',
    'snapshot.none': '{{vm}} has no $t(terms:snapshot) to go back to.',
    'snapshot.disabled': '$t(terms:snapshotsTitle) are turned off in the settings of {{vm}}.',
    'snapshot.noBackupService':
      'The guest of {{vm}} cannot bring its data into order, because it does not answer or is not offered the backup service; its settings allow nothing else.',
    'snapshot.diverged':
      'Two states of {{vm}} exist on the halves of a split mirror. Until one of them is gone its disks stay as they are.',
    'snapshot.nameTaken': 'Another $t(terms:snapshot) of {{vm}} is called {{name}}.',
    'snapshot.typeUnknown': 'This version of Windows takes one kind of $t(terms:snapshot) only.',
    'snapshot.folderFixed':
      '{{vm}} has $t(terms:snapshots); the folder for their files cannot change while they exist.',
    'snapshot.overtaken': 'Something else happened to {{vm}} meanwhile.',
    'export.running':
      '{{vm}} runs. This version of Windows exports virtual machines that are off or saved.',
    'export.folderTaken': 'An exported machine is in the folder {{folder}} on {{volume}} already.',
    'export.noVolume': '{{node}} does not reach {{volume}}.',
    'export.passThrough': '{{vm}} uses a physical disk directly, which cannot be exported.',
    'export.importedAlready':
      'The files in {{folder}} belong to a virtual machine since they were imported in place. They can be imported only once.',
    'export.filesMissing': 'The file {{file}} is missing from {{folder}}.',
    'import.idTaken':
      'A virtual machine with the identifier of {{vm}} exists already. Import a copy with a new identifier.',
    'import.notExported':
      '{{vm}} was not exported. This version of Windows imports exported folders only.',
    'import.inUse':
      'The files of {{vm}} belong to it. Import a copy, with every file duplicated, while it is off or saved.',
    'import.noNetwork': '{{node}} has no $t(terms:virtualNetwork) “{{network}}”.',
    'import.notHere': '{{node}} does not reach the folder {{folder}}.',
  },
  events: {
    'snapshot.taken': 'The $t(terms:snapshot) “{{snapshot}}” of {{vm}} was taken.',
    'snapshot.failed': 'A $t(terms:snapshot) of {{vm}} could not be taken.',
    'snapshot.applied':
      'The $t(terms:snapshot) “{{snapshot}}” was applied to {{vm}}. Work no $t(terms:snapshot) holds: {{lostMs}}.',
    'snapshot.deleted': 'The $t(terms:snapshot) “{{snapshot}}” of {{vm}} was deleted.',
    'snapshot.subtreeDeleted':
      'The $t(terms:snapshot) “{{snapshot}}” of {{vm}} was deleted with all that followed it: {{snapshots}} in all.',
    'snapshot.renamed':
      'The $t(terms:snapshot) “{{snapshot}}” of {{vm}} is called “{{name}}” from now on.',
    'vm.mergeBegun':
      'The merge of {{file}} of {{vm}} into the disk it stands on has begun: {{sizeMiB}}.',
    'vm.mergeCompleted': '{{file}} of {{vm}} was merged into the disk it stood on.',
    'vm.mergeAborted':
      'The merge of {{file}} of {{vm}} was broken off. What it had done is lost; it begins anew later.',
    'vm.mergeWithoutSpace':
      'Disks of {{vm}} cannot be merged: that takes {{neededMiB}} on {{volume}}, and {{freeMiB}} are free.',
    'vm.exported': '{{vm}} was exported to {{folder}}.',
    'vm.exportFailed': '{{vm}} could not be exported.',
    'vm.imported': '{{vm}} was imported on {{node}}.',
    'vm.importFailed': '{{vm}} could not be imported on {{node}}.',
    'vm.importedWithoutNetwork':
      'An adapter of {{vm}} is not connected: there is no $t(terms:virtualNetwork) “{{network}}” here.',
    'export.deleted': 'The exported folder {{folder}} was deleted.',
  },
  commands: {
    'snapshot.take': 'Take $t(terms:snapshot)',
    'snapshot.configure': 'Rename or describe $t(terms:snapshot)',
    'snapshot.apply': 'Apply $t(terms:snapshot)',
    'snapshot.delete': 'Delete $t(terms:snapshot)',
    'snapshot.deleteSubtree': 'Delete $t(terms:snapshot) subtree',
    'vm.revert': 'Revert virtual machine',
    'vm.export': 'Export virtual machine',
    'snapshot.export': 'Export $t(terms:snapshot)',
    'vm.import': 'Import virtual machine',
    'export.delete': 'Delete exported folder',
    'task.vm.takeSnapshot': 'Creating $t(terms:snapshotTitle)',
    'task.vm.applySnapshot': 'Applying $t(terms:snapshotTitle)',
    'task.vm.mergeDisks': 'Merging disks',
    'task.vm.export': 'Exporting',
    'task.vm.import': 'Importing virtual machine',
    'fault.hoardSnapshots': 'Simulation: old $t(terms:snapshots)',
  },
  states: {
    'operational.creatingSnapshot': 'Creating $t(terms:snapshot)',
    'operational.applyingSnapshot': 'Applying $t(terms:snapshot)',
    'operational.mergingDisks': 'Merging disks',
    'operational.exporting': 'Exporting virtual machine',
    'checkpointType.production': 'Production, else standard',
    'checkpointType.productionOnly': 'Production only',
    'checkpointType.standard': 'Standard',
    'checkpointType.disabled': 'None',
  },
  actions: {
    'snapshot.take': '$t(terms:snapshotAction)',
    'snapshot.take.help': 'Keeps the present state so that you can come back to it.',
    'vm.revert': 'Re&vert…',
    'vm.revert.help': 'Goes back to the newest kept state; what happened since is lost.',
    'vm.export': 'Ex&port…',
    'vm.export.help': 'Copies configuration, disks and memory into a folder that can be imported.',
    'vm.import': '&Import Virtual Machine…',
    'vm.import.help': 'Registers a virtual machine from its files on a host.',
    'snapshot.settings': 'S&ettings…',
    'snapshot.settings.help': 'Shows the configuration as it was kept; name and notes can change.',
    'snapshot.apply': '&Apply…',
    'snapshot.apply.help': 'Gives the machine back the kept state; the present one is lost.',
    'snapshot.export': 'E&xport…',
    'snapshot.export.help': 'Copies the kept state into a folder as a machine of its own.',
    'snapshot.rename': 'Rena&me…',
    'snapshot.rename.help': 'Gives it another name.',
    'snapshot.delete': '&Delete $t(terms:snapshotTitle)…',
    'snapshot.delete.help': 'Removes it from the tree; its disks are merged later.',
    'snapshot.deleteSubtree': 'Delete $t(terms:snapshotTitle) Su&btree…',
    'snapshot.deleteSubtree.help': 'Removes it and everything that was taken after it.',
    'consequence.vm.revert_one':
      'The present state of {{name}} is lost: it goes back to its newest $t(terms:snapshot).',
    'consequence.vm.revert_other':
      'The present states of {{count}} virtual machines are lost: each goes back to its newest $t(terms:snapshot).',
    'consequence.snapshot.delete_one':
      '“{{name}}” leaves the tree. Nobody can go back to it; its disks are merged later, which frees their space.',
    'consequence.snapshot.delete_other':
      '{{count}} $t(terms:snapshots) leave the tree. Nobody can go back to them; their disks are merged later, which frees their space.',
    'consequence.snapshot.deleteSubtree_one':
      '“{{name}}” and everything that was taken after it leave the tree. The present state stays.',
    'consequence.snapshot.deleteSubtree_other':
      '{{count}} $t(terms:snapshots) and everything that was taken after them leave the tree. The present state stays.',
    'fault.hoardSnapshots': '&Old $t(terms:snapshotTitle) Chain',
    'fault.hoardSnapshots.help':
      'Simulated: in past weeks somebody took five $t(terms:snapshots), and each has grown to 4 GB.',
  },
} as const;
