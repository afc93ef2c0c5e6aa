import type { Command } from '../commands/index';
import type { ClusterDisk, StorageArray, StoragePath } from '../model/storage';
import type { ArrayId, ClusterId, DiskId, NodeId, PathId } from '../model/tables';
import { nodesOf } from '../rules/cluster-facts';
import type { Reader } from '../reader';
import type { ActionSpecs, Selection } from './action';
import { faultEntry as fault } from './fault-entry';

const onDisk = {
  menu: 'action',
  group: 7,
  appliesTo: ['disk'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

const disksOf = (selection: Selection) => (selection.kind === 'disk' ? selection.ids : []);
const arraysOf = (selection: Selection) => (selection.kind === 'array' ? selection.ids : []);

type PlainDiskCommand =
  | 'disk.bringOnline'
  | 'disk.takeOffline'
  | 'disk.addToSharedVolumes'
  | 'disk.removeFromSharedVolumes'
  | 'disk.repair'
  | 'fault.failDisk'
  | 'fault.restoreDisk';

function gives(name: PlainDiskCommand) {
  return {
    kind: 'command' as const,
    command: name,
    commands: (selection: Selection): readonly Command[] =>
      disksOf(selection).map((disk) => ({ name, args: { disk } })),
  };
}

function switches(name: 'disk.setMaintenance' | 'disk.setRedirected', on: boolean) {
  return {
    kind: 'command' as const,
    command: name,
    commands: (selection: Selection): readonly Command[] =>
      disksOf(selection).map((disk) => ({ name, args: { disk, on } })),
  };
}

function diskIs(holds: (disk: ClusterDisk) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const disk = reader.get<'disk'>(id as DiskId);
    return disk?.kind === 'disk' && holds(disk);
  };
}

const isClustered = (disk: ClusterDisk) => disk.cluster !== null;
const isVolume = (disk: ClusterDisk) => disk.volume !== null;

/** The best possible node, then every node of the first disk's cluster (failover-cluster §9, Move). */
function owners(reader: Reader, selection: Selection): readonly string[] {
  const [first] = disksOf(selection);
  const cluster = first && reader.get<'disk'>(first)?.cluster;
  return cluster ? ['best', ...nodesOf(reader, cluster).map((node) => node.id)] : [];
}

const clusters = (reader: Reader): readonly string[] => reader.all('cluster').map(({ id }) => id);

export const storageActions = {
  'disk.bringOnline': {
    ...onDisk,
    ...gives('disk.bringOnline'),
    icon: 'running',
    offeredFor: diskIs((disk) => isClustered(disk) && disk.state !== 'online'),
  },
  'disk.takeOffline': {
    ...onDisk,
    ...gives('disk.takeOffline'),
    icon: 'off',
    destructive: true,
    offeredFor: diskIs((disk) => isClustered(disk) && disk.state !== 'offline'),
  },
  'disk.move': {
    ...onDisk,
    kind: 'command',
    command: 'disk.move',
    icon: 'move',
    choices: owners,
    commands: (selection, choice) => {
      const node = choice === 'best' || choice === undefined ? null : (choice as NodeId);
      return disksOf(selection).map((disk) => ({ name: 'disk.move', args: { disk, node } }));
    },
    offeredFor: diskIs((disk) => isClustered(disk) && disk.use !== 'witness'),
  },
  'disk.beginMaintenance': {
    ...onDisk,
    ...switches('disk.setMaintenance', true),
    icon: 'maintenance',
    destructive: true,
    offeredFor: diskIs((disk) => isClustered(disk) && disk.use !== 'witness' && !disk.maintenance),
  },
  'disk.endMaintenance': {
    ...onDisk,
    ...switches('disk.setMaintenance', false),
    icon: 'play',
    offeredFor: diskIs((disk) => disk.maintenance),
  },
  'disk.redirect': {
    ...onDisk,
    ...switches('disk.setRedirected', true),
    icon: 'detour',
    destructive: true,
    offeredFor: diskIs((disk) => isVolume(disk) && disk.volume?.redirectedBy !== 'user'),
  },
  'disk.endRedirection': {
    ...onDisk,
    ...switches('disk.setRedirected', false),
    icon: 'path',
    offeredFor: diskIs((disk) => disk.volume?.redirectedBy === 'user'),
  },
  'disk.addToSharedVolumes': {
    ...onDisk,
    ...gives('disk.addToSharedVolumes'),
    icon: 'sharedVolume',
    offeredFor: diskIs((disk) => disk.use === 'available'),
  },
  'disk.removeFromSharedVolumes': {
    ...onDisk,
    ...gives('disk.removeFromSharedVolumes'),
    icon: 'remove',
    destructive: true,
    offeredFor: diskIs(isVolume),
  },
  'disk.repair': {
    ...onDisk,
    ...gives('disk.repair'),
    icon: 'reset',
    offeredFor: diskIs((disk) => isClustered(disk) && disk.use !== 'witness'),
  },
  'cluster.addDisk': {
    ...onDisk,
    kind: 'command',
    command: 'cluster.addDisk',
    icon: 'add',
    choices: clusters,
    commands: (selection, choice) =>
      disksOf(selection).map((disk) => ({
        name: 'cluster.addDisk',
        args: { cluster: (choice ?? 'cluster:') as ClusterId, disk },
      })),
    offeredFor: diskIs((disk) => disk.use === 'unclustered' && disk.host === null),
  },
  'cluster.enableSharedVolumes': {
    ...onDisk,
    kind: 'command',
    command: 'cluster.enableSharedVolumes',
    icon: 'sharedVolume',
    appliesTo: ['cluster'],
    commands: (selection) =>
      selection.kind === 'cluster'
        ? selection.ids.map((cluster) => ({
            name: 'cluster.enableSharedVolumes',
            args: { cluster },
          }))
        : [],
    offeredFor: (reader, id) =>
      reader.get<'cluster'>(id as ClusterId)?.sharedVolumesEnabled === false,
  },
  'array.resynchronize': {
    ...onDisk,
    kind: 'command',
    command: 'array.resynchronize',
    icon: 'sync',
    destructive: true,
    appliesTo: ['array'],
    commands: (selection) =>
      arraysOf(selection).map((array) => ({ name: 'array.resynchronize', args: { array } })),
    offeredFor: arrayIs(({ mirror }) => mirror !== null && mirror.state !== 'synchronized'),
  },
  'disk.properties': {
    ...onDisk,
    kind: 'console',
    icon: 'settings',
    single: true,
    isDefault: true,
  },
} as const satisfies ActionSpecs;

function arrayIs(holds: (array: StorageArray) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const array = reader.get<'array'>(id as ArrayId);
    return array?.kind === 'array' && holds(array);
  };
}

