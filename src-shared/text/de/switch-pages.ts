import type { switchPages as english } from '../en/switch-pages';
import type { Translated } from '../translated';

export const switchPages: Translated<typeof english> = {
  title: '$t(terms:networkManager): {{node}}',
  list: 'Virtuelle Netzwerke und Einstellungen für alle',
  networks: 'Virtuelle Netzwerke',
  global: 'Globale Netzwerkeinstellungen',
  new: 'Neues virtuelles Netzwerk',
  newName: 'Neues virtuelles Netzwerk',
  network: 'Virtuelles Netzwerk',
  whatType: 'Welche Art von virtuellem Netzwerk möchten Sie erstellen?',
  add: 'Hinzufügen',
  remove: 'Entfernen',
  name: 'Name',
  nameMissing: 'Jedes virtuelle Netzwerk braucht einen Namen.',
  notes: 'Notizen',
  connection: 'Verbindungstyp',
  'type.external': 'Extern',
  'type.internal': 'Intern',
  'type.private': 'Privat',
  'typeNote.external':
    'An eine Netzwerkkarte gebunden: Virtuelle Computer erreichen, was diese Karte erreicht.',
  'typeNote.internal': 'Für die virtuellen Computer dieses Hosts und den Host selbst.',
  'typeNote.private': 'Nur für die virtuellen Computer dieses Hosts.',
  card: 'Netzwerkkarte',
  noCard: 'Keine Netzwerkkarte ist mehr frei',
  shared: 'Gemeinsames Verwenden dieser Netzwerkkarte durch das Verwaltungsbetriebssystem zulassen',
  sharedNote: 'Ohne dies ist der Host selbst nicht in diesem Netzwerk.',
  vlan: 'VLAN-Kennung für das Verwaltungsbetriebssystem aktivieren',
  vlanNote: 'Sie betrifft den Adapter des Hosts; virtuelle Computer haben eigene VLANs.',
  vlanId: 'VLAN-ID',
  vlanInvalid: 'Ein VLAN hat eine Nummer von 1 bis 4094.',
  machines_one:
    '{{count}} virtueller Computer dieses Hosts ist verbunden. Nach dem Entfernen ist er es nicht mehr.',
  machines_other:
    '{{count}} virtuelle Computer dieses Hosts sind verbunden. Nach dem Entfernen sind sie es nicht mehr.',
  macRange: 'MAC-Adressbereich',
  macNote:
    'Adapter mit dynamischer Adresse bekommen eine aus diesem Bereich, wenn ihr virtueller Computer zum ersten Mal startet. Ist keine mehr frei, scheitert der Start.',
  macFrom: 'Minimum',
  macTo: 'Maximum',
  macUse: '{{used}} von {{size}} Adressen sind vergeben.',

  'cards.title': 'Netzwerkkarten und Ports: {{node}}',
  'cards.description':
    'Was hier ausfällt, fällt unter den virtuellen Netzwerken aus: Clients dringen nicht mehr zu deren virtuellen Computern durch.',
  'cards.action': 'Störungen anwenden',
  'cards.unused': 'Kein virtuelles Netzwerk ist daran gebunden.',
  'cards.usedBy': 'Das virtuelle Netzwerk „{{network}}“ ist daran gebunden.',
  'cards.cable': 'Das Kabel steckt',
  'cards.allVlans': 'Der Port lässt jedes VLAN durch',
  'cards.vlans': 'VLANs, die durchkommen',
  'cards.vlansHint': 'Nummern und Bereiche: 1, 20, 30-40. Frames ohne VLAN kommen immer durch.',
  'cards.vlansInvalid': 'Ein VLAN hat eine Nummer von 1 bis 4094.',

  'adapter.missing': 'Dieser Host hat kein Netzwerk dieses Namens.',
  'adapter.vlan': 'VLAN-Kennung aktivieren',
  'adapter.dynamic': 'Dynamisch',
  'adapter.notDealt': 'wird beim ersten Start vergeben',
  'adapter.static': 'Statisch',
  'adapter.address': 'Statische MAC-Adresse',
  'adapter.macInvalid': 'Zwölf hexadezimale Ziffern eines Adapters: 00-15-5D-01-0B-80.',
  'adapter.spoofing': 'Spoofing von MAC-Adressen aktivieren',
  'adapter.spoofingNote':
    'Nötig, wo der Gast unter mehreren Adressen sendet, etwa für Lastenausgleich.',
  'adapter.jumbo': 'Jumbo Frames',
  'adapter.jumboNote':
    'Weniger und größere Pakete: mehr von der Leitung ist Nutzlast, und es kostet weniger Prozessorzeit.',
  'adapter.chimney': 'Verbindungen auslagern (TCP Chimney)',
  'adapter.chimneyNote':
    'Die Netzwerkkarte führt Verbindungen; ohne Wirkung neben Warteschlangen für virtuelle Computer.',
  'adapter.vmq': 'Warteschlangen für virtuelle Computer',
  'adapter.vmqNote': 'Die Netzwerkkarte sortiert Pakete nach virtuellem Computer.',
  'adapter.carriage':
    'Höchstens {{megabytes}} MB/s; ein Megabyte kostet den Host {{milliseconds}} ms eines Prozessors (Modellannahme).',
};
