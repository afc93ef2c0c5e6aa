import { kinds } from '../../src-shared/model/tables';
import type { Command, Origin } from '../../src-shared/commands/index';
import type { SimEvent } from '../../src-shared/events';
import { RecordStore } from '../../src-shared/record-store';
import type { SimMs } from '../../src-shared/units';
import type { SavePoint, SimEngine } from '../../src-main/sim/api';
import { createEngine, restoreEngine } from '../../src-main/sim/engine';
import type { TraceNode } from '../../src-main/lab/trace';
import { buildInventory } from '../../src-main/sim/inventory/build';
import type { Dice } from './dice';
import { diceFrom } from './dice';
import type { Act, Scenario } from './draw';
import { healing, unfinished } from './heal';
import type { Breach } from './laws';
import { firstBreach } from './laws';

interface Entry {
  readonly at: SimMs;
  readonly command: Command;
}

/** A run as it was lived: its journal, its log, and a save point taken somewhere inside. */
interface Life {
  readonly engine: SimEngine;
  readonly journal: Entry[];
  readonly events: SimEvent[];
  readonly replica: RecordStore;
  middle: { readonly point: SavePoint; readonly entries: number; readonly events: number } | null;
}

const origin: Origin = 'user';

/** How long a healed cluster may take: the hour of the group retry, then a restart and a boot. */
const healingBoundMs = 3_600_000 + 20 * 60_000;

/** Feeds what changed into the replica exactly as a client would apply a frame. */
function takeFrame(life: Life): void {
  const { touched, events } = life.engine.drainChanges();
  for (const id of touched) {
    const record = life.engine.reader.get(id);
    if (record) life.replica.put(structuredClone(record));
    else life.replica.remove(id);
  }
  life.replica.now = life.engine.now;
  life.events.push(...events);
}

function act(life: Life, { at, command }: Act, dice: Dice): void {
  // Time passes in uneven steps, as frames cut it; the history must not depend on them.
  while (life.engine.now < at) {
    life.engine.runUntil(Math.min(at, life.engine.now + dice.between(1, 30_000)));
    if (dice.chance(500)) takeFrame(life);
  }
  const answer = life.engine.submit(command, origin);
  if (answer.ok) life.journal.push({ at, command });
  takeFrame(life);
  life.engine.checkWorld();
}

function takeMiddle(life: Life): void {
  takeFrame(life);
  life.middle = {
    point: structuredClone(life.engine.savePoint()),
    entries: life.journal.length,
    events: life.events.length,
  };
}

function newLife(scenario: Scenario): Life {
  const engine = createEngine(buildInventory(scenario.plan));
  const replica = new RecordStore();
  const life: Life = { engine, journal: [], events: [], replica, middle: null };
  for (const kind of kinds) {
    for (const record of engine.reader.all(kind)) replica.put(structuredClone(record));
  }
  return life;
}

/** Plays a journal on an engine and returns the events it gives up to `endsAt`. */
function replay(engine: SimEngine, journal: readonly Entry[], endsAt: SimMs): SimEvent[] {
  const events: SimEvent[] = [];
  for (const entry of journal) {
    engine.runUntil(entry.at);
    const answer = engine.submit(entry.command, origin);
    if (!answer.ok) return [];
    events.push(...engine.drainChanges().events);
  }
  engine.runUntil(endsAt);
  events.push(...engine.drainChanges().events);
  return events;
}

function firstDifference(left: readonly SimEvent[], right: readonly SimEvent[]): string | null {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one, other] = [JSON.stringify(left[index]), JSON.stringify(right[index])];
    if (one !== other) return `event ${index}: ${one} and ${other}`;
  }
  return null;
}

function recordsOf(engine: SimEngine): string {
  return JSON.stringify(engine.savePoint().records.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

function checkReplays(scenario: Scenario, life: Life): Breach | null {
  const { engine, journal, events, middle } = life;
  const fresh = createEngine(buildInventory(scenario.plan));
  const again = replay(fresh, journal, engine.now);
  const differs = firstDifference(events, again);
  if (differs) return { law: 'replay', why: differs };
  if (recordsOf(fresh) !== recordsOf(engine)) return { law: 'replay', why: 'records differ' };
  if (!middle) return null;
  const resumed = restoreEngine(middle.point);
  const tail = replay(resumed, journal.slice(middle.entries), engine.now);
  const tailDiffers = firstDifference(events.slice(middle.events), tail);
  if (tailDiffers) return { law: 'savePointAndTail', why: tailDiffers };
  return recordsOf(resumed) === recordsOf(engine)
    ? null
    : { law: 'savePointAndTail', why: 'records differ' };
}

function checkReplica({ engine, replica }: Life): Breach | null {
  for (const record of engine.savePoint().records) {
    if (JSON.stringify(replica.get(record.id)) !== JSON.stringify(record)) {
      return { law: 'replica', why: `${record.id} differs from the engine's` };
    }
  }
  const extra = kinds.find((kind) => replica.size(kind) !== engine.reader.all(kind).length);
  return extra ? { law: 'replica', why: `it holds another number of ${extra} records` } : null;
}

function heal(life: Life, dice: Dice): Breach | null {
  const deadline = life.engine.now + healingBoundMs;
  let reason: string | null = null;
  do {
    for (const command of healing(life.engine.reader)) {
      act(life, { at: life.engine.now, command }, dice);
    }
    life.engine.runUntil(life.engine.now + 30_000);
    takeFrame(life);
    reason = unfinished(life.engine.reader);
  } while (reason !== null && life.engine.now < deadline);
  return reason === null ? null : { law: 'liveness', why: reason };
}

export interface Outcome {
  readonly breach: Breach | null;
  readonly events: readonly SimEvent[];
  readonly nodes: readonly TraceNode[];
}

/** Plays one scenario through to the healed end. Never throws: a failed assertion is a breach too. */
export function play(scenario: Scenario): Outcome {
  const dice = diceFrom(scenario.seed ^ 0x51ab);
  let life: Life | null = null;
  try {
    life = newLife(scenario);
    const middleAt = dice.between(0, scenario.acts.length);
    scenario.acts.forEach((next, index) => {
      if (life && index === middleAt) takeMiddle(life);
      if (life) act(life, next, dice);
    });
    life.engine.runUntil(Math.max(life.engine.now, scenario.endsAt));
    takeFrame(life);
    const breach =
      heal(life, dice) ??
      firstBreach(life.events, scenario.plan.profile) ??
      checkReplica(life) ??
      checkReplays(scenario, life);
    return { breach, events: life.events, nodes: life.engine.reader.all('node') };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      breach: { law: 'invariant', why },
      events: life?.events ?? [],
      nodes: life?.engine.reader.all('node') ?? [],
    };
  }
}
