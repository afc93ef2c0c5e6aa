import type { newVm as english } from '../en/new-vm';
import type { Translated } from '../translated';

export const newVm: Translated<typeof english> = {
  title: 'Assistent für neue virtuelle Computer',
  'page.before': 'Vorbemerkungen',
  'page.name': 'Name und Pfad',
  'page.generation': 'Generation',
  'page.memory': 'Arbeitsspeicher',
  'page.network': 'Netzwerk',
  'page.disk': 'Virtuelle Festplatte verbinden',
  'page.install': 'Installationsoptionen',
  'page.summary': 'Zusammenfassung',
  'page.done': 'Fertig',
  act: 'Anlegen',
  settings: 'Einstellungen…',
  before:
    'Ein virtueller Computer braucht Arbeitsspeicher seines Hosts, einen Datenträger für sein Betriebssystem und etwas, von dem es eingerichtet wird. Ein neuer Computer liegt auf einem Host; hochverfügbar lässt er sich danach machen.',
  hideBefore: 'Diese Seite nicht mehr anzeigen',

  host: 'Server',
  name: 'Name',
  nameMissing: 'Geben Sie einen Namen für den virtuellen Computer ein.',
  elsewhere: 'Virtuellen Computer an einem anderen Speicherort ablegen',
  elsewhereNote:
    'Ein Computer, der hochverfügbar werden soll, braucht Speicher, den jeder Knoten erreicht, etwa ein freigegebenes Clustervolume.',
  noOtherDisk: 'Dieser Server erreicht keinen weiteren Datenträger für virtuelle Computer.',
  location: 'Speicherort',
  storedIn: 'Abgelegt in {{folder}}',

  generationQuestion: 'Generation des virtuellen Computers',
  generation: 'Generation {{number}}',
  'generationNote.1': 'Emulierte Geräte neben synthetischen und ein BIOS: führt jeden Gast aus.',
  'generationNote.2':
    'Nur synthetische Geräte und UEFI: startet von SCSI, für 64-Bit-Gäste ab Windows Server 2012. Lässt sich später nicht ändern.',

  memory: 'Arbeitsspeicher in MB',
  memoryNote: 'Wird dem Host entnommen, solange der Computer läuft oder angehalten ist.',
  number: 'Geben Sie eine ganze Zahl ein.',

  connection: 'Verbindung',
  notConnected: 'Nicht verbunden',

  diskQuestion: 'Virtuelle Festplatte',
  'disk.new': 'Virtuelle Festplatte anlegen',
  'disk.existing': 'Vorhandene virtuelle Festplatte verwenden',
  'disk.later': 'Virtuelle Festplatte später zuordnen',
  'diskNote.new': 'Ein dynamisch erweiterbarer Datenträger: die Datei wächst mit dem Inhalt.',
  'diskNote.existing': 'Eine Datei auf diesem Server, die kein anderer Computer verwendet.',
  'diskNote.later': 'Ohne Datenträger gibt es nichts, wovon gestartet werden kann.',
  noFreeDisk: 'Auf diesem Server gibt es keine Datei, die kein Computer verwendet.',
  fileName: 'Dateiname',
  file: 'Datei',
  size: 'Größe in GB',

  installQuestion: 'Betriebssystem',
  'install.later': 'Betriebssystem später installieren',
  'install.cd': 'Betriebssystem von einem Abbild einer Start-CD oder -DVD installieren',
  'install.floppy': 'Betriebssystem von einer Startdiskette installieren',
  'install.network': 'Betriebssystem von einem Installationsserver im Netzwerk installieren',
  'installNote.network': 'Der Computer bekommt eine Netzwerkkarte, die vom Netzwerk startet.',
  image: 'Abbilddatei (.iso)',
  floppy: 'Virtuelle Diskette (.vfd)',

  none: 'Keine',
  newFile: '{{file}} ({{size}}, dynamisch erweiterbar)',
  hardDisk: 'Festplatte',
  system: 'Betriebssystem',
  done: '{{name}} wurde angelegt und ist ausgeschaltet.',
};
