import type { heatMap as english } from '../en/heat-map';
import type { Translated } from '../translated';

/** Die Karte aller virtuellen Computer nach Größe und Last. */
export const heatMap: Translated<typeof english> = {
  page: 'Heatmap',
  title: 'Virtuelle Computer nach Arbeitsspeicher',
  label: 'Virtuelle Computer nach Arbeitsspeicher',
  summary_one: '{{count}} Computer, die Fläche ist sein Arbeitsspeicher',
  summary_other: '{{count}} Computer, die Fläche ist ihr Arbeitsspeicher',
  measure: 'Gefüllt nach',
  'measure.state': 'Zustand',
  'measure.cpu': 'CPU-Auslastung',
  'measure.pressure': 'Speicherdruck',
  memory: 'Arbeitsspeicher',
  trouble: 'Nicht erreichbar',
  fullScreen: 'Vollbild',
  legend:
    'Leer: aus. Ein Strich: gespeichert. Zwei Striche: angehalten. Diagonale: startet oder stoppt. Kreuz: sollte erreichbar sein und ist es nicht. Doppelter Rand: CPU ab 90 %, Druck ab 100 %.',
};
