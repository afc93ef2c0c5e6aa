import type { ClusterNode } from '../model/node';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { profileOf } from '../rules/facts';
import type { Failures, Peak } from './peak';
import { peaksOf } from './peak';
import type { Rights } from './rights';
import { rightsOf } from './rights';

/** What a host may run, runs, and may come to run. */
export interface LicenseUse {
  readonly node: ClusterNode;
  readonly rights: Rights;
  readonly now: number;
  readonly worst: Peak;
  /** Whether its licences cover what it runs, and the worst case. */
  readonly coveredNow: boolean;
  readonly coveredWorst: boolean;
}

/**
 * Every host of the lab with its licences; the worst case is that of so many failures. With a moment
 * only licences count that were assigned until then.
 */
export function licenseUses(
  reader: Reader,
  failures: Failures,
  until = reader.now,
): readonly LicenseUse[] {
  const figures = profileOf(reader).licensing;
  const present = peaksOf(reader, 0);
  const worst = peaksOf(reader, failures);
  const none: Peak = { instances: 0, after: [] };
  return reader.all('node').map((node) => {
    const held = node.licenses.filter(({ assignedAt }) => assignedAt <= until);
    const rights = rightsOf(figures, node, held);
    const now = (present.get(node.id) ?? none).instances;
    const peak = worst.get(node.id) ?? none;
    return {
      node,
      rights,
      now,
      worst: peak,
      coveredNow: covers(rights, now),
      coveredWorst: covers(rights, peak.instances),
    };
  });
}

export function covers({ machines }: Rights, instances: number): boolean {
  return machines === null || machines >= instances;
}

/** Hosts that run more than they may: now, or after any so many failures. */
export function licenseViolations(
  reader: Reader,
  failures: Failures,
  until = reader.now,
): readonly NodeId[] {
  return licenseUses(reader, failures, until)
    .filter(({ coveredWorst }) => !coveredWorst)
    .map(({ node }) => node.id);
}
