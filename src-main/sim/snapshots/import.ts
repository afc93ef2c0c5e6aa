import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Drive, VolumeId } from '../../../src-shared/model/disks';
import type { ExportFolder } from '../../../src-shared/model/export';
import type { ExportId, SnapshotId, TaskId, VhdId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { isDisk } from '../../../src-shared/rules/disk-facts';
import {
  copyMs,
  freeVmName,
  importBytes,
  missingNetworks,
} from '../../../src-shared/rules/export-facts';
import { importRefusal } from '../../../src-shared/rules/snapshots';
import { removeVhd, vhdById } from '../disks/files';
import { freeVmId, freshGuid, registerMachine } from '../machines/register';
import { beginTask, finishTask } from '../tasks';
import { hostOf, vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { settleFates } from './chain';
import { copied, copyFiles } from './export';
import { snapshotIdOf } from './lookup';

export type Importing = CommandArguments<'vm.import'>;

/** Begins to read a folder, and to copy its files where that was asked for (hyperv-host §2.7). */
export function beginImport(tx: SimTx, importing: Importing): TaskId {
  const folder = tx.get<'export'>(importing.export);
  const bytes = folder && importing.duplicate ? importBytes(tx, folder) : 0;
  const durationMs = copyMs(tx, bytes);
  const task = beginTask(tx, 'vm.import', importing.node, importing.node, durationMs);
  tx.after(durationMs, { name: 'snapshots.importedDue', owner: task, data: importing });
  return task;
}

/** The machine is registered on the host, off or saved as it was exported, connected where its networks exist. */
export function completeImport(tx: SimTx, importing: Importing, task: TaskId): void {
  const fault = importRefusal(tx, importing);
  const folder = tx.get<'export'>(importing.export);
  if (fault || !folder) {
    finishTask(tx, task, 'failed', fault);
    const fields = { vm: folder?.machine.name ?? '', node: hostOf(tx, importing.node).name };
    tx.emit('vm.importFailed', { node: importing.node, object: importing.node, fields });
    return;
  }
  const id = freeVmId(tx, folder.machine.name);
  const files = takeFiles(tx, importing, folder);
  const drivesOf = (drives: readonly Drive[]) => drives.map((drive) => copied(drive, files));
  const name = freeVmName(tx, folder.machine.name);
  registerMachine(tx, {
    ...machineOf(tx, importing, folder, id),
    name,
    drives: drivesOf(folder.machine.drives),
  });
  registerSnapshots(tx, folder, id, drivesOf);
  attachFiles(tx, id, [...files.values()]);
  settleFates(tx, id);
  finishTask(tx, task, 'completed');
  const node = hostOf(tx, importing.node);
  tx.emit('vm.imported', { node: node.id, object: id, fields: { vm: name, node: node.name } });
  connect(tx, id);
}

/** The files of the machine by those of the folder: copies, or in place the same ones. */
function takeFiles(
  tx: SimTx,
  { duplicate, volume, node, export: id }: Importing,
  folder: ExportFolder,
): ReadonlyMap<VhdId, VhdId> {
  if (!duplicate) {
    tx.put({ ...folder, importedInPlace: true });
    return new Map(folder.vhds.map((vhd) => [vhd, vhd]));
  }
  const name = folder.machine.name;
  const target: VolumeId = volume ?? node;
  const place = { volume: target, folder: `${name}-${id.slice('export:'.length)}` };
  return copyFiles(tx, [folder.machine, ...folder.snapshots], place);
}

function machineOf(
  tx: SimTx,
  { node, mode, duplicate, volume }: Importing,
  folder: ExportFolder,
  id: VmId,
): VirtualMachine {
  const { machine } = folder;
  const target = duplicate ? (volume ?? node) : null;
  const own = target !== null && isDisk(target) ? target : null;
  return {
    ...machine,
    id,
    guid: mode === 'restore' ? machine.guid : freshGuid(tx, machine.name),
    node,
    group: null,
    disk: target === null ? folder.disk : own,
    snapshot: null,
    meantToServe: false,
    ranAtHostStop: false,
    waitsToStartUntil: null,
    downSince: null,
    downtimeMs: 0,
    sessions: 0,
    sessionsDropped: 0,
    storageLostSince: null,
    dataLossMs: 0,
    divergedFrom: null,
    migrationNetworks: [],
    createdAt: tx.now,
  };
}

/** The tree of the folder becomes that of the machine. */
function registerSnapshots(
  tx: SimTx,
  folder: ExportFolder,
  vm: VmId,
  drivesOf: (drives: readonly Drive[]) => readonly Drive[],
): void {
  const ids = new Map<SnapshotId, SnapshotId>(
    folder.snapshots.map(({ id, number }) => [id, snapshotIdOf(vm, number)]),
  );
  const idOf = (id: SnapshotId | null) => (id === null ? null : (ids.get(id) ?? null));
  for (const each of folder.snapshots) {
    const id = snapshotIdOf(vm, each.number);
    tx.put({ ...each, id, vm, parent: idOf(each.parent), drives: drivesOf(each.drives) });
  }
  const snapshot = idOf(folder.machine.snapshot);
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
