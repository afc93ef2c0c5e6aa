import type { Fault } from '../faults';
import type { ClusterNode } from '../model/node';
import type { ClusterId, NodeId, VmId } from '../model/tables';
import type { Reader } from '../reader';
import { migrationRefusal } from '../rules/migration-facts';
import type { Texts } from '../text/index';

export type MatrixMethod = 'live' | 'quick';

/** A machine of the cluster, by name. */
export interface MatrixRow {
  readonly vm: VmId;
  readonly name: string;
  readonly node: NodeId;
}

export interface MatrixCell {
  readonly node: NodeId;
  /** It is there already. */
  readonly here: boolean;
  /** Why it cannot go there, or null. */
  readonly fault: Fault | null;
}

export function matrixRows(
  reader: Reader,
  cluster: ClusterId,
  compare: (left: string, right: string) => number,
): readonly MatrixRow[] {
  return reader
    .by('group.cluster', cluster)
    .flatMap((group) => (group.vm === null ? [] : (reader.get<'vm'>(group.vm) ?? [])))
    .map((vm) => ({ vm: vm.id, name: vm.name, node: vm.node }))
    .sort((left, right) => compare(left.name, right.name));
}

/** The verdict on every node for one machine. */
export function matrixCells(
  reader: Reader,
  row: MatrixRow,
  nodes: readonly ClusterNode[],
  method: MatrixMethod,
): readonly MatrixCell[] {
  return nodes.map((node) => {
    const here = row.node === node.id;
    return {
      node: node.id,
      here,
      fault: here ? null : migrationRefusal(reader, row.vm, node.id, method),
    };
  });
}

/** Whether a machine cannot go to some node. */
export function isBlocked(
  reader: Reader,
  row: MatrixRow,
  nodes: readonly ClusterNode[],
  method: MatrixMethod,
): boolean {
  return matrixCells(reader, row, nodes, method).some((cell) => cell.fault !== null);
}

/** One word for a refusal, for a cell. */
export function shortWord(texts: Texts, fault: Fault): string {
  return texts.lookUp(`moves:short.${fault.code}`) ?? texts.t('moves:target.refused');
}

/** What stands in a cell. */
export function matrixWord(texts: Texts, { here, fault }: MatrixCell): string {
  if (here) return texts.t('moves:matrix.here');
  return fault ? shortWord(texts, fault) : texts.t('moves:matrix.can');
}
