import type { storageCommands } from '../commands/storage';
import type { Fault } from '../faults';
import type { ClusterDisk, StorageArray, StoragePath } from '../model/storage';
import type { TaskKind } from '../model/task';
import type { ArrayId, ClusterId, DiskId, NodeId, PathId } from '../model/tables';
import type { Reader } from '../reader';
import type { Check } from './about';
import { aboutArray, aboutDisk } from './about';
import { isClusterUp, viewOf } from './facts';
import type { Rules } from './rule';
import { machinesOnDisk, reachesDisk } from './storage-facts';

type DiskCheck = Check<'disk'>;

const clustered: DiskCheck = (reader, { name, cluster }) => {
  if (cluster === null) return { code: 'disk.notClustered', disk: name };
  if (isClusterUp(reader, cluster)) return null;
  return { code: 'cluster.noQuorum', cluster: reader.get<'cluster'>(cluster)?.name ?? '' };
};

const idle: DiskCheck = (_reader, { name, state }) =>
  state === 'onlinePending' || state === 'offlinePending' || state === 'pending'
    ? { code: 'disk.busy', disk: name }
    : null;

const online: DiskCheck = (_reader, { name, state }) =>
  state === 'online' ? null : { code: 'disk.notOnline', disk: name };

const notWitness: DiskCheck = (_reader, { name, use }) =>
  use === 'witness' ? { code: 'disk.isWitness', disk: name } : null;

const sharedVolume: DiskCheck = (_reader, { name, volume }) =>
  volume === null ? { code: 'disk.notSharedVolume', disk: name } : null;

const lun: DiskCheck = (_reader, { name, host }) =>
  host === null ? null : { code: 'disk.isLocal', disk: name };

/** 5148: while a coordinator takes over, nothing about the way of I/O can be changed. */
const settled: DiskCheck = (reader, { id, name, volume }) => {
  const changes = volume !== null && volume.pausedSince !== null;
  return changes || runs(reader, id, 'disk.move') ? { code: 'disk.modeChanges', disk: name } : null;
};

function runs(reader: Reader, id: DiskId, what: TaskKind): boolean {
  return reader
    .by('task.object', id)
    .some((task) => task.state === 'running' && task.what === what);
}

const withoutMachines: DiskCheck = (reader, { id, name }) => {
  const vms = machinesOnDisk(reader, id).length;
  return vms === 0 ? null : { code: 'disk.holdsMachines', disk: name, vms };
};

function reachedByAMember(reader: Reader, disk: ClusterDisk): boolean {
  const members = disk.cluster === null ? [] : (viewOf(reader, disk.cluster)?.members ?? []);
  return members.some((node) => reachesDisk(reader, node, disk.id));
}

/** Whether a member may own the disk: it is up in the view, or paused, and reaches it. */
function ownerRefusal(reader: Reader, disk: ClusterDisk, id: NodeId): Fault | null {
  const node = reader.get<'node'>(id);
  if (!node) return { code: 'record.missing', id };
  const view = disk.cluster === null ? undefined : viewOf(reader, disk.cluster);
  if (!view?.members.includes(id)) return { code: 'node.notMember', node: node.name };
  if (disk.owner === id) return { code: 'disk.alreadyThere', disk: disk.name, node: node.name };
  if (reachesDisk(reader, id, disk.id)) return null;
  return { code: 'disk.notReachable', disk: disk.name, node: node.name };
}

function moveRefusal(reader: Reader, disk: ClusterDisk, to: NodeId | null): Fault | null {
  if (disk.use === 'group') return { code: 'disk.movesWithGroup', disk: disk.name };
  if (to !== null) return ownerRefusal(reader, disk, to);
  const members = disk.cluster === null ? [] : (viewOf(reader, disk.cluster)?.members ?? []);
  const able = members.some((node) => ownerRefusal(reader, disk, node) === null);
  return able ? null : { code: 'disk.notReachableByAny', disk: disk.name };
}

function pathRefusal(
  reader: Reader,
  id: PathId,
  refusal: (
    path: StoragePath,
    names: { readonly node: string; readonly array: string },
  ) => Fault | null,
): Fault | null {
  const path = reader.get<'path'>(id);
  if (!path) return { code: 'record.missing', id };
  const node = reader.get<'node'>(path.node)?.name ?? '';
  return refusal(path, { node, array: reader.get<'array'>(path.array)?.name ?? '' });
}

