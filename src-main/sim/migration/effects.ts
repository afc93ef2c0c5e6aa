import type { migrationCommands } from '../../../src-shared/commands/migration';
import type { Effects } from '../effects';
import { beginLiveMigration } from './begin';
import { beginDrain } from './drain';
import { cancelMigration } from './finish';
import * as settings from './settings';
import { beginStoppedMove } from './stopped';

export const migrationEffects: Effects<keyof typeof migrationCommands> = {
  'vm.liveMigrate'(tx, { vm, node }) {
    beginLiveMigration(tx, vm, node, 'administrator');
  },
  'vm.quickMigrate'(tx, { vm, node }) {
    beginStoppedMove(tx, vm, node, 'quick', 'administrator');
  },
  'vm.moveStopped'(tx, { vm, node, type }) {
    beginStoppedMove(tx, vm, node, type, 'administrator');
  },
  'migration.cancel': (tx, { migration }) => cancelMigration(tx, migration),
  'node.drain'(tx, { node, target, force }) {
    beginDrain(tx, node, { target, force });
  },
  'vm.setMigrationNetworks': settings.setMigrationNetworks,
  'cluster.setMigrationNetworks': settings.setClusterNetworks,
  'vm.insertDvd': settings.insertDvd,
  'vm.ejectDvd': settings.ejectDvd,
  'vm.setProcessorCompatibility': settings.setCompatibility,
  'vm.setClients': settings.setClients,
  'vm.setDirtyRate': settings.setDirtyRate,
  'fault.setMigrationPort': settings.setMigrationPort,
  'fault.renameVirtualNetwork': settings.renameVirtualNetwork,
};
