/** Texts about backups and restores. */
export const backup = {
  faults: {
    'backup.nameTaken': 'Der Name „{{name}}“ ist bereits vergeben.',
    'backup.tooManyJobs':
      'Es gibt bereits {{limit}} Sicherungsaufträge; mehr werden nicht aufbewahrt.',
    'backup.tooManyStores':
      'Es gibt bereits {{limit}} Sicherungsspeicher; mehr werden nicht verwaltet.',
    'backup.tooManyPoints':
      'Es gibt bereits {{limit}} Wiederherstellungspunkte. Löschen Sie einige, bevor Sie weitere anlegen.',
    'backup.storeDown': 'Der Sicherungsspeicher {{store}} antwortet nicht.',
    'backup.storeFull':
      'Der Sicherungsspeicher {{store}} ist voll: {{neededMiB}} werden gebraucht, {{freeMiB}} sind frei. Löschen Sie Wiederherstellungspunkte oder vergrößern Sie ihn.',
    'backup.storeInUse':
      'Der Sicherungsspeicher {{store}} wird verwendet: Wiederherstellungspunkte {{backups}}, Aufträge {{jobs}}.',
    'backup.storeTooSmall':
      'Auf dem Sicherungsspeicher {{store}} liegen {{usedMiB}}: kleiner kann er nicht werden.',
    'backup.storeAlreadyDown': 'Der Sicherungsspeicher {{store}} ist bereits ausgefallen.',
    'backup.storeWorks': 'Der Sicherungsspeicher {{store}} arbeitet.',
    'backup.jobRunning':
      'Der Sicherungsauftrag {{job}} läuft. Warten Sie sein Ende ab, oder brechen Sie ihn ab.',
    'backup.jobNotRunning': 'Der Sicherungsauftrag {{job}} läuft nicht.',
    'backup.jobOnce': '{{job}} wurde einmalig gesichert: ein solcher Lauf hat keine Einstellungen.',
    'backup.machinesMissing': 'Keiner der Computer des Sicherungsauftrags {{job}} existiert noch.',
    'backup.writerStable': 'Der Sicherungs-Writer von {{name}} arbeitet.',
    'backup.writerFailedAlready': 'Der Sicherungs-Writer von {{name}} ist bereits ausgefallen.',
    'backup.hostWriterFailed':
      '{{vm}} wurde nicht gesichert: der Hyper-V-Sicherungs-Writer auf {{node}} ist ausgefallen. Starten Sie ihn neu und versuchen Sie es noch einmal.',
    'backup.guestWriterFailed':
      '{{vm}} wurde nicht gesichert: ein Sicherungs-Writer im Gastsystem ist ausgefallen. Starten Sie ihn neu und versuchen Sie es noch einmal.',
    'backup.machineBusy':
      '{{vm}} kann jetzt nicht angefasst werden: der Computer startet, stoppt oder zieht um.',
    'backup.machineChanged':
      '{{vm}} wurde nicht gesichert: der Computer wurde vor der Schattenkopie gestoppt, gestartet oder verschoben.',
    'backup.machineGone': '{{vm}} existiert nicht mehr.',
    'backup.saveFailed':
      '{{vm}} wurde nicht gesichert: der Arbeitsspeicher konnte nicht gespeichert werden.',
    'backup.volumeLost': 'Die Dateien von {{vm}} sind jetzt nicht erreichbar.',
    'backup.sourceLost':
      '{{vm}} wurde nicht gesichert: {{node}}, der die Dateien las, ist ausgefallen.',
    'backup.coordinatorChanged':
      '{{vm}} wurde nicht gesichert: {{volume}} hat jetzt einen anderen Koordinator, und die Schattenkopie ist verloren.',
    'backup.cancelled': 'Die Sicherung oder Wiederherstellung von {{vm}} wurde abgebrochen.',
    'backup.pointIncomplete': 'Dieser Wiederherstellungspunkt von {{vm}} wird noch geschrieben.',
    'backup.pointInUse': 'Eine Wiederherstellung liest diesen Wiederherstellungspunkt von {{vm}}.',
    'backup.originalGone':
      '{{vm}} existiert nicht mehr: es gibt nichts zu überschreiben. Stellen Sie den Computer als neuen wieder her.',
    'backup.machineRuns':
      '{{vm}} läuft. Bevor die Dateien überschrieben werden, muss der Computer aus sein; erlauben Sie das Ausschalten.',
    'backup.hasSnapshots':
      '{{vm}} hat $t(terms:snapshots). Löschen Sie sie zuerst, oder stellen Sie neben dem Original wieder her.',
    'backup.noRoom':
      'Auf {{volume}} werden {{neededMiB}} gebraucht, und nur {{freeMiB}} sind frei.',
    'backup.noSuchDisk': 'Dieser Wiederherstellungspunkt von {{vm}} hat keine solche Festplatte.',
    'backup.targetLost':
      '{{name}} wurde nicht wiederhergestellt: {{node}} oder der Datenträger ist weg.',
    'backup.restoreFinished': 'Die Wiederherstellung von {{vm}} ist vorbei.',
    'vm.filesIncomplete':
      'Die Dateien von {{vm}} sind unvollständig: eine Wiederherstellung darüber läuft oder brach ab. Stellen Sie den Computer noch einmal wieder her.',
    'disk.redirectedByBackup':
      'Eine Sicherung hat {{disk}} umgeleitet; das endet mit ihrer Schattenkopie.',
    'reason.backup.storeDown': 'der Sicherungsspeicher antwortet nicht',
    'reason.backup.storeFull': 'der Sicherungsspeicher ist voll',
    'reason.backup.tooManyPoints': 'es gibt zu viele Wiederherstellungspunkte',
    'reason.backup.hostWriterFailed': 'der Hyper-V-Sicherungs-Writer des Hosts ist ausgefallen',
    'reason.backup.guestWriterFailed': 'ein Sicherungs-Writer im Gastsystem ist ausgefallen',
    'reason.backup.machineBusy': 'der Computer startete, stoppte oder zog ständig um',
    'reason.backup.machineChanged':
      'der Computer wurde währenddessen gestoppt, gestartet oder verschoben',
    'reason.backup.machineGone': 'der Computer existiert nicht mehr',
    'reason.backup.saveFailed': 'der Arbeitsspeicher konnte nicht gespeichert werden',
    'reason.backup.volumeLost': 'die Dateien sind nicht erreichbar',
    'reason.backup.sourceLost': 'der Knoten, der die Dateien las, ist ausgefallen',
    'reason.backup.coordinatorChanged': 'das Volume hat jetzt einen anderen Koordinator',
    'reason.backup.originalGone': 'der Computer existiert nicht mehr',
    'reason.backup.noRoom': 'auf dem Volume ist nicht genug Platz',
    'reason.backup.targetLost': 'das Ziel ist weg',
  },
  events: {
    'backup.storeCreated': 'Der Sicherungsspeicher {{store}} wurde hinzugefügt.',
    'backup.storeConfigured': 'Der Sicherungsspeicher {{store}} wurde geändert.',
    'backup.storeRemoved': 'Der Sicherungsspeicher {{store}} wurde entfernt.',
    'backup.storeFailed': 'Der Sicherungsspeicher {{store}} antwortet nicht mehr.',
    'backup.storeRestored': 'Der Sicherungsspeicher {{store}} antwortet wieder.',
    'backup.jobCreated': 'Der Sicherungsauftrag {{job}} wurde angelegt.',
    'backup.jobConfigured': 'Der Sicherungsauftrag {{job}} wurde geändert.',
    'backup.jobRemoved': 'Der Sicherungsauftrag {{job}} wurde entfernt.',
    'backup.runBegun':
      'Der Sicherungsauftrag {{job}} begann: virtuelle Computer {{machines}}, Sicherungsspeicher {{store}}.',
    'backup.runSkipped':
      'Der Sicherungsauftrag {{job}} ist fällig, doch sein letzter Lauf dauert noch an.',
    'backup.runRetries':
      'Der Sicherungsauftrag {{job}} versucht fehlgeschlagene virtuelle Computer in {{delayMs}} noch einmal: {{machines}}.',
    'backup.runCompleted':
      'Der Sicherungsauftrag {{job}} ist nach {{totalMs}} fertig: virtuelle Computer {{machines}}.',
    'backup.runPartly':
      'Der Sicherungsauftrag {{job}} endete mit Fehlern: gesichert {{completed}}, fehlgeschlagen {{failed}}.',
    'backup.runFailed':
      'Der Sicherungsauftrag {{job}} ist fehlgeschlagen: virtuelle Computer {{failed}}.',
    'backup.runCancelled': 'Der Sicherungsauftrag {{job}} wurde abgebrochen.',
    'backup.machineBegun':
      'Die Sicherung von {{vm}} begann; {{node}} liest die Dateien: {{method}}.',
    'backup.machineSaved':
      '{{vm}} wird für die Sicherung gespeichert und fehlt, bis der Zustand zurückgelesen ist.',
    'backup.machineResumed':
      'Die Schattenkopie von {{vm}} ist da: der gespeicherte Zustand wird zurückgelesen.',
    'backup.machineNotResumed':
      '{{vm}} wurde für die Sicherung gespeichert und kann auf {{node}} nicht wieder gestartet werden.',
    'backup.shadowCopyMade': '{{node}} hat die Schattenkopie von {{vm}} in {{shadowMs}} erstellt.',
    'backup.machineCompleted':
      '{{vm}} wurde in {{totalMs}} nach {{store}} gesichert und belegt dort {{sizeMiB}}.',
    'backup.machineFailed': '{{vm}} wurde von {{job}} nicht gesichert: {{reason}}.',
    'backup.pointRemoved':
      'Ein Wiederherstellungspunkt von {{vm}} wurde von {{store}} entfernt; {{sizeMiB}} sind wieder frei.',
    'backup.hostWriterFailed': 'Der Hyper-V-Sicherungs-Writer auf {{node}} ist ausgefallen.',
    'backup.guestWriterFailed': 'Ein Sicherungs-Writer in {{vm}} ist ausgefallen.',
    'backup.hostWriterRestarted': 'Der Hyper-V-Sicherungs-Writer auf {{node}} wurde neu gestartet.',
    'backup.guestWriterRestarted': 'Die Sicherungs-Writer in {{vm}} wurden neu gestartet.',
    'backup.restoreBegun':
      'Die Wiederherstellung von {{vm}} aus der Sicherung begann auf {{node}}: {{name}} ({{mode}}).',
    'backup.restoredOver':
      '{{vm}} wurde auf {{node}} wiederhergestellt. Seit der Sicherung verlorene Arbeit: {{lostMs}}.',
    'backup.restoredBeside':
      '{{name}} wurde auf {{node}} aus einer Sicherung von {{vm}} wiederhergestellt.',
    'backup.restoredDisk':
      'Die Festplatte {{name}} von {{vm}} wurde auf {{node}} wiederhergestellt.',
    'backup.restoreFailed':
      'Die Wiederherstellung von {{vm}} als {{name}} ist fehlgeschlagen: {{reason}}.',
    'backup.restoreCancelled': 'Die Wiederherstellung von {{vm}} als {{name}} wurde abgebrochen.',
    'volume.redirectedByBackup':
      'Eine Sicherung leitet das freigegebene Clustervolume „{{volume}}“ ({{disk}}), das {{node}} besitzt, um, solange die Schattenkopie entsteht.',
  },
  commands: {
    'backup.createStore': 'Sicherungsspeicher hinzufügen',
    'backup.configureStore': 'Sicherungsspeicher ändern',
    'backup.removeStore': 'Sicherungsspeicher entfernen',
    'backup.createJob': 'Sicherungsauftrag anlegen',
    'backup.configureJob': 'Sicherungsauftrag ändern',
    'backup.removeJob': 'Sicherungsauftrag entfernen',
    'backup.runJob': 'Sicherungsauftrag ausführen',
    'backup.runNow': 'Jetzt sichern',
    'backup.cancelJob': 'Sicherungsauftrag abbrechen',
    'backup.deletePoint': 'Wiederherstellungspunkt löschen',
    'backup.restoreOver': 'Über dem Original wiederherstellen',
    'backup.restoreBeside': 'Neben dem Original wiederherstellen',
    'backup.restoreDisk': 'Virtuelle Festplatte wiederherstellen',
    'backup.cancelRestore': 'Wiederherstellung abbrechen',
    'backup.restartHostWriter': 'Hyper-V-Sicherungs-Writer neu starten',
    'backup.restartGuestWriter': 'Sicherungs-Writer im Gast neu starten',
    'fault.failHostWriter': 'Störung: Hyper-V-Sicherungs-Writer ausfallen lassen',
    'fault.failGuestWriter': 'Störung: Sicherungs-Writer im Gast ausfallen lassen',
    'fault.failBackupStore': 'Störung: Sicherungsspeicher ausfallen lassen',
    'fault.restoreBackupStore': 'Störung: Sicherungsspeicher wiederherstellen',
  },
  states: {
    'backupMethod.online': 'Online, konsistenter Gast',
    'backupMethod.savedState': 'Mit gespeichertem Zustand',
    'backupMethod.copy': 'Kopie eines ruhenden Computers',
    'backupMethod.crashConsistent': 'Absturzkonsistent',
    'backupMode.consistent': 'Konsistent',
    'backupMode.crashConsistent': 'Absturzkonsistent',
    'backupPhase.waiting': 'Wartet',
    'backupPhase.saving': 'Zustand wird gespeichert',
    'backupPhase.preparing': 'Gast wird vorbereitet',
    'backupPhase.shadowCopy': 'Schattenkopie wird erstellt',
    'backupPhase.copying': 'Wird kopiert',
    'backupPhase.completed': 'Fertig',
    'backupPhase.failed': 'Fehlgeschlagen',
    'backupPhase.cancelled': 'Abgebrochen',
    'backupOutcome.completed': 'Fertig',
    'backupOutcome.partly': 'Fertig mit Fehlern',
    'backupOutcome.failed': 'Fehlgeschlagen',
    'backupOutcome.cancelled': 'Abgebrochen',
    'restoreMode.original': 'Über dem Original',
    'restoreMode.beside': 'Neben dem Original',
    'restoreMode.disk': 'Einzelne Festplatte',
    'restorePhase.stopping': 'Wird ausgeschaltet',
    'restorePhase.copying': 'Wird kopiert',
    'restorePhase.completed': 'Fertig',
    'restorePhase.failed': 'Fehlgeschlagen',
    'restorePhase.cancelled': 'Abgebrochen',
  },
  actions: {
    'backup.now': 'Jetzt si&chern…',
    'backup.now.help': 'Sichert die ausgewählten virtuellen Computer einmal.',
    'backup.schedule': 'Sicherung &planen…',
    'backup.schedule.help':
      'Macht aus den ausgewählten virtuellen Computern einen Sicherungsauftrag.',
    'backup.restore': '&Wiederherstellen…',
    'backup.restore.help':
      'Holt einen virtuellen Computer oder eine seiner Festplatten aus einer Sicherung zurück.',
    'backup.restartGuestWriter': 'Sicherungs-Writer im &Gast neu starten',
    'backup.restartGuestWriter.help':
      'Startet die Dienste im Gastsystem neu, deren Sicherungs-Writer ausgefallen sind.',
    'backup.newJob': '&Neuer Sicherungsauftrag…',
    'backup.newJob.help': 'Legt einen Sicherungsauftrag an.',
    'backup.newStore': 'Neuer Sicherungs&speicher…',
    'backup.newStore.help': 'Fügt ein Gerät hinzu, auf das Sicherungen geschrieben werden.',
    'backup.runJob': 'Auftrag &ausführen',
    'backup.runJob.help': 'Führt den Sicherungsauftrag jetzt aus.',
    'backup.cancelJob': 'Lauf a&bbrechen',
    'backup.cancelJob.help': 'Bricht den Lauf ab; bereits gesicherte Computer bleiben gesichert.',
    'backup.editJob': 'Auftragseins&tellungen…',
    'backup.editJob.help':
      'Ändert Computer, Speicher, Zeitplan und Aufbewahrung des Sicherungsauftrags.',
    'backup.removeJob': 'Auftrag entf&ernen…',
    'backup.removeJob.help':
      'Entfernt den Sicherungsauftrag; seine Wiederherstellungspunkte bleiben.',
    'backup.restorePoint': 'Von diesem P&unkt wiederherstellen…',
    'backup.restorePoint.help':
      'Bringt einen virtuellen Computer auf den Stand dieses Wiederherstellungspunkts.',
    'backup.deletePoint': 'Wiederherstellungspunkt &löschen…',
    'backup.deletePoint.help': 'Löscht den Wiederherstellungspunkt und gibt seinen Platz frei.',
    'backup.editStore': 'Speichere&instellungen…',
    'backup.editStore.help': 'Ändert Name, Größe und Geschwindigkeit des Sicherungsspeichers.',
    'backup.removeStore': 'Speicher ent&fernen…',
    'backup.removeStore.help': 'Entfernt einen Sicherungsspeicher, auf dem nichts liegt.',
    'backup.cancelRestore': 'Wie&derherstellung abbrechen',
    'backup.cancelRestore.help':
      'Bricht die Wiederherstellung ab; über einen Computer geschriebene Dateien bleiben unvollständig.',
    'backup.restartHostWriter': 'Sic&herungs-Writer neu starten',
    'backup.restartHostWriter.help':
      'Startet den ausgefallenen Hyper-V-Sicherungs-Writer des Servers neu.',
    'fault.failHostWriter': 'Hyper-V-Sicherungs-&Writer ausfallen lassen',
    'fault.failHostWriter.help':
      'Simulierte Störung: konsistente Sicherungen der Computer auf diesem Server schlagen fehl.',
    'fault.failGuestWriter': 'Sicherungs-&Writer im Gast ausfallen lassen',
    'fault.failGuestWriter.help':
      'Simulierte Störung: ein Writer im Gastsystem fällt aus und mit ihm Onlinesicherungen.',
    'fault.failBackupStore': 'Sicherungsspeicher &ausfallen lassen',
    'fault.failBackupStore.help':
      'Simulierte Störung: der Sicherungsspeicher antwortet nicht mehr.',
    'fault.restoreBackupStore': 'Sicherungsspeicher wieder&herstellen',
    'fault.restoreBackupStore.help': 'Der Sicherungsspeicher antwortet wieder.',
    'consequence.backup.removeJob_one':
      '{{name}} läuft nicht mehr. Die geschriebenen Wiederherstellungspunkte bleiben, wo sie sind.',
    'consequence.backup.removeJob_other':
      '{{count}} Sicherungsaufträge laufen nicht mehr. Die geschriebenen Wiederherstellungspunkte bleiben, wo sie sind.',
    'consequence.backup.deletePoint_one':
      'Ein Wiederherstellungspunkt wird gelöscht. Was nur er enthält, kann nicht mehr wiederhergestellt werden.',
    'consequence.backup.deletePoint_other':
      '{{count}} Wiederherstellungspunkte werden gelöscht. Was nur sie enthalten, kann nicht mehr wiederhergestellt werden.',
    'consequence.backup.removeStore_one': '{{name}} nimmt keine Sicherungen mehr auf.',
    'consequence.backup.removeStore_other':
      '{{count}} Sicherungsspeicher nehmen keine Sicherungen mehr auf.',
  },
} as const;
