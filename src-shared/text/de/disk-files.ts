import type { diskFiles as english } from '../en/disk-files';
import type { Translated } from '../translated';

export const diskFiles: Translated<typeof english> = {
  'field.format': 'Format',
  'field.type': 'Typ',
  'field.location': 'Pfad',
  'field.fileName': 'Dateiname',
  'field.fileSize': 'Aktuelle Dateigröße',
  'field.diskSize': 'Maximale Datenträgergröße',
  'field.blocks': 'Blöcke',
  'field.sectors': 'Sektorgröße',
  'field.geometry': 'Geometrie',
  'field.uniqueId': 'Eindeutige ID',
  'field.created': 'Erstellt',
  'field.creator': 'Erstellt von',
  'field.parent': 'Übergeordneter Datenträger',
  'field.parentId': 'Dessen eindeutige ID',
  'field.parentChanged': 'Dessen letzte Änderung',
  'field.note': 'Hinweis',

  'type.fixed': 'Virtuelle Festplatte fester Größe',
  'type.dynamic': 'Dynamisch erweiterbare virtuelle Festplatte',
  'type.differencing': 'Differenzierende virtuelle Festplatte',

  'value.size': '{{size}} ({{bytes}} Bytes)',
  'value.blocks': '{{allocated}} von {{total}} belegt, je {{size}}',
  'value.blocksUncounted': '{{total}} zu je {{size}}, nicht gezählt',
  'value.sectors': '{{logical}} Bytes logisch, {{physical}} Bytes physisch',
  'value.geometry': '{{cylinders}} Zylinder, {{heads}} Köpfe, {{sectors}} Sektoren je Spur',

  'note.shortFooter': 'Der Fußbereich ist ein Byte zu kurz, wie ihn frühe Programme schrieben.',
  'note.footerFromCopy':
    'Der Fußbereich am Ende fehlt oder ist beschädigt; seine Kopie am Anfang wurde gelesen.',
  'note.copyDiffers': 'Die Kopie des Fußbereichs am Anfang ist beschädigt oder weicht ab.',
  'note.geometryDiffers':
    'Die Geometrie ist für diese Größe unüblich; alte Gäste sehen vielleicht eine andere Größe.',
  'note.savedState': 'Die Platte gehört zu einem Computer im gespeicherten Zustand.',
  'note.firstHeaderDamaged': 'Der erste Kopf ist beschädigt; der zweite wurde gelesen.',
  'note.secondHeaderDamaged': 'Der zweite Kopf ist beschädigt; der erste wurde gelesen.',
  'note.regionTableDamaged': 'Die erste Bereichstabelle ist beschädigt; die zweite wurde gelesen.',
  'note.logPending':
    'Im Protokoll warten Schreibvorgänge: Die Platte wurde nicht ordentlich geschlossen. Nichts wurde nachgeholt, diese Angaben können also älter sein.',
  'note.blocksNotCounted': 'Die Blocktabelle ist zu lang, um gelesen zu werden.',
  'note.parentMissing': 'Der übergeordnete Datenträger ist weder, wo er sein soll, noch daneben.',
  'note.parentDamaged': 'Der übergeordnete Datenträger ist da und nicht lesbar.',
  'note.parentOther':
    'Eine Datei mit dem Namen des übergeordneten Datenträgers ist da, aber es ist ein anderer.',
  'note.parentChanged':
    'Der übergeordnete Datenträger wurde seitdem geändert; zusammen enthalten sie nichts Brauchbares mehr.',

  'inspect.title': 'Datenträgerdatei prüfen',
  'inspect.description':
    'Eine .vhd oder .vhdx von Ihnen wird gelesen, einige Kilobytes davon, und nichts wird geändert.',
  'inspect.choose': 'Datei auswählen…',
  'inspect.none': 'Noch ist keine Datei gewählt.',

  'write.title': 'Datenträgerdatei schreiben',
  'write.description':
    'Eine echte, gültige und leere .vhd wird in Ihren eigenen Ordner geschrieben. Sie gehört nicht zur Simulation.',
  'write.action': 'Schreiben',
  'write.type': 'Typ',
  'write.typeNote.fixed': 'So groß wie ihre Kapazität.',
  'write.typeNote.dynamic': 'Anfangs klein; sie wächst, während sie gefüllt wird.',
  'write.typeNote.differencing':
    'Enthält nur, was vom übergeordneten Datenträger abweicht, der sich nicht mehr ändern darf.',
  'write.fileSize': 'Die Datei wird {{size}} haben.',
  'write.chooseParent': 'Übergeordneten Datenträger auswählen…',
  'write.nameInvalid': 'Ein Name ohne Ordner, der auf .vhd endet.',
  'write.sizeInvalid': 'Eine Größe wird erwartet: 127GiB oder 512MiB.',
};
