import { z } from 'zod';
import { backupModes } from '../../../src-shared/model/backup';
import { snapshotFields } from '../../../src-shared/model/snapshot';
import type { Task } from '../../../src-shared/model/task';
import { taskKinds } from '../../../src-shared/model/task';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { isServing } from '../../../src-shared/rules/facts';
import { parseMemory } from '../../../src-shared/units';
import { knownOrRefuse } from '../names';
import { duration } from '../schema-values';
import type { Inside } from './inside';
import { shareOfVms } from './machines';
import { bounded, boundsOf, count, isWithin, names, share, test, whole } from './test';

type Json = z.core.util.JSONType;

/** Settings, snapshots, backups, tasks and validations: what an administrator looks after. */
export const upkeepTests = {
  'vm.config': test({
    schema: z
      .strictObject({
        vms: names,
        is: z.record(z.string(), z.json()).optional(),
        unchanged: z.literal(true).optional(),
      })
      .refine((entry) => (entry.is === undefined) !== (entry.unchanged === undefined), {
        error: 'file.configTest',
      }),
    resolve: ({ vms, is }, inside) => ({
      vms: inside.vms(vms),
      /** Null: as it was when the lab was started. */
      is: is ? settingsIn(is, inside) : null,
    }),
    share: ({ reader, run }, { vms, is }) =>
      shareOfVms(reader, vms, (vm) => {
        const wanted = is ?? run.baseline?.settings[vm.id];
        return wanted !== undefined && holdsAll(vm, wanted);
      }),
  }),
  'vm.copies': test({
    schema: z.strictObject({ vms: names, atMost: count }),
    resolve: ({ vms, atMost }, inside) => ({ vms: inside.vms(vms), atMost }),
    share: ({ reader }, { vms, atMost }) => share(vms, (id) => copiesOnline(reader, id) <= atMost),
  }),
  'vm.restored': test({
    schema: z.strictObject({ vms: names, serving: z.literal(true).optional() }),
    resolve: ({ vms, serving }, inside) => ({ vms: inside.vms(vms), serving: serving === true }),
    share: ({ reader }, { vms, serving }) =>
      share(vms, (id) =>
        restoredCopies(reader, id).some((copy) => !serving || isServing(reader, copy.id)),
      ),
  }),
  'snapshot.count': test({
    schema: bounded({ vms: names }),
    resolve: (entry, inside) => ({ vms: inside.vms(entry.vms), ...boundsOf(entry) }),
    share: ({ reader }, { vms, ...bounds }) =>
      // Those whose files still wait for their merge are there, however the tree looks.
      share(vms, (id) => isWithin(reader.by('snapshot.vm', id).length, bounds)),
  }),
  'backup.done': test({
    schema: z.strictObject({
      vms: names,
      since: duration.optional(),
      mode: z.enum(backupModes).optional(),
    }),
    resolve: ({ vms, since, mode }, inside) => ({
      vms: inside.vms(vms),
      /** After the start of the lab; null: whenever. */
      sinceMs: since ?? null,
      mode: mode ?? null,
    }),
    share: ({ reader, run }, { vms, sinceMs, mode }) => {
      const from = sinceMs === null ? 0 : (run.startedAt ?? 0) + sinceMs;
      const points = reader.all('backup').filter((each) => each.state === 'complete');
      return share(vms, (id) =>
        points.some(
          (each) => each.vm === id && each.takenAt >= from && (mode === null || each.mode === mode),
        ),
      );
    },
  }),
  'task.succeeded': test({
    schema: z.strictObject({
      kind: z.enum(taskKinds),
      vms: names.optional(),
      nodes: names.optional(),
    }),
    resolve: ({ kind, vms, nodes }, inside) => ({
      kind,
      objects: [...inside.vms(vms ?? []), ...inside.nodes(nodes ?? [])] as (VmId | NodeId)[],
    }),
    share: ({ reader, span }, { kind, objects }) => {
      const done = reader
        .all('task')
        .filter(
          ({ what, state, finishedAt }) =>
            what === kind && state === 'completed' && (finishedAt ?? 0) >= span.from,
        );
      if (objects.length === 0) return whole(done.length > 0);
      return share(objects, (id) => done.some((task) => isAbout(reader, task, id)));
    },
    isSticky: true,
  }),
  'validation.result': test({
    schema: z.strictObject({
      cluster: z.string(),
      failed: z.strictObject({ atMost: count }).optional(),
      warnings: z.strictObject({ atMost: count }).optional(),
    }),
    resolve: ({ cluster, failed, warnings }, inside) => ({
      cluster: inside.cluster(cluster),
      failed: failed?.atMost ?? null,
      warnings: warnings?.atMost ?? null,
    }),
    share: ({ reader, run }, { cluster, failed, warnings }) => {
      const [last] = reader
        .all('validation')
        .filter(
          (each) => each.cluster === cluster && (each.finishedAt ?? -1) >= (run.startedAt ?? 0),
        )
        .sort((left, right) => right.startedAt - left.startedAt);
      const of = (verdict: 'failed' | 'warning') =>
        last?.results.filter((each) => each.verdict === verdict).length ?? 0;
      return whole(
        last !== undefined &&
          (failed === null || of('failed') <= failed) &&
          (warnings === null || of('warning') <= warnings),
      );
    },
  }),
} as const;

/** Settings by the keys a machine's record has; sizes may be written as elsewhere in the file. */
function settingsIn(given: Readonly<Record<string, Json>>, inside: Inside) {
  const { source } = inside.lookup;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]): [string, Json] => {
      knownOrRefuse(source, inside.at('is', key), 'setting', key, snapshotFields);
      const size = key.endsWith('MiB') && typeof value === 'string' ? parseMemory(value) : null;
      return [key, size?.ok ? size.value : value];
    }),
  );
}

/** Whether a value has everything another one names; lists must be as long. */
function holdsAll(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(value, wanted);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(wanted) && (!Array.isArray(value) || value.length !== wanted.length)) {
    return false;
  }
  const inner = value as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).every(([key, each]) => holdsAll(inner[key], each));
}

/**
 * How many computers answer as this machine: itself, a copy on the other half of a split mirror, and
 * one restored beside it unless that is disconnected from every network.
 */
function copiesOnline(reader: Reader, id: VmId): number {
  const restored = restoredCopies(reader, id)
    .filter(isConnected)
    .map((copy) => copy.id);
  const all = new Set([
    id,
    ...reader.by('vm.divergedFrom', id).map((copy) => copy.id),
    ...restored,
  ]);
  let online = 0;
  for (const vm of all) {
    online += reader.by('worker.vm', vm).filter((worker) => worker.state === 'running').length;
  }
  return online;
}

/** Machines restored beside this one, from a backup of it. */
function restoredCopies(reader: Reader, id: VmId): VirtualMachine[] {
  return reader.all('restore').flatMap((restore) => {
    const point = reader.get<'backup'>(restore.backup);
    const vm = restore.vm === null ? undefined : reader.get<'vm'>(restore.vm);
    return point?.vm === id && vm && vm.id !== id ? [vm] : [];
  });
}

const isConnected = (vm: VirtualMachine) => vm.adapters.some((each) => each.network !== null);

/** Tasks are about machines, about the groups that own them, and about their disks. */
function isAbout(reader: Reader, { object }: Task, id: VmId | NodeId): boolean {
  if (object === id) return true;
  const vhd = object.startsWith('vhd:') ? reader.get<'vhd'>(object as `vhd:${string}`) : undefined;
  if (vhd?.vm === id) return true;
  const group = id.startsWith('vm:') ? reader.get<'vm'>(id as VmId)?.group : null;
  return group === object;
}
