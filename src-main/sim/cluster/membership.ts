import { assert } from '../../../src-shared/assert';
import type { Cluster, ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterNode, NodeState } from '../../../src-shared/model/node';
import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';

export function nodeOf(reader: Reader, id: NodeId): ClusterNode {
  const node = reader.get<'node'>(id);
  assert(node, `${id} exists`);
  return node;
}

export function clusterOf(reader: Reader, id: ClusterId): Cluster {
  const cluster = reader.get<'cluster'>(id);
  assert(cluster, `${id} exists`);
  return cluster;
}

export function viewById(reader: Reader, id: ViewId): ClusterView {
  const view = reader.get<'view'>(id);
  assert(view, `${id} exists`);
  return view;
}

/** The members of a view; a view lists them in order of their number. */
export function membersOf(reader: Reader, view: ClusterView): readonly ClusterNode[] {
  return view.members.map((id) => nodeOf(reader, id));
}

/** Whether Windows and the cluster service on a machine do their work: such a member notices and acts. */
export function acts(node: ClusterNode): boolean {
  const windowsRuns = node.machine === 'on' || node.machine === 'shuttingDown';
  return windowsRuns && (node.service === 'running' || node.service === 'stopping');
}

/** The members that notice what happens. A frozen machine or a hung service notices nothing. */
export function observersOf(reader: Reader, view: ClusterView): readonly ClusterNode[] {
  return membersOf(reader, view).filter(acts);
}

/** Whether anybody is left who holds this view, if only in frozen memory. */
export function isHeld(reader: Reader, view: ClusterView): boolean {
  return view.members.some((id) => {
    const { machine, service } = nodeOf(reader, id);
    const remembers = machine === 'on' || machine === 'shuttingDown' || machine === 'hung';
    return remembers && (service === 'running' || service === 'stopping' || service === 'hung');
  });
}

/** The members whose heartbeats stopped, noticed or not yet. */
export function silentMembers(reader: Reader, view: ClusterView): readonly ClusterNode[] {
  return membersOf(reader, view).filter((node) => node.silentSince !== null);
}

export function withStates(
  view: ClusterView,
  nodes: readonly NodeId[],
  state: NodeState,
): ClusterView['states'] {
  return { ...view.states, ...Object.fromEntries(nodes.map((id) => [id, state])) };
}

/** The view without some of its members, which are down to it. */
export function withoutMembers(view: ClusterView, gone: readonly NodeId[]): ClusterView {
  return {
    ...view,
    members: view.members.filter((id) => !gone.includes(id)),
    states: withStates(view, gone, 'down'),
  };
}
