import type { MigrationModel, MigrationOutcome } from '../migration/model';
import { modelMigration, nextPass } from '../migration/model';
import type { Migration, MigrationPhase } from '../model/migration';
import type { NodeId, VmId } from '../model/tables';
import type { ClusterNetwork } from '../model/network';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import { mebibyte } from '../units';
import { groupOf, heldMiB, profileOf, touchedMiB } from './facts';
import { firstNetwork, shareOf } from './migration-networks';

export { migrationRefusal, otherNodes } from './migration-refusal';

/** The move of a machine that is under way, of whatever kind. */
export function movingNow(reader: Reader, vm: VmId): Migration | undefined {
  return reader.by('migration.vm', vm).find((each) => each.finishedAt === null);
}

/** The last move of a machine, finished or not. */
export function lastMove(reader: Reader, vm: VmId): Migration | undefined {
  return reader
    .by('migration.vm', vm)
    .reduce<Migration | undefined>(
      (last, each) => (!last || each.startedAt >= last.startedAt ? each : last),
      undefined,
    );
}

/** What is left of what is being sent, now: bytes fall between two records (see `Migration`). */
export function leftBytesNow(reader: Reader, migration: Migration): number {
  const { leftBytes, bytesPerSecond, asOf } = migration;
  const sent = Math.floor((bytesPerSecond * (reader.now - asOf)) / 1000);
  return Math.max(0, leftBytes - sent);
}

/** Everything sent so far, the pass under way included. */
export function sentBytesNow(reader: Reader, migration: Migration): number {
  const { roundBytes, sentBytes } = migration;
  // Before the first pass everything is left and nothing is under way.
  return sentBytes + Math.max(0, roundBytes - leftBytesNow(reader, migration));
}

/**
 * What a move took until its machine ran on the target, as the model of §5.4 counts it; one that never
 * came so far, until it ended. Reverse ARP and clean-up are not part of it.
 */
export function moveDurationMs(reader: Reader, migration: Migration): SimMs {
  const { runningSince, finishedAt, startedAt } = migration;
  return (runningSince ?? finishedAt ?? reader.now) - startedAt;
}

export interface MigrationProgress {
  /** 0 to 1000 by the ranges of failover-cluster §5.2. */
  readonly permille: number;
  readonly phase: MigrationPhase;
  /** The pass under way, from 1; 0 before the first. */
  readonly round: number;
  /** How many passes there will be, as far as can be told now. */
  readonly expectedRounds: number;
  readonly leftBytes: number;
  readonly sentBytes: number;
  readonly bytesPerSecond: number;
  /** Until it is over, in milliseconds; null while nothing moves. */
  readonly estimateMs: SimMs | null;
  /** What the blackout will be, or was. */
  readonly blackoutMs: SimMs | null;
}

/** When the pass under way began. */
export function roundSince(migration: Migration): SimMs {
  return migration.rounds.reduce((at, round) => at + round.ms, migration.phaseSince);
}

/** The stop rules a migration follows. */
export function rulesOf(reader: Reader, migration: Migration) {
  const { thresholdMiB, maxRounds } = profileOf(reader).migration;
  return {
    dirtyBytesPerSecond: migration.dirtyBytesPerSecond,
    workingSetBytes: migration.workingSetBytes,
    thresholdBytes: thresholdMiB.value * mebibyte,
    maxRounds: maxRounds.value,
  };
}

interface Ahead {
  readonly rounds: number;
  /** Sent and passed until the machine runs on its target. */
  readonly bytes: number;
  readonly ms: number;
  readonly blackoutMs: number;
}

/** What is still to come of the copying, at the present bandwidth and dirty rate. */
function copyAhead(reader: Reader, migration: Migration): Ahead {
  const rules = rulesOf(reader, migration);
  const rate = migration.bytesPerSecond;
  const left = leftBytesNow(reader, migration);
  let number = Math.max(1, migration.round);
  let bytes = migration.round === 0 ? migration.memoryBytes : left;
  let whole = migration.round === 0 ? migration.memoryBytes : migration.roundBytes;
  const elapsed = migration.round === 0 ? 0 : reader.now - roundSince(migration);
  let passMs = elapsed + (bytes * 1000) / rate;
  let total = bytes;
  let ms = (bytes * 1000) / rate;
  for (;;) {
    const next = nextPass(rules, { number, bytes: whole, ms: passMs });
    bytes = next.bytes;
    total += bytes;
    ms += (bytes * 1000) / rate;
    if (next.stop !== null) {
      const blackoutMs = (bytes * 1000) / rate + migration.resumeMs;
      return { rounds: number, bytes: total, ms: ms + migration.resumeMs, blackoutMs };
    }
    number += 1;
    whole = bytes;
    passMs = (bytes * 1000) / rate;
  }
}

const share = (part: number, of: number) => (of <= 0 ? 1 : Math.min(1, Math.max(0, part / of)));

/** How far a move is, from what was sent and not from the clock (failover-cluster §5.2). */
export function migrationProgress(reader: Reader, migration: Migration): MigrationProgress {
  const { phase, bytesPerSecond, finishedAt, round } = migration;
  const common = { phase, round, bytesPerSecond, blackoutMs: migration.blackoutMs };
  if (finishedAt !== null) {
    const permille = migration.reachedPermille ?? 1000;
    const sentBytes = migration.sentBytes;
    return {
      ...common,
      permille,
      expectedRounds: round,
      leftBytes: migration.leftBytes,
      sentBytes,
      estimateMs: 0,
    };
  }
  const leftBytes = leftBytesNow(reader, migration);
  const sentBytes = sentBytesNow(reader, migration);
  const known = { ...common, leftBytes, sentBytes };
  if (migration.type !== 'live') return { ...known, ...stoppedProgress(reader, migration) };
  return { ...known, ...liveProgress(reader, migration) };
}

