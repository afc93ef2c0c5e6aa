import type { Traffic } from '../../../src-shared/counters/network';
import { noSample, noWideSample } from '../../../src-shared/ipc';
import { guestPhase } from '../cpu/cache';
import { sabotaged } from '../sabotage';
import type { PortCache } from './port-cache';
import { cardKey } from './port-cache';

/** What the processor columns already know of every machine, by row. */
export interface Talkers {
  /** The row of the host it runs on, -1 where it does not run. */
  readonly host: Int32Array;
  /** What its guest does: only one that serves talks to anybody. */
  readonly phase: Uint8Array;
  /** What the guest would like to use of its processors now, in permille. */
  readonly wanted: Float64Array;
}

/** From microseconds a megabyte to thousandths of a processor for a byte per second. */
const perByte = 1 / 1_000_000_000;

/** A hundred bytes per second: traffic is sent in these. */
export const trafficUnit = 100;

/**
 * Adds up what all adapters send and receive at one moment. An adapter carries what its kind and its
 * card let it; where a line is full, whoever is on it gives way in proportion.
 */
export function countTraffic(cache: PortCache, { host, phase, wanted }: Talkers): void {
  const { row, card, ceiling, wire, sends, receives, sent, received } = cache;
  const { cardSent, cardReceived, held, costUs, parent } = cache;
  cardSent.fill(0);
  cardReceived.fill(0);
  parent.fill(0);
  for (let port = 0; port < row.length; port += 1) {
    const machine = row[port] as number;
    const most = ceiling[port] as number;
    if (phase[machine] !== guestPhase.serving) {
      sent[port] = 0;
      received[port] = 0;
      held[port] = 0;
      continue;
    }
    const want = wanted[machine] as number;
    let out = want * (sends[port] as number);
    let into = want * (receives[port] as number);
    held[port] = out > most || into > most ? 1 : 0;
    if (out > most) out = most;
    if (into > most) into = most;
    sent[port] = out;
    received[port] = into;
    const node = host[machine] as number;
    parent[node] = (parent[node] as number) + (out + into) * (costUs[port] as number) * perByte;
    const line = card[port] as number;
    if (line < 0) continue;
    cardSent[line] = (cardSent[line] as number) + out * (wire[port] as number);
    cardReceived[line] = (cardReceived[line] as number) + into * (wire[port] as number);
  }
  if (linesFull(cache) && !sabotaged('traffic-beyond-card')) {
    shareLines(cache);
    addCosts(cache, host);
  }
  if (sabotaged('traffic-uncosted')) parent.fill(0);
}

function linesFull({ line, cardSent, cardReceived }: PortCache): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const most = line[at] as number;
    if ((cardSent[at] as number) > most || (cardReceived[at] as number) > most) return true;
  }
  return false;
}

/** What goes through a full line shrinks to what the line holds. */
function shareLines(cache: PortCache): void {
  const { card, line, sent, received, cardSent, cardReceived, held } = cache;
  for (let port = 0; port < card.length; port += 1) {
    const at = card[port] as number;
    if (at < 0) continue;
    const most = line[at] as number;
    const out = cardSent[at] as number;
    const into = cardReceived[at] as number;
    if (out > most) sent[port] = ((sent[port] as number) * most) / out;
    if (into > most) received[port] = ((received[port] as number) * most) / into;
    if (out > most || into > most) held[port] = 1;
  }
  for (let at = 0; at < line.length; at += 1) {
    const most = line[at] as number;
    if ((cardSent[at] as number) > most) cardSent[at] = most;
    if ((cardReceived[at] as number) > most) cardReceived[at] = most;
  }
}

/** What the parent partition spends after lines were shared: less passed than was wanted. */
function addCosts(cache: PortCache, host: Int32Array): void {
  const { row, costUs, sent, received, parent } = cache;
  parent.fill(0);
  for (let port = 0; port < row.length; port += 1) {
    const node = host[row[port] as number] as number;
    if (node < 0) continue;
    const bytes = (sent[port] as number) + (received[port] as number);
    parent[node] = (parent[node] as number) + bytes * (costUs[port] as number) * perByte;
  }
}

/** What the adapters of every machine send or receive together; what does not run has no value. */
export function fillVmTraffic(
  cache: PortCache,
  { host }: Pick<Talkers, 'host'>,
  way: keyof Traffic,
): Uint32Array {
  const sums = new Float64Array(host.length);
  const { row } = cache;
  const bytes = cache[way];
  for (let port = 0; port < row.length; port += 1) {
    const machine = row[port] as number;
    sums[machine] = (sums[machine] as number) + (bytes[port] as number);
  }
  const out = new Uint32Array(host.length);
  for (let machine = 0; machine < out.length; machine += 1) {
    out[machine] = (host[machine] as number) < 0 ? noWideSample : inUnits(sums[machine] as number);
  }
  return out;
}

/** What passes the cards of every host. */
export function fillNodeTraffic(cache: PortCache, way: keyof Traffic): Uint32Array {
  const bytes = way === 'sent' ? cache.cardSent : cache.cardReceived;
  return fillNodes(cache, noWideSample, Uint32Array, (places) => {
    let sum = 0;
    for (const at of places) sum += bytes[at] as number;
    return inUnits(sum);
  });
}

/** How busy the busiest card of every host is, in permille of its line. */
export function fillCardLoad(cache: PortCache): Uint16Array {
  return fillNodes(cache, noSample, Uint16Array, (places) => {
    let most = 0;
    for (const at of places) most = Math.max(most, busyPermille(cache, at));
    return most;
  });
}

export function busyPermille({ cardSent, cardReceived, line }: PortCache, at: number): number {
  const bytes = Math.max(cardSent[at] as number, cardReceived[at] as number);
  return Math.floor((bytes * 1000) / (line[at] as number) + 0.5);
}

function fillNodes<T extends Uint16Array | Uint32Array>(
  cache: PortCache,
  none: number,
  Column: new (rows: number) => T,
  of: (places: readonly number[]) => number,
): T {
  const out = new Column(cache.parent.length).fill(none) as T;
  for (const node of cache.nodes) {
    if (node.machine !== 'on') continue;
    out[node.row] = of(
      node.physicalAdapters.flatMap(({ name }) => cache.cards.get(cardKey(node, name)) ?? []),
    );
  }
  return out;
}

const inUnits = (bytes: number) => Math.floor(bytes / trafficUnit + 0.5);
