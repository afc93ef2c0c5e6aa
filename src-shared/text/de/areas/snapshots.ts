/** Texte zu Prüfpunkten, Ketten von Datenträgern, Export und Import. */
export const snapshots = {
  faults: {
    'snapshot.tooMany':
      '{{vm}} hat bereits {{limit}} $t(terms:snapshots); mehr sind nicht möglich. Löschen Sie zuerst welche.',
    'snapshot.passThrough':
      '{{vm}} verwendet einen physischen Datenträger direkt. Sein Inhalt kann nicht festgehalten werden, daher ist kein $t(terms:snapshot) möglich.',
    'snapshot.noDiskFile': 'Die Datei {{file}}, die {{vm}} benötigt, gibt es nicht mehr.',
    'snapshot.noStorage': 'Der Host erreicht die Dateien von {{vm}} zurzeit nicht.',
    'snapshot.noSpace':
      '{{vm}} benötigt {{neededMiB}} auf {{volume}}, dort sind aber nur {{freeMiB}} frei.',
    'snapshot.none': '{{vm}} hat keinen $t(terms:snapshot), zu dem zurückgekehrt werden könnte.',
    'snapshot.disabled':
      '$t(terms:snapshotsTitle) sind in den Einstellungen von {{vm}} abgeschaltet.',
    'snapshot.noBackupService':
      'Das Gastsystem von {{vm}} kann seine Daten nicht ordnen, weil es nicht antwortet oder ihm der Sicherungsdienst nicht angeboten wird; die Einstellungen lassen nichts anderes zu.',
    'snapshot.diverged':
      'Von {{vm}} gibt es zwei Stände auf den Hälften einer getrennten Spiegelung. Bis einer davon fort ist, bleiben die Datenträger, wie sie sind.',
    'snapshot.nameTaken': 'Ein anderer $t(terms:snapshot) von {{vm}} heißt bereits {{name}}.',
    'snapshot.typeUnknown': 'Diese Windows-Version kennt nur eine Art von $t(terms:snapshot).',
    'snapshot.folderFixed':
      '{{vm}} hat $t(terms:snapshots); solange es sie gibt, kann der Ordner für ihre Dateien nicht wechseln.',
    'snapshot.overtaken': 'Mit {{vm}} ist inzwischen etwas anderes geschehen.',
    'export.running':
      '{{vm}} wird ausgeführt. Diese Windows-Version exportiert virtuelle Computer, die ausgeschaltet oder gespeichert sind.',
    'export.folderTaken':
      'Im Ordner {{folder}} auf {{volume}} liegt bereits ein exportierter Computer.',
    'export.noVolume': '{{node}} erreicht {{volume}} nicht.',
    'export.passThrough':
      '{{vm}} verwendet einen physischen Datenträger direkt, der nicht exportiert werden kann.',
    'export.importedAlready':
      'Die Dateien in {{folder}} gehören einem virtuellen Computer, seit sie an Ort und Stelle importiert wurden. Sie können nur einmal importiert werden.',
    'export.filesMissing': 'Die Datei {{file}} fehlt in {{folder}}.',
    'import.idTaken':
      'Ein virtueller Computer mit der Kennung von {{vm}} existiert bereits. Importieren Sie eine Kopie mit neuer Kennung.',
    'import.notExported':
      '{{vm}} wurde nicht exportiert. Diese Windows-Version importiert nur exportierte Ordner.',
    'import.inUse':
      'Die Dateien von {{vm}} gehören ihm. Importieren Sie eine Kopie, bei der alle Dateien dupliziert werden, während er ausgeschaltet oder gespeichert ist.',
    'import.noNetwork': '{{node}} hat kein $t(terms:virtualNetwork) „{{network}}“.',
    'import.notHere': '{{node}} erreicht den Ordner {{folder}} nicht.',
  },
  events: {
    'snapshot.taken': 'Der $t(terms:snapshot) „{{snapshot}}“ von {{vm}} wurde erstellt.',
    'snapshot.failed': 'Ein $t(terms:snapshot) von {{vm}} konnte nicht erstellt werden.',
    'snapshot.applied':
      'Der $t(terms:snapshot) „{{snapshot}}“ wurde auf {{vm}} angewendet. Arbeit, die kein $t(terms:snapshot) enthält: {{lostMs}}.',
    'snapshot.deleted': 'Der $t(terms:snapshot) „{{snapshot}}“ von {{vm}} wurde gelöscht.',
    'snapshot.subtreeDeleted':
      'Der $t(terms:snapshot) „{{snapshot}}“ von {{vm}} wurde mit allem gelöscht, was ihm folgte: insgesamt {{snapshots}}.',
    'snapshot.renamed':
      'Der $t(terms:snapshot) „{{snapshot}}“ von {{vm}} heißt ab jetzt „{{name}}“.',
    'vm.mergeBegun':
      'Die Zusammenführung von {{file}} von {{vm}} mit dem darunterliegenden Datenträger hat begonnen: {{sizeMiB}}.',
    'vm.mergeCompleted':
      '{{file}} von {{vm}} wurde mit dem darunterliegenden Datenträger zusammengeführt.',
    'vm.mergeAborted':
      'Die Zusammenführung von {{file}} von {{vm}} wurde abgebrochen. Was sie geleistet hatte, ist verloren; sie beginnt später von vorn.',
    'vm.mergeWithoutSpace':
      'Datenträger von {{vm}} können nicht zusammengeführt werden: Das benötigt {{neededMiB}} auf {{volume}}, und {{freeMiB}} sind frei.',
    'vm.exported': '{{vm}} wurde nach {{folder}} exportiert.',
    'vm.exportFailed': '{{vm}} konnte nicht exportiert werden.',
    'vm.imported': '{{vm}} wurde auf {{node}} importiert.',
    'vm.importFailed': '{{vm}} konnte auf {{node}} nicht importiert werden.',
    'vm.importedWithoutNetwork':
      'Ein Adapter von {{vm}} ist nicht verbunden: Hier heißt nichts „{{network}}“, was ihn verbinden könnte.',
    'export.deleted': 'Der exportierte Ordner {{folder}} wurde gelöscht.',
  },
  commands: {
    'snapshot.take': '$t(terms:snapshotTitle) erstellen',
    'snapshot.configure': '$t(terms:snapshotTitle) umbenennen oder beschreiben',
    'snapshot.apply': '$t(terms:snapshotTitle) anwenden',
    'snapshot.delete': '$t(terms:snapshotTitle) löschen',
    'snapshot.deleteSubtree': '$t(terms:snapshotTitle)-Unterstruktur löschen',
    'vm.revert': 'Virtuellen Computer zurücksetzen',
    'vm.export': 'Virtuellen Computer exportieren',
    'snapshot.export': '$t(terms:snapshotTitle) exportieren',
    'vm.import': 'Virtuellen Computer importieren',
    'export.delete': 'Exportierten Ordner löschen',
    'task.vm.takeSnapshot': '$t(terms:snapshotTitle) wird erstellt',
    'task.vm.applySnapshot': '$t(terms:snapshotTitle) wird angewendet',
    'task.vm.mergeDisks': 'Datenträger werden zusammengeführt',
    'task.vm.export': 'Wird exportiert',
    'task.vm.import': 'Virtueller Computer wird importiert',
    'fault.hoardSnapshots': 'Simulation: alte $t(terms:snapshots)',
  },
  states: {
    'operational.creatingSnapshot': '$t(terms:snapshotTitle) wird erstellt',
    'operational.applyingSnapshot': '$t(terms:snapshotTitle) wird angewendet',
    'operational.mergingDisks': 'Datenträger werden zusammengeführt',
    'operational.exporting': 'Virtueller Computer wird exportiert',
    'checkpointType.production': 'Produktion, sonst Standard',
    'checkpointType.productionOnly': 'Nur Produktion',
    'checkpointType.standard': 'Standard',
    'checkpointType.disabled': 'Keine',
  },
  actions: {
    'snapshot.take': '$t(terms:snapshotAction)',
    'snapshot.take.help': 'Hält den jetzigen Stand fest, damit Sie zu ihm zurückkehren können.',
    'vm.revert': 'Wieder&herstellen…',
    'vm.revert.help':
      'Kehrt zum neuesten festgehaltenen Stand zurück; was seitdem geschah, ist verloren.',
    'vm.export': 'Ex&portieren…',
    'vm.export.help':
      'Kopiert Konfiguration, Datenträger und Arbeitsspeicher in einen Ordner, der importiert werden kann.',
    'vm.import': 'Virtuellen Computer &importieren…',
    'vm.import.help': 'Registriert einen exportierten virtuellen Computer auf einem Host.',
    'snapshot.settings': 'Ein&stellungen…',
    'snapshot.settings.help':
      'Zeigt die Konfiguration, wie sie festgehalten wurde; Name und Notizen sind änderbar.',
    'snapshot.apply': '&Anwenden…',
    'snapshot.apply.help':
      'Gibt dem Computer den festgehaltenen Stand zurück; der jetzige ist verloren.',
    'snapshot.export': 'E&xportieren…',
    'snapshot.export.help':
      'Kopiert den festgehaltenen Stand als eigenen Computer in einen Ordner.',
    'snapshot.rename': 'U&mbenennen…',
    'snapshot.rename.help': 'Gibt ihm einen anderen Namen.',
    'snapshot.delete': '$t(terms:snapshotTitle) &löschen…',
    'snapshot.delete.help':
      'Entfernt ihn aus der Struktur; seine Datenträger werden später zusammengeführt.',
    'snapshot.deleteSubtree': '$t(terms:snapshotTitle)-&Unterstruktur löschen…',
    'snapshot.deleteSubtree.help': 'Entfernt ihn und alles, was danach erstellt wurde.',
    'consequence.vm.revert_one':
      'Der jetzige Stand von {{name}} geht verloren: Es geht zurück zum neuesten $t(terms:snapshot).',
    'consequence.vm.revert_other':
      'Die jetzigen Stände von {{count}} virtuellen Computern gehen verloren: Jeder geht zu seinem neuesten $t(terms:snapshot) zurück.',
    'consequence.snapshot.delete_one':
      '„{{name}}“ verlässt die Struktur. Zu ihm kann niemand zurückkehren; seine Datenträger werden später zusammengeführt, was ihren Platz freigibt.',
    'consequence.snapshot.delete_other':
      '{{count}} $t(terms:snapshots) verlassen die Struktur. Zu ihnen kann niemand zurückkehren; ihre Datenträger werden später zusammengeführt, was ihren Platz freigibt.',
    'consequence.snapshot.deleteSubtree_one':
      '„{{name}}“ und alles, was danach erstellt wurde, verlassen die Struktur. Der jetzige Stand bleibt.',
    'consequence.snapshot.deleteSubtree_other':
      '{{count}} $t(terms:snapshots) und alles, was danach erstellt wurde, verlassen die Struktur. Der jetzige Stand bleibt.',
    'fault.hoardSnapshots': '&Alte $t(terms:snapshots)',
    'fault.hoardSnapshots.help':
      'Simuliert: In den letzten Wochen hat jemand fünf $t(terms:snapshots) erstellt, und jeder ist auf 4 GB gewachsen.',
  },
} as const;
