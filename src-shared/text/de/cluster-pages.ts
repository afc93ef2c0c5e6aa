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
  'nodePage.vms': 'Computer',
  'nodePage.disks': 'Datenträger',
  'nodePage.adapters': 'Adapter',

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

  'cluster.hostServer': 'Aktueller Hostserver: {{node}}',
  'cluster.sessions': 'Clientsitzungen',
  'cluster.coordinatedBy': 'Koordinator {{node}}',
  'cluster.graveEvents': 'Letzte kritische Ereignisse',
  'cluster.noGraveEvents': 'Kein kritisches Ereignis und kein Fehler wurde protokolliert.',

  'quorum.has':
    '{{have}} von {{total}} Stimmen sind da, nötig sind {{need}}: Der Cluster hat Quorum.',
  'quorum.lacks':
    '{{have}} von {{total}} Stimmen sind da, nötig sind {{need}}: Der Cluster hat kein Quorum.',
  'quorum.forced': 'Er läuft erzwungen mit {{have}} von {{total}} Stimmen; nötig wären {{need}}.',
  'quorum.noneMayFail': 'Kein weiterer Knoten darf ausfallen: Der Cluster würde ausfallen.',
  'quorum.mayFail_one': 'Ein beliebiger Knoten darf noch ausfallen.',
  'quorum.mayFail_other': '{{count}} beliebige Knoten dürfen noch gleichzeitig ausfallen.',
  'quorum.witnessNeeded': 'Der Zeuge darf nicht ausfallen: Mit ihm ginge die Mehrheit verloren.',
  'quorum.noneWithoutWitness': 'Fällt der Zeuge aus, darf kein Knoten mehr ausfallen.',
  'quorum.withoutWitness_one': 'Fällt der Zeuge aus, darf noch ein Knoten ausfallen.',
  'quorum.withoutWitness_other': 'Fällt der Zeuge aus, dürfen noch {{count}} Knoten ausfallen.',
  'vote.present': '{{name}}: Stimme ist da',
  'vote.missing': '{{name}}: Stimme fehlt',
  'vote.none': '{{name}}: hat keine Stimme',

  'belief.title': 'Was der Cluster glaubt und was ist',
  'belief.machine':
    '{{node}} gilt als „{{believed}}“; in Wahrheit ist der Server im Zustand „{{machine}}“.',
  'belief.service':
    '{{node}} gilt als „{{believed}}“; in Wahrheit ist der Clusterdienst im Zustand „{{service}}“.',
  'belief.silent':
    '{{node}} gilt als „{{believed}}“, aber seine Takte kommen nicht an. Er läuft: Das Netzwerk liegt dazwischen.',
  'belief.elsewhere':
    '{{node}} gilt als „{{believed}}“; in Wahrheit läuft er auf einer anderen Seite der Teilung.',
  'belief.cutOff':
    '{{node}} gilt als „{{believed}}“; in Wahrheit läuft er und versucht beizutreten.',
};
