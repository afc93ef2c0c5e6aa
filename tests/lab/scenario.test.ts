import { describe, expect, test } from 'vitest';
import type { Command, Origin } from '../../src-shared/commands/index';
import type { LabRun } from '../../src-shared/model/world';
import { LabSession } from '../../src-main/lab/session';
import type { GivenCommand } from '../../src-main/lab/session';
import { faultOf, goodLab } from './support';

const minute = 60_000;

/** A small scenario that uses every key a timeline and a `lab` section may have. */
const scenario = `hyperlab: 1
id: own
title: { en: Own, de: Eigen }
topology: T4
timeline:
  - { id: crash, at: 90s, command: fault.crashNode, node: HV03 }
  - after: { event: node.removed, fields: { removed: HV03 } }
    delay: 10s
    message: { en: Users are calling., de: Benutzer rufen an. }
    from: { en: Help desk, de: Hotline }
  - { when: { vm.state: { vms: [WEB01], state: off } }, within: 5m, command: vm.start, vm: WEB01 }
  - at: 4m
    branch:
      if: { learner.did: { commands: [vm.pause], vms: [WEB02] } }
      then: [{ command: vm.resume, vm: WEB02 }]
      else: [{ delay: 30s, command: vm.pause, vm: WEB02 }]
  - at: 5m
    parallel:
      - { command: vm.pause, vm: TEST01 }
      - { command: vm.pause, vm: TEST02 }
lab:
  level: 1
  minutes: 10
  brief: { en: b, de: b }
  setup: [{ command: vm.setClients, vm: TEST03, clients: 5 }]
  tiers: { WEB01: { tier: 1, rto: 5m, rpo: 1h } }
  calls:
    - id: vendor
      title: { en: Phone the vendor, de: Den Hersteller anrufen }
      answer: { en: Power is back., de: Der Strom ist wieder da. }
      takes: 30s
      then: [{ command: node.powerOn, node: HV03 }]
  statements: [{ id: note, title: { en: A note, de: Eine Notiz } }]
  objectives:
    - id: back
      title: { en: back, de: zurück }
      faults: [crash]
      hints: [{ en: a, de: a }, { en: b, de: b }, { en: c, de: c }]
      reached: { all: [{ event.seen: { event: node.removed } }, { node.state: { nodes: [HV03], state: up } }] }
  checks:
    - id: up
      title: { en: up, de: an }
      weight: 5
      when: end
      test: { all: [{ node.state: { nodes: [HV03], state: up } }, { not: { vm.state: { vms: [WEB01], state: off } } }] }
      failMessage: { en: down, de: aus }
      hint: back
  solve:
    - { for: up, after: { event: node.removed, fields: { removed: HV03 } }, delay: 1m, call: vendor }
  mistakes: []
  cleanup: [{ command: vm.setClients, vm: TEST03, clients: 7 }]
  learning: { en: l, de: l }
  sources: [none]
`;

const definition = goodLab(scenario);

class Played {
  readonly session = new LabSession(definition);
  readonly journal: GivenCommand[] = [];

  constructor() {
    this.session.goLive((done) => this.journal.push(done));
  }

  get run(): LabRun {
    const run = this.session.engine.reader.get<'run'>('run:lab');
    if (!run) throw new Error('a lab with a task has a run');
    return run;
  }

  to(at: number): this {
    this.session.advanceTo(at);
    return this;
  }

  give(command: Command, origin: Origin = 'user'): this {
    this.journal.push({ at: this.session.engine.now, command, origin });
    const result = this.session.submit(command, origin);
    if (!result.ok) expect.fail(`${command.name} is refused: ${JSON.stringify(result.fault)}`);
    return this;
  }

  refusal(command: Command, origin: Origin = 'user'): string {
    const result = this.session.submit(command, origin);
    return result.ok ? 'accepted' : result.fault.code;
  }

  /** What the lab gave of a kind, and when. */
  given(name: Command['name']) {
    return this.journal
      .filter(({ command, origin }) => origin === 'lab' && command.name === name)
      .map(({ at }) => at);
  }

  state(vm: string) {
    return this.session.engine.reader.by('worker.vm', `vm:${vm}`)[0]?.state ?? 'off';
  }
}

const start: Command = { name: 'lab.start', args: {} };
const begun = () => new Played().give(start);

