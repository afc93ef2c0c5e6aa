import type { helpTopics as english } from '../en/help-topics';
import type { Translated } from '../translated';

/** Die Themen der Hilfe ohne Netz, eines für jede Art von Ansicht. */
export const helpTopics: Translated<typeof english> = {
  here: 'Zu dieser Ansicht',
  'lab.title': 'Ein Lab spielen',
  'lab.text':
    'Lesen Sie die Aufgabe, sagen Sie vorher, was Sie erwarten, wählen Sie die Spielart und starten Sie. Die Uhr läuft dann mit der Simulation. Ziele haken sich selbst ab; Hinweise führen vom Wo zum Wie, und jeder sagt, was er kostet. Die Leiste über den anderen Ansichten hält Uhr, nächstes Ziel und Nachrichten im Blick.',
  'labEditor.title': 'Der Labeditor',
  'labEditor.text':
    'Ein eigenes Lab ist eine Datei und wird hier in Formularen geschrieben: Texte in beiden Sprachen, was wann geschieht, Fragen, Ziele und Prüfungen. Was dem Spielen im Weg steht, steht unten und führt zu seinem Feld. Alt mit einer Pfeiltaste verschiebt einen Eintrag, Strg+Z nimmt eine Änderung zurück. „Ausprobieren“ spielt das Lab, wie es ist; „Datei speichern“ schreibt das YAML, das andere öffnen.',
  'catalogue.title': 'Der Labkatalog',
  'catalogue.text':
    'Die Labs stehen in der Reihenfolge ihrer Pfade. Grenzen Sie sie nach Stufe, Thema, Pfad und Prüfung ein oder lassen Sie eines auslosen. Bestanden ist ein Lab im Übungsmodus ohne „Zeig es mir“, ein Pfad mit allen seinen Labs. Jeder beendete Versuch wird auf diesem Computer festgehalten: Die Uhr auf einer Karte zeigt sie, dazu die Blätter zum Drucken. Für einen bestandenen Pfad gibt es eine Urkunde aus je einem Lauf seiner Labs.',
  'score.title': 'Wie ein Lab bewertet wird',
  'score.text':
    'Das Ergebnis ist die Summe aus Gewicht mal erfülltem Anteil aller Kriterien, geteilt durch die Summe der Gewichte. Hinweise nehmen bis zu 15 Punkte, unnötige Unterbrechungen bis zu 20, riskante Eingriffe bis zu 30. Schnelligkeit bringt keine Punkte.',
  'instructor.title': 'Eine Gruppe leiten',
  'instructor.text':
    'Die Trainerseite spricht zum Lernenden, löst Störungen aus, hält die Uhr an, nimmt alle Fehler zurück, führt Protokoll und setzt Lesezeichen, zu denen man zurückkehren kann; Notizen und Lesezeichen werden mit dem Lab gespeichert. Die Namen der Störungen lassen sich verbergen. Was der Trainer tut, steht wie alles andere im Verlauf.',
  'attempts.title': 'Zurückgehen und neu versuchen',
  'attempts.text':
    'Der Regler der Simulationsleiste geht durch den aufgezeichneten Verlauf, und jede Ansicht zeigt jenen Augenblick. Wer dort handelt, beginnt einen neuen Versuch; der alte bleibt. Der Vergleich stellt zwei Versuche nebeneinander.',
  'cluster.title': 'Der Cluster',
  'cluster.text':
    'Die Übersicht sagt, wie viele Knoten aktiv sind, ob der Cluster Quorum hat und wie es um Netzwerke und freigegebene Volumes steht. Jede Zahl führt zu der Seite dahinter.',
  'nodes.title': 'Knoten',
  'nodes.text':
    'Ein Knoten ist aktiv, angehalten, tritt bei oder ist ausgefallen. Anhalten hält neue Gruppen von ihm fern; was auf ihm läuft, bleibt. Planen Sie eine Wartung, bevor Sie ihn leeren.',
  'quorum.title': 'Stimmen und Quorum',
  'quorum.text':
    'Eine Seite des Clusters arbeitet nur mit mehr als der Hälfte der Stimmen. Die Seite nennt jede Stimme, den Zeugen und wie viele Ausfälle der Cluster noch übersteht.',
  'storage.title': 'Speicher und freigegebene Volumes',
  'storage.text':
    'Ein freigegebenes Volume ist auf allen Knoten offen. Ein Knoten ohne eigenen Pfad erreicht es über das Netzwerk durch den Koordinator: umgeleitet und langsamer. Achten Sie auf freien Platz, denn ein volles Volume hält seine Computer an.',
  'networks.title': 'Netzwerke',
  'networks.text':
    'Netzwerke tragen Benutzer, Takte, freigegebene Volumes und Livemigrationen. Rolle und Metrik entscheiden, was wo läuft; die Seite zeigt, was von welchem Knoten erreichbar ist.',
  'machines.title': 'Virtuelle Computer',
  'machines.text':
    'Die Liste zeigt Zustand, Last, Arbeitsspeicher und laufende Arbeiten. „Wird ausgeführt“ heißt noch nicht, dass Benutzer bedient werden: Der Gast startet erst. Der Filter nimmt Wörter und Bedingungen; ein Rechtsklick auf den Kopf bietet weitere Spalten.',
  'hosts.title': 'Hyper-V-Hosts',
  'hosts.text':
    'Hier steht ein Server, wie ihn der Hyper-V-Manager sieht: seine Computer, virtuellen Netzwerke, Platten und Einstellungen, ohne den Cluster.',
  'disks.title': 'Virtuelle Festplatten',
  'disks.text':
    'Feste Platten haben von Anfang an ihre volle Größe, dynamische wachsen, differenzierende halten, was sich gegenüber einer übergeordneten änderte. Ändern Sie nie eine übergeordnete, die Kinder hat.',
  'matrix.title': 'Migrationsmatrix',
  'matrix.text':
    'Jede Zelle sagt, ob ein Computer jetzt auf einen Knoten umziehen könnte, und wenn nicht, warum. Dieselbe Regel verweigert den Umzug selbst.',
  'planning.title': 'Was-wäre-wenn und Wartungspläne',
  'planning.text':
    'Haken Sie Knoten an, um zu sehen, wohin ihre Computer gingen und welche keinen Platz fänden. Der Plan zum Leeren eines Knotens nennt jeden Umzug der Reihe nach, bevor etwas geschieht.',
  'licensing.title': 'Lizenzen für Windows',
  'licensing.text':
    'Ein Cluster verschiebt Computer, keine Lizenzen: Jeder Host braucht Lizenzen für das Meiste, was er nach einem Ausfall ausführen kann. Eine Lizenz bleibt 90 Tage bei ihrem Server. Ein Übungsmodell, keine Rechtsberatung.',
  'backup.title': 'Sichern und Wiederherstellen',
  'backup.text':
    'Aufträge schreiben Wiederherstellungspunkte in einen Speicher. Eine Wiederherstellung bringt den Stand jenes Punkts zurück; alles Spätere ist verloren, und die Seite sagt, wie viel.',
  'events.title': 'Ereignisse',
  'events.text':
    'Ereignisse aller Knoten stehen mit Nummer und Ebene in einer Liste. „Warum?“ geht von jedem Ereignis zur ersten Ursache zurück.',
  'migration.title': 'Computer verschieben',
  'migration.text':
    'Die Livemigration kopiert den Arbeitsspeicher, während der Computer läuft, und hält ihn für einen Augenblick an. Die Schnellmigration speichert, verschiebt und setzt fort: Benutzer warten. Ein Failover verschiebt nichts, es startet neu von der Platte.',
};
