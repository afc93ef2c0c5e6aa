import type { NodeId, VmId } from '../../src-shared/model/tables';
import { nPlusOne } from '../../src-shared/planning/index';
import type { Inventory, SimEngine } from '../../src-main/sim/api';
import { createEngine } from '../../src-main/sim/engine';
import type { Figure } from './figure';
import { repeat, wallMs } from './figure';

const hourMs = 3_600_000;

/** What-if for the loss of every single node, all of them together, from nothing prepared. */
function whatIfEvery(repetitions: number, inventory: Inventory): Figure {
  const { reader } = createEngine(inventory);
  const cluster = reader.all('cluster')[0]?.id ?? 'cluster:cl-lab';
  return repeat(repetitions, 'ms', () =>
    wallMs(() => {
      nPlusOne(reader, cluster);
    }),
  );
}

/** Each machine to the node after its own, in pairs of nodes that are free, as a planner gives them. */
function giveMigrations(engine: SimEngine, waiting: Set<VmId>, nodes: readonly NodeId[]): void {
  const busy = new Set<NodeId>();
  for (const migration of engine.reader.all('migration')) {
    if (migration.finishedAt !== null) continue;
    busy.add(migration.source);
    busy.add(migration.target);
  }
  for (const vm of waiting) {
    if (busy.size + 1 >= nodes.length) return;
    const source = engine.reader.get<'vm'>(vm)?.node;
    if (source === undefined || busy.has(source)) continue;
    const target = nodes.find((node) => node !== source && !busy.has(node));
    if (target === undefined) return;
    const given = engine.submit({ name: 'vm.liveMigrate', args: { vm, node: target } }, 'user');
    waiting.delete(vm);
    if (!given.ok) continue;
    busy.add(source);
    busy.add(target);
  }
}

/** 1,000 live migrations on 64 nodes, given one after another as their nodes become free. */
function migrations(repetitions: number, inventory: Inventory, count: number): Figure {
  return repeat(repetitions, 'ms', () => {
    const engine = createEngine(inventory);
    const nodes = engine.reader.all('node').map(({ id }) => id);
    const waiting = new Set(
      engine.reader
        .all('vm')
        .slice(0, count)
        .map(({ id }) => id),
    );
    return wallMs(() => {
      while (engine.now < 24 * hourMs) {
        giveMigrations(engine, waiting, nodes);
        const runs = engine.reader.all('task').some((task) => task.state === 'running');
        if (waiting.size === 0 && !runs) break;
        engine.runUntil(engine.now + 5000);
        engine.drainChanges();
      }
    });
  });
}

/** A cut through the middle of 64 nodes, the smaller side's end, the heal and the way back. */
function partitionAndHeal(repetitions: number, inventory: Inventory): Figure {
  return repeat(repetitions, 'ms', () => {
    const engine = createEngine(inventory);
    const nodes = engine.reader.all('node').map(({ id }) => id);
    const networks = engine.reader.all('network').map(({ id }) => id);
    const [from, to] = [nodes.slice(0, 33), nodes.slice(33)];
    const whole = () => engine.reader.all('node').every(({ view }) => view !== null);
    return wallMs(() => {
      const cut = { networks, from, to, oneWay: false };
      engine.submit({ name: 'fault.cutNetwork', args: cut }, 'user');
      engine.runUntil(60_000);
      engine.submit({ name: 'fault.healNetwork', args: { networks } }, 'user');
      while (!whole() && engine.now < hourMs) {
        engine.runUntil(engine.now + 1000);
        engine.drainChanges();
      }
    });
  });
}

/** What a cluster as a whole does: planning, moving, falling apart and coming together. */
export function clusterFigures(
  repetitions: number,
  large: Inventory,
  middle: Inventory,
): Record<string, () => Figure> {
  return {
    'whatIf.64x8000': () => whatIfEvery(repetitions, large),
    'migrations.1000': () => migrations(repetitions, middle, 1000),
    'partition.64x8000': () => partitionAndHeal(repetitions, large),
  };
}
