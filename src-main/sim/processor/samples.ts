import type { SampleColumn, SampleValues } from '../../../src-shared/ipc';
import { noSample, noWideSample } from '../../../src-shared/ipc';
import type { KernelState } from '../kernel/state';
import { nodeTable } from './tick';

export type HostColumn = Extract<SampleColumn, 'node.watts' | 'node.parked' | 'node.energy'>;

const columnOf = {
  'node.watts': 'watts',
  'node.parked': 'parked',
  'node.energy': 'energyWattSeconds',
} as const satisfies Record<HostColumn, string>;

/** A tenth of a watt-hour, in watt-seconds: energy is sent in these. */
export const energyUnit = 360;

/** Power, parked processors and energy of the hosts as they stand since the last tick, one a row. */
export function sampleHosts(state: KernelState, column: HostColumn): SampleValues {
  const nodes = state.store.all('node');
  const known = state.columns.find(nodeTable, columnOf[column]);
  const ids = state.columns.idsOf(nodeTable);
  const wide = column === 'node.energy';
  const values = wide
    ? new Uint32Array(nodes.length).fill(noWideSample)
    : new Uint16Array(nodes.length).fill(noSample);
  for (const { id, row } of nodes) {
    // A host that came after the last tick has no numbers yet.
    const value = ids[row] === id ? known?.[row] : undefined;
    if (value === undefined) continue;
    values[row] = Math.floor(wide ? value / energyUnit : value + 0.5);
  }
  return values;
}
