import type { Command } from '../../../src-shared/commands/index';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Validation } from '../../../src-shared/model/validation';
import type { Reader } from '../../../src-shared/reader';
import { byNumber } from '../../../src-shared/rules/cluster-facts';

export interface CreateDraft {
  readonly servers: readonly NodeId[];
  readonly name: string;
  readonly dhcp: boolean;
  readonly address: string;
  readonly storage: boolean;
}

export const emptyDraft: CreateDraft = {
  servers: [],
  name: '',
  dhcp: false,
  address: '',
  storage: true,
};

/** Servers that are in no cluster. */
export function freeServers(reader: Reader): readonly ClusterNode[] {
  return reader
    .all('node')
    .filter((node) => node.cluster === null)
    .sort(byNumber);
}

const nameShape = /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/;
const addressShape = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

export function isClusterName(text: string): boolean {
  return text.length <= 15 && nameShape.test(text);
}

export function isAddress(text: string): boolean {
  const parts = addressShape.exec(text)?.slice(1) ?? [];
  return parts.length === 4 && parts.every((part) => Number(part) <= 255);
}

export function createCommand(draft: CreateDraft): Extract<Command, { name: 'cluster.create' }> {
  return {
    name: 'cluster.create',
    args: {
      name: draft.name,
      nodes: [...draft.servers],
      address: draft.dhcp ? null : draft.address,
      storage: draft.storage,
    },
  };
}

/** The last finished validation of exactly these servers, or null (failover-cluster §8.1). */
export function validationOf(reader: Reader, servers: readonly NodeId[]): Validation | null {
  const wanted = [...servers].sort().join();
  let last: Validation | null = null;
  for (const validation of reader.all('validation')) {
    if (validation.finishedAt === null || [...validation.nodes].sort().join() !== wanted) continue;
    if (!last || (last.finishedAt ?? 0) <= validation.finishedAt) last = validation;
  }
  return last;
}
