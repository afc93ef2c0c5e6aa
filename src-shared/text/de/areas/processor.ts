import type { processor as english } from '../../en/areas/processor';
import type { TranslatedArea } from '../../translated';

export const processor: TranslatedArea<typeof english> = {
  faults: {
    'node.reserveNotMet':
      'Die Prozessorreserve lässt sich auf {{node}} nicht einhalten: {{wantedPermille}} seiner Prozessoren sind verlangt, {{leftPermille}} sind noch niemandem zugesagt.',
    'node.ratioExceeded':
      '{{node}} würde {{wanted}} virtuelle Prozessoren ausführen; seine logischen Prozessoren unterstützen {{limit}}.',
    'node.numaTooSmall':
      'Kein NUMA-Knoten von {{node}} hat Platz für {{vm}}: nötig sind {{neededMiB}}, einer hat insgesamt {{sizeMiB}}. Erlauben Sie, dass sich Computer über NUMA-Knoten erstrecken, oder verkleinern Sie ihn.',
    'node.avxUnknown':
      '{{vm}} lässt sich auf {{node}} nicht initialisieren: Der Prozessor kann AVX, das dieses Windows vor Service Pack 1 oder dem Update KB2517374 nicht kennt.',
    'node.managementStopped':
      'Der Dienst „Verwaltung für virtuelle Computer“ auf {{node}} wird nicht ausgeführt. Die virtuellen Computer laufen weiter, aber niemand kann sie verwalten.',
    'node.managementForbids':
      '„{{action}}“ ist nicht möglich: Der Dienst „Verwaltung für virtuelle Computer“ auf {{node}} ist im Zustand „{{management}}“.',
    'node.powerUnchanged': 'Das würde am Energiesparplan von {{node}} nichts ändern.',
    'node.parkingBounds':
      'Auf {{node}} müssten mindestens {{minimumPercent}} % der Prozessoren aktiv sein, aber höchstens {{maximumPercent}} % dürften es.',
    'node.numaSpanningUnchanged': 'Die NUMA-Aufteilung ist auf {{node}} bereits so eingestellt.',
    'vm.integrationCurrent':
      'Der Gast von {{vm}} hat bereits die Version {{version}} der Integrationsdienste.',
    'vm.integrationUnknown':
      'Das Gastsystem von {{vm}} kennt den Hypervisor nicht: Für es gibt es keine Integrationsdienste.',
  },
  events: {
    'node.powerPlanSet': 'Der Energiesparplan von {{node}} ist jetzt „{{powerPlan}}“.',
    'node.parkingSet':
      'Auf {{node}} sind mindestens {{minimumPercent}} % und höchstens {{maximumPercent}} % der Prozessoren jedes NUMA-Knotens aktiv.',
    'node.numaSpanningOn':
      'Virtuelle Computer dürfen sich auf {{node}} ab jetzt über NUMA-Knoten erstrecken.',
    'node.numaSpanningOff':
      'Virtuelle Computer dürfen sich auf {{node}} nicht mehr über NUMA-Knoten erstrecken.',
    'node.managementStarted':
      'Der Dienst „Verwaltung für virtuelle Computer“ auf {{node}} wird ausgeführt.',
    'node.managementStopped':
      'Der Dienst „Verwaltung für virtuelle Computer“ auf {{node}} wurde beendet. Virtuelle Computer laufen ohne Verwaltung weiter.',
    'node.managementTerminated':
      'Der Dienst „Verwaltung für virtuelle Computer“ auf {{node}} wurde unerwartet beendet. Er wird in {{seconds}} Sekunden neu gestartet; virtuelle Computer laufen weiter.',
    'vm.integrationMismatch':
      'Der Gast von {{vm}} hat die Version {{version}} der Integrationsdienste; dieser Host erwartet {{current}}. Aktualisieren Sie sie im Gast.',
    'vm.integrationUpdated':
      'Der Gast von {{vm}} hat jetzt die Version {{version}} der Integrationsdienste.',
    'vm.guestOverstrained':
      '{{system}} in „{{vm}}“ erfuhr von seinem Prozessor mehr, als es versteht. Schalten Sie den virtuellen Computer aus, und wählen Sie auf der Seite „Prozessor“ die Option für ältere Betriebssysteme.',
    'vm.processorLoadChanged':
      'Simuliert: Der Gast von {{vm}} nutzt mindestens {{loadPermille}} seiner Prozessoren.',
  },
  commands: {
    'node.setPower': 'Energiesparplan ändern',
    'node.setNumaSpanning': 'NUMA-Aufteilung ändern',
    'node.startManagementService': 'Dienst „Verwaltung für virtuelle Computer“ starten',
    'node.stopManagementService': 'Dienst „Verwaltung für virtuelle Computer“ beenden',
    'fault.crashManagementService':
      'Fehler: den Dienst „Verwaltung für virtuelle Computer“ abbrechen',
    'vm.updateIntegrationServices': 'Integrationsdienste aktualisieren',
    'fault.loadProcessor': 'Simulation: Prozessoren des Gasts belasten',
  },
  states: {
    'management.stopped': 'Beendet',
    'management.starting': 'Wird gestartet',
    'management.running': 'Wird ausgeführt',
    'powerPlan.balanced': 'Ausbalanciert',
    'powerPlan.highPerformance': 'Höchstleistung',
    'powerPlan.powerSaver': 'Energiesparmodus',
    'enlightenment.enlightened': 'Für den Hypervisor optimiert',
    'enlightenment.xenLinux': 'Linux mit Xen-Unterstützung',
    'enlightenment.unaware': 'Kennt den Hypervisor nicht',
  },
  actions: {
    'node.setPower': 'Energies&parplan',
    'node.setPower.help':
      'Legt fest, wie der Host Energie spart: „Ausbalanciert“ parkt Prozessoren, die nicht gebraucht werden.',
    'node.startManagementService': 'Dienst sta&rten',
    'node.startManagementService.help':
      'Startet auf dem Host den Dienst „Verwaltung für virtuelle Computer“.',
    'node.stopManagementService': 'D&ienst beenden…',
    'node.stopManagementService.help':
      'Beendet auf dem Host den Dienst „Verwaltung für virtuelle Computer“; seine virtuellen Computer laufen weiter.',
    'consequence.node.stopManagementService_one':
      'Virtuelle Computer auf {{name}} laufen weiter, lassen sich aber nicht starten, beenden, ändern oder verschieben, bis der Dienst wieder läuft.',
    'consequence.node.stopManagementService_other':
      'Virtuelle Computer auf {{count}} Hosts laufen weiter, lassen sich aber nicht starten, beenden, ändern oder verschieben, bis der Dienst wieder läuft.',
    'fault.crashManagementService': 'Verwaltun&gsdienst abbrechen',
    'fault.crashManagementService.help':
      'Simuliert: Der Prozess des Dienstes „Verwaltung für virtuelle Computer“ endet; Windows startet ihn neu.',
    'vm.updateIntegrationServices': 'Integrationsdienste a&ktualisieren',
    'vm.updateIntegrationServices.help':
      'Installiert im Gast die Version der Integrationsdienste, die zum Host gehört.',
    'node.setNumaSpanning': 'NU&MA-Aufteilung',
    'node.setNumaSpanning.help':
      'Erlaubt virtuellen Computern des Hosts, sich über mehrere NUMA-Knoten zu erstrecken, oder verbietet es.',
    'choice.spanningOn': 'Zulassen',
    'choice.spanningOff': 'Nicht zulassen',
    'choice.balanced': 'Ausbalanciert',
    'choice.highPerformance': 'Höchstleistung',
    'choice.powerSaver': 'Energiesparmodus',
    'fault.loadProcessor': 'Pro&zessoren des Gasts belasten',
    'fault.loadProcessor.help':
      'Simuliert: Ein Programm im Gast hält seine Prozessoren mindestens so beschäftigt.',
    'choice.processor0': 'Keine Last',
    'choice.processor250': '25 %',
    'choice.processor500': '50 %',
    'choice.processor1000': '100 %',
  },
};
