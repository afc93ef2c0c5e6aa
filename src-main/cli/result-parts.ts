import type { GroupState, Votes } from '../../src-shared/model/cluster';
import type { MigrationPhase, MigrationType } from '../../src-shared/model/migration';
import type { NetworkState } from '../../src-shared/model/network';
import type {
  ClusterDisk,
  VolumeAccessMode,
  VolumeAccessReason,
} from '../../src-shared/model/storage';
import type { RecordId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { moveDurationMs, sentBytesNow } from '../../src-shared/rules/migration-facts';

/** What each partition of a cluster believes; more than one while it is split. */
export interface ViewResult {
  readonly cluster: string;
  readonly members: readonly string[];
  readonly votes: Votes;
  readonly quorate: boolean;
  /** Started with forced quorum. */
  readonly forced: boolean;
}

export interface GroupResult {
  readonly cluster: string;
  readonly name: string;
  readonly owner: string | null;
  readonly state: GroupState;
  /** It stands in the database of a second, forced partition. */
  readonly second: boolean;
}

export interface NetworkResult {
  readonly cluster: string;
  readonly name: string;
  readonly state: NetworkState;
}

export interface DiskResult {
  readonly name: string;
  readonly cluster: string | null;
  readonly use: ClusterDisk['use'];
  /** The folder of a shared volume. */
  readonly folder: string | null;
  readonly state: ClusterDisk['state'];
  /** The node that owns it, and coordinates a shared volume. */
  readonly owner: string | null;
  /** How each node reaches a shared volume; empty for every other disk. */
  readonly access: Readonly<
    Record<string, { readonly mode: VolumeAccessMode; readonly reason: VolumeAccessReason | null }>
  >;
}

export interface MigrationResult {
  readonly vm: string;
  readonly type: MigrationType;
  readonly source: string;
  readonly target: string;
  readonly network: string | null;
  readonly phase: MigrationPhase;
  readonly startedAtMs: number;
  /** Passes made while the machine ran. */
  readonly rounds: number;
  readonly totalMs: number;
  readonly blackoutMs: number | null;
  readonly sentBytes: number;
  readonly sessions: number;
  readonly sessionsLost: number;
  /** Why it failed, and the Windows event id that stands for it; null unless it did. */
  readonly failure: { readonly code: string; readonly event: number | null } | null;
}

function nameOf(reader: Reader, id: RecordId): string {
  const record = reader.get(id);
  return record && 'name' in record ? record.name : id.slice(id.indexOf(':') + 1);
}

const named = (reader: Reader, id: RecordId | null) => (id === null ? null : nameOf(reader, id));

export function viewResults(reader: Reader): ViewResult[] {
  return reader.all('view').map((view) => ({
    cluster: nameOf(reader, view.cluster),
    members: view.members.map((member) => nameOf(reader, member)),
    votes: view.votes,
    quorate: view.quorate,
    forced: view.forced,
  }));
}

export function groupResults(reader: Reader): GroupResult[] {
  return reader.all('group').map((group) => ({
    cluster: nameOf(reader, group.cluster),
    name: group.name,
    owner: named(reader, group.owner),
    state: group.state,
    second: group.partition !== null,
  }));
}

export function networkResults(reader: Reader): NetworkResult[] {
  return reader.all('network').map((network) => ({
    cluster: nameOf(reader, network.cluster),
    name: network.name,
    state: network.state,
  }));
}

export function diskResults(reader: Reader): DiskResult[] {
  return reader.all('disk').map((disk) => ({
    name: disk.name,
    cluster: named(reader, disk.cluster),
    use: disk.use,
    folder: disk.volume?.folder ?? null,
    state: disk.state,
    owner: named(reader, disk.owner),
    access: Object.fromEntries(
      Object.entries(disk.volume?.access ?? {}).map(([node, { mode, reason }]) => [
        nameOf(reader, node as RecordId),
        { mode, reason },
      ]),
    ),
  }));
}

/** In the order in which they began. */
export function migrationResults(reader: Reader): MigrationResult[] {
  const inOrder = [...reader.all('migration')].sort(
    (left, right) => left.startedAt - right.startedAt,
  );
  return inOrder.map((migration) => ({
    vm: nameOf(reader, migration.vm),
    type: migration.type,
    source: nameOf(reader, migration.source),
    target: nameOf(reader, migration.target),
    network: named(reader, migration.network),
    phase: migration.phase,
    startedAtMs: migration.startedAt,
    rounds: migration.rounds.length,
    totalMs: moveDurationMs(reader, migration),
    blackoutMs: migration.blackoutMs,
    sentBytes: sentBytesNow(reader, migration),
    sessions: migration.sessions,
    sessionsLost: migration.sessionsLost,
    failure: migration.fault && {
      code: migration.fault.code,
      event: migration.failureEvent,
    },
  }));
}
