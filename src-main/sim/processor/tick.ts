import type { ClusterNode } from '../../../src-shared/model/node';
import { processorsOf } from '../../../src-shared/rules/numa';
import type { ProcessorFigures } from '../../../src-shared/profiles/sections/processor';
import { profileOf } from '../../../src-shared/rules/facts';
import type { CpuCache } from '../cpu/cache';
import type { ColumnStore } from '../kernel/columns';
import { sampledProcessors } from '../cpu/columns';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import type { ParkingState } from './parking';
import { checkFrequency, checkParking, parkingBounds, wattsOf } from './parking';

/*
 * Moving numbers of processors: table `numa` has a row for every NUMA node of every host, table `node` one
 * for every host. The load itself is a function of time (`cpu/`); what is parked and used up is not.
 */

export const numaTable = 'numa';
export const nodeTable = 'node';

/** Where the NUMA nodes of a host begin in their table, by row of the host. */
export interface NumaLayout {
  readonly nodes: readonly ClusterNode[];
  readonly ids: readonly string[];
  readonly nodeIds: readonly string[];
  /** By host row; the number behind the last is where the next begins. */
  readonly begins: Int32Array;
  /** Hosts by row. */
  readonly byRow: readonly (ClusterNode | undefined)[];
  /** By row of the NUMA node: how many logical processors it has, and how many must be unparked. */
  readonly processors: Int32Array;
  readonly least: Int32Array;
  /** Scratch: load of the NUMA nodes, in thousandths of a logical processor. */
  readonly loads: Float64Array;
}

const layouts = new WeakMap<readonly ClusterNode[], NumaLayout>();

/** The rows of NUMA nodes; equal as long as no host changes. */
export function numaLayout(nodes: readonly ClusterNode[]): NumaLayout {
  const known = layouts.get(nodes);
  if (known) return known;
  const byRow: (ClusterNode | undefined)[] = [];
  for (const node of nodes) byRow[node.row] = node;
  const begins = new Int32Array(byRow.length + 1);
  const ids: string[] = [];
  const nodeIds: string[] = [];
  byRow.forEach((node, row) => {
    begins[row] = ids.length;
    nodeIds.push(node?.id ?? '');
    const count = node?.numaNodes ?? 0;
    for (let numa = 0; numa < count; numa += 1) ids.push(`${node?.id ?? ''}/${numa}`);
  });
  begins[byRow.length] = ids.length;
  const processors = new Int32Array(ids.length);
  const least = new Int32Array(ids.length);
  for (const node of nodes) {
    for (let numa = 0; numa < node.numaNodes; numa += 1) {
      const at = (begins[node.row] as number) + numa;
      const count = processorsOf(node, numa);
      processors[at] = count;
      least[at] = parkingBounds(node.parking, count, numa === 0)[0];
    }
  }
  const loads = new Float64Array(ids.length);
  const layout = { nodes, ids, nodeIds, begins, byRow, processors, least, loads };
  layouts.set(nodes, layout);
  return layout;
}

const scratch: ParkingState = {
  unparked: 0,
  increase: 0,
  decrease: 0,
  frequency: 100,
  faster: 0,
  slower: 0,
};

/** The columns of one tick. */
interface ProcessorColumns {
  readonly numaParked: Float64Array;
  readonly increase: Float64Array;
  readonly decrease: Float64Array;
  readonly frequency: Float64Array;
  readonly faster: Float64Array;
  readonly slower: Float64Array;
  readonly load: Float64Array;
  /** How many there are, and how many must be unparked by the settings of this tick. */
  readonly processors: Float64Array;
  readonly least: Float64Array;
  readonly watts: Float64Array;
  readonly energy: Float64Array;
  /** For how long it had power since time 0: energy is checked against it. */
  readonly poweredSeconds: Float64Array;
  readonly parked: Float64Array;
}

/** Columns that were found before, for as long as none of them moves. */
const found = new WeakMap<ColumnStore, { revision: number; columns: ProcessorColumns }>();

function columnsOf({ columns }: SimTx, layout: NumaLayout): ProcessorColumns {
  columns.align(nodeTable, layout.nodeIds);
  columns.align(numaTable, layout.ids);
  const known = found.get(columns);
  if (known?.revision === columns.revision) return known.columns;
  const all = findColumns(columns);
  found.set(columns, { revision: columns.revision, columns: all });
  return all;
}

function findColumns(columns: ColumnStore): ProcessorColumns {
  const column = (name: string, fresh = 0) => columns.column(numaTable, name, fresh);
  return {
    numaParked: column('parked'),
    increase: column('increase'),
    decrease: column('decrease'),
    frequency: column('frequency', 100),
    faster: column('faster'),
    slower: column('slower'),
    load: column('load'),
    processors: column('processors'),
    least: column('least'),
    watts: columns.column(nodeTable, 'watts'),
    energy: columns.column(nodeTable, 'energyWattSeconds'),
    poweredSeconds: columns.column(nodeTable, 'poweredSeconds'),
    parked: columns.column(nodeTable, 'parked'),
  };
}

