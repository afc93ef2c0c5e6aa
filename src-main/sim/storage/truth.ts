import type { ArrayId, DiskId, NodeId, PathId } from '../../../src-shared/model/tables';
import type { SimTx } from '../wakeups';
import { storageChanged } from './changed';
import { arrayOf, diskOf } from './lookup';
import { arrayFailed } from './mirror';

/*
 * What is physically wrong with paths, controllers, arrays and disks. Each of these changes the truth
 * and says so; what nodes, volumes and machines make of it is `storageChanged`.
 */

/** Adapter, cable or switch of one path. */
export function setPath(tx: SimTx, id: PathId, connected: boolean): void {
  sayPath(tx, id, connected);
  storageChanged(tx);
}

function sayPath(tx: SimTx, id: PathId, connected: boolean): void {
  const path = tx.get<'path'>(id);
  if (!path || path.connected === connected) return;
  tx.put({ ...path, connected });
  const array = arrayOf(tx, path.array);
  const fields = {
    node: tx.get<'node'>(path.node)?.name ?? '',
    array: array.name,
    controller: array.controllers[path.controller]?.name ?? '',
  };
  tx.emit(connected ? 'path.connected' : 'path.disconnected', { object: path.id, fields });
}

/** Every path of a node to an array. */
export function setPaths(tx: SimTx, node: NodeId, array: ArrayId, connected: boolean): void {
  const { cause } = tx;
  for (const path of tx.by('path.node', node)) {
    if (path.array === array) tx.because(cause, () => sayPath(tx, path.id, connected));
  }
  storageChanged(tx);
}

export function setController(tx: SimTx, id: ArrayId, index: number, up: boolean): void {
  const array = arrayOf(tx, id);
  const controllers = array.controllers.map((each, at) => (at === index ? { ...each, up } : each));
  tx.put({ ...array, controllers });
  const fields = { array: array.name, controller: controllers[index]?.name ?? '' };
  tx.emit(up ? 'array.controllerRestored' : 'array.controllerFailed', { object: id, fields });
  storageChanged(tx);
}

export function setArray(tx: SimTx, id: ArrayId, up: boolean): void {
  const array = arrayOf(tx, id);
  tx.put({ ...array, up });
  tx.emit(up ? 'array.restored' : 'array.failed', { object: id, fields: { array: array.name } });
  if (!up) arrayFailed(tx, id);
  storageChanged(tx);
}

/**
 * The LUN itself: a disk group of the array is gone, or back. A file system that was in use when it
 * went has to be repaired before it mounts again.
 */
export function setDisk(tx: SimTx, id: DiskId, healthy: boolean): void {
  const disk = diskOf(tx, id);
  const torn = !healthy && disk.state === 'online' && disk.use !== 'witness';
  tx.put({ ...disk, healthy, fileSystemDamaged: disk.fileSystemDamaged || torn });
  tx.emit(healthy ? 'disk.lunRestored' : 'disk.lunFailed', {
    object: id,
    fields: { disk: disk.name },
  });
  storageChanged(tx);
}
