/** Real virtual hard disks: what is said of one, on the command line and in its dialogs. */
export const diskFiles = {
  'field.format': 'Format',
  'field.type': 'Type',
  'field.location': 'Location',
  'field.fileName': 'File name',
  'field.fileSize': 'Current file size',
  'field.diskSize': 'Maximum disk size',
  'field.blocks': 'Blocks',
  'field.sectors': 'Sector size',
  'field.geometry': 'Geometry',
  'field.uniqueId': 'Unique ID',
  'field.created': 'Created',
  'field.creator': 'Created by',
  'field.parent': 'Parent',
  'field.parentId': 'Unique ID of the parent',
  'field.parentChanged': 'Parent changed',
  'field.note': 'Note',

  'type.fixed': 'Fixed size virtual hard disk',
  'type.dynamic': 'Dynamically expanding virtual hard disk',
  'type.differencing': 'Differencing virtual hard disk',

  'value.size': '{{size}} ({{bytes}} bytes)',
  'value.blocks': '{{allocated}} of {{total}} in use, {{size}} each',
  'value.blocksUncounted': '{{total}} of {{size}} each, not counted',
  'value.sectors': '{{logical}} bytes logical, {{physical}} bytes physical',
  'value.geometry': '{{cylinders}} cylinders, {{heads}} heads, {{sectors}} sectors a track',

  'note.shortFooter': 'The footer is one byte short, as early programs wrote it.',
  'note.footerFromCopy':
    'The footer at the end is missing or damaged; its copy at the beginning was read.',
  'note.copyDiffers': 'The copy of the footer at the beginning is damaged or differs.',
  'note.geometryDiffers':
    'The geometry is not the usual one for this size; old guests may see another size.',
  'note.savedState': 'The disk belongs to a machine in saved state.',
  'note.firstHeaderDamaged': 'The first header is damaged; the second one was read.',
  'note.secondHeaderDamaged': 'The second header is damaged; the first one was read.',
  'note.regionTableDamaged': 'The first region table is damaged; the second one was read.',
  'note.logPending':
    'Writes wait in the log: the disk was not closed properly. Nothing was replayed, so this may be older.',
  'note.blocksNotCounted': 'The block table is too long to be read.',
  'note.parentMissing': 'Its parent is neither where it says nor beside it.',
  'note.parentDamaged': 'Its parent is there and cannot be read.',
  'note.parentOther': 'A file of the name of its parent is there, but it is another disk.',
  'note.parentChanged': 'Its parent was changed since; together they hold nothing usable any more.',

  'inspect.title': 'Inspect a Disk File',
  'inspect.description':
    'A .vhd or .vhdx of your own is read, a few kilobytes of it, and nothing is changed.',
  'inspect.choose': 'Choose a file…',
  'inspect.none': 'No file has been chosen yet.',

  'write.title': 'Write a Disk File',
  'write.description':
    'A real, valid and empty .vhd is written to your own folder. It is no part of the simulation.',
  'write.action': 'Write',
  'write.type': 'Type',
  'write.typeNote.fixed': 'As large as its capacity.',
  'write.typeNote.dynamic': 'Small at first; it grows as it is filled.',
  'write.typeNote.differencing':
    'Holds only what differs from its parent, which must not change any more.',
  'write.fileSize': 'The file will have {{size}}.',
  'write.chooseParent': 'Choose the parent…',
  'write.nameInvalid': 'A name without a folder that ends in .vhd.',
  'write.sizeInvalid': 'A size is expected: 127GiB or 512MiB.',
} as const;
