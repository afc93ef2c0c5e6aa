import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { carriageOf, reaches } from '../../../src-shared/rules/network-traffic';
import { newAdapter, usualCard } from '../../../src-main/sim/inventory/adapters';
import { lab } from '../../support/lab';

const profile = profiles['2008r2sp1'];
const card = usualCard(0);
const adapter = newAdapter(1, 'LAN');
const { jumboCostPermille, chimneyCostPermille, vmqCostPermille, syntheticCostUs, legacyCostUs } =
  profile.switches;

describe('fact: hyperv-host §6 what an adapter carries', () => {
  test('payload is 949 permille of the line, 991 with jumbo frames', () => {
    expect(carriageOf(profile, adapter, card)?.bytesPerSecond).toBe(118_625_000);
    const jumbo = { ...adapter, jumbo: true };
    expect(carriageOf(profile, jumbo, card)?.bytesPerSecond).toBe(123_875_000);
    const without = { ...card, jumbo: false };
    expect(carriageOf(profile, jumbo, without)).toEqual(carriageOf(profile, adapter, card));
  });

  test('the synthetic one is faster and cheaper than the legacy one', () => {
    const legacy = { ...adapter, type: 'legacy', jumbo: true, vmq: true } as const;
    expect(carriageOf(profile, legacy, card)).toMatchObject({
      bytesPerSecond: 12_500_000,
      costUs: legacyCostUs.value,
    });
    expect(carriageOf(profile, adapter, card)?.costUs).toBe(syntheticCostUs.value);
  });

  test('where queues and offloaded connections both apply the queues win', () => {
    const cost = (changes: object) => carriageOf(profile, { ...adapter, ...changes }, card)?.costUs;
    const share = (permille: number) => (syntheticCostUs.value * permille) / 1000;
    expect(cost({ chimney: true })).toBe(share(chimneyCostPermille.value));
    expect(cost({ chimney: true, vmq: true })).toBe(share(vmqCostPermille.value));
    expect(cost({ jumbo: true })).toBe(share(jumboCostPermille.value));
  });
});

describe('fact: hyperv-host §6 two machines reach each other', () => {
  const reach = (vlans: readonly [number | null, number | null], type: 'external' | 'private') => {
    const t = lab({
      nodes: 2,
      vms: 3,
      change: (plan) => ({
        ...plan,
        hosts: plan.hosts.map((host) => ({
          ...host,
          virtualSwitches: host.virtualSwitches.map((each) => ({
            ...each,
            type,
            adapter: type === 'external' ? each.adapter : null,
          })),
        })),
        vms: plan.vms.map((vm, index) => ({
          ...vm,
          adapters: [{ ...adapter, vlan: vlans[index === 0 ? 0 : 1] }],
        })),
      }),
    });
    const [first, other, same] = [1, 2, 3].map((vm) => t.vm(vm).record);
    if (!first || !other || !same) throw new Error('there are three machines');
    const { reader } = t.engine;
    return { acrossHosts: reaches(reader, first, other), onOneHost: reaches(reader, first, same) };
  };

  test.each([
    [[null, null], 'external', true, true],
    [[null, null], 'private', false, true],
    [[20, 20], 'external', true, true],
    [[20, null], 'external', false, false],
    [[20, 30], 'private', false, false],
  ] as const)('VLANs %j on %s networks: %s between hosts, %s on one', (vlans, type, across, on) => {
    expect(reach(vlans, type)).toEqual({ acrossHosts: across, onOneHost: on });
  });
});
