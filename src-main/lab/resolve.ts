import type { Profile } from '../../src-shared/profiles/profile';
import type { WorldPlan } from '../sim/inventory/plan';
import type { Places } from './limits';
import type { Merged, Placed } from './merge';
import { Names } from './names';
import { refuse } from './refusal';
import { clusterOf } from './resolve-cluster';
import { hostOf } from './resolve-host';
import { storageOf } from './resolve-storage';
import { checkPlaces, vmOf } from './resolve-vm';
import type { LabFile } from './schema';
import type { Source } from './source';

/** Fills in defaults and looks names up; a name that leads nowhere is refused where it stands. */
export function resolve(
  source: Source,
  file: LabFile,
  merged: Merged,
  profile: Profile,
): { readonly plan: WorldPlan; readonly places: Places } {
  if (merged.hosts.length === 0) refuse(source, ['nodes'], { reason: 'file.noNodes' });
  const names = new Names(source, merged);
  const clusters = merged.clusters.map((placed, index) =>
    clusterOf(source, placed, names, profile, index),
  );
  const hosts = merged.hosts.map((placed) => hostOf(source, placed, names, profile.id));
  const vms = merged.vms.map((placed) => vmOf(source, placed, names, profile, merged.seed));
  const storage = storageOf(source, merged, clusters, vms, names);
  checkPlaces(source, merged.vms, vms, hosts, storage.disks);
  const plan: WorldPlan = {
    lab: file.id,
    title: file.title,
    description: file.description ?? { en: '', de: '' },
    seed: merged.seed,
    profile,
    startsAt: merged.startsAt,
    spareLicenses: merged.spareLicenses,
    clusters,
    hosts,
    ...storage,
    vms,
    run: null,
  };
  const placesOf = <T extends { readonly name: string }>(list: readonly Placed<T>[]) =>
    new Map(list.map(({ entry, path }) => [entry.name, path]));
  const places = {
    hosts: placesOf(merged.hosts),
    vms: placesOf(merged.vms),
    clusters: placesOf(merged.clusters),
  };
  return { plan, places };
}
