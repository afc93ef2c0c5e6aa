import { describe, expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import type { LabRun } from '../../src-shared/model/world';
import { LabSession } from '../../src-main/lab/session';
import { goodLab } from './support';

const minute = 60_000;

/** A graded lab of ten minutes over T4 with one check; HV03 loses power after ninety seconds. */
function labWith(check: string): string {
  return `hyperlab: 1
id: graded
title: { en: Graded, de: Bewertet }
topology: T4
timeline:
  - { at: 90s, command: fault.crashNode, node: HV03 }
lab:
  level: 1
  minutes: 10
  brief: { en: b, de: b }
  learning: { en: l, de: l }
  questions:
    - id: why
      text: { en: Why?, de: Warum? }
      options:
        - { id: power, text: { en: Power, de: Strom } }
        - { id: magic, text: { en: Magic, de: Zauberei } }
      answer: power
  reference:
    - { command: vm.shutDown, vm: WEB01 }
  objectives:
    - { id: seen, title: { en: o, de: o }, reached: { event.seen: { event: node.removed } } }
  checks:
    - { id: it, title: { en: t, de: t }, weight: 5, failMessage: { en: f, de: f }, ${check} }
`;
}

interface Act {
  readonly at: number;
  readonly command: Command;
}

/** Plays it to its end with these acts; answers with the run. */
function play(check: string, acts: readonly Act[] = [], startAt = 0): LabRun {
  const session = new LabSession(goodLab(labWith(check)));
  session.goLive(() => {});
  session.advanceTo(startAt);
  session.submit({ name: 'lab.start', args: {} }, 'user');
  for (const { at, command } of acts) {
    session.advanceTo(startAt + at);
    const result = session.submit(command, 'user');
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
  }
  session.advanceTo(startAt + 11 * minute);
  const run = session.engine.reader.get<'run'>('run:lab');
  if (!run) throw new Error('the lab is graded');
  expect(run.phase).toBe('finished');
  return run;
}

const share = (run: LabRun) => run.checks[0]?.sharePermille;
const onVm = (name: 'vm.turnOff' | 'vm.shutDown' | 'vm.start', vm: string): Command => ({
  name,
  args: { vm: `vm:${vm}` },
});

describe('when a check looks', () => {
  const web = 'test: { vm.serving: { vms: [WEB03, DC01] } }';

  test('at the start: before anything happened', () => {
    expect(share(play(`when: start, ${web}`))).toBe(1000);
  });

  test('at the end: when everything is over', () => {
    expect(share(play(`when: end, ${web}`))).toBe(1000);
    const off = [{ at: 9 * minute, command: onVm('vm.turnOff', 'dc01') }];
    expect(share(play(`when: end, ${web}`, off))).toBe(500);
  });

  test('at both edges: the mean counts', () => {
    const off = [{ at: 9 * minute, command: onVm('vm.turnOff', 'dc01') }];
    expect(share(play(`when: edge, ${web}`, off))).toBe(750);
    expect(share(play(`when: edge, ${web}`))).toBe(1000);
  });

  test('all the time: the worst moment counts', () => {
    expect(share(play(`when: continuous, ${web}`))).toBe(500);
    expect(share(play('when: continuous, test: { vm.serving: { vms: [DC01] } }'))).toBe(1000);
  });

  test('in a window: what happens outside of it does not matter', () => {
    expect(share(play(`when: during, from: 0s, to: 80s, ${web}`))).toBe(1000);
    expect(share(play(`when: during, from: 80s, to: 90s, ${web}`))).toBe(500);
    expect(share(play(`when: during, from: 5m, to: 9m, ${web}`))).toBe(1000);
  });

  test('in a window of one moment', () => {
    expect(share(play(`when: during, from: 2m, to: 2m, ${web}`))).toBe(500);
    expect(share(play(`when: during, from: 4m, to: 4m, ${web}`))).toBe(1000);
  });

  test('in a window that begins when nothing happens, and counts from the start of the lab', () => {
    expect(share(play(`when: during, from: 100s, to: 101s, ${web}`, [], 7 * minute))).toBe(500);
    expect(share(play(`when: during, from: 80s, to: 89s, ${web}`, [], 7 * minute))).toBe(1000);
  });
});

describe('what a check looks at', () => {
  test('downtime is noticed at the millisecond at which it gets too long', () => {
    const check = (atMost: string) =>
      `when: continuous, test: { vm.downtime: { vms: [EX01], atMost: ${atMost} } }`;
    expect(share(play(check('1m')))).toBe(0);
    expect(share(play(check('3m')))).toBe(1000);
    const session = new LabSession(goodLab(labWith(check('1m'))));
    const judged: number[] = [];
    session.goLive(({ at, command }) => {
      if (command.name === 'lab.judge') judged.push(at);
    });
    session.submit({ name: 'lab.start', args: {} }, 'user');
    session.advanceTo(4 * minute);
    // Judged good at the start, and bad one millisecond after the minute that began with the crash.
    expect(judged).toEqual([0, 150_001]);
  });

  test('where machines run, what nodes are, and how many groups they own', () => {
    expect(share(play('when: end, test: { vm.offNode: { vms: [EX01, DC01], node: HV03 } }'))).toBe(
      1000,
    );
    expect(share(play('when: end, test: { vm.offNode: { vms: [EX01, DC01], node: HV01 } }'))).toBe(
      500,
    );
    expect(
      share(play('when: end, test: { node.state: { nodes: [HV03, HV04], state: down } }')),
    ).toBe(500);
    expect(share(play('when: end, test: { node.groups: { cluster: CL-NORD, atMost: 9 } }'))).toBe(
      1000,
    );
    expect(share(play('when: end, test: { node.groups: { cluster: CL-NORD, atMost: 0 } }'))).toBe(
      250,
    );
    expect(share(play('when: continuous, test: { cluster.quorum: { cluster: CL-NORD } }'))).toBe(
      1000,
    );
  });

  test('an event counts once it was seen, inside its window', () => {
    const seen = 'test: { event.seen: { event: node.removed, fields: { removed: hv03 } } }';
    expect(share(play(`when: end, ${seen}`))).toBe(1000);
    expect(share(play(`when: during, from: 0s, to: 94s, ${seen}`))).toBe(0);
    expect(share(play(`when: during, from: 94s, to: 97s, ${seen}`))).toBe(1000);
    expect(
      share(
        play('when: end, test: { event.seen: { event: node.removed, fields: { removed: HV01 } } }'),
      ),
    ).toBe(0);
  });

  test('what the learner did, and to what', () => {
    const acts = [{ at: 3 * minute, command: onVm('vm.turnOff', 'test07') }];
    const did = (rest: string) =>
      `when: end, test: { learner.did: { commands: [vm.turnOff]${rest} } }`;
    expect(share(play(did(''), acts))).toBe(1000);
    expect(share(play(did(', vms: [TEST07]'), acts))).toBe(1000);
    expect(share(play(did(', vms: [DC01]'), acts))).toBe(0);
    expect(share(play(did('')))).toBe(0);
    const didNot = (rest: string) =>
      `${rest}, test: { learner.didNot: { commands: [vm.turnOff] } }`;
    expect(share(play(didNot('when: continuous'), acts))).toBe(0);
    expect(share(play(didNot('when: end'), acts))).toBe(0);
    expect(share(play(didNot('when: during, from: 4m, to: 5m'), acts))).toBe(1000);
    expect(share(play(didNot('when: during, from: 2m, to: 4m'), acts))).toBe(0);
  });

  test('what the lab itself does is not the learner’s', () => {
    const check = 'when: end, test: { learner.didNot: { commands: [fault.crashNode] } }';
    expect(share(play(check))).toBe(1000);
  });

  test('an answer counts when it is right', () => {
    const check = 'when: end, test: { learner.answered: { questions: [why] } }';
    const answer = (option: string) => [
      { at: minute, command: { name: 'lab.answer', args: { question: 'why', option } } as const },
    ];
    expect(share(play(check, answer('power')))).toBe(1000);
    expect(share(play(check, answer('magic')))).toBe(0);
    expect(share(play(check))).toBe(0);
  });
});

describe('what the learner does to the cluster', () => {
  const check = 'when: end, test: { cluster.quorum: { cluster: CL-NORD } }';

  test('a step of the reference solution is neither needless nor risky', () => {
    const run = play(check, [{ at: minute, command: onVm('vm.shutDown', 'web01') }]);
    expect(run.acts).toMatchObject([{ objectName: 'WEB01', interrupted: 0, risk: null }]);
    expect(run.score).toBe(100);
  });

  test('the same step on another machine is needless', () => {
    const run = play(check, [{ at: minute, command: onVm('vm.shutDown', 'web02') }]);
    expect(run.acts).toMatchObject([{ objectName: 'WEB02', interrupted: 1, risk: null }]);
    expect(run.score).toBe(98);
  });

  test('starting what is off interrupts nobody', () => {
    const run = play(check, [
      { at: minute, command: onVm('vm.shutDown', 'web01') },
      { at: 3 * minute, command: onVm('vm.start', 'web01') },
    ]);
    expect(run.acts.map((act) => act.interrupted)).toEqual([0, 0]);
  });

  test('a fault injected by the learner is risky and counts every machine it takes along, up to the caps', () => {
    const command: Command = { name: 'fault.crashNode', args: { node: 'node:hv04' } };
    const run = play(check, [{ at: 10_000, command }]);
    expect(run.acts).toMatchObject([{ objectName: 'HV04', interrupted: 6, risk: 'faultInjected' }]);
    expect(run.score).toBe(100 - 12 - 5);
  });

  test('acts before the start and after the end are nobody’s business', () => {
    const session = new LabSession(goodLab(labWith(check)));
    session.goLive(() => {});
    session.submit(onVm('vm.turnOff', 'test07'), 'user');
    session.submit({ name: 'lab.start', args: {} }, 'user');
    session.advanceTo(10 * minute);
    session.submit(onVm('vm.turnOff', 'test06'), 'user');
    const run = session.engine.reader.get<'run'>('run:lab');
    expect(run?.acts).toEqual([]);
    expect(run?.score).toBe(100);
  });
});

/** A graded lab of ten minutes over T2 with one check and these commands by the lab. */
function pairWith(test: string, timeline: string): LabRun {
  const session = new LabSession(
    goodLab(`hyperlab: 1
id: pair
title: { en: Pair, de: Paar }
topology: T2
timeline:
${timeline}
lab:
  level: 1
  minutes: 10
  brief: { en: b, de: b }
  learning: { en: l, de: l }
  reference:
    - { command: disk.move, disk: Volume1 }
  objectives:
    - { id: o, title: { en: o, de: o }, reached: { event.seen: { event: lab.started } } }
  checks:
    - { id: it, title: { en: t, de: t }, weight: 5, failMessage: { en: f, de: f }, when: end, test: ${test} }
`),
  );
  session.goLive(() => {});
  session.submit({ name: 'lab.start', args: {} }, 'user');
  session.advanceTo(11 * minute);
  const run = session.engine.reader.get<'run'>('run:lab');
  if (!run) throw new Error('the lab is graded');
  return run;
}

describe('what a check looks at', () => {
  const live = '  - { at: 30s, command: vm.liveMigrate, vm: WEB01, node: HV02 }';
  const quick = '  - { at: 30s, command: vm.quickMigrate, vm: WEB01, node: HV02 }';
  const paths = '  - { at: 30s, command: fault.disconnectStorage, node: HV02, array: SAN-A }';
  const cable = `  - { at: 30s, command: fault.disconnectInterface, interface: { node: HV02, network: LM } }`;
  const crash = '  - { at: 30s, command: fault.crashNode, node: HV02 }';

  test.each<[test: string, timeline: string, share: number]>([
    ['{ vm.node: { vms: [WEB01, DC01], node: HV02 } }', live, 500],
    ['{ vm.state: { vms: [WEB01], state: running } }', live, 1000],
    ['{ vm.sessionsLost: { vms: [WEB01], atMost: 0 } }', live, 1000],
    ['{ vm.sessionsLost: { vms: [WEB01], atMost: 0 } }', quick, 0],
    ['{ vm.sessions: { vms: [WEB01], atLeast: 1 } }', live, 1000],
    ['{ vm.dataLoss: { vms: [WEB01], atMost: 0ms } }', live, 1000],
    ['{ group.owner: { groups: [WEB01], node: HV02 } }', live, 1000],
    ['{ group.state: { groups: [WEB01, Cluster Group], state: online } }', live, 1000],
    ['{ migration.result: { vms: [WEB01], result: completed, type: live } }', live, 1000],
    ['{ migration.result: { vms: [WEB01], result: completed, type: live } }', quick, 0],
    ['{ migration.result: { vms: [DC01], result: completed } }', live, 0],
    ['{ migration.blackout: { vms: [WEB01], atMost: 2s } }', live, 1000],
    ['{ volume.access: { volumes: [Volume1], nodes: [HV01, HV02], mode: direct } }', paths, 500],
    ['{ disk.state: { disks: [Volume1, Witness], state: online } }', live, 1000],
    ['{ network.state: { networks: [Mgmt, CSV-HB], state: up } }', cable, 1000],
    ['{ network.state: { networks: [LM], state: up } }', cable, 0],
    ['{ cluster.members: { cluster: CL-WEST, atLeast: 2 } }', live, 1000],
    ['{ cluster.members: { cluster: CL-WEST, atLeast: 2 } }', crash, 0],
    ['{ event.count: { event: node.removed, atLeast: 1, atMost: 1 } }', crash, 1000],
    ['{ event.count: { event: node.removed, fields: { removed: HV01 }, atLeast: 1 } }', crash, 0],
  ])('%s', (condition, timeline, expected) => {
    expect(share(pairWith(condition, timeline))).toBe(expected);
  });

  test('counts survive a save: a lab taken up again goes on counting', () => {
    const lab = goodLab(`hyperlab: 1
id: pair
title: { en: Pair, de: Paar }
topology: T4
timeline:
  - { at: 30s, command: fault.crashNode, node: HV02 }
lab:
  level: 1
  minutes: 10
  brief: { en: b, de: b }
  learning: { en: l, de: l }
  objectives:
    - { id: o, title: { en: o, de: o }, reached: { event.seen: { event: lab.started } } }
  checks:
    - id: it
      title: { en: t, de: t }
      weight: 5
      failMessage: { en: f, de: f }
      when: end
      test: { event.count: { event: node.removed, atLeast: 3, atMost: 3 } }
`);
    const first = new LabSession(lab);
    first.goLive(() => {});
    first.submit({ name: 'lab.start', args: {} }, 'user');
    first.advanceTo(2 * minute);
    const second = new LabSession(lab, first.engine.savePoint());
    second.goLive(() => {});
    second.advanceTo(11 * minute);
    expect(second.engine.reader.get<'run'>('run:lab')?.checks[0]?.sharePermille).toBe(1000);
  });
});

describe('what the learner does to other objects', () => {
  const session = () => {
    const opened = new LabSession(
      goodLab(
        labWith(
          'when: end, test: { learner.didNot: { commands: [disk.takeOffline], disks: [Volume1] } }',
        ),
      ),
    );
    opened.goLive(() => {});
    opened.submit({ name: 'lab.start', args: {} }, 'user');
    return opened;
  };
  const actOf = (opened: LabSession) => opened.engine.reader.get<'run'>('run:lab')?.acts.at(-1);

  test('a volume taken offline interrupts every machine on it', () => {
    const opened = session();
    const [volume] = opened.engine.reader.all('disk').filter((disk) => disk.volume !== null);
    if (!volume) throw new Error('a volume exists');
    const answer = opened.submit({ name: 'disk.takeOffline', args: { disk: volume.id } }, 'user');
    expect(answer.ok).toBe(true);
    expect(actOf(opened)).toMatchObject({ object: volume.id, interrupted: 8, risk: null });
  });

  test('forcing quorum and evicting are risky, moving a role live is neither', () => {
    const opened = session();
    opened.submit({ name: 'vm.liveMigrate', args: { vm: 'vm:web01', node: 'node:hv02' } }, 'user');
    expect(actOf(opened)).toMatchObject({ object: 'vm:web01', interrupted: 0, risk: null });
    opened.advanceTo(4 * minute);
    opened.submit({ name: 'node.evict', args: { node: 'node:hv03' } }, 'user');
    expect(actOf(opened)).toMatchObject({ command: 'node.evict', risk: 'nodeEvicted' });
  });
});
