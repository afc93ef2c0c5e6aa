import type {
  ImportIssue,
  ImportIssueCode,
  Inventory,
  InventoryHost,
  InventoryVm,
} from '../../../src-shared/import/inventory';
import type { ImportDefault, ImportDefaultField } from '../../../src-shared/import/preview';
import type { Evidence, Profile } from '../../../src-shared/profiles/profile';
import { Namer } from './namer';

/** A value the inventory lacks; the lab file marks it with a comment. */
export class Filled {
  constructor(readonly value: string | number) {}
}

export type Value = string | number | boolean | Filled | readonly Value[] | Entry;
export interface Entry {
  readonly [key: string]: Value | undefined;
}

export interface PlannedHost {
  readonly name: string;
  readonly from: InventoryHost;
  readonly cluster: string | null;
}

/** A machine with its host; what else it gets follows from both. */
export interface PlannedVm {
  readonly name: string;
  readonly from: InventoryVm;
  readonly host: PlannedHost;
}

/** What is being written: names that were given, defaults that were used, and what had to be cut. */
export class Draft {
  readonly hosts = new Namer();
  readonly clusters = new Namer();
  readonly vms = new Namer();
  readonly volumes = new Namer();
  readonly networks = new Namer();
  readonly #issues: ImportIssue[] = [];
  readonly #defaults = new Map<
    string,
    { readonly entry: ImportDefault; readonly objects: string[] }
  >();

  constructor(
    readonly inventory: Inventory,
    readonly profile: Profile,
  ) {}

  get issues(): readonly ImportIssue[] {
    return this.#issues;
  }

  get defaults(): readonly ImportDefault[] {
    return [...this.#defaults.values()].map(({ entry, objects }) => ({ ...entry, objects }));
  }

  note(code: ImportIssueCode, about: string, value: string | number = ''): void {
    this.#issues.push({ code, about, value: String(value) });
  }

  /** Notes a default and gives it, marked. */
  fill(
    field: ImportDefaultField,
    object: string,
    value: string | number,
    evidence: Evidence = 'inferred',
  ): Filled {
    const key = `${field} ${value}`;
    const known = this.#defaults.get(key) ?? {
      entry: { field, value: String(value), evidence, objects: [] },
      objects: [],
    };
    this.#defaults.set(key, known);
    known.objects.push(object);
    return new Filled(value);
  }

  /** The name of an object, noting that it could not keep its own. */
  renamed(name: string, from: string): string {
    if (name !== from) this.note('renamed', from, name);
    return name;
  }
}

export const mib = (value: number) =>
  value % 1024 === 0 ? `${value / 1024}GiB` : `${Math.max(1, Math.round(value))}MiB`;
