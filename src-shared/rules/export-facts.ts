import type { VirtualHardDisk, VolumeId } from '../model/disks';
import type { ExportFolder } from '../model/export';
import type { ClusterNode } from '../model/node';
import type { Snapshot } from '../model/snapshot';
import type { NodeId, VhdId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { chainOf, pathOn, volumesOf } from './disk-facts';
import { profileOf } from './facts';
import { networkNamesOf } from './network-names';
import { snapshotMemoryBytes } from './snapshot-facts';
import { fileBytesOf } from './vhd-files';

/** What an export copies: a machine with its snapshots, or the state of one snapshot alone. */
export type ExportSource = Pick<VirtualMachine, 'drives' | 'saved'>;

/** Every file an export copies, each after the one it builds on. */
export function filesToExport(
  reader: Reader,
  sources: readonly ExportSource[],
): readonly VirtualHardDisk[] {
  const found = new Map<VhdId, VirtualHardDisk>();
  for (const { drives } of sources) {
    for (const { medium } of drives) {
      if (medium.type !== 'vhd') continue;
      for (const vhd of [...chainOf(reader, medium.vhd)].reverse()) found.set(vhd.id, vhd);
    }
  }
  return [...found.values()];
}

/** What an export writes, in bytes: disks, and the memory of the machine and its snapshots. */
export function exportBytes(reader: Reader, sources: readonly ExportSource[]): number {
  let bytes = 0;
  for (const vhd of filesToExport(reader, sources)) bytes += fileBytesOf(vhd, reader.now);
  return bytes + memoryBytesOf(reader, sources);
}

export function memoryBytesOf(reader: Reader, sources: readonly ExportSource[]): number {
  return sources.reduce((sum, source) => sum + snapshotMemoryBytes(reader, source), 0);
}

/** How long files of this size take to copy: each byte is read and written. */
export function copyMs(reader: Reader, bytes: number): number {
  const { taskBytesPerSecond, headerMs } = profileOf(reader).disks;
  return headerMs.value + Math.ceil((bytes * 1000) / taskBytesPerSecond.value);
}

export function volumeOfExport({ disk, host }: ExportFolder): VolumeId {
  return disk ?? host ?? 'disk:';
}

/** The whole path of an exported folder. */
export function exportPath(reader: Reader, folder: ExportFolder): string {
  return pathOn(reader, volumeOfExport(folder), folder.folder, '').replace(/\\$/, '');
}

/** The exported folders a host reaches, by path. */
export function exportsFor(reader: Reader, node: NodeId): readonly ExportFolder[] {
  const volumes = new Set<VolumeId>(volumesOf(reader, node));
  return reader.all('export').filter((folder) => volumes.has(volumeOfExport(folder)));
}

/** The files of a folder with what they take, in bytes. */
export function importBytes(reader: Reader, folder: ExportFolder): number {
  const files = folder.vhds.flatMap((id) => reader.get<'vhd'>(id) ?? []);
  return files.reduce((sum, vhd) => sum + fileBytesOf(vhd, reader.now), folder.memoryBytes);
}

/** What of an exported machine does not fit a host: what 2012 and later report before an import. */
export type Incompatibility =
  | { readonly kind: 'network'; readonly name: string }
  | { readonly kind: 'processors'; readonly processors: number; readonly limit: number }
  | { readonly kind: 'memory'; readonly memoryMiB: number; readonly limitMiB: number };

export function incompatibilities(
  reader: Reader,
  folder: ExportFolder,
  node: ClusterNode,
): readonly Incompatibility[] {
  const { machine } = folder;
  const { limits } = profileOf(reader);
  const found: Incompatibility[] = missingNetworks(node, machine).map((name) => ({
    kind: 'network',
    name,
  }));
  const processors = Math.min(limits.virtualProcessorsPerVm.value, node.logicalProcessors);
  if (machine.virtualProcessors > processors) {
    const { virtualProcessors } = machine;
    found.push({ kind: 'processors', processors: virtualProcessors, limit: processors });
  }
  if (machine.startupMiB > node.memoryMiB) {
    found.push({ kind: 'memory', memoryMiB: machine.startupMiB, limitMiB: node.memoryMiB });
  }
  return found;
}

/** Networks a machine is connected to that a host does not have: its adapters stay unconnected (hyperv-host §2.7). */
export function missingNetworks(node: ClusterNode, vm: VirtualMachine): readonly string[] {
  const there = new Set(node.virtualSwitches.map(({ name }) => name));
  return networkNamesOf(vm).filter((name) => !there.has(name));
}

/** A machine as a snapshot of it was, on its own. */
export function machineOfSnapshot(vm: VirtualMachine, snapshot: Snapshot): VirtualMachine {
  return {
    ...vm,
    ...snapshot.settings,
    drives: snapshot.drives,
    saved: snapshot.saved,
    snapshot: null,
  };
}

/** Names are those of one machine each: a second one of a name is numbered. */
export function freeVmName(reader: Reader, wanted: string): string {
  const taken = new Set(reader.all('vm').map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}
