import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Drive, VolumeId } from '../../../src-shared/model/disks';
import type { ExportId, SnapshotId, TaskId, VhdId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { isDisk } from '../../../src-shared/rules/disk-facts';
import { underLoadMs } from '../../../src-shared/rules/disk-load';
import { copyMs } from '../../../src-shared/rules/export-facts';
import type { ImportSource } from '../../../src-shared/rules/import-facts';
import {
  connectedAs,
  freeVmName,
  importBytes,
  importSourceOf,
  missingNetworks,
} from '../../../src-shared/rules/import-facts';
import { folderForMachine } from '../../../src-shared/rules/machine-folders';
import { importRefusal } from '../../../src-shared/rules/imports';
import { branchedWork } from '../backup/work';
import { removeVhd, vhdById } from '../disks/files';
import { freeVmId, freshGuid, registerMachine } from '../machines/register';
import { sabotaged } from '../sabotage';
import { beginTask, finishTask } from '../tasks';
import { hostOf, vmOf } from '../vm/lookup';
import { neverRan } from '../vm/never-ran';
import type { SimTx } from '../wakeups';
import { settleFates } from './chain';
import { copied, copyFiles } from './export';
import { snapshotIdOf } from './lookup';

export type Importing = CommandArguments<'vm.import'>;

/** Begins to read a source, and to copy its files where that was asked for (hyperv-host §2.7). */
export function beginImport(tx: SimTx, importing: Importing): TaskId {
  const source = importSourceOf(tx, importing.source);
  const bytes = source && importing.duplicate ? importBytes(tx, source) : 0;
  const durationMs = underLoadMs(tx, importing.volume ?? importing.node, copyMs(tx, bytes));
  const task = beginTask(tx, 'vm.import', importing.node, importing.node, durationMs);
  tx.after(durationMs, { name: 'snapshots.importedDue', owner: task, data: importing });
  return task;
}

/** The machine is registered on the host, off or saved as it was, connected where its networks exist. */
export function completeImport(tx: SimTx, importing: Importing, task: TaskId): void {
  const fault = importRefusal(tx, importing);
  const source = importSourceOf(tx, importing.source);
  if (fault || !source) {
    finishTask(tx, task, 'failed', fault);
    const fields = { vm: source?.machine.name ?? '', node: hostOf(tx, importing.node).name };
    tx.emit('vm.importFailed', { node: importing.node, object: importing.node, fields });
    return;
  }
  const id =
    importing.duplicate || source.exportedAt !== null
      ? registerFiles(tx, importing, source)
      : takeOver(tx, importing, source.machine.id);
  finishTask(tx, task, 'completed');
  const node = hostOf(tx, importing.node);
  const { name } = vmOf(tx, id);
  tx.emit('vm.imported', { node: node.id, object: id, fields: { vm: name, node: node.name } });
  connect(tx, id);
}

/** Another machine, on copies of the files or on those of the folder. */
function registerFiles(tx: SimTx, importing: Importing, source: ImportSource): VmId {
  const id = freeVmId(tx, source.machine.name);
  const files = takeFiles(tx, importing, source);
  const drivesOf = (drives: readonly Drive[]) => drives.map((drive) => copied(drive, files));
  registerMachine(tx, {
    ...machineOf(tx, importing, source, id),
    name: freeVmName(tx, source.machine.name),
    drives: drivesOf(source.machine.drives),
  });
  registerSnapshots(tx, source, id, drivesOf);
  attachFiles(tx, id, [...files.values()]);
  settleFates(tx, id);
  return id;
}

/**
 * The files of a machine whose host is out of order, registered where they lie. When the host comes
 * back it knows the machine no more: two registrations of one machine are not modelled.
 */
function takeOver(tx: SimTx, { node, connections }: Importing, id: VmId): VmId {
  const vm = connectedAs(vmOf(tx, id), connections);
  tx.put({ ...vm, node, ranAtHostStop: false, waitsToStartUntil: null });
  return id;
}

/** The files of the machine by those of the source: copies, or in place the same ones. */
function takeFiles(
  tx: SimTx,
  { duplicate, volume, node, source: id }: Importing,
  source: ImportSource,
): ReadonlyMap<VhdId, VhdId> {
  const folder = tx.get<'export'>(id as ExportId);
  if (!duplicate) {
    if (folder?.kind === 'export' && !sabotaged('imported-twice-in-place'))
      tx.put({ ...folder, importedInPlace: true });
    return new Map(source.vhds.map((vhd) => [vhd, vhd]));
  }
  const target: VolumeId = volume ?? node;
  const place = { volume: target, folder: freeFolder(tx, source.machine.name, target) };
  return copyFiles(tx, [source.machine, ...source.snapshots], place);
}

/** A folder on a volume in which nothing is yet. */
function freeFolder(tx: SimTx, base: string, volume: VolumeId): string {
  const taken = new Set(tx.by('vhd.volume', volume).map(({ folder }) => folder.toLowerCase()));
  const isTaken = (name: string) =>
    [...taken].some((each) => each === name || each.startsWith(`${name}\\`));
  let name = base;
  for (let number = 2; isTaken(name.toLowerCase()); number += 1) name = `${base} (${number})`;
  return name;
}

function machineOf(
  tx: SimTx,
  { node, mode, duplicate, volume, connections }: Importing,
  source: ImportSource,
  id: VmId,
): VirtualMachine {
  const machine = connectedAs(source.machine, connections);
  const target = duplicate ? (volume ?? node) : source.volume;
  const disk = isDisk(target) ? (tx.get<'disk'>(target) ?? null) : null;
  const folder = duplicate ? folderForMachine(hostOf(tx, node), disk, machine.name) : source.path;
  return {
    ...machine,
    ...neverRan,
    id,
    configurationFolder: folder,
    snapshotFolder: folder,
    guid: mode === 'restore' ? machine.guid : freshGuid(tx, machine.name),
    node,
    group: null,
    disk: disk?.id ?? null,
    migrationNetworks: [],
    work: branchedWork(machine.work, machine.work.doneMs, tx.now),
    createdAt: tx.now,
  };
}

/** The tree of the source becomes that of the machine. */
function registerSnapshots(
  tx: SimTx,
  { snapshots, machine }: ImportSource,
  vm: VmId,
  drivesOf: (drives: readonly Drive[]) => readonly Drive[],
): void {
  const ids = new Map<SnapshotId, SnapshotId>(
    snapshots.map(({ id, number }) => [id, snapshotIdOf(vm, number)]),
  );
  const idOf = (id: SnapshotId | null) => (id === null ? null : (ids.get(id) ?? null));
  for (const each of snapshots) {
    const id = snapshotIdOf(vm, each.number);
    tx.put({ ...each, id, vm, parent: idOf(each.parent), drives: drivesOf(each.drives) });
  }
  const snapshot = idOf(machine.snapshot);
  if (snapshot !== null) tx.put({ ...vmOf(tx, vm), snapshot });
}

/** Disks in its drives are its own now, and those its snapshots made are its chain. */
function attachFiles(tx: SimTx, id: VmId, files: readonly VhdId[]): void {
  const used = new Set(
    vmOf(tx, id).drives.flatMap(({ medium }) => (medium.type === 'vhd' ? medium.vhd : [])),
  );
  for (const file of files) {
    const vhd = vhdById(tx, file);
    const made = /\.avhdx?$/i.test(vhd.fileName);
    const chain = made ? ({ vm: id, fate: 'kept', task: null } as const) : vhd.chain;
    tx.put({ ...vhd, vm: used.has(file) ? id : vhd.vm, chain });
  }
}

/** Adapters whose network the host does not have are connected to none (hyperv-host §2.7). */
function connect(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  const missing = new Set(missingNetworks(hostOf(tx, vm.node), vm));
  if (missing.size === 0) return;
  const adapters = vm.adapters.map((adapter) =>
    adapter.network !== null && missing.has(adapter.network)
      ? { ...adapter, network: null }
      : adapter,
  );
  tx.put({ ...vm, adapters });
  const { cause } = tx;
  for (const network of missing) {
    const fields = { vm: vm.name, network };
    tx.because(cause, () => tx.emit('vm.importedWithoutNetwork', { object: id, fields }));
  }
}

/** Deletes an exported folder with its files, unless a machine made them its own. */
export function deleteExport(tx: SimTx, id: ExportId): void {
  const folder = tx.get<'export'>(id);
  if (!folder) return;
  if (!folder.importedInPlace) {
    for (const file of [...folder.vhds].reverse()) if (tx.get<'vhd'>(file)) removeVhd(tx, file);
  }
  tx.remove(id);
  tx.emit('export.deleted', { object: null, fields: { folder: folder.folder } });
}
