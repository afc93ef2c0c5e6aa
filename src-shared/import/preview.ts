import type { Evidence, ProfileId } from '../profiles/profile';
import type { ImportIssue, Inventory, InventoryFormat } from './inventory';

/** All files of an inventory together; in base64 they stay below what a message may weigh. */
export const importFileLimitBytes = 40 * 1024 * 1024;
export const importFilesLimit = 20;

export interface SourceSummary {
  readonly file: string;
  readonly format: InventoryFormat;
  readonly bytes: number;
}

/** A value a lab needs and the inventory lacks. `field` is a text key of `imports:default`. */
export interface ImportDefault {
  readonly field: ImportDefaultField;
  readonly value: string;
  readonly evidence: Evidence;
  /** The objects that were given it. */
  readonly objects: readonly string[];
}

export const importDefaultFields = [
  'profile',
  'cluster',
  'host',
  'hostMemory',
  'hostProcessors',
  'edition',
  'clusterNetworks',
  'quorum',
  'vmHost',
  'vmMemory',
  'vmProcessors',
  'vmState',
  'vmDisk',
  'volume',
  'volumeCapacity',
  'network',
] as const;
export type ImportDefaultField = (typeof importDefaultFields)[number];

/** What differs from the lab in front, by kind and name. */
export interface TwinDifference {
  readonly kind: 'host' | 'vm' | 'cluster' | 'volume';
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The setting that changed, as the lab file calls it. */
  readonly setting: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ImportOptions {
  /** Null: what the inventory says. */
  readonly profile: ProfileId | null;
  readonly anonymise: boolean;
}

/** What an import would do. `text` is the lab file, ready to be opened or saved. */
export interface ImportPreview {
  readonly sources: readonly SourceSummary[];
  /** As it goes into the lab: anonymised where that was asked for. */
  readonly inventory: Omit<Inventory, 'issues'>;
  readonly issues: readonly ImportIssue[];
  readonly defaults: readonly ImportDefault[];
  readonly profile: ProfileId;
  readonly fileName: string;
  readonly text: string;
  /** Against the twin in front; null: no twin is open. */
  readonly differences: readonly TwinDifference[] | null;
}