describe('a timeline of a scenario', () => {
  test('sets the lab up at its start, before anything else', () => {
    const played = new Played().to(minute);
    expect(played.given('vm.setClients')).toEqual([]);
    expect(played.give(start).given('vm.setClients')).toEqual([minute]);
  });

  test('tells the learner so long after an event', () => {
    const played = begun().to(2 * minute);
    const removed = played.session.engine
      .drainChanges()
      .events.find((event) => event.name === 'node.removed');
    expect(played.run.feed).toEqual([
      {
        at: (removed?.at ?? 0) + 10_000,
        by: 'lab',
        from: { en: 'Help desk', de: 'Hotline' },
        text: { en: 'Users are calling.', de: 'Benutzer rufen an.' },
      },
    ]);
  });

  test('waits for a condition as long as it says, and no longer', () => {
    const off: Command = { name: 'vm.turnOff', args: { vm: 'vm:web01' } };
    expect(
      begun()
        .to(4 * minute)
        .give(off)
        .to(9 * minute)
        .given('vm.start'),
    ).toHaveLength(1);
    expect(
      begun()
        .to(6 * minute)
        .give(off)
        .to(9 * minute)
        .given('vm.start'),
    ).toEqual([]);
  });

  test('takes the branch the learner chose', () => {
    const pause: Command = { name: 'vm.pause', args: { vm: 'vm:web02' } };
    const chosen = begun()
      .to(minute)
      .give(pause)
      .to(4 * minute);
    expect(chosen.state('web02')).toBe('resuming');
    const other = begun().to(4 * minute + 29_000);
    expect(other.state('web02')).toBe('running');
    expect(other.to(4 * minute + 30_000).state('web02')).toBe('pausing');
  });

  test('does several things at once', () => {
    expect(
      begun()
        .to(5 * minute)
        .given('vm.pause')
        .slice(-2),
    ).toEqual([5 * minute, 5 * minute]);
  });

  test('goes on alike when its history is replayed up to any entry and played from there', () => {
    const call: Command = { name: 'lab.call', args: { call: 'vendor' } };
    const whole = begun()
      .to(3 * minute)
      .give(call)
      .to(5 * minute);
    const records = JSON.stringify(whole.session.engine.savePoint().records);
    const marks = new Set(['lab.awaitEntry', 'lab.playEntry', 'lab.call']);
    for (let position = 1; position <= whole.journal.length; position += 1) {
      const around = whole.journal.slice(position - 1, position + 1);
      if (!around.some(({ command }) => marks.has(command.name))) continue;
      const session = new LabSession(definition);
      for (const { at, command, origin } of whole.journal.slice(0, position)) {
        session.replayTo(at);
        expect(session.replay(command, origin).ok).toBe(true);
      }
      session.replayTo(whole.journal[position]?.at ?? session.engine.now);
      session.goLive(() => {});
      for (const given of whole.journal.slice(position)) {
        if (given.origin === 'lab') continue;
        session.advanceTo(given.at);
        session.submit(given.command, given.origin);
      }
      session.advanceTo(5 * minute);
      expect(JSON.stringify(session.engine.savePoint().records), `position ${position}`).toBe(
        records,
      );
    }
  });
});

describe('what a learner does beside the cluster', () => {
  test('a call is answered after its time, and what was asked for is done', () => {
    const call: Command = { name: 'lab.call', args: { call: 'vendor' } };
    const played = begun()
      .to(2 * minute)
      .give(call);
    expect(played.refusal(call)).toBe('lab.alreadyCalled');
    expect(played.run.calls[0]).toMatchObject({ calledAt: 2 * minute, answer: null });
    played.to(2 * minute + 30_000);
    expect(played.run.calls[0]).toMatchObject({
      answeredAt: 2 * minute + 30_000,
      answer: { en: 'Power is back.' },
    });
    expect(played.given('node.powerOn')).toEqual([2 * minute + 30_000]);
    expect(played.run.feed.at(-1)?.by).toBe('call');
  });

  test('a statement keeps the moment it was first written', () => {
    const state = (text: string): Command => ({
      name: 'lab.state',
      args: { statement: 'note', text },
    });
    const played = begun()
      .to(minute)
      .give(state('first'))
      .to(2 * minute)
      .give(state('second'));
    expect(played.run.statements[0]).toMatchObject({ text: 'second', statedAt: minute });
  });

  test('looks and reports are noted', () => {
    const played = begun()
      .to(minute)
      .give({ name: 'lab.look', args: { object: 'vm:sql01' } })
      .give({ name: 'lab.exported', args: { report: 'R11' } });
    expect(played.run.looks).toEqual([{ at: minute, object: 'vm:sql01' }]);
    expect(played.run.exports).toEqual([{ at: minute, report: 'R11' }]);
  });

  test('the instructor speaks to the learner, and nobody else does', () => {
    const say: Command = { name: 'lab.say', args: { text: 'Think of the witness.' } };
    const played = begun();
    expect(played.refusal(say)).toBe('lab.forInstructor');
    played
      .give(say, 'instructor')
      .give({ name: 'fault.crashNode', args: { node: 'node:hv01' } }, 'instructor');
    expect(played.run.feed.at(-1)).toMatchObject({ by: 'instructor' });
    expect(played.run.acts).toEqual([]);
  });
});

