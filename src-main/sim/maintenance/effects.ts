import type { maintenanceCommands } from '../../../src-shared/commands/maintenance';
import type { HostSystem } from '../../../src-shared/model/node';
import { systemWith } from '../../../src-shared/rules/maintenance';
import { nodeOf } from '../cluster/membership';
import type { Effects } from '../effects';
import { routesChanged } from '../network/routes';
import { restart } from '../node/shut-down';
import { breakAccessPoint, restoreAccessPoint } from './access-point';
import { installUpdates, offerUpdates } from './updates';
import { beginValidation } from './validate';

export const maintenanceEffects: Effects<keyof typeof maintenanceCommands> = {
  'cluster.validate': (tx, { cluster, nodes, categories }) =>
    beginValidation(tx, cluster, nodes, categories),

  'node.installUpdates': (tx, { node }) => installUpdates(tx, node),
  'node.restart': (tx, { node }) => restart(tx, node),
  'fault.offerUpdates': (tx, { node, updates }) => offerUpdates(tx, node, updates),

  'fault.breakBoot'(tx, { node: id }) {
    const node = nodeOf(tx, id);
    tx.put({ ...node, bootFails: true });
    tx.emit('node.bootSpoilt', { object: id, fields: { node: node.name } });
  },

  'fault.mendBoot'(tx, { node: id }) {
    const node = nodeOf(tx, id);
    tx.put({ ...node, bootFails: false });
    tx.emit('node.bootMended', { object: id, fields: { node: node.name } });
  },

  'fault.breakAccessPoint': (tx, { cluster, trouble }) => breakAccessPoint(tx, cluster, trouble),
  'fault.restoreAccessPoint': (tx, { cluster }) => restoreAccessPoint(tx, cluster),

  'node.configureSystem'(tx, { node: id, ...given }) {
    const node = nodeOf(tx, id);
    tx.put({ ...node, system: systemWith(node.system, given as Partial<HostSystem>) });
    tx.emit('node.systemConfigured', { node: id, object: id, fields: { node: node.name } });
    if (node.cluster !== null && given.clusterPortOpen !== undefined) {
      routesChanged(tx, node.cluster);
    }
  },
};
