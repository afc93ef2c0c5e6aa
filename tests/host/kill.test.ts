import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import type { SimEvent } from '../../src-shared/events';
import type { NodeId, VmId } from '../../src-shared/model/tables';
import { readSave } from '../../src-main/host/save-reader';
import { ChildHost } from '../support/child';
import { hashOf } from '../support/hash';
import { TestHost } from '../support/host';
import { bundlePrograms } from '../support/programs';

/** Simulated seconds per wall second while commands flow. */
const speed = 50;
const rounds = 24;
const lossLimitMs = 200 * speed;

let programs: string;
let dataDir: string;
beforeAll(async () => {
  programs = await bundlePrograms(['src-main/host/worker.ts', 'tests/host/program.ts']);
  dataDir = mkdtempSync(join(tmpdir(), 'hyperlab-kill-'));
}, 60_000);
afterAll(() => {
  for (const folder of [programs, dataDir]) rmSync(folder, { recursive: true, force: true });
});

/** Reproducible draws: the moments of the killing and the commands depend on the seed alone. */
class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  below(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % limit;
  }
  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }
}

function drawCommand(dice: Dice): Command {
  const node = `node:hv0${1 + dice.below(4)}` as NodeId;
  const vm = dice.pick<VmId>(['vm:dc01', 'vm:web01', 'vm:web02', 'vm:app01', 'vm:crm01']);
  const name = dice.pick([
    'node.pause',
    'node.resume',
    'node.powerOn',
    'fault.crashNode',
    'vm.pause',
    'vm.resume',
    'vm.start',
    'vm.turnOff',
  ] as const);
  return { name, args: name.startsWith('vm.') ? { vm } : { node } } as Command;
}

interface Acknowledged {
  readonly at: number;
  readonly command: Command;
}

/** What was known of a process when it was killed. */
interface Known {
  readonly acknowledged: Acknowledged[];
  events: readonly SimEvent[];
  now: number;
  /** The clock was being set by hand; where it stands is not known. */
  rewinding: boolean;
}

/** Gives commands, several under way at a time, until it is told to stop or the process is dead. */
async function act(child: ChildHost, dice: Dice, known: Known, stop: AbortSignal): Promise<void> {
  const one = async (): Promise<void> => {
    while (!stop.aborted) {
      const command = drawCommand(dice);
      const answer = await child.call('command.submit', { command });
      if (!answer) return;
      if (answer.ok) known.acknowledged.push({ at: answer.value.atMs, command });
      if (dice.below(300) === 0) {
        known.rewinding = true;
        const toMs = Math.max(0, child.now - dice.below(3000));
        const rewound = await child.call('pace.rewind', { toMs });
        if (!rewound) return;
        known.rewinding = false;
      }
    }
  };
  await Promise.all([one(), one(), one()]);
}

/** Takes the lab up again and compares; returns whether the clock could be compared as well. */
async function recover(child: ChildHost, known: Known, round: number): Promise<boolean> {
  const note = `round ${round}`;
  await child.must('session.resync', {});
  expect(child.host?.recovery, note).toMatchObject({ lab: 'T4', damagedLine: null });
  await child.must('recovery.accept', {});
  const { text } = await child.must('file.save', {});
  const save = readSave('save', text);
  if (!save.ok) throw new Error(JSON.stringify(save.fault));

  // Every command whose result was returned is there, at its time, in the order it was given.
  const entries = save.value.history.entries.map(({ at, command }) => ({ at, command }));
  let from = 0;
  for (const each of known.acknowledged) {
    const wanted = JSON.stringify(each);
    while (from < entries.length && JSON.stringify(entries[from]) !== wanted) from += 1;
    expect(from, `${note}: ${wanted} is kept`).toBeLessThan(entries.length);
    from += 1;
  }

  // The clock lost at most 200 ms of pacing, and what was seen before is what is there.
  if (!known.rewinding) {
    expect(known.now - child.now, note).toBeLessThanOrEqual(lossLimitMs);
    const seen = known.events.filter((event) => event.at <= Math.min(child.now, known.now));
    const same = child.events.slice(0, seen.length);
    expect(hashOf(same), note).toBe(hashOf(seen));
  }

  // And it is exactly what a fresh replay gives.
  const fresh = new TestHost().client();
  fresh.must('file.open', { fileName: 'save.hyperlab', text });
  expect(fresh.replica.now, note).toBe(child.now);
  expect(hashOf(fresh.events), note).toBe(hashOf(child.events));
  return !known.rewinding;
}

test(`killed ${rounds} times at any moment, the host loses no acknowledged command`, async () => {
  const dice = new Dice(20_101_122);
  const known: Known = { acknowledged: [], events: [], now: 0, rewinding: false };
  let timed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const child = new ChildHost(programs, dataDir);
    if (round > 0) timed += (await recover(child, known, round)) ? 1 : 0;
    else {
      await child.must('session.resync', {});
      await child.must('lab.open', { name: 'T4' });
    }
    await child.must('pace.set', { running: true, speed });
    known.rewinding = false;
    const stop = new AbortController();
    const acting = act(child, dice, known, stop.signal);
    // So many commands, however fast this machine is: a slow one must not be spared any.
    const enough = known.acknowledged.length + 11 + dice.below(60);
    while (known.acknowledged.length < enough) await delay(1 + dice.below(5));
    // Commands note the time as well; in every second round only the clock itself is left to do so.
    if (round % 2 === 1) {
      stop.abort();
      await acting;
      await delay(200 + dice.below(400));
    }
    await child.kill();
    await acting;
    known.events = child.events;
    known.now = child.now;
  }
  expect(known.acknowledged.length).toBeGreaterThan(rounds * 10);
  expect(timed).toBeGreaterThan(rounds / 2);
  expect(known.now).toBeGreaterThan(30_000);
}, 180_000);

test('killed while it opens a lab, it offers the old lab or the new one, whole', async () => {
  const dice = new Dice(7);
  const own = mkdtempSync(join(tmpdir(), 'hyperlab-open-'));
  try {
    for (let round = 0; round < 6; round += 1) {
      const child = new ChildHost(programs, own);
      await child.must('session.resync', {});
      if (child.host?.recovery) {
        expect(['T2', '16x1000']).toContain(child.host.recovery.lab);
        expect(child.host.recovery.damagedLine).toBeNull();
        await child.must('recovery.accept', {});
      } else {
        expect(round).toBe(0);
        await child.must('lab.open', { name: 'T2' });
      }
      const opening = child.call('lab.open', { name: round % 2 ? 'T2' : '16x1000' });
      await delay(dice.below(60));
      await child.kill();
      await opening;
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}, 60_000);