function onPath(name: 'fault.disconnectPath' | 'fault.connectPath', connected: boolean) {
  return {
    ...fault,
    kind: 'command' as const,
    command: name,
    appliesTo: ['path'] as const,
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'path' ? selection.ids.map((path) => ({ name, args: { path } })) : [],
    offeredFor: (reader: Reader, id: string): boolean => {
      const path: StoragePath | undefined = reader.get<'path'>(id as PathId);
      return path?.kind === 'path' && path.connected === connected;
    },
  };
}

/** The arrays a node has an adapter for, of which some path is in the state asked for. */
function arraysWith(reader: Reader, node: string, connected: boolean): readonly ArrayId[] {
  const paths = reader
    .by('path.node', node as NodeId)
    .filter((path) => path.connected === connected);
  return [...new Set(paths.map((path) => path.array))];
}

function onPathsOf(name: 'fault.disconnectStorage' | 'fault.connectStorage', connected: boolean) {
  return {
    ...fault,
    kind: 'command' as const,
    command: name,
    appliesTo: ['node'] as const,
    choices: (reader: Reader, selection: Selection): readonly string[] =>
      selection.kind === 'node' && selection.ids[0]
        ? arraysWith(reader, selection.ids[0], connected)
        : [],
    commands: (selection: Selection, choice?: string): readonly Command[] =>
      selection.kind === 'node'
        ? selection.ids.map((node) => ({
            name,
            args: { node, array: (choice ?? 'array:') as ArrayId },
          }))
        : [],
    offeredFor: (reader: Reader, id: string): boolean =>
      arraysWith(reader, id, connected).length > 0,
  };
}

