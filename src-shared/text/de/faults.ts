import { areas } from './areas/index';
import type { faults as english } from '../en/faults';
import type { Translated } from '../translated';

export const faults: Translated<typeof english> = {
  ...areas.faults,
  'reason.halted': 'Die Simulation wurde angehalten.',
  'reason.history': 'Dieser Verlauf kann nur betrachtet werden.',
  'kind.vm': 'einen virtuellen Computer',
  'kind.node': 'einen Knoten',
  'kind.cluster': 'einen Cluster',
  'kind.group': 'einen Dienst oder eine Anwendung',
  'kind.network': 'ein Netzwerk',
  'kind.interface': 'einen Netzwerkadapter',
  'kind.disk': 'einen Datenträger',
  'kind.vhd': 'eine virtuelle Festplatte',
  'kind.array': 'ein Speichersystem',
  'kind.path': 'einen Speicherpfad',
  'kind.snapshot': 'einen $t(terms:snapshot)',
  'kind.backupJob': 'einen Sicherungsauftrag',
  'kind.backupStore': 'einen Sicherungsspeicher',
  'kind.backup': 'einen Wiederherstellungspunkt',
  'kind.restore': 'eine Wiederherstellung',
  'kind.event': 'ein Ereignis',
  'record.missing': '„{{id}}“ ist nicht mehr vorhanden.',
  'command.malformed':
    'Der Befehl „{{command}}“ ist bei „{{path}}“ nicht richtig aufgebaut: {{reason}}.',
  'command.notNow': 'Zurzeit kann kein Befehl gegeben werden. {{reason}}',

  'vm.stateForbids': '„{{action}}“ ist nicht möglich: {{vm}} hat den Status „{{state}}“.',
  'vm.noShutdownService':
    '{{vm}} lässt sich nicht geordnet herunterfahren: Der Integrationsdienst „Herunterfahren des Betriebssystems“ ist abgeschaltet. Schalten Sie den virtuellen Computer stattdessen aus.',
  'vm.guestNotAnswering':
    '{{vm}} lässt sich nicht geordnet herunterfahren: Das Gastsystem antwortet nicht. Schalten Sie den virtuellen Computer stattdessen aus.',
  'vm.busy': '{{vm}} ist beschäftigt: {{task}}.',
  'vm.clusterDecidesStart':
    '{{vm}} ist hochverfügbar: Über den Start entscheidet der Cluster, daher muss die automatische Startaktion „Keine Aktion“ sein.',
  'vm.nameTaken': 'Ein anderer virtueller Computer heißt bereits „{{name}}“.',
  'vm.tooManyProcessors':
    '{{vm}} hat {{processors}} virtuelle Prozessoren; höchstens {{limit}} sind zulässig.',
  'vm.tooMuchMemory':
    '{{vm}} hat {{memoryMiB}} Arbeitsspeicher; höchstens {{limitMiB}} sind zulässig.',

  'node.machineNotOn': 'Der Server {{node}} ist nicht in Betrieb: {{machine}}.',
  'node.machineForbids':
    '„{{action}}“ ist nicht möglich: Der Server {{node}} hat den Status „{{machine}}“.',
  'node.serviceForbids':
    '„{{action}}“ ist nicht möglich: Der Clusterdienst auf {{node}} hat den Status „{{service}}“.',
  'node.noMemory':
    'Auf {{node}} reicht der Arbeitsspeicher nicht: {{neededMiB}} benötigt, {{availableMiB}} verfügbar.',
  'node.tooManyVms':
    'Auf {{node}} werden bereits {{limit}} virtuelle Computer ausgeführt; mehr sind nicht zulässig.',
  'node.tooManyVirtualProcessors':
    'Auf {{node}} würden {{wanted}} virtuelle Prozessoren ausgeführt; höchstens {{limit}} sind zulässig.',
  'node.alreadyPaused': '{{node}} ist bereits angehalten.',
  'node.notPaused': '{{node}} ist nicht angehalten.',
  'node.notMember': '{{node}} ist kein aktives Mitglied des Clusters.',
  'node.notClustered': '{{node}} gehört zu keinem Cluster.',
  'node.notHung': '{{node}} ist nicht eingefroren.',
  'cluster.wouldLoseQuorum':
    'Ohne {{node}} würde der Cluster das Quorum verlieren: {{have}} Stimmen blieben, {{need}} sind nötig.',
  'cluster.noQuorum': 'Der Cluster {{cluster}} hat kein Quorum.',

  'lab.none': 'Dieses Lab stellt keine Aufgabe: Es ist ein Cluster zum Ausprobieren.',
  'lab.notRunning': 'Das Lab läuft nicht.',
  'lab.alreadyStarted': 'Das Lab wurde bereits gestartet.',
  'lab.causeNotAsked':
    'Die Frage nach der Ursache wird nach Ihrer ersten Handlung gegen den Fehler gestellt.',
  'lab.alreadyAnswered': '„{{question}}“ wurde bereits beantwortet.',
  'lab.unknownOption': 'Die Antwort „{{option}}“ gibt es nicht.',
  'lab.unknownObjective': 'Das Ziel „{{objective}}“ gibt es nicht.',
  'lab.reserved': 'Den Befehl „{{command}}“ gibt nur das Lab selbst.',
  'lab.forInstructor': 'Den Befehl „{{command}}“ gibt nur die Übungsleitung.',
  'lab.noSolution': '{{lab}} hat keine Lösung, die sich spielen ließe.',
  'lab.noHelp': 'Dies ist eine Übung: Es gibt keine Hinweise, und nichts wird vorgeführt.',
  'lab.unknownCall': 'Den Anruf „{{call}}“ gibt es nicht.',
  'lab.alreadyCalled': '„{{call}}“ wurde bereits angerufen.',
  'lab.unknownStatement': 'Den Text „{{statement}}“ gibt es hier nicht zu schreiben.',
  'lab.nothingToShow': 'Für das Ziel „{{objective}}“ gibt es keine Lösung vorzuführen.',
  'lab.alreadyShown': 'Die Lösung des Ziels „{{objective}}“ wird bereits vorgeführt.',
  'lab.alreadyRestored': 'Der Cluster ist bereits wieder so, wie er vor dem Lab war.',
  'pace.tabletop': 'Die Uhr einer Planübung steht. Die Übungsleitung stellt sie in Schritten vor.',

  'labFile.notFound': 'Das Lab „{{file}}“ wurde nicht gefunden.',
  'labFile.tooLarge': '{{file}} ist zu groß: {{bytes}} Bytes, höchstens {{limitBytes}}.',
  'labFile.notText': '{{file}} ist keine Textdatei in UTF-8.',
  'labFile.syntax': '{{file}}, Zeile {{line}}, Spalte {{column}}: {{reason}}',
  'labFile.invalid': '{{file}}, Zeile {{line}}, „{{path}}“: {{reason}}',
  'labFile.limit':
    '{{file}}, Zeile {{line}}: {{value}} überschreitet, was {{profile}} zulässt ({{what}}: {{limit}}).',
  'labFile.edition':
    '{{file}}, Zeile {{line}}: {{node}} kann keinem Cluster angehören, weil {{profile}} das in der Edition {{edition}} nicht zulässt.',
  'labFile.doesNotFit':
    '{{file}}, Zeile {{line}}: {{vm}} passt nicht auf {{node}}: {{neededMiB}} benötigt, {{availableMiB}} verfügbar.',

  'save.notASave': '{{file}} ist keine Hyperlab-Datei: {{reason}}',
  'save.damaged': '{{file}} ist in Zeile {{line}} beschädigt.',
  'save.tooNew':
    '{{file}} wurde von einem neueren Hyperlab geschrieben (Format {{version}}, dieses liest bis {{supported}}).',
  'save.otherModel':
    '{{file}} wurde mit Version {{version}} der Simulation gespielt (diese hier ist {{supported}}) und enthält keinen Sicherungspunkt zum Ansehen.',
  'save.notReplayable': '{{file}} lässt sich nicht erneut abspielen: {{reason}}',
  'save.writeFailed': '{{file}} konnte nicht geschrieben werden: {{reason}}',
  'save.locked': '{{file}} wird von einem anderen Hyperlab verwendet.',
  'report.noScenario': 'Davon gibt es kein Blatt: Ein Lab ohne Aufgabe hat nichts auszuteilen.',
  'report.noRun': 'Es gibt nichts nachzubesprechen: Es wurde kein Lab gestartet.',
  'certificate.notFinished': 'Das Lab wurde nicht beendet: Ein Zertifikat braucht seine Bewertung.',
  'certificate.malformed': '{{file}} ist kein Übungszertifikat.',
  'certificate.noJournal':
    '{{file}} enthält kein Journal. Nennen Sie mit --save die zugehörige Speicherdatei.',
  'certificate.otherModel':
    '{{file}} wurde mit Modellversion {{version}} ausgestellt; dieses Programm spielt Version {{supported}} und kann es nicht wiederholen.',
  'certificate.otherHistory':
    '{{file}} hält der Prüfung nicht stand: Noch einmal gespielt ergibt das Journal andere Ereignisse.',
  'certificate.otherValue':
    '{{file}} hält der Prüfung nicht stand: Es nennt als „{{key}}“ {{given}}, noch einmal gespielt ergibt sich {{found}}.',
  'certificate.changed':
    '{{file}} hält der Prüfung nicht stand: Es wurde nach der Ausstellung geändert.',
  'certificate.pathIncomplete':
    'Der Pfad ist nicht vollständig: Kein Lauf belegt {{labs}}. Spielen Sie, was fehlt, als Übung.',
  'certificate.otherScenario':
    'Der Lauf von {{lab}} gehört nicht zu dem Szenario dieses Programms: Seine Labdatei ist eine andere.',
  'certificate.notForPath':
    'Der Lauf von {{lab}} zählt nicht für einen Pfad: Dafür braucht es mindestens {{score}} Punkte, als Übung, ohne „Zeig es mir“.',

  'selection.missing': 'Wählen Sie zuerst {{kind}} aus.',
  'selection.notSingle': 'Wählen Sie nur {{kind}} aus: Dies geht nur einzeln.',

  'request.malformed': 'Die Anfrage ist bei „{{path}}“ nicht richtig aufgebaut: {{reason}}.',
  'request.unknown': 'Die Anfrage „{{call}}“ ist nicht bekannt.',
  'request.tooLarge': 'Die Anfrage ist zu groß: {{bytes}} Bytes, höchstens {{limitBytes}}.',
  'request.disconnected':
    'Die Verbindung zur Simulation ist unterbrochen. Es wurde nichts gesendet.',
  'pace.outOfRange':
    'Die Geschwindigkeit {{value}} liegt außerhalb des Bereichs von {{min}} bis {{max}}.',
  'pace.notInPast': '{{atMs}} liegt nicht in der aufgezeichneten Vergangenheit.',
  'pace.stepTooLong': 'Ein Schritt von {{stepMs}} ist zu lang: höchstens {{limitMs}} auf einmal.',
  'pace.timeEnds': 'Die simulierte Zeit endet bei {{limitMs}}.',
  'attempt.missing': 'Einen Versuch {{attempt}} gibt es nicht.',
  'remark.tooMany': 'Ein Verlauf fasst höchstens {{limit}} Lesezeichen und Notizen.',
  'remark.missing': 'Dieses Lesezeichen oder diese Notiz gibt es nicht mehr.',
  'history.full':
    'Dieses Lab hat {{limit}} Befehle aufgezeichnet, mehr fasst ein Verlauf nicht. Speichern Sie es und öffnen Sie das Lab neu.',
  'recovery.none': 'Es gibt kein Lab, das wieder aufgenommen werden könnte.',
  'report.noFormat': 'Den Bericht „{{report}}“ gibt es nicht als {{format}}.',
  'report.noBrowser':
    'Eine PDF-Datei druckt ein Browser, und hier wurde weder Chromium noch Chrome noch Edge gefunden. Speichern Sie den Bericht als HTML und drucken Sie diesen.',
  'report.printFailed': 'Der Browser hat den Bericht nicht gedruckt: {{reason}}',
  'report.unknown': 'Einen Bericht „{{report}}“ gibt es nicht.',
  'host.noLab': 'Es ist kein Lab geöffnet.',
  'host.failed': 'Das ist an einem Fehler in Hyperlab selbst gescheitert: {{reason}}',
  'host.halted': 'Die Simulation wurde bei {{atMs}} angehalten (Startwert {{seed}}): {{reason}}',
};
