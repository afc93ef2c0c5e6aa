import type { Fault } from '../faults';
import type { ClusterNode } from '../model/node';
import type { VirtualMachine } from '../model/vm';
import type { Profile } from '../profiles/profile';
import type { Reader } from '../reader';
import { numaCommittedMiB, numaMemoryMiB, numaNodeFor } from './numa';
import { visibleFeatures } from './processor';

/** Whether Windows runs on a host and its management service does not: machines run on, nobody manages them. */
export function isUnmanaged({
  machine,
  managementService,
}: Pick<ClusterNode, 'machine' | 'managementService'>): boolean {
  return machine === 'on' && managementService === 'stopped';
}

/** Memory a machine costs more on a host without SLAT, in MiB (hyperv-host §3.3). */
export function shadowTablesMiB(profile: Profile, { slat }: Pick<ClusterNode, 'slat'>): number {
  return slat ? 0 : profile.processor.shadowTablesMiB.value;
}

/** Guests the higher ratio of hyperv-host §1.1 is for; a lab names its systems freely. */
const isWindows7 = (system: string) => /\bwindows 7\b/i.test(system);

/**
 * Virtual processors a host may run by the ratio to its logical ones (hyperv-host §1.1): 12 for each where
 * every guest is a Windows 7, else 8, and never more than the version allows; null: there is no ratio.
 */
export function virtualProcessorsByRatio(
  profile: Profile,
  logicalProcessors: number,
  allWindows7: boolean,
): number | null {
  const { supportedVpPerLp, supportedVpPerLpWindows7, virtualProcessorsPerHost } = profile.limits;
  if (supportedVpPerLp === null) return null;
  const ratio = allWindows7 ? (supportedVpPerLpWindows7 ?? supportedVpPerLp) : supportedVpPerLp;
  return Math.min(virtualProcessorsPerHost.value, ratio.value * logicalProcessors);
}

/** What the ratio allows on a host if this machine runs there too. */
export function ratioOn(
  reader: Reader,
  profile: Profile,
  vm: VirtualMachine,
  node: ClusterNode,
): number | null {
  if (profile.limits.supportedVpPerLp === null) return null;
  const allWindows7 =
    isWindows7(vm.guestSystem) &&
    reader
      .by('worker.node', node.id)
      .every((worker) => isWindows7(reader.get<'vm'>(worker.vm)?.guestSystem ?? ''));
  return virtualProcessorsByRatio(profile, node.logicalProcessors, allWindows7);
}

/** Processor time reserved for the machines a host runs, but for one, in thousandths of a processor. */
export function reservedOn(reader: Reader, node: ClusterNode, except: VirtualMachine): number {
  let reserved = 0;
  for (const worker of reader.by('worker.node', node.id)) {
    if (worker.vm === except.id) continue;
    const permille = reader.get<'vm'>(worker.vm)?.cpuReservePermille ?? 0;
    reserved += worker.virtualProcessors * permille;
  }
  return reserved;
}

/** Why a host cannot keep what is reserved for a machine beside the others, or null (hyperv-host §3.1). */
export function reserveRefusal(
  reader: Reader,
  vm: VirtualMachine,
  node: ClusterNode,
): Fault | null {
  const own = vm.virtualProcessors * vm.cpuReservePermille;
  if (own === 0) return null;
  const left = node.logicalProcessors * 1000 - reservedOn(reader, node, vm);
  if (own <= left) return null;
  return {
    code: 'node.reserveNotMet',
    node: node.name,
    wantedPermille: Math.ceil(own / node.logicalProcessors),
    leftPermille: Math.max(0, Math.floor(left / node.logicalProcessors)),
  };
}

/** Why no NUMA node of a host takes a machine that may not span them, or null (hyperv-host §3.5). */
function numaRefusal(
  reader: Reader,
  vm: VirtualMachine,
  node: ClusterNode,
  neededMiB: number,
): Fault | null {
  if (node.numaSpanning) return null;
  const used = numaCommittedMiB(node, reader.by('worker.node', node.id));
  const { virtualProcessors } = vm;
  if (numaNodeFor(node, used, { neededMiB, virtualProcessors }) !== null) return null;
  const sizeMiB = numaMemoryMiB(node);
  return { code: 'node.numaTooSmall', vm: vm.name, node: node.name, neededMiB, sizeMiB };
}

/** A processor with AVX before Service Pack 1 or its update: the machine fails to initialise (§3.2). */
function avxRefusal(profile: Profile, vm: VirtualMachine, node: ClusterNode): Fault | null {
  if (!profile.processor.avxNeedsServicePack.value) return null;
  const { servicePack, updates } = node.system;
  if (servicePack > 0 || updates.includes('KB2517374')) return null;
  const shown = visibleFeatures(node.processor, vm.processorCompatibility);
  return shown.includes('avx') ? { code: 'node.avxUnknown', vm: vm.name, node: node.name } : null;
}

/**
 * Why the processors of a host do not take a machine, or null. `virtualProcessors` are those its machines
 * have, `neededMiB` what this one commits.
 */
export function processorRefusal(
  reader: Reader,
  profile: Profile,
  vm: VirtualMachine,
  node: ClusterNode,
  load: { readonly virtualProcessors: number; readonly neededMiB: number },
): Fault | null {
  if (isUnmanaged(node)) {
    return { code: 'node.managementStopped', node: node.name };
  }
  if (profile.processor.ratioRefuses.value) {
    const limit = ratioOn(reader, profile, vm, node);
    const wanted = load.virtualProcessors + vm.virtualProcessors;
    if (limit !== null && wanted > limit) {
      return { code: 'node.ratioExceeded', node: node.name, limit, wanted };
    }
  }
  return (
    reserveRefusal(reader, vm, node) ??
    numaRefusal(reader, vm, node, load.neededMiB) ??
    avxRefusal(profile, vm, node)
  );
}
