import type { ClusterNode, LicenseCount, LicensedEdition } from '../model/node';
import type { NodeId } from '../model/tables';
import type { Profile } from '../profiles/profile';
import type { LicensingFigures } from '../profiles/sections/licensing';
import type { Reader } from '../reader';
import { mayCluster } from '../rules/cluster-facts';
import { profileOf } from '../rules/facts';
import type { Failures } from './peak';
import type { LicensedServer } from './rights';
import { countOf, licensesToCover, machinesPerCover, priceOf, rightsOf } from './rights';
import type { LicenseUse } from './use';
import { covers, licenseUses } from './use';

export type Licenses = readonly LicenseCount[];

/** A way to license every host for its peak, and what it costs in whole dollars. */
export interface LicenseDesign {
  readonly kind: 'asIs' | 'standard' | 'enterprise' | 'datacenter' | 'cheapest' | 'purchase';
  /** Null: it cannot be had, because an edition is not sold or may not cluster. */
  readonly cost: number | null;
  readonly perNode: ReadonlyMap<NodeId, Licenses>;
  /** Hosts that would still run more than they may. */
  readonly violations: number;
}

export function costOf(figures: LicensingFigures, licenses: Licenses): number {
  return licenses.reduce(
    (sum, { edition, count }) => sum + count * (priceOf(figures, edition) ?? 0),
    0,
  );
}

/** Licences of one edition for so many instances; null: it does not do for this server. */
export function ofOneEdition(
  profile: Profile,
  edition: LicensedEdition,
  server: LicensedServer & Pick<ClusterNode, 'cluster'>,
  instances: number,
): Licenses | null {
  const figures = profile.licensing;
  const each = machinesPerCover(figures, edition);
  if (priceOf(figures, edition) === null) return null;
  if (server.cluster !== null && !mayCluster(profile, edition)) return null;
  const cover = licensesToCover(figures, edition, server);
  const covered = each === null ? 1 : Math.max(1, Math.ceil(instances / each));
  return [{ edition, count: cover * covered }];
}

/** The licences to buy in addition so that a server may run so many instances, at the lowest cost. */
export function cheapestAddition(
  profile: Profile,
  server: LicensedServer & Pick<ClusterNode, 'cluster'>,
  held: Licenses,
  instances: number,
): Licenses {
  const figures = profile.licensing;
  const { machines } = rightsOf(figures, server, held);
  const bare = held.every(({ count }) => count === 0);
  if (!bare && (machines === null || machines >= instances)) return [];
  const choices = [...mixed(profile, server, instances - (machines ?? 0))];
  const whole = licensesToCover(figures, 'datacenter', server);
  choices.push([{ edition: 'datacenter', count: whole - countOf(held, 'datacenter') }]);
  return choices.reduce((best, each) =>
    costOf(figures, each) < costOf(figures, best) ? each : best,
  );
}

/** Standard and Enterprise licences together that allow so many more instances. */
function mixed(
  profile: Profile,
  server: LicensedServer & Pick<ClusterNode, 'cluster'>,
  missing: number,
): Licenses[] {
  const figures = profile.licensing;
  const four = figures.enterpriseMachines?.value ?? 0;
  const mostEnterprise = four === 0 ? 0 : Math.max(1, Math.ceil(missing / four));
  const choices: Licenses[] = [];
  for (let count = 0; count <= mostEnterprise; count += 1) {
    const rest = missing - count * four;
    const enterprise: Licenses = count === 0 ? [] : [{ edition: 'enterprise', count }];
    if (rest <= 0 && count > 0) {
      choices.push(enterprise);
      continue;
    }
    const standard = ofOneEdition(profile, 'standard', server, rest);
    if (standard) choices.push([...enterprise, ...standard]);
  }
  return choices;
}

/** The designs that cover the peaks of every host, beside what is there. */
export function licenseDesigns(reader: Reader, failures: Failures): readonly LicenseDesign[] {
  const profile = profileOf(reader);
  const uses = licenseUses(reader, failures);
  const bought = (held: (use: LicenseUse) => Licenses) => (use: LicenseUse) =>
    cheapestAddition(profile, use.node, held(use), use.worst.instances);
  const uniform = (edition: LicensedEdition) => (use: LicenseUse) =>
    ofOneEdition(profile, edition, use.node, use.worst.instances);
  return [
    design(profile, 'asIs', uses, ({ node }) => node.licenses),
    design(
      profile,
      'purchase',
      uses,
      bought(({ node }) => node.licenses),
      true,
    ),
    // Shown where it does for every host: until 2012 no node of a cluster runs it.
    ...(uses.every((use) => uniform('standard')(use) !== null)
      ? [design(profile, 'standard', uses, uniform('standard'))]
      : []),
    design(profile, 'enterprise', uses, uniform('enterprise')),
    design(profile, 'datacenter', uses, uniform('datacenter')),
    design(
      profile,
      'cheapest',
      uses,
      bought(() => []),
    ),
  ];
}

function design(
  profile: Profile,
  kind: LicenseDesign['kind'],
  uses: readonly LicenseUse[],
  licensesFor: (use: LicenseUse) => Licenses | null,
  added = false,
): LicenseDesign {
  const figures = profile.licensing;
  const chosen = uses.map((use) => [use, licensesFor(use)] as const);
  const possible = chosen.every(([, licenses]) => licenses !== null);
  const violations = chosen.filter(([{ node, worst }, licenses]) => {
    const all = [...(added ? node.licenses : []), ...(licenses ?? [])];
    return !covers(rightsOf(figures, node, all), worst.instances);
  });
  const cost = chosen.reduce((sum, [, licenses]) => sum + costOf(figures, licenses ?? []), 0);
  return {
    kind,
    cost: possible ? cost : null,
    perNode: new Map(chosen.map(([{ node }, licenses]) => [node.id, licenses ?? []])),
    violations: violations.length,
  };
}

/** The lowest peak at which Datacenter costs less than Enterprise on such a server; null: there is none. */
export function breakEven(profile: Profile, server: LicensedServer): number | null {
  const node = { ...server, cluster: null };
  const datacenter = ofOneEdition(profile, 'datacenter', node, 1);
  if (!datacenter || profile.licensing.enterprisePrice === null) return null;
  const limit = costOf(profile.licensing, datacenter);
  for (let peak = 1; peak <= profile.limits.runningVmsPerHost.value; peak += 1) {
    const enterprise = ofOneEdition(profile, 'enterprise', node, peak);
    if (enterprise && costOf(profile.licensing, enterprise) > limit) return peak;
  }
  return null;
}
