import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { committedMiB, isServing, nodeState } from '../../../src-shared/rules/facts';

/** Used and total, as the overview shows them. */
export interface ClusterFigures {
  readonly nodesUp: number;
  readonly nodes: number;
  readonly vmsServing: number;
  /** Machines that are meant to serve; what an administrator stopped does not count as missing. */
  readonly vmsMeant: number;
  readonly committedMiB: number;
  readonly memoryMiB: number;
}

export function clusterFigures(reader: Reader, cluster: ClusterId): ClusterFigures {
  const nodes = nodesOf(reader, cluster);
  let vmsServing = 0;
  let vmsMeant = 0;
  for (const group of reader.by('group.cluster', cluster)) {
    const vm = group.vm === null ? undefined : reader.get<'vm'>(group.vm);
    if (!vm) continue;
    const serves = isServing(reader, vm.id);
    if (serves) vmsServing += 1;
    if (serves || vm.meantToServe) vmsMeant += 1;
  }
  const on = nodes.filter((node) => node.machine === 'on');
  return {
    nodesUp: nodes.filter((node) => nodeState(reader, node) === 'up').length,
    nodes: nodes.length,
    vmsServing,
    vmsMeant,
    committedMiB: on.reduce((sum, node) => sum + committedMiB(reader, node.id), 0),
    memoryMiB: on.reduce((sum, node) => sum + node.memoryMiB - node.rootReserveMiB, 0),
  };
}

/** The partitions of a cluster: usually one; none while no node runs it. */
export function partitions(reader: Reader, cluster: ClusterId): readonly ClusterView[] {
  return reader.by('view.cluster', cluster);
}

export function sameFigures(left: ClusterFigures, right: ClusterFigures): boolean {
  return (Object.keys(left) as (keyof ClusterFigures)[]).every((key) => left[key] === right[key]);
}
