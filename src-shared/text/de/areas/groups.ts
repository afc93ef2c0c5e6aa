import type { groups as english } from '../../en/areas/groups';
import type { TranslatedArea } from '../../translated';

export const groups: TranslatedArea<typeof english> = {
  faults: {
    'group.stateForbids':
      '„{{group}}“ hat den Status {{groupState}}: {{action}} ist nicht möglich.',
    'group.busy': '„{{group}}“ ist unterwegs: {{waiting}}. Warten Sie, bis das abgeschlossen ist.',
    'group.noOwner': '„{{group}}“ hat zurzeit keinen Besitzer.',
    'group.coreStays':
      '„{{group}}“ gehört zum Cluster selbst. Diese Gruppe lässt sich verschieben, aber weder offline schalten noch umbenennen.',
    'group.empty': '„{{group}}“ enthält keinen Datenträger, der online geschaltet werden könnte.',
    'group.notVirtualMachine': '„{{group}}“ enthält keinen virtuellen Computer.',
    'group.nodePaused':
      '{{node}} ist angehalten und nimmt keine Gruppen auf. Setzen Sie den Knoten zuerst fort.',
    'group.notPossibleOwner':
      '{{node}} ist nicht für jede Ressource in „{{group}}“ ein möglicher Besitzer. Nehmen Sie den Knoten bei jeder in die möglichen Besitzer auf.',
    'group.alreadyThere': '{{node}} besitzt „{{group}}“ bereits.',
    'group.noOtherNode':
      'Kein anderer Knoten kann „{{group}}“ übernehmen: Jeder ist ausgefallen, angehalten oder kein möglicher Besitzer.',
    'group.notOfCluster': '{{node}} gehört nicht zum Cluster von „{{group}}“.',
    'group.nameTaken': 'Eine andere Gruppe des Clusters heißt bereits „{{name}}“.',
    'group.noPriorities':
      'Diese Windows-Version kennt keine Prioritäten. Ob „{{group}}“ nach einem Failover startet, bestimmt der automatische Start.',
    'group.noSuchResource': '„{{group}}“ enthält keine Ressource dieser Art: {{resourceType}}.',
    'group.resourceHangs': 'Eine Ressource von „{{group}}“ hängt bereits.',
    'group.diskInUse':
      '„{{group}}“ hat den Datenträger {{disk}} für sich allein; er kehrt in den verfügbaren Speicher zurück. Schalten Sie die Gruppe zuerst offline.',
    'vm.alreadyHighlyAvailable': '{{vm}} ist bereits hoch verfügbar.',
    'vm.hostNotClustered':
      '{{vm}} liegt auf {{node}}, und dieser Server gehört zu keinem Cluster. Nehmen Sie ihn zuerst in einen Cluster auf.',
    'vm.notOnClusterStorage':
      'Die Dateien von {{vm}} liegen auf lokalen Datenträgern von {{node}}, die kein anderer Knoten erreicht. Verschieben Sie sie zuerst auf ein freigegebenes Clustervolume oder auf einen Datenträger im verfügbaren Speicher.',
    'vm.diskTaken':
      'Die Dateien von {{vm}} liegen auf {{disk}}, und dieser Datenträger gehört zu „{{group}}“. Virtuelle Computer auf einem Datenträger könnten nur gemeinsam umziehen; verschieben Sie die Dateien auf einen eigenen Datenträger oder auf ein freigegebenes Clustervolume.',
    'vm.diskElsewhere':
      'Die Dateien von {{vm}} liegen auf {{disk}}, und dieser Datenträger gehört nicht {{node}}. Verschieben Sie den Datenträger zuerst auf {{node}}.',
  },
  events: {
    'group.moveBegun':
      '$t(terms:theGroupStart) „{{group}}“ wird von {{from}} nach {{to}} verschoben.',
    'group.moved': '$t(terms:theGroupStart) „{{group}}“ wurde von {{from}} nach {{to}} verschoben.',
    'group.offlineActionBegun':
      'Die Offlineaktion von „{{group}}“ beginnt auf {{node}}: {{offlineAction}}.',
    'group.configured': 'Die Einstellungen von „{{group}}“ wurden geändert.',
    'group.renamed': '$t(terms:theGroupStart) „{{was}}“ heißt jetzt „{{group}}“.',
    'group.removed':
      '„{{group}}“ wurde aus dem Cluster entfernt. Der virtuelle Computer bleibt auf seinem Host.',
    'group.failoverLimit':
      '$t(terms:theGroupStart) „{{group}}“ hat den Failoverschwellenwert überschritten. In diesem Zeitraum gab es {{failovers}} Failover; der Status bleibt auf „Fehler“.',
    'group.failedBack': 'Für „{{group}}“ wird ein Failback nach {{node}} ausgeführt.',
    'group.preempted':
      '„{{group}}“ wurde offline geschaltet, weil „{{by}}“ mit höherer Priorität den Arbeitsspeicher braucht.',
    'group.waitsForStorage':
      '„{{group}}“ wartet auf {{disk}}; dieser Datenträger ist nicht online.',
    'group.antiAffinityKept':
      '„{{group}}“ ging an {{node}}, obwohl dort eine Gruppe derselben Antiaffinitätsklasse liegt: Es war kein anderer Knoten übrig.',
    'group.antiAffinityConflict':
      '„{{group}}“ bleibt offline: Auf jedem geeigneten Knoten liegt eine Gruppe derselben Antiaffinitätsklasse, und die Antiaffinität wird erzwungen.',
    'group.placedByMemory':
      '$t(terms:theGroupStart) „{{group}}“ wurde auf {{node}} platziert, dem Knoten mit dem meisten freien Arbeitsspeicher.',
    'group.placementLacksMemory': 'Kein Knoten hat den Arbeitsspeicher, den „{{group}}“ braucht.',
    'resource.restarting':
      'Die Ressource „{{resource}}“ von „{{group}}“ wird auf {{node}} neu gestartet.',
    'resource.hung': 'Ein Aufruf der Ressource „{{resource}}“ von „{{group}}“ kehrt nicht zurück.',
    'resource.deadlock':
      'Die Ressource „{{resource}}“ von „{{group}}“ hat einen Aufruf nicht innerhalb von {{seconds}} Sekunden beantwortet. Das Ressourcenhostsubsystem wird beendet und neu gestartet.',
    'resource.monitorRestarted':
      'Das Ressourcenhostsubsystem auf {{node}} wurde beendet und wird neu gestartet. Ursache ist meist eine Ressource, die nicht geantwortet hat.',
    'resource.pendingTimeout':
      'Die Ressource „{{resource}}“ von „{{group}}“ war nach {{seconds}} Sekunden noch immer ausstehend und wird beendet.',
    'resource.applicationCritical':
      'Die Ressource „{{resource}}“ von „{{group}}“ meldet einen kritischen Zustand der Anwendung in ihrem virtuellen Computer.',
    'resource.isAliveFailed':
      'Die gründliche Integritätsprüfung hat ergeben, dass die Ressource „{{resource}}“ von „{{group}}“ nicht mehr arbeitet.',
    'vm.madeHighlyAvailable': '{{vm}} wurde im Cluster {{cluster}} hoch verfügbar gemacht.',
  },
  commands: {
    'group.bringOnline': 'Online schalten',
    'group.takeOffline': 'Offline schalten',
    'group.move': 'Auf einen anderen Knoten verschieben',
    'group.configure': 'Einstellungen einer Gruppe ändern',
    'group.remove': 'Aus dem Cluster entfernen',
    'vm.makeHighlyAvailable': 'Hoch verfügbar machen',
    'fault.failResource': 'Störung: Ressource ausfallen lassen',
    'fault.hangResource': 'Störung: Ressource blockieren',
  },
  states: {
    'waiting.starting': 'Wird gestartet',
    'offlineAction.turnOff': 'Ausschalten',
    'offlineAction.save': 'Speichern',
    'offlineAction.shutDown': 'Herunterfahren',
    'offlineAction.shutDownForced': 'Herunterfahren (erzwungen)',
    'priority.3000': 'Hoch',
    'priority.2000': 'Mittel',
    'priority.1000': 'Niedrig',
    'priority.0': 'Kein automatischer Start',
    'resourcePart.virtualMachine': 'Virtueller Computer',
    'resourcePart.configuration': 'Konfiguration des virtuellen Computers',
    'resourcePart.disk': 'Physischer Datenträger',
    'resourcePart.clusterName': 'Clustername',
    'resourcePart.clusterAddress': 'Cluster-IP-Adresse',
  },
  actions: {
    'cluster.configureRole': '$t(terms:group) &konfigurieren…',
    'cluster.configureRole.help':
      'Macht einen virtuellen Computer hoch verfügbar: Der Cluster startet, überwacht und verschiebt ihn.',
    'group.bringOnline': '&Online schalten',
    'group.bringOnline.help':
      'Schaltet die Ressourcen der Gruppe auf dem Knoten online, der sie besitzt.',
    'group.takeOffline': 'O&ffline schalten…',
    'group.takeOffline.help':
      'Schaltet die Ressourcen der Gruppe offline; einen virtuellen Computer mit seiner Offlineaktion.',
    'group.move': '&Verschieben nach…',
    'group.move.help':
      'Verschiebt die Gruppe auf einen anderen Knoten: Offlineaktion, Übergabe, wieder online.',
    'group.remove': 'Aus dem Cluster &entfernen…',
    'group.remove.help':
      'Nimmt die Gruppe aus dem Cluster; der virtuelle Computer bleibt auf seinem Host.',
    'group.dependencies': '&Abhängigkeiten',
    'group.dependencies.help':
      'Zeichnet die Ressourcen der Gruppe und ihre Abhängigkeiten, mit ihren Zuständen.',
    'group.properties': 'E&igenschaften…',
    'group.properties.help':
      'Zeigt und ändert Besitzer, Failover, Failback und die Richtlinien der Ressourcen.',
    'cluster.moveCore': 'Hauptressourcen verschie&ben nach',
    'cluster.moveCore.help':
      'Verschiebt Namen, Adresse und Zeugen des Clusters auf einen anderen Knoten; kein virtueller Computer merkt etwas.',
    'cluster.coreDependencies': '&Abhängigkeiten der Hauptressourcen',
    'cluster.coreDependencies.help':
      'Zeichnet Namen, Adresse und Zeugen des Clusters mit ihren Zuständen.',
    'fault.failResource': '&Ressource ausfallen lassen…',
    'fault.failResource.help':
      'Lässt eine Ressource als ausgefallen gelten, sodass ihre Richtlinie greift.',
    'fault.hangResource': 'A&ufruf blockieren…',
    'fault.hangResource.help':
      'Lässt einen Aufruf der Ressource des virtuellen Computers hängen, bis der Cluster es bemerkt.',
    'consequence.group.takeOffline_one':
      '„{{name}}“ wird offline geschaltet. Der virtuelle Computer ist erst wieder erreichbar, wenn die Gruppe online geschaltet wird.',
    'consequence.group.takeOffline_other':
      '{{count}} Gruppen werden offline geschaltet. Ihre virtuellen Computer sind erst wieder erreichbar, wenn die Gruppen online geschaltet werden.',
    'consequence.group.move_one':
      '„{{name}}“ geht offline, wechselt den Besitzer und kommt wieder online. Die Sitzungen der Clients werden getrennt; eine Livemigration würde sie erhalten.',
    'consequence.group.move_other':
      '{{count}} Gruppen gehen offline, wechseln den Besitzer und kommen wieder online. Die Sitzungen ihrer Clients werden getrennt; Livemigrationen würden sie erhalten.',
    'consequence.group.remove_one':
      '„{{name}}“ ist nicht mehr hoch verfügbar. Der virtuelle Computer bleibt, wo er ist, und wird nirgends sonst gestartet.',
    'consequence.group.remove_other':
      '{{count}} Gruppen sind nicht mehr hoch verfügbar. Ihre virtuellen Computer bleiben, wo sie sind, und werden nirgends sonst gestartet.',
    'consequence.fault.failResource_one':
      'Eine Ressource von „{{name}}“ gilt als ausgefallen. Was von ihr abhängt, geht offline und wird neu gestartet oder verschoben.',
    'consequence.fault.failResource_other':
      'Je eine Ressource von {{count}} Gruppen gilt als ausgefallen. Was von ihnen abhängt, geht offline und wird neu gestartet oder verschoben.',
    'consequence.fault.hangResource_one':
      'Ein Aufruf der Ressource von „{{name}}“ hängt. Nach fünf Minuten wird das Ressourcenhostsubsystem des Knotens neu gestartet.',
    'consequence.fault.hangResource_other':
      'Aufrufe der Ressourcen von {{count}} Gruppen hängen. Nach fünf Minuten werden die Ressourcenhostsubsysteme ihrer Knoten neu gestartet.',
    'choice.best': 'Bestmöglicher Knoten',
    'choice.virtualMachine': 'Virtueller Computer',
    'choice.configuration': 'Konfiguration des virtuellen Computers',
    'choice.disk': 'Physischer Datenträger',
    'choice.clusterName': 'Clustername',
    'choice.clusterAddress': 'Cluster-IP-Adresse',
  },
};
