import type { Kind, RecordId, RecordIdOf, SimRecord, Tables } from './model/tables';
import type { Migration } from './model/migration';
import type { VirtualMachine } from './model/vm';
import type { SimMs } from './units';

/**
 * Secondary indexes: which field of which kind leads to which records. A reader answers them in time
 * proportional to what it returns.
 */
export interface IndexKeys {
  readonly 'node.cluster': { readonly kind: 'node'; readonly key: RecordIdOf<'cluster'> };
  readonly 'view.cluster': { readonly kind: 'view'; readonly key: RecordIdOf<'cluster'> };
  readonly 'group.cluster': { readonly kind: 'group'; readonly key: RecordIdOf<'cluster'> };
  readonly 'group.owner': { readonly kind: 'group'; readonly key: RecordIdOf<'node'> };
  /** Groups that occupy a start slot of their owner. */
  readonly 'group.starting': { readonly kind: 'group'; readonly key: RecordIdOf<'node'> };
  /** Groups that wait for a start slot of their owner. */
  readonly 'group.queued': { readonly kind: 'group'; readonly key: RecordIdOf<'node'> };
  /** Groups for which a node is to be chosen. */
  readonly 'group.unplaced': { readonly kind: 'group'; readonly key: RecordIdOf<'cluster'> };
  /** Groups that wait until their node reaches their disk. */
  readonly 'group.withoutDisk': { readonly kind: 'group'; readonly key: RecordIdOf<'cluster'> };
  readonly 'vm.node': { readonly kind: 'vm'; readonly key: RecordIdOf<'node'> };
  /** Machines that hold a dynamic address of a host they are not on. */
  readonly 'vm.macAbroad': { readonly kind: 'vm'; readonly key: RecordIdOf<'node'> };
  readonly 'worker.vm': { readonly kind: 'worker'; readonly key: RecordIdOf<'vm'> };
  readonly 'worker.node': { readonly kind: 'worker'; readonly key: RecordIdOf<'node'> };
  readonly 'network.cluster': { readonly kind: 'network'; readonly key: RecordIdOf<'cluster'> };
  readonly 'interface.node': { readonly kind: 'interface'; readonly key: RecordIdOf<'node'> };
  readonly 'interface.network': { readonly kind: 'interface'; readonly key: RecordIdOf<'network'> };
  readonly 'path.node': { readonly kind: 'path'; readonly key: RecordIdOf<'node'> };
  readonly 'path.array': { readonly kind: 'path'; readonly key: RecordIdOf<'array'> };
  readonly 'disk.cluster': { readonly kind: 'disk'; readonly key: RecordIdOf<'cluster'> };
  readonly 'disk.owner': { readonly kind: 'disk'; readonly key: RecordIdOf<'node'> };
  readonly 'vm.disk': { readonly kind: 'vm'; readonly key: RecordIdOf<'disk'> };
  /** Virtual hard disks by the disk or host whose volume they are on, their machine, their parent. */
  readonly 'vhd.volume': { readonly kind: 'vhd'; readonly key: RecordIdOf<'disk' | 'node'> };
  readonly 'vhd.vm': { readonly kind: 'vhd'; readonly key: RecordIdOf<'vm'> };
  /** Disks the snapshots of a machine made, and those of all machines that are to be merged or deleted. */
  readonly 'vhd.chain': { readonly kind: 'vhd'; readonly key: RecordIdOf<'vm'> };
  readonly 'vhd.waiting': { readonly kind: 'vhd'; readonly key: RecordIdOf<'world'> };
  readonly 'vhd.parent': { readonly kind: 'vhd'; readonly key: RecordIdOf<'vhd'> };
  /** Diverged copies of a machine. */
  readonly 'vm.divergedFrom': { readonly kind: 'vm'; readonly key: RecordIdOf<'vm'> };
  /** Groups that stand in a forced partition's own database. */
  readonly 'group.partition': { readonly kind: 'group'; readonly key: RecordIdOf<'view'> };
  readonly 'migration.vm': { readonly kind: 'migration'; readonly key: RecordIdOf<'vm'> };
  /** Migrations under way, by their source, their target and their network. */
  readonly 'migration.source': { readonly kind: 'migration'; readonly key: RecordIdOf<'node'> };
  readonly 'migration.target': { readonly kind: 'migration'; readonly key: RecordIdOf<'node'> };
  readonly 'migration.network': { readonly kind: 'migration'; readonly key: RecordIdOf<'network'> };
  /** Every migration under way. */
  readonly 'migration.live': { readonly kind: 'migration'; readonly key: RecordIdOf<'world'> };
  readonly 'validation.cluster': {
    readonly kind: 'validation';
    readonly key: RecordIdOf<'cluster'>;
  };
  /** Exported folders by the disk or host whose volume they are on. */
  readonly 'export.volume': { readonly kind: 'export'; readonly key: RecordIdOf<'disk' | 'node'> };
  /** Snapshots in the tree of a machine, and deleted ones whose files are still there. */
  readonly 'snapshot.vm': { readonly kind: 'snapshot'; readonly key: RecordIdOf<'vm'> };
  readonly 'snapshot.deleted': { readonly kind: 'snapshot'; readonly key: RecordIdOf<'vm'> };
  readonly 'backup.vm': { readonly kind: 'backup'; readonly key: RecordIdOf<'vm'> };
  readonly 'backup.store': { readonly kind: 'backup'; readonly key: RecordIdOf<'backupStore'> };
  /** Jobs that run, and restores under way. */
  readonly 'backupJob.live': { readonly kind: 'backupJob'; readonly key: RecordIdOf<'world'> };
  readonly 'restore.live': { readonly kind: 'restore'; readonly key: RecordIdOf<'world'> };
  /** Machines a job saved for its shadow copy. */
  readonly 'vm.savedForBackup': { readonly kind: 'vm'; readonly key: RecordIdOf<'backupJob'> };
  readonly 'task.object': { readonly kind: 'task'; readonly key: RecordId };
}
export type IndexName = keyof IndexKeys;

