import type { storage as english } from '../../en/areas/storage';
import type { TranslatedArea } from '../../translated';

export const storage: TranslatedArea<typeof english> = {
  faults: {
    'disk.alreadyOnline': '{{disk}} ist bereits online.',
    'disk.alreadyOffline': '{{disk}} ist bereits offline.',
    'disk.notOnline': '{{disk}} ist nicht online.',
    'disk.busy': '{{disk}} wird gerade online oder offline geschaltet.',
    'disk.isWitness': '{{disk}} ist der Zeugendatenträger im Quorum.',
    'disk.isLocal': '{{disk}} ist ein lokaler Datenträger eines einzelnen Servers.',
    'disk.notClustered': '{{disk}} gehört zu keinem Cluster.',
    'disk.alreadyClustered': '{{disk}} gehört bereits zu einem Cluster.',
    'disk.noPersistentReservation':
      '{{disk}} unterstützt keine permanenten SCSI-3-Reservierungen, die ein Cluster braucht.',
    'disk.isDynamic':
      '{{disk}} ist ein dynamischer Datenträger; ein Cluster braucht einen Basisdatenträger.',
    'disk.notSharedVolume': '{{disk}} ist kein freigegebenes Clustervolume.',
    'disk.alreadySharedVolume': '{{disk}} ist bereits ein freigegebenes Clustervolume.',
    'disk.notAvailable':
      '{{disk}} wird verwendet. Nur ein Datenträger im verfügbaren Speicher kann ein freigegebenes Clustervolume werden.',
    'disk.holdsMachines': 'Auf {{disk}} liegen noch Dateien virtueller Computer: {{vms}}.',
    'disk.alreadyInMaintenance': '{{disk}} ist im Wartungsmodus.',
    'disk.notInMaintenance': '{{disk}} ist nicht im Wartungsmodus.',
    'disk.needsMaintenance':
      'Das Dateisystem von {{disk}} lässt sich nur im Wartungsmodus reparieren. Schalten Sie zuerst den Wartungsmodus ein.',
    'disk.alreadyRedirected': 'Der umgeleitete Zugriff ist für {{disk}} bereits eingeschaltet.',
    'disk.notRedirected': 'Der umgeleitete Zugriff ist für {{disk}} nicht eingeschaltet.',
    'disk.alreadyThere': '{{disk}} gehört bereits {{node}}.',
    'disk.modeChanges':
      'Der Weg zu {{disk}} wird gerade umgestellt (Ereignis 5148). Versuchen Sie es gleich noch einmal.',
    'disk.notReachable': '{{node}} hat keinen funktionierenden Pfad zu {{disk}}.',
    'disk.notReachableByAny':
      'Kein anderer Knoten, dem {{disk}} gehören könnte, hat einen funktionierenden Pfad dorthin.',
    'disk.movesWithGroup':
      '{{disk}} zieht zusammen mit dem virtuellen Computer um, der darauf liegt.',
    'disk.alreadyFailed': '{{disk}} antwortet bereits nicht.',
    'disk.notFailed': '{{disk}} antwortet.',
    'disk.filterAsIs': 'Das würde an {{disk}} nichts ändern.',
    'cluster.sharedVolumesDisabled':
      'Im Cluster {{cluster}} sind freigegebene Clustervolumes nicht aktiviert.',
    'cluster.sharedVolumesEnabled':
      'Im Cluster {{cluster}} sind freigegebene Clustervolumes bereits aktiviert.',
    'path.alreadyDisconnected': '{{node}} ist bereits von {{array}} getrennt.',
    'path.alreadyConnected': '{{node}} ist bereits mit {{array}} verbunden.',
    'path.none': '{{node}} hat keinen Pfad zu {{array}}.',
    'array.noController': '{{array}} hat keinen solchen Controller.',
    'array.controllerAsIs':
      'Controller {{controller}} von {{array}} ist bereits in diesem Zustand.',
    'array.alreadyFailed': '{{array}} ist bereits ausgefallen.',
    'array.notFailed': '{{array}} arbeitet.',
    'array.notMirrored': '{{array}} ist nicht Teil eines Spiegels.',
    'array.notSynchronized': 'Der Spiegel von {{array}} ist bereits getrennt.',
    'array.alreadySynchronized': 'Der Spiegel von {{array}} ist synchron.',
    'array.resynchronizes': 'Der Spiegel von {{array}} wird bereits neu abgeglichen.',
    'array.isSurvivor':
      '{{array}} hält die einzige aktuelle Kopie der Daten. Gleichen Sie die andere Seite neu ab.',
    'array.isDown': '{{array}} ist ausgefallen.',
  },
  events: {
    'volume.paused':
      'Das freigegebene Clustervolume „{{volume}}“ ({{disk}}) ist auf {{node}} wegen „{{status}}“ nicht mehr verfügbar. Alle E/A-Vorgänge warten, bis wieder ein Pfad zum Volume besteht.',
    'volume.redirectedByPath':
      'Das freigegebene Clustervolume „{{volume}}“ ({{disk}}) ist von {{node}} aus nicht mehr direkt erreichbar. E/A läuft über das Netzwerk zum Knoten, dem das Volume gehört.',
    'volume.directAgain':
      '{{node}} erreicht das freigegebene Clustervolume „{{volume}}“ wieder direkt.',
    'volume.noAccess':
      'Das freigegebene Clustervolume „{{volume}}“ ({{disk}}) ist von {{node}} aus nicht mehr erreichbar.',
    'volume.fileSystemFilter':
      'Auf {{node}} wurde für das freigegebene Clustervolume „{{volume}}“ ({{disk}}) ein inkompatibler Dateisystem-Filtertreiber gefunden. Der Zugriff wird umgeleitet.',
    'volume.volumeFilter':
      'Auf {{node}} wurde für das freigegebene Clustervolume „{{volume}}“ ({{disk}}) ein inkompatibler Volume-Filtertreiber gefunden. Der Zugriff wird umgeleitet.',
    'volume.redirectedByUser':
      'Für das freigegebene Clustervolume „{{volume}}“ ({{disk}}), das {{node}} gehört, wurde der umgeleitete Zugriff eingeschaltet. Alle anderen Knoten schicken ihre E/A dorthin.',
    'volume.redirectionEnded':
      'Der Zugriff auf das freigegebene Clustervolume „{{volume}}“ ({{disk}}), das {{node}} gehört, ist wieder direkt.',
    'volume.mounted':
      '{{node}} koordiniert jetzt das freigegebene Clustervolume „{{volume}}“ ({{disk}}); wartende E/A läuft weiter.',
    'volume.failed':
      'Das freigegebene Clustervolume „{{volume}}“ ({{disk}}) gilt als fehlerhaft; zuletzt gehörte es {{node}}.',
    'disk.missing':
      '{{disk}} wurde auf {{node}} nicht gefunden. Prüfen Sie, ob der Server seinen Speicher erreicht.',
    'disk.mountFailed':
      'Das Dateisystem von {{disk}} konnte auf {{node}} nicht bereitgestellt werden.',
    'disk.damaged':
      'Das Dateisystem von {{disk}} ist beschädigt, wie {{node}} feststellte. Reparieren Sie den Datenträger.',
    'disk.reservationLost': '{{node}} hat die Reservierung von {{disk}} unerwartet verloren.',
    'disk.checking': 'Auf {{disk}} läuft chkdsk, ausgeführt von {{node}}.',
    'disk.repaired': 'Das Dateisystem von {{disk}} wurde auf {{node}} geprüft und repariert.',
    'disk.mountBegun': '{{node}} übernimmt die Reservierung von {{disk}} und stellt ihn bereit.',
    'disk.online': '{{disk}} ist auf {{node}} online.',
    'disk.offline': '{{disk}} ist offline.',
    'disk.maintenanceBegun':
      '{{disk}} wurde in den Wartungsmodus versetzt. Die virtuellen Computer darauf werden offline geschaltet.',
    'disk.maintenanceEnded':
      '{{disk}} hat den Wartungsmodus verlassen. Die virtuellen Computer darauf können wieder gestartet werden.',
    'disk.added': '{{disk}} wurde dem Cluster {{cluster}} hinzugefügt.',
    'disk.sharedVolumeAdded': '{{disk}} ist jetzt das freigegebene Clustervolume „{{volume}}“.',
    'disk.sharedVolumeRemoved': '{{disk}} ist kein freigegebenes Clustervolume mehr.',
    'disk.lunFailed': '{{disk}} antwortet nicht mehr.',
    'disk.lunRestored': '{{disk}} antwortet wieder.',
    'cluster.sharedVolumesTurnedOn':
      'Im Cluster {{cluster}} wurden freigegebene Clustervolumes aktiviert.',
    'path.disconnected':
      'Der Pfad von {{node}} zu Controller {{controller}} von {{array}} ist unterbrochen.',
    'path.connected':
      'Der Pfad von {{node}} zu Controller {{controller}} von {{array}} besteht wieder.',
    'array.controllerFailed': 'Controller {{controller}} von {{array}} ist ausgefallen.',
    'array.controllerRestored': 'Controller {{controller}} von {{array}} arbeitet wieder.',
    'array.failed': '{{array}} ist als Ganzes ausgefallen.',
    'array.restored': '{{array}} arbeitet wieder.',
    'array.tookOver':
      '{{array}} arbeitet allein mit den Daten weiter, die es mit {{partner}} gespiegelt hat. Von jetzt an gibt es nur eine Kopie.',
    'array.mirrorSplit':
      'Der Spiegel zwischen {{array}} und {{partner}} ist getrennt. Nur {{array}} hält die aktuellen Daten.',
    'array.resynchronizing':
      '{{array}} wird mit den Daten von {{partner}} überschrieben; das dauert etwa {{durationMs}}. Bis dahin gibt es nur eine Kopie.',
    'array.synchronized': '{{array}} und {{partner}} halten wieder dieselben Daten.',
    'vm.storageStalled': '{{vm}} auf {{node}} wartet auf seinen Datenträger.',
    'vm.storageBack': 'Der Datenträger von {{vm}} auf {{node}} antwortet wieder.',
    'vm.guestStoppedForStorage':
      'Der Datenträger von {{vm}} hat {{seconds}} Sekunden lang nicht geantwortet: Das Gastsystem ist mit einem Stoppfehler stehen geblieben.',
    'vm.saveFailed':
      'Der Arbeitsspeicher von {{vm}} konnte nicht gespeichert werden, weil der Datenträger nicht antwortet; der virtuelle Computer wurde ausgeschaltet.',
    'vm.pausedForStorage':
      '{{vm}} wurde angehalten, weil sein Datenträger nicht antwortet (Angehalten – kritisch).',
  },
  commands: {
    'disk.bringOnline': 'Datenträger online schalten',
    'disk.takeOffline': 'Datenträger offline schalten',
    'disk.move': 'Datenträger verschieben',
    'disk.setMaintenance': 'Wartungsmodus eines Datenträgers umschalten',
    'disk.setRedirected': 'Umgeleiteten Zugriff umschalten',
    'disk.addToSharedVolumes': 'Zu freigegebenen Clustervolumes hinzufügen',
    'disk.removeFromSharedVolumes': 'Aus freigegebenen Clustervolumes entfernen',
    'disk.repair': 'Datenträger reparieren',
    'cluster.enableSharedVolumes': 'Freigegebene Clustervolumes aktivieren',
    'cluster.addDisk': 'Datenträger zum Cluster hinzufügen',
    'array.resynchronize': 'Spiegel neu abgleichen',
    'fault.disconnectPath': 'Störung: Speicherpfad unterbrechen',
    'fault.connectPath': 'Störung zurücknehmen: Speicherpfad verbinden',
    'fault.disconnectStorage': 'Störung: alle Pfade eines Knotens unterbrechen',
    'fault.connectStorage': 'Störung zurücknehmen: alle Pfade eines Knotens verbinden',
    'fault.failController': 'Störung: Controller fällt aus',
    'fault.restoreController': 'Störung zurücknehmen: Controller arbeitet',
    'fault.failArray': 'Störung: Speichersystem fällt aus',
    'fault.restoreArray': 'Störung zurücknehmen: Speichersystem arbeitet',
    'fault.splitMirror': 'Störung: Spiegel trennen',
    'fault.failDisk': 'Störung: Datenträger antwortet nicht',
    'fault.restoreDisk': 'Störung zurücknehmen: Datenträger antwortet',
    'fault.setFilter': 'Störung: Filtertreiber auf freigegebenem Clustervolume',
  },
  states: {
    'resource.inherited': 'Geerbt',
    'resource.initializing': 'Wird initialisiert',
    'resource.online': 'Online',
    'resource.offline': 'Offline',
    'resource.failed': 'Fehler',
    'resource.pending': 'Ausstehend',
    'resource.onlinePending': 'Onlineschalten steht aus',
    'resource.offlinePending': 'Offlineschalten steht aus',
    'diskUse.witness': 'Zeugendatenträger im Quorum',
    'diskUse.available': 'Verfügbarer Speicher',
    'diskUse.group': 'Virtueller Computer',
    'diskUse.sharedVolume': 'Freigegebenes Clustervolume',
    'diskUse.unclustered': 'Nicht im Cluster',
    'access.none': 'Kein Zugriff',
    'access.paused': 'Angehalten',
    'access.direct': 'Direkt',
    'access.fileSystemRedirected': 'Umgeleiteter Zugriff',
    'access.blockRedirected': 'Blockumleitung',
    'array.up': 'In Ordnung',
    'array.degraded': 'Nicht redundant',
    'array.down': 'Ausgefallen',
    'mirror.synchronized': 'Synchron',
    'mirror.split': 'Getrennt',
    'mirror.resynchronizing': 'Wird neu abgeglichen',
  },
  actions: {
    'choice.controller0': 'Erster Controller',
    'choice.controller1': 'Zweiter Controller',
    'choice.controller2': 'Dritter Controller',
    'choice.controller3': 'Vierter Controller',
    'disk.bringOnline': 'Datenträger &online schalten',
    'disk.bringOnline.help':
      'Lässt einen Knoten, der den Datenträger erreicht, ihn reservieren und bereitstellen.',
    'disk.takeOffline': 'Datenträger o&ffline schalten…',
    'disk.takeOffline.help':
      'Schaltet die virtuellen Computer auf dem Datenträger mit ihrer Offlineaktion offline, dann ihn selbst.',
    'disk.move': 'Datenträger &verschieben',
    'disk.move.help':
      'Gibt dem Datenträger einen anderen Besitzer, der ein freigegebenes Clustervolume koordiniert.',
    'disk.beginMaintenance': '&Wartungsmodus einschalten…',
    'disk.beginMaintenance.help':
      'Schaltet die virtuellen Computer auf dem Datenträger offline und hält alle außer seinem Besitzer von ihm fern.',
    'disk.endMaintenance': 'Wart&ungsmodus ausschalten',
    'disk.endMaintenance.help':
      'Lässt alle Knoten den Datenträger wieder verwenden; seine virtuellen Computer werden von Hand gestartet.',
    'disk.redirect': 'Umgeleiteten &Zugriff einschalten…',
    'disk.redirect.help':
      'Schickt die E/A aller anderen Knoten über das Netzwerk zum Knoten, der das Volume koordiniert.',
    'disk.endRedirection': 'Umgeleiteten Zugriff &ausschalten',
    'disk.endRedirection.help':
      'Lässt alle Knoten mit eigenem Pfad das Volume wieder direkt verwenden.',
    'disk.addToSharedVolumes': 'Zu freigegebenen &Clustervolumes hinzufügen',
    'disk.addToSharedVolumes.help':
      'Macht aus einem Datenträger im verfügbaren Speicher ein Volume, das alle Knoten gleichzeitig verwenden.',
    'disk.removeFromSharedVolumes': 'Aus freigegebenen Clustervolumes &entfernen…',
    'disk.removeFromSharedVolumes.help':
      'Macht aus dem Volume wieder einen gewöhnlichen Datenträger im verfügbaren Speicher.',
    'disk.repair': 'Datenträger &reparieren',
    'disk.repair.help':
      'Prüft und repariert das Dateisystem eines Datenträgers im Wartungsmodus (chkdsk).',
    'cluster.addDisk': '&Datenträger zum Cluster hinzufügen',
    'cluster.addDisk.help':
      'Macht aus einer LUN, die die Knoten erreichen, einen Datenträger des Clusters.',
    'cluster.enableSharedVolumes': 'Freigegebene Cluster&volumes aktivieren',
    'cluster.enableSharedVolumes.help':
      'Erlaubt, dass alle Knoten dieses Clusters Datenträger gleichzeitig verwenden.',
    'array.resynchronize': '&Spiegel neu abgleichen…',
    'array.resynchronize.help':
      'Überschreibt dieses Speichersystem mit dem, was sein Spiegelpartner hält.',
    'disk.properties': 'E&igenschaften des Datenträgers',
    'disk.properties.help':
      'Zeigt, wo der Datenträger liegt, wem er gehört und wie ihn jeder Knoten erreicht.',
    'fault.disconnectPath': 'P&fad unterbrechen…',
    'fault.disconnectPath.help':
      'Simuliert: Adapter, Kabel oder Switch eines Speicherpfads fällt aus.',
    'fault.connectPath': '&Pfad verbinden',
    'fault.connectPath.help': 'Simuliert: Ein Speicherpfad besteht wieder.',
    'fault.disconnectStorage': 'Alle Pfa&de des Knotens unterbrechen…',
    'fault.disconnectStorage.help':
      'Simuliert: Ein Knoten verliert alle Pfade zu einem Speichersystem.',
    'fault.connectStorage': 'Alle Pfade des &Knotens verbinden',
    'fault.connectStorage.help':
      'Simuliert: Alle Pfade eines Knotens zu einem Speichersystem bestehen wieder.',
    'fault.failController': '&Controller ausfallen lassen…',
    'fault.failController.help': 'Simuliert: Ein Controller eines Speichersystems fällt aus.',
    'fault.restoreController': 'Controlle&r wiederherstellen',
    'fault.restoreController.help':
      'Simuliert: Ein Controller eines Speichersystems arbeitet wieder.',
    'fault.failArray': '&Speichersystem ausfallen lassen…',
    'fault.failArray.help': 'Simuliert: Ein Speichersystem fällt als Ganzes aus.',
    'fault.restoreArray': 'Speichers&ystem wiederherstellen',
    'fault.restoreArray.help': 'Simuliert: Ein ausgefallenes Speichersystem arbeitet wieder.',
    'fault.splitMirror': 'Spie&gel trennen…',
    'fault.splitMirror.help':
      'Simuliert: Die Leitung zwischen den beiden Seiten eines Spiegels ist unterbrochen.',
    'fault.failDisk': '&Datenträger ausfallen lassen…',
    'fault.failDisk.help':
      'Simuliert: Eine LUN antwortet nicht mehr, obwohl ihr Speichersystem arbeitet.',
    'fault.restoreDisk': 'Da&tenträger wiederherstellen',
    'fault.restoreDisk.help':
      'Simuliert: Eine LUN antwortet wieder; ihr Dateisystem muss vielleicht repariert werden.',
    'fault.loadFileSystemFilter': 'Date&isystemfilter laden…',
    'fault.loadFileSystemFilter.help':
      'Simuliert: Ein Dateisystem-Filtertreiber wird geladen, den freigegebene Clustervolumes nicht vertragen.',
    'fault.loadVolumeFilter': '&Volumefilter laden…',
    'fault.loadVolumeFilter.help':
      'Simuliert: Ein Volume-Filtertreiber wird geladen, den freigegebene Clustervolumes nicht vertragen.',
    'fault.unloadFilter': 'Filter &entfernen',
    'fault.unloadFilter.help': 'Simuliert: Der inkompatible Filtertreiber wird entfernt.',
    'consequence.disk.takeOffline_one':
      'Die virtuellen Computer auf {{name}} werden offline geschaltet, und niemand kann den Datenträger verwenden.',
    'consequence.disk.takeOffline_other':
      'Die virtuellen Computer auf {{count}} Datenträgern werden offline geschaltet, und niemand kann die Datenträger verwenden.',
    'consequence.disk.beginMaintenance_one':
      'Die virtuellen Computer auf {{name}} werden mit ihrer Offlineaktion offline geschaltet. Niemand startet sie von selbst wieder.',
    'consequence.disk.beginMaintenance_other':
      'Die virtuellen Computer auf {{count}} Datenträgern werden mit ihrer Offlineaktion offline geschaltet. Niemand startet sie von selbst wieder.',
    'consequence.disk.redirect_one':
      'Die virtuellen Computer auf {{name}} laufen weiter, aber langsamer: Ihre E/A teilt sich ein Netzwerk und einen Knoten.',
    'consequence.disk.redirect_other':
      'Die virtuellen Computer auf {{count}} Volumes laufen weiter, aber langsamer: Ihre E/A teilt sich ein Netzwerk und die koordinierenden Knoten.',
    'consequence.disk.removeFromSharedVolumes_one':
      '{{name}} kann danach nur noch von einem Knoten auf einmal verwendet werden.',
    'consequence.disk.removeFromSharedVolumes_other':
      '{{count}} Datenträger können danach nur noch von einem Knoten auf einmal verwendet werden.',
    'consequence.array.resynchronize_one':
      'Was auf {{name}} liegt, wird mit den Daten des Spiegelpartners überschrieben. Bis das erledigt ist, gibt es nur eine Kopie.',
    'consequence.array.resynchronize_other':
      'Was auf {{count}} Speichersystemen liegt, wird mit den Daten der Spiegelpartner überschrieben. Bis das erledigt ist, gibt es nur eine Kopie.',
    'consequence.fault.disconnectPath_one':
      'Ein Speicherpfad wird unterbrochen. Ist es der letzte seines Knotens, wird der Zugriff umgeleitet.',
    'consequence.fault.disconnectPath_other':
      '{{count}} Speicherpfade werden unterbrochen. Ein Knoten ohne Pfad wird umgeleitet.',
    'consequence.fault.disconnectStorage_one':
      '{{name}} verliert seinen Speicher. Seine freigegebenen Clustervolumes werden umgeleitet oder bekommen einen anderen Koordinator.',
    'consequence.fault.disconnectStorage_other':
      '{{count}} Knoten verlieren ihren Speicher. Ihre freigegebenen Clustervolumes werden umgeleitet oder bekommen einen anderen Koordinator.',
    'consequence.fault.failController_one':
      'Alle Knoten verlieren die Pfade zu einem Controller von {{name}}.',
    'consequence.fault.failController_other':
      'Alle Knoten verlieren die Pfade zu einem Controller von {{count}} Speichersystemen.',
    'consequence.fault.failArray_one':
      '{{name}} fällt aus. Ohne Spiegel steht alles darauf still; virtuelle Computer bleiben nach einer Weile mit einem Stoppfehler stehen.',
    'consequence.fault.failArray_other':
      '{{count}} Speichersysteme fallen aus. Ohne Spiegel steht alles darauf still; virtuelle Computer bleiben nach einer Weile mit einem Stoppfehler stehen.',
    'consequence.fault.splitMirror_one':
      'Der Spiegel von {{name}} wird getrennt: Von da an gibt es nur eine Kopie.',
    'consequence.fault.splitMirror_other':
      'Die Spiegel von {{count}} Speichersystemen werden getrennt: Von da an gibt es nur eine Kopie.',
    'consequence.fault.failDisk_one':
      '{{name}} antwortet nicht mehr. Danach muss sein Dateisystem repariert werden.',
    'consequence.fault.failDisk_other':
      '{{count}} Datenträger antworten nicht mehr. Danach müssen ihre Dateisysteme repariert werden.',
    'consequence.fault.loadFileSystemFilter_one':
      'Der Zugriff auf {{name}} wird auf allen Knoten außer dem Koordinator umgeleitet.',
    'consequence.fault.loadFileSystemFilter_other':
      'Der Zugriff auf {{count}} Volumes wird auf allen Knoten außer den Koordinatoren umgeleitet.',
    'consequence.fault.loadVolumeFilter_one':
      'Der Zugriff auf {{name}} wird auf allen Knoten außer dem Koordinator umgeleitet.',
    'consequence.fault.loadVolumeFilter_other':
      'Der Zugriff auf {{count}} Volumes wird auf allen Knoten außer den Koordinatoren umgeleitet.',
  },
};
