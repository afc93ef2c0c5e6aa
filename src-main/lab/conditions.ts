import { unreachable } from '../../src-shared/assert';
import type { SimEvent } from '../../src-shared/events';
import type { LabAct, LabRun } from '../../src-shared/model/world';
import type { Reader } from '../../src-shared/reader';
import { downtimeMs, isServing, nodeState, viewOf } from '../../src-shared/rules/facts';
import type { SimMs } from '../../src-shared/units';
import type { Condition } from './definition';

/** The span of simulated time a check looks at, both ends included. */
export interface Span {
  readonly from: SimMs;
  readonly to: SimMs;
}

/**
 * The share of a condition's probes that hold at this moment, in permille. `event.seen` and
 * `learner.did` remember nothing here: they hold at the moment they come true, and the caller keeps it.
 */
export function shareOf(
  reader: Reader,
  run: LabRun,
  condition: Condition,
  events: readonly SimEvent[],
  span: Span,
): number {
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
    case 'node.state':
      return share(condition.nodes, (id) => {
        const node = reader.get<'node'>(id);
        return node !== undefined && nodeState(reader, node) === condition.state;
      });
    case 'cluster.quorum':
      return viewOf(reader, condition.cluster)?.quorate ? 1000 : 0;
    case 'node.groups': {
      const nodes = reader.by('node.cluster', condition.cluster);
      return share(nodes, (node) => reader.count('group.owner', node.id) <= condition.atMost);
    }
    case 'learner.did':
      return run.acts.some((act) => matches(act, condition, span)) ? 1000 : 0;
    case 'learner.didNot':
      return run.acts.some((act) => matches(act, condition, span)) ? 0 : 1000;
    case 'learner.answered':
      return share(Object.entries(condition.answers), ([id, answer]) =>
        run.questions.some((question) => question.id === id && question.answer === answer),
      );
    case 'event.seen':
      return events.some((event) => isThat(event, condition)) ? 1000 : 0;
    default:
      return unreachable(condition);
  }
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

function isThat(event: SimEvent, condition: Extract<Condition, { test: 'event.seen' }>): boolean {
  if (event.name !== condition.event) return false;
  const fields: Readonly<Record<string, string | number>> = event.fields;
  return Object.entries(condition.fields).every(
    ([name, value]) => String(fields[name] ?? '').toLowerCase() === String(value).toLowerCase(),
  );
}
