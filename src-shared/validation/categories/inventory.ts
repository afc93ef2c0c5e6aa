import type { ClusterNode } from '../../model/node';
import type { ValidationLine } from '../../model/validation';
import { profileOf } from '../../rules/facts';
import type { ValidationContext, ValidationTest } from '../context';
import { info } from '../lines';
import { arrayPathsOf } from '../reach';

type Lister = (context: ValidationContext, node: ClusterNode) => readonly ValidationLine[];

/** Lists something of every server; a list never fails. Null: the simulation knows nothing of it. */
function lists(name: string, lister: Lister | null): ValidationTest {
  return {
    id: `inventory.${name}`,
    category: 'inventory',
    leastNodes: 1,
    run: (context) =>
      lister ? context.nodes.flatMap((node) => lister(context, node)) : 'notModelled',
  };
}

const joined = (values: readonly string[]) => values.join(', ');

export const inventoryTests: readonly ValidationTest[] = [
  lists('bios', null),
  lists('environmentVariables', null),
  lists('fibreChannelAdapters', ({ reader }, node) => {
    const arrays = arrayPathsOf(reader, node.id);
    if (arrays.length === 0) return [info('host.noHba', { node: node.name })];
    return arrays.map(({ array, paths, working }) =>
      info('host.hba', { node: node.name, array: array.name, paths: paths.length, working }),
    );
  }),
  lists('sasAdapters', null),
  lists('iscsiAdapters', null),
  lists('memory', (_context, node) => [
    info('host.memory', { node: node.name, memoryMiB: node.memoryMiB }),
  ]),
  lists('operatingSystem', ({ reader }, node) => [
    info('host.windows', {
      node: node.name,
      windows: profileOf(reader).name,
      edition: node.edition,
      installation: node.system.installation,
      servicePack: node.system.servicePack,
    }),
  ]),
  lists('plugAndPlay', null),
  lists('processes', ({ reader }, node) => [
    info('host.processes', { node: node.name, workers: reader.count('worker.node', node.id) }),
  ]),
  lists('services', (_context, node) => [
    info('host.service', { node: node.name, service: node.service }),
  ]),
  lists('softwareUpdates', (_context, { name, system }) => [
    system.updates.length === 0
      ? info('host.noUpdates', { node: name })
      : info('host.updates', { node: name, updates: joined(system.updates) }),
  ]),
  lists('system', (_context, node) => [
    info('host.system', {
      node: node.name,
      processor: node.processor.name,
      sockets: node.sockets,
      logicalProcessors: node.logicalProcessors,
    }),
  ]),
  lists('systemDrivers', null),
  lists('unsignedDrivers', (_context, { name, system }) => [
    system.unsignedDrivers.length === 0
      ? info('host.noUnsigned', { node: name })
      : info('host.unsigned', { node: name, drivers: joined(system.unsignedDrivers) }),
  ]),
];
