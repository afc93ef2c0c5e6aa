import type { network as english } from '../../en/areas/network';
import type { TranslatedArea } from '../../translated';

export const network: TranslatedArea<typeof english> = {
  faults: {
    'network.nameTaken': 'Ein anderes Netzwerk des Clusters heißt bereits „{{name}}“.',
    'network.nothingChanges': 'An „{{network}}“ würde sich nichts ändern.',
    'network.lastForCluster':
      '„{{network}}“ ist das letzte Netzwerk, über das der Cluster kommuniziert.',
    'network.otherCluster':
      '„{{network}}“ gehört zu einem anderen Cluster als die übrigen Netzwerke.',
    'network.switchWorks': 'Der Switch von „{{network}}“ funktioniert.',
    'network.switchFailed': 'Der Switch von „{{network}}“ ist bereits ausgefallen.',
    'network.nothingToHeal': 'An „{{network}}“ ist nichts gestört, was sich beheben ließe.',
    'network.onBothSides': '{{node}} kann nicht auf beiden Seiten einer Trennung stehen.',
    'network.notAttached': '{{node}} hat keinen Adapter an „{{network}}“.',
    'interface.connected': 'Der Adapter „{{interface}}“ an {{node}} ist verbunden.',
    'interface.disconnected': 'Der Adapter „{{interface}}“ an {{node}} ist bereits getrennt.',
  },
  events: {
    'network.configured': 'Die Einstellungen des Clusternetzwerks „{{network}}“ wurden geändert.',
    'network.switchFailed': 'Der Switch von „{{network}}“ ist ausgefallen.',
    'network.switchRestored': 'Der Switch von „{{network}}“ funktioniert wieder.',
    'network.cut': '„{{network}}“ wurde zwischen {{nodes}} und {{others}} getrennt.',
    'network.cutOneWay':
      '„{{network}}“ wurde in einer Richtung getrennt: Pakete von {{nodes}} an {{others}} gehen verloren.',
    'network.healed':
      '„{{network}}“ wurde repariert: keine Trennung, kein Verlust, keine Verzögerung.',
    'network.lossSet': '„{{network}}“ verliert in jeder Richtung {{lossPermille}} seiner Pakete.',
    'network.latencySet': '„{{network}}“ verzögert jedes Paket um {{latencyMs}}.',
    'interface.disconnected': 'Der Adapter „{{interface}}“ an {{node}} wurde getrennt.',
    'interface.connected': 'Der Adapter „{{interface}}“ an {{node}} wurde wieder verbunden.',
    'network.routeDown':
      'Über „{{network}}“ kam zwischen {{nodes}} und {{others}} zu oft kein Takt mehr durch: Diese Routen gelten als ausgefallen.',
    'network.allRoutesDown':
      'Über „{{network}}“ kam zwischen {{nodes}} kein Takt mehr durch: Diese Routen gelten als ausgefallen.',
    'network.routeUp': 'Über „{{network}}“ kommen wieder Takte durch: {{nodes}}.',
    'network.heartbeatsDropped':
      '{{node}} hat {{missed}} Takte von {{other}} nacheinander verpasst, weil Pakete verloren gehen. Er erklärt {{other}} für ausgefallen.',
    'network.partitioned':
      'Das Clusternetzwerk „{{network}}“ ist partitioniert: Einige seiner Knoten erreichen einander nicht. Prüfen Sie Switches und Kabel.',
    'network.down':
      'Das Clusternetzwerk „{{network}}“ ist ausgefallen: Keiner seiner Knoten erreicht einen anderen. Prüfen Sie Switches und Kabel.',
    'network.onlyUnusedPath':
      'Nur „{{network}}“ würde die Knoten noch verbinden, und der Cluster darf es nicht verwenden. Lassen Sie die Clusterkommunikation dort zu oder reparieren Sie ein anderes Netzwerk.',
    'interface.failed':
      'Der Adapter „{{interface}}“ von {{node}} am Clusternetzwerk „{{network}}“ ist ausgefallen. Prüfen Sie den Adapter und sein Kabel.',
    'interface.unreachable':
      'Der Adapter „{{interface}}“ von {{node}} am Clusternetzwerk „{{network}}“ wird von mindestens einem anderen Knoten nicht erreicht; wo der Fehler liegt, ist nicht bekannt.',
    'node.noConnectivity':
      '{{node}} hat keine Netzwerkverbindung und kann bis dahin nicht am Cluster teilnehmen.',
    'node.connectivityLost':
      '{{node}} hat jede Netzwerkverbindung verloren. Prüfen Sie die Adapter und ihre Kabel.',
    'node.contactReestablished':
      '{{node}} hatte den Kontakt zu {{other}} verloren; sie erreichen einander wieder.',
    'node.halted':
      'Der Clusterdienst auf {{node}} wurde beendet, weil {{node}} nicht jeden anderen Knoten des Clusters erreicht.',
    'node.quarantined':
      '{{node}} war innerhalb einer Stunde {{times}}-mal isoliert und steht {{quarantineMs}} unter Quarantäne. Vorher kann der Knoten dem Cluster nicht beitreten.',
    'node.quarantineRefused':
      '{{node}} wollte dem Cluster beitreten und wurde abgewiesen: Der Knoten steht noch {{leftMs}} unter Quarantäne.',
    'node.inQuarantine':
      '{{node}} steht unter Quarantäne und kann dem Cluster noch {{leftMs}} nicht beitreten.',
    'node.isolated':
      '{{node}} hat die Mitgliedschaft verloren und führt virtuelle Computer aus: Der Knoten ist isoliert. Kehrt er nicht innerhalb von {{resiliencyMs}} zurück, werden sie auf andere Knoten übernommen.',
    'node.isolationExpired':
      '{{node}} ist nicht rechtzeitig zurückgekehrt: Andere Knoten übernehmen die virtuellen Computer.',
    'node.isolationEnded': '{{node}} ist nicht mehr isoliert.',
    'vm.unmonitored': '„{{vm}}“ läuft auf {{node}}, ohne vom Cluster überwacht zu werden.',
    'vm.monitored': '„{{vm}}“ auf {{node}} wird wieder vom Cluster überwacht.',
    'cluster.split':
      'Die Knoten des Clusters {{cluster}} erreichen einander nicht mehr: {{sides}}.',
  },
  commands: {
    'network.configure': 'Einstellungen des Netzwerks ändern',
    'fault.disconnectInterface': 'Störung: Adapter trennen',
    'fault.connectInterface': 'Störung: Adapter verbinden',
    'fault.failSwitch': 'Störung: Switch ausfallen lassen',
    'fault.restoreSwitch': 'Störung: Switch wieder einschalten',
    'fault.cutNetwork': 'Störung: Netzwerk trennen',
    'fault.healNetwork': 'Störung: Netzwerk reparieren',
    'fault.setLoss': 'Störung: Pakete verlieren',
    'fault.setLatency': 'Störung: Pakete verzögern',
  },
  states: {
    'network.up': 'Aktiv',
    'network.partitioned': 'Partitioniert',
    'network.down': 'Ausgefallen',
    'network.unavailable': 'Nicht verfügbar',
    'interface.up': 'Aktiv',
    'interface.unreachable': 'Nicht erreichbar',
    'interface.failed': 'Fehler',
    'interface.unavailable': 'Nicht verfügbar',
    'networkRole.none': 'Vom Cluster nicht verwendet',
    'networkRole.cluster': 'Intern',
    'networkRole.client': 'Clients',
    'networkRole.clusterAndClient': 'Aktiviert',
  },
  actions: {
    'network.properties': '&Eigenschaften…',
    'network.properties.help': 'Name, Clusterverwendung und Metrik des Netzwerks.',
    'fault.cutNetwork': 'Netzwerk t&rennen…',
    'fault.cutNetwork.help':
      'Lässt Pakete zwischen Knoten in Netzwerken Ihrer Wahl verloren gehen und zeigt, was die Stimmen daraus machen.',
    'fault.disturbNetwork': 'Netzwerk s&tören…',
    'fault.disturbNetwork.help': 'Verliert oder verzögert einen Teil der Pakete im Netzwerk.',
    'fault.failSwitch': '&Switch ausfallen lassen…',
    'fault.restoreSwitch': 'S&witch wieder einschalten',
    'fault.healNetwork': '&Netzwerk reparieren',
    'fault.disconnectInterface': 'A&dapter trennen…',
    'fault.connectInterface': 'Adapter &verbinden',
    'fault.failSwitch.help':
      'Der Switch fällt aus: Über dieses Netzwerk erreicht niemand mehr jemanden.',
    'fault.restoreSwitch.help': 'Der Switch funktioniert wieder.',
    'fault.healNetwork.help':
      'Nimmt jede Trennung, jeden Verlust und jede Verzögerung des Netzwerks zurück.',
    'fault.disconnectInterface.help': 'Zieht das Kabel des Adapters.',
    'fault.connectInterface.help': 'Steckt das Kabel wieder ein.',
    'consequence.fault.failSwitch_one':
      'Über „{{name}}“ erreicht niemand mehr jemanden. Was kein anderes Netzwerk verbindet, ist getrennt.',
    'consequence.fault.failSwitch_other':
      'Über {{count}} Netzwerke erreicht niemand mehr jemanden. Was kein anderes Netzwerk verbindet, ist getrennt.',
    'consequence.fault.disconnectInterface_one':
      'Der Knoten des Adapters „{{name}}“ erreicht darüber niemanden mehr.',
    'consequence.fault.disconnectInterface_other':
      'Die Knoten von {{count}} Adaptern erreichen darüber niemanden mehr.',
  },
};
