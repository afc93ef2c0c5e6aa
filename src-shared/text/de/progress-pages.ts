import type { Translated } from '../translated';
import type { progressPages as english } from '../en/progress-pages';

export const progressPages: Translated<typeof english> = {
  'card.details': 'Verlauf und Blätter von {{lab}}',
  'card.attempts_one': '{{count}} Versuch',
  'card.attempts_other': '{{count}} Versuche',
  'card.last': 'zuletzt am {{at}}',
  'details.open': 'Lab öffnen',
  'details.history': 'Ihre Versuche',
  'details.none':
    'Noch kein Versuch wurde abgeschlossen. Ein abgebrochener wird nicht festgehalten.',
  'details.earlier':
    'Eine frühere Version hielt nur {{score}} Punkte als Bestwert fest, ohne Datum; das belegt keinen Pfad.',
  'details.curve': 'Punkte vom ersten bis zum letzten Versuch: {{scores}}',
  'sheet.labSheet': 'Szenarioblatt…',
  'sheet.labSolution': 'Lösungsblatt…',
  'details.fact.best': 'Bester Wert',
  'details.fact.path': 'Pfad',
  'details.fact.exams': 'Prüfungen',
  'column.lab': 'Lab',
  'column.title': 'Titel',
  'column.finishedAt': 'Beendet',
  'column.startedAt': 'Begonnen',
  'column.mode': 'Art',
  'column.score': 'Punkte',
  'column.outcome': 'Ergebnis',
  'column.deductions': 'Abzüge',
  'column.help': 'Hilfe',
  'column.time': 'Zeit im Lab',
  'column.seed': 'Startwert',
  'column.counts': 'Zählt für den Pfad',
  'column.scenario': 'Szenariodatei, SHA-256',
  'column.eventLog': 'Ereignisprotokoll, SHA-256',
  'help.none': 'keine',
  'help.hints_one': '{{count}} Hinweis',
  'help.hints_other': '{{count}} Hinweise',
  'help.shown': '„Zeig es mir“ {{count}} ×',
  'record.title': 'Ihr Fortschritt',
  'record.export': 'Fortschritt exportieren…',
  'record.clear': 'Fortschritt löschen…',
  'record.nothing': 'Noch nichts wurde gespielt.',
  'clear.title': 'Fortschritt löschen',
  'clear.description_one':
    '{{count}} Versuch und die Journale, die Pfade belegen, werden gelöscht. Exportieren Sie ihn zuerst, wenn Sie ihn behalten wollen; es gibt keinen Weg zurück.',
  'clear.description_other':
    '{{count}} Versuche und die Journale, die Pfade belegen, werden gelöscht. Exportieren Sie sie zuerst, wenn Sie sie behalten wollen; es gibt keinen Weg zurück.',
  'clear.kept': 'Spielstände und Urkunden, die Sie anderswo abgelegt haben, bleiben, wie sie sind.',
  'clear.action': 'Fortschritt löschen',
  'damage.word': 'Die Aufzeichnung Ihres Fortschritts war beschädigt:',
  'damage.text_one':
    '{{count}} Zeile ist nicht lesbar. Die ganze Datei liegt nun als {{file}} daneben; alles Übrige steht hier.',
  'damage.text_other':
    '{{count}} Zeilen sind nicht lesbar. Die ganze Datei liegt nun als {{file}} daneben; alles Übrige steht hier.',
  'unkept.word': 'Zuletzt Gespieltes ist noch nicht gespeichert:',
  'path.certificate': 'Pfadurkunde…',
  'path.absent':
    'Zum Pfad gehören weitere Szenarien, die diese Version noch nicht spielt ({{count}}). Eine Urkunde von heute gilt für die spielbaren und sagt das auch.',
  'path.title': 'Urkunde des Pfades „{{path}}“',
  'path.description':
    'Sie enthält von jedem Lab des Pfades einen Lauf, der erst nachgespielt und dann geglaubt wird: mindestens {{score}} Punkte, als Übung, ohne „Zeig es mir“.',
  'path.for': 'für den Pfad „{{path}}“',
  'path.holds_one': '{{count}} Szenario des Pfades mit mindestens {{score}} Punkten',
  'path.holds_other': '{{count}} Szenarien des Pfades mit je mindestens {{score}} Punkten',
  'path.without_one':
    'Nicht enthalten: {{count}} Szenario des Pfades, das die Version {{version}} nicht spielt ({{labs}}).',
  'path.without_other':
    'Nicht enthalten: {{count}} Szenarien des Pfades, die die Version {{version}} nicht spielt ({{labs}}).',
  'path.playing': 'Die Läufe werden nachgespielt; das dauert einige Sekunden.',
  'path.runs': 'Die Läufe',
  'path.ready': 'Ein Lauf belegt es',
  'path.notPassed': 'Noch nicht bestanden',
  'path.notProven': 'Bestanden, doch der Lauf wurde nicht aufgehoben: noch einmal spielen',
  'path.incomplete': 'Jedes Lab des Pfades braucht einen Lauf, der zählt.',
  'path.good':
    '{{learner}} hat den Pfad „{{path}}“ bestanden: {{count}} Läufe wurden nachgespielt und kamen auf dieselben Ereignisse.',
};
