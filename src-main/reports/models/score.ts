import type { Texts } from '../../../src-shared/text/index';
import type { Block, Cell, Section, Table } from '../document';
import type { Score } from '../model';
import { column, section, verdict } from './frame';

/** The grade of a lab: checks with weight and share, deductions, objectives and answers. */
export function scoreSection(score: Score, texts: Texts): Section {
  const { t } = texts;
  const points = texts.number(score.outcomeMilliPoints / 1000, 1);
  const told = (text: string): Block => ({ type: 'paragraph', text });
  return section('score', t('reports:score.heading'), [
    {
      type: 'figures',
      figures: [
        {
          label: t('reports:score.heading'),
          value: t('reports:score.value', { score: score.score }),
          note: t('reports:score.outcome.value', { points }),
        },
      ],
    },
    ...(score.finished ? [] : [told(t('reports:score.unfinished'))]),
    checkTable(score, texts),
    deductionTable(score, texts),
    ...(score.objectives.length === 0 ? [] : [objectiveTable(score, texts)]),
    ...(score.answers.length === 0 ? [] : [answerTable(score, texts)]),
    ...(score.learning === '' ? [] : [told(score.learning)]),
  ]);
}

/** What each check counts and was worth. */
export function checkTable({ checks }: Score, texts: Texts): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'checks',
    title: t('reports:score.caption'),
    columns: [
      column('check', t('reports:column.check')),
      column('weight', t('reports:column.weight'), 'integer'),
      column('share', t('reports:column.share'), 'percent'),
      column('points', t('reports:column.points'), 'decimal'),
      column('possible', t('reports:column.possible'), 'decimal'),
      column('message', t('reports:column.message'), 'message'),
    ],
    rows: checks.map((row): readonly Cell[] => [
      row.title,
      row.weight,
      row.sharePermille,
      row.milliPoints / 1000,
      row.ofMilliPoints / 1000,
      row.message,
    ]),
  };
}

function deductionTable({ deductions }: Score, texts: Texts): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'deductions',
    title: t('reports:score.deductions.caption'),
    columns: [
      column('kind', t('reports:column.deduction')),
      column('count', t('reports:column.count'), 'integer'),
      column('points', t('reports:column.points'), 'integer'),
      column('cap', t('reports:column.cap'), 'integer'),
      column('acts', t('reports:column.acts'), 'message'),
    ],
    rows: deductions.map(({ kind, count, points, cap, acts }): readonly Cell[] => [
      t(`reports:score.deduction.${kind}`),
      count,
      points === 0 ? 0 : -points,
      cap,
      acts
        .map(({ atMs, command, object }) => `${texts.labClock(atMs)} ${command}: ${object}`)
        .join('; '),
    ]),
  };
}

function objectiveTable({ objectives }: Score, texts: Texts): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'objectives',
    title: t('reports:score.objectives'),
    columns: [
      column('objective', t('reports:score.objectives')),
      column('reached', t('reports:column.state'), 'verdict'),
    ],
    rows: objectives.map(({ title, reachedAtMs }): readonly Cell[] => [
      title,
      reachedAtMs === null
        ? verdict('warning', t('reports:score.notReached'))
        : verdict('good', t('reports:score.reached', { time: texts.labClock(reachedAtMs) })),
    ]),
  };
}

function answerTable({ answers }: Score, texts: Texts): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'answers',
    title: t('reports:score.answers'),
    columns: [
      column('question', t('reports:column.question'), 'message'),
      column('answer', t('reports:column.answer'), 'message'),
    ],
    rows: answers.map(({ question, answer }): readonly Cell[] => [
      question,
      answer ?? t('reports:score.noAnswer'),
    ]),
  };
}
