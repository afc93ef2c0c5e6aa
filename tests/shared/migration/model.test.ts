import { describe, expect, test } from 'vitest';
import type { MigrationModel } from '../../../src-shared/migration/model';
import { closedForm, modelMigration } from '../../../src-shared/migration/model';
import { parseBytes, parseRate, parseSpan } from '../../../src-shared/migration/quantities';

const GiB = 1024 ** 3;
const MiB = 1024 ** 2;
const MB = 1_000_000;

/** The conditions of the table in failover-cluster §5.4; a guest cannot dirty more than it has. */
function tableRow(dirtyMB: number, changes: Partial<MigrationModel> = {}): MigrationModel {
  return {
    memoryBytes: 4 * GiB,
    bytesPerSecond: 118 * MB,
    dirtyBytesPerSecond: dirtyMB * MB,
    workingSetBytes: 4 * GiB,
    thresholdBytes: 8 * MiB,
    maxRounds: 10,
    setupMs: 0,
    resumeMs: 0,
    ...changes,
  };
}

describe('fact: failover-cluster §5.4 4 GiB at 118 MB/s', () => {
  test.each([
    [0, 1, 36.4, 0, 4295],
    [5, 2, 38.0, 0.065, 4485],
    [20, 4, 43.8, 0.03, 5171],
    [60, 10, 74.0, 0.042, 8733],
    [100, 10, 200.0, 6.95, 23_597],
    [118, 1, 72.8, 36.4, 8590],
    [300, 1, 72.8, 36.4, 8590],
  ])(
    'a guest that writes %d MB/s: %d passes, %d s in all, %d s down, %d MB sent',
    (dirty, rounds, totalSeconds, downSeconds, sentMB) => {
      const outcome = modelMigration(tableRow(dirty));
      expect(outcome.rounds).toBe(rounds);
      expect(outcome.totalMs / 1000).toBeCloseTo(totalSeconds, 1);
      expect(Math.abs(outcome.blackoutMs / 1000 - downSeconds)).toBeLessThan(
        downSeconds < 1 ? 0.0006 : 0.06,
      );
      expect(Math.round(outcome.sentBytes / MB)).toBe(sentMB);
    },
  );

  test('it stops because the rest is small, because no more passes are allowed, or because they grow', () => {
    expect(modelMigration(tableRow(20)).stop).toBe('threshold');
    expect(modelMigration(tableRow(100)).stop).toBe('maxRounds');
    expect(modelMigration(tableRow(118)).stop).toBe('notConverging');
  });
});

describe('fact: failover-cluster §5.4 the closed form', () => {
  test.each([0, 1, 5, 20, 33, 60, 90, 100, 117])(
    'it and the loop agree where the working set does not matter: %d MB/s',
    (dirty) => {
      const model = tableRow(dirty, { workingSetBytes: Infinity });
      const loop = modelMigration(model);
      const form = closedForm(model);
      expect(loop.rounds).toBe(form.rounds);
      expect(loop.totalMs).toBeCloseTo(form.copyMs, 3);
      expect(loop.sentBytes / form.sentBytes).toBeCloseTo(1, 9);
    },
  );

  test('set-up and resume come on top, and the resume is part of the blackout', () => {
    const bare = modelMigration(tableRow(20));
    const whole = modelMigration(tableRow(20, { setupMs: 3500, resumeMs: 300 }));
    expect(whole.totalMs - bare.totalMs).toBeCloseTo(3800, 6);
    expect(whole.blackoutMs - bare.blackoutMs).toBeCloseTo(300, 6);
    expect(whole.sentBytes).toBe(bare.sentBytes);
  });

  test('a small working set is all that can be dirty again, so a fast writer converges', () => {
    const capped = modelMigration(tableRow(300, { workingSetBytes: 6 * MiB }));
    expect(capped).toMatchObject({ rounds: 1, stop: 'threshold' });
    expect(capped.blackoutMs).toBeCloseTo((6 * MiB * 1000) / (118 * MB), 6);
  });
});

