import type { Drive, VirtualHardDisk, VolumeId } from '../../../src-shared/model/disks';
import { slug } from '../../../src-shared/model/ids';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { RecordId, SimRecord, VhdId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Workload } from '../../../src-shared/model/vm';
import { foldersOf, growthShare } from '../../../src-shared/rules/disk-defaults';
import { inOrder, placeOn, volumeOfVhd, volumeOfVm } from '../../../src-shared/rules/disk-facts';
import {
  blockCount,
  bytesWithBlocks,
  fileBlockBytes,
  usualBlockKiB,
} from '../../../src-shared/rules/vhd-files';
import { mebibyte } from '../../../src-shared/units';
import { diskIdOf } from './names';
import type { VhdPlan, VmPlan, WorldPlan } from './plan';

/** The disk of a machine of which a lab says nothing, by its workload; modelling choices. */
const usualDisks: Readonly<
  Record<Workload, { readonly sizeGiB: number; readonly usedGiB: number }>
> = {
  idle: { sizeGiB: 40, usedGiB: 7 },
  file: { sizeGiB: 200, usedGiB: 20 },
  web: { sizeGiB: 40, usedGiB: 8 },
  sql: { sizeGiB: 127, usedGiB: 16 },
  vdi: { sizeGiB: 40, usedGiB: 9 },
  batch: { sizeGiB: 60, usedGiB: 10 },
};

function usualDisk({ workload }: VmPlan): VhdPlan {
  return {
    name: null,
    controller: 'ide0',
    location: 0,
    format: 'vhd',
    type: 'dynamic',
    sizeMiB: usualDisks[workload].sizeGiB * 1024,
    usedMiB: null,
    disk: null,
    passThrough: null,
    growthBytesPerSecond: null,
  };
}

/** A disk before it is known how much of it is in its file. */
export interface WantedDisk {
  readonly vhd: VirtualHardDisk;
  readonly plan: VhdPlan;
  readonly workload: Workload;
}

export interface MachineDisks {
  readonly drives: readonly Drive[];
  readonly wanted: readonly WantedDisk[];
}

/** The drives of a machine as its plan has them, and a DVD drive where Hyper-V puts it: IDE 1, 0. */
export function machineDisks(
  plan: WorldPlan,
  vm: VmPlan,
  at: Pick<VirtualMachine, 'id' | 'disk' | 'node'>,
  disks: readonly ClusterDisk[],
): MachineDisks {
  const drives: Drive[] = [];
  const wanted: WantedDisk[] = [];
  const named = (name: string, cluster: ClusterDisk['cluster']) =>
    disks.find(
      (disk) =>
        (disk.cluster === cluster || disk.cluster === null) &&
        (slug(disk.name) === slug(name) || slug(disk.volume?.folder ?? '') === slug(name)),
    );
  const cluster = disks.find((disk) => disk.id === at.disk)?.cluster ?? null;
  (vm.disks ?? [usualDisk(vm)]).forEach((each, index) => {
    const { controller, location } = each;
    if (each.passThrough !== null) {
      const disk = named(each.passThrough, null)?.id ?? diskIdOf(null, each.passThrough);
      drives.push({ controller, location, medium: { type: 'passThrough', disk } });
      return;
    }
    const own = each.disk === null ? undefined : named(each.disk, cluster);
    const volume = own ? own.id : volumeOfVm(at);
    const vhd = vhdOf(vm, at.id, each, index, volume);
    const growthBytesPerSecond = vm.state === 'running' ? rateOf(plan, vm, each) : 0;
    wanted.push({ vhd: { ...vhd, growthBytesPerSecond }, plan: each, workload: vm.workload });
    drives.push({ controller, location, medium: { type: 'vhd', vhd: vhd.id } });
  });
  const media = vm.dvd && { ...vm.dvd, kind: 'iso' as const };
  const dvd = freeIde(drives);
  if (dvd) drives.push({ ...dvd, medium: { type: 'dvd', media } });
  return { drives: inOrder(drives), wanted };
}

function freeIde(drives: readonly Drive[]): Pick<Drive, 'controller' | 'location'> | undefined {
  const places = [
    { controller: 'ide1', location: 0 },
    { controller: 'ide1', location: 1 },
    { controller: 'ide0', location: 1 },
  ] as const;
  return places.find(
    (place) =>
      !drives.some(
        (drive) => drive.controller === place.controller && drive.location === place.location,
      ),
  );
}

