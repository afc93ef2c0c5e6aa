import type { ClusterNode } from '../model/node';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import type { ActionSpecs } from './action';

const isClustered = (reader: Reader, id: string): boolean => {
  const node: ClusterNode | undefined = reader.get<'node'>(id as NodeId);
  return node !== undefined && node.cluster !== null;
};

/** Pages and wizards that look ahead: nothing happens before somebody says so there. */
export const planningActions = {
  'cluster.validate': {
    kind: 'console',
    menu: 'action',
    group: 6,
    icon: 'report',
    appliesTo: [],
    contextMenu: false,
    actionsPane: true,
    toolbar: false,
    gives: ['cluster.validate'],
  },
  'cluster.whatIf': {
    kind: 'console',
    menu: 'view',
    group: 5,
    icon: 'scales',
    appliesTo: ['cluster'],
    single: true,
    contextMenu: true,
    actionsPane: true,
    toolbar: false,
  },
  'view.licensing': {
    kind: 'console',
    menu: 'view',
    group: 5,
    icon: 'document',
    appliesTo: [],
    contextMenu: false,
    actionsPane: false,
    toolbar: false,
    gives: ['license.buy', 'license.assign', 'license.move', 'license.setPrices'],
  },
  'node.planMaintenance': {
    kind: 'console',
    menu: 'view',
    group: 5,
    icon: 'maintenance',
    appliesTo: ['node'],
    single: true,
    contextMenu: true,
    actionsPane: true,
    toolbar: false,
    offeredFor: isClustered,
  },
} as const satisfies ActionSpecs;
