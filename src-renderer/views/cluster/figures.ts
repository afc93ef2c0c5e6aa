import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { nodesOf, stateInView } from '../../../src-shared/rules/cluster-facts';
import { committedMiB, isServing, nodeState } from '../../../src-shared/rules/facts';
import { rolesOf } from '../groups/rows';

/** Used and total, as the overview shows them. */
export interface ClusterFigures {
  readonly nodesUp: number;
  readonly nodes: number;
  readonly vmsServing: number;
  /** Machines that are meant to serve; what an administrator stopped does not count as missing. */
  readonly vmsMeant: number;
  /** Client sessions connected, and those there would be if all went well. */
  readonly sessions: number;
  readonly clients: number;
  readonly committedMiB: number;
  readonly memoryMiB: number;
}

/** As one of its partitions sees it; without one as the one that decides does. */
export function clusterFigures(
  reader: Reader,
  cluster: ClusterId,
  view?: ClusterView,
): ClusterFigures {
  const nodes = nodesOf(reader, cluster);
  let vmsServing = 0;
  let vmsMeant = 0;
  let sessions = 0;
  let clients = 0;
  for (const group of rolesOf(reader, cluster, view)) {
    const vm = group.vm === null ? undefined : reader.get<'vm'>(group.vm);
    if (!vm) continue;
    const serves = isServing(reader, vm.id);
    if (serves) vmsServing += 1;
    if (!serves && !vm.meantToServe) continue;
    vmsMeant += 1;
    sessions += vm.sessions;
    clients += vm.clients;
  }
  const on = nodes.filter((node) => node.machine === 'on');
  return {
    nodesUp: nodes.filter(
      (node) => (view ? stateInView(view, node.id) : nodeState(reader, node)) === 'up',
    ).length,
    nodes: nodes.length,
    vmsServing,
    vmsMeant,
    sessions,
    clients,
    committedMiB: on.reduce((sum, node) => sum + committedMiB(reader, node.id), 0),
    memoryMiB: on.reduce((sum, node) => sum + node.memoryMiB - node.rootReserveMiB, 0),
  };
}

export function sameFigures(left: ClusterFigures, right: ClusterFigures): boolean {
  return (Object.keys(left) as (keyof ClusterFigures)[]).every((key) => left[key] === right[key]);
}
