import type { groupPages as english } from '../en/group-pages';
import type { Translated } from '../translated';

export const groupPages: Translated<typeof english> = {
  title: 'Eigenschaften von {{name}}',
  or: 'oder',
  'page.general': 'Allgemein',
  'page.failover': 'Failover',
  'page.resources': 'Ressourcen',
  'page.dependencies': 'Abhängigkeiten',

  'general.name': 'Name',
  'general.nameFixed': 'Diese Gruppe gehört zum Cluster und behält ihren Namen.',
  'general.autoStart': 'Automatisch starten',
  'general.autoStartNote':
    'Schaltet sie nach einem Failover online. Sonst zieht sie um und bleibt offline.',
  'general.priority': 'Priorität',
  'general.classes': 'Antiaffinitätsklassen',
  'general.classesHint':
    'Namen, durch Kommas getrennt. Gruppen mit einer gemeinsamen Klasse liegen nach Möglichkeit auf verschiedenen Knoten.',
  'general.preferred': 'Bevorzugte Besitzer',
  'general.preferredHint':
    'In dieser Reihenfolge, der erste zuerst. Alle anderen Knoten folgen nach ihrer Nummer: Die Liste ordnet nur, sie schließt keinen aus.',
  'owners.up': '{{node}} nach oben',
  'owners.down': '{{node}} nach unten',
  'owners.cannotMove': 'Weiter geht es in dieser Richtung nicht.',

  'failover.threshold': 'Maximale Ausfälle im Zeitraum',
  'failover.thresholdHint_one': 'Leer: {{count}}, die Zahl der Knoten weniger eins.',
  'failover.thresholdHint_other': 'Leer: {{count}}, die Zahl der Knoten weniger eins.',
  'failover.thresholdInvalid': 'Geben Sie eine Zahl von 0 bis 1000 ein, oder nichts.',
  'failover.period': 'Zeitraum in Stunden',
  'failover.periodInvalid': 'Geben Sie eine Stundenzahl von 1 bis 168 ein.',
  'failover.exceeded':
    'Eine Gruppe mit mehr Failovern bleibt im Status „Fehler“. Ist die Wartezeit ihrer Ressource um, wird sie dort, wo sie ist, noch einmal gestartet.',
  'failover.failback': 'Failback',
  'failback.prevent': 'Failback verhindern',
  'failback.atOnce': 'Failback zulassen: sofort',
  'failback.between': 'Failback zulassen: zwischen diesen Uhrzeiten',
  'failover.from': 'Von (Stunde)',
  'failover.to': 'Bis (Stunde)',
  'failover.hourInvalid': 'Geben Sie eine Stunde von 0 bis 23 ein.',
  'failover.needsPreferred':
    'Ohne bevorzugte Besitzer gibt es keinen Knoten, zu dem die Gruppe zurückkehren könnte. Wählen Sie sie auf der Seite „Allgemein“.',
  'failover.goesTo':
    'Sie kehrt zurück, sobald ein Knoten beitritt, den sie ihrem Besitzer vorzieht: {{nodes}}.',

  'resources.none': 'Diese Gruppe enthält keine Ressource.',
  'resources.list': 'Ressourcen der Gruppe',
  'resource.general': 'Allgemein',
  'resource.dependencies': 'Abhängigkeiten',
  'resource.policies': 'Richtlinien',
  'resource.advanced': 'Erweiterte Richtlinien',
  'resource.settings': 'Einstellungen',
  'resource.name': 'Name',
  'resource.type': 'Typ',
  'resource.state': 'Status',
  'resource.restarts': 'Neustarts im Zeitraum',
  'resource.elsewhere':
    'Ein freigegebenes Clustervolume ist in einer eigenen Gruppe. Jeder Knoten erreicht es, daher zieht der virtuelle Computer ohne es um.',
  'resource.dependsOn': 'Hängt ab von',
  'resource.neededBy': 'Benötigt von',
  'resource.nothing': 'nichts',
  'resource.dependenciesHint':
    'Eine Ressource wird nach dem online geschaltet, wovon sie abhängt, und davor offline.',
  'type.virtualMachine': 'Virtueller Computer',
  'type.configuration': 'Konfiguration des virtuellen Computers',
  'type.disk': 'Physischer Datenträger',
  'type.sharedVolume': 'Freigegebenes Clustervolume',
  'type.clusterName': 'Netzwerkname',
  'type.clusterAddress': 'IP-Adresse',
  'type.witness': 'Zeuge',

  'policy.usual':
    'Für diese Ressource gilt die Vorgabe des Clusters: ein Neustart in 15 Minuten, danach Failover der Gruppe.',
  'policy.onFailure': 'Reaktion auf einen Ausfall der Ressource',
  'restartAction.0': 'Nicht neu starten',
  'restartAction.1': 'Auf dem aktuellen Knoten neu starten',
  'restartAction.2': 'Neu starten; ohne Erfolg Failover für alle Ressourcen der Gruppe',
  'policy.restarts': 'Maximale Neustarts im Zeitraum',
  'policy.period': 'Zeitraum für Neustarts (mm:ss)',
  'policy.delay': 'Verzögerung zwischen Neustarts (Sekunden)',
  'policy.pending': 'Zeitlimit für „Ausstehend“ (mm:ss)',
  'policy.retries': 'Wenn alle Neustarts scheitern, erneut mit Neustarts beginnen',
  'policy.retry': 'nach (hh:mm)',
  'policy.looksAlive': 'Intervall der einfachen Integritätsprüfung, LooksAlive (mm:ss)',
  'policy.isAlive': 'Intervall der gründlichen Integritätsprüfung, IsAlive (mm:ss)',
  'policy.separateMonitor': 'Diese Ressource in einem separaten Ressourcenmonitor ausführen',
  'policy.separateMonitorNote':
    'Ein Aufruf, der hängt, reißt dann keine andere Ressource mit. Nach einem Hänger stellt der Cluster das selbst ein.',
  'policy.possible': 'Mögliche Besitzer',
  'policy.possibleHint':
    'Eine Gruppe geht nur an Knoten, die für jede ihrer Ressourcen mögliche Besitzer sind. Mindestens einer ist gewählt.',
  'policy.invalid.restarts': 'Geben Sie eine Zahl von 0 bis 100 ein.',
  'policy.invalid.period': 'Geben Sie Minuten und Sekunden ein, zum Beispiel 15:00.',
  'policy.invalid.delay': 'Geben Sie Sekunden ein, zum Beispiel 0,5.',
  'policy.invalid.retry': 'Geben Sie Stunden und Minuten ein, zum Beispiel 01:00.',
  'policy.invalid.pending': 'Geben Sie Minuten und Sekunden ein, zum Beispiel 03:00.',
  'policy.invalid.looksAlive': 'Geben Sie Minuten und Sekunden ein, zum Beispiel 00:05.',
  'policy.invalid.isAlive': 'Geben Sie Minuten und Sekunden ein, zum Beispiel 01:00.',
  'settings.offlineAction': 'Offlineaktion des virtuellen Computers',
  'settings.heartbeat': 'Taktüberwachung',
  'settings.heartbeatNote':
    'Meldet sich ein Gast nicht mehr, gilt die Ressource als ausgefallen und wird neu gestartet. Sonst bleibt ein blockierter Gast, wie er ist.',

  'dependencies.title': 'Abhängigkeiten von {{name}}',
  'dependencies.drawing': 'Ressourcen und ihre Abhängigkeiten',
  'dependencies.table': 'Ressourcen als Tabelle',
  'dependencies.spoken': '{{name}}, {{type}}, {{state}}. Hängt ab von: {{needs}}.',

  'wizard.title': 'Hohe Verfügbarkeit',
  'wizard.service': 'Dienst oder Anwendung auswählen',
  'wizard.machine': 'Virtuellen Computer auswählen',
  'wizard.confirm': 'Bestätigung',
  'wizard.summary': 'Zusammenfassung',
  'wizard.serviceLabel': 'Was soll hoch verfügbar werden?',
  'wizard.serviceNote':
    'Der Cluster startet und überwacht ihn und verschiebt ihn auf einen anderen Knoten, wenn der eigene ausfällt.',
  'wizard.machineLabel': 'Virtuelle Computer, die nicht hoch verfügbar sind',
  'wizard.machineOn': '{{vm}} auf {{node}}',
  'wizard.noMachine':
    'Jeder virtuelle Computer auf den Knoten dieses Clusters ist bereits hoch verfügbar.',
  'wizard.chooseMachine': 'Wählen Sie einen virtuellen Computer aus.',
  'wizard.cluster': 'Cluster',
  'wizard.storage': 'Speicher',
  'wizard.startNote':
    'Seine automatische Startaktion wird „Keine Aktion“: Ab jetzt startet ihn der Cluster.',
  'wizard.act': 'Hoch verfügbar machen',
  'wizard.done': '{{name}} ist jetzt hoch verfügbar.',
  'wizard.properties': 'Eigenschaften…',
};
