/*
 * What was read from somebody's real inventory, whatever program wrote it. Everything but a name may be
 * unknown (null): what a lab needs beyond it is filled in when the lab is written, and marked there.
 */

export const inventoryFormats = [
  'rvtools',
  'hvtools',
  'powershell',
  'clixml',
  'collector',
  'ovf',
  'vmx',
] as const;
export type InventoryFormat = (typeof inventoryFormats)[number];

export type Platform = 'hyperV' | 'vmware';

export interface InventoryCluster {
  readonly name: string;
  readonly quorum: 'nodeMajority' | 'nodeAndDiskMajority' | 'nodeAndFileShareMajority' | null;
  readonly witness: { readonly type: 'disk' | 'fileShare'; readonly name: string } | null;
  readonly sameSubnetDelayMs: number | null;
  readonly sameSubnetThreshold: number | null;
  /** Of a VMware cluster: whether it restarts machines of a lost host. */
  readonly restartsMachines: boolean | null;
}

export interface InventoryHost {
  readonly name: string;
  readonly cluster: string | null;
  /** The operating system as the source words it. */
  readonly system: string | null;
  readonly sockets: number | null;
  readonly coresPerSocket: number | null;
  readonly threadsPerCore: number | null;
  readonly memoryMiB: number | null;
  readonly processor: string | null;
  readonly weight: 0 | 1 | null;
}

export interface InventoryNetwork {
  readonly name: string;
  readonly cluster: string | null;
  readonly role: 'none' | 'cluster' | 'clusterAndClient' | null;
  readonly subnet: string | null;
  readonly metric: number | null;
}

export interface InventoryVolume {
  readonly name: string;
  readonly cluster: string | null;
  /** The hosts that reach it; empty: unknown. */
  readonly hosts: readonly string[];
  /** What paths of files on it begin with: `C:\ClusterStorage\Volume1`, `[datastore1]`. */
  readonly root: string | null;
  readonly owner: string | null;
  readonly capacityMiB: number | null;
  readonly usedMiB: number | null;
}

export interface InventorySwitch {
  readonly name: string;
  readonly host: string | null;
  readonly type: 'external' | 'internal' | 'private' | null;
  readonly vlan: number | null;
}

export interface InventoryDisk {
  readonly vm: string;
  readonly host: string | null;
  readonly name: string;
  readonly path: string | null;
  readonly sizeMiB: number | null;
  readonly usedMiB: number | null;
  readonly type: 'fixed' | 'dynamic' | null;
  readonly format: 'vhd' | 'vhdx' | null;
  readonly controller: 'ide' | 'scsi' | null;
  /** A disk of the array given through to the machine. */
  readonly raw: boolean;
}

export interface InventoryAdapter {
  readonly vm: string;
  readonly host: string | null;
  /** The virtual network, or the virtual switch of VMware. */
  readonly network: string | null;
  /** Of VMware: the port group on that switch, which knows the VLAN. */
  readonly portGroup: string | null;
  readonly mac: string | null;
  readonly vlan: number | null;
  readonly legacy: boolean;
}

export interface InventorySnapshot {
  readonly vm: string;
  readonly host: string | null;
  readonly name: string;
  readonly createdAt: string | null;
  readonly sizeMiB: number | null;
}

export interface InventoryVm {
  readonly name: string;
  readonly id: string | null;
  readonly host: string | null;
  readonly cluster: string | null;
  readonly state: 'running' | 'off' | 'saved' | null;
  readonly processors: number | null;
  readonly memoryMiB: number | null;
  readonly minimumMiB: number | null;
  readonly maximumMiB: number | null;
  readonly dynamicMemory: boolean | null;
  readonly generation: 1 | 2 | null;
  readonly guest: string | null;
  readonly notes: string | null;
  readonly path: string | null;
  readonly clustered: boolean | null;
  readonly priority: 'high' | 'medium' | 'low' | 'noAutoStart' | null;
  readonly antiAffinity: readonly string[];
  readonly preferredOwners: readonly string[];
  /** Where no list of disks is given: what all of them hold. */
  readonly diskMiB: number | null;
  readonly usedMiB: number | null;
}

/** A column or property that was found, and what became of it. */
export interface ColumnMapping {
  readonly file: string;
  /** The sheet, list or element it belongs to. */
  readonly table: string;
  readonly column: string;
  /** `vm.memoryMiB`; null: it was ignored. */
  readonly field: string | null;
}

/** Something that was left out, cut or read with reserve. `code` is a text key of `imports:issue`. */
export interface ImportIssue {
  readonly code: ImportIssueCode;
  /** What it is about: an object, a sheet or a file. */
  readonly about: string;
  readonly value: string;
}

export const importIssueCodes = [
  'sheetUnused',
  'sheetOfMachines',
  'sheetOfHosts',
  'sheetOfMedia',
  'sheetOfRecords',
  'sheetMissing',
  'listUnused',
  'depthCut',
  'template',
  'noName',
  'collectorError',
  'badNumber',
  'snapshots',
  'rawDisk',
  'localStorage',
  'renamed',
  'hostsCut',
  'machinesCut',
  'processorsCut',
  'memoryCut',
  'hostMemoryCut',
  'hostProcessorsCut',
  'diskCut',
  'disksCut',
  'volumesCut',
  'volumeFull',
  'adaptersCut',
  'networksCut',
  'macDropped',
  'startedOff',
  'generationCut',
  'dynamicCut',
  'ownersCut',
  'mixedSystems',
  'witnessDropped',
  'pausedAsRunning',
] as const;
export type ImportIssueCode = (typeof importIssueCodes)[number];

export interface Inventory {
  readonly platform: Platform;
  readonly clusters: readonly InventoryCluster[];
  readonly hosts: readonly InventoryHost[];
  readonly networks: readonly InventoryNetwork[];
  readonly volumes: readonly InventoryVolume[];
  readonly switches: readonly InventorySwitch[];
  readonly vms: readonly InventoryVm[];
  readonly disks: readonly InventoryDisk[];
  readonly adapters: readonly InventoryAdapter[];
  readonly snapshots: readonly InventorySnapshot[];
  readonly mapping: readonly ColumnMapping[];
  readonly issues: readonly ImportIssue[];
}
