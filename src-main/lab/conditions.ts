import { unreachable } from '../../src-shared/assert';
import type { SimEvent } from '../../src-shared/events';
import type { Migration } from '../../src-shared/model/migration';
import type { VmId } from '../../src-shared/model/tables';
import type { VirtualMachine } from '../../src-shared/model/vm';
import type { LabAct, LabRun } from '../../src-shared/model/world';
import type { Reader } from '../../src-shared/reader';
import {
  downtimeMs,
  isServing,
  nodeState,
  viewOf,
  vmState,
  workerOf,
} from '../../src-shared/rules/facts';
import type { SimMs } from '../../src-shared/units';
import type { Bounds, Condition } from './definition';

export type EventCount = Extract<Condition, { readonly test: 'event.count' }>;

/** The span of simulated time a check looks at, both ends included. */
export interface Span {
  readonly from: SimMs;
  readonly to: SimMs;
}

/** What happened, for the conditions that look at more than how things stand. */
export interface Happened {
  /** Since the caller last looked. */
  readonly events: readonly SimEvent[];
  /** How often the event of a condition was seen so far. */
  readonly countOf: (condition: EventCount) => number;
}

/**
 * The share of a condition's probes that hold at this moment, in permille. `event.seen` and
 * `learner.did` remember nothing here: they hold at the moment they come true, and the caller keeps it.
 */
export function shareOf(
  reader: Reader,
  run: LabRun,
  condition: Condition,
  happened: Happened,
  span: Span,
): number {
  if (isAboutMachines(condition)) return machineShare(reader, condition);
  if (isAboutCluster(condition)) return clusterShare(reader, condition);
  switch (condition.test) {
    case 'learner.did':
      return run.acts.some((act) => matches(act, condition, span)) ? 1000 : 0;
    case 'learner.didNot':
      return run.acts.some((act) => matches(act, condition, span)) ? 0 : 1000;
    case 'learner.answered':
      return share(Object.entries(condition.answers), ([id, answer]) =>
        run.questions.some((question) => question.id === id && question.answer === answer),
      );
    case 'event.seen':
      return happened.events.some((event) => isThat(event, condition)) ? 1000 : 0;
    case 'event.count':
      return isWithin(happened.countOf(condition), condition) ? 1000 : 0;
    default:
      return unreachable(condition);
  }
}

type AboutMachines = Extract<
  Condition,
  { readonly test: `${'vm' | 'group' | 'migration'}.${string}` }
>;
type AboutCluster = Extract<
  Condition,
  { readonly test: `${'node' | 'cluster' | 'disk' | 'volume' | 'network'}.${string}` }
>;

function isAboutMachines(condition: Condition): condition is AboutMachines {
  return /^(vm|group|migration)\./.test(condition.test);
}

function isAboutCluster(condition: Condition): condition is AboutCluster {
  return /^(node|cluster|disk|volume|network)\./.test(condition.test);
}

function machineShare(reader: Reader, condition: AboutMachines): number {
  switch (condition.test) {
    case 'vm.serving':
      return share(condition.vms, (id) => isServing(reader, id));
    case 'vm.offNode':
      return share(condition.vms, (id) => {
        const worker = reader.by('worker.vm', id).find((each) => each.state === 'running');
        return worker !== undefined && worker.node !== condition.node;
      });
    case 'vm.downtime':
      return share(condition.vms, (id) => {
        const vm = reader.get<'vm'>(id);
        return vm !== undefined && downtimeMs(reader, vm) <= condition.atMostMs;
      });
    case 'vm.node':
      return share(condition.vms, (id) => workerOf(reader, id)?.node === condition.node);
    case 'vm.state':
      return shareOfVms(reader, condition.vms, (vm) => vmState(reader, vm) === condition.state);
    case 'vm.sessions':
      return shareOfVms(reader, condition.vms, (vm) => isWithin(vm.sessions, condition));
    case 'vm.sessionsLost':
      return shareOfVms(reader, condition.vms, (vm) => isWithin(vm.sessionsDropped, condition));
    case 'vm.dataLoss':
      return shareOfVms(reader, condition.vms, (vm) => vm.dataLossMs <= condition.atMostMs);
    case 'group.state':
      return share(condition.groups, (id) => reader.get<'group'>(id)?.state === condition.state);
    case 'group.owner':
      return share(condition.groups, (id) => reader.get<'group'>(id)?.owner === condition.node);
    case 'migration.result':
      return share(condition.vms, (id) => {
        const last = lastMigration(reader, id);
        const { type, result } = condition;
        return last?.phase === result && (type === null || last.type === type);
      });
    case 'migration.blackout':
      return share(condition.vms, (id) => {
        const last = lastMigration(reader, id);
        return last !== undefined && (last.blackoutMs ?? 0) <= condition.atMostMs;
      });
    default:
      return unreachable(condition);
  }
}

