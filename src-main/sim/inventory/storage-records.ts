import { slug } from '../../../src-shared/model/ids';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterDisk, StorageArray, StoragePath } from '../../../src-shared/model/storage';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { arrayIdOf, clusterIdOf, diskIdOf, nodeIdOf } from './names';
import type { ArrayPlan, DiskPlan, VmPlan, WorldPlan } from './plan';

/** Arrays, the paths to them and their disks, all healthy and online. */
export function storageRecords(
  plan: WorldPlan,
  nodes: readonly ClusterNode[],
): {
  readonly arrays: readonly StorageArray[];
  readonly paths: readonly StoragePath[];
  readonly disks: readonly ClusterDisk[];
} {
  return {
    arrays: plan.arrays.map(arrayOf),
    paths: plan.arrays.flatMap((array) => pathsOf(array, nodes)),
    disks: plan.disks.map((disk, row) => diskOf(plan, disk, nodes, row)),
  };
}

function arrayOf(plan: ArrayPlan): StorageArray {
  return {
    kind: 'array',
    id: arrayIdOf(plan.name),
    name: plan.name,
    site: plan.site,
    up: true,
    controllers: plan.controllers.map((name) => ({ name, up: true })),
    mirror:
      plan.mirror === null
        ? null
        : {
            partner: arrayIdOf(plan.mirror),
            state: 'synchronized',
            survivor: null,
            splitAt: null,
            resyncEndsAt: null,
          },
    bytesPerSecond: plan.bytesPerSecond,
    latencyUs: plan.latencyUs,
  };
}

function pathsOf(plan: ArrayPlan, nodes: readonly ClusterNode[]): StoragePath[] {
  return nodes
    .filter((node) => !plan.unconnected.includes(node.name))
    .flatMap((node) =>
      plan.controllers.map((controller, index): StoragePath => ({
        kind: 'path',
        id: `path:${slug(node.name)}/${slug(plan.name)}/${slug(controller)}`,
        node: node.id,
        array: arrayIdOf(plan.name),
        controller: index,
        connected: true,
      })),
    );
}

function diskOf(
  plan: WorldPlan,
  disk: DiskPlan,
  nodes: readonly ClusterNode[],
  row: number,
): ClusterDisk {
  const cluster = disk.cluster === null ? null : clusterIdOf(disk.cluster);
  const owner = ownerOf(plan, disk, nodes, row);
  const members = nodes.filter((node) => node.cluster === cluster);
  return {
    kind: 'disk',
    id: diskIdOf(disk.cluster, disk.name),
    cluster,
    name: disk.name,
    number: row + 1,
    capacityMiB: disk.capacityMiB,
    otherMiB: disk.usedMiB,
    space: 'ok',
    arrays: disk.arrays.map(arrayIdOf),
    host: disk.host === null ? null : nodeIdOf(disk.host),
    use: disk.use,
    group: groupOf(plan, disk),
    owner,
    state: 'online',
    persistentOnline: true,
    maintenance: false,
    volume:
      disk.use === 'sharedVolume'
        ? {
            folder: disk.folder ?? `Volume${row + 1}`,
            redirectedBy: null,
            incompatibleFilter: null,
            pausedSince: null,
            access: Object.fromEntries(
              members.map((node) => [node.id, { mode: 'direct' as const, reason: null }]),
            ),
          }
        : null,
    healthy: true,
    fileSystemDamaged: false,
    persistentReservation: disk.persistentReservation,
    uniqueIdentifier: disk.uniqueIdentifier,
    dynamicDisk: disk.dynamicDisk,
    policy: null,
    restarts: [],
    row,
  };
}

function groupOf(plan: WorldPlan, disk: DiskPlan): ClusterDisk['group'] {
  if (disk.cluster === null) return null;
  if (disk.use === 'group') {
    const vm = tenantOf(plan, disk);
    return vm ? `group:${slug(vm.name)}` : null;
  }
  if (disk.use === 'witness') return `group:${slug(disk.cluster)}/cluster-group`;
  return disk.use === 'available' ? `group:${slug(disk.cluster)}/available-storage` : null;
}

/** The machine that has a LUN of its own; its group holds the disk. */
function tenantOf(plan: WorldPlan, disk: DiskPlan): VmPlan | undefined {
  return plan.vms.find(
    (vm) => vm.highlyAvailable && vm.disk !== null && slug(vm.disk) === slug(disk.name),
  );
}

/** Shared volumes are dealt to the nodes in turn; everything else is with the core group. */
function ownerOf(
  plan: WorldPlan,
  disk: DiskPlan,
  nodes: readonly ClusterNode[],
  row: number,
): NodeId | null {
  if (disk.host !== null) return nodeIdOf(disk.host);
  if (disk.cluster === null) return null;
  const tenant = disk.use === 'group' ? tenantOf(plan, disk) : undefined;
  if (tenant) return nodeIdOf(tenant.node);
  if (disk.owner !== null) return nodeIdOf(disk.owner);
  const cluster = clusterIdOf(disk.cluster);
  const members = nodes.filter((node) => node.cluster === cluster);
  const core = plan.clusters.find((each) => clusterIdOf(each.name) === cluster)?.coreGroupOwner;
  if (disk.use !== 'sharedVolume') return core ? nodeIdOf(core) : (members[0]?.id ?? null);
  return members[row % members.length]?.id ?? null;
}

/** The disk a machine's files are on: the one it names, else a shared volume of its cluster in turn. */
export function diskOfVm(
  disks: readonly ClusterDisk[],
  vm: VmPlan,
  cluster: ClusterId | null,
  row: number,
): ClusterDisk | null {
  if (vm.disk !== null) {
    const wanted = slug(vm.disk);
    const named = (disk: ClusterDisk) =>
      slug(disk.name) === wanted || (disk.volume !== null && slug(disk.volume.folder) === wanted);
    return disks.find((disk) => named(disk) && disk.cluster === cluster) ?? null;
  }
  if (cluster === null) return null;
  const volumes = disks.filter((disk) => disk.cluster === cluster && disk.volume !== null);
  return volumes[row % volumes.length] ?? null;
}
