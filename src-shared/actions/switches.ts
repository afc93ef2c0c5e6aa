import type { ActionSpecs } from './action';
import { faultEntry } from './fault-entry';

/** Virtual networks, their addresses, and the person's own disk files. */
export const switchesActions = {
  'node.virtualNetworks': {
    menu: 'action',
    group: 3,
    kind: 'console',
    appliesTo: ['node'],
    single: true,
    icon: 'network',
    contextMenu: true,
    actionsPane: true,
    toolbar: false,
    gives: ['switch.create', 'switch.configure', 'switch.delete', 'node.configureMacPool'],
  },
} as const satisfies ActionSpecs;

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
