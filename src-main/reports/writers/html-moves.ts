import type { Texts } from '../../../src-shared/text/index';
import type { MoveRow, WhatHappenedReport } from '../model';
import { cutNote, table } from './html-parts';
import type { Markup } from './markup';
import { markup } from './markup';

/** Planned moves: how, how long, and what they cost the users. Nothing where nothing was moved. */
export function movesSection(report: WhatHappenedReport, texts: Texts): Markup | null {
  if (report.moves.length === 0) return null;
  const t = texts.t;
  const dash = t('reports:dash');
  const rows = table<MoveRow>(
    t('reports:moves.caption'),
    [
      { head: t('reports:column.time'), kind: 'number', cell: (row) => texts.labClock(row.atMs) },
      { head: t('reports:column.vm'), kind: 'row', cell: (row) => row.vm },
      { head: t('reports:column.moveType'), cell: (row) => t(`reports:moveType.${row.type}`) },
      { head: t('reports:column.from'), cell: (row) => row.from },
      { head: t('reports:column.to'), cell: (row) => row.to },
      { head: t('reports:column.outcome'), kind: 'message', cell: (row) => outcome(row, texts) },
      {
        head: t('reports:column.duration'),
        kind: 'number',
        cell: (row) => texts.duration(row.totalMs),
      },
      {
        head: t('reports:column.blackout'),
        kind: 'number',
        cell: (row) => (row.blackoutMs === null ? dash : texts.duration(row.blackoutMs)),
      },
      {
        head: t('reports:column.rounds'),
        kind: 'number',
        cell: (row) => (row.rounds === 0 ? dash : texts.number(row.rounds)),
      },
      { head: t('reports:column.sent'), kind: 'number', cell: (row) => megabytes(row, texts) },
      {
        head: t('reports:column.sessionsLost'),
        kind: 'number',
        cell: (row) => texts.number(row.sessionsLost),
      },
    ],
    report.moves,
  );
  return markup`<section class="wide" aria-labelledby="moves"><h2 id="moves">${t('reports:moves.heading')}</h2>${cutNote(report.movesCut, texts)}${rows}</section>`;
}

function outcome({ outcome: word, reason }: MoveRow, texts: Texts): string {
  const said = texts.t(`reports:moveOutcome.${word}`);
  return reason === null ? said : `${said}: ${reason}`;
}

/** Decimal megabytes, as line rates are given. */
function megabytes({ sentBytes }: MoveRow, texts: Texts): string {
  return sentBytes === 0
    ? texts.t('reports:dash')
    : texts.t('reports:moves.megabytes', { megabytes: texts.number(Math.round(sentBytes / 1e6)) });
}
