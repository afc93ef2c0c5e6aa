import type { EventName, SimEvent } from '../../src-shared/events';
import type { Profile } from '../../src-shared/profiles/profile';

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

/** Heartbeats end with the machine, its freeze or its stop error; a boot takes longer than any removal. */
const silences: readonly EventName[] = ['node.powerLost', 'node.hung', 'node.stopError'];

/** Whether anything was done to the network, so that nodes may have fallen silent to some and not to others. */
const disturbsNetwork: ReadonlySet<EventName> = new Set([
  'network.cut',
  'network.cutOneWay',
  'network.switchFailed',
  'network.lossSet',
  'network.latencySet',
  'interface.disconnected',
  'network.configured',
]);

const forLong = { since: Number.NEGATIVE_INFINITY, observedSince: Number.NEGATIVE_INFINITY };

/**
 * failover-cluster §1.1: that a node's heartbeats are lost follows its silence by threshold × delay and
 * at most one delay more. Where the network is disturbed, only that it is never noticed too early: a
 * split that is settled at the same time may take a silent node out by the way. A node that crashes
 * again while it boots has been silent since the first time. A regroup waits for a silent node only as
 * long as a stage may take (§1.2).
 */
const removedInTime: Law = (events, profile) => {
  const delay = profile.cluster.sameSubnetDelayMs.value;
  const usual = delay * profile.cluster.sameSubnetThreshold.value;
  const inRegroup = Math.min(usual, profile.network.stageTimeoutMs.value);
  const silent = new Map<string, { readonly since: number; observedSince: number }>();
  let disturbed = false;
  let regroups = false;
  for (const event of events) {
    if (event.name === 'cluster.regroupBegun') regroups = true;
    if (event.name === 'cluster.regroupCompleted') regroups = false;
    if (disturbsNetwork.has(event.name)) disturbed = true;
    if (event.name === 'node.heartbeatsLost') {
      const spell = silent.get(event.fields.node);
      if (!spell) continue;
      const atMost = event.at - spell.observedSince;
      const earliest = regroups ? inRegroup : usual;
      if (event.at - spell.since < earliest || (!disturbed && atMost > usual + delay)) {
        return `${event.fields.node} was given up ${event.at - spell.since} ms after it fell silent`;
      }
    } else if (event.name === 'node.removed') {
      const { removed } = event.fields;
      // Until it is back it is silent, however often it crashes, and whoever is to notice may.
      if (disturbed && silent.has(removed)) silent.set(removed, forLong);
    } else if (event.name === 'node.thawed' || event.name === 'node.started') {
      silent.delete(event.fields.node);
      // Whoever comes back hears others' silence from now on: it may be the only one left to notice.
      for (const spell of silent.values()) spell.observedSince = event.at;
    } else if (silences.includes(event.name) && 'node' in event.fields) {
      const { node } = event.fields;
      if (!silent.has(node)) silent.set(node, { since: event.at, observedSince: event.at });
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

/**
 * Serving and not serving take turns, and the downtime named at the return is the time between them,
 * unless somebody gave the machine a command meanwhile, which may have ended its duty for a while.
 */
const downtimeAddsUp: Law = (events) => {
  // By id: a diverged copy bears the name of its original.
  const since = new Map<string, { readonly at: number; touched: boolean }>();
  for (const event of named(
    events,
    'vm.serving',
    'vm.stoppedServing',
    'vm.copyDiscarded',
    'command.accepted',
  )) {
    // Of two copies of a machine one stays, and with it what that one was at.
    if (event.name === 'vm.copyDiscarded') {
      since.delete(event.object ?? '');
      continue;
    }
    if (event.name === 'command.accepted') {
      const spell = since.get(event.object ?? '');
      if (spell) spell.touched = true;
      continue;
    }
    const vm = event.object ?? event.fields.vm;
    if (event.name === 'vm.stoppedServing') {
      if (since.has(vm)) return `${vm} stopped serving twice, again at ${event.at}`;
      since.set(vm, { at: event.at, touched: false });
      continue;
    }
    const spell = since.get(vm);
    since.delete(vm);
    const named = event.fields.downtimeMs;
    if (named > event.at - (spell?.at ?? 0)) {
      return `${vm} serves at ${event.at} after ${named} ms of downtime, more than have passed`;
    }
    if (spell && !spell.touched && named !== event.at - spell.at) {
      return `${vm} was away from ${spell.at} to ${event.at} and names ${named} ms of downtime`;
    }
  }
  return null;
};

/** A guest that takes no new memory in this run is asked once in it (hyperv-host §4.3). */
const refusalHolds: Law = (events) => {
  const refused = new Set<string>();
  for (const event of named(
    events,
    'memory.hotAddRefused',
    'vm.started',
    'vm.reset',
    'vm.restored',
  )) {
    const vm = event.object ?? '';
    if (event.name !== 'memory.hotAddRefused') refused.delete(vm);
    else if (refused.has(vm)) return `${vm} was handed memory again at ${event.at}`;
    else refused.add(vm);
  }
  return null;
};

const laws: Readonly<Record<string, Law>> = {
  causesLead,
  orderHolds,
  removedInTime,
  placedAfterRegroup,
  downtimeAddsUp,
  refusalHolds,
};

/** The first law the log breaks, or null. */
export function firstBreach(events: readonly SimEvent[], profile: Profile): Breach | null {
  for (const [law, check] of Object.entries(laws)) {
    const why = check(events, profile);
    if (why !== null) return { law, why };
  }
  return null;
}
