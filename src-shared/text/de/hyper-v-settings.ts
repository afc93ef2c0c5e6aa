import type { hyperVSettings as english } from '../en/hyper-v-settings';
import type { Translated } from '../translated';

export const hyperVSettings: Translated<typeof english> = {
  title: 'Hyper-V-Einstellungen für {{node}}',
  tree: 'Hyper-V-Einstellungen',
  server: 'Server',
  user: 'Benutzer',
  gpus: 'RemoteFX-GPUs',
  virtualHardDisks: 'Virtuelle Festplatten',
  virtualHardDisksNote:
    'Wohin neue virtuelle Festplatten kommen, wenn kein anderer Ordner genannt ist.',
  virtualMachines: 'Virtuelle Computer',
  virtualMachinesNote: 'Wohin die Konfiguration neuer virtueller Computer kommt.',
  numaSpanning: 'NUMA-Aufteilung',
  numaAllow: 'Virtuelle Computer dürfen sich auf mehrere NUMA-Knoten verteilen',
  numaNote:
    'Dann laufen auch Computer, die größer sind als ein NUMA-Knoten, manche davon langsamer. Laufende Computer bleiben, wo sie sind.',
  folder: 'Ordner',
  keyboard: 'Tastatur',
  keyboardQuestion: 'Windows-Tastenkombinationen gehen',
  'keyboard.host': 'an den physischen Computer',
  'keyboard.guest': 'an den virtuellen Computer',
  'keyboard.fullScreen': 'nur im Vollbild an den virtuellen Computer',
  releaseKey: 'Tasten zum Freigeben der Maus',
  releaseQuestion: 'Tastenkombination, die die Maus freigibt',
  'release.left': 'Strg+Alt+Nach-links-Taste',
  'release.right': 'Strg+Alt+Nach-rechts-Taste',
  'release.space': 'Strg+Alt+Leertaste',
  'release.shift': 'Strg+Alt+Umschalttaste',
  checkBoxes: 'Kontrollkästchen zurücksetzen',
  checkBoxesNote: 'Seiten und Fragen, die Sie nicht mehr sehen wollten, erscheinen wieder.',
  reset: 'Zurücksetzen',
  nothingHidden: 'Nichts ist ausgeblendet.',
};
