import type { ClusterNode, LicenseCount, LicensedEdition } from '../model/node';
import { licensedEditions } from '../model/node';
import type { LicensingFigures } from '../profiles/sections/licensing';

/** The parts of a server that say how many licences it takes. */
export type LicensedServer = Pick<ClusterNode, 'sockets' | 'coresPerSocket'>;

/** How many licences of an edition cover a server once (hyperv-host §9). */
export function licensesToCover(
  figures: LicensingFigures,
  edition: LicensedEdition,
  { sockets, coresPerSocket }: LicensedServer,
): number {
  const processors = Math.max(figures.leastProcessors.value, sockets);
  if (figures.coresPerLicense !== null) {
    const cores = Math.max(figures.leastCoresPerProcessor?.value ?? 0, coresPerSocket);
    return Math.ceil((processors * cores) / figures.coresPerLicense.value);
  }
  if (edition === 'datacenter')
    return Math.ceil(processors / figures.processorsPerDatacenter.value);
  if (edition === 'enterprise' || figures.processorsPerStandard === null) return 1;
  return Math.ceil(processors / figures.processorsPerStandard.value);
}

/** Instances a full cover by an edition allows; null: any number; 0: the edition is not sold. */
export function machinesPerCover(
  figures: LicensingFigures,
  edition: LicensedEdition,
): number | null {
  if (edition === 'datacenter') return null;
  if (edition === 'standard') return figures.standardMachines.value;
  return figures.enterpriseMachines?.value ?? 0;
}

/** What one licence costs; null: it is not sold. */
export function priceOf(figures: LicensingFigures, edition: LicensedEdition): number | null {
  if (edition === 'datacenter') return figures.datacenterPrice.value;
  if (edition === 'standard') return figures.standardPrice.value;
  return figures.enterprisePrice?.value ?? null;
}

/** What licences assigned to a server allow. */
export interface Rights {
  /** Instances in virtual machines; null: any number. */
  readonly machines: number | null;
  /** Editions of which there are too few licences for its processors, so that they allow nothing. */
  readonly incomplete: readonly LicensedEdition[];
}

/** Licences stack: n Enterprise allow 4n instances (hyperv-host §9); part of a cover allows nothing. */
export function rightsOf(
  figures: LicensingFigures,
  server: LicensedServer,
  licenses: readonly LicenseCount[],
): Rights {
  let machines: number | null = 0;
  const incomplete: LicensedEdition[] = [];
  for (const { edition, count } of stacked(licenses)) {
    const covers = Math.floor(count / licensesToCover(figures, edition, server));
    if (covers === 0) incomplete.push(edition);
    if (covers === 0 || machines === null) continue;
    const each = machinesPerCover(figures, edition);
    machines = each === null ? null : machines + covers * each;
  }
  return { machines, incomplete };
}

export function countOf(licenses: readonly LicenseCount[], edition: LicensedEdition): number {
  return licenses.reduce((sum, each) => (each.edition === edition ? sum + each.count : sum), 0);
}

/** The same licences with one entry an edition, in the order of editions, none of count 0. */
export function stacked(licenses: readonly LicenseCount[]): readonly LicenseCount[] {
  return licensedEditions
    .map((edition) => ({ edition, count: countOf(licenses, edition) }))
    .filter(({ count }) => count > 0);
}
