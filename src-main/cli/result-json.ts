import { eventCatalogue } from '../../src-shared/event-catalogue';
import type { Level } from '../../src-shared/events';
import { providers } from '../../src-shared/events';
import type { NodeState } from '../../src-shared/model/node';
import type { RecordId } from '../../src-shared/model/tables';
import type { VirtualMachine, VmState } from '../../src-shared/model/vm';
import type { Reader } from '../../src-shared/reader';
import {
  downtimeMs,
  isClusterUp,
  isServing,
  nodeState,
  vmState,
  votesOf,
} from '../../src-shared/rules/facts';
import { votesWith } from '../../src-shared/rules/cluster-facts';
import type { Texts } from '../../src-shared/text/index';
import { canonicalLines } from '../lab/canonical';
import { sha256 } from '../host/sha256';
import type { GradeResult } from './grade-result';
import { gradeResult } from './grade-result';
import type { Played } from './play';
import type {
  DiskResult,
  GroupResult,
  MigrationResult,
  NetworkResult,
  ViewResult,
} from './result-parts';
import {
  diskResults,
  groupResults,
  migrationResults,
  networkResults,
  viewResults,
} from './result-parts';

/** What `run --json` prints: this object and nothing else. */
export interface RunResult {
  /** SHA-256 of the canonical events without texts, in hexadecimal. */
  readonly hash: string;
  readonly simulatedMs: number;
  /** Empty for a stand-alone host. */
  readonly clusters: readonly {
    readonly name: string;
    readonly up: boolean;
    readonly votes: { readonly have: number; readonly need: number; readonly total: number };
  }[];
  readonly nodes: readonly { readonly name: string; readonly state: NodeState }[];
  readonly vms: readonly {
    readonly name: string;
    readonly state: VmState;
    readonly serving: boolean;
    /** The last owner, or null. */
    readonly node: string | null;
    readonly downtimeMs: number;
    /** Users connected now, and those it cut off so far. */
    readonly sessions: number;
    readonly sessionsLost: number;
    /** Work lost for good with a diverged copy that was thrown away. */
    readonly dataLossMs: number;
    /** A second copy that runs on the other half of a split mirror. */
    readonly diverged: boolean;
  }[];
  readonly views: readonly ViewResult[];
  readonly groups: readonly GroupResult[];
  readonly networks: readonly NetworkResult[];
  readonly disks: readonly DiskResult[];
  readonly migrations: readonly MigrationResult[];
  readonly events: readonly {
    readonly atMs: number;
    /** The Windows event id, or null for a fact of the simulation. */
    readonly id: number | null;
    readonly source: string;
    readonly level: Level;
    readonly node: string | null;
    readonly object: string | null;
    readonly text: string;
    /** Which event of this list it follows from, counted from 1; null for the lab's opening and for commands. */
    readonly causedBy: number | null;
  }[];
  /** Only of a lab with a task. */
  readonly grade?: GradeResult;
}

export function runResult(played: Played, texts: Texts): RunResult {
  const { reader, events } = played;
  const grade = gradeResult(played, texts);
  return {
    hash: sha256(canonicalLines(events)),
    simulatedMs: reader.now,
    clusters: reader.all('cluster').map((cluster) => ({
      name: cluster.name,
      up: isClusterUp(reader, cluster.id),
      votes: votesOf(reader, cluster.id) ?? votesWith(reader, cluster, []),
    })),
    nodes: byRow(reader.all('node')).map((node) => ({
      name: node.name,
      state: nodeState(reader, node),
    })),
    vms: byRow(reader.all('vm')).map((vm) => ({
      name: vm.name,
      state: vmState(reader, vm),
      serving: isServing(reader, vm.id),
      node: ownerOf(reader, vm),
      downtimeMs: downtimeMs(reader, vm),
      sessions: vm.sessions,
      sessionsLost: vm.sessionsDropped,
      dataLossMs: vm.dataLossMs,
      diverged: vm.divergedFrom !== null,
    })),
    views: viewResults(reader),
    groups: groupResults(reader),
    networks: networkResults(reader),
    disks: diskResults(reader),
    migrations: migrationResults(reader),
    events: events.map((event) => {
      const identity = eventCatalogue[event.name];
      return {
        atMs: event.at,
        id: identity.id,
        source: providers[identity.provider],
        level: identity.level,
        node: event.node === null ? null : nameOf(reader, event.node),
        object: event.object === null ? null : nameOf(reader, event.object),
        text: texts.event(event, reader),
        causedBy: event.causedBy,
      };
    }),
    ...(grade && { grade }),
  };
}

/** In the order of the lab file. */
export function byRow<T extends { readonly row: number }>(records: readonly T[]): readonly T[] {
  return [...records].sort((left, right) => left.row - right.row);
}

/** The owner of its group, or the host of a machine that is not highly available. */
export function ownerOf(reader: Reader, vm: VirtualMachine): string | null {
  const owner = vm.group === null ? vm.node : reader.get<'group'>(vm.group)?.owner;
  return (owner && reader.get<'node'>(owner)?.name) ?? null;
}

/** The name of a record, or its id where it has none. */
function nameOf(reader: Reader, id: RecordId): string {
  const record = reader.get(id);
  return record && 'name' in record ? record.name : id;
}
