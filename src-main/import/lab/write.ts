import { problemsOf } from '../../lab/parse';
import { valueSource } from '../../lab/source';
import type { Fault } from '../../../src-shared/faults';
import type { ImportIssue, Inventory } from '../../../src-shared/import/inventory';
import type { ImportDefault } from '../../../src-shared/import/preview';
import { slug } from '../../../src-shared/model/ids';
import { profiles } from '../../../src-shared/profiles/index';
import type { ProfileId } from '../../../src-shared/profiles/profile';
import type { Result } from '../../../src-shared/result';
import { ok, refused } from '../../../src-shared/result';
import { clusterEntries } from './clusters';
import { Draft } from './draft';
import { hostEntry, planHosts } from './hosts';
import { neededMiB, planMachines, startedOff } from './machines';
import { profilesOf, usualProfile } from './profile-of';
import { planNetworks } from './switches';
import { partsOf, vmEntry } from './vm-entries';
import { Volumes } from './volumes';
import { plainOf, yamlOf } from './yaml';

export interface WrittenLab {
  readonly fileName: string;
  readonly text: string;
  readonly profile: ProfileId;
  readonly issues: readonly ImportIssue[];
  readonly defaults: readonly ImportDefault[];
}

export interface WriteOptions {
  readonly profile: ProfileId | null;
  readonly anonymised: boolean;
  /** The names of the files it is from. */
  readonly sources: readonly string[];
}

/** Writes an inventory as a lab file that opens; what it lacks or cannot be is filled, cut and listed. */
export function writeLab(inventory: Inventory, options: WriteOptions): Result<WrittenLab, Fault> {
  const found = profilesOf(inventory);
  const profile = options.profile ?? found[0] ?? usualProfile;
  const draft = new Draft(inventory, profiles[profile]);
  if (found.length > 1) draft.note('mixedSystems', found.join(', '), profile);
  const hosts = planHosts(draft);
  const vms = planMachines(draft, hosts);
  const parts = { disks: partsOf(inventory.disks), adapters: partsOf(inventory.adapters) };
  const needed = neededMiB(draft, vms);
  const off = startedOff(draft, vms);
  const networks = planNetworks(draft, hosts, vms, parts);
  const volumes = new Volumes(draft, hosts);
  const clusters = clusterEntries(draft, hosts);
  const around = {
    parts,
    volumes,
    off,
    networks: networks.networks,
    networkNames: networks.name,
    vlans: networks.vlans,
    macs: new Map<string, string>(),
  };
  const machines = vms.map((vm) => vmEntry(draft, vm, around));
  const disks = volumes.entries();
  noteSnapshots(draft);
  const [cluster] = clusters;
  const id = slug(`twin-${(cluster?.['name'] as string | undefined) ?? hosts[0]?.name ?? 'hosts'}`);
  const title = `Twin: ${clusters.map(({ name }) => name as string).join(', ') || (hosts[0]?.name ?? '')}`;
  const lab = {
    hyperlab: 1,
    id,
    title: { en: title.slice(0, 100), de: title.replace(/^Twin/, 'Zwilling').slice(0, 100) },
    profile: options.profile ?? (found.length > 0 ? profile : draft.fill('profile', id, profile)),
    twin: {
      sources: options.anonymised ? [] : options.sources.map((name) => name.slice(0, 200)),
      anonymised: options.anonymised,
    },
    ...(clusters.length > 0 && { clusters }),
    nodes: hosts.map((host) => ({
      ...hostEntry(draft, host, needed.get(host) ?? 0),
      ...networks.entries(host),
    })),
    ...(disks.length > 0 && { storage: { disks } }),
    ...(machines.length > 0 && { vms: machines }),
  };
  const fileName = `${id}.yaml`;
  // Its values are checked, not its text: reading back thousands of lines takes longer than writing them.
  const [problem] = problemsOf(valueSource(fileName, plainOf(lab)));
  if (problem) return refused(problem.fault);
  const text = yamlOf(lab, head(options.anonymised));
  return ok({ fileName, text, profile, issues: draft.issues, defaults: draft.defaults });
}

function head(anonymised: boolean): string {
  const names = anonymised
    ? '\n Names and addresses are pseudonyms; the same inventory gives the same ones.'
    : '';
  return ` A twin of a real inventory, read once and changed by nobody since. Every value may be edited.\n Values marked as not in the inventory are assumptions.${names}`;
}

/** A lab begins without snapshots; what there was is listed. */
function noteSnapshots(draft: Draft): void {
  for (const [vm, snapshots] of partsOf(draft.inventory.snapshots)) {
    draft.note('snapshots', snapshots[0]?.vm ?? vm, snapshots.length);
  }
}
