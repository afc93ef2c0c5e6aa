import { assert } from '../../src-shared/assert';
import { nPlusOne } from '../../src-shared/planning/index';
import type { LabDefinition } from '../../src-main/lab/definition';
import { buildInventory } from '../../src-main/sim/inventory/build';
import { createEngine } from '../../src-main/sim/engine';

/** How many machines find no place when each of the nodes fails. */
export function readVerdicts(lab: LabDefinition): Readonly<Record<string, number>> {
  const engine = createEngine(buildInventory(lab.plan));
  engine.checkWorld();
  const cluster = engine.reader.all('cluster')[0];
  assert(cluster !== undefined, 'the lab has a cluster');
  const verdict = nPlusOne(engine.reader, cluster.id);
  assert(verdict !== null, 'the cluster runs');
  const nameOf = (id: string) =>
    engine.reader.all('node').find((node) => node.id === id)?.name ?? id;
  return Object.fromEntries(verdict.losses.map(({ node, unplaced }) => [nameOf(node), unplaced]));
}
