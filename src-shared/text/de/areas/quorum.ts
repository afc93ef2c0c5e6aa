import type { quorum as english } from '../../en/areas/quorum';
import type { TranslatedArea } from '../../translated';

export const quorum: TranslatedArea<typeof english> = {
  faults: {
    'witnessDisk.otherCluster': 'Er gehört nicht zum Speicher dieses Clusters.',
    'witnessDisk.sharedVolume': 'Er ist ein freigegebenes Clustervolume.',
    'witnessDisk.inUse': 'Ein Dienst oder eine Anwendung verwendet ihn.',
    'witnessDisk.notOnline': 'Er ist nicht online.',
    'witnessDisk.tooSmall': 'Er ist kleiner als 512 MB.',
    'witnessDisk.dynamic': 'Er ist ein dynamischer Datenträger; nötig ist ein Basisdatenträger.',
    'witnessDisk.noReservation': 'Er unterstützt keine dauerhaften SCSI-3-Reservierungen.',
    'setting.sameSubnetDelayMs': 'SameSubnetDelay',
    'setting.sameSubnetThreshold': 'SameSubnetThreshold',
    'setting.crossSubnetDelayMs': 'CrossSubnetDelay',
    'setting.crossSubnetThreshold': 'CrossSubnetThreshold',
    'setting.migrationsPerNode': 'Gleichzeitige Livemigrationen',
    'setting.dynamicQuorum': 'Dynamische Quorumverwaltung',
    'setting.lowerQuorumPriorityNode': 'LowerQuorumPriorityNodeID',
    'setting.enforcedAntiAffinity': 'ClusterEnforcedAntiAffinity',
    'setting.migrationPerformance': 'Komprimierung und SMB für die Livemigration',
    'quorum.witnessNeeded':
      'Diese Quorumkonfiguration von {{cluster}} braucht einen passenden Zeugen.',
    'quorum.witnessNotUsed':
      'Die Knotenmehrheit verwendet keinen Zeugen. Wählen Sie für {{cluster}} eine andere Quorumkonfiguration oder keinen Zeugen.',
    'quorum.witnessDiskUnfit': '„{{disk}}“ kann nicht der Zeugendatenträger sein: {{problem}}',
    'quorum.shareMalformed':
      '„{{share}}“ ist nicht der Pfad einer Freigabe, wie etwa \\\\FSW01\\Zeuge.',
    'quorum.shareOnNode':
      'Die Freigabe „{{share}}“ liegt auf {{node}}, einem Knoten dieses Clusters. Fällt der Knoten aus, fehlen seine Stimme und die des Zeugen zugleich.',
    'quorum.unchanged': 'Dies ist die jetzige Quorumkonfiguration von {{cluster}}.',
    'quorum.updateMissing':
      'Das Stimmgewicht eines Knotens kann nicht festgelegt werden: Auf {{node}} fehlt das Update {{update}}.',
    'quorum.weightUnchanged': 'Das Stimmgewicht von {{node}} ist bereits {{weight}}.',
    'cluster.settingOutOfRange':
      '{{setting}} kann nicht {{value}} sein; zulässig ist {{min}} bis {{max}}.',
    'cluster.settingTooNew': '{{setting}} gibt es in {{profile}} nicht.',
    'cluster.up': 'Der Cluster {{cluster}} ist in Betrieb.',
    'cluster.noNodeOn': 'Kein Server von {{cluster}} ist in Betrieb.',
    'cluster.lastNode':
      '{{node}} ist der letzte Knoten von {{cluster}}. Zerstören Sie den Cluster, statt den Knoten zu entfernen.',
    'cluster.full': '{{cluster}} hätte mehr als die {{limit}} zulässigen Knoten.',
    'cluster.nameTaken': 'Der Name „{{name}}“ ist im Netzwerk bereits vergeben.',
    'cluster.holdsMachines':
      'In {{cluster}} gibt es hochverfügbare virtuelle Computer: {{machines}}. Nehmen Sie sie zuerst aus dem Cluster.',
    'node.alreadyMember': '{{node}} ist bereits aktives Mitglied des Clusters.',
    'node.inCluster': '{{node}} gehört bereits zum Cluster {{cluster}}.',
    'node.otherCluster': '{{node}} gehört nicht zu {{cluster}}.',
    'node.editionNotClustered':
      'Auf {{node}} läuft die Edition {{edition}}, die keine Cluster bildet.',
    'node.roleMissing': '„{{role}}“ ist auf {{node}} nicht installiert.',
    'node.evictedRecently':
      '{{node}} wurde eben erst entfernt und kann in {{leftMs}} wieder hinzugefügt werden.',
    'node.quarantined': '{{node}} steht noch {{leftMs}} unter Quarantäne.',
    'node.notQuarantined': '{{node}} steht nicht unter Quarantäne.',
    'witness.none': '{{cluster}} hat keinen Zeugen.',
    'witness.alreadyFailed': 'Der Zeuge „{{witness}}“ ist bereits ausgefallen.',
    'witness.notFailed': 'Der Zeuge „{{witness}}“ ist nicht ausgefallen.',
    'witness.notShare':
      'Der Zeuge „{{witness}}“ ist ein Datenträger. Trennen Sie stattdessen die Speicherpfade eines Knotens.',
    'witness.notCut': 'Jeder Knoten erreicht den Zeugen „{{witness}}“.',
  },
  events: {
    'witness.arbitrationFailed':
      'Die Zeugendateifreigabe „{{witness}}“ konnte für den Cluster {{cluster}} nicht gesperrt werden. Prüfen Sie, ob die Freigabe vorhanden ist und der Cluster dort schreiben darf.',
    'witness.diskLost':
      'Der Besitz des Zeugendatenträgers „{{witness}}“ konnte für diesen Teil des Clusters {{cluster}} nicht übernommen werden: Ein anderer Knoten hält die Reservierung, oder der Datenträger antwortet nicht.',
    'witness.onlineFailed':
      'Der Zeuge „{{witness}}“ des Clusters {{cluster}} konnte nicht online geschaltet werden.',
    'witness.healthFailed':
      'Die regelmäßige Prüfung des Zeugen „{{witness}}“ ist auf {{node}} fehlgeschlagen.',
    'witness.failedOver': 'Der Zeuge „{{witness}}“ ging verloren und wird auf {{node}} übernommen.',
    'witness.online': 'Der Zeuge „{{witness}}“ ist auf {{node}} online.',
    'witness.databaseFailed':
      'Die Kopie der Clusterdatenbank auf dem Zeugen „{{witness}}“ konnte von {{node}} aus nicht aktualisiert werden.',
    'witness.failedByFault': 'Der Zeuge „{{witness}}“ antwortet nicht mehr.',
    'witness.restoredByFault': 'Der Zeuge „{{witness}}“ antwortet wieder.',
    'witness.cutByFault':
      'Der Zeuge „{{witness}}“ ist von Knoten aus nicht mehr zu erreichen: {{nodes}}.',
    'cluster.formFailed':
      '{{node}} konnte den Cluster nicht bilden, weil der Zeuge „{{witness}}“ nicht zu erreichen ist.',
    'cluster.databaseStale':
      'Der Clusterdienst auf {{node}} kann den Cluster {{cluster}} nicht bilden: Seine Kopie der Konfiguration ist veraltet, und eine neuere ist nicht zu erreichen.',
    'cluster.waitingForDatabase':
      'Der Cluster {{cluster}} kann nicht gestartet werden: Es sind nicht genug Knoten mit der neuesten Kopie der Konfiguration da. Die Knoten warten auf einen, der sie hat.',
    'cluster.forced':
      '{{node}} erzwingt das Quorum des Clusters {{cluster}}. Von jetzt an gilt die Kopie der Konfiguration dieses Knotens.',
    'cluster.forceEnded':
      'Der Cluster {{cluster}} hat {{have}} Stimmen, {{need}} sind nötig: Das Quorum ist nicht mehr erzwungen.',
    'cluster.forcedElsewhere':
      'Der Clusterdienst auf {{node}} wird beendet: Ein anderer Teil des Clusters {{cluster}} wurde mit erzwungenem Quorum gestartet. Der Knoten tritt diesem Teil bei.',
    'cluster.votesAdjusted':
      'Der Cluster {{cluster}} hat seine Stimmen angepasst: {{total}} insgesamt, {{need}} sind nötig.',
    'cluster.quorumConfigured':
      'Die Quorumkonfiguration des Clusters {{cluster}} wurde geändert: {{total}} Stimmen insgesamt, {{need}} sind nötig.',
    'cluster.configured': 'Die Eigenschaften des Clusters {{cluster}} wurden geändert.',
    'cluster.created': 'Der Cluster {{cluster}} wurde erstellt. Zahl der Knoten: {{nodes}}.',
    'cluster.destroyed': 'Der Cluster {{cluster}} wurde zerstört.',
    'cluster.shutDownBegun':
      'Der Cluster {{cluster}} wird heruntergefahren: Seine Dienste gehen offline, dann endet der Clusterdienst auf jedem Knoten.',
    'cluster.shutDown': 'Der Cluster {{cluster}} ist heruntergefahren.',
    'cluster.startBegun': 'Der Clusterdienst wird auf den Knoten von {{cluster}} gestartet.',
    'node.weightSet': 'Die Stimme von {{node}} wurde auf {{weight}} gesetzt.',
    'node.evicted': '{{node}} wurde aus dem Cluster {{cluster}} entfernt.',
    'node.added': '{{node}} wurde dem Cluster {{cluster}} hinzugefügt.',
    'node.quarantineCleared': 'Die Quarantäne von {{node}} wurde aufgehoben.',
    'node.joinUnanswered':
      '{{node}} konnte dem Cluster {{cluster}} nicht beitreten: Der Takt über UDP bleibt ohne Antwort. Prüfen Sie Netzwerk und Firewall.',
    'node.joinUnconnected':
      '{{node}} konnte dem Cluster {{cluster}} nicht beitreten: Zu keinem Mitglied kam eine Verbindung zustande. Prüfen Sie Netzwerk und Firewall.',
    'node.joinWithoutNetwork':
      '{{node}} konnte dem Cluster {{cluster}} nicht beitreten: Über kein Netzwerk ist ein anderer Knoten zu erreichen.',
    'copy.reservationLost':
      'Der Besitz des Clusterdatenträgers „{{disk}}“ kann auf {{node}} nicht übernommen werden: Ein anderer Knoten hält die Reservierung.',
    'copy.resourceFailed': 'Die Clusterressource „{{resource}}“ in „{{group}}“ ist ausgefallen.',
    'vm.diverged':
      '„{{vm}}“ startet auch auf {{node}}, von der anderen Hälfte des getrennten Spiegels. Von jetzt an gibt es zwei Fassungen der Daten.',
    'vm.copyDiscarded':
      'Die Fassung von „{{vm}}“ auf {{node}} wurde aufgegeben. Was sie in {{lossMs}} geschrieben hat, ist verloren.',
  },
  commands: {
    'cluster.configureQuorum': 'Clusterquorum konfigurieren',
    'node.setWeight': 'Stimme des Knotens festlegen',
    'cluster.configure': 'Eigenschaften des Clusters ändern',
    'cluster.shutDown': 'Cluster herunterfahren',
    'cluster.start': 'Cluster starten',
    'cluster.forceStart': 'Clusterstart erzwingen',
    'node.evict': 'Knoten entfernen',
    'cluster.addNode': 'Knoten hinzufügen',
    'cluster.create': 'Cluster erstellen',
    'cluster.destroy': 'Cluster zerstören',
    'node.clearQuarantine': 'Quarantäne aufheben',
    'fault.failWitness': 'Störung: Zeuge fällt aus',
    'fault.restoreWitness': 'Störung: Zeuge wiederherstellen',
    'fault.cutWitness': 'Störung: Knoten vom Zeugen trennen',
    'fault.healWitness': 'Störung: Verbindung zum Zeugen wiederherstellen',
  },
  states: {},
  actions: {
    'cluster.create': 'Cluster e&rstellen…',
    'cluster.create.help': 'Bildet einen Failovercluster aus Servern, die zu keinem gehören.',
    'cluster.quorum': 'Stimmen &und Quorum',
    'cluster.quorum.help':
      'Zeigt jede Stimme, was noch ausfallen darf und was dann geschehen würde.',
    'cluster.configureQuorum': 'Clusterqu&orum konfigurieren…',
    'cluster.configureQuorum.help': 'Ändert, wie Stimmen gezählt werden, und den Zeugen.',
    'cluster.settings': '&Eigenschaften des Clusters…',
    'cluster.settings.help': 'Ändert Takt und andere Eigenschaften des Clusters.',
    'cluster.addNode': 'Knoten hin&zufügen',
    'cluster.addNode.help': 'Macht einen eigenständigen Server zum Knoten dieses Clusters.',
    'cluster.start': 'Cluster &starten',
    'cluster.start.help': 'Startet den Clusterdienst auf jedem eingeschalteten Knoten.',
    'cluster.shutDown': 'Cluster &herunterfahren…',
    'cluster.shutDown.help':
      'Schaltet alle Dienste offline und beendet den Clusterdienst auf allen Knoten.',
    'cluster.destroy': 'Cluster zers&tören…',
    'cluster.destroy.help': 'Macht die Knoten des Clusters wieder zu eigenständigen Servern.',
    'cluster.forceStart': 'Cluster&start erzwingen…',
    'cluster.forceStart.help':
      'Startet den Cluster auf diesem Knoten ohne die Stimmen, die er braucht.',
    'node.evict': 'Entf&ernen…',
    'node.evict.help': 'Entfernt den Knoten dauerhaft aus dem Cluster.',
    'node.clearQuarantine': '&Quarantäne aufheben',
    'node.clearQuarantine.help':
      'Lässt einen Knoten unter Quarantäne dem Cluster wieder beitreten.',
    'fault.failWitness': 'Zeuge &fällt aus…',
    'fault.failWitness.help':
      'Simulierte Störung: Der Dateiserver oder der Datenträger des Zeugen fällt aus.',
    'fault.restoreWitness': 'Zeugen &wiederherstellen',
    'fault.restoreWitness.help': 'Simulation: Der Zeuge arbeitet wieder.',
    'fault.cutWitness': '&Knoten vom Zeugen trennen',
    'fault.cutWitness.help':
      'Simulierte Störung: Ein Knoten erreicht die Zeugendateifreigabe nicht mehr.',
    'fault.healWitness': 'Zeugen wieder &verbinden',
    'fault.healWitness.help': 'Simulation: Jeder Knoten erreicht die Zeugendateifreigabe wieder.',
    'consequence.cluster.shutDown_one':
      'Alles, was „{{name}}“ ausführt, geht offline: Virtuelle Computer werden gespeichert, und niemand wird bedient, bis der Cluster wieder gestartet wird.',
    'consequence.cluster.shutDown_other':
      'Alles, was {{count}} Cluster ausführen, geht offline: Virtuelle Computer werden gespeichert, und niemand wird bedient, bis die Cluster wieder gestartet werden.',
    'consequence.cluster.destroy_one':
      '„{{name}}“ und die Konfiguration sind unwiederbringlich verloren. Server und Datenträger bleiben.',
    'consequence.cluster.destroy_other':
      '{{count}} Cluster und ihre Konfigurationen sind unwiederbringlich verloren. Server und Datenträger bleiben.',
    'consequence.cluster.forceStart_one':
      '{{name}} startet den Cluster allein, und die Kopie der Konfiguration auf diesem Knoten ersetzt jede andere. Vergewissern Sie sich zuerst, dass die anderen Knoten wirklich ausgefallen sind: Laufen sie, so arbeiten zwei Hälften getrennt voneinander.',
    'consequence.cluster.forceStart_other':
      '{{count}} Knoten starten den Cluster, jeder für sich, und ihre Kopien der Konfiguration widersprechen einander. Vergewissern Sie sich zuerst, dass die anderen Knoten wirklich ausgefallen sind.',
    'consequence.node.evict_one':
      '{{name}} verlässt den Cluster dauerhaft. Was der Knoten besitzt, wird auf andere Knoten verschoben, und seine Stimme entfällt.',
    'consequence.node.evict_other':
      '{{count}} Knoten verlassen den Cluster dauerhaft. Was sie besitzen, wird auf andere Knoten verschoben, und ihre Stimmen entfallen.',
    'consequence.fault.failWitness_one':
      'Der Zeuge von „{{name}}“ antwortet nicht mehr. Mit der nächsten Prüfung geht seine Stimme verloren.',
    'consequence.fault.failWitness_other':
      'Die Zeugen von {{count}} Clustern antworten nicht mehr. Mit der nächsten Prüfung gehen ihre Stimmen verloren.',
  },
};