const controllerChoices = ['controller0', 'controller1', 'controller2', 'controller3'] as const;

function onController(name: 'fault.failController' | 'fault.restoreController', up: boolean) {
  return {
    ...fault,
    kind: 'command' as const,
    command: name,
    appliesTo: ['array'] as const,
    choices: (reader: Reader, selection: Selection): readonly string[] => {
      const [first] = arraysOf(selection);
      const controllers = (first && reader.get<'array'>(first)?.controllers) ?? [];
      return controllerChoices.filter((_choice, index) => controllers[index]?.up === up);
    },
    commands: (selection: Selection, choice?: string): readonly Command[] => {
      const controller = controllerChoices.findIndex((each) => each === choice);
      return arraysOf(selection).map((array) => ({ name, args: { array, controller } }));
    },
    offeredFor: arrayIs(({ controllers }) => controllers.some((each) => each.up === up)),
  };
}

function onArray(
  name: 'fault.failArray' | 'fault.restoreArray' | 'fault.splitMirror',
  offered: (array: StorageArray) => boolean,
) {
  return {
    ...fault,
    kind: 'command' as const,
    command: name,
    appliesTo: ['array'] as const,
    commands: (selection: Selection): readonly Command[] =>
      arraysOf(selection).map((array) => ({ name, args: { array } })),
    offeredFor: arrayIs(offered),
  };
}

function onFilter(filter: 'fileSystem' | 'volume' | null) {
  return {
    ...fault,
    kind: 'command' as const,
    command: 'fault.setFilter' as const,
    appliesTo: ['disk'] as const,
    commands: (selection: Selection): readonly Command[] =>
      disksOf(selection).map((disk) => ({ name: 'fault.setFilter', args: { disk, filter } })),
    offeredFor: diskIs(
      ({ volume }) => volume !== null && (volume.incompatibleFilter === null) !== (filter === null),
    ),
  };
}

const onAnyDisk = { ...fault, appliesTo: ['disk'] } as const;

export const storageFaultActions = {
  'fault.disconnectPath': {
    ...onPath('fault.disconnectPath', true),
    icon: 'unplugged',
    destructive: true,
  },
  'fault.connectPath': { ...onPath('fault.connectPath', false), icon: 'link' },
  'fault.disconnectStorage': {
    ...onPathsOf('fault.disconnectStorage', true),
    icon: 'unlink',
    destructive: true,
  },
  'fault.connectStorage': { ...onPathsOf('fault.connectStorage', false), icon: 'link' },
  'fault.failController': {
    ...onController('fault.failController', true),
    icon: 'bug',
    destructive: true,
  },
  'fault.restoreController': { ...onController('fault.restoreController', false), icon: 'undo' },
  'fault.failArray': {
    ...onArray('fault.failArray', ({ up }) => up),
    icon: 'array',
    destructive: true,
  },
  'fault.restoreArray': { ...onArray('fault.restoreArray', ({ up }) => !up), icon: 'power' },
  'fault.splitMirror': {
    ...onArray('fault.splitMirror', ({ mirror }) => mirror !== null && mirror.state !== 'split'),
    icon: 'cut',
    destructive: true,
  },
  'fault.failDisk': {
    ...onAnyDisk,
    ...gives('fault.failDisk'),
    icon: 'disk',
    destructive: true,
    offeredFor: diskIs(({ healthy }) => healthy),
  },
  'fault.restoreDisk': {
    ...onAnyDisk,
    ...gives('fault.restoreDisk'),
    icon: 'undo',
    offeredFor: diskIs(({ healthy }) => !healthy),
  },
  'fault.loadFileSystemFilter': { ...onFilter('fileSystem'), icon: 'bug', destructive: true },
  'fault.loadVolumeFilter': { ...onFilter('volume'), icon: 'bug', destructive: true },
  'fault.unloadFilter': { ...onFilter(null), icon: 'undo' },
} as const satisfies ActionSpecs;
