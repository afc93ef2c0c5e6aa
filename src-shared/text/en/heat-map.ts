/** The map of all virtual machines by size and load. */
export const heatMap = {
  page: 'Heat Map',
  title: 'Virtual machines by memory',
  label: 'Virtual machines by memory',
  summary_one: '{{count}} machine, the area is its memory',
  summary_other: '{{count}} machines, the area is their memory',
  measure: 'Filled by',
  'measure.state': 'State',
  'measure.cpu': 'CPU usage',
  'measure.pressure': 'Memory pressure',
  memory: 'Memory',
  trouble: 'Does not serve',
  fullScreen: 'Full screen',
  legend:
    'Empty: off. One line: saved. Two lines: paused. Diagonal: starting or stopping. Cross: meant to serve and does not. Double edge: CPU at 90 % or pressure at 100 %.',
} as const;
