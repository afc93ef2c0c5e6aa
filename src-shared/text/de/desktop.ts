import type { desktop as english } from '../en/desktop';
import type { Translated } from '../translated';

export const desktop: Translated<typeof english> = {
  'menu.edit': '&Bearbeiten',
  'edit.undo': '&Rückgängig',
  'edit.redo': '&Wiederholen',
  'edit.cut': '&Ausschneiden',
  'edit.copy': '&Kopieren',
  'edit.paste': '&Einfügen',
  'edit.selectAll': 'Alles &markieren',
  'app.exit': '&Beenden',
  'app.about': 'Über {{name}}',
  'app.hide': '{{name}} ausblenden',
  'app.hideOthers': 'Andere ausblenden',
  'app.showAll': 'Alle einblenden',
  'app.quit': '{{name}} beenden',
  'view.fullScreen': '&Vollbild',
  'view.developerTools': 'Entwickler&werkzeuge',
  'dialog.open': 'Labdatei oder gespeichertes Lab öffnen',
  'dialog.labsAndSaves': 'Labs und gespeicherte Labs',
  'dialog.disks': 'Virtuelle Festplatten',
  'dialog.allFiles': 'Alle Dateien',
  'dialog.tooLarge': '„{{name}}“ hat {{mib}} MiB; geöffnet werden höchstens {{limitMib}} MiB.',
  'dialog.notReadable': '„{{name}}“ kann nicht gelesen werden: {{reason}}',
  'dialog.notWritten': '„{{name}}“ konnte nicht geschrieben werden: {{reason}}',
};
