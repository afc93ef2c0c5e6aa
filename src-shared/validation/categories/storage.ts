import type { ClusterDisk } from '../../model/storage';
import type { ValidationLine } from '../../model/validation';
import { profileOf } from '../../rules/facts';
import type { ValidationContext, ValidationTest } from '../context';
import { error, info, warning } from '../lines';
import { answersTo, arrayPathsOf } from '../reach';

/** A disk that is online in a role is left alone; so is a local one (failover-cluster §8.1). */
function inUse(disk: ClusterDisk): boolean {
  const serves = disk.use === 'witness' || disk.use === 'group' || disk.use === 'sharedVolume';
  return serves && disk.state === 'online';
}

const luns = ({ disks }: ValidationContext) => disks.filter((disk) => disk.host === null);

type DiskTest = (context: ValidationContext, disk: ClusterDisk) => readonly ValidationLine[];

/** Tries something on every LUN that is not in use, and says which were left out. */
function onDisks(name: string, leastNodes: 1 | 2, run: DiskTest): ValidationTest {
  return {
    id: `storage.${name}`,
    category: 'storage',
    leastNodes,
    run: (context) => {
      const left = luns(context).filter(inUse);
      const tested = luns(context).filter((disk) => !inUse(disk));
      if (tested.length === 0) return left.length > 0 ? 'allDisksInUse' : 'noDisks';
      return [
        ...tested.flatMap((disk) => run(context, disk)),
        ...left.map((disk) => info('diskInUse', { disk: disk.name })),
      ];
    },
  };
}

/** The servers that get no answer from a disk; one sentence where nobody does. */
function silentLines({ reader, nodes }: ValidationContext, disk: ClusterDisk): ValidationLine[] {
  if (!disk.healthy) return [error('disk.dead', { disk: disk.name })];
  return nodes
    .filter((node) => !answersTo(reader, node, disk))
    .map((node) => error('disk.noAccess', { disk: disk.name, node: node.name }));
}

/** Tests that hand a disk around: every server reaches it and it takes persistent reservations. */
function reservationLines(context: ValidationContext, disk: ClusterDisk): ValidationLine[] {
  const silent = silentLines(context, disk);
  return disk.persistentReservation
    ? silent
    : [...silent, error('disk.noReservation', { disk: disk.name })];
}

/** `fine` where the disk passed. */
function orElse(
  problems: readonly ValidationLine[],
  fine: ValidationLine,
): readonly ValidationLine[] {
  return problems.length > 0 ? problems : [fine];
}

function latencyLines(context: ValidationContext, disk: ClusterDisk): readonly ValidationLine[] {
  const { reader } = context;
  const { diskLatencyWarningMs, diskLatencyErrorMs } = profileOf(reader).maintenance;
  const slowestUs = disk.arrays.reduce(
    (slowest, id) => Math.max(slowest, reader.get<'array'>(id)?.latencyUs ?? 0),
    0,
  );
  const about = { disk: disk.name, tookMs: Math.ceil(slowestUs / 1000) };
  const silent = silentLines(context, disk);
  if (silent.length > 0) return silent;
  if (about.tookMs >= diskLatencyErrorMs.value) return [error('disk.tooSlow', about)];
  if (about.tookMs >= diskLatencyWarningMs.value) return [warning('disk.slow', about)];
  return [info('disk.latency', about)];
}

function pathLines({ reader, nodes }: ValidationContext): ValidationLine[] {
  return nodes.flatMap((node) =>
    arrayPathsOf(reader, node.id).map(({ array, paths, working }) => {
      const about = { node: node.name, array: array.name };
      if (working === 0) return error('mpio.none', about);
      if (paths.length === 1) return warning('mpio.single', about);
      if (working < paths.length) {
        return warning('mpio.degraded', { ...about, working, paths: paths.length });
      }
      return info('mpio.paths', { ...about, paths: paths.length });
    }),
  );
}

function potentialLines(context: ValidationContext, disk: ClusterDisk): readonly ValidationLine[] {
  const { reader, nodes } = context;
  const { name } = disk;
  const missing = nodes.filter((node) => !answersTo(reader, node, disk));
  const problems = missing.map((node) =>
    warning('disk.notShared', { disk: name, node: node.name }),
  );
  if (disk.dynamicDisk) problems.push(warning('disk.dynamic', { disk: name }));
  return orElse(problems, info('disk.potential', { disk: name }));
}

function allDisks(context: ValidationContext): readonly ValidationLine[] {
  const { reader, disks } = context;
  return disks.map((disk) => {
    const { name, capacityMiB } = disk;
    const host = disk.host === null ? null : reader.get<'node'>(disk.host);
    if (host) return info('disk.localDisk', { disk: name, capacityMiB, node: host.name });
    const arrays = disk.arrays.map((id) => reader.get<'array'>(id)?.name ?? id).join(', ');
    return info('disk.lun', { disk: name, capacityMiB, arrays });
  });
}

/** All free disks at once over to one server. */
function togetherLines(context: ValidationContext): ReturnType<ValidationTest['run']> {
  const tested = luns(context).filter((disk) => !inUse(disk));
  if (tested.length === 0) return luns(context).length > 0 ? 'allDisksInUse' : 'noDisks';
  const problems = tested.flatMap((disk) => reservationLines(context, disk));
  const node = context.nodes.at(-1)?.name ?? '';
  return orElse(problems, info('disk.together', { disks: tested.length, node }));
}

export const storageTests: readonly ValidationTest[] = [
  {
    id: 'storage.listAllDisks',
    category: 'storage',
    leastNodes: 1,
    run: (context) => (context.disks.length === 0 ? 'noDisks' : allDisks(context)),
  },
  onDisks('listPotentialDisks', 1, potentialLines),
  onDisks('accessLatency', 1, latencyLines),
  onDisks('arbitration', 2, (context, disk) =>
    orElse(
      reservationLines(context, disk),
      info('disk.arbitrated', { disk: disk.name, node: context.nodes[0]?.name ?? '' }),
    ),
  ),
  onDisks('failover', 2, (context, disk) =>
    orElse(
      reservationLines(context, disk),
      info('disk.failedOver', { disk: disk.name, nodes: context.nodes.length }),
    ),
  ),
  onDisks('fileSystem', 1, (_context, disk) => {
    if (disk.fileSystemDamaged) return [error('disk.damaged', { disk: disk.name })];
    return [info('disk.fileSystem', { disk: disk.name })];
  }),
  {
    id: 'storage.multipath',
    category: 'storage',
    leastNodes: 1,
    run: (context) => (luns(context).length === 0 ? 'noDisks' : pathLines(context)),
  },
  onDisks('multipleArbitration', 2, (context, disk) =>
    orElse(
      reservationLines(context, disk),
      info('disk.arbitratedByAll', { disk: disk.name, nodes: context.nodes.length }),
    ),
  ),
  onDisks('persistentReservation', 1, (_context, disk) =>
    disk.persistentReservation
      ? [info('disk.reserved', { disk: disk.name })]
      : [error('disk.noReservation', { disk: disk.name })],
  ),
  onDisks('vitalProductData', 1, (_context, disk) =>
    disk.uniqueIdentifier
      ? [info('disk.identified', { disk: disk.name })]
      : [error('disk.noIdentifier', { disk: disk.name })],
  ),
  {
    id: 'storage.simultaneousFailover',
    category: 'storage',
    leastNodes: 2,
    run: togetherLines,
  },
];
