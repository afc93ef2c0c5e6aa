import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { z } from 'zod';
import { main } from '../../src-main/cli/main';
import { ok } from '../../src-shared/result';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly files: Readonly<Record<string, string>>;
  readonly served: readonly unknown[];
}

/** The command line inside this process. */
export async function hyperlab(...argv: string[]): Promise<Outcome> {
  let out = '';
  let error = '';
  const files: Record<string, string> = {};
  const served: unknown[] = [];
  const code = await main(argv, {
    labsDir: join(root, 'assets/labs'),
    dataDir: join(root, 'no-such-folder'),
    version: '1.2.3',
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    date: () => '2026-01-02T03:04:05Z',
    writeFile: (path, body) => {
      if (path.includes('forbidden')) throw new Error('read-only file system');
      files[path] = typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
    },
    print: (html) => Promise.resolve(ok(Buffer.from(`%PDF ${String(html.length)}`))),
    serve: (options) => {
      served.push(options);
      return Promise.resolve();
    },
  });
  return { code, out, error, files, served };
}

/** What `run --json` prints, and nothing beside it. */
export const runResult = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  simulatedMs: z.int().min(0),
  clusters: z.array(
    z.strictObject({
      name: z.string().min(1),
      up: z.boolean(),
      votes: z.strictObject({ have: z.int(), need: z.int(), total: z.int() }),
    }),
  ),
  nodes: z.array(
    z.strictObject({
      name: z.string().min(1),
      state: z.enum(['up', 'down', 'paused', 'joining']),
    }),
  ),
  vms: z.array(
    z.strictObject({
      name: z.string().min(1),
      state: z.enum([
        'unknown',
        'running',
        'off',
        'paused',
        'saved',
        'starting',
        'saving',
        'stopping',
        'pausing',
        'resuming',
      ]),
      serving: z.boolean(),
      node: z.string().nullable(),
      downtimeMs: z.int().min(0),
      sessions: z.int().min(0),
      sessionsLost: z.int().min(0),
      dataLossMs: z.int().min(0),
      diverged: z.boolean(),
    }),
  ),
  views: z.array(
    z.strictObject({
      cluster: z.string(),
      members: z.array(z.string()),
      votes: z.strictObject({ have: z.int(), need: z.int(), total: z.int() }),
      quorate: z.boolean(),
      forced: z.boolean(),
    }),
  ),
  groups: z.array(
    z.strictObject({
      cluster: z.string(),
      name: z.string().min(1),
      owner: z.string().nullable(),
      state: z.enum(['online', 'offline', 'failed', 'partialOnline', 'pending']),
      second: z.boolean(),
    }),
  ),
  networks: z.array(
    z.strictObject({
      cluster: z.string(),
      name: z.string().min(1),
      state: z.enum(['unavailable', 'down', 'partitioned', 'up']),
    }),
  ),
  disks: z.array(
    z.strictObject({
      name: z.string().min(1),
      cluster: z.string().nullable(),
      use: z.enum(['witness', 'available', 'group', 'sharedVolume', 'unclustered']),
      folder: z.string().nullable(),
      state: z.string(),
      owner: z.string().nullable(),
      access: z.record(
        z.string(),
        z.strictObject({ mode: z.string(), reason: z.string().nullable() }),
      ),
    }),
  ),
  migrations: z.array(
    z.strictObject({
      vm: z.string().min(1),
      type: z.enum(['live', 'quick', 'turnOff', 'shutDown', 'shutDownForced']),
      source: z.string(),
      target: z.string(),
      network: z.string().nullable(),
      phase: z.string(),
      startedAtMs: z.int().min(0),
      rounds: z.int().min(0),
      totalMs: z.int().min(0),
      blackoutMs: z.int().min(0).nullable(),
      sentBytes: z.int().min(0),
      sessions: z.int().min(0),
      sessionsLost: z.int().min(0),
      failure: z.strictObject({ code: z.string(), event: z.int().nullable() }).nullable(),
    }),
  ),
  events: z.array(
    z.strictObject({
      atMs: z.int().min(0),
      id: z.int().nullable(),
      source: z.union([
        z.literal('Hyperlab'),
        z.string().regex(/^Microsoft-Windows-(FailoverClustering|Hyper-V-[A-Za-z-]+)$/),
      ]),
      level: z.enum(['critical', 'error', 'warning', 'information']),
      node: z.string().nullable(),
      object: z.string().nullable(),
      text: z.string().min(1),
      causedBy: z.int().min(1).nullable(),
    }),
  ),
  grade: z
    .strictObject({
      finished: z.boolean(),
      outcome: z.number().min(0).max(100),
      total: z.int().min(0).max(100),
      checks: z.array(
        z.strictObject({
          id: z.string(),
          weight: z.int().min(1).max(10),
          share: z.number().min(0).max(1),
          message: z.string().nullable(),
        }),
      ),
      deductions: z.array(
        z.strictObject({
          kind: z.enum(['hints', 'collateral', 'risky']),
          count: z.int(),
          points: z.int(),
          cap: z.int(),
        }),
      ),
      refused: z.array(
        z.strictObject({ atMs: z.int(), command: z.string(), reason: z.string().min(1) }),
      ),
    })
    .optional(),
});

/** What `run --json` of a lab prints. */
export async function json(...argv: string[]): Promise<z.infer<typeof runResult>> {
  const { code, out, error } = await hyperlab('run', ...argv, '--json');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return runResult.parse(JSON.parse(out));
}
