import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterNode, NodeState } from '../../../src-shared/model/node';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { nodesOf, stateInView } from '../../../src-shared/rules/cluster-facts';
import type { Texts } from '../../../src-shared/text/index';

/** Where what a partition believes of a node is not what the node does. */
export interface Belief {
  readonly node: NodeId;
  readonly believed: NodeState;
  readonly truth:
    | { readonly kind: 'machine'; readonly machine: ClusterNode['machine'] }
    | { readonly kind: 'service'; readonly service: ClusterNode['service'] }
    /** Heartbeats of it are missed, its machine and its service are well: the network lies between. */
    | { readonly kind: 'silent' }
    /** Taken for down, a member of another partition in truth. */
    | { readonly kind: 'elsewhere' }
    /** Taken for down, running and a member of nothing. */
    | { readonly kind: 'cutOff' };
}

/** Every node of which a partition believes something that is not so, in order of their number. */
export function beliefs(reader: Reader, cluster: ClusterId, view: ClusterView): readonly Belief[] {
  return nodesOf(reader, cluster).flatMap((node) => {
    const believed = stateInView(view, node.id);
    const truth = believed === 'down' ? truthOfDown(node, view) : truthOfMember(node);
    return truth === null ? [] : [{ node: node.id, believed, truth }];
  });
}

function truthOfMember(node: ClusterNode): Belief['truth'] | null {
  if (node.machine !== 'on') return { kind: 'machine', machine: node.machine };
  if (node.service === 'stopped' || node.service === 'hung') {
    return { kind: 'service', service: node.service };
  }
  return node.silentSince === null ? null : { kind: 'silent' };
}

function truthOfDown(node: ClusterNode, view: ClusterView): Belief['truth'] | null {
  if (node.machine !== 'on' || node.service !== 'running') return null;
  if (node.view === null) return { kind: 'cutOff' };
  return node.view === view.id ? null : { kind: 'elsewhere' };
}

/** The same as a sentence. */
export function beliefText(texts: Texts, reader: Reader, belief: Belief): string {
  const node = reader.get<'node'>(belief.node)?.name ?? belief.node;
  const believed = texts.state(`node.${belief.believed}`);
  const { truth } = belief;
  switch (truth.kind) {
    case 'machine':
      return texts.t('clusterPages:belief.machine', {
        node,
        believed,
        machine: texts.state(`machine.${truth.machine}`),
      });
    case 'service':
      return texts.t('clusterPages:belief.service', {
        node,
        believed,
        service: texts.state(`service.${truth.service}`),
      });
    default:
      return texts.t(`clusterPages:belief.${truth.kind}`, { node, believed });
  }
}
