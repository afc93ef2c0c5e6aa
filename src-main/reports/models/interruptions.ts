import type { Texts } from '../../../src-shared/text/index';
import type { Cell, Grade, Section } from '../document';
import type { DowntimeRow, MoveRow, WhatHappened } from '../model';
import { column, section, verdict } from './frame';

/** Every machine that was down, each with a bar beside the longest. */
export function downtimeSection({ downtime }: WhatHappened, texts: Texts): Section {
  const { t } = texts;
  const longestMs = Math.max(1, ...downtime.map(({ downtimeMs }) => downtimeMs));
  return section('downtime', t('reports:downtime.heading'), [
    {
      type: 'table',
      id: 'downtime',
      title: t('reports:downtime.caption'),
      empty: t('reports:downtime.none'),
      columns: [
        column('vm', t('reports:column.vm')),
        column('tier', t('reports:column.tier'), 'integer'),
        column('from', t('reports:column.from')),
        column('to', t('reports:column.to')),
        column('state', t('reports:column.state'), 'verdict'),
        column('interruptions', t('reports:column.interruptions'), 'integer'),
        column('downtime', t('reports:column.downtime'), 'duration'),
        column('bar', t('reports:column.bar'), 'bar'),
      ],
      rows: downtime.map((row) => downtimeCells(row, longestMs, texts)),
    },
  ]);
}

function downtimeCells(row: DowntimeRow, longestMs: number, texts: Texts): readonly Cell[] {
  const { vm, tier, from, to, state, interruptions, downtimeMs, stillDown } = row;
  return [
    vm,
    tier,
    from,
    to,
    stillDown
      ? verdict('critical', texts.t('reports:downtime.stillDown'))
      : verdict('good', texts.state(`vm.${state}`)),
    interruptions,
    downtimeMs,
    Math.round((downtimeMs / longestMs) * 1000),
  ];
}

const outcomes: Readonly<Record<MoveRow['outcome'], Grade>> = {
  completed: 'good',
  running: 'information',
  cancelled: 'warning',
  failed: 'critical',
};

/** Planned moves: how, how long, and what they cost the users. */
export function movesSection({ moves }: WhatHappened, texts: Texts): Section {
  const { t } = texts;
  return section('moves', t('reports:moves.heading'), [
    {
      type: 'table',
      id: 'moves',
      title: t('reports:moves.caption'),
      columns: [
        column('vm', t('reports:column.vm')),
        column('at', t('reports:column.labTime'), 'clock'),
        column('method', t('reports:column.moveType')),
        column('from', t('reports:column.from')),
        column('to', t('reports:column.to')),
        column('outcome', t('reports:column.outcome'), 'verdict'),
        column('reason', t('reports:column.message'), 'message'),
        column('duration', t('reports:column.duration'), 'duration'),
        column('blackout', t('reports:column.blackout'), 'duration'),
        column('rounds', t('reports:column.rounds'), 'integer', 2),
        column('sent', t('reports:column.sent'), 'bytes', 2),
        column('sessionsLost', t('reports:column.sessionsLost'), 'integer'),
      ],
      rows: moves.map((row): readonly Cell[] => [
        row.vm,
        row.atMs,
        t(`reports:moveType.${row.type}`),
        row.from,
        row.to,
        verdict(outcomes[row.outcome], t(`reports:moveOutcome.${row.outcome}`)),
        row.reason,
        row.totalMs,
        row.blackoutMs,
        row.rounds,
        row.sentBytes,
        row.sessionsLost,
      ]),
    },
  ]);
}
