import { describe, expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import { LabSession } from '../../src-main/lab/session';
import { faultOf, goodLab } from './support';

const minute = 60_000;

interface Act {
  readonly at: number;
  readonly command: Command;
}

const lab = (topology: string, condition: string, when = 'end') => `hyperlab: 1
id: graded
title: { en: Graded, de: Bewertet }
topology: ${topology}
lab:
  level: 1
  minutes: 10
  brief: { en: b, de: b }
  learning: { en: l, de: l }
  prediction:
    id: what
    text: { en: w, de: w }
    options: [{ id: up, text: { en: u, de: u } }, { id: down, text: { en: d, de: d } }]
    answer: down
  calls: [{ id: vendor, title: { en: v, de: v }, answer: { en: a, de: a }, takes: 1m }]
  statements: [{ id: log, title: { en: s, de: s } }]
  objectives:
    - { id: seen, title: { en: o, de: o }, reached: { event.seen: { event: lab.started } } }
  checks:
    - { id: it, title: { en: t, de: t }, weight: 5, failMessage: { en: f, de: f }, when: ${when}, test: ${condition} }
`;

/** Plays ten minutes over a topology with these acts; answers with the share of the one check. */
function shareAfter(
  topology: string,
  condition: string,
  acts: readonly Act[] = [],
  { prediction = 'up', when = 'end' } = {},
) {
  const session = new LabSession(goodLab(lab(topology, condition, when)));
  session.goLive(() => {});
  session.submit({ name: 'lab.predict', args: { option: prediction } }, 'user');
  session.submit({ name: 'lab.start', args: {} }, 'user');
  for (const { at, command } of acts) {
    session.advanceTo(at);
    const result = session.submit(command, 'user');
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
  }
  session.advanceTo(11 * minute);
  return session.engine.reader.get<'run'>('run:lab')?.checks[0]?.sharePermille;
}

const at = (when: number, command: Command): Act => ({ at: when, command });
const crash = at(1000, { name: 'fault.crashNode', args: { node: 'node:hv02' } });
const turnOff = (vm: string) => at(1000, { name: 'vm.turnOff', args: { vm: `vm:${vm}` } });
const snapshot = at(1000, { name: 'snapshot.take', args: { vm: 'vm:web01' } });
const witnessLost = at(1000, {
  name: 'cluster.configureQuorum',
  args: { cluster: 'cluster:cl-west', mode: 'nodeMajority', witness: null },
});
const fill = at(1000, {
  name: 'fault.fillVolume',
  args: { volume: 'disk:cl-west/cluster-disk-1', freeMiB: 20_000 },
});
const heavier = at(20_000, {
  name: 'vm.configure',
  args: { vm: 'vm:web01', cpuWeight: 200 },
});
const move = at(1000, {
  name: 'vm.liveMigrate',
  args: { vm: 'vm:web01', node: 'node:hv02' },
});
const call = at(60_000, { name: 'lab.call', args: { call: 'vendor' } });
const state = at(60_000, { name: 'lab.state', args: { statement: 'log', text: 'It is off.' } });
const look = at(60_000, { name: 'lab.look', args: { object: 'vm:web01' } });
const exported = at(60_000, { name: 'lab.exported', args: { report: 'R6' } });
const validate = at(1000, {
  name: 'cluster.validate',
  args: { cluster: 'cluster:cl-west', nodes: [], categories: ['network'] },
});

describe('fact: lab-scenarios §A.3 what a check looks at', () => {
  test.each<[topology: string, condition: string, acts: readonly Act[], share: number]>([
    ['T2', '{ vm.running: { vms: [WEB01, DC01] } }', [turnOff('web01')], 500],
    ['T4', '{ n1.ok: { cluster: CL-NORD } }', [], 1000],
    ['T2', '{ n1.ok: { cluster: CL-WEST } }', [crash], 0],
    ['T2', '{ cluster.survives: { cluster: CL-WEST, nodes: 1 } }', [], 1000],
    ['T2', '{ cluster.survives: { cluster: CL-WEST, nodes: 1 } }', [witnessLost], 0],
    ['T4', '{ cluster.survives: { cluster: CL-NORD, nodes: 3 } }', [], 0],
    ['T4', '{ cluster.survives: { cluster: CL-NORD, nodes: 1, arrays: 1 } }', [], 0],
    ['T4M', '{ cluster.survives: { cluster: CL-NORD, nodes: 1, arrays: 1 } }', [], 1000],
    ['T4', '{ antiAffinity.violations: { atMost: 0 } }', [], 1000],
    ['T4', '{ license.violations: { atMost: 4, failures: 0 } }', [], 1000],
    ['T4', '{ license.violations: { atMost: 3, failures: 0 } }', [], 0],
    ['T2', '{ license.violations: { atMost: 1, failures: 1, nodes: [HV01] } }', [], 1000],
    ['T2', '{ license.violations: { atMost: 0, failures: 1, nodes: [HV01] } }', [], 0],
    [
      'T2',
      '{ quorum.kind: { cluster: CL-WEST, is: nodeAndDiskMajority, forced: false } }',
      [],
      1000,
    ],
    ['T2', '{ quorum.kind: { cluster: CL-WEST, is: nodeAndDiskMajority } }', [witnessLost], 0],
    ['T2', '{ node.empty: { nodes: [HV01, HV02] } }', [crash], 500],
    ['T2', '{ node.version: { nodes: [HV01, HV02], same: true } }', [], 1000],
    ['T2', '{ node.version: { nodes: [HV01, HV02], updates: [KB1] } }', [], 0],
    ['T2', '{ volume.free: { volumes: [Volume1, HV01], atLeast: 1GiB } }', [fill], 1000],
    ['T2', '{ volume.free: { volumes: [Volume1, Volume2], atLeast: 20% } }', [fill], 500],
    ['T2', '{ vm.config: { vms: [WEB01, DC01], unchanged: true } }', [heavier], 500],
    ['T2', '{ vm.config: { vms: [WEB01], is: { cpuWeight: 200 } } }', [heavier], 1000],
    [
      'T2',
      '{ vm.config: { vms: [WEB01], is: { integrationServices: { backup: false } } } }',
      [],
      0,
    ],
    ['T2', '{ vm.copies: { vms: [WEB01], atMost: 1 } }', [], 1000],
    ['T2', '{ vm.copies: { vms: [WEB01], atMost: 0 } }', [], 0],
    ['T2', '{ snapshot.count: { vms: [WEB01, DC01], atMost: 0 } }', [snapshot], 500],
    ['T2', '{ backup.done: { vms: [WEB01] } }', [], 0],
    ['T2', '{ task.succeeded: { kind: vm.takeSnapshot, vms: [WEB01] } }', [snapshot], 1000],
    ['T2', '{ task.succeeded: { kind: vm.takeSnapshot, vms: [DC01] } }', [snapshot], 0],
    ['T2', '{ validation.result: { cluster: CL-WEST, failed: { atMost: 9 } } }', [], 0],
    ['T2', '{ validation.result: { cluster: CL-WEST, failed: { atMost: 9 } } }', [validate], 1000],
    ['T2', '{ learner.called: { calls: [vendor] } }', [], 0],
    ['T2', '{ learner.called: { calls: [vendor] } }', [call], 1000],
    ['T2', '{ learner.called: { calls: [vendor], within: 59s } }', [call], 0],
    ['T2', '{ learner.stated: { statements: [log], within: 1m } }', [state], 1000],
    ['T2', '{ learner.stated: { statements: [log], within: 59s } }', [state], 0],
    ['T2', '{ learner.looked: { vms: [WEB01, DC01] } }', [look], 500],
    ['T2', '{ learner.looked: { vms: [WEB01], within: 59s } }', [look], 0],
    ['T2', '{ report.exported: { reports: [R6, R1] } }', [exported], 500],
    ['T2', '{ vm.restored: { vms: [WEB01] } }', [], 0],
    ['T2', '{ vm.disks: { vms: [WEB01], bus: ide, atLeast: 1 } }', [], 1000],
    ['T2', '{ vm.disks: { vms: [WEB01], bus: scsi, atLeast: 1 } }', [], 0],
    ['T2', '{ memory.status: { vms: [WEB01], atLeast: ok } }', [], 1000],
    ['T2', '{ memory.priority: { above: [WEB01], below: [DC01] } }', [], 0],
    ['T2', '{ processor.served: { vms: [SQL01], atLeast: 900 } }', [], 1000],
    ['T2', '{ network.role: { networks: [LM], is: cluster } }', [], 1000],
    ['T2', '{ report.exported: { reports: [R12] } }', [], 0],
    ['T2', '{ energy.share: { atMost: 100% } }', [crash], 1000],
    ['T2', '{ energy.share: { atMost: 40% } }', [], 0],
  ])('%s %s', (topology, condition, acts, expected) => {
    expect(shareAfter(topology, condition, acts)).toBe(expected);
  });

  test('of all tests the worst counts, of any the best, and not what does not hold in full', () => {
    const half = 'vm.running: { vms: [WEB01, DC01] }';
    const off = [turnOff('web01')];
    expect(shareAfter('T2', `{ all: [{ ${half} }, { vm.serving: { vms: [DC01] } }] }`, off)).toBe(
      500,
    );
    expect(shareAfter('T2', `{ any: [{ ${half} }, { vm.serving: { vms: [DC01] } }] }`, off)).toBe(
      1000,
    );
    expect(shareAfter('T2', '{ not: { vm.running: { vms: [WEB01] } } }', off)).toBe(1000);
    expect(shareAfter('T2', '{ not: { vm.running: { vms: [WEB01] } } }')).toBe(0);
  });

  test('a prediction holds when it was right, whenever it is looked at', () => {
    const predicted = '{ learner.predicted: { within: 59s } }';
    expect(shareAfter('T2', predicted, [], { prediction: 'down', when: 'start' })).toBe(1000);
    expect(shareAfter('T2', predicted, [], { prediction: 'up', when: 'start' })).toBe(0);
  });

  test('a move towards a node counts only while it is under way', () => {
    const none = '{ migration.towards: { nodes: [HV02], atMost: 0 } }';
    expect(shareAfter('T2', none, [move], { when: 'continuous' })).toBe(0);
    expect(shareAfter('T2', none, [move])).toBe(1000);
    const others = '{ migration.towards: { nodes: [HV01], atMost: 0 } }';
    expect(shareAfter('T2', others, [move], { when: 'continuous' })).toBe(1000);
  });

  test('an event inside a combination counts whenever it was seen', () => {
    const both =
      '{ all: [{ event.seen: { event: node.removed } }, { vm.running: { vms: [DC01] } }] }';
    expect(shareAfter('T2', both, [crash])).toBe(1000);
    expect(shareAfter('T2', both)).toBe(0);
  });

  test('a wrong test is refused where it stands', () => {
    const refusal = (condition: string) => {
      const fault = faultOf(lab('T2', condition));
      return 'reason' in fault ? [fault.reason, 'path' in fault ? fault.path : ''] : [];
    };
    const path = 'lab.checks[1].test';
    expect(refusal('{ vm.config: { vms: [WEB01] } }')).toEqual([
      'file.configTest',
      `${path}.vm.config`,
    ]);
    expect(refusal('{ vm.config: { vms: [WEB01], is: { cpuWight: 1 } } }')).toEqual([
      'file.unknown.settingMeant',
      `${path}.vm.config.is.cpuWight`,
    ]);
    expect(refusal('{ learner.called: { calls: [vendor, nobody] } }')).toEqual([
      'file.unknown.call',
      `${path}.learner.called.calls[2]`,
    ]);
    expect(refusal('{ volume.free: { volumes: [Volume1], atLeast: much } }')).toEqual([
      'file.room',
      `${path}.volume.free.atLeast`,
    ]);
    expect(
      refusal('{ all: [{ n1.ok: { cluster: CL-WEST } }, { n1.ok: { cluster: X } }] }'),
    ).toEqual(['file.unknown.cluster', `${path}.all[2].n1.ok.cluster`]);
  });
});
