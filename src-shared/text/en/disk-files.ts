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
} as const;
