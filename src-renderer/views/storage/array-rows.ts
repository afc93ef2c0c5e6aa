import type { StorageArray, StoragePath } from '../../../src-shared/model/storage';
import type { ArrayId, ClusterId, NodeId, PathId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { byNumber } from '../../../src-shared/rules/cluster-facts';
import type { Tone } from '../../ui';
import { objectName } from '../common/words';

/** What a path comes to, the nearest cause first. */
export type PathState = 'works' | 'cut' | 'controllerDown' | 'arrayDown' | 'nodeOff';

export const pathTone: Readonly<Record<PathState, Tone>> = {
  works: 'running',
  cut: 'critical',
  controllerDown: 'critical',
  arrayDown: 'critical',
  nodeOff: 'off',
};

export function pathState(reader: Reader, path: StoragePath): PathState {
  const machine = reader.get<'node'>(path.node)?.machine;
  const array = reader.get<'array'>(path.array);
  if (array?.up !== true) return 'arrayDown';
  if (array.controllers[path.controller]?.up !== true) return 'controllerDown';
  if (!path.connected) return 'cut';
  return machine === 'on' || machine === 'shuttingDown' ? 'works' : 'nodeOff';
}

/** A path as a list shows it. */
export interface PathRow {
  readonly id: PathId;
  readonly path: StoragePath;
  readonly node: string;
  readonly controller: string;
  readonly state: PathState;
}

export function pathRows(reader: Reader, array: ArrayId): readonly PathRow[] {
  const controllers = reader.get<'array'>(array)?.controllers ?? [];
  return reader.by('path.array', array).map((path) => ({
    id: path.id,
    path,
    node: objectName(reader, path.node),
    controller: controllers[path.controller]?.name ?? '',
    state: pathState(reader, path),
  }));
}

/** How many of its paths to an array work for each node, in order of their number. */
export function pathsByNode(
  reader: Reader,
  array: ArrayId,
): readonly {
  readonly node: NodeId;
  readonly name: string;
  readonly working: number;
  readonly total: number;
}[] {
  const paths = reader.by('path.array', array);
  const nodes = reader.all('node').filter((node) => paths.some((path) => path.node === node.id));
  return [...nodes].sort(byNumber).map((node) => {
    const own = paths.filter((path) => path.node === node.id);
    const working = own.filter((path) => pathState(reader, path) === 'works').length;
    return { node: node.id, name: node.name, working, total: own.length };
  });
}

/** The arrays a cluster stands on: those its disks are on and those its nodes have paths to. */
export function arraysOf(reader: Reader, cluster: ClusterId): readonly StorageArray[] {
  const used = new Set<ArrayId>();
  for (const disk of reader.by('disk.cluster', cluster)) for (const id of disk.arrays) used.add(id);
  for (const node of reader.by('node.cluster', cluster)) {
    for (const path of reader.by('path.node', node.id)) used.add(path.array);
  }
  return reader.all('array').filter((array) => used.has(array.id));
}

export type ArrayState = 'up' | 'degraded' | 'down';

export const arrayTone: Readonly<Record<ArrayState, Tone>> = {
  up: 'running',
  degraded: 'warning',
  down: 'critical',
};

/** Whether something about an array needs attention: a controller or a copy less. */
export function arrayTrouble(array: StorageArray): ArrayState {
  if (!array.up) return 'down';
  const degraded =
    array.controllers.some(({ up }) => !up) ||
    (array.mirror !== null && array.mirror.state !== 'synchronized');
  return degraded ? 'degraded' : 'up';
}
