import type { charts as english } from '../en/charts';
import type { Translated } from '../translated';

export const charts: Translated<typeof english> = {
  now: 'Jetzt',
  mean: 'Mittel',
  peak: 'Spitze',
  labTime: 'Laborzeit',
  notDrawn: 'Das Diagramm konnte nicht gezeichnet werden. Seine Werte stehen in der Tabelle.',
  span: 'Zeitspanne der Diagramme',
  spanAll: 'Ganze Sitzung',
  seconds: 'Sekunden',
  load: 'Auslastung',
  latency: 'Latenz',
  noValue: 'kein Wert',
  empty: 'Noch kein Verlauf. Lassen Sie Zeit vergehen, um einen zu sehen.',
  read: 'Werte ablesen: {{label}}',
  goTo: 'Labor um {{at}} zeigen',
  exportCsv: 'Werte als CSV speichern',
  exportPng: 'Als Bild (PNG) speichern',
};
