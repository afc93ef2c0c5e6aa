import type { Cluster } from '../../../src-shared/model/cluster';
import { antiAffinityViolations } from '../../../src-shared/planning/index';
import {
  quorumRule,
  voterName,
  voterState,
  voterVerdict,
  witnessHolder,
} from '../../../src-shared/planning/voter-words';
import { votersOf } from '../../../src-shared/rules/quorum-forecast';
import type { Voter } from '../../../src-shared/rules/quorum-forecast';
import { survivableFailures } from '../../../src-shared/rules/cluster-facts';
import { viewOf } from '../../../src-shared/rules/facts';
import type { Block, Cell, Grade, Section, Table, Verdict } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { column, nameOf, namesOf, section, subjectOf, verdict } from './frame';

/** R9: votes and who may fail next, networks, owners and anti-affinity, as the console's pages have them. */
export function quorumReport(context: ReportContext): ReportBody {
  const { reader } = context;
  const clusters = reader.all('cluster');
  return {
    subject: subjectOf(reader),
    highlights: clusters.flatMap((cluster) => highlightsOf(context, cluster)),
    sections: clusters.flatMap((cluster) => sectionsOf(context, cluster)),
  };
}

function highlightsOf({ reader, texts }: ReportContext, { id, name }: Cluster): readonly Verdict[] {
  const { t } = texts;
  if (!viewOf(reader, id)?.quorate) {
    return [verdict('critical', t('documents:alert.noQuorum', { cluster: name }))];
  }
  const { nodes } = survivableFailures(reader, id);
  const found = [
    verdict(
      nodes === 0 ? 'warning' : 'good',
      t('documents:survives', { cluster: name, count: nodes }),
    ),
  ];
  for (const violation of antiAffinityViolations(reader, id)) {
    const node = nameOf(reader, violation.node);
    found.push(
      verdict('warning', t('documents:alert.together', { className: violation.className, node })),
    );
  }
  return found;
}

function sectionsOf(context: ReportContext, cluster: Cluster): readonly Section[] {
  const { t } = context.texts;
  return [
    section(`quorum-${cluster.id}`, t('documents:quorumOf', { cluster: cluster.name }), [
      ...ruleBlocks(context, cluster),
      votersTable(context, cluster),
    ]),
    section(`networks-${cluster.id}`, t('documents:networksOf', { cluster: cluster.name }), [
      networksTable(context, cluster),
    ]),
    section(`roles-${cluster.id}`, t('documents:rolesOf', { cluster: cluster.name }), [
      rolesTable(context, cluster),
    ]),
  ];
}

function ruleBlocks({ reader, texts }: ReportContext, cluster: Cluster): readonly Block[] {
  const { t } = texts;
  const view = viewOf(reader, cluster.id);
  const { nodes, withoutWitness } = survivableFailures(reader, cluster.id);
  const { witness } = cluster;
  return [
    {
      type: 'figures',
      figures: [
        {
          label: t('documents:column.quorumMode'),
          value: texts.state(`quorumMode.${cluster.quorumMode}`),
        },
        {
          label: t('documents:column.witness'),
          value: witness === null ? texts.state('none') : witness.name,
          ...(witness !== null && { note: texts.state(`witness.${witness.type}`) }),
        },
        {
          label: t('documents:survivable'),
          value: String(nodes),
          note: t('documents:survivableWithout', { count: withoutWitness }),
          grade: nodes === 0 ? 'warning' : 'good',
        },
      ],
    },
    { type: 'paragraph', text: quorumRule(texts, cluster, view) },
  ];
}

const grades: Readonly<Record<Voter['verdict'], Grade>> = {
  yes: 'good',
  noVote: 'good',
  no: 'warning',
  alone: 'warning',
  gone: 'critical',
  down: 'critical',
};

export function votersTable({ reader, texts }: ReportContext, cluster: Cluster): Table {
  const { t } = texts;
  const view = viewOf(reader, cluster.id);
  const holder = witnessHolder(reader, cluster);
  return {
    type: 'table',
    id: `votes ${cluster.name}`,
    title: t('quorumPages:page.votes'),
    columns: [
      column('voter', t('quorumPages:page.voter')),
      column('mayFail', t('quorumPages:page.mayFail'), 'verdict'),
      column('state', t('quorumPages:page.state')),
      column('assigned', t('quorumPages:page.assigned'), 'integer'),
      column('current', t('quorumPages:page.current'), 'integer'),
    ],
    rows: votersOf(reader, cluster, view).map((voter) => [
      voterName(texts, voter),
      verdict(grades[voter.verdict], voterVerdict(texts, voter)),
      voterState(texts, voter, view, holder),
      voter.assigned,
      voter.current,
    ]),
  };
}

function networksTable({ reader, texts }: ReportContext, cluster: Cluster): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: `networks ${cluster.name}`,
    title: t('documents:networksOf', { cluster: cluster.name }),
    columns: [
      column('name', t('views:column.name')),
      column('state', t('views:column.state'), 'verdict'),
      column('role', t('views:column.clusterUse')),
      column('subnet', t('views:column.subnet')),
      column('metric', t('views:column.metric'), 'integer'),
    ],
    rows: reader
      .by('network.cluster', cluster.id)
      .map((network) => [
        network.name,
        verdict(
          network.state === 'up' ? 'good' : 'critical',
          texts.state(`network.${network.state}`),
        ),
        texts.state(`networkRole.${network.role}`),
        network.subnet,
        network.metric,
      ]),
  };
}

function rolesTable({ reader, texts }: ReportContext, cluster: Cluster): Table {
  const { t } = texts;
  const apart = new Set(antiAffinityViolations(reader, cluster.id).flatMap(({ groups }) => groups));
  const rows = reader
    .by('group.cluster', cluster.id)
    .filter(({ type }) => type === 'virtualMachine')
    .map((group): readonly Cell[] => [
      group.name,
      verdict(
        group.state === 'online' ? 'good' : group.state === 'failed' ? 'critical' : 'information',
        texts.state(`group.${group.state}`),
      ),
      nameOf(reader, group.owner),
      namesOf(reader, group.preferredOwners),
      group.possibleOwners.length === 0
        ? t('documents:allNodes')
        : namesOf(reader, group.possibleOwners),
      texts.state(`priority.${group.priority}`),
      texts.state(group.autoStart ? 'yes' : 'no'),
      group.antiAffinity.length === 0
        ? null
        : verdict(apart.has(group.id) ? 'warning' : 'good', group.antiAffinity.join(', ')),
    ]);
  return {
    type: 'table',
    id: `roles ${cluster.name}`,
    title: t('documents:rolesOf', { cluster: cluster.name }),
    columns: [
      column('name', t('views:column.name')),
      column('state', t('views:column.state'), 'verdict'),
      column('owner', t('documents:column.owner')),
      column('preferred', t('views:column.preferredOwners')),
      column('possible', t('documents:column.possibleOwners')),
      column('priority', t('views:column.priority'), 'text', 2),
      column('autoStart', t('views:column.autoStart'), 'text', 2),
      column('antiAffinity', t('documents:column.antiAffinity'), 'verdict'),
    ],
    rows,
  };
}
