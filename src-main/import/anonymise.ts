import type { ImportIssue, Inventory, InventoryVolume } from '../../src-shared/import/inventory';
import { hostName, keyOf } from './collected';

/** The names of one kind, each with a pseudonym of its own. */
class Pseudonyms {
  readonly #prefix: string;
  readonly #given = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(name: string): string {
    const key = keyOf(name);
    const before = this.#given.get(key);
    if (before !== undefined) return before;
    let number = digest(`${this.#prefix} ${key}`);
    while (this.#taken.has(code(number))) number = (number + 1) % codes;
    const pseudonym = `${this.#prefix}-${code(number)}`;
    this.#taken.add(code(number));
    this.#given.set(key, pseudonym);
    return pseudonym;
  }

  maybe = (name: string | null): string | null => (name === null ? null : this.of(name));
  entries = (): readonly (readonly [string, string])[] => [...this.#given];
}

const codes = 32 ** 5;
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function code(number: number): string {
  let text = '';
  for (let rest = number, index = 0; index < 5; index += 1, rest = Math.floor(rest / 32)) {
    text = (letters[rest % 32] ?? '0') + text;
  }
  return text;
}

/** FNV-1a: the same name gives the same pseudonym at every import, so that twins can be compared. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash % codes;
}

/** The pseudonyms of an inventory. */
class Hiding {
  readonly vms = new Pseudonyms('VM');
  readonly hosts = new Pseudonyms('HV');
  readonly clusters = new Pseudonyms('CL');
  readonly volumes = new Pseudonyms('VOL');
  readonly networks = new Pseudonyms('NET');
  readonly classes = new Pseudonyms('CLASS');
  readonly #roots: readonly (readonly [string, InventoryVolume])[];

  constructor(volumes: readonly InventoryVolume[]) {
    this.#roots = volumes
      .map((volume) => [keyOf(volume.root ?? volume.name), volume] as const)
      .toSorted(([left], [right]) => right.length - left.length);
  }

  host(name: string | null): string | null {
    return name === null ? null : this.hosts.of(hostName(name));
  }

  hostList(names: readonly string[]): readonly string[] {
    return names.map((name) => this.hosts.of(hostName(name)));
  }

  /** Of a path only the volume stays: folders are named like machines. */
  path(text: string | null): string | null {
    if (text === null) return null;
    const listed = this.#roots.find(([root]) => keyOf(text).startsWith(root))?.[1];
    if (listed) return `[${this.volumes.of(listed.name)}]`;
    const folder = /^(?:c:\\clusterstorage\\([^\\]+)|\[([^\]]+)\])/i.exec(text);
    const name = folder?.[1] ?? folder?.[2];
    if (name !== undefined) return `C:\\ClusterStorage\\${this.volumes.of(name)}`;
    return /^[a-z]:\\/i.test(text) ? text.slice(0, 3) : null;
  }

  /** Every name with its pseudonym. */
  names(): ReadonlyMap<string, string> {
    return new Map(
      [this.vms, this.hosts, this.clusters, this.volumes].flatMap((each) => each.entries()),
    );
  }
}

/**
 * An inventory without names, addresses, notes and paths. Pseudonyms are stable; who knows a name can find out
 * whether it is among them, which the console says.
 */
export function anonymise(inventory: Inventory): Inventory {
  const hiding = new Hiding(inventory.volumes);
  const changed = {
    ...surroundings(inventory, hiding),
    ...machines(inventory, hiding),
    platform: inventory.platform,
    mapping: inventory.mapping.map((each) => ({ ...each, file: '' })),
  };
  const names = hiding.names();
  return { ...changed, issues: inventory.issues.map((issue) => hidden(issue, names)) };
}

type Surroundings = 'clusters' | 'hosts' | 'networks' | 'volumes' | 'switches';

function surroundings(inventory: Inventory, hiding: Hiding): Pick<Inventory, Surroundings> {
  const { clusters, networks, volumes } = hiding;
  return {
    clusters: inventory.clusters.map((each) => ({
      ...each,
      name: clusters.of(each.name),
      witness: each.witness && {
        ...each.witness,
        name: each.witness.type === 'disk' ? 'Witness' : '\\\\FSW\\Witness',
      },
    })),
    hosts: inventory.hosts.map((each) => ({
      ...each,
      name: hiding.hosts.of(hostName(each.name)),
      cluster: clusters.maybe(each.cluster),
    })),
    networks: inventory.networks.map((each) => ({
      ...each,
      name: networks.of(each.name),
      cluster: clusters.maybe(each.cluster),
      subnet: null,
    })),
    volumes: inventory.volumes.map((each) => ({
      ...each,
      name: volumes.of(each.name),
      root: `[${volumes.of(each.name)}]`,
      cluster: clusters.maybe(each.cluster),
      hosts: hiding.hostList(each.hosts),
      owner: hiding.host(each.owner),
    })),
    switches: inventory.switches.map((each) => ({
      ...each,
      name: networks.of(each.name),
      host: hiding.host(each.host),
    })),
  };
}

type Machines = 'vms' | 'disks' | 'adapters' | 'snapshots';

function machines(inventory: Inventory, hiding: Hiding): Pick<Inventory, Machines> {
  const { vms, networks } = hiding;
  return {
    vms: inventory.vms.map((each) => ({
      ...each,
      name: vms.of(each.name),
      id: null,
      host: hiding.host(each.host),
      cluster: hiding.clusters.maybe(each.cluster),
      notes: null,
      path: hiding.path(each.path),
      antiAffinity: each.antiAffinity.map((one) => hiding.classes.of(one)),
      preferredOwners: hiding.hostList(each.preferredOwners),
    })),
    disks: inventory.disks.map((each) => ({
      ...each,
      vm: vms.of(each.vm),
      host: hiding.host(each.host),
      name: '',
      path: hiding.path(each.path),
    })),
    adapters: inventory.adapters.map((each) => ({
      ...each,
      vm: vms.of(each.vm),
      host: hiding.host(each.host),
      network: networks.maybe(each.network),
      portGroup: networks.maybe(each.portGroup),
      mac: null,
    })),
    snapshots: inventory.snapshots.map((each) => ({
      ...each,
      vm: vms.of(each.vm),
      host: hiding.host(each.host),
      name: '',
    })),
  };
}

/** What an issue says of objects; words of somebody's own are left out, numbers and sheets stay. */
function hidden(
  { code: kind, about, value }: ImportIssue,
  names: ReadonlyMap<string, string>,
): ImportIssue {
  const ofFile = kind === 'badNumber' || (kind.startsWith('sheet') && kind !== 'sheetUnused');
  return {
    code: kind,
    about: names.get(keyOf(about)) ?? (ofFile ? about : ''),
    value: /^[\d.,\s]{1,20}( ?[MGT]iB)?$/.test(value) ? value : '',
  };
}
