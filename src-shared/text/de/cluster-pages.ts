import type { clusterPages as english } from '../en/cluster-pages';
import type { Translated } from '../translated';

/** Seiten der Failovercluster-Sicht: Partitionen, Rollen, Knoten, die Karte. */
export const clusterPages: Translated<typeof english> = {
  'seenBy.title': 'Wessen Sicht das ist',
  'seenBy.label': 'Gesehen von',
  'seenBy.side': '{{members}}: {{state}}',
  'seenBy.quorate':
    'Der Cluster ist geteilt. Diese Seite hat die Mehrheit der Stimmen und entscheidet.',
  'seenBy.noQuorum':
    'Der Cluster ist geteilt. Diese Seite hat zu wenige Stimmen: Sie beendet ihren Clusterdienst und was sie ausführt.',
  'seenBy.forced':
    'Der Cluster ist geteilt. Diese Seite läuft erzwungen ohne Mehrheit; finden sich die Seiten wieder, gewinnt sie.',
  'partition.quorate': 'hat Quorum',
  'partition.noQuorum': 'kein Quorum',
  'partition.forced': 'erzwungen',

  'group.crowded': 'Mit anderen aus {{classes}} auf einem Knoten',
  'group.crowdedBadge': 'Antiaffinität',
  'group.failovers_one': 'Kürzlich ein Failover',
  'group.failovers_other': 'Kürzlich {{count}} Failover',
  'group.preempted': 'Macht einer höheren Priorität Platz',

  'node.isolated': 'Isoliert',
  'node.quarantined': 'Noch {{left}} in Quarantäne',
  'node.pendingReboot': 'Neustart steht aus',
  'drain.inProgress': 'Wird entleert',
  'drain.completed': 'Entleert',
  'drain.failed': 'Entleeren fehlgeschlagen',

  'nodePage.tabs': 'Was {{node}} trägt',
  'nodePage.vms': 'Virtuelle Computer',
  'nodePage.disks': 'Datenträger',
  'nodePage.adapters': 'Netzwerkadapter',

  'role.events': 'Letzte Ereignisse',
  'role.noEvents': 'Darüber wurde noch nichts protokolliert.',
  'role.owners': 'Besitzer',
  'role.defaultOwner': 'Zuletzt aktiv auf',
  'role.tried': 'Abgelehnt von',
  'role.antiAffinity': 'Antiaffinitätsklassen',
  'role.behaviour': 'Verhalten',
  'role.persistent': 'Beim Start des Clusters online',
  'role.failovers': 'Failover',
  'role.failoversText': '{{used}} von {{limit}} erlaubten in {{period}}',
  'role.failback': 'Failback',
  'role.failbackPrevented': 'Verhindert',
  'role.failbackAtOnce': 'Sofort',
  'role.failbackBetween': 'Zwischen {{from}}:00 und {{to}}:00 Uhr',
  'role.offlineAction': 'Clustergesteuerte Offlineaktion',
  'role.heartbeat': 'Taktüberprüfung',
  'role.machine': 'Virtueller Computer',
  'role.sessions': 'Clientsitzungen',
  'role.sessionsText': '{{connected}} verbunden, {{lost}} bisher verloren',
  'role.storage': 'Datenträger',
  'role.networks': 'Virtuelle Netzwerke',

  'network.bandwidth': 'Übertragungsrate',
  'network.gigabits': '{{rate}} GBit/s',
  'network.megabits': '{{rate}} MBit/s',
  'disk.array': 'Speichersystem',
};
