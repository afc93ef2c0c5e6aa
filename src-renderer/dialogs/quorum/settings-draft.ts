import type { Command } from '../../../src-shared/commands/index';
import type { RangedSetting } from '../../../src-shared/faults/quorum';
import type { Cluster } from '../../../src-shared/model/cluster';
import type { NodeId } from '../../../src-shared/model/tables';

/** Numbers are kept as they were typed, so that half a number is no number yet. */
export interface SettingsDraft {
  readonly numbers: Readonly<Record<RangedSetting, string>>;
  readonly dynamicQuorum: boolean;
  readonly lowerQuorumPriorityNode: NodeId | 'none';
  readonly enforcedAntiAffinity: boolean;
  readonly migrationPerformance: Cluster['migrationPerformance'];
}

export function settingsOf(cluster: Cluster): SettingsDraft {
  return {
    numbers: {
      sameSubnetDelayMs: String(cluster.sameSubnetDelayMs),
      sameSubnetThreshold: String(cluster.sameSubnetThreshold),
      crossSubnetDelayMs: String(cluster.crossSubnetDelayMs),
      crossSubnetThreshold: String(cluster.crossSubnetThreshold),
      migrationsPerNode: String(cluster.migrationsPerNode),
    },
    dynamicQuorum: cluster.dynamicQuorum,
    lowerQuorumPriorityNode: cluster.lowerQuorumPriorityNode ?? 'none',
    enforcedAntiAffinity: cluster.enforcedAntiAffinity,
    migrationPerformance: cluster.migrationPerformance,
  };
}

/** The whole number somebody typed, or null. */
export function numberOf(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}

/** The command with what differs from the cluster; null where nothing does, or a number is none. */
export function settingsCommand(cluster: Cluster, draft: SettingsDraft): Command | null {
  const lower = draft.lowerQuorumPriorityNode;
  const wanted: Partial<Cluster> = {
    dynamicQuorum: draft.dynamicQuorum,
    lowerQuorumPriorityNode: lower === 'none' ? null : lower,
    enforcedAntiAffinity: draft.enforcedAntiAffinity,
    migrationPerformance: draft.migrationPerformance,
  };
  const numbers: Partial<Record<RangedSetting, number>> = {};
  for (const [setting, text] of Object.entries(draft.numbers)) {
    const value = numberOf(text);
    if (value === null) return null;
    numbers[setting as RangedSetting] = value;
  }
  const changed = Object.entries({ ...numbers, ...wanted }).filter(
    ([setting, value]) => cluster[setting as keyof Cluster] !== value,
  );
  if (changed.length === 0) return null;
  const args = { cluster: cluster.id, ...Object.fromEntries(changed) };
  return { name: 'cluster.configure', args };
}