function clusterShare(reader: Reader, condition: AboutCluster): number {
  switch (condition.test) {
    case 'node.state':
      return share(condition.nodes, (id) => {
        const node = reader.get<'node'>(id);
        return node !== undefined && nodeState(reader, node) === condition.state;
      });
    case 'node.groups': {
      const nodes = reader.by('node.cluster', condition.cluster);
      return share(nodes, (node) => reader.count('group.owner', node.id) <= condition.atMost);
    }
    case 'cluster.quorum':
      return viewOf(reader, condition.cluster)?.quorate ? 1000 : 0;
    case 'cluster.members': {
      const view = viewOf(reader, condition.cluster);
      const members = view?.quorate ? view.members.length : 0;
      return isWithin(members, condition) ? 1000 : 0;
    }
    case 'disk.state':
      return share(condition.disks, (id) => reader.get<'disk'>(id)?.state === condition.state);
    case 'volume.access':
      return share(
        condition.volumes.flatMap((volume) => condition.nodes.map((node) => ({ volume, node }))),
        ({ volume, node }) =>
          reader.get<'disk'>(volume)?.volume?.access[node]?.mode === condition.mode,
      );
    case 'network.state':
      return share(
        condition.networks,
        (id) => reader.get<'network'>(id)?.state === condition.state,
      );
    default:
      return unreachable(condition);
  }
}

/** The move of a machine that began last, under way or over. */
export function lastMigration(reader: Reader, id: VmId): Migration | undefined {
  return reader
    .by('migration.vm', id)
    .reduce<Migration | undefined>(
      (last, each) => (last && last.startedAt > each.startedAt ? last : each),
      undefined,
    );
}

/** When a condition changes by the mere passing of time: spells of downtime that get too long. */
export function changesAt(reader: Reader, condition: Condition): SimMs[] {
  if (condition.test !== 'vm.downtime') return [];
  return condition.vms.flatMap((id) => {
    const vm = reader.get<'vm'>(id);
    if (!vm || vm.downSince === null) return [];
    return [vm.downSince + condition.atMostMs - vm.downtimeMs + 1];
  });
}

/** Whether a condition is about something that happens once and stays true afterwards. */
export function isSticky(condition: Condition): boolean {
  return condition.test === 'event.seen' || condition.test === 'learner.did';
}

function shareOfVms(
  reader: Reader,
  vms: readonly VmId[],
  holds: (vm: VirtualMachine) => boolean,
): number {
  return share(vms, (id) => {
    const vm = reader.get<'vm'>(id);
    return vm !== undefined && holds(vm);
  });
}

function isWithin(value: number, { atLeast, atMost }: Bounds): boolean {
  return (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);
}

function share<T>(probes: readonly T[], holds: (probe: T) => boolean): number {
  if (probes.length === 0) return 1000;
  return Math.floor((1000 * probes.filter(holds).length) / probes.length);
}

type Acts = Extract<Condition, { test: 'learner.did' | 'learner.didNot' }>;

function matches(act: LabAct, condition: Acts, span: Span): boolean {
  if (act.at < span.from || act.at > span.to) return false;
  if (!condition.commands.some((name) => name === act.command)) return false;
  return condition.objects.length === 0 || condition.objects.some((id) => id === act.object);
}

/** Whether an event is the one a condition looks for. */
export function isThat(event: SimEvent, condition: Pick<EventCount, 'event' | 'fields'>): boolean {
  if (event.name !== condition.event) return false;
  const fields: Readonly<Record<string, string | number>> = event.fields;
  return Object.entries(condition.fields).every(
    ([name, value]) => String(fields[name] ?? '').toLowerCase() === String(value).toLowerCase(),
  );
}