/** Every path of a node to an array at once. */
function pathsRefusal(
  reader: Reader,
  { node: nodeId, array: arrayId }: { readonly node: NodeId; readonly array: ArrayId },
  connect: boolean,
): Fault | null {
  const node = reader.get<'node'>(nodeId);
  const array = reader.get<'array'>(arrayId);
  if (!node) return { code: 'record.missing', id: nodeId };
  if (!array) return { code: 'record.missing', id: arrayId };
  const names = { node: node.name, array: array.name };
  const paths = reader.by('path.node', nodeId).filter((path) => path.array === arrayId);
  if (paths.length === 0) return { code: 'path.none', ...names };
  if (paths.some((path) => path.connected !== connect)) return null;
  return { code: connect ? 'path.alreadyConnected' : 'path.alreadyDisconnected', ...names };
}

function controllerRefusal(
  reader: Reader,
  { array: id, controller: index }: { readonly array: ArrayId; readonly controller: number },
  restore: boolean,
): Fault | null {
  return aboutArray(reader, id, (_reader, { name, controllers }) => {
    const controller = controllers[index];
    if (!controller) return { code: 'array.noController', array: name };
    if (controller.up !== restore) return null;
    return { code: 'array.controllerAsIs', array: name, controller: controller.name };
  });
}

function resynchronizeRefusal(reader: Reader, array: StorageArray): Fault | null {
  const { name, mirror } = array;
  const partner = mirror && reader.get<'array'>(mirror.partner);
  if (!mirror || !partner) return { code: 'array.notMirrored', array: name };
  if (mirror.state === 'synchronized') return { code: 'array.alreadySynchronized', array: name };
  if (mirror.state === 'resynchronizing') return { code: 'array.resynchronizes', array: name };
  if (!array.up) return { code: 'array.isDown', array: name };
  if (!partner.up) return { code: 'array.isDown', array: partner.name };
  return mirror.survivor === array.id ? { code: 'array.isSurvivor', array: name } : null;
}

function clusterRefusal(
  reader: Reader,
  id: ClusterId,
  refusal: (name: string, enabled: boolean) => Fault | null,
): Fault | null {
  const cluster = reader.get<'cluster'>(id);
  if (!cluster) return { code: 'record.missing', id };
  if (!isClusterUp(reader, id)) return { code: 'cluster.noQuorum', cluster: cluster.name };
  return refusal(cluster.name, cluster.sharedVolumesEnabled);
}

/** What validation and creation ask of a disk that is to be clustered (failover-cluster §6, §8.1). */
function addRefusal(reader: Reader, disk: ClusterDisk, cluster: ClusterId): Fault | null {
  const { name } = disk;
  if (disk.host !== null) return { code: 'disk.isLocal', disk: name };
  if (disk.cluster !== null) return { code: 'disk.alreadyClustered', disk: name };
  if (!disk.persistentReservation) return { code: 'disk.noPersistentReservation', disk: name };
  if (disk.dynamicDisk) return { code: 'disk.isDynamic', disk: name };
  return reachedByAMember(reader, { ...disk, cluster })
    ? null
    : { code: 'disk.notReachableByAny', disk: name };
}

