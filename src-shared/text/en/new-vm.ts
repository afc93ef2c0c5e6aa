/** The New Virtual Machine wizard. */
export const newVm = {
  title: 'New Virtual Machine Wizard',
  'page.before': 'Before you begin',
  'page.name': 'Name and location',
  'page.generation': 'Generation',
  'page.memory': 'Memory',
  'page.network': 'Networking',
  'page.disk': 'Connect virtual hard disk',
  'page.install': 'Installation options',
  'page.summary': 'Summary',
  'page.done': 'Completed',
  act: 'Create',
  settings: 'Settings…',
  before:
    'A virtual machine needs memory of its host, a disk for its operating system, and something to install that from. A new machine is on one host; it can be made highly available afterwards.',
  hideBefore: 'Do not show this page again',

  host: 'Server',
  name: 'Name',
  nameMissing: 'Enter a name for the virtual machine.',
  elsewhere: 'Store the virtual machine in a different location',
  elsewhereNote:
    'A machine that is to be highly available needs storage every node reaches, such as a Cluster Shared Volume.',
  noOtherDisk: 'This server reaches no other disk for virtual machines.',
  location: 'Location',
  storedIn: 'Stored in {{folder}}',

  generationQuestion: 'Generation of the virtual machine',
  generation: 'Generation {{number}}',
  'generationNote.1': 'Emulated devices beside synthetic ones, and a BIOS: runs every guest.',
  'generationNote.2':
    'Only synthetic devices and UEFI: boots from SCSI, for 64-bit guests from Windows Server 2012 on. It cannot be changed later.',

  memory: 'Memory in MB',
  memoryNote: 'Taken from its host while the machine runs or is paused.',
  number: 'Enter a whole number.',

  connection: 'Connection',
  notConnected: 'Not connected',

  diskQuestion: 'Virtual hard disk',
  'disk.new': 'Create a virtual hard disk',
  'disk.existing': 'Use an existing virtual hard disk',
  'disk.later': 'Attach a virtual hard disk later',
  'diskNote.new': 'A dynamically expanding disk: its file grows with what is written.',
  'diskNote.existing': 'A file on this server that no other machine uses.',
  'diskNote.later': 'Without a disk there is nothing to boot from.',
  noFreeDisk: 'There is no file on this server that no machine uses.',
  fileName: 'File name',
  file: 'File',
  size: 'Size in GB',

  installQuestion: 'Operating system',
  'install.later': 'Install an operating system later',
  'install.cd': 'Install an operating system from a boot CD or DVD image',
  'install.floppy': 'Install an operating system from a boot floppy disk',
  'install.network': 'Install an operating system from a network-based installation server',
  'installNote.network': 'The machine gets an adapter that boots from the network.',
  image: 'Image file (.iso)',
  floppy: 'Virtual floppy disk (.vfd)',

  none: 'None',
  newFile: '{{file}} ({{size}}, dynamically expanding)',
  hardDisk: 'Hard disk',
  system: 'Operating system',
  done: '{{name}} was created. It is off.',
} as const;
