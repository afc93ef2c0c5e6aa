import type { switches as english } from '../../en/areas/switches';
import type { TranslatedArea } from '../../translated';

export const switches: TranslatedArea<typeof english> = {
  faults: {
    'switch.missing': 'Auf {{node}} ist „{{network}}“ nicht vorhanden ($t(terms:virtualNetwork)).',
    'switch.nameTaken':
      'Auf {{node}} ist „{{network}}“ bereits vorhanden ($t(terms:virtualNetwork)).',
    'switch.noCard':
      'Ein externes Netzwerk ist an eine Netzwerkkarte gebunden; wählen Sie eine für „{{network}}“.',
    'switch.cardMissing': '{{node}} hat keine Netzwerkkarte „{{card}}“.',
    'switch.cardTaken': '„{{card}}“ wird bereits von „{{network}}“ benutzt.',
    'switch.cardNotNeeded':
      'Nur ein externes Netzwerk ist an eine Netzwerkkarte gebunden; „{{network}}“ ist keines.',
    'switch.notShared':
      'Ein privates Netzwerk ist nur für virtuelle Computer, „{{network}}“ lässt sich also nicht mit dem Host teilen.',
    'switch.alwaysShared':
      'An einem internen Netzwerk hängt immer auch der Host, also auch an „{{network}}“.',
    'switch.vlanWithoutParent':
      'Der Host hat an „{{network}}“ keinen Adapter, der ein VLAN haben könnte.',
    'switch.nothingChanges': 'An „{{network}}“ würde sich nichts ändern.',
    'card.unchanged': 'An „{{card}}“ von {{node}} würde sich nichts ändern.',
    'node.macRange': 'Der Adressbereich endet ({{to}}), bevor er beginnt ({{from}}).',
    'node.macRangeTooLarge':
      'Ein Bereich hat höchstens {{limit}} Adressen; dieser hat {{addresses}}.',
    'node.macRangeSame': '{{node}} vergibt bereits Adressen aus diesem Bereich.',
    'adapter.tooManySynthetic': '{{vm}} hätte {{count}} Netzwerkkarten; möglich sind {{limit}}.',
    'adapter.tooManyLegacy':
      '{{vm}} hätte {{count}} ältere Netzwerkkarten; möglich sind {{limit}}.',
    'adapter.twice': 'Der Adapter „{{adapter}}“ von {{vm}} ist zweimal genannt.',
    'adapter.noLegacy': '{{vm}} ist von Generation 2, die keine älteren Netzwerkkarten kennt.',
    'adapter.networkMissing':
      'Auf {{node}} ist „{{network}}“ nicht vorhanden ($t(terms:virtualNetwork)), womit {{vm}} sich verbinden ließe.',
    'adapter.macMissing': '„{{adapter}}“ von {{vm}} braucht eine statische MAC-Adresse.',
    'adapter.macInvalid': '{{mac}} ist nicht die Adresse eines einzelnen Netzwerkadapters.',
    'adapter.macTaken': '{{other}} hat auf diesem Host bereits die MAC-Adresse {{mac}}.',
    'adapter.macInUse':
      '{{vm}} lässt sich nicht einschalten: Der Adapter hat die MAC-Adresse {{mac}}, unter der {{other}} auf {{node}} läuft (12565).',
    'adapter.noAddress':
      'Der Netzwerkadapter von {{vm}} ließ sich nicht einschalten, weil die versuchte Adresse ungültig ist: Alle {{addresses}} MAC-Adressen von {{node}} sind vergeben (12565).',
  },
  events: {
    'switch.created': 'Auf {{node}} wurde „{{network}}“ erstellt ($t(terms:virtualNetwork)).',
    'switch.configured': 'Auf {{node}} wurde „{{network}}“ geändert ($t(terms:virtualNetwork)).',
    'switch.deleted':
      'Auf {{node}} wurde „{{network}}“ entfernt ($t(terms:virtualNetwork)); {{machines}} virtuelle Computer haben ihre Verbindung verloren.',
    'card.disconnected': 'Das Kabel von „{{card}}“ von {{node}} wurde gezogen.',
    'card.connected': 'Das Kabel von „{{card}}“ von {{node}} steckt wieder.',
    'card.vlansSet':
      'Der Port, an dem „{{card}}“ von {{node}} steckt, lässt nur noch diese VLANs durch: {{vlans}}.',
    'card.vlansOpened': 'Der Port, an dem „{{card}}“ von {{node}} steckt, lässt jedes VLAN durch.',
    'vm.outOfReach': 'Clients dringen nicht zu {{vm}} auf {{node}} durch: {{adapterStatus}}.',
    'node.macPoolChanged': '{{node}} vergibt MAC-Adressen von {{from}} bis {{to}}.',
    'vm.adapterFailed':
      'Ein Netzwerkadapter von „{{vm}}“ ließ sich nicht einschalten: Die versuchte Adresse ist ungültig. (ID des virtuellen Computers {{guid}})',
    'vm.macChanged': '{{vm}} hat auf {{node}} eine neue MAC-Adresse: {{mac}} statt {{before}}.',
    'vm.macDuplicated':
      '{{vm}} auf {{node}} hat die MAC-Adresse {{mac}}, die auch {{other}} hat: Sie stören einander.',
    'vm.networkMissing':
      '„{{vm}}“ ist auf {{node}} nicht verbunden: „{{network}}“ gibt es dort nicht ($t(terms:virtualNetwork)).',
  },
  commands: {
    'switch.create': '$t(terms:virtualNetwork) erstellen',
    'switch.configure': '$t(terms:virtualNetwork) ändern',
    'switch.delete': '$t(terms:virtualNetwork) entfernen',
    'fault.disconnectCard': 'Störung: Kabel der Netzwerkkarte ziehen',
    'fault.connectCard': 'Störung: Kabel der Netzwerkkarte stecken',
    'fault.setPortVlans': 'Störung: VLANs des Switchports festlegen',
    'node.configureMacPool': 'MAC-Adressbereich ändern',
  },
  states: {
    'adapterStatus.ok': 'OK',
    'adapterStatus.notConnected': 'nicht verbunden',
    'adapterStatus.noDriver': 'kein Treiber im Gast',
    'adapterStatus.networkMissing': 'Netzwerk fehlt auf dem Host',
    'adapterStatus.insideOnly': 'nur im Host',
    'adapterStatus.cableUnplugged': 'Kabel gezogen',
    'adapterStatus.vlanClosed': 'VLAN nicht durchgelassen',
  },
  actions: {
    'node.virtualNetworks': '$t(terms:networkManagerLabel)',
    'fault.networkCards': 'Netzwerkkarten und P&orts…',
    'fault.networkCards.help':
      'Zieht die Kabel der Netzwerkkarten unter virtuellen Netzwerken oder sperrt VLANs an ihren Ports.',
    'node.virtualNetworks.help':
      'Virtuelle Netzwerke eines Hosts mit ihren Netzwerkkarten und der Bereich seiner MAC-Adressen.',
  },
};
