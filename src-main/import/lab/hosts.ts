import type { Inventory, InventoryHost } from '../../../src-shared/import/inventory';
import { processorModels } from '../../sim/inventory/processors';
import { hostName, keyOf } from '../collected';
import type { Draft, Entry, Filled, PlannedHost } from './draft';
import { mib } from './draft';

const unknownHost = (name: string, cluster: string | null): InventoryHost => ({
  name,
  cluster,
  system: null,
  sockets: null,
  coresPerSocket: null,
  threadsPerCore: null,
  memoryMiB: null,
  processor: null,
  weight: null,
});

/** Name of the cluster of an inventory that has one, and does not say how it is called. */
const usualCluster = 'CL-TWIN';
const mostNodes = 64;

/**
 * The hosts of a lab: those listed, those only machines name, and two of our own where there are none, since
 * failover takes two.
 */
export function planHosts(draft: Draft): readonly PlannedHost[] {
  const { inventory, profile } = draft;
  const hosts = new Map(inventory.hosts.map((host) => [keyOf(host.name), host]));
  for (const { host, cluster } of inventory.vms) {
    if (host === null || hosts.has(keyOf(hostName(host)))) continue;
    const name = hostName(host);
    hosts.set(keyOf(name), unknownHost(name, cluster));
  }
  if (hosts.size === 0) {
    for (const name of ['HV01', 'HV02']) {
      draft.fill('host', name, name);
      hosts.set(keyOf(name), unknownHost(name, usualCluster));
    }
  }
  const clusterOf = clusterAssignment(inventory);
  const members = new Map<string, number>();
  const limit = profile.limits.nodesPerCluster.value;
  return [...hosts.values()].flatMap((from, index): PlannedHost[] => {
    const cluster = clusterOf(from);
    const key = keyOf(cluster ?? '');
    const count = (members.get(key) ?? 0) + 1;
    if ((cluster !== null && count > limit) || index >= mostNodes) {
      draft.note('hostsCut', from.name, index >= mostNodes ? mostNodes : limit);
      return [];
    }
    members.set(key, count);
    const name = draft.hosts.name(keyOf(from.name), from.name, `HV${index + 1}`);
    const clusterName =
      cluster === null ? null : draft.clusters.name(key, cluster, `CL${members.size}`);
    if (cluster === usualCluster && count === 1) draft.fill('cluster', name, usualCluster);
    return [{ name: draft.renamed(name, from.name), from, cluster: clusterName }];
  });
}

/** Which cluster a host belongs to, where its own record does not say. */
function clusterAssignment({
  clusters,
  vms,
  platform,
}: Inventory): (host: InventoryHost) => string | null {
  const only = platform === 'hyperV' && clusters.length === 1 ? (clusters[0]?.name ?? null) : null;
  const named = new Map(
    vms.flatMap(({ host, cluster }) =>
      host === null || cluster === null ? [] : [[keyOf(hostName(host)), cluster] as const],
    ),
  );
  const isClustered = vms.some(({ clustered }) => clustered === true);
  const usual = clusters.length === 0 && isClustered ? usualCluster : null;
  return (host) => host.cluster ?? named.get(keyOf(host.name)) ?? only ?? usual;
}

/** A host as the lab file has it. `neededMiB` is what its running machines take. */
export function hostEntry(draft: Draft, host: PlannedHost, neededMiB: number): Entry {
  const { from, name } = host;
  const { limits } = draft.profile;
  const threadsPerCore = from.threadsPerCore ?? 1;
  const sockets = from.sockets ?? draft.fill('hostProcessors', name, 2);
  const cores = coresOf(draft, host, limits.logicalProcessorsPerHost.value);
  return {
    name,
    edition: draft.fill('edition', name, 'datacenter'),
    sockets,
    coresPerSocket: cores,
    ...(threadsPerCore === 2 && { threadsPerCore: 2 }),
    memory: memoryOf(draft, host, neededMiB),
    ...processorOf(from.processor),
    ...(from.weight === 0 && { weight: 0, ...weightHotfix(draft) }),
  };
}

/** 2008 R2 knows votes only with this hotfix (failover-cluster §2.1). */
const weightHotfix = ({ profile }: Draft): Entry =>
  profile.id === '2008r2sp1' ? { system: { updates: ['KB2494036'] } } : {};

function coresOf(draft: Draft, { from, name }: PlannedHost, limit: number): number | Filled {
  const cores = from.coresPerSocket;
  if (cores === null || cores < 1) return draft.fill('hostProcessors', name, 8);
  const others = (from.sockets ?? 2) * (from.threadsPerCore ?? 1);
  const most = Math.max(1, Math.min(128, Math.floor(limit / others)));
  if (cores > most) draft.note('hostProcessorsCut', name, most * others);
  return Math.min(cores, most);
}

const stepMiB = 32 * 1024;

function memoryOf(draft: Draft, { from, name }: PlannedHost, neededMiB: number): string | Filled {
  const limit = draft.profile.limits.hostMemoryMiB.value;
  if (from.memoryMiB === null || from.memoryMiB < 1024) {
    // Its machines run in reality, so that they have room on it; twice as much leaves some for others.
    const usual = Math.max(64 * 1024, Math.ceil((neededMiB * 2) / stepMiB) * stepMiB);
    return draft.fill('hostMemory', name, mib(Math.min(usual, limit)));
  }
  if (from.memoryMiB > limit) draft.note('hostMemoryCut', name, mib(limit));
  return mib(Math.min(from.memoryMiB, limit));
}

/** Memory a host will have, in MiB. */
export function hostMemoryMiB(draft: Draft, from: InventoryHost, neededMiB: number): number {
  const limit = draft.profile.limits.hostMemoryMiB.value;
  const known = from.memoryMiB !== null && from.memoryMiB >= 1024 ? from.memoryMiB : null;
  return Math.min(
    limit,
    known ?? Math.max(64 * 1024, Math.ceil((neededMiB * 2) / stepMiB) * stepMiB),
  );
}

/** A model of the list by its number, else a processor of that name with the features of the newest known. */
function processorOf(text: string | null): Entry {
  if (text === null) return {};
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const known = Object.keys(processorModels).find((model) => {
    const number = model.replace(/^(xeon|opteron)-/, '').replaceAll('-', '');
    return (
      plain.includes(model.startsWith('xeon') ? number : `opteron${number}`) &&
      sameVersion(plain, number)
    );
  });
  if (known !== undefined) return { processor: known };
  const amd = /amd|epyc|opteron/i.test(text);
  const nearest = processorModels[amd ? 'opteron-6276' : 'xeon-e5-2650v2'];
  if (!nearest) return {};
  const name = text.replaceAll(/\s+/g, ' ').trim().slice(0, 60);
  return { processor: { vendor: nearest.vendor, name, features: [...nearest.features] } };
}

/** `e52650v4` is no `e52650`. */
const sameVersion = (plain: string, number: string) =>
  /v\d$/.test(number) || !new RegExp(`${number}v\\d`).test(plain);
