import type { diskFiles as english } from '../../en/areas/disk-files';
import type { TranslatedArea } from '../../translated';

export const diskFiles: TranslatedArea<typeof english> = {
  faults: {
    'vhd.notDisk':
      'Das ist keine virtuelle Festplatte: Weder eine .vhd noch eine .vhdx beginnt oder endet so.',
    'vhd.unreadable': 'Die Datei lässt sich nicht lesen: {{reason}}',
    'vhd.readsTooMuch':
      'Die Datei verweist auf mehr als {{limitBytes}} Bytes an Tabellen. So viel braucht keine Platte.',
    'vhd.footerChecksum': 'Der Fußbereich ist beschädigt: Seine Prüfsumme stimmt nicht.',
    'vhd.footerVersion': 'Der Fußbereich hat die Version {{version}}, die nicht bekannt ist.',
    'vhd.footerType':
      'Der Fußbereich nennt den Plattentyp {{type}}; bekannt sind 2 (fest), 3 (dynamisch) und 4 (differenzierend).',
    'vhd.diskSize':
      'Die Platte hätte {{bytes}} Bytes. Es müssen ganze Sektoren sein und höchstens {{limitBytes}} Bytes.',
    'vhd.tooShort':
      'Die Datei endet zu früh: nach {{bytes}} Bytes, und {{neededBytes}} sind nötig.',
    'vhd.headerOutside': 'Der Kopf stünde bei {{offset}}, außerhalb der Datei.',
    'vhd.headerSignature': 'Bei {{offset}}, wo der Kopf sein müsste, ist keiner.',
    'vhd.headerChecksum': 'Der Kopf bei {{offset}} ist beschädigt: Seine Prüfsumme stimmt nicht.',
    'vhd.headerVersion': 'Der Kopf hat die Version {{version}}, die nicht bekannt ist.',
    'vhd.blockSize': 'Der Kopf nennt Blöcke von {{bytes}} Bytes, wie sie keine Platte hat.',
    'vhd.tableShort':
      'Die Blocktabelle hat {{entries}} Einträge; eine Platte dieser Größe braucht {{needed}}.',
    'vhd.tableOutside': 'Die Blocktabelle stünde bei {{offset}}, außerhalb der Datei.',
    'vhd.blockOutside':
      'Die Blocktabelle ist beschädigt: Block {{block}} stünde bei {{offset}}, außerhalb der Daten.',
    'vhd.blocksOverlap':
      'Die Blocktabelle ist beschädigt: Bei {{offset}} überschneiden sich zwei Blöcke.',
    'vhd.locatorOutside':
      'Der Pfad des übergeordneten Datenträgers stünde bei {{offset}}, außerhalb der Datei, oder ist zu lang.',
    'vhd.noParent':
      'Das ist eine differenzierende Platte, die keinen übergeordneten Datenträger nennt.',
    'vhdx.noHeader': 'Beide Köpfe sind beschädigt: Keiner hat die richtige Prüfsumme.',
    'vhdx.headersDisagree':
      'Die beiden Köpfe widersprechen einander: Beide haben die Folgenummer {{sequence}}.',
    'vhdx.version': 'Der Kopf hat die Version {{version}}, die nicht bekannt ist.',
    'vhdx.logOutside': 'Das Protokoll stünde bei {{offset}}, außerhalb der Datei.',
    'vhdx.noRegionTable': 'Beide Bereichstabellen sind beschädigt.',
    'vhdx.regionUnknown': 'Die Datei braucht den Bereich {{id}}, der nicht bekannt ist.',
    'vhdx.noBlockTable': 'Die Datei hat keine Blocktabelle.',
    'vhdx.noMetadata': 'Die Datei hat keine Metadaten.',
    'vhdx.regionOutside':
      'Ein Bereich stünde bei {{offset}}, außerhalb der Datei oder nicht ausgerichtet.',
    'vhdx.regionsOverlap': 'Bei {{offset}} überschneiden sich zwei Bereiche.',
    'vhdx.metadataTable': 'Die Tabelle der Metadaten ist beschädigt.',
    'vhdx.metadataUnknown': 'Die Datei braucht die Metadaten {{id}}, die nicht bekannt sind.',
    'vhdx.metadataMissing': 'Die Metadaten {{id}} fehlen.',
    'vhdx.metadataOutside': 'Metadaten stünden bei {{offset}}, außerhalb ihres Bereichs.',
    'vhdx.blockSize':
      'Die Metadaten nennen Blöcke von {{bytes}} Bytes; möglich sind 1 MiB bis 256 MiB.',
    'vhdx.sectorSize':
      'Die Metadaten nennen Sektoren von {{bytes}} Bytes; möglich sind 512 oder 4.096.',
    'vhdx.parentLocator':
      'Das ist eine differenzierende Platte, und die Angabe ihres übergeordneten Datenträgers ist beschädigt.',
    'diskFile.notFound': 'Es gibt keine Datei „{{file}}“.',
    'diskFile.unreadable': '„{{file}}“ lässt sich nicht lesen: {{reason}}',
    'diskFile.exists':
      '„{{file}}“ gibt es bereits. Nichts wird überschrieben; wählen Sie einen anderen Namen.',
    'diskFile.notWritten': '„{{file}}“ ließ sich nicht schreiben: {{reason}}',
    'diskFile.sizeOutOfRange':
      'Eine Platte hat zwischen {{leastBytes}} und {{mostBytes}} Bytes; verlangt waren {{bytes}}.',
    'diskFile.sizeNotWhole':
      'Eine Platte hat ganze Sektoren von 512 Bytes; {{bytes}} Bytes sind keine.',
    'diskFile.sizeMissing': 'Eine Platte ohne übergeordneten Datenträger braucht eine Größe.',
    'diskFile.sizeOfParent':
      'Eine differenzierende Platte ist so groß wie ihr übergeordneter Datenträger: {{parentBytes}} Bytes, nicht {{bytes}}.',
    'diskFile.parentMissing':
      'Eine differenzierende Platte braucht einen übergeordneten Datenträger.',
    'diskFile.parentNotNeeded':
      'Nur eine differenzierende Platte hat einen übergeordneten Datenträger.',
    'diskFile.parentFormat':
      'Der übergeordnete Datenträger einer .vhd ist eine .vhd; „{{file}}“ ist eine .vhdx.',
    'diskFile.parentDamaged': '„{{file}}“ kann kein übergeordneter Datenträger sein. {{why}}',
    'diskFile.browserTooLarge':
      'Ein Browser kann nur Dateien bis {{limitBytes}} Bytes herunterladen; diese hat {{bytes}}. Das Desktop-Programm und die Befehlszeile schreiben Dateien jeder Größe.',
  },
  events: {},
  commands: {},
  states: {},
  actions: {
    'diskFile.inspect': 'Datenträger&datei prüfen…',
    'diskFile.inspect.help':
      'Sagt, was eine .vhd oder .vhdx von Ihnen ist. Die Datei wird nur gelesen.',
    'diskFile.write': 'Datenträgerdatei sc&hreiben…',
    'diskFile.write.help':
      'Schreibt eine echte, gültige und leere .vhd in Ihren eigenen Ordner. Nichts wird überschrieben.',
  },
};
