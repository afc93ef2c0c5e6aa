import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import type { ValidationCategory } from '../../../src-shared/model/validation';
import { validationCategories } from '../../../src-shared/model/validation';
import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Reader } from '../../../src-shared/reader';

/** What a person has chosen in the wizard so far. */
export interface ValidateDraft {
  /** Null: servers that are in no cluster. */
  readonly cluster: ClusterId | null;
  /** Servers outside a cluster: those to validate, or to validate beside the cluster. */
  readonly servers: readonly NodeId[];
  readonly all: boolean;
  readonly chosen: readonly ValidationCategory[];
}

/** Servers in no cluster: what a new cluster could be made of. */
export function freeServers(reader: Reader): readonly ClusterNode[] {
  return reader.all('node').filter((node) => node.cluster === null);
}

/** The servers that were named, else the first cluster; without one all free servers. */
export function firstDraft(reader: Reader, named?: readonly NodeId[]): ValidateDraft {
  const cluster = named ? null : (reader.all('cluster')[0]?.id ?? null);
  const free = freeServers(reader).map((node) => node.id);
  return {
    cluster,
    servers: named ?? (cluster === null ? free : []),
    all: true,
    chosen: [...validationCategories],
  };
}

export function categoriesOf({ all, chosen }: ValidateDraft): readonly ValidationCategory[] {
  return validationCategories.filter((category) => all || chosen.includes(category));
}

export function argumentsOf(draft: ValidateDraft): CommandArguments<'cluster.validate'> {
  return {
    cluster: draft.cluster,
    nodes: [...draft.servers],
    categories: [...categoriesOf(draft)],
  };
}