/** Each measurement at its own bandwidth and set-up, as its fit gives them; Spark streaming wrote little. */
function measured(secondsPerGiB: number, setupSeconds: number, memoryGiB: number): number {
  const bytesPerSecond = GiB / secondsPerGiB;
  const changes = { bytesPerSecond, setupMs: setupSeconds * 1000, memoryBytes: memoryGiB * GiB };
  return modelMigration(tableRow(0, changes)).totalMs / 1000;
}

describe('fact: failover-cluster §5.5 V1, OpenStack on 10 GbE', () => {
  test.each([
    [4, 16.3],
    [8, 25.7],
    [16, 44.5],
  ])('%d GB without tunnelling take %d s in the mean', (memory, mean) => {
    expect(Math.abs(measured(2.35, 6.9, memory) - mean)).toBeLessThanOrEqual(0.051);
  });

  test.each([
    [4, 30.5],
    [8, 52.7],
    [16, 95.2],
  ])(
    '%d GB with tunnelling take %d s in the mean, within the residual of the fit',
    (memory, mean) => {
      expect(Math.abs(measured(5.38, 9.25, memory) - mean)).toBeLessThan(0.45);
    },
  );
});

describe('fact: failover-cluster §5.5 V2, a Hyper-V host evacuated', () => {
  const evacuation = (vms: number, bytesPerSecond: number, setupMs: number) =>
    modelMigration(
      tableRow(0, { memoryBytes: 469 * MB, bytesPerSecond: bytesPerSecond / vms, setupMs }),
    ).totalMs / 1000;

  test.each([
    [1, 7],
    [10, 40],
    [20, 80],
  ])('%d machines of 512 MB over 1 GbE take about %d s: 2.6 + 3.85 N', (vms, seconds) => {
    const took = evacuation(vms, (469 * MB) / 3.85, 2600);
    expect(took).toBeCloseTo(2.6 + 3.85 * vms, 6);
    expect(Math.abs(took - seconds)).toBeLessThan(1.2);
  });

  test.each([
    [1, 5],
    [10, 13],
    [20, 21],
  ])('%d machines over 10 GbE take about %d s: 4.3 + 0.84 N', (vms, seconds) => {
    const took = evacuation(vms, (469 * MB) / 0.84, 4300);
    expect(took).toBeCloseTo(4.3 + 0.84 * vms, 6);
    expect(Math.abs(took - seconds)).toBeLessThan(0.5);
  });
});

describe('sizes, rates and times as they are written', () => {
  test('MB and MiB are told apart, and so are bytes and bits', () => {
    expect(parseBytes('4GiB')).toEqual({ ok: true, value: 4_294_967_296 });
    expect(parseBytes('4GB')).toEqual({ ok: true, value: 4_000_000_000 });
    expect(parseBytes('469 MB')).toEqual({ ok: true, value: 469_000_000 });
    expect(parseBytes('1.5MiB')).toEqual({ ok: true, value: 1_572_864 });
    expect(parseRate('118MB/s')).toEqual({ ok: true, value: 118_000_000 });
    expect(parseRate('1Gbit/s')).toEqual({ ok: true, value: 125_000_000 });
    expect(parseRate('112MiB/s')).toEqual({ ok: true, value: 117_440_512 });
    expect(parseRate('0')).toEqual({ ok: true, value: 0 });
    expect(parseSpan('2.6s')).toEqual({ ok: true, value: 2600 });
  });

  test.each(['4', '4G', 'GiB', '-4GiB', '4gib', '1e3MB', '118MB/s', ''])(
    'as a size “%s” is refused',
    (text) => expect(parseBytes(text).ok).toBe(false),
  );

  test.each(['118', '118MB', '118MB/h', '118mb/s', '1Gbit', ''])(
    'as a rate “%s” is refused',
    (text) => expect(parseRate(text).ok).toBe(false),
  );
});
