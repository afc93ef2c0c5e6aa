import type { Command } from '../commands/index';
import type { ClusterNetwork, NetworkInterface } from '../model/network';
import type { InterfaceId, NetworkId, NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { needsHealing } from '../rules/network';
import type { ActionSpecs, Selection } from './action';
import { faultEntry as fault } from './fault-entry';

function onNetworks(
  name: 'fault.failSwitch' | 'fault.restoreSwitch',
  offered: (network: ClusterNetwork) => boolean,
) {
  return {
    ...fault,
    kind: 'command' as const,
    command: name,
    appliesTo: ['network'] as const,
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'network'
        ? selection.ids.map((network) => ({ name, args: { network } }))
        : [],
    offeredFor: networkIs(offered),
  };
}

function networkIs(holds: (network: ClusterNetwork) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const network = reader.get<'network'>(id as NetworkId);
    return network !== undefined && holds(network);
  };
}

function onInterfaces(
  name: 'fault.disconnectInterface' | 'fault.connectInterface',
  offered: (adapter: NetworkInterface) => boolean,
) {
  return {
    ...fault,
    kind: 'command' as const,
    command: name,
    appliesTo: ['interface'] as const,
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'interface'
        ? selection.ids.map((id) => ({ name, args: { interface: id } }))
        : [],
    offeredFor: (reader: Reader, id: string): boolean => {
      const adapter = reader.get<'interface'>(id as InterfaceId);
      return adapter !== undefined && offered(adapter);
    },
  };
}

export const networkActions = {
  'network.properties': {
    kind: 'console',
    menu: 'action',
    group: 6,
    icon: 'settings',
    appliesTo: ['network'],
    single: true,
    isDefault: true,
    gives: ['network.configure'],
    contextMenu: true,
    actionsPane: true,
    toolbar: false,
  },
} as const satisfies ActionSpecs;

/** Networks and clusters always; a node only as the member of a cluster. */
function isClusteredObject(reader: Reader, id: string): boolean {
  return !id.startsWith('node:') || reader.get<'node'>(id as NodeId)?.cluster != null;
}

export const networkFaultActions = {
  'fault.cutNetwork': {
    ...fault,
    kind: 'console',
    icon: 'fault',
    appliesTo: ['network', 'cluster', 'node'],
    gives: ['fault.cutNetwork'],
    offeredFor: isClusteredObject,
  },
  'fault.disturbNetwork': {
    ...fault,
    kind: 'console',
    icon: 'gauge',
    appliesTo: ['network'],
    single: true,
    gives: ['fault.setLoss', 'fault.setLatency'],
  },
  'fault.failSwitch': {
    ...onNetworks('fault.failSwitch', (network) => network.switchUp),
    icon: 'off',
    destructive: true,
  },
  'fault.restoreSwitch': {
    ...onNetworks('fault.restoreSwitch', (network) => !network.switchUp),
    icon: 'power',
  },
  'fault.healNetwork': {
    ...fault,
    kind: 'command',
    command: 'fault.healNetwork',
    icon: 'undo',
    appliesTo: ['network'],
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'network'
        ? selection.ids.map((id) => ({ name: 'fault.healNetwork', args: { networks: [id] } }))
        : [],
    offeredFor: networkIs(needsHealing),
  },
  'fault.disconnectInterface': {
    ...onInterfaces('fault.disconnectInterface', (adapter) => adapter.connected),
    icon: 'unplugged',
    destructive: true,
  },
  'fault.connectInterface': {
    ...onInterfaces('fault.connectInterface', (adapter) => !adapter.connected),
    icon: 'serviceStart',
  },
} as const satisfies ActionSpecs;
