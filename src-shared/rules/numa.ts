import type { ClusterNode } from '../model/node';
import type { Worker } from '../model/vm';

/*
 * NUMA nodes of a host (hyperv-host §3.5). Logical processors and memory are dealt to them evenly, the
 * processors in their order; what does not divide goes to the first nodes.
 */

type Hardware = Pick<
  ClusterNode,
  'logicalProcessors' | 'numaNodes' | 'memoryMiB' | 'rootReserveMiB'
>;

/** The first logical processor of a NUMA node; for the number behind the last one, how many there are. */
export function firstProcessorOf({ logicalProcessors, numaNodes }: Hardware, numa: number): number {
  const each = Math.floor(logicalProcessors / numaNodes);
  const more = logicalProcessors - each * numaNodes;
  return numa * each + (numa < more ? numa : more);
}

/** Logical processors of a NUMA node. */
export function processorsOf(node: Hardware, numa: number): number {
  return firstProcessorOf(node, numa + 1) - firstProcessorOf(node, numa);
}

/** Memory one NUMA node has for machines, in MiB. */
export function numaMemoryMiB({ memoryMiB, rootReserveMiB, numaNodes }: Hardware): number {
  return Math.floor((memoryMiB - rootReserveMiB) / numaNodes);
}

/** Memory the workers of a host hold on each NUMA node; one that spans them takes of all alike. */
export function numaCommittedMiB(node: Hardware, workers: readonly Worker[]): number[] {
  const used = Array.from({ length: node.numaNodes }, () => 0);
  for (const worker of workers) addToNuma(used, worker);
  return used;
}

export function addToNuma(
  used: number[],
  { numaNode, committedMiB }: Pick<Worker, 'numaNode' | 'committedMiB'>,
): void {
  if (numaNode !== null) {
    used[numaNode] = (used[numaNode] ?? 0) + committedMiB;
    return;
  }
  for (let numa = 0; numa < used.length; numa += 1) {
    used[numa] = (used[numa] as number) + Math.floor(committedMiB / used.length);
  }
}

/**
 * The NUMA node a machine is put on: the one with the most free memory, the first of equals; null where
 * it fits into none, because of its memory or because it has more processors than a node.
 */
export function numaNodeFor(
  node: Hardware,
  used: readonly number[],
  wanted: { readonly neededMiB: number; readonly virtualProcessors: number },
): number | null {
  const sizeMiB = numaMemoryMiB(node);
  let best: number | null = null;
  for (let numa = 0; numa < node.numaNodes; numa += 1) {
    const usedMiB = used[numa] ?? 0;
    if (usedMiB + wanted.neededMiB > sizeMiB) continue;
    if (wanted.virtualProcessors > processorsOf(node, numa)) continue;
    if (best === null || usedMiB < (used[best] ?? 0)) best = numa;
  }
  return best;
}