const diskRules: Rules<Extract<keyof typeof storageCommands, `disk.${string}`>> = {
  'disk.bringOnline': (reader, { disk }) =>
    aboutDisk(reader, disk, clustered, idle, (_reader, { name, state }) =>
      state === 'online' ? { code: 'disk.alreadyOnline', disk: name } : null,
    ),

  'disk.takeOffline': (reader, { disk }) =>
    aboutDisk(reader, disk, clustered, idle, notWitness, (_reader, { name, state }) =>
      state === 'online' || state === 'failed' ? null : { code: 'disk.alreadyOffline', disk: name },
    ),

  'disk.move': (reader, { disk, node }) =>
    aboutDisk(reader, disk, clustered, notWitness, settled, idle, online, (_reader, record) =>
      moveRefusal(reader, record, node),
    ),

  'disk.setMaintenance': (reader, { disk, on }) =>
    aboutDisk(reader, disk, clustered, notWitness, settled, idle, online, (_reader, record) => {
      const { name, maintenance } = record;
      if (maintenance !== on) return null;
      return { code: on ? 'disk.alreadyInMaintenance' : 'disk.notInMaintenance', disk: name };
    }),

  'disk.setRedirected': (reader, { disk, on }) =>
    aboutDisk(reader, disk, clustered, sharedVolume, settled, online, (_reader, record) => {
      const { name, volume, maintenance } = record;
      if (maintenance) return { code: 'disk.alreadyInMaintenance', disk: name };
      if (volume?.redirectedBy === 'backup') {
        return { code: 'disk.redirectedByBackup', disk: name };
      }
      const redirected = volume?.redirectedBy === 'user';
      if (redirected !== on) return null;
      return { code: on ? 'disk.alreadyRedirected' : 'disk.notRedirected', disk: name };
    }),

  'disk.addToSharedVolumes': (reader, { disk }) =>
    aboutDisk(reader, disk, clustered, notWitness, idle, online, (_reader, record) => {
      const cluster = record.cluster && reader.get<'cluster'>(record.cluster);
      if (cluster && !cluster.sharedVolumesEnabled) {
        return { code: 'cluster.sharedVolumesDisabled', cluster: cluster.name };
      }
      if (record.volume) return { code: 'disk.alreadySharedVolume', disk: record.name };
      return record.use === 'available' ? null : { code: 'disk.notAvailable', disk: record.name };
    }),

  'disk.removeFromSharedVolumes': (reader, { disk }) =>
    aboutDisk(reader, disk, clustered, sharedVolume, settled, idle, withoutMachines),

  'disk.repair': (reader, { disk }) =>
    aboutDisk(reader, disk, clustered, notWitness, idle, (_reader, record) => {
      const { id, name, maintenance, state, fileSystemDamaged } = record;
      if (runs(reader, id, 'disk.repair')) return { code: 'disk.busy', disk: name };
      if (state === 'failed' && fileSystemDamaged) {
        return reachedByAMember(reader, record)
          ? null
          : { code: 'disk.notReachableByAny', disk: name };
      }
      if (state !== 'online') return { code: 'disk.notOnline', disk: name };
      return maintenance ? null : { code: 'disk.needsMaintenance', disk: name };
    }),
};

const faultRules: Rules<Extract<keyof typeof storageCommands, `fault.${string}`>> = {
  'fault.disconnectPath': (reader, { path }) =>
    pathRefusal(reader, path, ({ connected }, names) =>
      connected ? null : { code: 'path.alreadyDisconnected', ...names },
    ),
  'fault.connectPath': (reader, { path }) =>
    pathRefusal(reader, path, ({ connected }, names) =>
      connected ? { code: 'path.alreadyConnected', ...names } : null,
    ),
  'fault.disconnectStorage': (reader, args) => pathsRefusal(reader, args, false),
  'fault.connectStorage': (reader, args) => pathsRefusal(reader, args, true),
  'fault.failController': (reader, args) => controllerRefusal(reader, args, false),
  'fault.restoreController': (reader, args) => controllerRefusal(reader, args, true),
  'fault.failArray': (reader, { array }) =>
    aboutArray(reader, array, (_reader, { name, up }) =>
      up ? null : { code: 'array.alreadyFailed', array: name },
    ),
  'fault.restoreArray': (reader, { array }) =>
    aboutArray(reader, array, (_reader, { name, up }) =>
      up ? { code: 'array.notFailed', array: name } : null,
    ),
  'fault.splitMirror': (reader, { array }) =>
    aboutArray(reader, array, (_reader, { name, mirror }) => {
      if (!mirror) return { code: 'array.notMirrored', array: name };
      return mirror.state === 'split' ? { code: 'array.notSynchronized', array: name } : null;
    }),
  'fault.failDisk': (reader, { disk }) =>
    aboutDisk(reader, disk, (_reader, { name, healthy }) =>
      healthy ? null : { code: 'disk.alreadyFailed', disk: name },
    ),
  'fault.restoreDisk': (reader, { disk }) =>
    aboutDisk(reader, disk, (_reader, { name, healthy }) =>
      healthy ? { code: 'disk.notFailed', disk: name } : null,
    ),
  'fault.setFilter': (reader, { disk, filter }) =>
    aboutDisk(reader, disk, lun, sharedVolume, (_reader, { name, volume }) =>
      volume?.incompatibleFilter === filter ? { code: 'disk.filterAsIs', disk: name } : null,
    ),
};

export const storageRules: Rules<keyof typeof storageCommands> = {
  ...diskRules,
  ...faultRules,

  'cluster.enableSharedVolumes': (reader, { cluster }) =>
    clusterRefusal(reader, cluster, (name, enabled) =>
      enabled ? { code: 'cluster.sharedVolumesEnabled', cluster: name } : null,
    ),

  'cluster.addDisk': (reader, { cluster, disk }) =>
    clusterRefusal(reader, cluster, () =>
      aboutDisk(reader, disk, (_reader, record) => addRefusal(reader, record, cluster)),
    ),

  'array.resynchronize': (reader, { array }) =>
    aboutArray(reader, array, (_reader, record) => resynchronizeRefusal(reader, record)),
};
