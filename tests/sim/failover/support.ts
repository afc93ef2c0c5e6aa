import { expect } from 'vitest';
import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Group } from '../../../src-shared/model/cluster';
import type { NodeId } from '../../../src-shared/model/tables';
import type { VmPlan, WorldPlan } from '../../../src-main/sim/inventory/plan';
import type { LabDriver } from '../../support/lab';

export const coreGroup: Group['id'] = 'group:cl-test/cluster-group';

export const nodeId = (number: number): NodeId => `node:hv0${number}`;
const groupId = (number: number): Group['id'] => `group:vm0${number}`;

export function groupOf(t: LabDriver, which: number | Group['id']): Group {
  const id = typeof which === 'number' ? groupId(which) : which;
  return t.engine.reader.get<'group'>(id) ?? expect.fail(`${id} exists`);
}

export function configure(
  t: LabDriver,
  which: number,
  args: Omit<CommandArguments<'group.configure'>, 'group'>,
): void {
  t.command({ name: 'group.configure', args: { group: groupId(which), ...args } });
}

export function move(t: LabDriver, which: number, node: NodeId | null): void {
  t.command({ name: 'group.move', args: { group: groupId(which), node } });
}

/** Changes single machines of the plan by their number. */
export const withMachines =
  (changes: Readonly<Record<number, Partial<VmPlan>>>) =>
  (plan: WorldPlan): WorldPlan => ({
    ...plan,
    vms: plan.vms.map((vm, index) => ({ ...vm, ...changes[index + 1] })),
  });
