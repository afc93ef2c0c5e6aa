import type { machines as english } from '../../en/areas/machines';
import type { TranslatedArea } from '../../translated';

export const machines: TranslatedArea<typeof english> = {
  faults: {
    'vm.notEditable': '{{item}} von {{vm}} lässt sich im Zustand „{{state}}“ nicht ändern.',
    'vm.reserveAboveLimit':
      'Die Reserve von {{vm}} ({{reservePermille}}) liegt über der Grenze ({{limitPermille}}).',
    'vm.bootOrder':
      'Die Startreihenfolge von {{vm}} muss jedes Gerät der Generation {{generation}} genau einmal nennen.',
    'edit.nothingToUndo': 'Keine Änderung von Einstellungen lässt sich zurücknehmen.',
    'edit.nothingToRedo': 'Keine Änderung von Einstellungen wurde zurückgenommen.',
    'vm.clustered':
      '{{vm}} ist hochverfügbar. Entfernen Sie zuerst $t(terms:theGroup), danach lässt sich der virtuelle Computer löschen.',
    'vm.generationLacking': 'Diese Version von Windows kennt keine Generation {{generation}}.',
    'vm.diskNotOfHost': '{{node}} erreicht {{disk}} nicht und kann dort keine Dateien ablegen.',
    'vm.diskNotForMachines': 'Auf {{disk}} lassen sich keine virtuellen Computer ablegen.',
    'vm.diskFileTaken':
      '{{file}} lässt sich nicht verwenden: ein anderer Computer oder ein anderer Datenträger braucht die Datei.',
    'vm.diskFileThere': 'Eine Datei {{file}} gibt es bereits.',
    'vm.diskTooLarge': '{{file}} hätte {{sizeMiB}}; erlaubt sind höchstens {{limitMiB}}.',
    'vm.networkMissing': 'Auf {{node}} gibt es das Netzwerk „{{network}}“ nicht.',
    'vm.hasSnapshots':
      '{{vm}} hat $t(terms:snapshots). Deren Ordner lässt sich nur ändern, solange es keine gibt.',
    'vm.disksAsIs': 'Was {{vm}} auf seinen Datenträgern hat, ist bereits so.',
  },
  events: {
    'vm.created': '„{{vm}}“ wurde auf {{node}} angelegt. (ID des virtuellen Computers {{guid}})',
    'vm.deleted': '„{{vm}}“ wurde gelöscht. (ID des virtuellen Computers {{guid}})',
    'vm.bootFailed':
      '„{{vm}}“ konnte nicht starten: weder ein Datenträger noch ein Medium enthält ein Betriebssystem. (ID des virtuellen Computers {{guid}})',
    'vm.installationBegun': 'In „{{vm}}“ wird ein Betriebssystem von {{medium}} eingerichtet.',
    'vm.systemInstalled': 'In „{{vm}}“ ist {{system}} eingerichtet.',
    'node.foldersConfigured': 'Die Hyper-V-Einstellungen von {{node}} wurden geändert.',
    'vm.disksSpoilt':
      'Simuliert: Was der Gast von {{vm}} auf seinen Datenträgern hat, wurde beschädigt.',
    'vm.disksMended':
      'Was der Gast von {{vm}} auf seinen Datenträgern hat, ist wieder in Ordnung; {{lostMs}} seiner Arbeit ließen sich nicht zurückholen.',
  },
  commands: {
    'vm.create': 'Virtuellen Computer anlegen',
    'vm.delete': 'Virtuellen Computer löschen',
    'node.configureFolders': 'Hyper-V-Einstellungen ändern',
    'fault.spoilDisks': 'Simulation: Inhalt der Datenträger beschädigen',
    'fault.mendDisks': 'Simulation: Inhalt der Datenträger instand setzen',
  },
  states: {
    'item.name': 'Der Name',
    'item.notes': 'Die Notizen',
    'item.automaticActions': 'Die automatischen Aktionen',
    'item.snapshotFolder': 'Der Ordner für $t(terms:snapshots)',
    'item.processorShare': 'Reserve, Grenze und Gewichtung',
    'item.processorCount': 'Die Anzahl der Prozessoren',
    'item.processorCompatibility': 'Die Prozessorkompatibilität',
    'item.startupMemory': 'Der Arbeitsspeicher beim Start',
    'item.memoryBuffer': 'Speicherpuffer und Priorität',
    'item.memoryBounds': 'Der kleinste und größte Arbeitsspeicher',
    'item.dynamicMemory': 'Die Art des Arbeitsspeichers',
    'item.scsiDisk': 'Ein Datenträger am SCSI-Controller',
    'item.ideDisk': 'Ein Datenträger am IDE-Controller',
    'item.media': 'Das Medium im Laufwerk',
    'item.hardware': 'Die Hardware',
    'item.adapter': 'Die Netzwerkkarten',
    'item.adapterConnection': 'Das Netzwerk',
    'item.adapterFeatures': 'Die Funktionen der Netzwerkkarte',
    'item.bios': 'Das BIOS',
    'item.comPorts': 'Die COM-Anschlüsse',
    'item.diskette': 'Das Diskettenlaufwerk',
    'item.integrationServices': 'Die Integrationsdienste',
    'item.graphics': 'Die Grafikkarte',
  },
  actions: {
    'edit.undo': '&Rückgängig',
    'edit.undo.help': 'Nimmt die letzte Änderung von Einstellungen zurück.',
    'edit.undo.named': 'Rückgängig „{{what}}“: {{name}}',
    'edit.redo': '&Wiederholen',
    'edit.redo.help': 'Macht die zuletzt zurückgenommene Änderung noch einmal.',
    'edit.redo.named': 'Wiederholen „{{what}}“: {{name}}',
    'vm.new': '&Neuer virtueller Computer…',
    'vm.new.help': 'Legt mit einem Assistenten einen virtuellen Computer an.',
    'node.hyperVSettings': 'Hyper-V-&Einstellungen…',
    'node.hyperVSettings.help': 'Ordner des Servers und Gewohnheiten der Person, die davor sitzt.',
    'vm.delete': '&Löschen…',
    'vm.delete.help':
      'Nimmt den virtuellen Computer von seinem Host; seine virtuellen Festplatten bleiben.',
    'consequence.vm.delete_one':
      '„{{name}}“ wird mit dem gespeicherten Zustand und mit $t(terms:snapshots) gelöscht. Die virtuellen Festplatten bleiben, wo sie sind.',
    'consequence.vm.delete_other':
      '{{count}} virtuelle Computer werden mit ihren gespeicherten Zuständen und mit $t(terms:snapshots) gelöscht. Ihre virtuellen Festplatten bleiben, wo sie sind.',
    'fault.spoilDisks': '&Datenträger des Gasts beschädigen',
    'fault.spoilDisks.help':
      'Simulierte Störung: Das System des Gasts startet nicht mehr, oder seine Daten sind beschädigt. Jede Kopie seiner Datenträger hat es auch.',
    'choice.boot': 'Das System startet nicht',
    'choice.data': 'Die Daten sind beschädigt',
    'fault.mendDisks': 'Datenträger des Gasts &instand setzen',
    'fault.mendDisks.help':
      'Simuliert: Was der Gast auf seinen Datenträgern hat, ist wieder in Ordnung.',
  },
};
