import type { NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { isUnmanaged } from '../../../src-shared/rules/processor-start';
import type { Checked, Invariant } from '../invariants/scope';
import { wattsOf } from './parking';
import { nodeTable, numaTable } from './tick';

/** What is reserved is there: a start, a move and a change of settings all look (hyperv-host §3.1). */
function reservesAreKept({ state, scope }: Checked): string | null {
  for (const id of scope.nodes) {
    const node = state.store.get<'node'>(id);
    if (!node) continue;
    let reserved = 0;
    for (const worker of state.store.by('worker.node', id)) {
      const permille = state.store.get<'vm'>(worker.vm)?.cpuReservePermille ?? 0;
      reserved += worker.virtualProcessors * permille;
    }
    if (reserved > node.logicalProcessors * 1000) {
      return `${id} has promised ${reserved} of ${node.logicalProcessors * 1000} thousandths`;
    }
  }
  return null;
}

/** What began in this transaction began where it may: on a managed host, inside a NUMA node if it must be. */
function machinesBeginWhereTheyMay({ state, before }: Checked): string | null {
  if (!before) return null;
  for (const [id, was] of before) {
    const worker = state.store.get(id);
    if (worker?.kind !== 'worker') continue;
    // A machine that starts again at once has a process of its own under the same id.
    if (was?.kind === 'worker' && was.processId === worker.processId) continue;
    const node = state.store.get<'node'>(worker.node);
    if (!node) continue;
    if (isUnmanaged(node)) return `${id} begins though nobody manages ${node.id}`;
    if (!node.numaSpanning && worker.numaNode === null) return `${id} spans NUMA nodes`;
  }
  return null;
}

/** As many processors run as the settings of the last tick ask for at least. */
function parkingKeepsItsBounds({ state, before }: Checked): string | null {
  if (before) return null;
  const parked = state.columns.find(numaTable, 'parked');
  const least = state.columns.find(numaTable, 'least');
  const processors = state.columns.find(numaTable, 'processors');
  if (!parked || !least || !processors) return null;
  for (const [row, id] of state.columns.idsOf(numaTable).entries()) {
    const unparked = (processors[row] as number) - (parked[row] as number);
    if ((parked[row] as number) < 0 || unparked < (least[row] as number)) {
      return `${id} has ${unparked} processors unparked, at least ${least[row]} are asked for`;
    }
  }
  return null;
}

/** What a server used lies between what an idle one with every core parked draws, and a busy one. */
function energyIsWhatWasDrawn({ state, before }: Checked): string | null {
  if (before) return null;
  const energy = state.columns.find(nodeTable, 'energyWattSeconds');
  const seconds = state.columns.find(nodeTable, 'poweredSeconds');
  if (!energy || !seconds) return null;
  const figures = profileOf(state.store).processor;
  for (const [row, id] of state.columns.idsOf(nodeTable).entries()) {
    const node = state.store.get<'node'>(id as NodeId);
    if (!node) continue;
    const powered = seconds[row] as number;
    const used = energy[row] as number;
    const least = powered * wattsOf(figures, node.maximumWatts, 0, 1);
    const most = powered * wattsOf(figures, node.maximumWatts, 1, 0);
    // A sum of so many fractions is not exact to the last digit.
    if (used < least * 0.9999 || used > most * 1.0001) {
      return `${id} used ${used} Ws in ${powered} s: not between ${least} and ${most}`;
    }
  }
  return null;
}

export const processorInvariants: readonly Invariant[] = [
  { name: 'processor reserves are kept', about: ['worker', 'vm'], check: reservesAreKept },
  { name: 'machines begin where they may', about: ['worker'], check: machinesBeginWhereTheyMay },
  { name: 'core parking keeps its bounds', check: parkingKeepsItsBounds },
  { name: 'energy is what was drawn', check: energyIsWhatWasDrawn },
];
