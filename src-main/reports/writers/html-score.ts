import type { Texts } from '../../../src-shared/text/index';
import type { Score, ScoredCheck } from '../model';
import { paragraph, table } from './html-parts';
import type { Markup } from './markup';
import { markup } from './markup';

/** The grade of a lab: checks with weight and share, deductions, objectives and answers. */
export function scoreSection(score: Score, texts: Texts): Markup {
  const t = texts.t;
  const points = (value: number, digits: number) =>
    t('reports:score.points', { points: texts.number(value, digits) });
  const total =
    score.score === null
      ? paragraph(t('reports:score.unfinished'))
      : paragraph(t('reports:score.value', { score: score.score }), 'subtitle');
  const deductions =
    score.deductions === null
      ? null
      : markup`<div><dt>${t('reports:score.deductions')}</dt><dd>${points(-score.deductions, 0)}</dd></div>`;
  const hints =
    score.hintsOpened === 0
      ? null
      : paragraph(t('reports:score.hints', { count: score.hintsOpened }));
  return markup`<section aria-labelledby="score"><h2 id="score">${t('reports:score.heading')}</h2>
${total}
<dl class="facts"><div><dt>${t('reports:score.outcome')}</dt><dd>${points(score.outcomePermille / 10, 1)}</dd></div>${deductions}</dl>
<h3>${t('reports:score.outcome')}</h3>
${checkTable(score, texts)}
${hints}
${objectives(score, texts)}
${answers(score, texts)}</section>`;
}

function checkTable(score: Score, texts: Texts): Markup {
  const t = texts.t;
  return table<ScoredCheck>(
    t('reports:score.caption'),
    [
      { head: t('reports:column.check'), kind: 'row', cell: (row) => row.title },
      { head: t('reports:column.weight'), kind: 'number', cell: (row) => String(row.weight) },
      {
        head: t('reports:column.share'),
        kind: 'number',
        cell: (row) =>
          row.sharePermille === null
            ? t('reports:score.notJudged')
            : texts.percent(row.sharePermille),
      },
      { head: t('reports:column.message'), kind: 'text', cell: (row) => row.message ?? '' },
    ],
    score.checks,
  );
}

function objectives(score: Score, texts: Texts): Markup | null {
  if (score.objectives.length === 0) return null;
  const items = score.objectives.map(({ title, reachedAtMs }) => {
    const reached =
      reachedAtMs === null
        ? texts.t('reports:score.notReached')
        : texts.t('reports:score.reached', { time: texts.labClock(reachedAtMs) });
    return markup`<li>${title}: <strong>${reached}</strong></li>\n`;
  });
  return markup`<h3>${texts.t('reports:score.objectives')}</h3><ul>${items}</ul>`;
}

function answers(score: Score, texts: Texts): Markup | null {
  if (score.answers.length === 0) return null;
  const items = score.answers.map(
    ({ question, answer }) =>
      markup`<div><dt>${question}</dt><dd>${answer ?? texts.t('reports:score.noAnswer')}</dd></div>\n`,
  );
  return markup`<h3>${texts.t('reports:score.answers')}</h3><dl class="facts">${items}</dl>`;
}