/**
 * Moving numbers a rule may depend on. The engine has them; the replica does not, so that a verdict which
 * needs them is asked of the host and never guessed by the console.
 */
export interface LiveNumbers {
  /** Memory a running machine holds just now without its overhead, in MiB; null where it is not dynamic. */
  assignedMiB(vm: RecordIdOf<'vm'>): number | null;
  /** What of it ballooning could give back to the host at once, in MiB. */
  reclaimableMiB(vm: RecordIdOf<'vm'>): number;
  /** What the machines of a host hold beyond what their processes' records say, in MiB; may be negative. */
  driftMiB(node: RecordIdOf<'node'>): number;
}

/** Read access to the records: what rules see, in the engine and in the replica alike. */
export interface Reader {
  /** Simulated time in milliseconds. */
  readonly now: SimMs;
  /** Null in a replica, and where no number moves. */
  readonly live: LiveNumbers | null;
  get<K extends Kind>(id: RecordIdOf<K>): Tables[K] | undefined;
  /** All records of a kind, sorted by id. */
  all<K extends Kind>(kind: K): readonly Tables[K][];
  /** The records an index holds for a key, sorted by id. */
  by<I extends IndexName>(
    index: I,
    key: IndexKeys[I]['key'],
  ): readonly Tables[IndexKeys[I]['kind']][];
  /** How many records an index holds for a key. */
  count<I extends IndexName>(index: I, key: IndexKeys[I]['key']): number;
}

