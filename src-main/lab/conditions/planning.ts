import { z } from 'zod';
import { licenseViolations } from '../../../src-shared/licensing/index';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { ClusterId } from '../../../src-shared/model/tables';
import { antiAffinityViolations, nPlusOne } from '../../../src-shared/planning/index';
import type { Reader } from '../../../src-shared/reader';
import { capacityBytes, freeBytes } from '../../../src-shared/rules/disk-facts';
import { currentArrays } from '../../../src-shared/rules/storage-facts';
import { worldOf } from '../../../src-shared/rules/facts';
import { survivableFailures } from '../../../src-shared/rules/survivable';
import { mebibyte, parseMemory } from '../../../src-shared/units';
import { energyUnit } from '../../sim/processor/samples';
import { duration } from '../schema-values';
import type { Looked } from './test';
import { count, names, share, test, whole } from './test';

/** `20%` as a number of percent. */
const percent = z.string().transform((text, context) => {
  const match = /^(\d{1,3})%$/.exec(text);
  if (match) return Number(match[1]);
  context.addIssue({ code: 'custom', message: 'file.percent', input: text });
  return z.NEVER;
});

/** `20%` of a volume, or a size. */
const room = z.string().transform((text, context) => {
  const match = /^(\d{1,2})%$/.exec(text);
  if (match) return { percent: Number(match[1]), bytes: 0 };
  const size = parseMemory(text);
  if (size.ok) return { percent: 0, bytes: size.value * mebibyte };
  context.addIssue({ code: 'custom', message: 'file.room', input: text });
  return z.NEVER;
});

/** What a cluster could bear, how much room there is, and what it costs. */
export const planningTests = {
  'n1.ok': test({
    schema: z.strictObject({ cluster: z.string() }),
    resolve: ({ cluster }, inside) => ({ cluster: inside.cluster(cluster) }),
    share: ({ reader }, { cluster }) => whole(nPlusOne(reader, cluster)?.ok === true),
  }),
  'cluster.survives': test({
    schema: z.strictObject({
      cluster: z.string(),
      nodes: z.int().min(1).max(8),
      arrays: z.int().min(1).max(1).optional(),
    }),
    resolve: ({ cluster, nodes, arrays }, inside) => ({
      cluster: inside.cluster(cluster),
      nodes,
      arrays: arrays ?? 0,
    }),
    share: ({ reader }, { cluster, nodes, arrays }) =>
      whole(
        survivableFailures(reader, cluster).nodes >= nodes &&
          (arrays === 0 || bearsLossOfArray(reader, cluster)),
      ),
  }),
  'antiAffinity.violations': test({
    schema: z.strictObject({ atMost: count }),
    resolve: ({ atMost }) => ({ atMost }),
    share: ({ reader }, { atMost }) => {
      const found = reader
        .all('cluster')
        .flatMap(({ id: cluster }) => antiAffinityViolations(reader, cluster));
      return whole(found.length <= atMost);
    },
  }),
  'volume.free': test({
    schema: z.strictObject({ volumes: names, atLeast: room }),
    resolve: ({ volumes, atLeast }, inside) => ({ volumes: inside.volumes(volumes), atLeast }),
    share: ({ reader }, { volumes, atLeast }) =>
      share(volumes, (volume) => {
        const needed = (capacityBytes(reader, volume) * atLeast.percent) / 100 + atLeast.bytes;
        return freeBytes(reader, volume) >= needed;
      }),
  }),
  'license.violations': test({
    schema: z.strictObject({
      atMost: count,
      failures: z.int().min(0).max(1),
      nodes: names.optional(),
      within: duration.optional(),
    }),
    resolve: ({ atMost, failures, nodes, within }, inside) => ({
      atMost,
      failures: failures === 1 ? (1 as const) : (0 as const),
      nodes: nodes ? inside.nodes(nodes) : null,
      withinMs: within ?? null,
    }),
    share: ({ reader, run }, { atMost, failures, nodes, withinMs }) => {
      const until = withinMs === null ? reader.now : (run.startedAt ?? 0) + withinMs;
      const found = licenseViolations(reader, failures, until);
      return whole(found.filter((id) => nodes?.includes(id) ?? true).length <= atMost);
    },
  }),
  'license.spent': test({
    schema: z.strictObject({ atMost: z.int().min(0).max(1_000_000_000) }),
    resolve: ({ atMost }) => ({ atMost }),
    share: ({ reader }, { atMost }) => whole(worldOf(reader).licensing.spent <= atMost),
  }),
  'energy.share': test({
    schema: z.strictObject({ atMost: percent }),
    resolve: ({ atMost }) => ({ atMostPercent: atMost }),
    share: (looked, { atMostPercent }) => {
      const used = energyPercent(looked);
      return whole(used !== null && used <= atMostPercent);
    },
  }),
} as const;

/** Whether every LUN is on a second array that holds the same, so that any one array may fail. */
function bearsLossOfArray(reader: Reader, cluster: ClusterId): boolean {
  const holds = (disk: ClusterDisk) =>
    currentArrays(reader, disk).filter((id) => reader.get<'array'>(id)?.up).length > 1;
  return reader.by('disk.cluster', cluster).every((disk) => disk.use === 'witness' || holds(disk));
}

/** What all hosts drew since the start, in percent of what they would have drawn at its rate; null at once. */
export function energyPercent({
  reader,
  run,
  happened,
}: Pick<Looked, 'reader' | 'run' | 'happened'>): number | null {
  const { baseline, startedAt } = run;
  if (!baseline || startedAt === null || reader.now <= startedAt || baseline.watts === 0)
    return null;
  const now = totalEnergy(happened.sample('node.energy'));
  const used = (now - baseline.energy) * energyUnit;
  const expected = (baseline.watts * (reader.now - startedAt)) / 1000;
  return (100 * used) / expected;
}

function totalEnergy(values: ArrayLike<number>): number {
  let total = 0;
  for (let row = 0; row < values.length; row += 1) total += values[row] ?? 0;
  return total;
}
