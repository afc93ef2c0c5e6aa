import type { InventoryDisk, InventoryVolume } from '../../../src-shared/import/inventory';
import { hostName, keyOf } from '../collected';
import type { Draft, Entry, Filled, PlannedHost, PlannedVm } from './draft';
import { mib } from './draft';
import { startupMiB } from './machines';

/** A volume of the lab: shared by a cluster, or local to a host. */
export interface PlannedVolume {
  readonly name: string;
  readonly cluster: string | null;
  readonly host: PlannedHost | null;
  readonly from: InventoryVolume | null;
  readonly owner: string | null;
  /** What the files of its machines take. */
  neededMiB: number;
}

const usualMiB = 1024 * 1024;
const spareMiB = 4096;
const mostVolumes = 900;

/** Finds the volume of each file, and makes those the inventory does not list. */
export class Volumes {
  readonly #draft: Draft;
  readonly #hosts: readonly PlannedHost[];
  readonly #planned = new Map<string, PlannedVolume>();
  readonly #roots: readonly (readonly [string, InventoryVolume])[];

  constructor(draft: Draft, hosts: readonly PlannedHost[]) {
    this.#draft = draft;
    this.#hosts = hosts;
    // The longest root first: `Volume10` begins as `Volume1` does.
    this.#roots = draft.inventory.volumes
      .map((volume) => [keyOf(volume.root ?? volume.name), volume] as const)
      .toSorted(([left], [right]) => right.length - left.length);
    for (const volume of draft.inventory.volumes) this.#listed(volume);
  }

