import type { CommandArguments } from '../commands/index';
import type { VolumeId } from '../model/disks';
import type { ClusterNode } from '../model/node';
import type { Snapshot } from '../model/snapshot';
import type { ExportId, NodeId, VhdId, VmId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import { volumeOfVhd, volumeOfVm, volumesOf } from './disk-facts';
import { exportPath, filesToExport, memoryBytesOf, volumeOfExport } from './export-facts';
import { profileOf } from './facts';
import { networkNamesOf } from './network-names';
import { snapshotsOf } from './snapshot-facts';
import { fileBytesOf } from './vhd-files';

type Importing = CommandArguments<'vm.import'>;

/**
 * What an import reads (hyperv-host §2.7): an exported folder, or, from 2012 on, the files of a machine
 * as they lie there.
 */
export interface ImportSource {
  readonly id: ExportId | VmId;
  readonly path: string;
  readonly volume: VolumeId;
  /** When it was exported; null for files that never were. */
  readonly exportedAt: SimMs | null;
  readonly machine: VirtualMachine;
  readonly snapshots: readonly Snapshot[];
  readonly vhds: readonly VhdId[];
  /** Memory files beside the disks, in bytes. */
  readonly memoryBytes: number;
  /** Its files became those of a machine: it can be imported no more. */
  readonly usedUp: boolean;
}

export function importSourceOf(reader: Reader, id: Importing['source']): ImportSource | undefined {
  const record = reader.get<'export' | 'vm'>(id);
  if (record?.kind === 'vm') return sourceOfMachine(reader, record);
  if (!record) return undefined;
  const { exportedAt, machine, snapshots, vhds, memoryBytes } = record;
  return {
    id: record.id,
    path: exportPath(reader, record),
    volume: volumeOfExport(record),
    ...{ exportedAt, machine, snapshots, vhds, memoryBytes },
    usedUp: record.importedInPlace,
  };
}

function sourceOfMachine(reader: Reader, machine: VirtualMachine): ImportSource {
  const snapshots = snapshotsOf(reader, machine.id);
  const sources = [machine, ...snapshots];
  return {
    id: machine.id,
    path: machine.configurationFolder,
    volume: volumeOfVm(machine),
    exportedAt: null,
    ...{ machine, snapshots },
    vhds: filesToExport(reader, sources).map(({ id }) => id),
    memoryBytes: memoryBytesOf(reader, sources),
    usedUp: false,
  };
}

/** What a host can import: the exported folders it reaches, and the files of machines that do not run. */
export function importSourcesFor(reader: Reader, node: NodeId): readonly ImportSource[] {
  const volumes = new Set<VolumeId>(volumesOf(reader, node));
  const { importsWithoutExport } = profileOf(reader).snapshots;
  const machines = importsWithoutExport.value
    ? reader.all('vm').filter((vm) => reader.count('worker.vm', vm.id) === 0)
    : [];
  return [...reader.all('export'), ...machines]
    .flatMap(({ id }) => importSourceOf(reader, id) ?? [])
    .filter((source) => reaches(reader, volumes, source));
}

/** Whether every file of a source is on these volumes. */
export function reaches(
  reader: Reader,
  volumes: ReadonlySet<VolumeId>,
  { volume, vhds }: ImportSource,
): boolean {
  if (!volumes.has(volume)) return false;
  return vhds.every((id) => {
    const vhd = reader.get<'vhd'>(id);
    return !vhd || volumes.has(volumeOfVhd(vhd));
  });
}

/**
 * Whether a machine is registered only on a host that is out of order, so that another one may register
 * its files. A clustered one is moved by its cluster.
 */
export function isOrphaned(reader: Reader, vm: VirtualMachine): boolean {
  return vm.group === null && reader.get<'node'>(vm.node)?.machine === 'off';
}

/** The files of a source with what they take, in bytes. */
export function importBytes(reader: Reader, { vhds, memoryBytes }: ImportSource): number {
  const files = vhds.flatMap((id) => reader.get<'vhd'>(id) ?? []);
  return files.reduce((sum, vhd) => sum + fileBytesOf(vhd, reader.now), memoryBytes);
}

/** A machine with its adapters connected as it was chosen for networks the host does not have. */
export function connectedAs(
  machine: VirtualMachine,
  connections: Importing['connections'] = [],
): VirtualMachine {
  if (connections.length === 0) return machine;
  const chosen = new Map(connections.map(({ from, to }) => [from, to]));
  const adapters = machine.adapters.map((adapter) => {
    const to = adapter.network === null ? undefined : chosen.get(adapter.network);
    return to === undefined ? adapter : { ...adapter, network: to };
  });
  return { ...machine, adapters };
}

/** What of an exported machine does not fit a host: what 2012 and later report before an import. */
export type Incompatibility =
  | { readonly kind: 'network'; readonly name: string }
  | { readonly kind: 'processors'; readonly processors: number; readonly limit: number }
  | { readonly kind: 'memory'; readonly memoryMiB: number; readonly limitMiB: number };

export function incompatibilities(
  reader: Reader,
  machine: VirtualMachine,
  node: ClusterNode,
): readonly Incompatibility[] {
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

/** Names are those of one machine each: a second one of a name is numbered. */
export function freeVmName(reader: Reader, wanted: string): string {
  const taken = new Set(reader.all('vm').map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}
