/** Texts about files of a real inventory. */
export const imports = {
  faults: {
    'import.tooLarge':
      '{{file}} is too large: {{bytes}} bytes, while an import may have {{limitBytes}} in all. Export fewer objects or sheets.',
    'import.tooManyFiles': '{{files}} files were chosen; an import may have {{limit}}.',
    'import.bomb':
      '{{file}} is refused: what is packed in it grows beyond what an inventory can be (more than {{limit}} bytes, cells or values).',
    'import.tooDeep':
      '{{file}} is refused: it nests deeper than {{limit}} levels, as no inventory does.',
    'import.entities':
      '{{file}} is refused: it declares a document type, which no inventory needs.',
    'import.notText': '{{file}} cannot be read as text: it is neither UTF-8 nor UTF-16.',
    'import.malformed': '{{file}} is no proper {{format}} (line {{line}}).',
    'import.unknown':
      '{{file}} is none of the known inventories: RVTools, HVTools, Get-VM and cluster cmdlets as JSON or Clixml, the collector, OVF or VMX.',
    'import.nothing': 'The files name neither hosts nor virtual machines.',
    'import.noFiles': 'No file was chosen.',
    'import.newerSchema':
      '{{file}} was written by a newer collector (version {{version}}; {{supported}} is known). Update Hyperlab.',
    'import.notRead': '{{file}} cannot be read: {{reason}}',
    'import.lab': 'The inventory was read, but no lab could be made of it: {{why}}',
  },
  events: {},
  commands: {},
  states: {},
  actions: {},
} as const;
