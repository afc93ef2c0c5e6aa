import type { maintenanceCommands } from '../commands/maintenance';
import type { Fault } from '../faults';
import type { ClusterNode, HostSystem } from '../model/node';
import type { Reader } from '../reader';
import { aboutNode } from './about';
import { nodeRules } from './node';
import type { Rules } from './rule';
import { validationRefusal } from './validation';

const windowsRuns = (_reader: Reader, { name, machine }: ClusterNode): Fault | null =>
  machine === 'on' ? null : { code: 'node.machineNotOn', node: name, machine };

/** Whether updates are being installed on a node. */
export function installsUpdates(reader: Reader, node: ClusterNode): boolean {
  return reader
    .by('task.object', node.id)
    .some((task) => task.what === 'node.installUpdates' && task.state === 'running');
}

/** What a change of the system would leave; the same object where nothing changes. */
export function systemWith(before: HostSystem, given: Partial<HostSystem>): HostSystem {
  const after = { ...before, ...given };
  return JSON.stringify(after) === JSON.stringify(before) ? before : after;
}

/** Updates of a list a server neither has nor holds ready, each once. */
export function newUpdates(system: HostSystem, updates: readonly string[]): readonly string[] {
  const known = new Set([...system.updates, ...system.availableUpdates]);
  return [...new Set(updates)].filter((update) => !known.has(update));
}

export const maintenanceRules: Rules<keyof typeof maintenanceCommands> = {
  'cluster.validate': validationRefusal,

  'node.installUpdates': (reader, { node: id }) =>
    aboutNode(reader, id, windowsRuns, (_reader, node) => {
      if (installsUpdates(reader, node)) return { code: 'node.updatesRunning', node: node.name };
      if (node.system.availableUpdates.length > 0) return null;
      return { code: 'node.noUpdates', node: node.name };
    }),

  'node.restart': (reader, args) => {
    const fault = nodeRules['node.shutDown'](reader, args);
    return fault?.code === 'node.serviceForbids' ? { ...fault, action: 'node.restart' } : fault;
  },

  'fault.offerUpdates': (reader, { node: id, updates }) =>
    aboutNode(reader, id, windowsRuns, (_reader, { name, system }) =>
      newUpdates(system, updates).length > 0 ? null : { code: 'node.updatesKnown', node: name },
    ),

  'fault.breakBoot': (reader, { node: id }) =>
    aboutNode(reader, id, (_reader, { name, bootFails }) =>
      bootFails ? { code: 'node.bootAsIs', node: name } : null,
    ),

  'fault.mendBoot': (reader, { node: id }) =>
    aboutNode(reader, id, (_reader, { name, bootFails }) =>
      bootFails ? null : { code: 'node.bootAsIs', node: name },
    ),

  'fault.breakAccessPoint': (reader, { cluster: id, trouble }) => {
    const cluster = reader.get<'cluster'>(id);
    if (!cluster) return { code: 'record.missing', id };
    return cluster.accessPointTrouble === trouble
      ? { code: 'cluster.accessPointBroken', cluster: cluster.name }
      : null;
  },

  'fault.restoreAccessPoint': (reader, { cluster: id }) => {
    const cluster = reader.get<'cluster'>(id);
    if (!cluster) return { code: 'record.missing', id };
    return cluster.accessPointTrouble === null
      ? { code: 'cluster.accessPointWorks', cluster: cluster.name }
      : null;
  },

  'node.configureSystem': (reader, { node: id, ...given }) =>
    aboutNode(reader, id, windowsRuns, (_reader, { name, system }) =>
      systemWith(system, given as Partial<HostSystem>) === system
        ? { code: 'node.systemUnchanged', node: name }
        : null,
    ),
};