  /** A volume no machine uses is part of its cluster all the same. */
  #listed(volume: InventoryVolume): void {
    const reached = this.#hosts.filter(({ from }) =>
      volume.hosts.some((name) => keyOf(hostName(name)) === keyOf(from.name)),
    );
    const clusters = new Set(this.#hosts.flatMap((host) => host.cluster ?? []));
    const own =
      volume.cluster === null
        ? [...clusters][0]
        : this.#hosts.find(({ from }) => keyOf(from.cluster ?? '') === keyOf(volume.cluster ?? ''))
            ?.cluster;
    if (reached.length > 1) {
      const cluster = reached.find((host) => host.cluster !== null)?.cluster;
      if (cluster) this.#volume(volume, cluster, null);
    } else if (reached.length === 0 && own && clusters.size === 1) this.#volume(volume, own, null);
  }

  /** The volume a file of a machine is on. */
  of(vm: PlannedVm, path: string | null): PlannedVolume {
    const { host } = vm;
    const text = path === null ? null : keyOf(path);
    const found = text === null ? undefined : this.#roots.find(([root]) => begins(text, root))?.[1];
    if (found)
      return this.#shared(found, host)
        ? this.#volume(found, host.cluster, null)
        : this.#volume(found, null, host);
    const folder = /^c:\\clusterstorage\\([^\\]+)/i.exec(path ?? '')?.[1];
    const store = /^\[([^\]]+)\]/.exec(path ?? '')?.[1];
    const named = folder ?? store;
    if (
      host.cluster !== null &&
      (named !== undefined || path === null || vm.from.clustered === true)
    ) {
      return this.#made(named ?? 'Volume1', host.cluster, null);
    }
    const drive = /^([a-z]):\\/i.exec(path ?? '')?.[1];
    return this.#made(
      store ?? (drive === undefined ? 'Data' : `Drive ${drive.toUpperCase()}`),
      null,
      host,
    );
  }

  /** Whether the cluster of a host shares it: one host alone that reaches it takes it along when it fails. */
  #shared(volume: InventoryVolume, host: PlannedHost): boolean {
    if (host.cluster === null) return false;
    if (volume.hosts.length === 0) return true;
    const members = this.#hosts.filter(({ cluster }) => cluster === host.cluster);
    return volume.hosts.length > 1 || members.length === 1;
  }

  #made(name: string, cluster: string | null, host: PlannedHost | null): PlannedVolume {
    const key = `made/${cluster ?? host?.name ?? ''}/${keyOf(name)}`;
    return this.#planned.get(key) ?? this.#put(key, name, { cluster, host, from: null });
  }

  #volume(from: InventoryVolume, cluster: string | null, host: PlannedHost | null): PlannedVolume {
    const key = `${keyOf(`${from.cluster ?? ''}/${from.root ?? from.name}`)}/${cluster ?? host?.name ?? ''}`;
    return this.#planned.get(key) ?? this.#put(key, from.name, { cluster, host, from });
  }

  #put(
    key: string,
    wanted: string,
    place: Pick<PlannedVolume, 'cluster' | 'host' | 'from'>,
  ): PlannedVolume {
    const name = this.#draft.volumes.name(key, wanted, `Volume${this.#planned.size + 1}`);
    if (!place.from) this.#draft.fill('volume', place.cluster ?? place.host?.name ?? '', name);
    const wantedOwner = place.from?.owner ?? null;
    const owner =
      wantedOwner === null
        ? undefined
        : this.#hosts.find(({ from }) => keyOf(from.name) === keyOf(hostName(wantedOwner)));
    const volume = {
      name,
      ...place,
      owner: owner && owner.cluster === place.cluster && place.cluster !== null ? owner.name : null,
      neededMiB: spareMiB,
    };
    this.#planned.set(key, volume);
    return volume;
  }

  /** The disks of the lab. */
  entries(): readonly Entry[] {
    const all = [...this.#planned.values()];
    for (const volume of all.slice(mostVolumes)) this.#draft.note('volumesCut', volume.name);
    const several = new Set(this.#hosts.flatMap(({ cluster }) => cluster ?? [])).size > 1;
    return all.slice(0, mostVolumes).map((volume) => {
      const { size, used } = this.#sizes(volume);
      return {
        name: volume.name,
        ...(volume.host ? { host: volume.host.name } : { folder: volume.name }),
        ...(several && volume.cluster !== null && { cluster: volume.cluster }),
        size,
        used,
        ...(volume.owner !== null && { owner: volume.owner }),
      };
    });
  }

  #sizes({ name, from, neededMiB }: PlannedVolume): { size: string | Filled; used: string } {
    const listed = from?.capacityMiB ?? null;
    if (listed === null || listed < 1) {
      const capacity = Math.max(usualMiB, Math.ceil((neededMiB * 1.5) / usualMiB) * usualMiB);
      const size = this.#draft.fill('volumeCapacity', name, mib(capacity));
      return { size, used: mib(Math.max(neededMiB, from?.usedMiB ?? 0)) };
    }
    // Memory files stand beside disks on Hyper-V; where the volume has no room for them, it is enlarged.
    const enough = Math.ceil((neededMiB + spareMiB) / 1024) * 1024;
    if (enough > listed) this.#draft.note('volumeFull', name, mib(enough));
    const capacity = Math.max(listed, enough);
    const used = Math.min(capacity - 1024, Math.max(neededMiB, from?.usedMiB ?? 0));
    return { size: mib(capacity), used: mib(used) };
  }
}

function begins(path: string, root: string): boolean {
  if (!path.startsWith(root)) return false;
  const next = path.charAt(root.length);
  return (
    root.endsWith(']') ||
    root.endsWith('\\') ||
    next === '' ||
    next === '\\' ||
    next === '/' ||
    next === ' '
  );
}

/** Room a machine takes beside its disks: the file its memory is saved to. */
export function memoryFileMiB(draft: Draft, vm: PlannedVm): number {
  return startupMiB(draft, vm.from) + draft.profile.disks.stateFileMiB.value;
}

/** What a disk takes of its volume, with the tables of its file. */
export function fileMiB(disk: Pick<InventoryDisk, 'type' | 'usedMiB'>, sizeMiB: number): number {
  const content =
    disk.type === 'fixed' ? sizeMiB : Math.min(sizeMiB, disk.usedMiB ?? Math.ceil(sizeMiB / 4));
  return content + Math.ceil(content / 256) + 16;
}
