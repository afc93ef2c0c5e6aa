/** Texts about making, changing and deleting virtual machines. */
export const machines = {
  faults: {
    'vm.notEditable': '{{item}} of {{vm}} cannot be changed in the state “{{state}}”.',
    'vm.reserveAboveLimit':
      'The reserve of {{vm}} ({{reservePermille}}) is above its limit ({{limitPermille}}).',
    'vm.bootOrder':
      'The boot order of {{vm}} must name every device of generation {{generation}} exactly once.',
    'vm.clustered':
      '{{vm}} is highly available. Remove $t(terms:theGroup) first; then the virtual machine can be deleted.',
    'vm.generationLacking': 'This version of Windows knows no generation {{generation}}.',
    'vm.diskNotOfHost': '{{node}} does not reach {{disk}} and cannot store files there.',
    'vm.diskNotForMachines': 'No virtual machines can be stored on {{disk}}.',
    'vm.diskFileTaken': '{{file}} cannot be used: another machine or another disk needs it.',
    'vm.diskFileThere': 'There is a file {{file}} already.',
    'vm.diskTooLarge': '{{file}} would have {{sizeMiB}}; at most {{limitMiB}} are allowed.',
    'vm.networkMissing': '{{node}} has no network “{{network}}”.',
    'vm.hasSnapshots':
      '{{vm}} has $t(terms:snapshots). Their folder can be changed only while there is none.',
  },
  events: {
    'vm.created': '“{{vm}}” was created on {{node}}. (Virtual machine ID {{guid}})',
    'vm.deleted': '“{{vm}}” was deleted. (Virtual machine ID {{guid}})',
    'vm.bootFailed':
      '“{{vm}}” could not boot: neither a disk nor a medium holds an operating system. (Virtual machine ID {{guid}})',
    'vm.installationBegun': 'An operating system is being installed in “{{vm}}” from {{medium}}.',
    'vm.systemInstalled': '{{system}} is installed in “{{vm}}”.',
    'node.foldersConfigured': 'The Hyper-V settings of {{node}} were changed.',
  },
  commands: {
    'vm.create': 'Create virtual machine',
    'vm.delete': 'Delete virtual machine',
    'node.configureFolders': 'Change Hyper-V settings',
  },
  states: {
    'item.name': 'The name',
    'item.notes': 'The notes',
    'item.automaticActions': 'The automatic actions',
    'item.snapshotFolder': 'The folder of $t(terms:snapshots)',
    'item.processorShare': 'Reserve, limit and weight',
    'item.processorCount': 'The number of processors',
    'item.processorCompatibility': 'Processor compatibility',
    'item.startupMemory': 'The startup memory',
    'item.memoryBuffer': 'Memory buffer and priority',
    'item.memoryBounds': 'Minimum and maximum memory',
    'item.dynamicMemory': 'The kind of memory',
    'item.scsiDisk': 'A disk on a SCSI controller',
    'item.ideDisk': 'A disk on an IDE controller',
    'item.media': 'The medium in the drive',
    'item.hardware': 'The hardware',
    'item.adapter': 'The network adapters',
    'item.adapterConnection': 'The network',
    'item.adapterFeatures': 'The features of the network adapter',
    'item.bios': 'The BIOS',
    'item.comPorts': 'The COM ports',
    'item.diskette': 'The diskette drive',
    'item.integrationServices': 'The integration services',
    'item.graphics': 'The graphics adapter',
  },
  actions: {
    'vm.delete': '&Delete…',
    'vm.delete.help': 'Takes the virtual machine off its host; its virtual hard disks stay.',
    'consequence.vm.delete_one':
      '“{{name}}” is deleted with its saved state and its $t(terms:snapshots). Its virtual hard disks stay where they are.',
    'consequence.vm.delete_other':
      '{{count}} virtual machines are deleted with their saved states and their $t(terms:snapshots). Their virtual hard disks stay where they are.',
  },
} as const;
