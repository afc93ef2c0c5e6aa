import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { licenseUses } from '../../../src-shared/licensing/index';
import { nPlusOneOf, takeSnapshot, whatIfOf } from '../../../src-shared/planning/index';
import type { Snapshot } from '../../../src-shared/planning/index';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { growthOf, capacityBytes, usedBytes } from '../../../src-shared/rules/disk-facts';
import type { Cell, Section, Table, Verdict } from '../document';
import { sharedVolumes, volumeLabel } from './cluster-overview';
import type { ReportBody, ReportContext } from './frame';
import { bytesOf, column, nameOf, section, subjectOf, verdict } from './frame';

/** R6: whether a cluster bears the loss of any node, by real packing, and how volumes grow. */
export function capacityReport(context: ReportContext): ReportBody {
  const { reader, texts } = context;
  const clusters = reader.all('cluster').map(({ id, name }) => ({
    id,
    name,
    snapshot: takeSnapshot(reader, id),
  }));
  return {
    subject: subjectOf(reader),
    highlights: clusters.map(({ name, snapshot }) => resultOf(context, name, snapshot)),
    sections: [
      ...clusters.flatMap(({ id, name, snapshot }) =>
        snapshot === null ? [] : clusterSections(context, id, name, snapshot),
      ),
      section('growth', texts.t('documents:growth'), [growthTable(context)], 2),
    ],
  };
}

function resultOf(
  { reader, texts }: ReportContext,
  cluster: string,
  snapshot: Snapshot | null,
): Verdict {
  const { t } = texts;
  if (snapshot === null) return verdict('critical', t('documents:alert.noQuorum', { cluster }));
  const { ok, worst } = nPlusOneOf(reader, snapshot);
  if (ok || worst === null) return verdict('good', t('documents:alert.nPlusOne', { cluster }));
  const node = nameOf(reader, worst.node);
  return worst.quorum
    ? verdict(
        'warning',
        t('documents:alert.short', { cluster, node, memory: texts.memory(worst.shortMiB) }),
      )
    : verdict('critical', t('documents:alert.quorumAt', { cluster, node }));
}

function clusterSections(
  context: ReportContext,
  id: ClusterId,
  name: string,
  snapshot: Snapshot,
): readonly Section[] {
  const { t } = context.texts;
  return [
    section(`losses-${id}`, t('documents:losses', { cluster: name }), [
      lossTable(context, id, snapshot),
    ]),
    section(`unplaced-${id}`, t('documents:unplaced', { cluster: name }), [
      unplacedTable(context, id, snapshot),
    ]),
  ];
}

/** In the words of Ganeti's check: memory needed and available where the primary of machines fails. */
function lossTable({ reader, texts }: ReportContext, id: ClusterId, snapshot: Snapshot): Table {
  const { t } = texts;
  const uses = new Map(licenseUses(reader, 1).map((use) => [use.node.id, use]));
  const rows = nodesOf(reader, id).map((node): readonly Cell[] => {
    const foreseen = whatIfOf(reader, snapshot, [node.id]);
    const placed = foreseen.moves.filter(({ starts, vm }) => starts && vm !== null);
    const needed = placed.reduce((sum, { neededMiB }) => sum + neededMiB, 0) + foreseen.unplacedMiB;
    const free = foreseen.loads
      .filter(({ failed, unavailable }) => !failed && !unavailable)
      .reduce((sum, load) => sum + load.freeMiB + load.addedMiB, 0);
    const result = !foreseen.quorum
      ? verdict('critical', t('planning:loss.noQuorum'))
      : foreseen.unplaced.length === 0
        ? verdict('good', t('planning:loss.ok'))
        : verdict(
            'warning',
            t('planning:loss.short', { memory: texts.memory(foreseen.unplacedMiB) }),
          );
    const over = foreseen.loads.filter((load) => !covered(uses, load.node, load.addedVms));
    return [
      node.name,
      result,
      placed.length,
      foreseen.unplaced.length,
      bytesOf(needed),
      bytesOf(free),
      loadText(snapshot, placed, node.id),
      over.length === 0
        ? verdict('good', t('documents:covered'))
        : verdict('warning', over.map((load) => nameOf(reader, load.node)).join(', ')),
    ];
  });
  return {
    type: 'table',
    id: `losses ${snapshot.cluster.name}`,
    title: t('documents:losses', { cluster: snapshot.cluster.name }),
    columns: [
      column('node', t('documents:column.fails')),
      column('result', t('documents:column.result'), 'verdict'),
      column('placeable', t('documents:column.placeable'), 'integer'),
      column('unplaceable', t('documents:column.unplaceable'), 'integer'),
      column('needed', t('documents:column.needed'), 'bytes'),
      column('available', t('documents:column.available'), 'bytes'),
      column('processors', t('documents:column.busiest'), 'text', 2),
      column('licences', t('documents:column.licences'), 'verdict', 2),
    ],
    rows,
  };
}

