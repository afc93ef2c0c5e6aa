import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { ClusterId, NodeId } from '../model/tables';
import type { Validation } from '../model/validation';
import type { Reader } from '../reader';
import { nodesOf } from './cluster-facts';

/** Every server a validation looks at: a cluster's nodes, and the servers named beside them. */
export function serversToValidate(
  reader: Reader,
  cluster: ClusterId | null,
  nodes: readonly NodeId[],
): readonly NodeId[] {
  const members = cluster === null ? [] : nodesOf(reader, cluster).map((node) => node.id);
  return [...new Set([...members, ...nodes])];
}

/** What is validated, by name: the cluster, else the servers. */
export function validatedName(
  reader: Reader,
  validation: Pick<Validation, 'cluster' | 'nodes'>,
): string {
  const cluster = validation.cluster && reader.get<'cluster'>(validation.cluster);
  if (cluster) return cluster.name;
  return validation.nodes.map((id) => reader.get<'node'>(id)?.name ?? id).join(', ');
}

/** Why a validation cannot begin, or null. A cluster that is down is validated all the same. */
export function validationRefusal(
  reader: Reader,
  { cluster: clusterId, nodes: named }: CommandArguments<'cluster.validate'>,
): Fault | null {
  if (clusterId !== null && !reader.get<'cluster'>(clusterId)) {
    return { code: 'record.missing', id: clusterId };
  }
  for (const id of named) {
    const node = reader.get<'node'>(id);
    if (!node) return { code: 'record.missing', id };
    if (node.cluster !== null && node.cluster !== clusterId) {
      const cluster = reader.get<'cluster'>(node.cluster)?.name ?? node.cluster;
      return { code: 'validation.otherCluster', node: node.name, cluster };
    }
    if (node.cluster === null && node.machine !== 'on') {
      return { code: 'node.machineNotOn', node: node.name, machine: node.machine };
    }
  }
  const servers = serversToValidate(reader, clusterId, named);
  if (servers.length === 0) return { code: 'validation.noServers' };
  const running = reader
    .all('validation')
    .find((each) => each.finishedAt === null && each.nodes.some((id) => servers.includes(id)));
  return running ? { code: 'validation.running', name: validatedName(reader, running) } : null;
}
