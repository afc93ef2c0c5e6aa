import { describe, expect, test } from 'vitest';
import { whatIf } from '../../../src-shared/planning/index';
import { profiles } from '../../../src-shared/profiles/index';
import type { WhatIf } from '../../../src-shared/planning/index';
import type { LabDriver, LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';

const GiB = 1024;

/** Foresees the loss of HV01, lets it happen, and compares every group with what was said of it. */
function compare(options: LabOptions, duration = '10m'): { t: LabDriver; foreseen: WhatIf } {
  const t = lab(options);
  const foreseen = whatIf(t.engine.reader, 'cluster:cl-test', ['node:hv01']);
  if (!foreseen) expect.fail('the cluster runs');
  t.node(1).crash().run(duration);
  for (const move of foreseen.moves) {
    const group = t.engine.reader.get<'group'>(move.group);
    expect(group?.owner, move.name).toBe(move.to);
    expect(group?.state, move.name).toBe(move.starts ? 'online' : 'offline');
  }
  for (const each of foreseen.unplaced) {
    const state = t.engine.reader.get<'group'>(each.group)?.state;
    if (each.why === 'pushedOut') expect(state, each.name).not.toBe('online');
    else expect(state, each.name).toBe('failed');
  }
  return { t, foreseen };
}

describe('what was foreseen is what happens', () => {
  test('where there is room for all', () => {
    const { foreseen } = compare({ nodes: 4, vms: 16 });
    expect(foreseen).toMatchObject({ verdict: 'fits', unplaced: [] });
    expect(foreseen.moves).toHaveLength(6);
  });

  test('where nodes refuse for memory and some machines find no place', () => {
    const { foreseen } = compare({
      nodes: 3,
      vms: 12,
      host: { memoryMiB: 10 * GiB },
      vm: { memoryMiB: 1800 },
    });
    expect(foreseen.unplaced.length).toBeGreaterThan(0);
  });

  test('where a node refuses and the next has the room', () => {
    const { foreseen } = compare({
      nodes: 3,
      vms: 6,
      host: { memoryMiB: 10 * GiB },
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, index) => ({
          ...vm,
          node: ['HV01', 'HV02', 'HV03', 'HV03', 'HV03', 'HV03'][index] ?? 'HV03',
          memoryMiB: [5 * GiB, 6 * GiB][index] ?? 512,
        })),
      }),
    });
    expect(foreseen.moves.some((move) => move.refusedBy.length > 0)).toBe(true);
  });

  test('where sizes differ, with preferred and possible owners and anti-affinity', () => {
    compare({
      nodes: 4,
      vms: 20,
      host: { memoryMiB: 13 * GiB + 300 },
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, index) => ({
          ...vm,
          memoryMiB: 512 * (1 + (index % 7)),
          possibleOwners: index % 5 === 0 ? ['HV01', 'HV02', 'HV03'] : [],
          preferredOwners: index % 8 === 0 ? ['HV04', 'HV02'] : [],
          antiAffinity: index % 4 === 0 ? ['web'] : [],
        })),
      }),
    });
  });

  test('where memory is looked at first, as in 2012', () => {
    compare({
      nodes: 3,
      vms: 14,
      host: { memoryMiB: 12 * GiB },
      profile: profiles['2012'],
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, index) => ({ ...vm, memoryMiB: 512 * (1 + (index % 5)) })),
      }),
    });
  });

  test('where those of lower priority make room, as in 2012', () => {
    const { foreseen } = compare({
      nodes: 3,
      vms: 9,
      host: { memoryMiB: 10 * GiB },
      vm: { memoryMiB: 2800 },
      profile: profiles['2012'],
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, index) => ({ ...vm, priority: index % 3 === 0 ? 3000 : 1000 })),
      }),
    });
    expect(foreseen.unplaced.map((each) => each.why)).toEqual(
      foreseen.unplaced.map(() => 'pushedOut'),
    );
    expect(foreseen.unplaced.length).toBe(3);
    expect(foreseen.moves.filter((move) => move.vm)).toHaveLength(3);
  });

  test('where more machines start on a node than may at once', () => {
    compare(
      {
        nodes: 3,
        vms: 200,
        host: { memoryMiB: 64 * GiB },
        vm: { memoryMiB: 640 },
      },
      '40m',
    );
  });
});
