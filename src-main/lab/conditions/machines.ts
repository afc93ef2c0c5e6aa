import { z } from 'zod';
import type { Migration } from '../../../src-shared/model/migration';
import { migrationTypeNumber } from '../../../src-shared/model/migration';
import type { MigrationType } from '../../../src-shared/model/migration';
import type { VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine, VmState } from '../../../src-shared/model/vm';
import { vmStateNumber } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { downtimeMs, isServing, vmState, workerOf } from '../../../src-shared/rules/facts';
import { duration } from '../schema-values';
import { bounded, boundsOf, count, isWithin, names, share, test, whole } from './test';

const vmStates = Object.keys(vmStateNumber) as [VmState, ...VmState[]];
const migrationTypes = Object.keys(migrationTypeNumber) as [MigrationType, ...MigrationType[]];

/** How machines stand, where they run, and how their last move went. */
export const machineTests = {
  'vm.serving': test({
    schema: z.strictObject({ vms: names }),
    resolve: ({ vms }, inside) => ({ vms: inside.vms(vms) }),
    share: ({ reader }, { vms }) => share(vms, (id) => isServing(reader, id)),
  }),
  'vm.running': test({
    schema: z.strictObject({ vms: names }),
    resolve: ({ vms }, inside) => ({ vms: inside.vms(vms) }),
    share: ({ reader }, { vms }) =>
      shareOfVms(reader, vms, (vm) => vmState(reader, vm) === 'running'),
  }),
  'vm.offNode': test({
    schema: z.strictObject({ vms: names, node: z.string() }),
    resolve: ({ vms, node }, inside) => ({ vms: inside.vms(vms), node: inside.node(node) }),
    share: ({ reader }, { vms, node }) =>
      share(vms, (id) => {
        const worker = reader.by('worker.vm', id).find((each) => each.state === 'running');
        return worker !== undefined && worker.node !== node;
      }),
  }),
  'vm.node': test({
    schema: z.strictObject({ vms: names, node: z.string() }),
    resolve: ({ vms, node }, inside) => ({ vms: inside.vms(vms), node: inside.node(node) }),
    share: ({ reader }, { vms, node }) => share(vms, (id) => workerOf(reader, id)?.node === node),
  }),
  'vm.state': test({
    schema: z.strictObject({ vms: names, state: z.enum(vmStates) }),
    resolve: ({ vms, state }, inside) => ({ vms: inside.vms(vms), state }),
    share: ({ reader }, { vms, state }) =>
      shareOfVms(reader, vms, (vm) => vmState(reader, vm) === state),
  }),
  'vm.downtime': test({
    schema: z.strictObject({ vms: names, atMost: duration }),
    resolve: ({ vms, atMost }, inside) => ({ vms: inside.vms(vms), atMostMs: atMost }),
    share: ({ reader }, { vms, atMostMs }) =>
      shareOfVms(reader, vms, (vm) => downtimeMs(reader, vm) <= atMostMs),
    // Spells that get too long.
    changesAt: (reader, { vms, atMostMs }) =>
      vms.flatMap((id) => {
        const vm = reader.get<'vm'>(id);
        if (!vm || vm.downSince === null) return [];
        return [vm.downSince + atMostMs - vm.downtimeMs + 1];
      }),
  }),
  'vm.sessions': test({
    schema: bounded({ vms: names }),
    resolve: (entry, inside) => ({ vms: inside.vms(entry.vms), ...boundsOf(entry) }),
    share: ({ reader }, { vms, ...bounds }) =>
      shareOfVms(reader, vms, (vm) => isWithin(vm.sessions, bounds)),
  }),
  'vm.sessionsLost': test({
    schema: bounded({ vms: names }),
    resolve: (entry, inside) => ({ vms: inside.vms(entry.vms), ...boundsOf(entry) }),
    share: ({ reader }, { vms, ...bounds }) =>
      shareOfVms(reader, vms, (vm) => isWithin(vm.sessionsDropped, bounds)),
  }),
  'vm.dataLoss': test({
    schema: z.strictObject({ vms: names, atMost: duration }),
    resolve: ({ vms, atMost }, inside) => ({ vms: inside.vms(vms), atMostMs: atMost }),
    share: ({ reader }, { vms, atMostMs }) =>
      shareOfVms(reader, vms, (vm) => vm.dataLossMs <= atMostMs),
  }),
  'migration.result': test({
    schema: z.strictObject({
      vms: names,
      result: z.enum(['completed', 'failed', 'cancelled']),
      type: z.enum(migrationTypes).optional(),
    }),
    resolve: ({ vms, result, type }, inside) => ({
      vms: inside.vms(vms),
      result,
      type: type ?? null,
    }),
    share: ({ reader }, { vms, result, type }) =>
      share(vms, (id) => {
        const last = lastMigration(reader, id);
        return last?.phase === result && (type === null || last.type === type);
      }),
  }),
  'migration.towards': test({
    schema: z.strictObject({ nodes: names, atMost: count }),
    resolve: ({ nodes, atMost }, inside) => ({ nodes: inside.nodes(nodes), atMost }),
    share: ({ reader }, { nodes, atMost }) => {
      const underWay = reader
        .all('migration')
        .filter(({ finishedAt, target }) => finishedAt === null && nodes.includes(target));
      return whole(underWay.length <= atMost);
    },
  }),
  'migration.blackout': test({
    schema: z.strictObject({ vms: names, atMost: duration }),
    resolve: ({ vms, atMost }, inside) => ({ vms: inside.vms(vms), atMostMs: atMost }),
    share: ({ reader }, { vms, atMostMs }) =>
      share(vms, (id) => {
        const last = lastMigration(reader, id);
        return last !== undefined && (last.blackoutMs ?? 0) <= atMostMs;
      }),
  }),
} as const;

/** The move of a machine that began last, under way or over. */
export function lastMigration(reader: Reader, id: VmId): Migration | undefined {
  return reader
    .by('migration.vm', id)
    .reduce<Migration | undefined>(
      (last, each) => (last && last.startedAt > each.startedAt ? last : each),
      undefined,
    );
}

export function shareOfVms(
  reader: Reader,
  vms: readonly VmId[],
  holds: (vm: VirtualMachine) => boolean,
): number {
  return share(vms, (id) => {
    const vm = reader.get<'vm'>(id);
    return vm !== undefined && holds(vm);
  });
}
