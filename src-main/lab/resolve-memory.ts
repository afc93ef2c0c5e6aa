import type { Profile } from '../../src-shared/profiles/profile';
import { vmDefaults } from '../sim/inventory/defaults';
import type { HostPlan, VmPlan } from '../sim/inventory/plan';
import { refuse } from './refusal';
import { lacking } from './resolve-cluster';
import type { HostEntry, VmEntry } from './schema';
import type { Path, Source } from './source';

type MemoryPart =
  'dynamicMemory' | 'memoryWeight' | 'memoryDriver' | 'memoryHotAdd' | 'memoryLoadMiB' | 'remoteFx';

/** Dynamic memory, what its guest makes of it, and its RemoteFX adapter. */
export function memoryOf(
  source: Source,
  entry: VmEntry,
  path: Path,
  startupMiB: number,
  profile: Profile,
): Pick<VmPlan, MemoryPart> {
  return {
    dynamicMemory: dynamicMemoryOf(source, entry, path, startupMiB, profile),
    memoryWeight: entry.memoryWeight ?? vmDefaults.memoryWeight,
    memoryDriver: entry.memoryDriver ?? vmDefaults.memoryDriver,
    memoryHotAdd: entry.memoryHotAdd ?? vmDefaults.memoryHotAdd,
    memoryLoadMiB: entry.memoryLoad ?? vmDefaults.memoryLoadMiB,
    remoteFx: remoteFxOf(source, entry, path, profile),
  };
}

function dynamicMemoryOf(
  source: Source,
  { dynamicMemory: said }: VmEntry,
  path: Path,
  startupMiB: number,
  profile: Profile,
): VmPlan['dynamicMemory'] {
  if (said === undefined) return null;
  const figures = profile.dynamicMemory;
  const limitMiB = profile.limits.memoryPerVmMiB.value;
  const minimumMiB = said.minimum ?? startupMiB;
  const maximumMiB =
    said.maximum ?? Math.max(startupMiB, Math.min(limitMiB, figures.defaultMaximumMiB.value));
  const at = (name: 'minimum' | 'maximum') => [...path, 'dynamicMemory', name];
  const wrong = (name: 'minimum' | 'maximum', given: number, bound: number) =>
    refuse(source, at(name), {
      reason: given < bound ? 'file.tooSmall' : 'file.tooLarge',
      given: `${given}MiB`,
      expected: `${bound}MiB`,
    });
  if (minimumMiB > startupMiB) wrong('minimum', minimumMiB, startupMiB);
  if (minimumMiB < startupMiB && !figures.minimumBelowStartup.value) {
    lacking(source, at('minimum'), `minimum: ${minimumMiB}MiB`, profile);
  }
  if (maximumMiB < startupMiB) wrong('maximum', maximumMiB, startupMiB);
  if (maximumMiB > limitMiB) wrong('maximum', maximumMiB, limitMiB);
  const bufferPercent = said.buffer ?? figures.defaultBufferPercent.value;
  return { minimumMiB, maximumMiB, bufferPercent };
}

function remoteFxOf(
  source: Source,
  { remoteFx: said }: VmEntry,
  path: Path,
  profile: Profile,
): VmPlan['remoteFx'] {
  if (said === undefined) return null;
  const figures = profile.remoteFx;
  if (!figures.offered.value) lacking(source, [...path, 'remoteFx'], 'remoteFx', profile);
  const most = figures.maxMonitors.value[said.resolution];
  if (said.monitors > most) {
    refuse(source, [...path, 'remoteFx', 'monitors'], {
      reason: 'file.tooLarge',
      given: String(said.monitors),
      expected: String(most),
    });
  }
  return said;
}

export function gpusOf(entry: HostEntry): HostPlan['gpus'] {
  return (entry.gpus ?? []).map(({ name, memory, directX }) => ({
    name,
    memoryMiB: memory,
    directX: directX ?? '10',
  }));
}