describe('fact: ux §2.1 play modes and help', () => {
  const showMe: Command = { name: 'lab.showMe', args: { objective: 'back' } };
  const hint: Command = { name: 'lab.openHint', args: { objective: 'back', level: 1 } };

  test('an exercise has no hints and shows nothing', () => {
    const played = new Played().give({ name: 'lab.start', args: { mode: 'exercise' } });
    expect([played.refusal(hint), played.refusal(showMe)]).toEqual(['lab.noHelp', 'lab.noHelp']);
  });

  test('“show me” plays the solution, and its checks then count as nothing', () => {
    const solved = begun()
      .to(3 * minute)
      .give({ name: 'lab.call', args: { call: 'vendor' } });
    expect(solved.to(10 * minute).run.score).toBe(100);
    const shown = begun()
      .to(minute)
      .give(showMe)
      .to(10 * minute);
    expect(shown.given('node.powerOn')).toHaveLength(1);
    expect(shown.run.checks[0]?.sharePermille).toBe(0);
    expect(shown.run.score).toBe(0);
  });
});

test('fact: lab-scenarios §H 9 an abort puts the cluster back at once, whatever happened, and nothing is graded', () => {
  const played = begun().to(95_500);
  played.give({
    name: 'fault.cutNetwork',
    args: {
      networks: ['network:cl-nord/lm'],
      from: ['node:hv01'],
      to: ['node:hv02'],
      oneWay: false,
    },
  });
  played.give({ name: 'lab.abort', args: {} }).to(100_000);
  const { reader } = played.session.engine;
  expect(reader.all('node').map((node) => [node.machine, node.service])).toEqual(
    Array.from({ length: 4 }, () => ['on', 'running']),
  );
  // The group of storage nobody uses is offline from the beginning.
  const broken = reader.all('group').filter((group) => group.state !== 'online');
  expect(broken.map((group) => group.type)).toEqual(['availableStorage']);
  expect(reader.all('network').map(({ state }) => state)).toEqual(['up', 'up', 'up']);
  expect(played.run).toMatchObject({ phase: 'finished', abortedAt: 95_500, score: null });
  played.to(20 * minute);
  played.session.engine.checkWorld();
  expect(played.given('fault.crashNode')).toEqual([90_000]);
  expect(reader.all('worker').every((worker) => worker.servingSince !== null)).toBe(true);
});

describe('a scenario file is refused with path and reason', () => {
  const refusal = (from: string, to: string) => {
    const fault = faultOf(scenario.replace(from, to));
    return 'reason' in fault && 'path' in fault ? `${fault.path} ${fault.reason}` : fault.code;
  };
  test.each([
    [
      'two times',
      'at: 90s, command',
      'at: 90s, when: { cluster.quorum: { cluster: CL-NORD } }, command',
      'timeline[1] file.oneTime',
    ],
    ['two acts', 'at: 5m\n', 'at: 5m\n    message: { en: a, de: b }\n', 'timeline[5] file.oneAct'],
    ['a sender in one language', 'de: Hotline', 'fr: Hotline', 'timeline[2].from file.sender'],
    ['an unknown check', 'for: up', 'for: upp', 'lab.solve[1].for file.unknown.checkMeant'],
    [
      'an unknown call',
      'call: vendor }',
      'call: vender }',
      'lab.solve[1].call file.unknown.callMeant',
    ],
    [
      'an unknown objective of a hint',
      'hint: back',
      'hint: bakc',
      'lab.checks[1].hint file.unknown.hintMeant',
    ],
    [
      'an unknown fault',
      'faults: [crash]',
      'faults: [crush]',
      'lab.objectives[1].faults[1] file.unknown.entryMeant',
    ],
    [
      'an unknown machine among the tiers',
      'tiers: { WEB01',
      'tiers: { WEB91',
      'lab.tiers.WEB91 file.unknown.vmMeant',
    ],
    [
      'a wrong test inside another',
      'nodes: [HV03], state: up } }] }\n  checks',
      'nodes: [HV93], state: up } }] }\n  checks',
      'lab.objectives[1].reached.all[2].node.state.nodes[1] file.unknown.nodeMeant',
    ],
    [
      'a command of the lab',
      'command: vm.resume',
      'command: lab.judge',
      'timeline[4].branch.then[1].command file.reservedCommand',
    ],
  ])('%s', (_what, from, to, expected) => {
    expect(refusal(from, to)).toBe(expected);
  });

  test('conditions without a lab section', () => {
    const text = scenario.slice(0, scenario.indexOf('lab:\n'));
    expect(faultOf(text)).toMatchObject({ reason: 'file.needsLab' });
  });
});

test('what a lab cleans up comes once it is graded, and not after an abort', () => {
  const played = begun().to(10 * minute);
  expect(played.run.score).not.toBeNull();
  expect(played.given('vm.setClients')).toEqual([0, 10 * minute]);
  const aborted = begun()
    .to(minute)
    .give({ name: 'lab.abort', args: {} })
    .to(11 * minute);
  expect(aborted.given('vm.setClients')).toEqual([0]);
});
