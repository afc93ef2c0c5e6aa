import type { migrationCommands } from '../commands/migration';
import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { NetworkId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { aboutNode, aboutVm } from './about';
import { dvdDriveOf, dvdOf } from './disk-facts';
import { groupOf, profileOf, vmState } from './facts';
import { beginRefusal } from './migration-refusal';
import { switchNamesOf } from './network-names';
import type { Rules } from './rule';

function networkRefusal(
  reader: Reader,
  ids: readonly NetworkId[],
  cluster: string | undefined,
): Fault | null {
  for (const id of ids) {
    const network = reader.get<'network'>(id);
    if (!network) return { code: 'record.missing', id };
    if (network.cluster !== cluster) {
      return { code: 'migration.foreignNetwork', network: network.name };
    }
  }
  return null;
}

/** Networks were set for each machine in 2008 R2, for the whole cluster since 2012 (failover-cluster §5.1). */
function vmNetworksRefusal(
  reader: Reader,
  args: CommandArguments<'vm.setMigrationNetworks'>,
): Fault | null {
  return aboutVm(reader, args.vm, (_reader, vm) => {
    const group = groupOf(reader, vm);
    if (!group) return { code: 'migration.notHighlyAvailable', vm: vm.name };
    if (profileOf(reader).migration.drain.value) {
      return { code: 'migration.networksOfCluster', vm: vm.name };
    }
    return networkRefusal(reader, args.networks, group.cluster);
  });
}

/** Only a machine that is off can be shown another processor (hyperv-host §3.2). */
function compatibilityRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  const state = vmState(reader, vm);
  if (state === 'off') return null;
  return { code: 'vm.stateForbids', vm: vm.name, state, action: 'vm.setProcessorCompatibility' };
}

function drainRefusal(reader: Reader, args: CommandArguments<'node.drain'>): Fault | null {
  const { target } = args;
  if (target !== undefined && !reader.get<'node'>(target)) {
    return { code: 'record.missing', id: target };
  }
  return aboutNode(reader, args.node, (_reader, node) => {
    if (!profileOf(reader).migration.drain.value) {
      return { code: 'migration.noDrain', node: node.name };
    }
    if (node.cluster === null) return { code: 'node.notClustered', node: node.name };
    if (node.view === null) return { code: 'node.notMember', node: node.name };
    return node.drain === 'inProgress'
      ? { code: 'migration.alreadyDraining', node: node.name }
      : null;
  });
}

function cancelRefusal(
  reader: Reader,
  { migration: id }: CommandArguments<'migration.cancel'>,
): Fault | null {
  const migration = reader.get<'migration'>(id);
  if (!migration) return { code: 'record.missing', id };
  const vm = reader.get<'vm'>(migration.vm)?.name ?? '';
  if (migration.finishedAt !== null) return { code: 'migration.finished', vm };
  // Cancel is honoured only before hand-over (§5.2); a move that saves or stops cannot go back.
  const early = ['setup', 'preCopy', 'blackout'].includes(migration.phase);
  return early ? null : { code: 'migration.tooLateToCancel', vm };
}

function renameRefusal(
  reader: Reader,
  { node: id, from, to }: CommandArguments<'fault.renameVirtualNetwork'>,
): Fault | null {
  return aboutNode(reader, id, (_reader, node) => {
    const { name } = node;
    const names = switchNamesOf(node);
    if (!names.includes(from)) {
      return { code: 'node.noVirtualNetwork', node: name, virtualNetwork: from };
    }
    return names.includes(to)
      ? { code: 'node.virtualNetworkTaken', node: name, virtualNetwork: to }
      : null;
  });
}

export const migrationRules: Rules<keyof typeof migrationCommands> = {
  'vm.liveMigrate': (reader, { vm, node }) => beginRefusal(reader, vm, node, 'live'),
  'vm.quickMigrate': (reader, { vm, node }) => beginRefusal(reader, vm, node, 'quick'),
  'vm.moveStopped': (reader, { vm, node, type }) => beginRefusal(reader, vm, node, type),
  'migration.cancel': cancelRefusal,
  'node.drain': drainRefusal,
  'vm.setMigrationNetworks': vmNetworksRefusal,
  'cluster.setMigrationNetworks': (reader, { cluster: id, networks }) => {
    const cluster = reader.get<'cluster'>(id);
    if (!cluster) return { code: 'record.missing', id };
    if (!profileOf(reader).migration.drain.value) {
      return { code: 'migration.networksOfVm', cluster: cluster.name };
    }
    return networkRefusal(reader, networks, id);
  },
  'vm.insertDvd': (reader, { vm: id }) =>
    aboutVm(reader, id, (_reader, vm) =>
      dvdDriveOf(vm) ? null : { code: 'vm.noDvdDrive', vm: vm.name },
    ),
  'vm.ejectDvd': (reader, { vm: id }) =>
    aboutVm(reader, id, (_reader, vm) => (dvdOf(vm) ? null : { code: 'vm.noDvd', vm: vm.name })),
  'vm.setProcessorCompatibility': (reader, { vm: id }) =>
    aboutVm(reader, id, (_reader, vm) => compatibilityRefusal(reader, vm)),
  'vm.setClients': (reader, { vm }) => aboutVm(reader, vm),
  'vm.setDirtyRate': (reader, { vm }) => aboutVm(reader, vm),
  'fault.setMigrationPort': (reader, { node }) => aboutNode(reader, node),
  'fault.renameVirtualNetwork': renameRefusal,
};
