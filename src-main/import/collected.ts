import type {
  ColumnMapping,
  ImportIssue,
  ImportIssueCode,
  Inventory,
  InventoryAdapter,
  InventoryCluster,
  InventoryDisk,
  InventoryHost,
  InventoryNetwork,
  InventorySnapshot,
  InventorySwitch,
  InventoryVm,
  InventoryVolume,
  Platform,
} from '../../src-shared/import/inventory';

type Known<T> = { -readonly [K in keyof T]: T[K] };

/** Issues of one kind beyond this are counted by the last one. */
const mostIssues = 5000;

/**
 * An inventory while its files are read. Several files may speak of the same object: what one leaves out the
 * other says, and what both say stays as the first said it.
 */
export class Collected {
  platform: Platform = 'hyperV';
  readonly clusters = new Map<string, Known<InventoryCluster>>();
  readonly hosts = new Map<string, Known<InventoryHost>>();
  readonly networks = new Map<string, Known<InventoryNetwork>>();
  readonly volumes = new Map<string, Known<InventoryVolume>>();
  readonly switches = new Map<string, Known<InventorySwitch>>();
  readonly vms = new Map<string, Known<InventoryVm>>();
  readonly disks: InventoryDisk[] = [];
  readonly adapters: InventoryAdapter[] = [];
  readonly snapshots: InventorySnapshot[] = [];
  readonly #mapping = new Map<string, ColumnMapping>();
  readonly #issues: ImportIssue[] = [];

  note(code: ImportIssueCode, about: string, value: string | number = ''): void {
    if (this.#issues.length < mostIssues) {
      this.#issues.push({ code, about: about.slice(0, 200), value: String(value).slice(0, 300) });
    }
  }

  map(file: string, table: string, column: string, field: string | null): void {
    const key = `${file}\n${table}\n${column}`;
    const before = this.#mapping.get(key);
    if (!before || (before.field === null && field !== null)) {
      this.#mapping.set(key, { file, table, column: column.slice(0, 100), field });
    }
  }

  /** A disk of which only its file is known. */
  diskOfPath(
    said: Pick<InventoryDisk, 'vm' | 'host' | 'controller' | 'raw'> & { readonly path: string },
  ): void {
    const { path } = said;
    this.disks.push({
      ...said,
      name: path.split(/[\\/]/).at(-1) ?? path,
      sizeMiB: null,
      usedMiB: null,
      type: null,
      format: path.toLowerCase().endsWith('x') ? 'vhdx' : 'vhd',
    });
  }

  cluster(said: Partial<InventoryCluster> & { readonly name: string }): void {
    put(this.clusters, keyOf(said.name), emptyCluster, said);
  }

  host(said: Partial<InventoryHost> & { readonly name: string }): void {
    const name = hostName(said.name);
    put(this.hosts, keyOf(name), emptyHost, { ...said, name });
  }

  network(said: Partial<InventoryNetwork> & { readonly name: string }): void {
    put(this.networks, keyOf(`${said.cluster ?? ''}/${said.name}`), emptyNetwork, said);
  }

  volume(said: Partial<InventoryVolume> & { readonly name: string }): void {
    const key = keyOf(`${said.cluster ?? ''}/${said.root ?? said.name}`);
    put(this.volumes, key, emptyVolume, {
      ...said,
      ...(said.hosts && { hosts: said.hosts.map(hostName) }),
    });
  }

  switch(said: Partial<InventorySwitch> & { readonly name: string }): void {
    put(this.switches, keyOf(`${said.host ?? ''}/${said.name}`), emptySwitch, said);
  }

  vm(said: Partial<InventoryVm> & { readonly name: string }): void {
    const host = said.host ? hostName(said.host) : null;
    put(this.vms, this.#vmKey(said.name, said.id ?? null, host), emptyVm, { ...said, host });
  }

  /** By its id, else by its name: other files name machines without their ids. */
  #vmKey(name: string, id: string | null, host: string | null): string {
    const plain = keyOf(name);
    const before = this.vms.get(plain);
    if (!before) return plain;
    const other = before.id !== null && id !== null && before.id !== id;
    const elsewhere =
      id === null &&
      before.id === null &&
      before.host !== null &&
      host !== null &&
      before.host !== host;
    return other || elsewhere ? `${plain}\n${id ?? host ?? ''}` : plain;
  }

  done(): Inventory {
    const { platform, disks, adapters, snapshots } = this;
    return {
      platform,
      clusters: [...this.clusters.values()],
      hosts: [...this.hosts.values()],
      networks: [...this.networks.values()],
      volumes: [...this.volumes.values()],
      switches: [...this.switches.values()],
      vms: [...this.vms.values()],
      disks,
      adapters,
      snapshots,
      mapping: [...this.#mapping.values()],
      issues: this.#issues,
    };
  }
}

export const keyOf = (text: string) => text.trim().toLowerCase();

/** Windows knows a host by the first part of its full name; an address is a name as it stands. */
export function hostName(text: string): string {
  const name = text.trim();
  return /^[\d.]+$/.test(name) || name.includes(':') ? name : (name.split('.')[0] ?? name);
}

function put<T extends object>(
  map: Map<string, Known<T>>,
  key: string,
  empty: Omit<T, 'name'>,
  said: Partial<T>,
): void {
  const record = map.get(key) ?? ({ ...empty } as unknown as Known<T>);
  map.set(key, record);
  for (const [name, value] of Object.entries(said) as [keyof T, T[keyof T]][]) {
    if (value === null || value === undefined) continue;
    const before = record[name];
    const unsaid =
      before === null || before === undefined || (Array.isArray(before) && before.length === 0);
    if (unsaid) record[name] = value;
  }
}

const emptyCluster: Omit<InventoryCluster, 'name'> = {
  quorum: null,
  witness: null,
  sameSubnetDelayMs: null,
  sameSubnetThreshold: null,
  restartsMachines: null,
};
const emptyHost: Omit<InventoryHost, 'name'> = {
  cluster: null,
  system: null,
  sockets: null,
  coresPerSocket: null,
  threadsPerCore: null,
  memoryMiB: null,
  processor: null,
  weight: null,
};
const emptyNetwork: Omit<InventoryNetwork, 'name'> = {
  cluster: null,
  role: null,
  subnet: null,
  metric: null,
};
const emptyVolume: Omit<InventoryVolume, 'name'> = {
  cluster: null,
  hosts: [],
  root: null,
  owner: null,
  capacityMiB: null,
  usedMiB: null,
};
const emptySwitch: Omit<InventorySwitch, 'name'> = { host: null, type: null, vlan: null };
const emptyVm: Omit<InventoryVm, 'name'> = {
  id: null,
  host: null,
  cluster: null,
  state: null,
  processors: null,
  memoryMiB: null,
  minimumMiB: null,
  maximumMiB: null,
  dynamicMemory: null,
  generation: null,
  guest: null,
  notes: null,
  path: null,
  clustered: null,
  priority: null,
  antiAffinity: [],
  preferredOwners: [],
  diskMiB: null,
  usedMiB: null,
};
