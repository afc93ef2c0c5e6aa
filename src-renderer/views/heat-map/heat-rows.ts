import { shallow } from 'zustand/shallow';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { VmState } from '../../../src-shared/model/vm';
import { isSilent } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { vmState, workerOf } from '../../../src-shared/rules/facts';
import type { TileLook } from './heat-canvas';

/** A machine of the map: what changes with records only. */
export interface HeatRow {
  readonly id: VmId;
  readonly name: string;
  readonly row: number;
  readonly memoryMiB: number;
  readonly state: VmState;
  readonly look: TileLook['look'];
}

export const heatMeasures = ['state', 'cpu', 'pressure'] as const;
export type HeatMeasure = (typeof heatMeasures)[number];

const looks: Readonly<Record<VmState, TileLook['look']>> = {
  running: 'running',
  off: 'off',
  saved: 'saved',
  paused: 'paused',
  pausedCritical: 'trouble',
  starting: 'moving',
  saving: 'moving',
  stopping: 'moving',
  pausing: 'moving',
  resuming: 'moving',
  unknown: 'trouble',
};

/** The largest first, as the layout wants them; equal ones by name. */
export function heatRows(reader: Reader, node: NodeId | null): readonly HeatRow[] {
  const vms = node === null ? reader.all('vm') : reader.by('vm.node', node);
  return vms
    .map((vm) => {
      const state = vmState(reader, vm);
      const worker = workerOf(reader, vm.id);
      const silent = worker !== undefined && isSilent(worker.guest);
      const trouble = silent || (vm.downSince !== null && state !== 'starting');
      return {
        id: vm.id,
        name: vm.name,
        row: vm.row,
        memoryMiB: vm.startupMiB,
        state,
        look: trouble ? ('trouble' as const) : looks[state],
      };
    })
    .sort((left, right) => right.memoryMiB - left.memoryMiB || (left.name < right.name ? -1 : 1));
}

export function sameRows(left: readonly HeatRow[], right: readonly HeatRow[]): boolean {
  return left.length === right.length && left.every((row, index) => shallow(row, right[index]));
}
