import type { ActionSpecs } from './action';

const ofProgram = {
  kind: 'console',
  appliesTo: [],
  contextMenu: false,
  actionsPane: false,
  toolbar: false,
} as const;

const inFile = { ...ofProgram, menu: 'file' } as const;

export const fileActions = {
  'file.openLab': {
    ...inFile,
    group: 1,
    icon: 'lab',
    shortcuts: ['Ctrl+O'],
    toolbar: true,
  },
  'file.catalogue': { ...inFile, group: 1, icon: 'target', shortcuts: ['Ctrl+Shift+L'] },
  'file.editLab': { ...inFile, group: 1, icon: 'rename' },
  'file.open': { ...inFile, group: 1, icon: 'folderOpen', shortcuts: ['Ctrl+Shift+O'] },
  'file.import': { ...inFile, group: 1, icon: 'server' },
  'file.save': { ...inFile, group: 1, icon: 'save', shortcuts: ['Ctrl+S'], toolbar: true },
  'file.exportReport': { ...inFile, group: 2, icon: 'report', actionsPane: true, toolbar: true },
  'file.exportList': {
    ...inFile,
    group: 2,
    icon: 'exportFile',
    shortcuts: ['Ctrl+E'],
    actionsPane: true,
  },
  'file.exportJournal': { ...inFile, group: 2, icon: 'document' },
  'file.options': { ...inFile, group: 3, icon: 'settings', shortcuts: ['Ctrl+,'] },
} as const satisfies ActionSpecs;

const inView = { ...ofProgram, menu: 'view' } as const;
const pane = { ...inView, group: 2, toggles: true } as const;
const theme = { ...inView, group: 5, submenu: 'theme', toggles: true } as const;
const density = {
  ...inView,
  group: 5,
  submenu: 'density',
  icon: 'density',
  toggles: true,
} as const;
const language = {
  ...inView,
  group: 5,
  submenu: 'language',
  icon: 'language',
  toggles: true,
} as const;

export const viewActions = {
  'view.refresh': {
    ...inView,
    group: 1,
    icon: 'reset',
    shortcuts: ['F5', 'Ctrl+R'],
    actionsPane: true,
  },
  'view.find': { ...inView, group: 1, icon: 'search', shortcuts: ['Ctrl+F'] },
  'view.palette': { ...inView, group: 1, icon: 'keyboard', shortcuts: ['Ctrl+Shift+P'] },
  'view.why': {
    ...inView,
    group: 1,
    icon: 'why',
    appliesTo: ['event', 'vm', 'node', 'cluster'],
    single: true,
    contextMenu: true,
    actionsPane: true,
    toolbar: true,
  },
  'view.tree': { ...pane, icon: 'panelLeft' },
  'view.details': { ...pane, icon: 'application' },
  'view.actionsPane': { ...pane, icon: 'panelRight' },
  'view.bottomPanel': { ...pane, icon: 'panelBottom', shortcuts: ['Ctrl+Shift+T'] },
  'view.columns': { ...inView, group: 2, icon: 'columns' },
  'view.nextPane': { ...inView, group: 3, icon: 'redo', shortcuts: ['F6'] },
  'view.previousPane': { ...inView, group: 3, icon: 'undo', shortcuts: ['Shift+F6'] },
  'view.cluster': { ...inView, group: 4, icon: 'cluster', shortcuts: ['Ctrl+1'] },
  'view.vms': { ...inView, group: 4, icon: 'desktop', shortcuts: ['Ctrl+2'] },
  'view.nodes': { ...inView, group: 4, icon: 'server', shortcuts: ['Ctrl+3'] },
  'view.events': { ...inView, group: 4, icon: 'events', shortcuts: ['Ctrl+4'] },
  'view.languageEnglish': { ...language },
  'view.languageGerman': { ...language },
  'view.themeSystem': { ...theme, icon: 'desktop' },
  'view.themeLight': { ...theme, icon: 'sun' },
  'view.themeDark': { ...theme, icon: 'moon' },
  'view.themeHighContrast': { ...theme, icon: 'contrast' },
  'view.densityCompact': { ...density },
  'view.densityStandard': { ...density },
  'view.densityComfortable': { ...density },
} as const satisfies ActionSpecs;

const inHelp = { ...ofProgram, menu: 'help' } as const;

export const helpActions = {
  'help.contents': { ...inHelp, group: 1, icon: 'help', shortcuts: ['F1'], actionsPane: true },
  'help.firstSteps': { ...inHelp, group: 1, icon: 'flag' },
  'help.shortcuts': { ...inHelp, group: 1, icon: 'keyboard', shortcuts: ['Ctrl+/'] },
  'help.about': { ...inHelp, group: 2, icon: 'information' },
} as const satisfies ActionSpecs;
