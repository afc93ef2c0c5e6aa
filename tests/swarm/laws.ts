import type { EventName, SimEvent } from '../../src-shared/events';
import type { Profile } from '../../src-shared/profiles/profile';
import type { NodeId } from '../../src-shared/model/tables';

/** A law of the domain that a finished log broke: which one, and by what. */
export interface Breach {
  readonly law: string;
  readonly why: string;
}

type Law = (events: readonly SimEvent[], profile: Profile) => string | null;

type Named<N extends EventName> = Extract<SimEvent, { readonly name: N }>;

function named<N extends EventName>(
  events: readonly SimEvent[],
  ...names: readonly N[]
): Named<N>[] {
  const wanted: readonly EventName[] = names;
  return events.filter((event): event is Named<N> => wanted.includes(event.name));
}

/** Every event follows from an earlier one, and every chain ends at a command or the lab's opening. */
const causesLead: Law = (events) => {
  const known = new Set<number>();
  for (const event of events) {
    const root = event.name === 'command.accepted' || event.name === 'lab.opened';
    if (event.causedBy === null && !root) return `${event.name} at ${event.at} has no cause`;
    if (event.causedBy !== null && !known.has(event.causedBy)) {
      return `${event.name} at ${event.at} follows from an unknown event ${event.causedBy}`;
    }
    known.add(event.seq);
  }
  return null;
};

const orderHolds: Law = (events) => {
  for (let index = 1; index < events.length; index += 1) {
    const [before, after] = [events[index - 1], events[index]];
    if (!before || !after) continue;
    if (after.seq !== before.seq + 1) return `event ${after.seq} follows ${before.seq}`;
    if (after.at < before.at) return `event ${after.seq} lies before ${before.seq}`;
  }
  return null;
};

/** Heartbeats end with the machine, its freeze, its stop error or its service. */
const silences = ['node.powerLost', 'node.hung', 'node.stopError'] as const;

/** failover-cluster §1.1: removal follows silence by threshold × delay and at most one delay more. */
const removedInTime: Law = (events, profile) => {
  const delay = profile.cluster.sameSubnetDelayMs.value;
  const earliest = delay * profile.cluster.sameSubnetThreshold.value;
  const silentSince = new Map<NodeId, number>();
  const byName = new Map<string, NodeId>();
  for (const event of named(events, ...silences, 'node.removed')) {
    if (event.name === 'node.removed') {
      const id = byName.get(event.fields.removed);
      const since = id ? silentSince.get(id) : undefined;
      if (since === undefined) continue;
      const passed = event.at - since;
      if (passed < earliest || passed > earliest + delay) {
        return `${event.fields.removed} was removed ${passed} ms after it fell silent`;
      }
    } else if (event.object?.startsWith('node:')) {
      const id = event.object as NodeId;
      byName.set(event.fields.node, id);
      silentSince.set(id, event.at);
    }
  }
  return null;
};

/** Groups of a removed node are placed only after a regroup that began with its removal is complete. */
const placedAfterRegroup: Law = (events) => {
  let open = false;
  for (const event of named(
    events,
    'cluster.regroupBegun',
    'cluster.regroupCompleted',
    'cluster.quorumLost',
    'group.placed',
  )) {
    if (event.name === 'cluster.regroupBegun') open = true;
    else if (event.name === 'group.placed') {
      if (open && isFailover(events, event.causedBy)) {
        return `${event.fields.group} was placed at ${event.at} during a regroup`;
      }
    } else open = false;
  }
  return null;
};

function isFailover(events: readonly SimEvent[], cause: number | null): boolean {
  const first = events[0]?.seq ?? 1;
  let event = cause === null ? undefined : events[cause - first];
  while (event && event.name !== 'group.placementRefused') {
    if (event.name === 'cluster.regroupBegun' || event.name === 'node.removed') return true;
    event = event.causedBy === null ? undefined : events[event.causedBy - first];
  }
  return false;
}

/** Serving and not serving take turns, and the downtime named at the return is the time between. */
const downtimeAddsUp: Law = (events) => {
  const since = new Map<string, number>();
  for (const event of named(events, 'vm.serving', 'vm.stoppedServing')) {
    const vm = event.fields.vm;
    if (event.name === 'vm.stoppedServing') {
      if (since.has(vm)) return `${vm} stopped serving twice, again at ${event.at}`;
      since.set(vm, event.at);
      continue;
    }
    const began = since.get(vm);
    since.delete(vm);
    const most = began === undefined ? 0 : event.at - began;
    if (event.fields.downtimeMs < 0 || event.fields.downtimeMs > most) {
      return `${vm} serves after ${event.fields.downtimeMs} ms of downtime in ${most} ms`;
    }
  }
  return null;
};

const laws: Readonly<Record<string, Law>> = {
  causesLead,
  orderHolds,
  removedInTime,
  placedAfterRegroup,
  downtimeAddsUp,
};

/** The first law the log breaks, or null. */
export function firstBreach(events: readonly SimEvent[], profile: Profile): Breach | null {
  for (const [law, check] of Object.entries(laws)) {
    const why = check(events, profile);
    if (why !== null) return { law, why };
  }
  return null;
}
