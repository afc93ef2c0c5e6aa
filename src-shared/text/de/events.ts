import { areas } from './areas/index';
import type { events as english } from '../en/events';
import type { Translated } from '../translated';

export const events: Translated<typeof english> = {
  ...areas.events,
  'lab.opened': 'Das Lab {{lab}} wurde geöffnet.',
  'lab.started': 'Das Lab wurde gestartet.',
  'lab.predicted': 'Eine Vorhersage wurde abgegeben: {{answer}}.',
  'lab.answered': 'Die Frage „{{question}}“ wurde beantwortet: {{answer}}.',
  'lab.objectiveReached': 'Ziel erreicht: {{objective}}.',
  'lab.hintOpened': 'Hinweis {{level}} zum Ziel „{{objective}}“ wurde geöffnet.',
  'lab.finished': 'Das Lab wurde mit {{score}} von 100 Punkten abgeschlossen.',
  'lab.called': 'Der Anruf „{{call}}“ wurde getätigt.',
  'lab.callAnswered': 'Der Anruf „{{call}}“ wurde beantwortet.',
  'lab.stated': 'Der Text „{{statement}}“ wurde festgehalten.',
  'lab.shown': 'Die Lösung des Ziels „{{objective}}“ wird vorgeführt.',
  'lab.told': 'Eine Nachricht an die Teilnehmenden ist eingegangen.',
  'lab.aborted': 'Das Lab wurde abgebrochen.',
  'lab.restored': 'Der Cluster wurde in den Zustand vor dem Lab zurückversetzt.',
  'command.accepted': '{{command}}: {{object}} (Herkunft: {{origin}}).',
  'command.accepted.alone': '{{command}} (Herkunft: {{origin}}).',

  'node.powerLost': '{{node}} ist stromlos. Der Inhalt des Arbeitsspeichers ist verloren.',
  'node.powerOnBegun': '{{node}} wurde eingeschaltet und startet Windows.',
  'node.restartBegun': '{{node}} startet nach dem Abbruchfehler neu.',
  'node.started': 'Windows ist auf {{node}} gestartet.',
  'node.shutDownBegun': '{{node}} fährt herunter.',
  'node.shutDown': '{{node}} ist heruntergefahren und ausgeschaltet.',
  'node.hung': '{{node}} ist eingefroren und mit ihm jeder virtuelle Computer, der dort läuft.',
  'node.thawed': '{{node}} reagiert wieder.',
  'node.stopError':
    '{{node}} wurde mit dem Abbruchfehler {{code}} angehalten, schreibt das Speicherabbild und startet neu.',
  'node.clusterServiceHung': 'Der Clusterdienst auf {{node}} reagiert nicht mehr.',
  'node.watchdogExpired':
    'Die Überwachung auf {{node}} hat seit {{seconds}} Sekunden nichts vom Clusterdienst gehört und hält Windows an.',
  'node.clusterServiceStarted': 'Der Clusterdienst auf {{node}} wird ausgeführt.',
  'node.clusterServiceStopped': 'Der Clusterdienst auf {{node}} wurde beendet.',
  'node.clusterServiceTerminated': 'Der Clusterdienst auf {{node}} wurde unerwartet beendet.',
  'node.paused':
    '{{node}} wurde angehalten. Der Knoten behält, was er besitzt, und erhält nichts Weiteres.',
  'node.resumed': '{{node}} wurde fortgesetzt und nimmt wieder an der Platzierung teil.',
  'node.joining': '{{node}} tritt dem Cluster bei.',
  'node.joined': '{{node}} ist dem Cluster beigetreten.',
  'node.heartbeatsLost':
    'Von {{node}} blieb der Takt {{missed}}-mal hintereinander im Abstand von {{delayMs}} aus: Die Route gilt als ausgefallen.',
  'node.removed':
    '{{node}} zählt {{removed}} nicht mehr zu den aktiven Clustermitgliedern, weil {{removed}} in keinem Netzwerk mehr antwortet. Prüfen Sie den Server und seine Netzwerke.',
  'node.fenced':
    '{{node}} kam zurück, nachdem der Cluster den Knoten entfernt hatte. Sein Clusterdienst wurde beendet und mit ihm die virtuellen Computer, die er noch für den Cluster ausführte.',
  'cluster.regroupBegun':
    'Die Mitglieder des Clusters {{cluster}} einigen sich, wer noch dazugehört.',
  'cluster.arbitrationBegun': 'Der Cluster {{cluster}} vermittelt um den Zeugen „{{witness}}“.',
  'cluster.regroupCompleted':
    'Die Mitglieder des Clusters {{cluster}} haben sich geeinigt: {{members}} Knoten, {{have}} von {{total}} Stimmen, {{need}} sind nötig.',
  'cluster.quorumLost':
    'Der Clusterdienst auf {{node}} wird beendet, denn der Cluster {{cluster}} verliert das Quorum: {{have}} Stimmen statt der nötigen {{need}}.',
  'cluster.waitingForQuorum':
    'Der Cluster {{cluster}} kann noch nicht gebildet werden: {{have}} der {{need}} nötigen Stimmen sind da.',
  'cluster.formed': 'Der Cluster {{cluster}} wurde gebildet.',

  'group.ownerLost': '$t(terms:theGroupStart) „{{group}}“ hat den Besitzer {{node}} verloren.',
  'group.placed':
    '$t(terms:theGroupStart) „{{group}}“ wurde auf {{node}} platziert, dem Knoten mit den wenigsten Gruppen ({{groups}}).',
  'group.placedByList':
    '$t(terms:theGroupStart) „{{group}}“ wurde auf {{node}} platziert, dem nächsten geeigneten Knoten in der Liste der Besitzer.',
  'group.placementRefused':
    '{{node}} kann „{{group}}“ nicht starten: {{neededMiB}} Arbeitsspeicher benötigt, {{availableMiB}} verfügbar. Der nächste Knoten wird versucht.',
  'group.placementRefusedByLimit':
    '{{node}} kann „{{group}}“ nicht starten: Der Grenzwert {{limit}} ist erreicht. Der nächste Knoten wird versucht.',
  'group.startQueued':
    'Der Start von „{{group}}“ wartet auf {{node}}, wo bereits {{starting}} virtuelle Computer starten.',
  'group.online': '$t(terms:theGroupStart) „{{group}}“ ist auf {{node}} online.',
  'group.offline': '$t(terms:theGroupStart) „{{group}}“ ist auf {{node}} offline.',
  'group.failed':
    '$t(terms:theGroupStart) „{{group}}“ konnte nicht vollständig online oder offline geschaltet werden. Möglicherweise ist eine Ressource ausgefallen.',
  'group.retryDue':
    '$t(terms:theGroupStart) „{{group}}“ wird vom Cluster ein weiteres Mal online geschaltet.',
  'resource.failed': 'Die Clusterressource „{{resource}}“ in „{{group}}“ ist ausgefallen.',

  'vm.started': '„{{vm}}“ wurde auf {{node}} gestartet. (ID des virtuellen Computers: {{guid}})',
  'vm.startFailed':
    '„{{vm}}“ konnte auf {{node}} nicht gestartet werden. (ID des virtuellen Computers: {{guid}})',
  'vm.startFailedForMemory':
    '„{{vm}}“ konnte auf {{node}} nicht gestartet werden: {{neededMiB}} Arbeitsspeicher benötigt, {{availableMiB}} verfügbar. (ID des virtuellen Computers: {{guid}})',
  'vm.ratioExceeded':
    'Auf {{node}} laufen {{virtualProcessors}} virtuelle Prozessoren auf {{logicalProcessors}} logischen. Mehr als {{supported}} zu eins werden nicht unterstützt.',
  'vm.guestBooted':
    'Das Gastsystem von „{{vm}}“ ist gestartet. (ID des virtuellen Computers: {{guid}})',
  'vm.serving': '„{{vm}}“ bedient auf {{node}} Anfragen. Die Ausfallzeit betrug {{downtimeMs}}.',
  'vm.serving.atOnce': '„{{vm}}“ bedient auf {{node}} Anfragen.',
  'vm.stoppedServing': '„{{vm}}“ auf {{node}} bedient keine Anfragen mehr.',
  'vm.turnedOff': '„{{vm}}“ wurde ausgeschaltet. (ID des virtuellen Computers: {{guid}})',
  'vm.shutDown':
    'Der Dienst zum Herunterfahren im Gast hat „{{vm}}“ heruntergefahren. (ID des virtuellen Computers: {{guid}})',
  'vm.saved': '„{{vm}}“ wurde gespeichert. (ID des virtuellen Computers: {{guid}})',
  'vm.restored':
    '„{{vm}}“ wurde aus dem gespeicherten Zustand wiederhergestellt. (ID des virtuellen Computers: {{guid}})',
  'vm.paused': '„{{vm}}“ wurde angehalten. (ID des virtuellen Computers: {{guid}})',
  'vm.resumed': '„{{vm}}“ wurde fortgesetzt. (ID des virtuellen Computers: {{guid}})',
  'vm.reset': '„{{vm}}“ wurde zurückgesetzt. (ID des virtuellen Computers: {{guid}})',
  'vm.savedStateDeleted': 'Der gespeicherte Zustand von „{{vm}}“ wurde gelöscht.',
  'vm.configured': 'Die Einstellungen von „{{vm}}“ wurden geändert.',
  'vm.workerTerminated':
    'Der Arbeitsprozess von „{{vm}}“ wurde unerwartet beendet. (ID des virtuellen Computers: {{guid}})',
  'vm.poweredOffWithHost': '„{{vm}}“ ist mit dem Server {{node}} ausgefallen.',
  'vm.terminatedByCluster':
    '„{{vm}}“ wurde auf {{node}} hart ausgeschaltet: Der Cluster läuft dort nicht mehr.',
  'vm.guestHung': 'Das Gastsystem von „{{vm}}“ reagiert nicht mehr.',
  'vm.guestStopError':
    'Das Gastsystem von „{{vm}}“ hat einen schwerwiegenden Fehler gemeldet und wurde angehalten. (ID des virtuellen Computers: {{guid}})',
  'vm.heartbeatLost': '„{{vm}}“ sendet keinen Takt mehr.',
  'vm.automaticStartDelayed': '„{{vm}}“ startet automatisch in {{seconds}} Sekunden.',
};
