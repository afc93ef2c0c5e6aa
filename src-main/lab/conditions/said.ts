import { z } from 'zod';
import type { RecordId } from '../../../src-shared/model/tables';
import type { SimMs } from '../../../src-shared/units';
import { knownOrRefuse } from '../names';
import { duration, id } from '../schema-values';
import type { Inside } from './inside';
import type { Looked } from './test';
import { names, share, test, whole } from './test';

const ids = z.array(id).min(1).max(20);

/** Names of a list of the section, each of which has to stand in it. */
function known(inside: Inside, what: 'call' | 'statement', given: readonly string[]) {
  const key = what === 'call' ? 'calls' : 'statements';
  const all = (inside.section[key] ?? []).map((each) => each.id);
  const { source } = inside.lookup;
  given.forEach((name, at) => knownOrRefuse(source, inside.at(key, at), what, name, all));
  return given;
}

/** Whether something was done, and so long after the start at most; null: whenever. */
function inTime({ run }: Looked, at: SimMs | null | undefined, withinMs: SimMs | null): boolean {
  if (at === null || at === undefined) return false;
  return withinMs === null || at <= (run.startedAt ?? 0) + withinMs;
}

/** What the learner said, asked for, looked at and handed over. */
export const saidTests = {
  'learner.called': test({
    schema: z.strictObject({ calls: ids, within: duration.optional() }),
    resolve: ({ calls, within }, inside) => ({
      calls: known(inside, 'call', calls),
      withinMs: within ?? null,
    }),
    share: (looked, { calls, withinMs }) =>
      share(calls, (name) => {
        const call = looked.run.calls.find((each) => each.id === name);
        return inTime(looked, call?.calledAt, withinMs);
      }),
  }),
  'learner.stated': test({
    schema: z.strictObject({ statements: ids, within: duration.optional() }),
    resolve: ({ statements, within }, inside) => ({
      statements: known(inside, 'statement', statements),
      withinMs: within ?? null,
    }),
    share: (looked, { statements, withinMs }) =>
      share(statements, (name) => {
        const statement = looked.run.statements.find((each) => each.id === name);
        return inTime(looked, statement?.statedAt, withinMs);
      }),
  }),
  'learner.looked': test({
    schema: z
      .strictObject({
        vms: names.optional(),
        nodes: names.optional(),
        groups: names.optional(),
        disks: names.optional(),
        within: duration.optional(),
      })
      .refine(({ vms, nodes, groups, disks }) => vms ?? nodes ?? groups ?? disks, {
        error: 'file.noObject',
      }),
    resolve: ({ vms, nodes, groups, disks, within }, inside) => ({
      objects: [
        ...inside.vms(vms ?? []),
        ...inside.nodes(nodes ?? []),
        ...inside.groups(groups ?? []),
        ...inside.disks('disks', disks ?? []),
      ] as readonly RecordId[],
      withinMs: within ?? null,
    }),
    share: (looked, { objects, withinMs }) =>
      share(objects, (object) =>
        looked.run.looks.some(
          (look) => look.object === object && inTime(looked, look.at, withinMs),
        ),
      ),
  }),
  'learner.predicted': test({
    schema: z.strictObject({ within: duration.optional() }),
    resolve: ({ within }, { section }) => ({
      answer: section.prediction?.answer ?? null,
      withinMs: within ?? null,
    }),
    share: (looked, { answer, withinMs }) => {
      const { prediction } = looked.run;
      const right = answer !== null && prediction?.answer === answer;
      return whole(right && inTime(looked, prediction?.answeredAt, withinMs));
    },
  }),
  'report.exported': test({
    schema: z.strictObject({ reports: ids }),
    resolve: ({ reports }) => ({ reports }),
    share: ({ run }, { reports }) =>
      share(reports, (name) => run.exports.some((each) => each.report === name)),
  }),
} as const;
