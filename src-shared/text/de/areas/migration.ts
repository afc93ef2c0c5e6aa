import type { migration as english } from '../../en/areas/migration';
import type { TranslatedArea } from '../../translated';

export const migration: TranslatedArea<typeof english> = {
  faults: {
    'migration.notHighlyAvailable':
      '{{vm}} ist nicht hoch verfügbar: Nur Computer in einem Dienst oder einer Anwendung ziehen zwischen Knoten um.',
    'migration.sameNode': '{{vm}} ist bereits auf {{node}}.',
    'migration.otherCluster': '{{node}} gehört nicht zum Cluster von {{vm}}.',
    'migration.nodeNotUp':
      '{{vm}} kann nicht auf {{node}} umziehen: Zustand des Knotens: {{nodeState}}.',
    'migration.notOnline': '{{vm}} kann im Zustand „{{state}}“ nicht migriert werden (5023).',
    'migration.notPossibleOwner': '{{node}} ist kein möglicher Besitzer von {{vm}} (0x80071398).',
    'migration.noNetwork':
      'Von {{vm}} führt kein Clusternetzwerk für eine Migration zu {{node}} (0x000013AB).',
    'migration.limitReached':
      'Die Migrationsgrenze „{{limit}}“ ist auf {{node}} erreicht: {{vm}} muss warten (21501).',
    'migration.alreadyMoving': '{{vm}} wird bereits verschoben.',
    'migration.noVirtualNetwork':
      'Das virtuelle Netzwerk „{{virtualNetwork}}“ von {{vm}} gibt es auf {{node}} nicht: Die Namen müssen übereinstimmen (21125).',
    'migration.noMemory':
      'Zu wenig Arbeitsspeicher auf {{node}} für {{vm}}: {{neededMiB}} nötig, {{availableMiB}} verfügbar ({{status}}).',
    'migration.processorFeatures':
      '{{vm}} nutzt Prozessorfunktionen, die {{node}} nicht hat: {{features}}.',
    'migration.processorVendor':
      '{{node}} hat einen Prozessor eines anderen Herstellers als der, auf dem {{vm}} gestartet wurde: Die Hardware ist nicht kompatibel.',
    'migration.noStorage': '{{node}} erreicht den Datenträger „{{disk}}“ von {{vm}} nicht.',
    'migration.portRefused':
      '{{node}} lehnt die Verbindung für die Migration von {{vm}} ab (0x8007274D).',
    'migration.portBlocked':
      'Eine Firewall auf {{node}} blockiert die Verbindung für die Migration von {{vm}} (0x8007271D).',
    'migration.portTimeout':
      '{{node}} hat nicht rechtzeitig geantwortet: {{vm}} bleibt (0x8007274C).',
    'migration.portReset':
      'Die Verbindung zu {{node}} wurde zurückgesetzt: {{vm}} bleibt (0x80072746).',
    'migration.dvdMissing':
      'Das DVD-Abbild „{{file}}“ von {{vm}} lässt sich auf {{node}} nicht öffnen (0xC03A0014).',
    'migration.systemDrive':
      '{{vm}} kommt vom Systemlaufwerk {{drive}}, aber das Systemlaufwerk von {{node}} ist {{targetDrive}} (20413).',
    'migration.sourceLost':
      'Der Knoten, auf dem {{vm}} war, ist ausgefallen, bevor der Computer {{node}} erreicht hatte.',
    'migration.targetLost':
      '{{node}} hat den Cluster verlassen, während {{vm}} dorthin unterwegs war.',
    'migration.overtaken': '{{vm}} wurde inzwischen beendet oder anderweitig verschoben.',
    'migration.finished': 'Der Umzug von {{vm}} ist beendet.',
    'migration.tooLateToCancel':
      'Der Umzug von {{vm}} ist zu weit fortgeschritten, um ihn abzubrechen.',
    'migration.noDrain':
      '{{node}} lässt sich nicht in einem Schritt leeren: Diese Windows-Version hält Knoten nur an. Halten Sie ihn an, und verschieben Sie seine Computer.',
    'migration.alreadyDraining': '{{node}} wird bereits geleert.',
    'migration.networksOfCluster':
      'In dieser Windows-Version gelten die Netzwerke für die Livemigration für den ganzen Cluster, nicht für {{vm}}.',
    'migration.networksOfVm':
      'In dieser Windows-Version gelten die Netzwerke für die Livemigration für jeden virtuellen Computer, nicht für {{cluster}}.',
    'migration.foreignNetwork': 'Das Netzwerk „{{network}}“ gehört zu einem anderen Cluster.',
    'vm.noDvdDrive': '{{vm}} hat kein DVD-Laufwerk.',
    'vm.noDvd': 'Im DVD-Laufwerk von {{vm}} liegt nichts.',
    'node.noVirtualNetwork': '{{node}} hat kein virtuelles Netzwerk „{{virtualNetwork}}“.',
    'node.virtualNetworkTaken':
      '{{node}} hat bereits ein virtuelles Netzwerk „{{virtualNetwork}}“.',
    'reason.migration.noNetwork': 'kein Clusternetzwerk war brauchbar',
    'reason.migration.noVirtualNetwork': 'ein virtuelles Netzwerk fehlt auf dem Ziel',
    'reason.migration.noMemory': 'das Ziel hat zu wenig Arbeitsspeicher',
    'reason.migration.processorFeatures':
      'der Computer nutzt Prozessorfunktionen, die das Ziel nicht hat',
    'reason.migration.processorVendor': 'die Hardware des Ziels ist nicht kompatibel',
    'reason.migration.noStorage': 'das Ziel erreicht den Datenträger des Computers nicht',
    'reason.migration.portRefused': 'das Ziel hat die Verbindung abgelehnt',
    'reason.migration.portBlocked': 'eine Firewall hat die Verbindung blockiert',
    'reason.migration.portTimeout': 'die Verbindung hat nicht rechtzeitig geantwortet',
    'reason.migration.portReset': 'die Verbindung wurde zurückgesetzt',
    'reason.migration.dvdMissing': 'ein DVD-Abbild fehlt auf dem Ziel',
    'reason.migration.systemDrive': 'die Systemlaufwerke haben verschiedene Buchstaben',
    'reason.migration.sourceLost': 'die Quelle ist ausgefallen',
    'reason.migration.targetLost': 'das Ziel ist ausgefallen oder hat den Cluster verlassen',
    'reason.migration.overtaken': 'der Computer wurde beendet oder anderweitig verschoben',
    'reason.migration.notPossibleOwner': 'das Ziel ist kein möglicher Besitzer mehr',
    'reason.migration.nodeNotUp': 'das Ziel ist nicht aktiv',
    'reason.vm.guestNotAnswering': 'das Gastsystem fährt nicht herunter',
    'reason.node.tooManyVms': 'auf dem Ziel laufen zu viele Computer',
    'reason.node.tooManyVirtualProcessors': 'auf dem Ziel laufen zu viele virtuelle Prozessoren',
  },
  events: {
    'migration.begun': 'Die Livemigration von {{vm}} von {{source}} auf {{target}} hat begonnen.',
    'migration.targetBegun': '{{target}} bereitet die Übernahme von {{vm}} vor.',
    'migration.networkChosen':
      'Der Arbeitsspeicher von {{vm}} reist über das Netzwerk {{network}}.',
    'migration.connectFailed': '{{vm}}: keine Verbindung über das Netzwerk {{network}}.',
    'migration.passCompleted':
      '{{vm}}: Durchlauf {{pass}} hat {{megabytes}} MB in {{passMs}} übertragen.',
    'migration.blackoutBegun': '{{vm}} steht für die letzten {{megabytes}} MB still.',
    'migration.bandwidthChanged':
      'Die Livemigration von {{vm}} erhält jetzt {{megabytesPerSecond}} MB/s.',
    'migration.stalled':
      'Die Livemigration von {{vm}} stockt: Über {{network}} kommt nichts durch.',
    'migration.completed':
      'Die Livemigration von {{vm}} von {{source}} auf {{target}} war nach {{totalMs}} abgeschlossen; Stillstand: {{blackoutMs}}.',
    'migration.targetCompleted': '{{target}} führt {{vm}} jetzt aus.',
    'migration.longBlackout':
      '{{vm}} stand bei der Livemigration {{blackoutMs}} still; Verbindungen sind womöglich abgerissen.',
    'migration.reportLost':
      'Die Livemigration von {{vm}} auf {{target}} ist gelungen, aber die Verbindung zu {{source}} riss ab, bevor sie gemeldet werden konnte.',
    'migration.failed':
      'Die Livemigration von {{vm}} von {{source}} auf {{target}} ist fehlgeschlagen: {{reason}} ({{code}}).',
    'migration.setupFailedForNetwork':
      'Die Konfiguration von {{vm}} ließ sich auf {{target}} nicht einrichten: Das virtuelle Netzwerk „{{virtualNetwork}}“ gibt es dort nicht.',
    'migration.failedForDrive':
      '{{vm}} ließ sich auf {{target}} nicht registrieren: Das Systemlaufwerk ist dort {{targetDrive}}, auf {{source}} {{drive}}.',
    'migration.cancelled': 'Der Umzug von {{vm}} von {{source}} auf {{target}} wurde abgebrochen.',
    'migration.quickBegun':
      'Der Umzug von {{vm}} von {{source}} auf {{target}} hat begonnen: Der Computer geht offline.',
    'migration.quickMoved': '{{vm}} ging von {{source}} an {{target}} über.',
    'migration.quickCompleted':
      'Der Umzug von {{vm}} von {{source}} auf {{target}} war nach {{totalMs}} abgeschlossen.',
    'migration.moveFailed':
      'Der Umzug von {{vm}} von {{source}} auf {{target}} ist fehlgeschlagen: {{reason}}.',
    'node.drainBegun': 'Alles, was {{node}} besitzt, wird verschoben.',
    'node.drained': '{{node}} ist leer; verschobene Gruppen: {{moved}}.',
    'node.drainMoveFailed':
      'Der Dienst oder die Anwendung {{group}} ließ sich nicht von {{node}} verschieben.',
    'node.drainFailed':
      '{{node}} ließ sich nicht leeren; Dienste oder Anwendungen, die blieben: {{failed}}.',
    'node.failbackBegun': 'Was von {{node}} verschoben wurde, kommt zurück: {{groups}}.',
    'vm.sessionsDropped': '{{vm}} hat Clientsitzungen verloren: {{dropped}}.',
    'vm.sessionsReturned': 'Clients sind wieder mit {{vm}} verbunden: {{returned}}.',
    'vm.dvdInserted': 'Im DVD-Laufwerk von {{vm}} liegt „{{file}}“.',
    'vm.dvdEjected': '„{{file}}“ wurde aus dem DVD-Laufwerk von {{vm}} genommen.',
    'vm.processorCompatibilityOn':
      '{{vm}} darf auf Knoten mit anderer Prozessorversion umziehen: Neuere Funktionen sind verborgen.',
    'vm.processorCompatibilityOff': '{{vm}} sieht jede Funktion seines Prozessors.',
    'vm.migrationNetworksSet': 'Die Netzwerke für Livemigrationen von {{vm}} wurden festgelegt.',
    'cluster.migrationNetworksSet':
      'Die Netzwerke für Livemigrationen in {{cluster}} wurden festgelegt.',
    'node.migrationPortSet': 'TCP-Port 6600 auf {{node}}: {{port}}.',
    'node.virtualNetworkRenamed':
      'Das virtuelle Netzwerk „{{from}}“ auf {{node}} heißt jetzt „{{to}}“.',
  },
  commands: {
    'vm.liveMigrate': 'Livemigration ausführen',
    'vm.quickMigrate': 'Schnellmigration ausführen',
    'vm.moveStopped': 'Virtuellen Computer beenden und verschieben',
    'migration.cancel': 'Umzug abbrechen',
    'node.drain': 'Knoten leeren',
    'vm.setMigrationNetworks': 'Netzwerke für die Livemigration festlegen',
    'cluster.setMigrationNetworks': 'Netzwerke für die Livemigration des Clusters festlegen',
    'vm.insertDvd': 'DVD einlegen',
    'vm.ejectDvd': 'DVD auswerfen',
    'vm.setProcessorCompatibility': 'Prozessorkompatibilität einstellen',
    'vm.setClients': 'Zahl der Clients festlegen',
    'vm.setDirtyRate': 'Schreibrate des Arbeitsspeichers festlegen',
    'fault.setMigrationPort': 'Fehler: Port für die Livemigration',
    'fault.renameVirtualNetwork': 'Fehler: virtuelles Netzwerk umbenennen',
  },
  states: {
    'port.open': 'offen',
    'port.refused': 'lehnt Verbindungen ab',
    'port.blocked': 'von einer Firewall blockiert',
    'port.reset': 'setzt Verbindungen zurück',
  },
  actions: {
    'vm.liveMigrate': 'Live&migration auf',
    'vm.liveMigrate.help':
      'Verschiebt den laufenden virtuellen Computer auf einen anderen Knoten; seine Benutzer merken kaum etwas.',
    'vm.quickMigrate': 'Schnellm&igration auf…',
    'vm.quickMigrate.help':
      'Speichert den virtuellen Computer, verschiebt ihn auf einen anderen Knoten und stellt ihn dort wieder her.',
    'vm.migrate': 'Assistent zum &Verschieben…',
    'vm.migrate.help':
      'Fragt, wohin und wie, sagt vorher, was dagegen spricht, und zeigt den Umzug live.',
    'vm.cancelMove': 'Migration a&bbrechen',
    'vm.cancelMove.help':
      'Bricht eine Livemigration ab; der virtuelle Computer läuft weiter, wo er ist.',
    'vm.moveSettings': 'Migration un&d Benutzer…',
    'vm.moveSettings.help':
      'Prozessorkompatibilität, DVD-Laufwerk, Netzwerke für die Livemigration, Benutzer und wie viel Speicher beschrieben wird.',
    'node.drain': 'Anhalten und Rollen &leeren',
    'node.drain.help':
      'Hält den Knoten an und verschiebt alles, was er besitzt, auf andere Knoten.',
    'node.resumeWithFailback': '&Fortsetzen mit Failback',
    'node.resumeWithFailback.help':
      'Der Knoten nimmt wieder teil, und was von ihm verschoben wurde, kommt zurück.',
    'cluster.moveSettings': 'Einstellungen für &Livemigration…',
    'cluster.moveSettings.help':
      'Welche Netzwerke Livemigrationen tragen und in welcher Reihenfolge.',
    'cluster.matrix': 'Migrationsmatri&x',
    'cluster.matrix.help':
      'Jeder virtuelle Computer gegen jeden Knoten: was wohin umziehen darf und warum nicht.',
    'fault.setMigrationPort': '&Port für die Livemigration…',
    'fault.setMigrationPort.help':
      'Öffnet, verweigert, blockiert oder setzt Verbindungen zum TCP-Port 6600 des Servers zurück.',
    'fault.renameVirtualNetwork': '&Virtuelles Netzwerk umbenennen…',
    'fault.renameVirtualNetwork.help':
      'Gibt einem virtuellen Netzwerk des Servers einen anderen Namen, sodass er nicht mehr übereinstimmt; noch einmal nimmt es zurück.',
    'consequence.vm.quickMigrate_one':
      '„{{name}}“ wird gespeichert, verschoben und wiederhergestellt. Dauert das länger als 20 s, reißen die Sitzungen der Benutzer ab; eine Livemigration würde sie erhalten.',
    'consequence.vm.quickMigrate_other':
      '{{count}} virtuelle Computer werden gespeichert, verschoben und wiederhergestellt. Dauert das länger als 20 s, reißen die Sitzungen der Benutzer ab; Livemigrationen würden sie erhalten.',
    'consequence.fault.setMigrationPort_one':
      'Livemigrationen auf „{{name}}“ treffen auf den Port, wie er gewählt wurde; Zurücksetzen bricht eine laufende ab.',
    'consequence.fault.setMigrationPort_other':
      'Livemigrationen auf {{count}} Server treffen auf den Port, wie er gewählt wurde; Zurücksetzen bricht laufende ab.',
    'consequence.fault.renameVirtualNetwork_one':
      'Computer, die mit dem alten Namen verbunden sind, lassen sich nicht mehr live auf „{{name}}“ migrieren.',
    'consequence.fault.renameVirtualNetwork_other':
      'Computer, die mit dem alten Namen verbunden sind, lassen sich nicht mehr live auf {{count}} Server migrieren.',
    'choice.open': 'Offen',
    'choice.refused': 'Abgelehnt (0x8007274D)',
    'choice.blocked': 'Von einer Firewall blockiert (0x8007271D)',
    'choice.reset': 'Zurückgesetzt (0x80072746)',
  },
};
