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
    'array.resynchronizes': 'Der Spiegel von {{array}} wird bereits neu synchronisiert.',
    'array.isSurvivor':
      '{{array}} hält die einzige aktuelle Kopie der Daten. Synchronisieren Sie die andere Seite neu.',
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
    'array.resynchronize': 'Spiegel neu synchronisieren',
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
    'mirror.synchronized': 'Synchron',
    'mirror.split': 'Getrennt',
    'mirror.resynchronizing': 'Wird neu abgeglichen',
  },
  actions: {},
};
