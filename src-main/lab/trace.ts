import { eventCatalogue } from '../../src-shared/event-catalogue';
import type { EventName, SimEvent } from '../../src-shared/events';
import type { ClusterNode } from '../../src-shared/model/node';
import type { SimMs } from '../../src-shared/units';
import { formatClock } from '../../src-shared/units';

/** What a trace needs to know of a node: its column's name, and whether it can be a member at all. */
export type TraceNode = Pick<ClusterNode, 'id' | 'name' | 'cluster'>;

/** The signs in the node columns, in the order in which the legend lists them. */
export const traceSigns = {
  o: 'up',
  p: 'paused',
  '?': 'heartbeats lost, not removed yet',
  '-': 'machine on, not a member of the cluster',
  j: 'joining',
  b: 'starting up',
  s: 'shutting down',
  x: 'off',
  h: 'hung',
  '!': 'stop error',
} as const;
type Sign = keyof typeof traceSigns;

/** What an event does to the sign of the node it is about; events that are missing leave it. */
const signAfter: { readonly [N in EventName]?: Sign } = {
  'node.powerLost': 'x',
  'node.powerOnBegun': 'b',
  'node.started': '-',
  'node.shutDownBegun': 's',
  'node.shutDown': 'x',
  'node.hung': 'h',
  'node.thawed': 'o',
  'node.stopError': '!',
  'node.clusterServiceStopped': '-',
  'node.clusterServiceTerminated': '-',
  'node.paused': 'p',
  'node.resumed': 'o',
  'node.joining': 'j',
  'node.joined': 'o',
  'node.fenced': '-',
  'node.halted': '-',
  'node.evicted': '-',
  'cluster.quorumLost': '-',
};

const legendLine = Object.entries(traceSigns)
  .map(([sign, meaning]) => `${sign} ${meaning}`)
  .join(' · ');

/** How a trace is read: what the documentation and the head of a printed trace say. */
export const traceLegend: readonly string[] = [
  `Columns: ${legendLine}.`,
  'Brackets mark the node a line is about. The number after the name is the Windows event id;',
  'the one after <- is the line it follows from.',
];

/**
 * One line a transition, with one column a node that shows its sign after it: the story of a run for
 * people at a terminal and for a failing test. Every node begins as up.
 */
export function traceLines(
  events: readonly SimEvent[],
  nodes: readonly TraceNode[],
): readonly string[] {
  const signs = new Map<string, Sign>(nodes.map((node) => [node.id, 'o']));
  const removals = new Set<string>();
  const widths = nodes.map((node) => Math.max(node.name.length, 3));
  const head = nodes.map((node, index) => node.name.padEnd(widths[index] ?? 3)).join(' ');
  const lines = [`${'seq'.padStart(6)}  ${'time'.padStart(12)}  ${head}  event`];
  for (const event of events) {
    const about = nodeOf(event, nodes);
    if (event.name === 'node.removed') removeSign(signs, removals, event.fields, nodes);
    else applySign(signs, event, about);
    const cells = nodes.map((node, index) => {
      const sign = signs.get(node.id) ?? 'o';
      return (node === about ? `[${sign}]` : ` ${sign} `).padEnd(widths[index] ?? 3);
    });
    const seq = String(event.seq).padStart(6);
    const time = traceTime(event.at).padStart(12);
    lines.push(`${seq}  ${time}  ${cells.join(' ')}  ${describe(event)}`);
  }
  return lines;
}

function traceTime(at: SimMs): string {
  return `${formatClock(at)}.${String(at % 1000).padStart(3, '0')}`;
}

function nodeOf(event: SimEvent, nodes: readonly TraceNode[]): TraceNode | undefined {
  const id = event.node ?? event.object;
  const name = 'node' in event.fields ? event.fields.node : undefined;
  return nodes.find((node) => node.id === id) ?? nodes.find((node) => node.name === name);
}

/**
 * A node another one removed. Two that removed each other are the sides of a split: which of them goes
 * on is for the votes to say.
 */
function removeSign(
  signs: Map<string, Sign>,
  removals: Set<string>,
  { node: by, removed: gone }: { readonly node: string; readonly removed: string },
  nodes: readonly TraceNode[],
): void {
  const [remover, removed] = [by, gone].map((name) => nodes.find((node) => node.name === name));
  if (!remover || !removed) return;
  removals.add(`${by} ${gone}`);
  if (removals.has(`${gone} ${by}`)) {
    removals.delete(`${gone} ${by}`);
    removals.delete(`${by} ${gone}`);
    for (const side of [remover, removed]) if (signs.get(side.id) === '-') signs.set(side.id, 'o');
    return;
  }
  // What is wrong with it says more than that it was removed.
  if ('?op'.includes(signs.get(removed.id) ?? 'o')) signs.set(removed.id, '-');
}

function applySign(signs: Map<string, Sign>, event: SimEvent, about: TraceNode | undefined): void {
  if (!about) return;
  if (event.name === 'node.heartbeatsLost') {
    if (signs.get(about.id) === 'o') signs.set(about.id, '?');
    return;
  }
  const sign = signAfter[event.name];
  if (!sign) return;
  // That its service stops on the way is part of shutting down.
  if (sign === '-' && signs.get(about.id) === 's') return;
  signs.set(about.id, sign === '-' && about.cluster === null ? 'o' : sign);
}

function describe(event: SimEvent): string {
  const { id } = eventCatalogue[event.name];
  const fields = Object.entries(event.fields)
    .filter(([name]) => name !== 'guid')
    .map(([name, value]) => `${name}=${String(value)}`);
  const cause = event.causedBy === null ? [] : [`<- ${event.causedBy}`];
  return [event.name, ...(id === null ? [] : [String(id)]), ...fields, ...cause].join(' ');
}
