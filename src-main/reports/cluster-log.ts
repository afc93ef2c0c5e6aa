import { eventCatalogue } from '../../src-shared/event-catalogue';
import type { Level, SimEvent } from '../../src-shared/events';
import type { Fault } from '../../src-shared/faults';
import type { ClusterLogRequest, FileContent } from '../../src-shared/ipc';
import type { ClusterNode } from '../../src-shared/model/node';
import type { Reader } from '../../src-shared/reader';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { worldOf } from '../../src-shared/rules/facts';
import { createTexts, offsetMs } from '../../src-shared/text/index';
import type { Texts } from '../../src-shared/text/index';
import { hashText } from '../sim/inventory/hash';
import { lineOf } from './cluster-log-lines';
import { reportFileName } from './file-name';
import type { ReportInput } from './what-happened';

/**
 * The log the cluster service of one node would have written, in the layout of Get-ClusterLog:
 * `process.thread::date-time LEVEL [COMPONENT] text`. Windows writes it in English whatever its
 * language is, and so does this; names of components are from memory.
 */
export function buildClusterLog(
  input: ReportInput,
  request: ClusterLogRequest,
  version: string,
): Result<FileContent, Fault> {
  const { reader } = input;
  const node = reader.get<'node'>(request.node);
  if (!node) return refused({ code: 'record.missing', id: request.node });
  const { cluster } = node;
  if (cluster === null) return refused({ code: 'node.notClustered', node: node.name });
  const { startsAt, seed, values } = worldOf(reader);
  const texts = createTexts('en', values.vocabulary);
  const clock = clockOf(startsAt, request.utc);
  const from = request.spanMs === null ? 0 : Math.max(0, reader.now - request.spanMs);
  const clusterName = reader.get<'cluster'>(cluster)?.name ?? '';
  const lines = [
    `[=== Hyperlab ${version}, simulated data: cluster log of ${node.name}, cluster ${clusterName}, ` +
      `${request.utc ? 'UTC' : 'local time'} ===]`,
  ];
  for (const { event, run } of written(input.events, node)) {
    if (event.at < from) continue;
    const line = lineOf(event, node, reader) ?? fallback(event, texts, reader);
    const place = `${hex(hashText(seed, `clussvc ${node.name} ${run}`))}.${hex(
      hashText(seed, `thread ${line.component}`),
    )}`;
    const level = levelWords[line.level ?? eventCatalogue[event.name].level];
    lines.push(`${place}::${clock(event.at)} ${level} [${line.component}] ${line.text}`);
  }
  return ok({
    fileName: reportFileName(node.name, 'cluster', input.writtenAt, 'en', 'log'),
    mediaType: 'text/plain;charset=utf-8',
    text: `${lines.join('\r\n')}\r\n`,
  });
}

const levelWords: Readonly<Record<Level, string>> = {
  critical: 'ERR  ',
  error: 'ERR  ',
  warning: 'WARN ',
  information: 'INFO ',
};

/** Process and thread ids of Windows are multiples of four and small. */
const hex = (hash: number) => (((hash & 0x7ff) + 0x100) * 4).toString(16).padStart(8, '0');

/** `2010/11/22-09:01:35.123` in the lab's own offset or in UTC. */
function clockOf(startsAt: string, utc: boolean): (at: number) => string {
  const base = Date.parse(startsAt) + (utc ? 0 : offsetMs(startsAt));
  return (at) => {
    const [date = '', time = ''] = new Date(base + at).toISOString().slice(0, -1).split('T');
    return `${date.replaceAll('-', '/')}-${time}`;
  };
}

/** What ends the process that writes: from then on the node writes nothing. */
const ends = new Set<SimEvent['name']>([
  'node.powerLost',
  'node.hung',
  'node.stopError',
  'node.shutDown',
  'node.clusterServiceHung',
  'node.clusterServiceStopped',
  'node.clusterServiceTerminated',
]);
const begins = new Set<SimEvent['name']>(['node.clusterServiceStarted', 'node.thawed']);

/** The events a node writes down while its cluster service runs, with the number of that run. */
function* written(
  events: readonly SimEvent[],
  node: ClusterNode,
): Generator<{ readonly event: SimEvent; readonly run: number }> {
  let running = true;
  let run = 1;
  const elsewhere = new OtherSide(node);
  for (const event of events) {
    const own = event.node === node.id || event.object === node.id;
    if (own && begins.has(event.name) && !running) {
      running = true;
      run += 1;
    }
    const unheard = elsewhere.follows(event);
    if (running && !unheard && isWritten(event, node)) yield { event, run };
    if (own && ends.has(event.name)) running = false;
  }
}

/**
 * What the members of another partition agree on: the regroup of nodes that have just removed this one,
 * and whatever follows from it. A node learns of it when it is back, not before.
 */
class OtherSide {
  readonly #unheard = new Set<number>();
  #removals: string[] = [];

  constructor(readonly node: ClusterNode) {}

  follows(event: SimEvent): boolean {
    if (event.name === 'node.removed') this.#removals.push(event.fields.removed);
    const begins = event.name === 'cluster.regroupBegun';
    const without = begins && this.#removals.includes(this.node.name);
    if (begins) this.#removals = [];
    const inherited = event.causedBy !== null && this.#unheard.has(event.causedBy);
    if (!without && !inherited) return false;
    this.#unheard.add(event.seq);
    return event.node !== this.node.id;
  }
}

/** Kinds of events that are no business of the cluster service, or that it cannot know of. */
const silent = /^(command|lab|vm|path|array|migration\.(begun|targetBegun))\b/;
const unknowable = new Set<SimEvent['name']>([
  'node.powerLost',
  'node.powerOnBegun',
  'node.restartBegun',
  'node.started',
  'node.shutDown',
  'node.hung',
  'node.thawed',
  'node.stopError',
  'node.clusterServiceHung',
  'network.switchFailed',
  'network.switchRestored',
  'network.cut',
  'network.cutOneWay',
  'network.healed',
  'network.lossSet',
  'network.latencySet',
  'interface.disconnected',
  'interface.connected',
  'disk.lunFailed',
  'disk.lunRestored',
  'witness.failedByFault',
  'witness.restoredByFault',
  'witness.cutByFault',
]);

/** What one member did is written by it; what they agreed on is written by each. */
function isWritten(event: SimEvent, node: ClusterNode): boolean {
  if (silent.test(event.name) || unknowable.has(event.name)) return false;
  if (event.node !== null) return event.node === node.id;
  const { object } = event;
  const aboutOther = object !== null && object.startsWith('node:') && object !== node.id;
  return !aboutOther || told.has(event.name);
}

/** What happens to one node and all of them learn. */
const told = new Set<SimEvent['name']>([
  'node.joining',
  'node.joined',
  'node.paused',
  'node.resumed',
  'node.heartbeatsLost',
]);

/** What has no line of its own is said as the event viewer says it. */
function fallback(
  event: SimEvent,
  texts: Texts,
  reader: Reader,
): { readonly component: string; readonly text: string; readonly level?: Level } {
  const noun = event.name.slice(0, event.name.indexOf('.'));
  return { component: componentOf[noun] ?? 'CS', text: texts.event(event, reader) };
}

const componentOf: Readonly<Record<string, string>> = {
  node: 'NODE',
  cluster: 'GUM',
  network: 'NM',
  interface: 'NM',
  group: 'RCM',
  resource: 'RCM',
  witness: 'QUORUM',
  copy: 'RCM',
  disk: 'RES',
  volume: 'DCM',
  migration: 'RCM',
};
