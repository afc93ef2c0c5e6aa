import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { DirectXVersion, RemoteFxAdapter } from '../model/memory';
import type { ClusterNode } from '../model/node';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { profileOf, vmState } from './facts';

/** Why a machine cannot have such a RemoteFX adapter, or null (hyperv-host §8): what it is, and when. */
export function adapterRefusal(
  reader: Reader,
  vm: VirtualMachine,
  { remoteFx: wanted }: Pick<CommandArguments<'vm.configure'>, 'remoteFx'>,
): Fault | null {
  if (wanted === undefined) return null;
  const profile = profileOf(reader);
  if (!profile.remoteFx.offered.value)
    return { code: 'remoteFx.notOffered', profile: profile.name };
  if (vmState(reader, vm) !== 'off') return { code: 'remoteFx.onlyWhileOff', vm: vm.name };
  if (wanted === null) return null;
  const { monitors, resolution } = wanted;
  const limit = profile.remoteFx.maxMonitors.value[resolution];
  return monitors > limit
    ? { code: 'remoteFx.tooManyMonitors', vm: vm.name, resolution, monitors, limit }
    : null;
}

/** Video memory of one adapter in MiB; nothing published says it, so that the table is an editable figure. */
export function videoMemoryMiB(reader: Reader, { monitors, resolution }: RemoteFxAdapter): number {
  const row = profileOf(reader).remoteFx.videoMemoryMiB.value[resolution];
  return row[Math.min(monitors, row.length) - 1] ?? 0;
}

/** Video memory of a host, and what its machines hold: those that have a process, paused ones too (§8). */
export function videoMemoryOn(reader: Reader, node: ClusterNode, except?: VirtualMachine) {
  const allMiB = node.gpus.reduce((sum, gpu) => sum + gpu.memoryMiB, 0);
  let usedMiB = 0;
  for (const worker of reader.by('worker.node', node.id)) {
    const adapter = worker.vm === except?.id ? null : reader.get<'vm'>(worker.vm)?.remoteFx;
    if (adapter) usedMiB += videoMemoryMiB(reader, adapter);
  }
  return { allMiB, usedMiB, freeMiB: Math.max(0, allMiB - usedMiB) };
}

const oldDirectX: ReadonlySet<DirectXVersion> = new Set<DirectXVersion>(['9.0']);

/**
 * Why a host cannot run a machine's RemoteFX adapter, or null: SLAT, identical graphics processors of
 * DirectX 9.0c or 10, and their video memory (hyperv-host §8). The target of a migration is asked the same.
 */
export function graphicsRefusal(
  reader: Reader,
  vm: VirtualMachine,
  node: ClusterNode,
): Fault | null {
  if (vm.remoteFx === null) return null;
  if (node.system.domainController) {
    return { code: 'remoteFx.domainController', node: node.name };
  }
  const [first] = node.gpus;
  if (!first) return { code: 'remoteFx.noProcessor', node: node.name };
  if (!node.slat) return { code: 'remoteFx.noSlat', node: node.name };
  const alike = node.gpus.every(
    ({ name, memoryMiB }) => name === first.name && memoryMiB === first.memoryMiB,
  );
  if (!alike) return { code: 'remoteFx.processorsDiffer', node: node.name };
  const old = node.gpus.find(({ directX }) => oldDirectX.has(directX));
  if (old) return { code: 'remoteFx.oldDirectX', node: node.name, gpu: old.name };
  return memoryOrNumberRefusal(reader, vm, vm.remoteFx, node);
}

/** What the graphics processors of a host have left: so many machines each, and their memory. */
function memoryOrNumberRefusal(
  reader: Reader,
  vm: VirtualMachine,
  adapter: RemoteFxAdapter,
  node: ClusterNode,
): Fault | null {
  const limit = node.gpus.length * profileOf(reader).remoteFx.machinesPerProcessor.value;
  const others = reader
    .by('worker.node', node.id)
    .filter((worker) => worker.vm !== vm.id && reader.get<'vm'>(worker.vm)?.remoteFx);
  if (others.length >= limit) {
    return { code: 'remoteFx.tooManyMachines', node: node.name, limit };
  }
  const neededMiB = videoMemoryMiB(reader, adapter);
  const { freeMiB } = videoMemoryOn(reader, node, vm);
  return neededMiB > freeMiB
    ? { code: 'remoteFx.noVideoMemory', node: node.name, neededMiB, availableMiB: freeMiB }
    : null;
}
