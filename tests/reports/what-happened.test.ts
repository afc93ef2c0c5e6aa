import { describe, expect, test } from 'vitest';
import { buildWhatHappened, dataLimits, pageLimits } from '../../src-main/reports/index';
import type { ReportInput, ReportLimits } from '../../src-main/reports/index';
import { createTexts } from '../../src-shared/text/index';
import { aVm, storeOf } from '../support/records';
import { crash, gradedRun, input, numbered, records } from './fixture';

const texts = createTexts('en', 'r2');

function build(changes: Partial<ReportInput> = {}, limits: ReportLimits = pageLimits) {
  return buildWhatHappened(input(changes), texts, limits);
}

describe('highlights', () => {
  test('a lost node is one incident with its detection, placement and recovery', () => {
    expect(build().highlights.incidents).toEqual([
      {
        event: 3,
        atMs: 90_000,
        text: 'HV03 lost power. Everything in its memory is gone.',
        detectedAfterMs: 5400,
        placedAfterMs: 8000,
        placements: 1,
        servingAfterMs: 97_000,
        interrupted: 2,
      },
    ]);
  });

  test('a fault that follows from a fault is no incident of its own', () => {
    const hung = numbered([
      { at: 0, name: 'node.clusterServiceHung', fields: { node: 'HV01' }, causedBy: null },
      {
        at: 60_000,
        name: 'node.watchdogExpired',
        fields: { node: 'HV01', seconds: 60 },
        causedBy: 1,
      },
      { at: 60_000, name: 'node.stopError', fields: { node: 'HV01', code: '0x9E' }, causedBy: 2 },
    ]);
    const { incidents } = build({ events: hung }).highlights;
    expect(incidents.map((incident) => incident.event)).toEqual([1]);
    expect(incidents[0]?.detectedAfterMs).toBe(60_000);
    expect(incidents[0]?.placedAfterMs).toBeNull();
  });

  test('the longest downtime counts a machine that is still down', () => {
    const { highlights } = build();
    expect(highlights.longest).toEqual({ vm: 'SQL01', downtimeMs: 210_000 });
    expect(highlights.totalDowntimeMs).toBe(307_000);
    expect(highlights.notBack).toEqual(['SQL01']);
    expect(highlights.interrupted).toBe(2);
  });
});

describe('the timeline', () => {
  test('every event stands below its cause', () => {
    const lines = build().timeline.map((entry) =>
      entry.type === 'event' ? `${'.'.repeat(entry.depth)}${entry.event.number}` : 'more',
    );
    expect(lines).toEqual([
      '2',
      '.3',
      '..4',
      '..5',
      '..6',
      '...8',
      '....9',
      '...10',
      '....11',
      '..7',
    ]);
  });

  test('what a lab writes down for itself stays out of it', () => {
    const judged = numbered([
      {
        at: 5,
        name: 'command.accepted',
        fields: { command: 'lab.judge', object: '', origin: 'lab' },
        causedBy: null,
      },
    ]);
    expect(build({ events: judged }).timeline).toEqual([]);
    expect(build({ events: judged }).events[0]?.text).toBe('Judge check (from lab).');
  });

  test('many events of one kind under one cause become one line', () => {
    const events = numbered([
      { at: 0, name: 'node.powerLost', fields: { node: 'HV03' }, causedBy: null },
      ...Array.from({ length: 30 }, (_, index) => ({
        at: 100 + index,
        name: 'vm.stoppedServing' as const,
        fields: { vm: `VM${index}`, node: 'HV03' },
        causedBy: 1,
      })),
    ]);
    const report = build({ events });
    expect(report.timeline).toHaveLength(1 + pageLimits.siblings + 1);
    expect(report.timeline.at(-1)).toEqual({
      type: 'more',
      depth: 1,
      causedBy: 1,
      count: 22,
      lastAtMs: 129,
    });
    expect(report.timelineCut.shown).toBe(report.timelineCut.total);
  });

  test('an event whose cause is no longer kept is a root, and the report says how many are missing', () => {
    const report = build({ events: crash.slice(5) });
    expect(report.eventsForgotten).toBe(5);
    expect(report.timeline[0]).toMatchObject({ depth: 0, event: { number: 6, causedBy: 3 } });
  });
});

