import type { HostSystem, Processor } from '../../src-shared/model/node';
import { hostDefaults } from '../sim/inventory/defaults';
import type { HostPlan } from '../sim/inventory/plan';
import { processorModels } from '../sim/inventory/processors';
import type { Placed } from './merge';
import type { Names } from './names';
import { known } from './names';
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
  return {
    name: entry.name,
    cluster: names.memberOf.get(entry.name) ?? null,
    edition: entry.edition ?? 'enterprise',
    sockets: entry.sockets ?? 2,
    coresPerSocket: entry.coresPerSocket ?? 4,
    threadsPerCore: entry.threadsPerCore ?? 1,
    memoryMiB: entry.memory,
    processor: processorOf(source, entry.processor, [...path, 'processor']),
    system,
    site: entry.site ?? hostDefaults.site,
    ...networksOf(source, entry, path),
    folders: {
      virtualHardDisks: entry.folders?.virtualHardDisks ?? hostDefaults.folders.virtualHardDisks,
      virtualMachines: entry.folders?.virtualMachines ?? hostDefaults.folders.virtualMachines,
    },
    weight,
  };
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