/** Decides what is parked, and adds up what the servers drew in this second. */
export function processorTick(tx: SimTx): void {
  const { world } = tx;
  const layout = numaLayout(world.all('node'));
  const columns = columnsOf(tx, layout);
  const figures = profileOf(world).processor;
  const cache = sampledProcessors(world);
  for (const node of layout.byRow) {
    if (!node) continue;
    const { row } = node;
    const on = runsWindows(node);
    const busy = on ? spread(layout, cache, node) : 0;
    const parked = checkNode(figures, layout, columns, node);
    const { maximumWatts, logicalProcessors } = node;
    const utilisation = busy / (logicalProcessors * 1000);
    const drawn =
      node.machine === 'off'
        ? 0
        : wattsOf(figures, maximumWatts, utilisation, parked / logicalProcessors);
    columns.parked[row] = parked;
    columns.watts[row] = drawn;
    // The first tick stands at the beginning of time: nothing was drawn yet.
    if (tx.now === 0) continue;
    if (node.machine !== 'off')
      columns.poweredSeconds[row] = (columns.poweredSeconds[row] as number) + 1;
    if (!sabotaged('energy-forgotten')) {
      columns.energy[row] = (columns.energy[row] as number) + drawn;
    }
  }
}

/** A server whose Windows decides about its processors; before and after, none is parked. */
function runsWindows({ machine }: ClusterNode): boolean {
  return machine === 'on' || machine === 'shuttingDown';
}

/** One second of the checks of one host; returns how many of its processors are parked. */
function checkNode(
  figures: ProcessorFigures,
  layout: NumaLayout,
  columns: ProcessorColumns,
  node: ClusterNode,
): number {
  const from = layout.begins[node.row] as number;
  const on = runsWindows(node);
  let parked = 0;
  for (let numa = 0; numa < node.numaNodes; numa += 1) {
    const at = from + numa;
    const processors = layout.processors[at] as number;
    const busy = on ? (layout.loads[at] as number) : 0;
    columns.load[at] = busy;
    columns.processors[at] = processors;
    columns.least[at] = on ? (layout.least[at] as number) : 0;
    readState(columns, at, processors);
    if (on) {
      checkParking(scratch, node.parking, processors, busy, numa === 0);
      checkFrequency(scratch, figures, node.powerPlan, busy);
    } else {
      scratch.unparked = processors;
    }
    writeState(columns, at, processors);
    parked += processors - scratch.unparked;
  }
  return parked;
}

/** What is new has nothing parked: every column of a fresh row says so. */
function readState(
  { numaParked, increase, decrease, frequency, faster, slower }: ProcessorColumns,
  at: number,
  processors: number,
): void {
  scratch.unparked = processors - (numaParked[at] as number);
  scratch.increase = increase[at] as number;
  scratch.decrease = decrease[at] as number;
  scratch.frequency = frequency[at] as number;
  scratch.faster = faster[at] as number;
  scratch.slower = slower[at] as number;
}

function writeState(
  { numaParked, increase, decrease, frequency, faster, slower }: ProcessorColumns,
  at: number,
  processors: number,
): void {
  numaParked[at] = processors - scratch.unparked;
  increase[at] = scratch.increase;
  decrease[at] = scratch.decrease;
  frequency[at] = scratch.frequency;
  faster[at] = scratch.faster;
  slower[at] = scratch.slower;
}

/**
 * Deals what a host does to its NUMA nodes: each machine's time to the node it was put on, the parent
 * partition's to the first. What a node cannot hold goes on to the others. Returns the sum.
 */
export function spread(layout: NumaLayout, cache: CpuCache, node: ClusterNode): number {
  const { loads, processors } = layout;
  const from = layout.begins[node.row] as number;
  const to = from + node.numaNodes;
  loads.fill(0, from, to);
  const share = cache.share[node.row] as number;
  // The hypervisor's own time comes on top of its guests'.
  const whole = 1000 / (1000 - share);
  let spanning = 0;
  const last = cache.begins[node.row + 1] as number;
  for (let place = cache.begins[node.row] as number; place < last; place += 1) {
    const numa = cache.numa[place] as number;
    const time = (cache.allocated[place] as number) * whole;
    if (numa < 0 || numa >= node.numaNodes) spanning += time;
    else loads[from + numa] = (loads[from + numa] as number) + time;
  }
  for (let numa = 0; numa < node.numaNodes; numa += 1) {
    const part = (spanning * (processors[from + numa] as number)) / node.logicalProcessors;
    loads[from + numa] = (loads[from + numa] as number) + part;
  }
  loads[from] = (loads[from] as number) + (cache.others[node.row] as number) + rootUse(node);
  return level(layout, from, to);
}

/** What the parent partition does by itself, in thousandths of a logical processor: a modelling choice. */
export function rootUse({ logicalProcessors }: Pick<ClusterNode, 'logicalProcessors'>): number {
  return logicalProcessors < 8 ? 20 : 50;
}

/** Moves what a NUMA node cannot hold to those with room, in their order; returns what all hold. */
function level({ loads, processors }: NumaLayout, from: number, to: number): number {
  let surplus = 0;
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const room = (processors[at] as number) * 1000;
    const load = loads[at] as number;
    if (load > room) {
      surplus += load - room;
      loads[at] = room;
    }
    sum += loads[at] as number;
  }
  for (let at = from; at < to && surplus > 0; at += 1) {
    const load = loads[at] as number;
    const room = (processors[at] as number) * 1000 - load;
    const moved = surplus < room ? surplus : room;
    loads[at] = load + moved;
    surplus -= moved;
    sum += moved;
  }
  return sum;
}
