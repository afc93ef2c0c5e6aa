import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src-shared/commands/index';
import type { SimEvent } from '../../../src-shared/events';
import type { SimEngine } from '../../../src-main/sim/api';
import { createEngine, restoreEngine } from '../../../src-main/sim/engine';
import { testInventory } from '../../support/lab';

/** Something done to a simulation, at a time in milliseconds. */
interface Act {
  readonly at: number;
  readonly command: Command;
}

const inventoryOf = (seed: number) =>
  testInventory({ nodes: 4, vms: 12, seed, quorum: 'nodeAndDiskMajority' });

const vmCommands = [
  'vm.start',
  'vm.turnOff',
  'vm.shutDown',
  'vm.save',
  'vm.pause',
  'vm.resume',
  'vm.reset',
  'fault.crashWorker',
  'fault.hangGuest',
  'fault.stopErrorGuest',
] as const;
const nodeCommands = [
  'fault.crashNode',
  'fault.hangNode',
  'fault.thawNode',
  'fault.stopErrorNode',
  'fault.hangClusterService',
  'node.powerOn',
  'node.shutDown',
  'node.stopClusterService',
  'node.startClusterService',
  'node.pause',
  'node.resume',
] as const;

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    name: fc.constantFrom(...vmCommands),
    args: fc.integer({ min: 1, max: 12 }).map((number) => ({
      vm: `vm:vm${String(number).padStart(2, '0')}` as const,
    })),
  }),
  fc.record({
    name: fc.constantFrom(...nodeCommands),
    args: fc.integer({ min: 1, max: 4 }).map((number) => ({ node: `node:hv0${number}` as const })),
  }),
) as fc.Arbitrary<Command>;

const acts: fc.Arbitrary<readonly Act[]> = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 900_000 }), command }), { maxLength: 25 })
  .map((list) => list.sort((left, right) => left.at - right.at));

const endsAt = 1_200_000;

/** Plays acts from the engine's present on; `step` cuts the time in between into frames. */
function play(engine: SimEngine, list: readonly Act[], step: number): readonly SimEvent[] {
  const events: SimEvent[] = [];
  const advance = (at: number) => {
    while (engine.now < at) {
      engine.runUntil(Math.min(at, engine.now + step));
      events.push(...engine.drainChanges().events);
    }
  };
  for (const act of list) {
    advance(act.at);
    engine.submit(act.command, 'user');
  }
  advance(endsAt);
  events.push(...engine.drainChanges().events);
  return events;
}

const stateOf = (engine: SimEngine) => JSON.stringify(engine.savePoint());

describe('the same inventory, seed and journal', () => {
  test('give the same history however its time is cut into frames', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 50 }), (list, seed) => {
        const whole = createEngine(inventoryOf(seed));
        const cut = createEngine(inventoryOf(seed));
        expect(play(cut, list, 777)).toEqual(play(whole, list, endsAt));
        expect(stateOf(cut)).toBe(stateOf(whole));
      }),
      { numRuns: 60 },
    );
  });

  test('give the same history from a save point on as without a stop', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 50 }), fc.nat(900_000), (list, seed, at) => {
        const fresh = createEngine(inventoryOf(seed));
        const history = play(fresh, list, endsAt);
        const first = createEngine(inventoryOf(seed));
        for (const act of list.filter((each) => each.at <= at)) {
          first.runUntil(act.at);
          first.submit(act.command, 'user');
        }
        first.runUntil(at);
        const head = first.drainChanges().events;
        const text = JSON.stringify(first.savePoint());
        const restored = restoreEngine(JSON.parse(text) as ReturnType<SimEngine['savePoint']>);
        expect(restored.lastEvent).toBe(first.lastEvent);
        const tail = play(
          restored,
          list.filter((each) => each.at > at),
          endsAt,
        );
        expect([...head, ...tail]).toEqual(history);
        expect(stateOf(restored)).toBe(stateOf(fresh));
      }),
      { numRuns: 60 },
    );
  });

  test('another seed gives another history', () => {
    const crash: Act = {
      at: 1000,
      command: { name: 'fault.crashNode', args: { node: 'node:hv02' } },
    };
    const times = [1, 2, 3].map(
      (seed) =>
        play(createEngine(inventoryOf(seed)), [crash], endsAt).find(
          (event) => event.name === 'node.removed',
        )?.at,
    );
    expect(new Set(times).size).toBe(3);
  });
});
