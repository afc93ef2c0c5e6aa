import type { snapshotPages as english } from '../en/snapshot-pages';
import type { Translated } from '../translated';

export const snapshotPages: Translated<typeof english> = {
  'tree.title': '$t(terms:snapshotsTitle)',
  'tree.now': 'Jetzt',
  'tree.nowOf': 'Jetzt, der gegenwärtige Stand',
  'tree.none': 'Keine $t(terms:snapshots)',
  'tree.noneHint':
    'Ein $t(terms:snapshot) hält den jetzigen Stand fest, damit Sie zu ihm zurückkehren können.',
  'tree.withMemory': 'mit Arbeitsspeicher',
  'tree.withoutMemory': 'ohne Arbeitsspeicher',
  'tree.consistent': 'Daten des Gastes geordnet',
  'tree.waiting_one': '{{count}} Datenträger wartet auf die Zusammenführung.',
  'tree.waiting_other': '{{count}} Datenträger warten auf die Zusammenführung.',
  'tree.waitingOff':
    'Zusammengeführt wird, wenn der virtuelle Computer ausgeschaltet oder gespeichert ist.',
  'tree.size': '{{size}} in $t(terms:snapshots)',
  'apply.title': '$t(terms:snapshotTitle) anwenden',
  'apply.text':
    '„{{snapshot}}“ wird auf {{vm}} angewendet. Der jetzige Stand geht verloren, wenn Sie nicht zuerst einen $t(terms:snapshot) von ihm erstellen.',
  'apply.running':
    'Der virtuelle Computer wird dafür ausgeschaltet, ohne sein Gastsystem zu fragen.',
  'apply.saved':
    'Danach ist er gespeichert: Nach dem Start geht es dort weiter, wo der $t(terms:snapshot) erstellt wurde.',
  'apply.off': 'Danach ist er ausgeschaltet.',
  'apply.first': '$t(terms:snapshotTitle) erstellen und anwenden',
  'apply.only': 'Anwenden',
  'settings.title': '$t(terms:snapshotTitle)-Einstellungen: {{name}}',
  'settings.name': 'Name',
  'settings.nameInvalid':
    'Geben Sie bis zu 100 Zeichen ein, ohne Leerzeichen am Anfang oder am Ende.',
  'settings.notes': 'Notizen',
  'settings.kept': 'Festgehaltene Konfiguration',
  'settings.keptHint': 'Was festgehalten wurde, ist nicht änderbar; beim Anwenden kommt es zurück.',
  'settings.taken': 'Erstellt',
  'settings.machine': 'Virtueller Computer',
  'settings.processors': 'Virtuelle Prozessoren',
  'settings.memory': 'Arbeitsspeicher beim Start',
  'settings.savedMemory': 'Festgehaltener Arbeitsspeicher',
  'settings.none': 'Keiner',
  'settings.networks': 'Netzwerke',
  'settings.disks': 'Festplatten',
  'export.title': 'Virtuellen Computer exportieren: {{name}}',
  'export.snapshotTitle': '$t(terms:snapshotTitle) exportieren: {{name}}',
  'export.volume': 'Volume',
  'export.folder': 'Ordner',
  'export.folderHint':
    'Unterhalb des Stammverzeichnisses; ein anderer exportierter Computer darf nicht darin liegen.',
  'export.folderInvalid':
    'Geben Sie einen Ordner ohne Laufwerksbuchstaben ein, zum Beispiel Exports\\Web01.',
  'export.needs': 'Der Export benötigt {{size}} und etwa {{duration}}; {{free}} sind frei.',
  'export.action': 'Exportieren',
  'import.title': 'Virtuellen Computer importieren',
  'import.host': 'Host',
  'import.folder': 'Exportierter Computer',
  'import.noFolder':
    'Dieser Host erreicht keinen Ordner mit einem exportierten virtuellen Computer.',
  'import.choice': '{{path}} ({{vm}}, {{size}})',
  'import.exported': 'Exportiert',
  'import.content': 'Inhalt',
  'import.contentText': '{{disks}} Datenträger, {{snapshots}} $t(terms:snapshots), {{size}}',
  'import.settings': 'Kennung',
  'import.restore':
    'Virtuellen Computer verschieben oder wiederherstellen (vorhandene eindeutige ID verwenden)',
  'import.copy': 'Virtuellen Computer kopieren (neue eindeutige ID erstellen)',
  'import.duplicate':
    'Alle Dateien duplizieren, damit derselbe virtuelle Computer erneut importiert werden kann',
  'import.duplicateHint':
    'Sonst werden diese Dateien die des virtuellen Computers, und der Ordner kann nur dieses eine Mal importiert werden.',
  'import.target': 'Dateien kopieren nach',
  'import.name': 'Er wird {{name}} heißen.',
  'import.report': 'Was nicht zu diesem Host passt',
  'import.fits': 'Alles passt zu diesem Host.',
  'import.network': 'Hier heißt nichts „{{name}}“; der Adapter wird nicht verbunden sein.',
  'import.processors': 'Er hat {{processors}} virtuelle Prozessoren; hier sind {{limit}} möglich.',
  'import.memory': 'Er startet mit {{memoryMiB}}; der Host hat {{limitMiB}}.',
  'import.never': 'Nie: es sind die eigenen Dateien des Computers',
  'import.noSource':
    'Dieser Host erreicht keine Dateien eines virtuellen Computers, die sich importieren ließen.',
  'import.before':
    'Dieser Assistent importiert einen virtuellen Computer aus seinen Dateien: aus einem exportierten Ordner oder aus Dateien, die nie exportiert wurden und zu keinem laufenden Computer gehören.',
  'import.folderText': 'Wählen Sie den Host und den Ordner mit dem virtuellen Computer.',
  'import.page.before': 'Vorbereitung',
  'import.page.folder': 'Ordner suchen',
  'import.page.machine': 'Virtuellen Computer auswählen',
  'import.page.type': 'Importtyp auswählen',
  'import.page.target': 'Ordner auswählen',
  'import.page.network': 'Netzwerk verbinden',
  'import.page.summary': 'Zusammenfassung',
  'import.page.done': 'Import',
  'import.type.register':
    'Virtuellen Computer direkt registrieren (vorhandene eindeutige ID verwenden)',
  'import.type.registerNote': 'Die Dateien bleiben, wo sie sind, und werden die des Computers.',
  'import.type.restore':
    'Virtuellen Computer wiederherstellen (vorhandene eindeutige ID verwenden)',
  'import.type.restoreNote':
    'Die Dateien werden kopiert; der Ordner kann erneut importiert werden.',
  'import.type.copy': 'Virtuellen Computer kopieren (neue eindeutige ID erstellen)',
  'import.type.copyNote': 'Die Dateien werden kopiert. Er wird {{name}} heißen.',
  'import.targetText': '{{size}} werden kopiert.',
  'import.networkText':
    'Dieser Host hat nicht jedes Netzwerk, mit dem der Computer verbunden war. Wählen Sie, was an seine Stelle tritt.',
  'import.insteadOf': 'Statt „{{network}}“',
  'import.begun': 'Der Import von {{vm}} hat begonnen. Die Aufgaben zeigen, wie weit er ist.',
  'import.action': 'Importieren',
  'import.delete': 'Ordner löschen',
  'import.deleteHint': '„Ordner löschen“ entfernt ihn mit seinen Dateien und gibt {{size}} frei.',
};
