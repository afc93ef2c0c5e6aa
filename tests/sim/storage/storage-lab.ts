import { assert } from '../../../src-shared/assert';
import type { ClusterDisk, StorageArray, VolumeAccess } from '../../../src-shared/model/storage';
import type { ArrayId, DiskId, NodeId, PathId, SimRecord } from '../../../src-shared/model/tables';
import type { DiskPlan } from '../../../src-main/sim/inventory/plan';
import { diskDefaults } from '../../../src-main/sim/inventory/defaults';
import { createEngine } from '../../../src-main/sim/engine';
import type { LabDriver, LabOptions } from '../../support/lab';
import { drive, lab, testInventory } from '../../support/lab';

/** A disk as these tests name it: the first shared volume is *Cluster Disk 1*, owned by HV01. */
export const volume = (number = 1): DiskId => `disk:cl-test/cluster-disk-${number}`;
export const node = (number: number): NodeId => `node:hv0${number}`;
export const sanA: ArrayId = 'array:san-a';
export const sanB: ArrayId = 'array:san-b';
export const path = (number: number, controller: 'a' | 'b', array = 'san-a'): PathId =>
  `path:hv0${number}/${array}/${controller}`;

/** Machines are dealt to three volumes in turn: VM01 and VM04 are on the first. */
export function storageLab(options: Partial<LabOptions> = {}): LabDriver {
  return lab({ nodes: 4, vms: 4, ...options });
}

/** Two rooms with an array each that mirror each other; nodes reach both. */
export function mirroredLab(options: Partial<LabOptions> = {}): LabDriver {
  return storageLab({
    ...options,
    change: (plan) => {
      const [first] = plan.arrays;
      assert(first, 'the lab has an array');
      const mirrored = { ...first, site: 'Room 1', mirror: 'SAN-B' };
      return {
        ...plan,
        arrays: [mirrored, { ...mirrored, name: 'SAN-B', site: 'Room 2', mirror: 'SAN-A' }],
        disks: plan.disks.map((disk) => ({ ...disk, arrays: ['SAN-A', 'SAN-B'] })),
        hosts: plan.hosts.map((host, index) => ({
          ...host,
          site: index < plan.hosts.length / 2 ? 'Room 1' : 'Room 2',
        })),
      };
    },
  });
}

/** VM01 with a LUN of its own (no shared volume). */
export function ownDiskLab(options: Partial<LabOptions> = {}): LabDriver {
  const own: DiskPlan = {
    ...diskDefaults,
    name: 'LUN 7',
    cluster: 'CL-TEST',
    arrays: ['SAN-A'],
    use: 'group',
    capacityMiB: 100 * 1024,
    usedMiB: 40 * 1024,
  };
  return storageLab({
    ...options,
    change: (plan) => ({
      ...plan,
      disks: [...plan.disks, own],
      vms: plan.vms.map((vm, index) => (index === 0 ? { ...vm, disk: 'LUN 7' } : vm)),
    }),
  });
}
export const ownDisk: DiskId = 'disk:cl-test/lun-7';

/** A lab whose records are changed before it starts. */
export function changedLab(
  options: LabOptions,
  change: (record: SimRecord) => SimRecord,
): LabDriver {
  const inventory = testInventory(options);
  return drive(createEngine({ ...inventory, records: inventory.records.map(change) }));
}

export function diskIn(t: LabDriver, id: DiskId): ClusterDisk {
  const disk = t.engine.reader.get<'disk'>(id);
  assert(disk, `${id} exists`);
  return disk;
}

export function arrayIn(t: LabDriver, id: ArrayId): StorageArray {
  const array = t.engine.reader.get<'array'>(id);
  assert(array, `${id} exists`);
  return array;
}

export function accessIn(t: LabDriver, disk: DiskId, of: number): VolumeAccess | undefined {
  return diskIn(t, disk).volume?.access[node(of)];
}

/** The modes of HV01, HV02 … on a volume. */
export function modesIn(t: LabDriver, disk: DiskId): readonly string[] {
  return t.engine.reader
    .all('node')
    .map(({ id }) => diskIn(t, disk).volume?.access[id]?.mode ?? '');
}

/** What an administrator does when the storage is back: every disk online that is not. */
export function bringOnline(t: LabDriver): void {
  for (const disk of t.engine.reader.all('disk')) {
    if (disk.state === 'online' || disk.state === 'onlinePending') continue;
    t.command({ name: 'disk.bringOnline', args: { disk: disk.id } });
  }
}