describe('downtime', () => {
  test('each machine that was down has the node it left and the node it serves on', () => {
    expect(build().downtime).toEqual([
      {
        vm: 'SQL01',
        tier: 1,
        from: 'HV03',
        to: null,
        downtimeMs: 210_000,
        interruptions: 1,
        state: 'off',
        serving: false,
        stillDown: true,
      },
      {
        vm: 'WEB01',
        tier: 2,
        from: 'HV03',
        to: 'HV01',
        downtimeMs: 97_000,
        interruptions: 1,
        state: 'running',
        serving: true,
        stillDown: false,
      },
    ]);
  });
});

describe('the score', () => {
  test('weights 8, 6 and 2 passed in full, by half and not at all give 68.75; a hint and a needless interruption leave 64', () => {
    const report = build({ reader: storeOf([...records, gradedRun], 300_000) });
    expect(report.score).toMatchObject({
      finished: true,
      score: 64,
      outcomeMilliPoints: 68_750,
      learning: 'Failover takes time.',
    });
    expect(report.score?.deductions).toMatchObject([
      { kind: 'hints', count: 2, points: 3 },
      {
        kind: 'collateral',
        count: 1,
        points: 2,
        acts: [{ command: 'Turn off virtual machine', object: 'IDLE01', atMs: 200_000 }],
      },
      { kind: 'risky', count: 0, points: 0 },
    ]);
    expect(report.score?.checks.map((check) => check.message)).toEqual([
      null,
      'c2 failed',
      'c3 failed',
    ]);
    expect(report.score?.answers).toEqual([
      { question: 'How long until it is noticed?', answer: '5 to 6 s' },
    ]);
  });

  test('a lab that was not started has none', () => {
    const run = { ...gradedRun, phase: 'brief' as const };
    expect(build({ reader: storeOf([...records, run]) }).score).toBeNull();
    expect(build().score).toBeNull();
  });
});

describe('limits', () => {
  test('eight thousand machines and fifty thousand events stay bounded, and the cut is stated', () => {
    const vms = Array.from({ length: 8000 }, (_, index) =>
      aVm(`VM${index}`, 'HV01', { downtimeMs: 1 + index }),
    );
    const events = numbered([
      ...crash,
      ...Array.from({ length: 49_989 }, (_, index) => ({
        at: 100_000 + index,
        name: 'group.startQueued' as const,
        fields: { group: `VM${index % 8000}`, node: 'HV01', starting: 32 },
        causedBy: 6,
      })),
    ]);
    const report = build({ reader: storeOf([...records, ...vms], 200_000), events });
    expect(report.events).toHaveLength(pageLimits.events);
    expect(report.eventsCut).toEqual({ shown: pageLimits.events, total: 50_000 });
    expect(report.downtime).toHaveLength(pageLimits.downtime);
    expect(report.downtimeCut).toEqual({ shown: pageLimits.downtime, total: 8002 });
    expect(report.timeline.length).toBeLessThan(40);
    const numbers = report.events.map((event) => event.number);
    expect(numbers.slice(0, 11)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
    expect(build({ events }, dataLimits).events).toHaveLength(50_000);
  });

  test('a long chain of causes is cut, and the cut is stated', () => {
    const events = numbered(
      Array.from({ length: 2000 }, (_, index) => ({
        at: index,
        name: 'group.retryDue' as const,
        fields: { group: 'WEB01' },
        causedBy: index === 0 ? null : index,
      })),
    );
    expect(build({ events }).timelineCut).toEqual({ shown: pageLimits.timeline, total: 2000 });
  });
});
