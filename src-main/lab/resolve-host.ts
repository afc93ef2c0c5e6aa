import type { HostSystem, Processor } from '../../src-shared/model/node';
import { dayMs } from '../../src-shared/units';
import { hostDefaults } from '../sim/inventory/defaults';
import type { HostPlan } from '../sim/inventory/plan';
import { processorModels } from '../sim/inventory/processors';
import type { Placed } from './merge';
import type { Names } from './names';
import { known } from './names';
import { gpusOf } from './resolve-memory';
import { refuse } from './refusal';
import { networksOf } from './resolve-switches';
import type { HostEntry } from './schema';
import type { ProcessorEntry } from './schema-cluster';
import type { Path, Source } from './source';

export function hostOf(
  source: Source,
  { entry, path }: Placed<HostEntry>,
  names: Names,
  profileId: string,
): HostPlan {
  if (entry.memory === undefined) refuse(source, [...path, 'memory'], { reason: 'file.missing' });
  const system = systemOf(entry);
  const weight = entry.weight ?? hostDefaults.weight;
  // Without this hotfix 2008 R2 knows no weights (failover-cluster §2.1).
  if (weight === 0 && profileId === '2008r2sp1' && !system.updates.includes('KB2494036')) {
    refuse(source, [...path, 'weight'], { reason: 'file.weightHotfix', given: entry.name });
  }
  const processor = processorOf(source, entry.processor, [...path, 'processor']);
  return {
    name: entry.name,
    cluster: names.memberOf.get(entry.name) ?? null,
    edition: entry.edition ?? 'enterprise',
    licenses: licensesOf(source, entry, path),
    sockets: entry.sockets ?? 2,
    coresPerSocket: entry.coresPerSocket ?? 4,
    threadsPerCore: entry.threadsPerCore ?? 1,
    memoryMiB: entry.memory,
    processor,
    ...powerOf(source, entry, processor, path),
    system,
    site: entry.site ?? hostDefaults.site,
    ...networksOf(source, entry, path),
    folders: {
      virtualHardDisks: entry.folders?.virtualHardDisks ?? hostDefaults.folders.virtualHardDisks,
      virtualMachines: entry.folders?.virtualMachines ?? hostDefaults.folders.virtualMachines,
    },
    localVolume: entry.localDisk
      ? { capacityMiB: entry.localDisk.size, usedMiB: entry.localDisk.used ?? 0 }
      : hostDefaults.localVolume,
    weight,
    gpus: gpusOf(entry),
  };
}

/** Each edition once a day, or nothing where the lab names no licences. */
function licensesOf(source: Source, { licenses }: HostEntry, path: Path): HostPlan['licenses'] {
  if (licenses === undefined) return null;
  return licenses.map(({ edition, count, assignedDaysAgo = 0 }, at) => {
    const first = licenses.findIndex(
      (each) => each.edition === edition && (each.assignedDaysAgo ?? 0) === assignedDaysAgo,
    );
    if (first === at) return { edition, count, assignedAt: 0 - assignedDaysAgo * dayMs };
    return refuse(source, [...path, 'licenses', at, 'edition'], {
      reason: 'file.duplicateName',
      given: edition,
      expected: String(source.lineAt([...path, 'licenses', first])),
    });
  });
}

type PowerPart = 'numaNodes' | 'slat' | 'numaSpanning' | 'powerPlan' | 'parking' | 'maximumWatts';

/** How its processors are laid out, and what they draw. */
function powerOf(
  source: Source,
  entry: HostEntry,
  processor: Processor,
  path: Path,
): Pick<HostPlan, PowerPart> {
  const logical = (entry.sockets ?? 2) * (entry.coresPerSocket ?? 4) * (entry.threadsPerCore ?? 1);
  if (entry.numaNodes !== undefined && entry.numaNodes > logical) {
    const given = String(entry.numaNodes);
    refuse(source, [...path, 'numaNodes'], {
      reason: 'file.tooLarge',
      given,
      expected: String(logical),
    });
  }
  return {
    numaNodes: entry.numaNodes ?? hostDefaults.numaNodes,
    slat: entry.slat ?? hasSlat(processor),
    numaSpanning: entry.numaSpanning ?? hostDefaults.numaSpanning,
    powerPlan: entry.powerPlan ?? hostDefaults.powerPlan,
    parking: parkingOf(source, entry, path),
    maximumWatts: entry.maximumWatts ?? hostDefaults.maximumWatts,
  };
}

/** Intel brought it with the SSE4.2 generation, AMD with SSE4a; from memory. */
function hasSlat({ features }: Processor): boolean {
  return features.includes('sse4.2') || features.includes('sse4a');
}

function parkingOf(source: Source, { parking }: HostEntry, path: Path): HostPlan['parking'] {
  const { minimumPercent = 0, maximumPercent = 100 } = parking ?? {};
  if (minimumPercent > maximumPercent) {
    refuse(source, [...path, 'parking', 'minimumPercent'], {
      reason: 'file.tooLarge',
      given: String(minimumPercent),
      expected: String(maximumPercent),
    });
  }
  const said = Object.entries(parking ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

function processorOf(source: Source, entry: ProcessorEntry | undefined, path: Path): Processor {
  if (entry === undefined) return hostDefaults.processor;
  if (typeof entry !== 'string') return entry;
  const name = known(source, path, 'processor', entry, Object.keys(processorModels));
  return processorModels[name] ?? hostDefaults.processor;
}

function systemOf(entry: HostEntry): HostSystem {
  const usual = hostDefaults.system;
  const said = Object.entries(entry.system ?? {}).filter(([, value]) => value !== undefined);
  return { ...usual, ...(Object.fromEntries(said) as Partial<HostSystem>) };
}