type Varying = Pick<MigrationProgress, 'permille' | 'expectedRounds' | 'estimateMs' | 'blackoutMs'>;

function liveProgress(reader: Reader, migration: Migration): Varying {
  const { phase, setupMs, resumeMs, phaseSince, bytesPerSecond, round } = migration;
  const inPhase = reader.now - phaseSince;
  if (phase === 'handOver' || phase === 'cleanup') {
    const permille = phase === 'cleanup' ? 1000 : 900 + Math.floor(100 * share(inPhase, resumeMs));
    const estimateMs = phase === 'cleanup' ? 0 : Math.max(0, resumeMs - inPhase);
    return { permille, expectedRounds: round, estimateMs, blackoutMs: migration.blackoutMs };
  }
  if (bytesPerSecond <= 0) {
    const permille = phase === 'setup' ? Math.floor(100 * share(inPhase, setupMs)) : 100;
    return { permille, expectedRounds: round, estimateMs: null, blackoutMs: null };
  }
  if (phase === 'blackout') {
    const left = leftBytesNow(reader, migration);
    const estimateMs = Math.ceil((left * 1000) / bytesPerSecond) + resumeMs;
    return { permille: 900, expectedRounds: round, estimateMs, blackoutMs: null };
  }
  const ahead = copyAhead(reader, migration);
  const setupLeft = phase === 'setup' ? Math.max(0, setupMs - inPhase) : 0;
  const sent = sentBytesNow(reader, migration);
  return {
    permille:
      phase === 'setup'
        ? Math.floor(100 * share(inPhase, setupMs))
        : 100 + Math.floor(800 * share(sent, sent + ahead.bytes)),
    expectedRounds: ahead.rounds,
    estimateMs: Math.ceil(setupLeft + ahead.ms),
    blackoutMs: Math.ceil(ahead.blackoutMs),
  };
}

/** A move that saves or stops: first down, then from hand to hand, then up again. */
function stoppedProgress(reader: Reader, migration: Migration): Varying {
  const { phase, phaseSince, setupMs, roundBytes, bytesPerSecond } = migration;
  const inPhase = reader.now - phaseSince;
  const left = leftBytesNow(reader, migration);
  const transferLeftMs = bytesPerSecond > 0 ? Math.ceil((left * 1000) / bytesPerSecond) : 0;
  const wholeMs = bytesPerSecond > 0 ? Math.ceil((roundBytes * 1000) / bytesPerSecond) : 0;
  const done = Math.floor(400 * share(roundBytes - left, roundBytes));
  const base = { expectedRounds: 0, blackoutMs: migration.blackoutMs };
  if (phase === 'saving') {
    return { ...base, permille: done, estimateMs: transferLeftMs + setupMs + wholeMs };
  }
  if (phase === 'moving') {
    const permille = 400 + Math.floor(200 * share(inPhase, setupMs));
    return { ...base, permille, estimateMs: Math.max(0, setupMs - inPhase) + wholeMs };
  }
  return { ...base, permille: 600 + done, estimateMs: transferLeftMs };
}

export interface MigrationEstimate {
  readonly network: ClusterNetwork;
  readonly bytesPerSecond: number;
  readonly outcome: MigrationOutcome;
}

/** The model of a live migration of a machine as it is now, over a line of a given bandwidth. */
export function modelOf(
  reader: Reader,
  vm: VirtualMachine,
  bytesPerSecond: number,
): MigrationModel {
  const figures = profileOf(reader).migration;
  const [shortest, longest] = figures.resumeMs.value;
  return {
    memoryBytes: touchedMiB(reader, vm) * mebibyte,
    bytesPerSecond,
    dirtyBytesPerSecond: vm.dirtyBytesPerSecond,
    workingSetBytes: vm.workingSetMiB * mebibyte,
    thresholdBytes: figures.thresholdMiB.value * mebibyte,
    maxRounds: figures.maxRounds.value,
    setupMs: figures.setupMs.value,
    resumeMs: Math.floor((shortest + longest) / 2),
  };
}

/** What a live migration of a machine to a node would take if it began now; null where no network leads there. */
export function estimateMigration(
  reader: Reader,
  id: VmId,
  node: NodeId,
): MigrationEstimate | null {
  const vm = reader.get<'vm'>(id);
  const group = vm && groupOf(reader, vm);
  const network = vm && group ? firstNetwork(reader, vm, group.cluster, node) : null;
  if (!vm || !network) return null;
  const bytesPerSecond = shareOf(reader, network, vm.node, node, 1);
  if (bytesPerSecond <= 0) return null;
  return { network, bytesPerSecond, outcome: modelMigration(modelOf(reader, vm, bytesPerSecond)) };
}

/** How long a machine is down when it is quick migrated: written, moved, read (failover-cluster §4.2). */
export function quickMigrationMs(reader: Reader, vm: VirtualMachine): SimMs {
  const { vm: figures, cluster } = profileOf(reader);
  const [shortest, longest] = cluster.groupMoveMs.value;
  const transferMs = Math.ceil((heldMiB(reader, vm) * 1000) / figures.saveMiBPerSecond.value);
  return 2 * transferMs + Math.floor((shortest + longest) / 2);
}
