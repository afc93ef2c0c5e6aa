/** Refusals about real virtual hard disks of the person. */
export const diskFiles = {
  faults: {
    'vhd.notDisk':
      'This is no virtual hard disk: neither a .vhd nor a .vhdx begins or ends like it.',
    'vhd.unreadable': 'The file cannot be read: {{reason}}',
    'vhd.readsTooMuch':
      'The file points to more than {{limitBytes}} bytes of tables. No disk needs that much.',
    'vhd.footerChecksum': 'The footer is damaged: its checksum is wrong.',
    'vhd.footerVersion': 'The footer has the version {{version}}, which is not known.',
    'vhd.footerType':
      'The footer names the disk type {{type}}; known are 2 (fixed), 3 (dynamic) and 4 (differencing).',
    'vhd.diskSize':
      'The disk would have {{bytes}} bytes. It must have whole sectors and at most {{limitBytes}} bytes.',
    'vhd.tooShort':
      'The file ends too early: after {{bytes}} bytes, and {{neededBytes}} are needed.',
    'vhd.headerOutside': 'The header would stand at {{offset}}, outside the file.',
    'vhd.headerSignature': 'At {{offset}}, where the header should be, is none.',
    'vhd.headerChecksum': 'The header at {{offset}} is damaged: its checksum is wrong.',
    'vhd.headerVersion': 'The header has the version {{version}}, which is not known.',
    'vhd.blockSize': 'The header names blocks of {{bytes}} bytes, which no disk has.',
    'vhd.tableShort':
      'The block table has {{entries}} entries; a disk of this size needs {{needed}}.',
    'vhd.tableOutside': 'The block table would stand at {{offset}}, outside the file.',
    'vhd.blockOutside':
      'The block table is damaged: block {{block}} would stand at {{offset}}, outside the data.',
    'vhd.blocksOverlap': 'The block table is damaged: two blocks overlap at {{offset}}.',
    'vhd.locatorOutside':
      'The path of the parent would stand at {{offset}}, outside the file, or is too long.',
    'vhd.noParent': 'This is a differencing disk that names no parent.',
    'vhdx.noHeader': 'Both headers are damaged: neither has the right checksum.',
    'vhdx.headersDisagree':
      'The two headers contradict each other: both have the sequence number {{sequence}}.',
    'vhdx.version': 'The header has the version {{version}}, which is not known.',
    'vhdx.logOutside': 'The log would stand at {{offset}}, outside the file.',
    'vhdx.noRegionTable': 'Both region tables are damaged.',
    'vhdx.regionUnknown': 'The file needs the region {{id}}, which is not known.',
    'vhdx.noBlockTable': 'The file has no block table.',
    'vhdx.noMetadata': 'The file has no metadata.',
    'vhdx.regionOutside': 'A region would stand at {{offset}}, outside the file or not aligned.',
    'vhdx.regionsOverlap': 'Two regions overlap at {{offset}}.',
    'vhdx.metadataTable': 'The table of the metadata is damaged.',
    'vhdx.metadataUnknown': 'The file needs the metadata {{id}}, which are not known.',
    'vhdx.metadataMissing': 'The metadata {{id}} are missing.',
    'vhdx.metadataOutside': 'Metadata would stand at {{offset}}, outside their region.',
    'vhdx.blockSize': 'The metadata name blocks of {{bytes}} bytes; 1 MiB to 256 MiB are possible.',
    'vhdx.sectorSize': 'The metadata name sectors of {{bytes}} bytes; 512 or 4,096 are possible.',
    'vhdx.parentLocator': 'This is a differencing disk, and what names its parent is damaged.',
    'diskFile.notFound': 'There is no file “{{file}}”.',
    'diskFile.unreadable': '“{{file}}” cannot be read: {{reason}}',
    'diskFile.exists': '“{{file}}” exists already. Nothing is overwritten; choose another name.',
    'diskFile.notWritten': '“{{file}}” could not be written: {{reason}}',
    'diskFile.sizeOutOfRange':
      'A disk has between {{leastBytes}} and {{mostBytes}} bytes; {{bytes}} were asked for.',
    'diskFile.sizeNotWhole': 'A disk has whole sectors of 512 bytes; {{bytes}} bytes are not.',
    'diskFile.sizeMissing': 'A disk without a parent needs a size.',
    'diskFile.sizeOfParent':
      'A differencing disk is as large as its parent: {{parentBytes}} bytes, not {{bytes}}.',
    'diskFile.parentMissing': 'A differencing disk needs a parent.',
    'diskFile.parentNotNeeded': 'Only a differencing disk has a parent.',
    'diskFile.parentFormat': 'The parent of a .vhd is a .vhd; “{{file}}” is a .vhdx.',
    'diskFile.parentDamaged': '“{{file}}” cannot be a parent. {{why}}',
    'diskFile.browserTooLarge':
      'A browser can only download files of up to {{limitBytes}} bytes; this one has {{bytes}}. The desktop program and the command line write files of any size.',
  },
  events: {},
  commands: {},
  states: {},
  actions: {
    'diskFile.inspect': 'Inspect a Dis&k File…',
    'diskFile.inspect.help': 'Say what a .vhd or .vhdx of your own is. The file is only read.',
    'diskFile.write': '&Write a Disk File…',
    'diskFile.write.help':
      'Write a real, valid and empty .vhd to your own folder. Nothing is overwritten.',
  },
} as const;
