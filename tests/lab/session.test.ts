import { describe, expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import type { SimEvent } from '../../src-shared/events';
import { canonicalLine } from '../../src-main/lab/canonical';
import type { LabDefinition } from '../../src-main/lab/definition';
import type { GivenCommand } from '../../src-main/lab/session';
import { LabSession } from '../../src-main/lab/session';
import { goodLab, shipped } from './support';

const minute = 60_000;

const own = (more: string): LabDefinition =>
  goodLab(`hyperlab: 1\nid: own\ntitle: { en: Own, de: Eigen }\ntopology: T4\n${more}`);

const crash = own('timeline:\n  - { at: 90s, command: fault.crashNode, node: HV03 }\n');
const start: Command = { name: 'lab.start', args: {} };
const hint: Command = { name: 'lab.openHint', args: { objective: 'removal', level: 1 } };
const turnOff: Command = { name: 'vm.turnOff', args: { vm: 'vm:web01' } };

/** What a learner did in the test below: when, and what. */
const acts = [
  { at: 1500, command: start },
  { at: 100_000, command: hint },
  { at: 100_000, command: turnOff },
  { at: 400_123, command: { name: 'vm.start', args: { vm: 'vm:web01' } } satisfies Command },
] as const;

interface History {
  readonly lines: readonly string[];
  readonly journal: readonly GivenCommand[];
  readonly records: string;
}

const recordsOf = (session: LabSession) => JSON.stringify(session.engine.savePoint().records);
const linesOf = (events: readonly SimEvent[]) => events.map(canonicalLine);

/** Plays L05 with these acts, looking in steps of a given length, and draining as a host would. */
function play(stepMs: number): History {
  const session = new LabSession(shipped('L05'));
  const journal: GivenCommand[] = [];
  const lines: string[] = [];
  session.goLive((done) => journal.push(done));
  const advance = (to: number) => {
    while (session.engine.now < to) {
      session.advanceTo(Math.min(to, session.engine.now + stepMs));
      lines.push(...linesOf(session.engine.drainChanges().events));
    }
  };
  for (const { at, command } of acts) {
    advance(at);
    journal.push({ at, command, origin: 'user' });
    expect(session.submit(command, 'user').ok).toBe(true);
  }
  advance(20 * minute);
  return { lines, journal, records: recordsOf(session) };
}

describe('a lab session', () => {
  const whole = play(Number.MAX_SAFE_INTEGER);

  test('is played to a grade', () => {
    expect(whole.journal.some(({ command }) => command.name === 'lab.grade')).toBe(true);
    expect(whole.lines.length).toBeGreaterThan(80);
  });

  test.each([7, 100, 997, 60_000])('is the same history looked at every %i ms', (stepMs) => {
    const { lines, journal, records } = play(stepMs);
    expect(lines).toEqual(whole.lines);
    expect(journal).toEqual(whole.journal);
    expect(records).toBe(whole.records);
  });

  test('is the same history when its journal is replayed with the runner switched off', () => {
    const session = new LabSession(shipped('L05'));
    for (const { at, command, origin } of whole.journal) {
      session.replayTo(at);
      expect(session.replay(command, origin).ok).toBe(true);
    }
    session.replayTo(20 * minute);
    expect(linesOf(session.engine.drainChanges().events)).toEqual(whole.lines);
    expect(recordsOf(session)).toBe(whole.records);
  });

  test('goes on alike when it is replayed up to any entry of its journal and played from there', () => {
    for (let position = 0; position <= whole.journal.length; position += 1) {
      // An act is noted in one go with the command it is about.
      if (whole.journal[position]?.command.name === 'lab.recordAct') continue;
      const session = new LabSession(shipped('L05'));
      for (const { at, command, origin } of whole.journal.slice(0, position)) {
        session.replayTo(at);
        session.replay(command, origin);
      }
      // Time had come to the next entry when the program was killed, before the entry was written.
      session.replayTo(whole.journal[position]?.at ?? session.engine.now);
      session.goLive(() => {});
      for (const { at, command } of whole.journal.slice(position).filter(isLearners)) {
        session.advanceTo(at);
        session.submit(command, 'user');
      }
      session.advanceTo(20 * minute);
      expect(recordsOf(session), `position ${position}`).toBe(whole.records);
      expect(linesOf(session.engine.drainChanges().events)).toEqual(whole.lines);
    }
  });

  test.each([0, 1500, 90_000, 95_000, 400_123, 12 * minute])(
    'goes on alike from a save point at %i ms',
    (at) => {
      const first = new LabSession(shipped('L05'));
      first.goLive(() => {});
      for (const act of acts.filter((each) => each.at <= at)) {
        first.advanceTo(act.at);
        first.submit(act.command, 'user');
      }
      first.advanceTo(at);
      const point = JSON.parse(JSON.stringify(first.engine.savePoint()));
      const session = new LabSession(shipped('L05'), point);
      session.goLive(() => {});
      for (const act of acts.filter((each) => each.at > at)) {
        session.advanceTo(act.at);
        session.submit(act.command, 'user');
      }
      session.advanceTo(20 * minute);
      expect(recordsOf(session)).toBe(whole.records);
    },
  );

  test('does nothing by itself while it is a replay', () => {
    const session = new LabSession(crash);
    session.replayTo(5 * minute);
    expect(session.engine.reader.get<'node'>('node:hv03')?.machine).toBe('on');
  });

  test('tells the host and the runner the same changes, each once', () => {
    const session = new LabSession(crash);
    session.goLive(() => {});
    session.advanceTo(10 * minute);
    const { events, touched } = session.engine.drainChanges();
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(new Set(touched).size).toBe(touched.length);
    expect(touched).toContain('node:hv03');
    expect(session.engine.drainChanges()).toEqual({ touched: [], events: [] });
  });
});

function isLearners(given: GivenCommand): boolean {
  return given.origin === 'user';
}

describe('a timeline', () => {
  test('gives its commands at their time, as the lab and not as the learner', () => {
    const given: GivenCommand[] = [];
    const session = new LabSession(crash);
    session.goLive((done) => given.push(done));
    session.advanceTo(89_999);
    expect(given).toEqual([]);
    session.advanceTo(90_000);
    expect(given).toEqual([
      {
        at: 90_000,
        command: { name: 'fault.crashNode', args: { node: 'node:hv03' } },
        origin: 'lab',
      },
      {
        at: 90_000,
        command: { name: 'lab.playEntry', args: { entry: 0, dueAt: 90_000, holds: null } },
        origin: 'lab',
      },
    ]);
  });

  test('goes on when a command is refused, because the learner was faster', () => {
    const session = new LabSession(
      own(
        'timeline:\n  - { at: 90s, command: fault.crashNode, node: HV03 }\n  - { at: 2m, command: fault.crashNode, node: HV04 }\n',
      ),
    );
    session.goLive(() => {});
    session.advanceTo(30_000);
    session.submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } }, 'user');
    session.advanceTo(3 * minute);
    expect(session.engine.reader.get<'node'>('node:hv04')?.machine).toBe('off');
  });

  test('of a graded lab counts from its start', () => {
    const session = new LabSession(shipped('L05'));
    session.goLive(() => {});
    session.advanceTo(5 * minute);
    expect(session.engine.reader.get<'node'>('node:hv03')?.machine).toBe('on');
    session.submit(start, 'user');
    session.advanceTo(6 * minute + 29_999);
    expect(session.engine.reader.get<'node'>('node:hv03')?.machine).toBe('on');
    session.advanceTo(6 * minute + 30_000);
    expect(session.engine.reader.get<'node'>('node:hv03')?.machine).toBe('off');
  });

  test('fact: failover-cluster §1.1 the crash of HV03 is followed by event 1135 on each survivor after 5.0 to 6.0 s, and every machine serves again elsewhere', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const session = new LabSession({ ...crash, plan: { ...crash.plan, seed } });
      session.goLive(() => {});
      session.advanceTo(10 * minute);
      const removals = session.engine
        .drainChanges()
        .events.filter((event) => event.name === 'node.removed');
      expect(removals.map((event) => event.node)).toEqual(['node:hv01', 'node:hv02', 'node:hv04']);
      for (const event of removals) {
        expect(event.at).toBeGreaterThanOrEqual(95_000);
        expect(event.at).toBeLessThanOrEqual(96_000);
      }
      const { reader } = session.engine;
      expect(reader.all('worker')).toHaveLength(24);
      expect(reader.all('worker').every((worker) => worker.servingSince !== null)).toBe(true);
      expect(reader.by('worker.node', 'node:hv03')).toHaveLength(0);
    }
  });
});
