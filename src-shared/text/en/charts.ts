/** What all charts say. */
export const charts = {
  now: 'Now',
  mean: 'Mean',
  peak: 'Peak',
  labTime: 'Lab Time',
  notDrawn: 'The chart could not be drawn. Its values are in the table.',
  span: 'Time span of the charts',
  spanAll: 'Whole session',
  seconds: 'Seconds',
  load: 'Load',
  latency: 'Latency',
  noValue: 'no value',
  empty: 'No history yet. Let time run to see some.',
  read: 'Read values: {{label}}',
  goTo: 'Show the lab at {{at}}',
  exportCsv: 'Save values as CSV',
  exportPng: 'Save as picture (PNG)',
} as const;
