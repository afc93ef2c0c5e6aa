import { usualWatts } from '../../../src-shared/profiles/sections/processor';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import type { Cell, Table } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { column, sampleOf, section, subjectOf, verdict } from './frame';

/** R12: what hosts draw, what they have drawn, and what their machines would draw each on a server. */
export function energyReport(context: ReportContext): ReportBody {
  const { reader, texts } = context;
  const { t } = texts;
  const totals = totalsOf(context);
  const share = totals.alone === 0 ? null : 1000 - (totals.watts / totals.alone) * 1000;
  return {
    subject: subjectOf(reader),
    highlights: [
      verdict('information', t('documents:drawsNow', { watts: totals.watts })),
      ...(share === null
        ? []
        : [
            verdict(
              share > 0 ? 'good' : 'information',
              t('documents:saves', { share: texts.percent(share), watts: totals.alone }),
            ),
          ]),
    ],
    sections: [
      section('hosts', t('documents:energyHosts'), [
        {
          type: 'figures',
          figures: [
            { label: t('documents:power'), value: `${texts.number(totals.watts)}\u00a0W` },
            {
              label: t('documents:energy'),
              value: `${texts.number(totals.tenths / 10_000, 2)}\u00a0kWh`,
              note: t('documents:energySince', { duration: texts.duration(reader.now) }),
            },
            { label: t('documents:parked'), value: texts.number(totals.parked) },
            { label: t('documents:alone'), value: `${texts.number(totals.alone)}\u00a0W` },
          ],
        },
        hostsTable(context),
        { type: 'paragraph', text: t('documents:aloneModel', { watts: aloneWatts(context) }) },
      ]),
    ],
  };
}

interface Totals {
  readonly watts: number;
  /** In tenths of a watt-hour. */
  readonly tenths: number;
  readonly parked: number;
  readonly alone: number;
}

function totalsOf(context: ReportContext): Totals {
  const { reader } = context;
  const nodes = reader.all('node');
  const sum = (name: 'node.watts' | 'node.energy' | 'node.parked') =>
    nodes.reduce((total, { row }) => total + (sampleOf(context, name, row) ?? 0), 0);
  const running = reader.all('vm').filter((vm) => workerOf(reader, vm.id)).length;
  return {
    watts: sum('node.watts'),
    tenths: sum('node.energy'),
    parked: sum('node.parked'),
    alone: running * aloneWatts(context),
  };
}

/** A small idle server for each machine: one processor at the draw of an idle server (hyperv-host §3.4). */
function aloneWatts({ reader }: ReportContext): number {
  const profile = profileOf(reader);
  const { idlePowerPermille } = profile.processor;
  return Math.round((usualWatts(profile, 1) * idlePowerPermille.value) / 1000);
}

function hostsTable(context: ReportContext): Table {
  const { reader, texts } = context;
  const { t } = texts;
  return {
    type: 'table',
    id: 'energy',
    title: t('documents:energyHosts'),
    columns: [
      column('node', t('views:column.node')),
      column('plan', t('documents:column.powerPlan')),
      column('parked', t('documents:parked'), 'integer'),
      column('processors', t('views:column.processors'), 'integer'),
      column('cpu', t('views:column.cpu'), 'percent'),
      column('watts', t('documents:column.watts'), 'integer'),
      column('mostWatts', t('documents:column.mostWatts'), 'integer', 2),
      column('energy', t('documents:column.energy'), 'decimal'),
      column('machines', t('views:column.vms'), 'integer'),
    ],
    rows: reader.all('node').map((node): readonly Cell[] => {
      const energy = sampleOf(context, 'node.energy', node.row);
      return [
        node.name,
        texts.state(`powerPlan.${node.powerPlan}`),
        sampleOf(context, 'node.parked', node.row),
        node.logicalProcessors,
        sampleOf(context, 'node.cpu', node.row),
        sampleOf(context, 'node.watts', node.row),
        node.maximumWatts,
        energy === null ? null : Math.round(energy / 100) / 100,
        reader.count('worker.node', node.id),
      ];
    }),
  };
}
