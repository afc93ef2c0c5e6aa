import type { disks as english } from '../../en/areas/disks';
import type { TranslatedArea } from '../../translated';

export const disks: TranslatedArea<typeof english> = {
  faults: {
    'drive.noPlace': '„{{vm}}“ hat keinen Platz {{place}}.',
    'drive.placeTaken': 'Am Platz {{place}} von „{{vm}}“ ist bereits etwas.',
    'drive.none': 'Am Platz {{place}} von „{{vm}}“ ist nichts.',
    'drive.ideWhileRunning':
      'IDE-Controller kennen kein Hot-Plug: An {{place}} von „{{vm}}“ lässt sich im laufenden Betrieb nichts hinzufügen oder entfernen. Einen SCSI-Controller verwenden oder den virtuellen Computer ausschalten.',
    'drive.noHotScsi':
      'Unter {{profile}} werden Datenträger von „{{vm}}“ nur hinzugefügt und entfernt, während er ausgeschaltet ist.',
    'drive.noIntegrationServices':
      'Der Gast von „{{vm}}“ hat keine Integrationsdienste und sähe einen Datenträger am SCSI-Controller nicht. Den virtuellen Computer zuerst ausschalten.',
    'drive.savedState':
      '„{{vm}}“ ist gespeichert: Zu anderen Datenträgern passt sein Arbeitsspeicher nicht mehr. Den gespeicherten Zustand löschen oder den virtuellen Computer zuerst starten.',
    'drive.isBootDisk': '„{{vm}}“ läuft von diesem Datenträger.',
    'drive.dvdNeedsIde': 'DVD-Laufwerke von „{{vm}}“ gehören an einen IDE-Controller.',
    'drive.inUse': '„{{vm}}“ gibt bereits einen Datenträger frei: {{task}}.',
    'drive.passThroughTaken': '{{disk}} ist bereits an „{{vm}}“ durchgereicht.',
    'drive.passThroughClustered':
      '„{{vm}}“ ist hoch verfügbar: {{disk}} gibt es nur auf seinem Host und lässt sich nicht durchreichen.',
    'drive.passThroughSnapshots':
      '„{{vm}}“ hat $t(terms:snapshots). Mit einem physischen Datenträger ließen sie sich nicht behalten.',
    'vm.hardwareNeedsOff':
      '„{{vm}}“: {{state}}. Controller werden geändert, während der virtuelle Computer ausgeschaltet ist.',
    'vm.noMoreScsi': '„{{vm}}“ hat {{limit}} SCSI-Controller; mehr sind nicht möglich.',
    'vm.scsiInUse':
      'An {{controller}} von „{{vm}}“ sind Laufwerke: {{drives}}. Sie zuerst entfernen.',
    'vm.noSuchScsi': '„{{vm}}“ hat keinen solchen SCSI-Controller.',
    'vhd.inUse':
      '„{{vm}}“ läuft und verwendet {{vhd}}. Ihn zuerst ausschalten oder den Datenträger entfernen.',
    'vhd.savedState': '„{{vm}}“ ist gespeichert und braucht {{vhd}} unverändert.',
    'vhd.attached': '{{vhd}} ist in einem Laufwerk von „{{vm}}“.',
    'vhd.busy': '{{vhd}} wird gerade bearbeitet: {{task}}.',
    'vhd.notBusy': 'An {{vhd}} wird nichts gemacht.',
    'vhd.hasChildren':
      'Auf {{vhd}} bauen differenzierende Datenträger auf: {{children}}. Sie gingen verloren, wenn er sich änderte.',
    'vhd.ofSnapshots': 'Die $t(terms:snapshotsTitle) von „{{vm}}“ brauchen {{vhd}}, wie er ist.',
    'vhd.nameTaken': 'Auf {{volume}} gibt es bereits eine Datei {{fileName}}.',
    'vhd.wrongExtension': 'Der Name {{fileName}} muss auf {{extension}} enden.',
    'vhd.noVhdx': '{{profile}} kennt kein VHDX.',
    'vhd.tooLarge':
      '{{sizeMiB}} sind zu viel: Eine virtuelle Festplatte dieses Formats hat höchstens {{limitMiB}}.',
    'vhd.noSize': 'Die Größe der virtuellen Festplatte fehlt.',
    'vhd.noParent': 'Ein differenzierender Datenträger braucht einen übergeordneten.',
    'vhd.otherFormat':
      'Der übergeordnete Datenträger {{vhd}} ist ein {{format}}; beide müssen vom selben Format sein.',
    'vhd.notForType': 'Das geht mit {{vhd}} nicht, weil er vom Typ {{type}} ist.',
    'vhd.sameAsBefore': '{{vhd}} ist bereits von diesem Typ und Format.',
    'vhd.notLarger': '{{vhd}} hat {{sizeMiB}}; er kann nur größer werden.',
    'vhd.parentThere': '{{vhd}} hat seinen übergeordneten Datenträger {{parent}}.',
    'vhd.parentMissing':
      'Der Datenträger, auf dem {{vhd}} aufbaut, fehlt. Die Verbindung wiederherstellen.',
    'vhd.parentChanged':
      'Der übergeordnete Datenträger {{parent}} ist nicht mehr, wie er war, als {{vhd}} aus ihm entstand: Kennung oder Zeitstempel sind andere.',
    'vhd.buildsOnItself': '{{vhd}} würde auf sich selbst aufbauen.',
    'vhd.otherSize':
      '{{parent}} kann nicht der übergeordnete Datenträger von {{vhd}} sein: Größe oder Format weichen ab.',
    'vhd.unreachable': '{{vhd}} ist nicht erreichbar, weil {{node}} nicht verfügbar ist.',
    'vhd.notOnClusterStorage':
      '„{{vm}}“ ist hoch verfügbar, und {{volume}} ist kein Speicher, den jeder Knoten für ihn verwenden kann.',
    'volume.unreachable': '{{node}} erreicht {{volume}} nicht.',
    'volume.noRoom':
      'Auf {{volume}} ist nicht genug Platz: {{neededMiB}} werden gebraucht, {{freeMiB}} sind frei.',
    'volume.stillFull':
      'Auf {{volume}} ist für „{{vm}}“ noch zu wenig Platz: {{freeMiB}} sind frei, {{neededMiB}} werden gebraucht. Dort zuerst Platz schaffen.',
    'volume.nothingToDelete': 'Auf {{volume}} gibt es nur Dateien von virtuellen Computern.',
    'volume.notEmptier': 'Auf {{volume}} sind bereits nicht mehr als {{freeMiB}} frei.',
    'disk.notOfHost': '{{disk}} ist kein eigener Datenträger des Hosts.',
    'disk.hostStateAsIs': '{{disk}} ist bereits in diesem Zustand.',
    'disk.holdsFiles': 'Auf {{disk}} sind Dateien von virtuellen Computern: {{files}}.',
    'disk.givenThrough': '{{disk}} ist an „{{vm}}“ durchgereicht. Dort zuerst entfernen.',
    'disk.notOfflineOnHost':
      '{{disk}} ist auf dem Host online. Dort zuerst offline schalten, bevor ein virtueller Computer ihn verwendet.',
  },
  events: {
    'vhd.created': '{{vhd}} wurde auf {{volume}} erstellt.',
    'vhd.deleted': '{{vhd}} wurde von {{volume}} gelöscht.',
    'vhd.compacted': '{{vhd}} wurde komprimiert: {{freedMiB}} sind wieder frei.',
    'vhd.converted': '{{vhd}} wurde in {{into}} konvertiert.',
    'vhd.expanded':
      '{{vhd}} wurde auf {{sizeMiB}} erweitert. Die Partition darin ist so groß wie zuvor.',
    'vhd.merged': '{{vhd}} wurde in {{into}} zusammengeführt.',
    'vhd.reconnected': '{{vhd}} baut wieder auf {{parent}} auf.',
    'vhd.taskFailed': 'Die Arbeit an {{vhd}} ist fehlgeschlagen: {{task}}.',
    'vhd.taskCancelled': 'Die Arbeit an {{vhd}} wurde abgebrochen: {{task}}.',
    'drive.added': '{{what}} wurde „{{vm}}“ am Platz {{place}} hinzugefügt.',
    'drive.removed': '{{what}} wurde aus „{{vm}}“ vom Platz {{place}} entfernt.',
    'drive.moved': 'Ein Laufwerk von „{{vm}}“ wurde von {{from}} nach {{to}} verlegt.',
    'drive.appeared': 'Der Gast von „{{vm}}“ hat einen neuen Datenträger gefunden: {{what}}.',
    'drive.vanished':
      '{{what}} wurde „{{vm}}“ genommen, während der Gast ihn verwendete: Was noch nicht geschrieben war, ist verloren.',
    'vm.scsiControllerAdded':
      '„{{vm}}“ hat jetzt einen weiteren SCSI-Controller: insgesamt {{controllers}}.',
    'vm.scsiControllerRemoved':
      '„{{vm}}“ hat jetzt einen SCSI-Controller weniger: insgesamt {{controllers}}.',
    'disk.hostOffline': '{{disk}} wurde auf seinem Host offline geschaltet.',
    'disk.hostOnline': '{{disk}} wurde auf seinem Host online geschaltet.',
    'volume.spaceLow':
      'Auf {{volume}} ist wenig Platz: {{freeMiB}}. Virtuelle Computer mit Datenträgern dort: {{vms}}.',
    'volume.spaceCritical':
      'Auf {{volume}} ist kaum noch Platz: {{freeMiB}}. Virtuelle Computer mit Datenträgern dort: {{vms}}.',
    'volume.spaceBack': 'Auf {{volume}} ist wieder Platz: {{freeMiB}}.',
    'volume.filled':
      'Simulierte Störung: Auf {{volume}} wurden Dateien kopiert, bis nur noch {{freeMiB}} frei waren.',
    'volume.cleanedUp': 'Auf {{volume}} wurden Dateien gelöscht: {{freedMiB}} sind wieder frei.',
    'vm.pausedForSpace':
      '„{{vm}}“ wurde angehalten, weil auf {{volume}} kein Platz mehr ist. Dort Platz schaffen und den virtuellen Computer dann fortsetzen.',
    'vm.noRoomForMemory':
      'Die Speicherdatei von „{{vm}}“ ließ sich auf {{volume}} nicht anlegen: {{neededMiB}} werden gebraucht, {{freeMiB}} sind frei.',
  },
  commands: {
    'vhd.create': 'Virtuelle Festplatte erstellen',
    'vhd.delete': 'Virtuelle Festplatte löschen',
    'vhd.compact': 'Virtuelle Festplatte komprimieren',
    'vhd.convert': 'Virtuelle Festplatte konvertieren',
    'vhd.expand': 'Virtuelle Festplatte erweitern',
    'vhd.merge': 'Virtuelle Festplatte zusammenführen',
    'vhd.reconnect': 'Verbindung der virtuellen Festplatte wiederherstellen',
    'vhd.cancel': 'Arbeit an virtueller Festplatte abbrechen',
    'vm.addDrive': 'Laufwerk hinzufügen',
    'vm.removeDrive': 'Laufwerk entfernen',
    'vm.moveDrive': 'Laufwerk an einen anderen Platz verlegen',
    'vm.addScsiController': 'SCSI-Controller hinzufügen',
    'vm.removeScsiController': 'SCSI-Controller entfernen',
    'disk.setHostState': 'Zustand eines Datenträgers auf seinem Host ändern',
    'volume.cleanUp': 'Andere Dateien von einem Volume löschen',
    'fault.fillVolume': 'Volume füllen',
    'task.vhd.create': 'Virtuelle Festplatte wird erstellt',
    'task.vhd.compact': 'Virtuelle Festplatte wird komprimiert',
    'task.vhd.convert': 'Virtuelle Festplatte wird konvertiert',
    'task.vhd.expand': 'Virtuelle Festplatte wird erweitert',
    'task.vhd.merge': 'Datenträger werden zusammengeführt',
    'task.vm.removeDrive': 'Laufwerk wird entfernt',
  },
  states: {
    'vhdType.fixed': 'Feste Größe',
    'vhdType.dynamic': 'Dynamisch erweiterbar',
    'vhdType.differencing': 'Differenzierend',
    'space.ok': 'Genug Platz',
    'space.low': 'Wenig Platz',
    'space.full': 'Voll',
  },
  actions: {
    'vm.storage': 'Speic&her…',
    'vm.storage.help':
      'Zeigt die Laufwerke des virtuellen Computers, fügt im Betrieb Datenträger hinzu und entfernt sie sicher.',
    'vhd.new': '&Neue virtuelle Festplatte…',
    'vhd.new.help': 'Erstellt eine virtuelle Festplatte auf einem Volume eines Hosts.',
    'vhd.edit': 'Datenträger &bearbeiten…',
    'vhd.edit.help':
      'Komprimiert, konvertiert, erweitert oder führt eine virtuelle Festplatte zusammen oder stellt ihre Verbindung wieder her.',
    'vhd.inspect': 'Datenträger &überprüfen…',
    'vhd.inspect.help':
      'Zeigt Typ, Größe, Blöcke und den übergeordneten Datenträger einer virtuellen Festplatte.',
    'vhd.compact': 'Datenträger &komprimieren',
    'vhd.compact.help': 'Gibt den Platz von Blöcken zurück, die der Gast nicht mehr verwendet.',
    'vhd.cancel': '&Arbeit am Datenträger abbrechen',
    'vhd.cancel.help': 'Bricht ab, was an der virtuellen Festplatte gemacht wird.',
    'vhd.delete': 'Virtuelle Festplatte &löschen…',
    'vhd.delete.help': 'Löscht die Datei einer virtuellen Festplatte, die in keinem Laufwerk ist.',
    'volume.cleanUp': 'Vo&lume aufräumen…',
    'volume.cleanUp.help':
      'Löscht Dateien, die zu keinem virtuellen Computer gehören, damit wieder Platz ist.',
    'fault.fillVolume': 'Vol&ume füllen…',
    'fault.fillVolume.help':
      'Simuliert: Auf das Volume werden Dateien kopiert, bis kaum noch Platz ist.',
    'consequence.vhd.delete_one': 'Die Datei {{name}} und alles darin ist endgültig weg.',
    'consequence.vhd.delete_other': '{{count}} Dateien und alles darin sind endgültig weg.',
    'consequence.volume.cleanUp_one':
      'Bis zu 10 GB an Dateien, die zu keinem virtuellen Computer gehören, werden vom Volume von {{name}} gelöscht.',
    'consequence.volume.cleanUp_other':
      'Bis zu 10 GB an Dateien, die zu keinem virtuellen Computer gehören, werden von jedem der {{count}} Volumes gelöscht.',
    'consequence.fault.fillVolume_one':
      'Auf dem Volume von {{name}} bleiben nur 100 MB frei: Virtuelle Computer mit Datenträgern dort werden angehalten.',
    'consequence.fault.fillVolume_other':
      'Auf jedem der {{count}} Volumes bleiben nur 100 MB frei: Virtuelle Computer mit Datenträgern dort werden angehalten.',
  },
};
