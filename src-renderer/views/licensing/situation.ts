import {
  breakEven,
  countOf,
  freeAt,
  instancesOn,
  licenseDesigns,
  licensesToCover,
  licenseUses,
  peaksByLoss,
} from '../../../src-shared/licensing/index';
import type { LicenseDesign, Licenses, LicenseUse } from '../../../src-shared/licensing/index';
import type { ClusterNode, Edition, LicensedEdition } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import type { LicenseStock } from '../../../src-shared/model/world';
import type { LicensingFigures } from '../../../src-shared/profiles/sections/licensing';
import type { Reader } from '../../../src-shared/reader';
import { profileOf, worldOf } from '../../../src-shared/rules/facts';
import type { SimMs } from '../../../src-shared/units';

/** A host against its licences: today, and on the worst day. */
export interface HostRow {
  readonly id: NodeId;
  readonly name: string;
  readonly edition: Edition;
  readonly sockets: number;
  readonly licenses: Licenses;
  /** Null: any number. */
  readonly allowed: number | null;
  readonly now: number;
  readonly coveredNow: boolean;
  readonly worst: number;
  readonly coveredWorst: boolean;
  /** Names of the nodes whose loss brings the worst case about. */
  readonly after: readonly string[];
  /** From when on its licences may leave it; null: they all may now. */
  readonly boundUntil: SimMs | null;
  /** Whether some of them may leave it now all the same. */
  readonly partlyFree: boolean;
  /** Editions its processors take more licences of than there are. */
  readonly incomplete: readonly {
    readonly edition: LicensedEdition;
    readonly held: number;
    readonly needed: number;
  }[];
  /** The most it may run after the loss of each of `losses`; null where that brings it nothing. */
  readonly byLoss: readonly (number | null)[];
}

export interface DesignRow extends Pick<LicenseDesign, 'kind' | 'cost' | 'violations'> {
  readonly chosen: readonly { readonly node: string; readonly licenses: Licenses }[];
  /** Whole dollars above the cheapest that covers everything; null where they are not to be compared. */
  readonly difference: number | null;
}

/** All the page of licences says, as plain data. */
export interface Situation {
  readonly hosts: readonly HostRow[];
  /** Nodes whose loss sends instances to another host. */
  readonly losses: readonly { readonly id: NodeId; readonly name: string }[];
  readonly designs: readonly DesignRow[];
  readonly figures: LicensingFigures;
  readonly stock: LicenseStock;
  readonly instances: number;
  readonly breakEven: { readonly sockets: number; readonly peak: number } | null;
  readonly startsAt: string;
}

export function situationOf(reader: Reader): Situation {
  const { values, licensing, startsAt } = worldOf(reader);
  const uses = licenseUses(reader, 1);
  const byLoss = peaksByLoss(reader);
  const nodes = uses.map(({ node }) => node);
  const losses = nodes.filter(({ id }) => [...byLoss.values()].some((after) => after.has(id)));
  const name = (id: NodeId) => reader.get<'node'>(id)?.name ?? id;
  const [first] = nodes;
  const peak = first ? breakEven(profileOf(reader), first) : null;
  return {
    hosts: uses.map((use) => ({
      ...hostRow(reader, values.licensing, use),
      after: use.worst.after.map(name),
      byLoss: losses.map(({ id }) => byLoss.get(use.node.id)?.get(id) ?? null),
    })),
    losses: losses.map(({ id }) => ({ id, name: name(id) })),
    designs: designRows(licenseDesigns(reader, 1), name),
    figures: values.licensing,
    stock: licensing,
    instances: nodes.reduce((sum, { id }) => sum + instancesOn(reader, id).length, 0),
    breakEven: first && peak !== null ? { sockets: first.sockets, peak } : null,
    startsAt,
  };
}

function hostRow(
  reader: Reader,
  figures: LicensingFigures,
  use: LicenseUse,
): Omit<HostRow, 'after' | 'byLoss'> {
  const { node, rights, worst } = use;
  const moments = node.licenses.map((each) => freeAt(figures, each));
  const bound = moments.filter((at) => at > reader.now);
  return {
    id: node.id,
    name: node.name,
    edition: node.edition,
    sockets: node.sockets,
    licenses: node.licenses,
    allowed: rights.machines,
    now: use.now,
    coveredNow: use.coveredNow,
    worst: worst.instances,
    coveredWorst: use.coveredWorst,
    boundUntil: bound.length === 0 ? null : Math.max(...bound),
    partlyFree: bound.length < moments.length,
    incomplete: rights.incomplete.map((edition) => lackOf(figures, node, edition)),
  };
}

function lackOf(figures: LicensingFigures, node: ClusterNode, edition: LicensedEdition) {
  const held = countOf(node.licenses, edition);
  return { edition, held, needed: licensesToCover(figures, edition, node) };
}

/** What is bought in addition has a price of its own kind: it stands beside the others, uncompared. */
function designRows(
  designs: readonly LicenseDesign[],
  name: (id: NodeId) => string,
): readonly DesignRow[] {
  const isWhole = ({ kind, cost, violations }: LicenseDesign) =>
    kind !== 'purchase' && cost !== null && violations === 0;
  const costs = designs.filter(isWhole).map(({ cost }) => cost ?? 0);
  const least = Math.min(...costs);
  return designs.map((design) => ({
    kind: design.kind,
    cost: design.cost,
    violations: design.violations,
    difference: isWhole(design) ? (design.cost ?? 0) - least : null,
    chosen: [...design.perNode]
      .filter(([, licenses]) => licenses.some(({ count }) => count > 0))
      .map(([node, licenses]) => ({ node: name(node), licenses })),
  }));
}