type Uses = ReadonlyMap<NodeId, ReturnType<typeof licenseUses>[number]>;

function covered(uses: Uses, node: NodeId, added: number): boolean {
  const use = uses.get(node);
  if (!use || added === 0) return true;
  return use.rights.machines === null || use.rights.machines >= use.now + added;
}

/** The highest ratio of virtual to logical processors afterwards, and where. */
function loadText(
  { nodes, virtualProcessors, groups }: Snapshot,
  moves: ReturnType<typeof whatIfOf>['moves'],
  failed: NodeId,
): string {
  const wanted = new Map(groups.map(({ group, virtualProcessors: count }) => [group.id, count]));
  let busiest = { name: '', ratio: 0 };
  nodes.forEach((node, at) => {
    if (node.id === failed) return;
    const coming = moves
      .filter(({ to }) => to === node.id)
      .reduce((sum, { group }) => sum + (wanted.get(group) ?? 0), 0);
    const ratio = ((virtualProcessors[at] ?? 0) + coming) / node.logicalProcessors;
    if (ratio > busiest.ratio) busiest = { name: node.name, ratio };
  });
  return busiest.name === '' ? '' : `${busiest.name} ${busiest.ratio.toFixed(1)} : 1`;
}

function unplacedTable({ reader, texts }: ReportContext, id: ClusterId, snapshot: Snapshot): Table {
  const { t } = texts;
  const rows = nodesOf(reader, id).flatMap((node) =>
    whatIfOf(reader, snapshot, [node.id]).unplaced.map((each): readonly Cell[] => [
      node.name,
      each.name,
      verdict('warning', t(`planning:why.${each.why}`)),
      bytesOf(each.neededMiB),
      each.availableMiB === null ? null : bytesOf(each.availableMiB),
      nameOf(reader, each.couldGoTo),
    ]),
  );
  return {
    type: 'table',
    id: `unplaced ${snapshot.cluster.name}`,
    title: t('documents:unplaced', { cluster: snapshot.cluster.name }),
    empty: t('documents:allPlaced'),
    columns: [
      column('node', t('documents:column.fails')),
      column('vm', t('documents:column.machine')),
      column('why', t('documents:column.reason'), 'verdict'),
      column('needed', t('documents:column.needed'), 'bytes'),
      column('available', t('documents:column.availableAtMost'), 'bytes'),
      column('couldGoTo', t('documents:column.couldGoTo')),
    ],
    rows,
  };
}

/** How volumes fill at the rate at which their disks grow now. */
function growthTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  const rows = sharedVolumes(reader).map((disk): readonly Cell[] => {
    const rate = reader
      .by('vhd.volume', disk.id)
      .reduce((sum, vhd) => sum + growthOf(reader, vhd), 0);
    const free = Math.max(0, capacityBytes(reader, disk.id) - usedBytes(reader, disk.id));
    return [
      volumeLabel(disk),
      free,
      rate * 86_400,
      rate === 0 ? null : Math.floor((free / rate) * 1000),
    ];
  });
  return {
    type: 'table',
    id: 'growth',
    title: t('documents:growth'),
    columns: [
      column('volume', t('views:column.volume')),
      column('free', t('views:column.freeSpace'), 'bytes'),
      column('growth', t('documents:column.growth'), 'bytes'),
      column('left', t('documents:column.fullIn'), 'duration'),
    ],
    rows,
  };
}
