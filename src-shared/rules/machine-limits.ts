import type { BootDevice } from '../model/vm';
import type { Profile } from '../profiles/profile';

type Generation = 1 | 2;

/** The order in which firmware tries its devices at first (hyperv-host §2.7); generation 2 has neither IDE nor floppy. */
export function bootOrderOf(generation: Generation): readonly BootDevice[] {
  return generation === 1 ? ['cd', 'ide', 'network', 'floppy'] : ['scsi', 'cd', 'network'];
}

/** Virtual processors a machine may have at most (hyperv-host §1.1). */
export function processorLimit(profile: Profile, generation: Generation): number {
  const { virtualProcessorsPerFirstGenerationVm, virtualProcessorsPerVm } = profile.limits;
  return (generation === 1 ? virtualProcessorsPerFirstGenerationVm : virtualProcessorsPerVm).value;
}

/** Memory a machine may have at most, in MiB (hyperv-host §1.1). */
export function memoryLimitMiB(profile: Profile, generation: Generation): number {
  const { memoryPerFirstGenerationVmMiB, memoryPerVmMiB } = profile.limits;
  return (generation === 1 ? memoryPerFirstGenerationVmMiB : memoryPerVmMiB).value;
}
