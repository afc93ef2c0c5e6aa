import { areas } from './areas/index';
import type { actions as english } from '../en/actions';
import type { Translated } from '../translated';

export const actions: Translated<typeof english> = {
  ...areas.actions,
  'menu.file': '&Datei',
  'menu.action': '&Aktion',
  'menu.view': 'A&nsicht',
  'menu.lab': '&Lab',
  'menu.simulation': '&Simulation',
  'menu.help': '&Hilfe',
  'submenu.faults': '&Störungen (simuliert)',
  'submenu.further': 'Weite&re Aktionen',
  'submenu.hyperV': 'H&yper-V',
  'submenu.node': '&Knoten oder Server',
  'submenu.cluster': '&Cluster',
  'submenu.role': 'Dienst, Anwendung oder R&olle',
  'submenu.virtualDisks': 'Virtuelle Festplatten&dateien',
  'submenu.storage': 'Da&tenträger und Speicher',
  'submenu.network': 'Netz&werk',
  'submenu.snapshot': '$t(terms:snapshotTitle), E&xport und Import',
  'submenu.faultsVm': 'Störungen: &Virtueller Computer',
  'submenu.faultsNode': 'Störungen: &Server',
  'submenu.faultsCluster': 'Störungen: Cl&uster',
  'submenu.faultsRole': 'Störungen: &Ressource',
  'submenu.faultsStorage': 'Störungen: S&peicher',
  'submenu.backup': 'Sicherung &und Wiederherstellung',
  'submenu.faultsBackup': 'Störungen: Sicherun&g',
  'submenu.faultsNetwork': 'Störungen: &Netzwerk',
  'submenu.language': 'Sp&rache',
  'submenu.theme': '&Darstellung',
  'submenu.density': '&Zeilenabstand',

  'file.openLab': '&Lab öffnen…',
  'file.catalogue': 'Lab&katalog',
  'file.editLab': 'Lab schreibe&n…',
  'file.open': 'Datei ö&ffnen…',
  'file.import': 'Bestand &importieren…',
  'file.save': '&Speichern unter…',
  'file.exportReport': '&Bericht exportieren…',
  'file.exportList': 'Liste &exportieren…',
  'file.exportJournal': '&Journal exportieren…',
  'file.options': '&Optionen…',

  'vm.connect': '&Verbinden…',
  'vm.start': '&Starten',
  'vm.resume': '&Fortsetzen',
  'vm.turnOff': '&Ausschalten…',
  'vm.shutDown': '&Herunterfahren…',
  'vm.save': 'S&peichern',
  'vm.pause': 'A&nhalten',
  'vm.reset': '&Zurücksetzen…',
  'vm.deleteSavedState': 'Gespeicherten Zustand &löschen…',
  'vm.rename': '&Umbenennen…',
  'vm.properties': '&Einstellungen…',

  'node.pause': '&Knoten anhalten',
  'node.resume': 'Knoten fo&rtsetzen',
  'node.startClusterService': '&Clusterdienst starten',
  'node.stopClusterService': 'Clusterdienst &beenden…',
  'node.powerOn': 'Ser&ver einschalten',
  'node.shutDown': 'Server herun&terfahren…',
  'node.properties': 'Kn&oteneigenschaften…',
  'cluster.properties': 'Cluster und &Quorum…',

  'view.refresh': '&Aktualisieren',
  'view.find': '&Suchen',
  'view.palette': '&Befehlspalette…',
  'view.why': '&Warum?',
  'view.tree': '&Konsolenstruktur',
  'view.details': 'De&tails',
  'view.actionsPane': 'Akt&ionsbereich',
  'view.bottomPanel': 'Au&fgaben und Ereignisse',
  'view.columns': 'S&palten hinzufügen/entfernen…',
  'view.nextPane': '&Nächster Bereich',
  'view.previousPane': 'V&orheriger Bereich',
  'view.cluster': '&Cluster',
  'view.vms': '&Virtuelle Computer',
  'view.nodes': 'Knot&en',
  'view.events': 'Cl&usterereignisse',
  'view.languageEnglish': '&Englisch (English)',
  'view.languageGerman': '&Deutsch',
  'view.themeSystem': '&System',
  'view.themeLight': '&Hell',
  'view.themeDark': '&Dunkel',
  'view.themeHighContrast': 'Hoher &Kontrast',
  'view.densityCompact': '&Kompakt',
  'view.densityStandard': '&Standard',
  'view.densityComfortable': '&Großzügig',

  'lab.show': 'Auf&gabe und Ziele',
  'lab.start': 'Lab &starten',
  'lab.finish': 'Lab &abschließen…',
  'lab.abort': 'Lab abb&rechen…',
  'lab.restore': 'Cluster &zurückversetzen',
  'lab.compare': 'Versuche &vergleichen',
  'lab.instructor': '&Trainer',
  'lab.certificate': '&Urkunde…',
  'lab.properties': 'Lab&eigenschaften…',

  'simulation.run': 'Lau&fen lassen',
  'simulation.stepSecond': '&1 Sekunde weiter',
  'simulation.stepTenSeconds': '10 S&ekunden weiter',
  'simulation.stepMinute': '1 &Minute weiter',
  'simulation.slower': '&Langsamer',
  'simulation.faster': 'S&chneller',
  'simulation.max': 'So schnell &wie möglich',
  'simulation.rewind': '&Zurückspulen…',

  'fault.crashNode': 'St&rom abschalten…',
  'fault.stopErrorNode': '&Abbruchfehler…',
  'fault.hangNode': 'Maschine &einfrieren…',
  'fault.thawNode': 'Maschine auf&tauen',
  'fault.hangClusterService': '&Clusterdienst blockieren…',
  'fault.crashWorker': 'Arbeits&prozess abstürzen lassen…',
  'fault.stopErrorGuest': 'Abbruch&fehler im Gast…',
  'fault.hangGuest': '&Gast blockieren…',

  'help.contents': '&Hilfe',
  'help.firstSteps': '&Erste Schritte…',
  'help.shortcuts': '&Tastenkombinationen',
  'help.about': '&Info über Hyperlab',

  'file.openLab.help': 'Wählt eines der Labs, die Hyperlab mitbringt.',
  'file.catalogue.help': 'Zeigt alle Labs mit Punkten nach Pfad, Stufe, Thema und Prüfung.',
  'file.editLab.help': 'Schreibt ein eigenes Lab in Formularen, neu oder aus einer Kopie.',
  'file.open.help': 'Öffnet eine Labdatei oder eine gespeicherte Simulation.',
  'file.import.help': 'Baut ein Lab aus dem Bestand echter Hosts.',
  'file.save.help': 'Speichert die Simulation mit ihrem ganzen Verlauf.',
  'file.exportReport.help': 'Schreibt den Ablauf als Seite, als Tabelle oder als Daten.',
  'file.exportList.help':
    'Schreibt die Liste, gefiltert und sortiert wie angezeigt, in eine Datei.',
  'file.exportJournal.help':
    'Schreibt jeden Befehl mit seinem Zeitpunkt; auch nach einem Halt möglich.',
  'file.options.help': 'Sprache, Darstellung, Zeilenabstand und die übrigen Einstellungen.',

  'vm.connect.help': 'Öffnet den Bildschirm des virtuellen Computers in einem eigenen Fenster.',
  'vm.start.help':
    'Startet den virtuellen Computer oder stellt ihn aus dem gespeicherten Zustand wieder her.',
  'vm.resume.help': 'Setzt einen angehaltenen virtuellen Computer fort.',
  'vm.turnOff.help': 'Schaltet dem virtuellen Computer den Strom ab.',
  'vm.shutDown.help': 'Bittet das Gastsystem, geordnet herunterzufahren.',
  'vm.save.help':
    'Schreibt den Arbeitsspeicher auf den Datenträger und gibt ihn auf dem Host frei.',
  'vm.pause.help':
    'Hält den virtuellen Computer vorübergehend an; sein Arbeitsspeicher bleibt belegt.',
  'vm.reset.help': 'Startet den virtuellen Computer neu wie mit der Rücksetztaste.',
  'vm.deleteSavedState.help':
    'Verwirft den gespeicherten Arbeitsspeicher; der virtuelle Computer ist danach ausgeschaltet.',
  'vm.rename.help': 'Gibt dem virtuellen Computer einen anderen Namen.',
  'vm.properties.help': 'Einstellungen für Hardware und Verwaltung des virtuellen Computers.',

  'node.pause.help': 'Der Knoten behält, was er besitzt, und erhält nichts Weiteres.',
  'node.resume.help': 'Der Knoten nimmt wieder an der Platzierung teil.',
  'node.startClusterService.help':
    'Startet den Clusterdienst; der Knoten tritt dem Cluster bei oder bildet ihn.',
  'node.stopClusterService.help':
    'Der Knoten verlässt den Cluster, und was er besitzt, wird verschoben.',
  'node.powerOn.help': 'Schaltet den Server ein.',
  'node.shutDown.help': 'Fährt Windows auf dem Server herunter und schaltet ihn aus.',
  'node.properties.help': 'Hardware, Arbeitsspeicher, Stimmen und Clusterdienst des Knotens.',
  'cluster.properties.help': 'Stimmen, Zeuge und welche Knoten noch ausfallen dürfen.',

  'view.refresh.help': 'Fragt die Simulation nach allem neu.',
  'view.find.help': 'Springt zum Filter der Liste.',
  'view.palette.help': 'Findet jede Aktion durch Eintippen.',
  'view.why.help': 'Geht von einem Ereignis oder Status zurück zu den Ursachen.',
  'view.tree.help': 'Blendet die Konsolenstruktur ein oder aus.',
  'view.details.help': 'Blendet die Details des ausgewählten Objekts ein oder aus.',
  'view.actionsPane.help': 'Blendet den Aktionsbereich ein oder aus.',
  'view.bottomPanel.help': 'Blendet Aufgaben und Ereignisse ein oder aus.',
  'view.columns.help': 'Wählt die Spalten der Liste.',
  'view.nextPane.help': 'Setzt den Fokus in den nächsten Bereich.',
  'view.previousPane.help': 'Setzt den Fokus in den vorherigen Bereich.',
  'view.cluster.help': 'Zeigt den Cluster, seine Stimmen und seinen Status.',
  'view.vms.help': 'Zeigt die Liste der virtuellen Computer.',
  'view.nodes.help': 'Zeigt die Liste der Knoten.',
  'view.events.help': 'Zeigt die Liste der Ereignisse.',
  'view.languageEnglish.help': 'Spricht Englisch.',
  'view.languageGerman.help': 'Spricht Deutsch.',
  'view.themeSystem.help': 'Hell oder dunkel wie das System.',
  'view.themeLight.help': 'Heller Hintergrund.',
  'view.themeDark.help': 'Dunkler Hintergrund.',
  'view.themeHighContrast.help': 'Der stärkste Kontrast.',
  'view.densityCompact.help': 'Zeilen so niedrig wie möglich.',
  'view.densityStandard.help': 'Zeilen in üblicher Höhe.',
  'view.densityComfortable.help': 'Zeilen mit viel Platz.',

  'lab.show.help': 'Zeigt die Aufgabe, die Vorhersage, die Ziele und ihre Hinweise.',
  'lab.start.help': 'Startet die Uhr des Labs.',
  'lab.finish.help': 'Beendet das Lab und bewertet es.',
  'lab.abort.help': 'Beendet das Lab ohne Wertung und versetzt den Cluster zurück.',
  'lab.restore.help': 'Versetzt den Cluster in den Zustand vor dem Lab zurück.',
  'lab.compare.help': 'Stellt zwei Versuche an diesem Lab nebeneinander.',
  'lab.instructor.help':
    'Nachrichten, Störungen, Uhr und Lesezeichen für den, der eine Gruppe leitet.',
  'lab.certificate.help': 'Stellt eine Übungsurkunde aus oder prüft eine.',
  'lab.properties.help':
    'Windows-Version, Startwert und die Zahlen, mit denen die Simulation rechnet.',

  'simulation.run.help': 'Lässt die simulierte Zeit laufen oder hält sie an.',
  'simulation.stepSecond.help': 'Lässt eine simulierte Sekunde ablaufen und hält an.',
  'simulation.stepTenSeconds.help': 'Lässt zehn simulierte Sekunden ablaufen und hält an.',
  'simulation.stepMinute.help': 'Lässt eine simulierte Minute ablaufen und hält an.',
  'simulation.slower.help': 'Verlangsamt die simulierte Zeit.',
  'simulation.faster.help': 'Beschleunigt die simulierte Zeit.',
  'simulation.max.help': 'Lässt die simulierte Zeit so schnell laufen, wie dieser Computer kann.',
  'simulation.rewind.help':
    'Geht in der Zeit zurück; wer dann handelt, beginnt einen neuen Versuch.',

  'fault.crashNode.help': 'Simulierte Störung: Der Server ist sofort stromlos.',
  'fault.stopErrorNode.help':
    'Simulierte Störung: Windows hält an, schreibt ein Speicherabbild und startet neu.',
  'fault.hangNode.help':
    'Simulierte Störung: Der Server friert mit seinen virtuellen Computern ein.',
  'fault.thawNode.help': 'Lässt einen eingefrorenen Server weiterlaufen.',
  'fault.hangClusterService.help':
    'Simulierte Störung: Der Clusterdienst reagiert nicht mehr, die virtuellen Computer laufen weiter.',
  'fault.crashWorker.help':
    'Simulierte Störung: Der Prozess, der den virtuellen Computer ausführt, wird beendet.',
  'fault.stopErrorGuest.help': 'Simulierte Störung: Das Gastsystem hält mit einem Bluescreen an.',
  'fault.hangGuest.help': 'Simulierte Störung: Das Gastsystem reagiert nicht mehr.',

  'help.contents.help': 'Erklärt, worauf der Fokus liegt.',
  'help.firstSteps.help': 'Zeigt die vier Seiten des ersten Starts noch einmal.',
  'help.shortcuts.help': 'Zeigt alle Tastenkombinationen.',
  'help.about.help': 'Version, Lizenz und Hinweise.',

  'consequence.vm.turnOff_one':
    '„{{name}}“ wird sofort der Strom abgeschaltet. Was der Gast noch nicht auf den Datenträger geschrieben hat, geht verloren.',
  'consequence.vm.turnOff_other':
    '{{count}} virtuellen Computern wird sofort der Strom abgeschaltet. Was die Gäste noch nicht auf den Datenträger geschrieben haben, geht verloren.',
  'consequence.vm.shutDown_one':
    'Das Gastsystem von „{{name}}“ fährt herunter. Es ist für niemanden erreichbar, bis es wieder gestartet wird.',
  'consequence.vm.shutDown_other':
    'Die Gastsysteme von {{count}} virtuellen Computern fahren herunter. Sie sind für niemanden erreichbar, bis sie wieder gestartet werden.',
  'consequence.vm.reset_one':
    '„{{name}}“ startet sofort neu. Was der Gast noch nicht auf den Datenträger geschrieben hat, geht verloren.',
  'consequence.vm.reset_other':
    '{{count}} virtuelle Computer starten sofort neu. Was die Gäste noch nicht auf den Datenträger geschrieben haben, geht verloren.',
  'consequence.vm.deleteSavedState_one':
    'Der gespeicherte Arbeitsspeicher von „{{name}}“ geht verloren, als wäre beim Speichern der Strom ausgefallen.',
  'consequence.vm.deleteSavedState_other':
    'Der gespeicherte Arbeitsspeicher von {{count}} virtuellen Computern geht verloren, als wäre beim Speichern der Strom ausgefallen.',
  'consequence.node.stopClusterService_one':
    '{{name}} verlässt den Cluster. Die virtuellen Computer, die der Knoten im Cluster besitzt, werden auf andere Knoten verschoben und dabei unterbrochen.',
  'consequence.node.stopClusterService_other':
    '{{count}} Knoten verlassen den Cluster. Die virtuellen Computer, die sie im Cluster besitzen, werden auf andere Knoten verschoben und dabei unterbrochen.',
  'consequence.node.shutDown_one':
    '{{name}} fährt herunter. Was der Server im Cluster besitzt, wird auf andere Knoten verschoben; für seine übrigen virtuellen Computer gilt die automatische Stoppaktion.',
  'consequence.node.shutDown_other':
    '{{count}} Server fahren herunter. Was sie im Cluster besitzen, wird auf andere Knoten verschoben; für ihre übrigen virtuellen Computer gilt die automatische Stoppaktion.',
  'consequence.lab.finish_one':
    'Das Lab endet und wird jetzt bewertet. Danach lässt sich nichts mehr verbessern.',
  'consequence.lab.finish_other':
    'Das Lab endet und wird jetzt bewertet. Danach lässt sich nichts mehr verbessern.',
  'consequence.lab.abort_one':
    'Das Lab endet ohne Wertung, jede Störung wird zurückgenommen, und der Cluster ist, wie er vor dem Lab war.',
  'consequence.lab.abort_other':
    'Das Lab endet ohne Wertung, jede Störung wird zurückgenommen, und der Cluster ist, wie er vor dem Lab war.',
  'consequence.fault.crashNode_one':
    '{{name}} ist sofort stromlos und mit dem Server jeder virtuelle Computer darauf.',
  'consequence.fault.crashNode_other':
    '{{count}} Server sind sofort stromlos und mit ihnen jeder virtuelle Computer darauf.',
  'consequence.fault.stopErrorNode_one':
    'Windows hält auf {{name}} sofort an und mit ihm jeder virtuelle Computer darauf. Nach dem Speicherabbild startet der Server neu.',
  'consequence.fault.stopErrorNode_other':
    'Windows hält auf {{count}} Servern sofort an und mit ihm jeder virtuelle Computer darauf. Nach dem Speicherabbild starten die Server neu.',
  'consequence.fault.hangNode_one':
    '{{name}} friert mit jedem virtuellen Computer darauf ein, bis der Server aufgetaut oder ausgeschaltet wird.',
  'consequence.fault.hangNode_other':
    '{{count}} Server frieren mit jedem virtuellen Computer darauf ein, bis sie aufgetaut oder ausgeschaltet werden.',
  'consequence.fault.hangClusterService_one':
    'Der Clusterdienst auf {{name}} reagiert nicht mehr. Erholt er sich nicht, hält die Überwachung Windows an.',
  'consequence.fault.hangClusterService_other':
    'Der Clusterdienst auf {{count}} Knoten reagiert nicht mehr. Erholt er sich nicht, hält die Überwachung Windows an.',
  'consequence.fault.crashWorker_one': '„{{name}}“ verliert seinen Prozess und fällt sofort aus.',
  'consequence.fault.crashWorker_other':
    '{{count}} virtuelle Computer verlieren ihren Prozess und fallen sofort aus.',
  'consequence.fault.stopErrorGuest_one':
    'Das Gastsystem von „{{name}}“ hält mit einem Fehler an. Nur Zurücksetzen bringt es wieder.',
  'consequence.fault.stopErrorGuest_other':
    'Die Gastsysteme von {{count}} virtuellen Computern halten mit einem Fehler an. Nur Zurücksetzen bringt sie wieder.',
  'consequence.fault.hangGuest_one': 'Das Gastsystem von „{{name}}“ reagiert nicht mehr.',
  'consequence.fault.hangGuest_other':
    'Die Gastsysteme von {{count}} virtuellen Computern reagieren nicht mehr.',

  'simulation.run.pause': 'An&halten',
  'vm.properties.ofMachine': 'Einstellungen des &virtuellen Computers…',
  'plan.all_one': 'Gilt für {{count}} Objekt.',
  'plan.all_other': 'Gilt für alle {{count}} Objekte.',
  'plan.some': 'Gilt für {{applied}} von {{total}}, übersprungen: {{skipped}}.',
  'plan.more_one': '{{count}} weiteres',
  'plan.more_other': '{{count}} weitere',
  'confirm.title': '{{action}}?',
};
