import { expect, test } from 'vitest';
import { antiAffinityViolations, crowdedClasses } from '../../../src-shared/planning/anti-affinity';
import { testInventory } from '../../support/inventory';
import { storeOf } from '../../support/records';

/** VM01 and VM03 stand on HV01, VM02 and VM04 on HV02. */
function storeWith(classes: Readonly<Record<string, readonly string[]>>) {
  const options = {
    nodes: 2,
    vms: 4,
    change: (plan: Parameters<NonNullable<Parameters<typeof testInventory>[0]['change']>>[0]) => ({
      ...plan,
      vms: plan.vms.map((vm) => ({ ...vm, antiAffinity: classes[vm.name] ?? [] })),
    }),
  };
  return storeOf(testInventory(options).records);
}

test('fact: failover-cluster §3.4 two groups of one class on one node are found, with their class', () => {
  const store = storeWith({ VM01: ['dc', 'x'], VM02: ['dc'], VM03: ['dc', 'x'], VM04: ['y'] });
  expect(antiAffinityViolations(store, 'cluster:cl-test')).toEqual([
    { node: 'node:hv01', className: 'dc', groups: ['group:vm01', 'group:vm03'] },
    { node: 'node:hv01', className: 'x', groups: ['group:vm01', 'group:vm03'] },
  ]);
  expect(crowdedClasses(store, 'node:hv01')).toEqual(['dc', 'x']);
  expect(crowdedClasses(store, 'node:hv02')).toEqual([]);
});

test('groups of a class on different nodes, or of none, are no trouble', () => {
  const store = storeWith({ VM01: ['dc'], VM02: ['dc'] });
  expect(antiAffinityViolations(store, 'cluster:cl-test')).toEqual([]);
});