function rateOf(plan: WorldPlan, vm: VmPlan, disk: VhdPlan): number {
  if (disk.type === 'fixed') return 0;
  const usual = plan.profile.disks.growthBytesPerSecond.value * growthShare[vm.workload];
  return disk.growthBytesPerSecond ?? Math.floor(usual / 1000);
}

function vhdOf(
  vm: VmPlan,
  id: VmId,
  { name, format, type, sizeMiB, growthBytesPerSecond }: VhdPlan,
  index: number,
  volume: VolumeId,
): VirtualHardDisk {
  const number = index === 0 ? '' : `-${index + 1}`;
  const vhdId: VhdId = `vhd:${id.slice('vm:'.length)}${number}`;
  return {
    kind: 'vhd',
    id: vhdId,
    fileName: name ?? `${vm.name}${number}.${format}`,
    folder: foldersOf(volume).disks,
    ...placeOn(volume),
    vm: id,
    format,
    type,
    sizeMiB,
    blockKiB: usualBlockKiB(format, type),
    blocks: 0,
    since: 0,
    growthBytesPerSecond: 0,
    ownGrowthBytesPerSecond: growthBytesPerSecond,
    parent: null,
    uniqueId: null,
    parentUniqueId: null,
    parentStamp: null,
    chain: null,
    stamp: 0,
  };
}

/** The files of a machine as a lab begins, with their ids. */
export function vhdNames(vm: VmPlan): readonly (readonly [fileName: string, id: VhdId])[] {
  return (vm.disks ?? [usualDisk(vm)]).flatMap((disk, index) => {
    if (disk.passThrough !== null) return [];
    const number = index === 0 ? '' : `-${index + 1}`;
    const id: VhdId = `vhd:${slug(vm.name)}${number}`;
    return [[disk.name ?? `${vm.name}${number}.${disk.format}`, id] as const];
  });
}

/** What is on a volume at the start, in bytes, apart from disks that take what is left. */
interface Volume {
  readonly id: VolumeId;
  taken: number;
  wishes: { readonly wanted: WantedDisk; readonly blocks: number; readonly base: number }[];
}

/**
 * Fits the files of the machines into what a lab says is used of each volume: disks of which it does not
 * say how full they are give way in proportion. The rest of what is used is nobody's in particular.
 */
export function fillVolumes(
  plan: WorldPlan,
  records: readonly SimRecord[],
  all: readonly WantedDisk[],
): readonly SimRecord[] {
  const volumes = new Map<VolumeId, Volume>();
  const volumeOf = (id: VolumeId): Volume => {
    const known = volumes.get(id) ?? { id, taken: 0, wishes: [] };
    volumes.set(id, known);
    return known;
  };
  const running = new Set(records.flatMap((each) => (each.kind === 'worker' ? [each.vm] : [])));
  for (const vm of records) {
    if (vm.kind !== 'vm') continue;
    volumeOf(volumeOfVm(vm)).taken += memoryBytes(plan, vm, running.has(vm.id));
  }
  for (const wanted of all) wish(volumeOf(volumeOfVhd(wanted.vhd)), wanted);
  const used = usedOf(plan, records, volumes);
  const vhds = [...volumes.values()].flatMap((volume) => fitted(volume, used.get(volume.id) ?? 0));
  const bytesOf = new Map<VolumeId, number>();
  for (const vhd of vhds) {
    const id = volumeOfVhd(vhd);
    bytesOf.set(id, (bytesOf.get(id) ?? 0) + bytesWithBlocks(vhd, vhd.blocks));
  }
  const settled = records.map((record) => {
    if (record.kind !== 'disk' && record.kind !== 'node') return record;
    const files = (volumes.get(record.id)?.taken ?? 0) + (bytesOf.get(record.id) ?? 0);
    return settle(plan, record, used.get(record.id) ?? 0, files);
  });
  const through = new Set(records.flatMap(passThroughDisks));
  // In the order of the plan, so that files of one machine stand together.
  const byId = new Map(vhds.map((vhd) => [vhd.id, vhd]));
  return [...settled.map(offlineIn(through)), ...all.flatMap(({ vhd }) => byId.get(vhd.id) ?? [])];
}

function passThroughDisks(record: SimRecord): readonly RecordId[] {
  if (record.kind !== 'vm') return [];
  return record.drives.flatMap(({ medium }) => (medium.type === 'passThrough' ? medium.disk : []));
}

