import type { Cluster } from '../model/cluster';
import type { ClusterNode } from '../model/node';
import type { ClusterDisk } from '../model/storage';
import type { ClusterId, NodeId } from '../model/tables';
import type { ValidationCategory, ValidationLine } from '../model/validation';
import type { Reader } from '../reader';
import { byNumber } from '../rules/cluster-facts';
import { isClusterUp } from '../rules/facts';
import type { ValidationSentence } from './lines';
import { info } from './lines';

/** What a test looks at. Tests read the truth: they try things out instead of asking the cluster. */
export interface ValidationContext {
  readonly reader: Reader;
  /** Null where servers are validated that are in no cluster yet. */
  readonly cluster: Cluster | null;
  /** Whether it runs: tests of its configuration ask it. */
  readonly clusterUp: boolean;
  /** The servers that answer, by number and name. */
  readonly nodes: readonly ClusterNode[];
  readonly silent: readonly ClusterNode[];
  /** The disks the servers can see: the cluster's, and those that are in none. */
  readonly disks: readonly ClusterDisk[];
}

export interface ValidationTest {
  /** `network.ipConfiguration`; texts under `validation:test.<id>` and `validation:about.<id>`. */
  readonly id: string;
  readonly category: ValidationCategory;
  /** Servers that have to answer for it to make sense. */
  readonly leastNodes: 1 | 2;
  /** The lines of the test; a string says why it was not run. */
  readonly run: (context: ValidationContext) => readonly ValidationLine[] | ValidationSentence;
}

export function validationContext(
  reader: Reader,
  clusterId: ClusterId | null,
  ids: readonly NodeId[],
): ValidationContext {
  const cluster = clusterId === null ? null : (reader.get<'cluster'>(clusterId) ?? null);
  const found = ids.map((id) => reader.get<'node'>(id)).filter((node) => node !== undefined);
  const all = found.sort((left, right) => byNumber(left, right) || (left.id < right.id ? -1 : 1));
  return {
    reader,
    cluster,
    clusterUp: cluster !== null && isClusterUp(reader, cluster.id),
    nodes: all.filter((node) => node.machine === 'on'),
    silent: all.filter((node) => node.machine !== 'on'),
    disks: reader
      .all('disk')
      .filter((disk) => disk.cluster === (cluster?.id ?? null) || disk.cluster === null)
      .filter((disk) => disk.host === null || ids.includes(disk.host)),
  };
}

/** Lines kept of one test; a cluster of 64 nodes has two thousand pairs of them. */
const linesKept = 200;

/** The lines as a report keeps them: what is wrong first where there are too many. */
export function keptLines(lines: readonly ValidationLine[]): readonly ValidationLine[] {
  if (lines.length <= linesKept) return lines;
  const wrong = lines.filter((each) => each.level !== 'information');
  const fine = lines.filter((each) => each.level === 'information');
  const kept = [...wrong, ...fine].slice(0, linesKept);
  return [...kept, info('more', { left: lines.length - kept.length })];
}

/** The value most of the servers have, the first of them in a tie: what the others are measured by. */
export function usual<T>(
  nodes: readonly ClusterNode[],
  valueOf: (node: ClusterNode) => T,
): T | null {
  let best: { readonly value: T; readonly count: number } | null = null;
  for (const node of nodes) {
    const value = valueOf(node);
    const count = nodes.filter((each) => valueOf(each) === value).length;
    if (!best || count > best.count) best = { value, count };
  }
  return best?.value ?? null;
}
