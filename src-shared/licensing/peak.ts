import type { ClusterNode } from '../model/node';
import type { NodeId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import { overheadMiB } from '../profiles/index';
import type { Reader } from '../reader';
import { groupOf, hostAvailableMiB, profileOf, reclaimableOnMiB } from '../rules/facts';
import { isPossibleOwner } from '../rules/group-facts';

/** Nodes that fail at the same time: none, one or two. */
export type Failures = 0 | 1 | 2;

/** Whether a machine is an instance a licence of Windows Server is needed for. */
export function isLicensedInstance({ guestInstalled, guestSystem }: VirtualMachine): boolean {
  return guestInstalled && /windows.*server/i.test(guestSystem);
}

/** The licensed instances a host runs. */
export function instancesOn(reader: Reader, node: NodeId): readonly VirtualMachine[] {
  return reader.by('worker.node', node).flatMap((worker) => {
    const vm = reader.get<'vm'>(worker.vm);
    return vm && isLicensedInstance(vm) ? [vm] : [];
  });
}

/** The most instances a host can come to run, and after which failures. */
export interface Peak {
  readonly instances: number;
  /** Nodes whose failure brings it about; empty where it is what runs there now. */
  readonly after: readonly NodeId[];
}

/**
 * The peak of every host (hyperv-host §9): what it runs and what may fail over to it from nodes that
 * fail, as far as its memory holds that. Every combination of survivors is looked at, not only where
 * placement would put machines today: a cluster moves machines, not licences.
 */
export function peaksOf(reader: Reader, failures: Failures): ReadonlyMap<NodeId, Peak> {
  const nodes = reader.all('node');
  const instances = new Map(nodes.map(({ id }) => [id, instancesOn(reader, id)]));
  return new Map(nodes.map((node) => [node.id, peakOf(reader, nodes, instances, node, failures)]));
}

type Instances = ReadonlyMap<NodeId, readonly VirtualMachine[]>;

function peakOf(
  reader: Reader,
  nodes: readonly ClusterNode[],
  instances: Instances,
  node: ClusterNode,
  failures: Failures,
): Peak {
  const own = instances.get(node.id)?.length ?? 0;
  const coming = failures === 0 ? [] : comingTo(reader, nodes, instances, node);
  const room = hostAvailableMiB(reader, node) + reclaimableOnMiB(reader, node.id);
  let peak: Peak = { instances: own, after: [] };
  for (const lost of combinations(coming, failures)) {
    const count =
      own +
      fitting(
        lost.flatMap(({ needs }) => needs),
        room,
      );
    if (count > peak.instances) peak = { instances: count, after: lost.map(({ id }) => id) };
  }
  return peak;
}

/**
 * What a host can come to run after the loss of each other node, one at a time; the most of them is its
 * peak. A node whose loss brings it nothing is left out.
 */
export function peaksByLoss(reader: Reader): ReadonlyMap<NodeId, ReadonlyMap<NodeId, number>> {
  const nodes = reader.all('node');
  const instances = new Map(nodes.map(({ id }) => [id, instancesOn(reader, id)]));
  const after = (node: ClusterNode) => {
    const own = instances.get(node.id)?.length ?? 0;
    const room = hostAvailableMiB(reader, node) + reclaimableOnMiB(reader, node.id);
    return comingTo(reader, nodes, instances, node).map(
      ({ id, needs }) => [id, own + fitting(needs, room)] as const,
    );
  };
  return new Map(nodes.map((node) => [node.id, new Map(after(node))]));
}

/** The nodes of whose instances some may fail over to a host, with the memory these need. */
function comingTo(
  reader: Reader,
  nodes: readonly ClusterNode[],
  instances: Instances,
  node: ClusterNode,
): readonly { readonly id: NodeId; readonly needs: readonly number[] }[] {
  if (node.cluster === null || !mayTakeOver(node)) return [];
  return nodes
    .filter((each) => each.id !== node.id && each.cluster === node.cluster)
    .map((each) => ({ id: each.id, needs: comingFrom(reader, instances, each.id, node.id) }))
    .filter(({ needs }) => needs.length > 0);
}

const mayTakeOver = ({ machine, service }: ClusterNode) =>
  machine === 'on' && service === 'running';

/** The memory of each instance of a host that may fail over to another. */
function comingFrom(
  reader: Reader,
  instances: Instances,
  from: NodeId,
  to: NodeId,
): readonly number[] {
  const profile = profileOf(reader);
  return (instances.get(from) ?? []).flatMap((vm) => {
    const group = groupOf(reader, vm);
    if (!group?.autoStart || !isPossibleOwner(reader, group, to)) return [];
    return [vm.startupMiB + overheadMiB(profile, vm.startupMiB)];
  });
}

/** How many of these fit into so much memory: the most, so the smallest first. */
function fitting(needs: readonly number[], roomMiB: number): number {
  let left = roomMiB;
  let count = 0;
  for (const need of needs.toSorted((a, b) => a - b)) {
    left -= need;
    if (left < 0) break;
    count += 1;
  }
  return count;
}

/** Every choice of one, and where two may fail of two. */
function combinations<T>(all: readonly T[], most: Failures): readonly (readonly T[])[] {
  const single = all.map((each) => [each]);
  if (most < 2) return single;
  return [...single, ...all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b]))];
}
