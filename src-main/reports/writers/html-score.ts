import type { Texts } from '../../../src-shared/text/index';
import type { Score, ScoreDeduction, ScoredCheck } from '../model';
import { paragraph, table } from './html-parts';
import type { Markup } from './markup';
import { markup } from './markup';

/** The grade of a lab: checks with weight and share, deductions, objectives and answers. */
export function scoreSection(score: Score, texts: Texts): Markup {
  const t = texts.t;
  const outcome = points(score.outcomeMilliPoints, texts);
  return markup`<section aria-labelledby="score"><h2 id="score">${t('reports:score.heading')}</h2>
${paragraph(t('reports:score.value', { score: score.score }), 'subtitle')}
${score.finished ? null : paragraph(t('reports:score.unfinished'))}
<h3>${t('reports:score.outcome')}</h3>
${paragraph(t('reports:score.outcome.value', { points: outcome }))}
${checkTable(score, texts)}
${deductions(score, texts)}
${objectives(score, texts)}
${answers(score, texts)}
${learning(score, texts)}</section>`;
}

function points(milliPoints: number, texts: Texts): string {
  return texts.number(milliPoints / 1000, 1);
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
      {
        head: t('reports:column.points'),
        kind: 'number',
        cell: (row) =>
          t('reports:score.pointsOf', {
            points: points(row.milliPoints, texts),
            possible: points(row.ofMilliPoints, texts),
          }),
      },
      { head: t('reports:column.message'), kind: 'text', cell: (row) => row.message ?? '' },
    ],
    score.checks,
  );
}

function deductions(score: Score, texts: Texts): Markup {
  const t = texts.t;
  const rows = table<ScoreDeduction>(
    t('reports:score.deductions.caption'),
    [
      {
        head: t('reports:column.deduction'),
        kind: 'row',
        cell: (row) => t(`reports:score.deduction.${row.kind}`),
      },
      { head: t('reports:column.count'), kind: 'number', cell: (row) => texts.number(row.count) },
      {
        head: t('reports:column.points'),
        kind: 'number',
        cell: (row) => texts.number(row.points === 0 ? 0 : -row.points),
      },
      { head: t('reports:column.cap'), kind: 'number', cell: (row) => texts.number(row.cap) },
      {
        head: t('reports:column.acts'),
        kind: 'text',
        cell: (row) =>
          row.acts
            .map((act) => `${texts.labClock(act.atMs)} ${act.command}: ${act.object}`)
            .join('; '),
      },
    ],
    score.deductions,
  );
  return markup`<h3>${t('reports:score.deductions')}</h3>${rows}`;
}

function objectives(score: Score, texts: Texts): Markup | null {
  if (score.objectives.length === 0) return null;
  const items = score.objectives.map(({ title, reachedAtMs }) => {
    const reached =
      reachedAtMs === null
        ? texts.t('reports:score.notReached')
        : texts.t('reports:score.reached', { time: texts.labClock(reachedAtMs) });
    return markup`<div><dt>${title}</dt><dd>${reached}</dd></div>\n`;
  });
  return markup`<h3>${texts.t('reports:score.objectives')}</h3><dl class="facts">${items}</dl>`;
}

function answers(score: Score, texts: Texts): Markup | null {
  if (score.answers.length === 0) return null;
  const items = score.answers.map(
    ({ question, answer }) =>
      markup`<div><dt>${question}</dt><dd>${answer ?? texts.t('reports:score.noAnswer')}</dd></div>\n`,
  );
  return markup`<h3>${texts.t('reports:score.answers')}</h3><dl class="facts">${items}</dl>`;
}

function learning(score: Score, texts: Texts): Markup | null {
  if (score.learning === '') return null;
  return markup`<h3>${texts.t('reports:score.learning')}</h3>${paragraph(score.learning, 'prose')}`;
}
