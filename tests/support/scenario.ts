import type { SimRecord } from '../../src-shared/model/tables';
import type { LabMode, LabRun } from '../../src-shared/model/world';
import type { Reader } from '../../src-shared/reader';
import { nodeState } from '../../src-shared/rules/facts';
import type { SimMs } from '../../src-shared/units';
import type { LabDefinition, ScriptStep } from '../../src-main/lab/definition';
import { Pacer, pacing } from '../../src-main/host/pacer';
import { ScriptedPlayer } from '../../src-main/lab/scripted-player';
import { LabSession } from '../../src-main/lab/session';
import { buildInventory } from '../../src-main/sim/inventory/build';
import { hashOf } from './hash';

/** A lab with a task, begun by somebody who will take these steps. */
export function begin(
  definition: LabDefinition,
  steps: readonly ScriptStep[],
  mode: LabMode = 'guided',
): ScriptedPlayer {
  const session = new LabSession(definition);
  session.goLive(() => {});
  session.submit({ name: 'lab.start', args: { mode } }, 'user');
  return new ScriptedPlayer(session, steps);
}

export function runOf({ session }: ScriptedPlayer): LabRun {
  const run = session.engine.reader.get<'run'>('run:lab');
  if (!run) throw new Error('a lab with a task has a run');
  return run;
}

export const endOf = ({ grading }: LabDefinition): SimMs => grading?.finishAfterMs ?? 0;

/** Plays to the end; what came of it. */
export function finish(player: ScriptedPlayer): LabRun {
  player.playTo(endOf(player.session.definition));
  return runOf(player);
}

export function shareOf(run: LabRun, check: string | null): number {
  return run.checks.find(({ id }) => id === check)?.sharePermille ?? 0;
}

/** The solution, played, with a player to go on from before each of its steps. */
export interface Solved {
  readonly player: ScriptedPlayer;
  readonly run: LabRun;
  readonly hash: string;
  /** The grade without this step. */
  readonly without: (index: number) => LabRun;
}

export function solve(definition: LabDefinition): Solved {
  const { solve: steps } = definition.script;
  const player = begin(definition, steps);
  const before = new Map<number, ScriptedPlayer>();
  player.playTo(endOf(definition), (index) => {
    before.set(
      index,
      player.fork((_step, at) => at === index),
    );
  });
  return {
    player,
    run: runOf(player),
    hash: hashOf(player.session.engine.drainChanges().events),
    without: (index) => {
      const fork = before.get(index);
      if (!fork) throw new Error(`step ${index + 1} of the solution never came to its moment`);
      return finish(fork);
    },
  };
}

/** The history when the same acts are given while a host's pacer moves time, its wall clock turned by hand. */
export function hashAt(solved: Solved, speed: number): string {
  const { definition, engine } = solved.player.session;
  const session = new LabSession(definition);
  session.goLive(() => {});
  let wallMs = 0;
  const pacer = new Pacer(() => wallMs);
  const reach = (at: SimMs) => {
    pacer.set({ running: true, speed }, session.engine.now);
    const paced = {
      get now() {
        return session.engine.now;
      },
      advanceTo: (to: SimMs) => session.advanceTo(to),
    };
    while (session.engine.now + pacing.gapMs * speed <= at) {
      wallMs += pacing.gapMs;
      pacer.tick(paced);
    }
    session.advanceTo(at);
  };
  session.submit({ name: 'lab.start', args: { mode: 'guided' } }, 'user');
  for (const { at, command } of solved.player.given) {
    reach(at);
    session.submit(command, 'user');
  }
  reach(engine.now);
  return hashOf(session.engine.drainChanges().events);
}

/** Nobody does anything: how it ends, and what an abort at some moments leaves after five seconds. */
export interface Idle {
  readonly run: LabRun;
  readonly brokenAfterAbort: readonly (readonly [SimMs, readonly string[]])[];
  readonly brokenAfterRestore: readonly string[];
}

export function doNothing(definition: LabDefinition): Idle {
  const player = begin(definition, []);
  const end = endOf(definition);
  const brokenAfterAbort = [0.3, 0.6, 0.9].map((share) => {
    const at = Math.floor(end * share);
    player.playTo(at);
    return [
      at,
      brokenAfter(
        'lab.abort',
        player.fork(() => false),
      ),
    ] as const;
  });
  player.playTo(end);
  const run = runOf(player);
  return { run, brokenAfterAbort, brokenAfterRestore: brokenAfter('lab.restore', player) };
}

function brokenAfter(name: 'lab.abort' | 'lab.restore', player: ScriptedPlayer): string[] {
  const { session } = player;
  session.submit({ name, args: {} }, 'user');
  session.advanceTo(session.engine.now + 5000);
  session.engine.checkWorld();
  return brokenIn(player);
}

/** What of a record says that something is broken, where something is. */
function troubleOf(reader: Reader, record: SimRecord): string | null {
  switch (record.kind) {
    case 'node':
      return nodeState(reader, record) === 'up' ? null : nodeState(reader, record);
    case 'group':
      return record.state === 'online' ? null : record.state;
    case 'worker':
      return record.servingSince === null ? 'does not serve' : null;
    case 'view':
      return record.quorate ? null : 'no quorum';
    case 'network':
    case 'interface':
      return record.state === 'up' ? null : record.state;
    case 'disk':
      return record.state === 'online' ? null : record.state;
    default:
      return null;
  }
}

const watched = ['node', 'group', 'worker', 'view', 'network', 'interface', 'disk'] as const;

function troubles(reader: Reader): string[] {
  return watched.flatMap((kind) =>
    reader.all(kind).flatMap((record) => {
      const trouble = troubleOf(reader, record);
      return trouble === null ? [] : [`${record.id} ${trouble}`];
    }),
  );
}

const troublesAtFirst = new WeakMap<LabDefinition, ReadonlySet<string>>();

/** What is broken now and was not when the lab was opened. */
function brokenIn({ session }: ScriptedPlayer): string[] {
  const { definition } = session;
  let before = troublesAtFirst.get(definition);
  if (!before) {
    before = new Set(troubles(new LabSession(definition).engine.reader));
    troublesAtFirst.set(definition, before);
  }
  const { reader } = session.engine;
  const missing = buildInventory(definition.plan)
    .records.filter(({ id }) => reader.get(id) === undefined)
    .map(({ id }) => `${id} is gone`);
  return [...missing, ...troubles(reader).filter((trouble) => !before.has(trouble))];
}