/** A disk given through to a machine is offline on its host (hyperv-host §5.5). */
const offlineIn = (through: ReadonlySet<RecordId>) => (record: SimRecord) =>
  record.kind === 'disk' && through.has(record.id)
    ? { ...record, state: 'offline' as const, persistentOnline: false }
    : record;

function memoryBytes(plan: WorldPlan, vm: VirtualMachine, runs: boolean): number {
  const { reservesMemoryFile, stateFileMiB } = plan.profile.disks;
  if (vm.saved) return (vm.saved.memoryMiB + stateFileMiB.value) * mebibyte;
  if (!runs) return 0;
  const reserves = reservesMemoryFile.value || vm.automaticStop === 'save';
  return ((reserves ? vm.startupMiB : 0) + stateFileMiB.value) * mebibyte;
}

function wish(volume: Volume, wanted: WantedDisk): void {
  const { vhd, plan } = wanted;
  const usual = Math.min(usualDisks[wanted.workload].usedGiB * 1024, Math.floor(vhd.sizeMiB / 4));
  const share = plan.usedMiB ?? (plan.location === 0 && plan.controller === 'ide0' ? usual : 0);
  const blocks = vhd.type === 'fixed' ? 0 : blockCount(Math.min(share, vhd.sizeMiB), vhd.blockKiB);
  volume.wishes.push({ wanted, blocks, base: bytesWithBlocks(vhd, 0) });
}

/** What is used of each volume, in bytes: as the plan says, and on a host whatever its machines need. */
function usedOf(
  plan: WorldPlan,
  records: readonly SimRecord[],
  volumes: ReadonlyMap<VolumeId, Volume>,
): ReadonlyMap<VolumeId, number> {
  const used = new Map<VolumeId, number>();
  for (const record of records) {
    if (record.kind === 'disk') used.set(record.id, record.otherMiB * mebibyte);
    if (record.kind !== 'node') continue;
    const said = plan.hosts.find((host) => host.name === record.name)?.localVolume?.usedMiB;
    const volume = volumes.get(record.id);
    const wanted = (volume?.taken ?? 0) + sumOf(volume?.wishes ?? []);
    used.set(record.id, said === undefined ? wanted + systemMiB * mebibyte : said * mebibyte);
  }
  return used;
}

/** Windows and its page file on the local volume of a host; a modelling choice. */
const systemMiB = 24 * 1024;

function sumOf(wishes: Volume['wishes']): number {
  return wishes.reduce(
    (sum, { wanted, blocks, base }) => sum + base + blocks * blockBytes(wanted.vhd),
    0,
  );
}

const blockBytes = (vhd: VirtualHardDisk) => (vhd.type === 'fixed' ? 0 : fileBlockBytes(vhd));

/** The disks of a volume with the blocks there is room for. */
function fitted({ taken, wishes }: Volume, usedBytes: number): readonly VirtualHardDisk[] {
  const said = wishes.filter(({ wanted }) => wanted.plan.usedMiB !== null);
  const open = wishes.filter(({ wanted }) => wanted.plan.usedMiB === null);
  const bases = open.reduce((sum, { base }) => sum + base, 0);
  const asked = sumOf(open) - bases;
  const room = Math.max(0, usedBytes - taken - sumOf(said) - bases);
  return wishes.map(({ wanted, blocks }) => {
    const { vhd, plan } = wanted;
    const gives = plan.usedMiB === null && asked > room;
    return { ...vhd, blocks: gives ? Math.floor((blocks * room) / asked) : blocks };
  });
}

/** A volume with what is left of it for others; a host says nothing of its size and gets twice what it needs. */
function settle(
  plan: WorldPlan,
  record: ClusterDisk | ClusterNode,
  usedBytes: number,
  files: number,
): ClusterDisk | ClusterNode {
  const otherMiB = Math.max(0, Math.floor((usedBytes - files) / mebibyte));
  if (record.kind === 'disk') return { ...record, otherMiB };
  const said = plan.hosts.find((host) => host.name === record.name)?.localVolume;
  const needed = Math.ceil((2 * Math.max(usedBytes, files)) / mebibyte / 1024) * 1024;
  const capacityMiB = said?.capacityMiB ?? Math.max(500 * 1024, needed);
  return { ...record, localVolume: { capacityMiB, otherMiB, space: 'ok' } };
}
