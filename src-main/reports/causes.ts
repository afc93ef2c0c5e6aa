import type { EventName, SimEvent } from '../../src-shared/events';
import type { Incident } from './model';

/** Something broke: the beginnings of incidents. */
const faults: ReadonlySet<EventName> = new Set<EventName>([
  'node.powerLost',
  'node.stopError',
  'node.hung',
  'node.clusterServiceHung',
  'vm.workerTerminated',
  'vm.guestHung',
  'vm.guestStopError',
  'network.switchFailed',
  'network.cut',
  'network.cutOneWay',
  'network.lossSet',
  'interface.disconnected',
  'witness.failedByFault',
  'witness.cutByFault',
  'path.disconnected',
  'array.controllerFailed',
  'array.failed',
  'array.mirrorSplit',
  'disk.lunFailed',
]);

/** Somebody noticed it. */
const detections: ReadonlySet<EventName> = new Set<EventName>([
  'node.removed',
  'node.watchdogExpired',
  'resource.failed',
  'vm.heartbeatLost',
  'network.partitioned',
  'network.down',
  'interface.failed',
  'interface.unreachable',
  'node.connectivityLost',
  'witness.healthFailed',
  'volume.paused',
  'volume.redirectedByPath',
  'volume.noAccess',
  'disk.missing',
]);

/** A node was chosen for a group. */
const placements: ReadonlySet<EventName> = new Set<EventName>([
  'group.placed',
  'group.placedByList',
  'group.placedByMemory',
]);

/** Events under the event they follow from. Roots follow from nothing that is still known. */
export interface CauseTree {
  readonly roots: readonly SimEvent[];
  readonly children: ReadonlyMap<number, readonly SimEvent[]>;
}

/** `events` in order of `seq`. */
export function causeTree(events: readonly SimEvent[]): CauseTree {
  const known = new Set(events.map((event) => event.seq));
  const roots: SimEvent[] = [];
  const children = new Map<number, SimEvent[]>();
  for (const event of events) {
    if (event.causedBy === null || !known.has(event.causedBy)) {
      roots.push(event);
      continue;
    }
    const siblings = children.get(event.causedBy);
    if (siblings) siblings.push(event);
    else children.set(event.causedBy, [event]);
  }
  return { roots, children };
}

interface Running {
  readonly fault: SimEvent;
  readonly interrupted: Set<string>;
  detectedAt: number | null;
  placedAt: number | null;
  servingAt: number | null;
  placements: number;
}

/**
 * The faults that do not follow from another fault, each with what follows from it. A watchdog's stop
 * error belongs to the hang before it.
 */
export function incidentsOf(
  events: readonly SimEvent[],
  say: (event: SimEvent) => string,
): Incident[] {
  const incidents: Running[] = [];
  const belongsTo = new Map<number, Running>();
  for (const event of events) {
    const inherited = event.causedBy === null ? undefined : belongsTo.get(event.causedBy);
    const incident = inherited ?? (faults.has(event.name) ? begin(event) : undefined);
    if (!incident) continue;
    if (!inherited) incidents.push(incident);
    belongsTo.set(event.seq, incident);
    follow(incident, event);
  }
  return incidents.map((incident) => finish(incident, say));
}

function begin(fault: SimEvent): Running {
  return {
    fault,
    interrupted: new Set(),
    detectedAt: null,
    placedAt: null,
    servingAt: null,
    placements: 0,
  };
}

function follow(incident: Running, event: SimEvent): void {
  if (detections.has(event.name)) incident.detectedAt ??= event.at;
  if (event.name === 'vm.stoppedServing') incident.interrupted.add(String(event.object));
  if (event.name === 'vm.serving') incident.servingAt = event.at;
  if (placements.has(event.name)) {
    incident.placedAt = event.at;
    incident.placements += 1;
  }
}

function finish(incident: Running, say: (event: SimEvent) => string): Incident {
  const { fault } = incident;
  const since = (at: number | null) => (at === null ? null : at - fault.at);
  return {
    event: fault.seq,
    atMs: fault.at,
    text: say(fault),
    detectedAfterMs: since(incident.detectedAt),
    placedAfterMs: since(incident.placedAt),
    placements: incident.placements,
    servingAfterMs: since(incident.servingAt),
    interrupted: incident.interrupted.size,
  };
}