/** The value a record is filed under in an index, or null where it is not filed. */
export const indexes: {
  readonly [I in IndexName]: {
    readonly kind: IndexKeys[I]['kind'];
    readonly keyOf: (record: Tables[IndexKeys[I]['kind']]) => IndexKeys[I]['key'] | null;
  };
} = {
  'node.cluster': { kind: 'node', keyOf: (record) => record.cluster },
  'view.cluster': { kind: 'view', keyOf: (record) => record.cluster },
  'group.cluster': { kind: 'group', keyOf: (record) => record.cluster },
  'group.owner': { kind: 'group', keyOf: (record) => record.owner },
  'group.starting': {
    kind: 'group',
    keyOf: (record) =>
      record.state === 'pending' && record.waiting === null ? record.owner : null,
  },
  'group.queued': {
    kind: 'group',
    keyOf: (record) => (record.waiting === 'startSlot' ? record.owner : null),
  },
  'group.unplaced': {
    kind: 'group',
    keyOf: (record) => (record.waiting === 'placement' ? record.cluster : null),
  },
  'group.withoutDisk': {
    kind: 'group',
    keyOf: (record) => (record.waiting === 'storage' ? record.cluster : null),
  },
  'vm.node': { kind: 'vm', keyOf: (record) => record.node },
  'vm.macAbroad': { kind: 'vm', keyOf: macAbroadOf },
  'worker.vm': { kind: 'worker', keyOf: (record) => record.vm },
  'worker.node': { kind: 'worker', keyOf: (record) => record.node },
  'network.cluster': { kind: 'network', keyOf: (record) => record.cluster },
  'interface.node': { kind: 'interface', keyOf: (record) => record.node },
  'interface.network': { kind: 'interface', keyOf: (record) => record.network },
  'path.node': { kind: 'path', keyOf: (record) => record.node },
  'path.array': { kind: 'path', keyOf: (record) => record.array },
  'disk.cluster': { kind: 'disk', keyOf: (record) => record.cluster },
  'disk.owner': { kind: 'disk', keyOf: (record) => record.owner },
  'vm.disk': { kind: 'vm', keyOf: (record) => record.disk },
  'vhd.volume': { kind: 'vhd', keyOf: (record) => record.disk ?? record.host },
  'vhd.vm': { kind: 'vhd', keyOf: (record) => record.vm },
  'vhd.chain': { kind: 'vhd', keyOf: (record) => record.chain?.vm ?? null },
  'vhd.waiting': {
    kind: 'vhd',
    keyOf: ({ chain }) => (chain === null || chain.fate === 'kept' ? null : 'world:lab'),
  },
  'vhd.parent': { kind: 'vhd', keyOf: (record) => record.parent },
  'vm.divergedFrom': { kind: 'vm', keyOf: (record) => record.divergedFrom },
  'group.partition': { kind: 'group', keyOf: (record) => record.partition },
  'migration.vm': { kind: 'migration', keyOf: (record) => record.vm },
  'migration.source': { kind: 'migration', keyOf: (record) => liveOnly(record, record.source) },
  'migration.target': { kind: 'migration', keyOf: (record) => liveOnly(record, record.target) },
  'migration.network': { kind: 'migration', keyOf: (record) => liveOnly(record, record.network) },
  'migration.live': { kind: 'migration', keyOf: (record) => liveOnly(record, 'world:lab') },
  'validation.cluster': { kind: 'validation', keyOf: (record) => record.cluster },
  'export.volume': { kind: 'export', keyOf: (record) => record.disk ?? record.host },
  'snapshot.vm': {
    kind: 'snapshot',
    keyOf: (record) => (record.deletedAt === null ? record.vm : null),
  },
  'snapshot.deleted': {
    kind: 'snapshot',
    keyOf: (record) => (record.deletedAt === null ? null : record.vm),
  },
  'backup.vm': { kind: 'backup', keyOf: (record) => record.vm },
  'backup.store': { kind: 'backup', keyOf: (record) => record.store },
  'backupJob.live': {
    kind: 'backupJob',
    keyOf: (record) => (record.run === null ? null : 'world:lab'),
  },
  'restore.live': {
    kind: 'restore',
    keyOf: (record) => (record.finishedAt === null ? 'world:lab' : null),
  },
  'vm.savedForBackup': { kind: 'vm', keyOf: (record) => record.savedForBackup },
  'task.object': { kind: 'task', keyOf: (record) => record.object },
};

/** The host that dealt an address, where it is not the one the machine is on. All come from one host in a start. */
function macAbroadOf({ adapters, node }: VirtualMachine): RecordIdOf<'node'> | null {
  for (const { mac } of adapters) if (mac.from !== null && mac.from !== node) return mac.from;
  return null;
}

/** A finished migration is history: it is filed under its machine only. */
function liveOnly<T>(migration: Migration, key: T): T | null {
  return migration.finishedAt === null ? key : null;
}

export type AnyRecord = SimRecord;
