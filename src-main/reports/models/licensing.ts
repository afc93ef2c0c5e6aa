import {
  breakEven,
  licenseDesigns,
  licenseUses,
  licensesText,
  priceFigures,
} from '../../../src-shared/licensing/index';
import type { LicenseDesign } from '../../../src-shared/licensing/index';
import { licensedEditions } from '../../../src-shared/model/node';
import { profileOf } from '../../../src-shared/rules/facts';
import type { Cell, Table, Verdict } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { column, namesOf, nameOf, section, subjectOf, verdict } from './frame';

/** R11: what licences allow against what runs, today and on the worst day, and what would cover it. */
export function licensingReport(context: ReportContext): ReportBody {
  const { reader, texts } = context;
  const { t } = texts;
  return {
    subject: subjectOf(reader),
    highlights: highlightsOf(context),
    sections: [
      section('hosts', t('documents:licenceHosts'), [
        { type: 'paragraph', text: t('documents:licenceModel') },
        hostsTable(context),
      ]),
      section('designs', t('documents:designs'), [
        designsTable(context),
        { type: 'paragraph', text: breakEvenText(context) },
      ]),
      section('prices', t('documents:prices'), [pricesTable(context)], 2),
    ],
  };
}

function highlightsOf({ reader, texts }: ReportContext): readonly Verdict[] {
  const { t } = texts;
  const uses = licenseUses(reader, 1);
  const now = uses.filter(({ coveredNow }) => !coveredNow);
  const worst = uses.filter(({ coveredWorst }) => !coveredWorst);
  const names = (list: typeof uses) => texts.list(list.map(({ node }) => node.name));
  return [
    now.length === 0
      ? verdict('good', t('documents:licensedNow'))
      : verdict('critical', t('documents:unlicensedNow', { nodes: names(now) })),
    worst.length === 0
      ? verdict('good', t('documents:licensedWorst'))
      : verdict('warning', t('documents:unlicensedWorst', { nodes: names(worst) })),
  ];
}

function hostsTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  const counted = (covered: boolean, instances: number) =>
    verdict(covered ? 'good' : 'critical', texts.number(instances));
  return {
    type: 'table',
    id: 'hosts',
    title: t('documents:licenceHosts'),
    columns: [
      column('node', t('views:column.node')),
      column('edition', t('views:column.edition')),
      column('processors', t('documents:column.sockets'), 'integer'),
      column('licences', t('documents:column.licences')),
      column('allowed', t('documents:column.allowed')),
      column('now', t('documents:column.runsNow'), 'verdict'),
      column('worst', t('documents:column.worstCase'), 'verdict'),
      column('after', t('documents:column.after')),
    ],
    rows: licenseUses(reader, 1).map((use): readonly Cell[] => [
      use.node.name,
      texts.state(`edition.${use.node.edition}`),
      use.node.sockets,
      licensesText(texts, use.node.licenses),
      use.rights.machines === null ? t('documents:anyNumber') : texts.number(use.rights.machines),
      counted(use.coveredNow, use.now),
      counted(use.coveredWorst, use.worst.instances),
      namesOf(reader, use.worst.after),
    ]),
  };
}

function designsTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  const chosen = ({ perNode }: LicenseDesign) =>
    [...perNode]
      .filter(([, licenses]) => licenses.some(({ count }) => count > 0))
      .map(([node, licenses]) => `${nameOf(reader, node)}: ${licensesText(texts, licenses)}`)
      .join('; ');
  return {
    type: 'table',
    id: 'designs',
    title: t('documents:designs'),
    columns: [
      column('design', t('documents:column.design')),
      column('cost', t('documents:column.cost'), 'money'),
      column('result', t('documents:column.result'), 'verdict'),
      column('licences', t('documents:column.licences'), 'message'),
    ],
    rows: licenseDesigns(reader, 1).map((design): readonly Cell[] => [
      t(`documents:design.${design.kind}`),
      design.cost,
      design.cost === null
        ? verdict('notRun', t('documents:notForSale'))
        : design.violations === 0
          ? verdict('good', t('documents:covered'))
          : verdict('warning', t('documents:violations', { count: design.violations })),
      chosen(design),
    ]),
  };
}

function breakEvenText({ reader, texts }: ReportContext): string {
  const profile = profileOf(reader);
  const node = reader.all('node')[0];
  const peak = node ? breakEven(profile, node) : null;
  return node && peak !== null
    ? texts.t('documents:breakEven', { sockets: node.sockets, peak })
    : texts.t('documents:noBreakEven');
}

function pricesTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  const figures = profileOf(reader).licensing;
  return {
    type: 'table',
    id: 'prices',
    title: t('documents:prices'),
    columns: [
      column('edition', t('views:column.edition')),
      column('price', t('documents:column.price'), 'money'),
      column('evidence', t('documents:column.evidence')),
      column('source', t('documents:column.source')),
    ],
    rows: licensedEditions.flatMap((edition): readonly (readonly Cell[])[] => {
      const figure = figures[priceFigures[edition]];
      if (figure === null) return [];
      return [
        [
          texts.state(`edition.${edition}`),
          figure.value,
          texts.state(`evidence.${figure.evidence}`),
          figure.source,
        ],
      ];
    }),
  };
}
