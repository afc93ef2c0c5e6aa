import type { Command } from '../../../src-shared/commands/index';
import type { ClusterNetwork } from '../../../src-shared/model/network';

/** The three uses of the property page (failover-cluster §9), with clients as a tick of their own. */
export interface NetworkDraft {
  readonly name: string;
  readonly cluster: boolean;
  readonly clients: boolean;
  readonly automatic: boolean;
  /** As written. */
  readonly metric: string;
}

export type NetworkProblem = 'nameMissing' | 'metricInvalid';
type Configure = Extract<Command, { name: 'network.configure' }>;

export function networkDraftOf(network: ClusterNetwork): NetworkDraft {
  return {
    name: network.name,
    cluster: network.role === 'cluster' || network.role === 'clusterAndClient',
    clients: network.role === 'clusterAndClient' || network.role === 'client',
    automatic: network.autoMetric,
    metric: String(network.metric),
  };
}

function metricOf({ metric }: NetworkDraft): number | null {
  const text = metric.trim();
  if (!/^\d{1,5}$/.test(text)) return null;
  const value = Number(text);
  return value >= 1 && value <= 65_535 ? value : null;
}

export function networkProblem(draft: NetworkDraft): NetworkProblem | null {
  if (draft.name.trim().length === 0) return 'nameMissing';
  return draft.automatic || metricOf(draft) !== null ? null : 'metricInvalid';
}

function roleOf({ cluster, clients }: NetworkDraft) {
  if (!cluster) return 'none' as const;
  return clients ? ('clusterAndClient' as const) : ('cluster' as const);
}

/** The command that makes the network what the draft says; null when nothing differs. */
export function networkCommand(network: ClusterNetwork, draft: NetworkDraft): Configure | null {
  const name = draft.name.trim();
  const role = roleOf(draft);
  const metric = draft.automatic ? null : metricOf(draft);
  const sameMetric = draft.automatic
    ? network.autoMetric
    : !network.autoMetric && metric === network.metric;
  const changes = {
    ...(name === network.name ? {} : { name }),
    ...(role === network.role ? {} : { role }),
    ...(sameMetric ? {} : { metric }),
  };
  if (Object.keys(changes).length === 0) return null;
  return { name: 'network.configure', args: { network: network.id, ...changes } };
}
