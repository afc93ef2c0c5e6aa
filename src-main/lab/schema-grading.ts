import { z } from 'zod';
import { groupStateNumber } from '../../src-shared/model/cluster';
import type { GroupState } from '../../src-shared/model/cluster';
import { migrationTypeNumber } from '../../src-shared/model/migration';
import type { MigrationType } from '../../src-shared/model/migration';
import { networkStateNumber } from '../../src-shared/model/network';
import type { NetworkState } from '../../src-shared/model/network';
import { volumeAccessNumber } from '../../src-shared/model/storage';
import type { VolumeAccessMode } from '../../src-shared/model/storage';
import { vmStateNumber } from '../../src-shared/model/vm';
import type { VmState } from '../../src-shared/model/vm';
import { duration, id, localText as text } from './schema-values';

/*
 * The `lab:` section: what makes a cluster a scenario. It stands apart from `schema.ts`, which
 * imports it, so that either file stays readable.
 */

const vmStates = Object.keys(vmStateNumber) as [VmState, ...VmState[]];
const groupStates = Object.keys(groupStateNumber) as [GroupState, ...GroupState[]];
const accessModes = Object.keys(volumeAccessNumber) as [VolumeAccessMode, ...VolumeAccessMode[]];
const networkStates = Object.keys(networkStateNumber) as [NetworkState, ...NetworkState[]];
const migrationTypes = Object.keys(migrationTypeNumber) as [MigrationType, ...MigrationType[]];

const question = z.strictObject({
  id,
  text: text(500),
  options: z
    .array(z.strictObject({ id, text: text(500) }))
    .min(2)
    .max(10),
  answer: id,
});

const count = z.int().min(0).max(1_000_000);

const bounds = { atLeast: count.optional(), atMost: count.optional() };

/** Without a bound a test would always hold. */
const hasBound = (entry: {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}) => entry.atLeast !== undefined || entry.atMost !== undefined;
const unbounded = { error: 'file.noBound' };

const fields = z.record(z.string(), z.union([z.string(), z.int()])).optional();

const names = z.array(z.string().min(1).max(60)).min(1).max(200);
const commandNames = z.array(z.string().min(1).max(60)).min(1).max(40);

/** What the learner's commands were about; nothing means anything. */
const objects = {
  vms: names.optional(),
  nodes: names.optional(),
  groups: names.optional(),
  disks: names.optional(),
  arrays: names.optional(),
  networks: names.optional(),
  clusters: names.optional(),
};

/** Exactly one of these tests; each key is its name. */
export const condition = z
  .strictObject({
    'vm.serving': z.strictObject({ vms: names }).optional(),
    'vm.offNode': z.strictObject({ vms: names, node: z.string() }).optional(),
    'vm.downtime': z.strictObject({ vms: names, atMost: duration }).optional(),
    'vm.node': z.strictObject({ vms: names, node: z.string() }).optional(),
    'vm.state': z.strictObject({ vms: names, state: z.enum(vmStates) }).optional(),
    'vm.sessions': z
      .strictObject({ vms: names, ...bounds })
      .refine(hasBound, unbounded)
      .optional(),
    'vm.sessionsLost': z
      .strictObject({ vms: names, ...bounds })
      .refine(hasBound, unbounded)
      .optional(),
    'vm.dataLoss': z.strictObject({ vms: names, atMost: duration }).optional(),
    'group.state': z.strictObject({ groups: names, state: z.enum(groupStates) }).optional(),
    'group.owner': z.strictObject({ groups: names, node: z.string() }).optional(),
    'node.state': z
      .strictObject({ nodes: names, state: z.enum(['up', 'down', 'paused', 'joining']) })
      .optional(),
    'cluster.quorum': z.strictObject({ cluster: z.string() }).optional(),
    'cluster.members': z
      .strictObject({ cluster: z.string(), ...bounds })
      .refine(hasBound, unbounded)
      .optional(),
    'disk.state': z
      .strictObject({ disks: names, state: z.enum(['online', 'offline', 'failed']) })
      .optional(),
    'volume.access': z
      .strictObject({ volumes: names, nodes: names, mode: z.enum(accessModes) })
      .optional(),
    'network.state': z.strictObject({ networks: names, state: z.enum(networkStates) }).optional(),
    'migration.result': z
      .strictObject({
        vms: names,
        result: z.enum(['completed', 'failed', 'cancelled']),
        type: z.enum(migrationTypes).optional(),
      })
      .optional(),
    'migration.blackout': z.strictObject({ vms: names, atMost: duration }).optional(),
    'node.groups': z
      .strictObject({ cluster: z.string(), atMost: z.int().min(0).max(16_000) })
      .optional(),
    'learner.did': z.strictObject({ commands: commandNames, ...objects }).optional(),
    'learner.didNot': z.strictObject({ commands: commandNames, ...objects }).optional(),
    'learner.answered': z.strictObject({ questions: z.array(id).min(1).max(20) }).optional(),
    'event.seen': z
      .strictObject({
        event: z.string().min(1).max(60),
        fields,
      })
      .optional(),
    'event.count': z
      .strictObject({ event: z.string().min(1).max(60), fields, ...bounds })
      .refine(hasBound, unbounded)
      .optional(),
  })
  .refine((tests) => Object.keys(tests).length === 1, { error: 'file.oneTest' });

export type ConditionEntry = z.infer<typeof condition>;

const objective = z.strictObject({
  id,
  title: text(200),
  hints: z.array(text(500)).max(3).optional(),
  after: id.optional(),
  reached: condition,
});

const check = z
  .strictObject({
    id,
    title: text(300),
    weight: z.int().min(1).max(10),
    when: z.enum(['start', 'end', 'edge', 'continuous', 'during']),
    from: duration.optional(),
    to: duration.optional(),
    test: condition,
    failMessage: text(500),
  })
  .refine(
    (entry) =>
      entry.when === 'during'
        ? entry.from !== undefined && entry.to !== undefined && entry.from <= entry.to
        : entry.from === undefined && entry.to === undefined,
    { error: 'file.window' },
  );

export type CheckEntry = z.infer<typeof check>;

export const labSection = z.strictObject({
  level: z.int().min(1).max(4),
  minutes: z.int().min(1).max(240),
  finishAfter: duration.optional(),
  brief: text(4000),
  prediction: question.optional(),
  questions: z.array(question).max(20).optional(),
  objectives: z.array(objective).min(1).max(20),
  checks: z.array(check).min(1).max(40),
  reference: z
    .array(
      z.strictObject({
        command: z.string().min(1).max(60),
        node: z.string().optional(),
        vm: z.string().optional(),
        group: z.string().optional(),
        disk: z.string().optional(),
        array: z.string().optional(),
        network: z.string().optional(),
        cluster: z.string().optional(),
      }),
    )
    .max(100)
    .optional(),
  learning: text(2000),
  exams: z.array(z.string().min(1).max(40)).max(20).optional(),
});

export type LabSection = z.infer<typeof labSection>;
