import type { ActionSpecs } from './action';

const ofSimulation = {
  kind: 'console',
  menu: 'simulation',
  appliesTo: [],
  contextMenu: false,
  actionsPane: false,
  toolbar: true,
} as const;

const clock = { ...ofSimulation, needs: 'clock' } as const;

export const simulationActions = {
  'simulation.run': { ...clock, group: 1, icon: 'play', shortcuts: ['F8'], toggles: true },
  'simulation.stepSecond': { ...clock, group: 2, icon: 'step', shortcuts: ['Shift+F8'] },
  'simulation.stepTenSeconds': { ...clock, group: 2, icon: 'step', shortcuts: ['Ctrl+F8'] },
  'simulation.stepMinute': { ...clock, group: 2, icon: 'step', shortcuts: ['Ctrl+Shift+F8'] },
  'simulation.slower': { ...clock, group: 3, icon: 'gauge', shortcuts: ['F7'] },
  'simulation.faster': { ...clock, group: 3, icon: 'gauge', shortcuts: ['F9'] },
  'simulation.max': {
    ...clock,
    group: 3,
    icon: 'fastForward',
    shortcuts: ['Shift+F9'],
    toggles: true,
  },
  'simulation.rewind': { ...ofSimulation, group: 4, icon: 'rewind', shortcuts: ['Shift+F7'] },
} as const satisfies ActionSpecs;

const ofLab = {
  menu: 'lab',
  appliesTo: [],
  contextMenu: false,
  actionsPane: true,
  toolbar: false,
} as const;

export const labActions = {
  'lab.show': {
    ...ofLab,
    kind: 'console',
    gives: [
      'lab.predict',
      'lab.answer',
      'lab.openHint',
      'lab.call',
      'lab.state',
      'lab.look',
      'lab.exported',
      'lab.showMe',
    ],
    needs: 'lab',
    group: 1,
    icon: 'target',
    shortcuts: ['Ctrl+L'],
  },
  'lab.start': {
    ...ofLab,
    kind: 'command',
    command: 'lab.start',
    commands: () => [{ name: 'lab.start', args: {} }],
    group: 2,
    icon: 'flag',
  },
  'lab.finish': {
    ...ofLab,
    kind: 'command',
    command: 'lab.finish',
    commands: () => [{ name: 'lab.finish', args: {} }],
    group: 2,
    icon: 'lab',
    destructive: true,
  },
  'lab.abort': {
    ...ofLab,
    kind: 'command',
    command: 'lab.abort',
    commands: () => [{ name: 'lab.abort', args: {} }],
    group: 2,
    icon: 'off',
    destructive: true,
  },
  'lab.restore': {
    ...ofLab,
    kind: 'command',
    command: 'lab.restore',
    commands: () => [{ name: 'lab.restore', args: {} }],
    group: 2,
    icon: 'undo',
  },
  'lab.compare': { ...ofLab, kind: 'console', group: 3, icon: 'matrix' },
  'lab.instructor': { ...ofLab, kind: 'console', gives: ['lab.say'], group: 3, icon: 'people' },
  'lab.certificate': { ...ofLab, kind: 'console', group: 3, icon: 'report' },
  'lab.properties': {
    ...ofLab,
    kind: 'console',
    group: 3,
    icon: 'information',
  },
} as const satisfies ActionSpecs;
