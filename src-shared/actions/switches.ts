import type { ActionSpecs } from './action';
import { faultEntry } from './fault-entry';

export const cardFaultActions = {
  'fault.networkCards': {
    ...faultEntry,
    kind: 'console',
    icon: 'fault',
    appliesTo: ['node'],
    single: true,
    gives: ['fault.disconnectCard', 'fault.connectCard', 'fault.setPortVlans'],
  },
} as const satisfies ActionSpecs;

/** The person's own disk files. */
const onFiles = {
  menu: 'file',
  group: 2,
  kind: 'console',
  appliesTo: [],
  contextMenu: false,
  actionsPane: false,
  toolbar: false,
} as const;

export const diskFileActions = {
  'diskFile.inspect': { ...onFiles, icon: 'eye' },
  'diskFile.write': { ...onFiles, icon: 'add' },
} as const satisfies ActionSpecs;
