import { describe, expect, test } from 'vitest';
import {
  breakEven,
  cheapestAddition,
  licenseDesigns,
  licensesToCover,
  licenseUses,
  licenseViolations,
  rightsOf,
} from '../../../src-shared/licensing/index';
import type { Licenses } from '../../../src-shared/licensing/index';
import { profiles } from '../../../src-shared/profiles/index';
import type { HostPlan } from '../../../src-main/sim/inventory/plan';
import type { LabOptions } from '../../support/inventory';
import { testInventory } from '../../support/inventory';
import { storeOf } from '../../support/records';

const r2 = profiles['2008r2sp1'];
const server = { sockets: 2, coresPerSocket: 6, cluster: 'cluster:cl-test' as const };
const alone = { ...server, cluster: null };

const readerOf = (options: LabOptions) => storeOf(testInventory(options).records);

/** Licences by host, and machines by host, as L26 has them. */
function paperLimits(more: Partial<LabOptions> = {}) {
  const hosts: Readonly<Record<string, Partial<HostPlan>>> = {
    HV01: { licenses: [{ edition: 'enterprise', count: 1, assignedAt: 0 }] },
    HV02: { licenses: [{ edition: 'enterprise', count: 1, assignedAt: 0 }] },
    HV03: {
      cluster: null,
      edition: 'standard',
      licenses: [{ edition: 'standard', count: 1, assignedAt: 0 }],
    },
    HV04: { edition: 'datacenter', licenses: [{ edition: 'datacenter', count: 2, assignedAt: 0 }] },
  };
  const placed = ['HV01', 'HV02'].flatMap((host) => Array.from({ length: 4 }, () => host));
  placed.push('HV03', ...Array.from({ length: 15 }, () => 'HV04'));
  return readerOf({
    nodes: 4,
    vms: 24,
    host: { sockets: 2, memoryMiB: 65_536 },
    change: (plan) => ({
      ...plan,
      hosts: plan.hosts.map((host) => ({ ...host, ...hosts[host.name] })),
      vms: plan.vms.map((vm, at) => ({
        ...vm,
        node: placed[at] ?? 'HV04',
        highlyAvailable: placed[at] !== 'HV03',
      })),
    }),
    ...more,
  });
}

describe('fact: hyperv-host §9 what licences cover', () => {
  test.each<[string, Licenses, number | null]>([
    ['one Standard covers one instance', [{ edition: 'standard', count: 1 }], 1],
    ['n Standard cover n', [{ edition: 'standard', count: 3 }], 3],
    ['one Enterprise covers four', [{ edition: 'enterprise', count: 1 }], 4],
    ['n Enterprise cover 4n', [{ edition: 'enterprise', count: 3 }], 12],
    [
      'Datacenter on every processor covers any number',
      [{ edition: 'datacenter', count: 2 }],
      null,
    ],
    ['Datacenter on one of two processors covers none', [{ edition: 'datacenter', count: 1 }], 0],
    ['no licence covers none', [], 0],
  ])('%s', (_name, licenses, machines) => {
    expect(rightsOf(r2.licensing, server, licenses).machines).toBe(machines);
  });

  test('Datacenter takes one a processor, and two at least', () => {
    const count = (sockets: number) =>
      licensesToCover(r2.licensing, 'datacenter', { sockets, coresPerSocket: 4 });
    expect([1, 2, 4].map(count)).toEqual([2, 2, 4]);
  });

  test('2012 sells by two processors, and Standard covers two instances', () => {
    const { licensing } = profiles['2012'];
    const four = { sockets: 4, coresPerSocket: 8 };
    expect(licensesToCover(licensing, 'datacenter', four)).toBe(2);
    expect(rightsOf(licensing, four, [{ edition: 'standard', count: 2 }]).machines).toBe(2);
    expect(rightsOf(licensing, four, [{ edition: 'standard', count: 1 }])).toEqual({
      machines: 0,
      incomplete: ['standard'],
    });
  });
});

