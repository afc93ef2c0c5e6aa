import { z } from 'zod';
import { arrayId, clusterId, diskId, nodeId, pathId } from '../model/ids';

const onDisk = z.strictObject({ disk: diskId });
const onPath = z.strictObject({ path: pathId });
const onArray = z.strictObject({ array: arrayId });
const nodeAndArray = z.strictObject({ node: nodeId, array: arrayId });
const onController = z.strictObject({ array: arrayId, controller: z.int().min(0).max(15) });
const switched = z.strictObject({ disk: diskId, on: z.boolean() });

/** Commands about disks, shared volumes and arrays. */
export const storageCommands = {
  'disk.bringOnline': onDisk,
  'disk.takeOffline': onDisk,
  /** Another owner, which coordinates a shared volume; null: the best possible node. */
  'disk.move': z.strictObject({ disk: diskId, node: nodeId.nullable() }),
  'disk.setMaintenance': switched,
  'disk.setRedirected': switched,
  'disk.addToSharedVolumes': onDisk,
  'disk.removeFromSharedVolumes': onDisk,
  /** Checks the file system and mends it (chkdsk /f). */
  'disk.repair': onDisk,
  'cluster.enableSharedVolumes': z.strictObject({ cluster: clusterId }),
  'cluster.addDisk': z.strictObject({ cluster: clusterId, disk: diskId }),
  /** Overwrites this array with what its mirror partner holds. */
  'array.resynchronize': onArray,

  'fault.disconnectPath': onPath,
  'fault.connectPath': onPath,
  /** Every path of a node to an array. */
  'fault.disconnectStorage': nodeAndArray,
  'fault.connectStorage': nodeAndArray,
  'fault.failController': onController,
  'fault.restoreController': onController,
  'fault.failArray': onArray,
  'fault.restoreArray': onArray,
  /** The line between the two sides of a mirror is cut; both arrays run on. */
  'fault.splitMirror': onArray,
  /** The LUN does not answer any more, though its array does. */
  'fault.failDisk': onDisk,
  'fault.restoreDisk': onDisk,
  /** A filter driver that shared volumes do not bear is loaded; null: it is gone. */
  'fault.setFilter': z.strictObject({
    disk: diskId,
    filter: z.enum(['fileSystem', 'volume']).nullable(),
  }),
} as const;