describe('fact: hyperv-host §9 each node is licensed for its peak', () => {
  test('eight machines on two nodes come to a peak of eight on each, four Enterprise in total', () => {
    const reader = readerOf({ nodes: 2, vms: 8, host: { memoryMiB: 32_768 } });
    expect(licenseUses(reader, 1).map(({ worst }) => worst.instances)).toEqual([8, 8]);
    const enterprise = licenseDesigns(reader, 1).find(({ kind }) => kind === 'enterprise');
    expect([...(enterprise?.perNode.values() ?? [])].flat()).toEqual([
      { edition: 'enterprise', count: 2 },
      { edition: 'enterprise', count: 2 },
    ]);
    expect(enterprise?.cost).toBe(4 * 2358);
  });

  test('the peak is bounded by what memory holds', () => {
    const reader = readerOf({ nodes: 2, vms: 8, host: { memoryMiB: 8192 } });
    const peaks = licenseUses(reader, 1).map(({ worst }) => worst.instances);
    expect(peaks).toEqual([7, 7]);
  });

  test('other guests than Windows Server need no licence', () => {
    const reader = readerOf({ nodes: 2, vms: 8, vm: { guest: 'Windows 7' } });
    expect(licenseUses(reader, 1).map(({ now }) => now)).toEqual([0, 0]);
  });

  test('two nodes that fail together bring more than one', () => {
    const reader = readerOf({ nodes: 3, vms: 9, host: { memoryMiB: 32_768 } });
    const peak = (failures: 0 | 1 | 2) => licenseUses(reader, failures)[0]?.worst;
    expect([0, 1, 2].map((k) => peak(k as 0 | 1 | 2)?.instances)).toEqual([3, 6, 9]);
    expect(peak(2)?.after).toEqual(['node:hv02', 'node:hv03']);
  });
});

describe('fact: lab-scenarios §D L26 paper limits', () => {
  test('today all is covered; after the loss of a node HV01 and HV02 are not', () => {
    const reader = paperLimits();
    expect(licenseViolations(reader, 0)).toEqual([]);
    expect(licenseViolations(reader, 1)).toEqual(['node:hv01', 'node:hv02']);
    const [hv01] = licenseUses(reader, 1);
    expect(hv01).toMatchObject({ now: 4, worst: { instances: 19, after: ['node:hv04'] } });
  });

  test('possible owners are a technical fence', () => {
    const reader = paperLimits();
    const fenced = storeOf(
      [
        ...reader.all('node'),
        ...reader.all('vm'),
        ...reader.all('worker'),
        ...reader.all('cluster'),
      ]
        .concat(reader.all('world') as never, reader.all('view') as never)
        .concat(
          reader.all('group').map((group) => ({
            ...group,
            possibleOwners: group.owner === null ? [] : [group.owner],
          })) as never,
        ),
    );
    expect(licenseViolations(fenced, 1)).toEqual([]);
  });

  test('the cheapest purchase is Datacenter where the peak is 19', () => {
    const purchase = licenseDesigns(paperLimits(), 1).find(({ kind }) => kind === 'purchase');
    expect(purchase?.violations).toBe(0);
    expect(purchase?.perNode.get('node:hv01')).toEqual([{ edition: 'datacenter', count: 2 }]);
    expect(purchase?.perNode.get('node:hv03')).toEqual([]);
    expect(purchase?.cost).toBe(2 * 2 * 2405);
  });
});

describe('fact: hyperv-host §9 what costs least', () => {
  test('on two processors Datacenter costs less from a peak of nine', () => {
    expect(breakEven(r2, { sockets: 2, coresPerSocket: 6 })).toBe(9);
  });

  test('Standard is no choice for a node of a cluster, and mixes with Enterprise elsewhere', () => {
    expect(cheapestAddition(r2, server, [], 1)).toEqual([{ edition: 'enterprise', count: 1 }]);
    expect(cheapestAddition(r2, alone, [], 1)).toEqual([{ edition: 'standard', count: 1 }]);
    expect(cheapestAddition(r2, alone, [], 5)).toEqual([
      { edition: 'enterprise', count: 1 },
      { edition: 'standard', count: 1 },
    ]);
  });

  test('nothing is bought where the licences do', () => {
    expect(cheapestAddition(r2, server, [{ edition: 'enterprise', count: 2 }], 8)).toEqual([]);
  });
});
