import type { CheckTime, Grading } from '../../lab/definition';
import type { Cell, Section } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { column, section, verdict } from './frame';
import type { SheetContext } from './sheet-parts';
import { fact, sheetContext, sheetCover, sheetSubject, tiersSection } from './sheet-parts';
import type { StepWords } from './step-words';
import { actWords, optionOf, whenWords } from './step-words';

/** The sheet a trainer keeps: what happens, what is looked at, and how the lab is solved. */
export function labSolution(context: ReportContext): ReportBody | null {
  const sheet = sheetContext(context);
  const grading = sheet?.lab.definition.grading ?? null;
  if (!sheet || !grading) return null;
  const { run, texts, lab } = sheet;
  const { t } = texts;
  const words: StepWords = { ...sheet, timeline: lab.definition.timeline };
  const seed = fact('seed', t('reports:cover.seed'), String(lab.definition.plan.seed));
  return {
    subject: sheetSubject(sheet),
    cover: sheetCover(sheet, [seed]),
    highlights: [verdict('warning', t('sheets:forTrainers'))],
    sections: [
      answersSection(sheet, grading),
      faultsSection(words),
      checksSection(sheet, grading),
      solutionSection(sheet, words),
      mistakesSection(sheet, words),
      hintsSection(sheet),
      tiersSection(sheet),
      section('learning', t('sheets:learning'), [
        { type: 'paragraph', text: texts.local(run.learning).trim() },
      ]),
      section('sources', t('sheets:sources'), [
        lab.definition.teaching.sources.length === 0
          ? { type: 'paragraph', text: t('sheets:noSources') }
          : { type: 'list', items: lab.definition.teaching.sources },
      ]),
    ],
  };
}

/** The right answers, that of the cause first. */
function answersSection({ run, lab, texts }: SheetContext, { rightAnswers }: Grading): Section {
  const { t } = texts;
  const { prediction } = lab.definition.teaching;
  const rows: Cell[][] = run.questions
    .toSorted(
      (left, right) => Number(right.id === run.rootCause) - Number(left.id === run.rootCause),
    )
    .map((question) => [
      t(question.id === run.rootCause ? 'sheets:rootCause' : 'sheets:question'),
      texts.local(question.text),
      optionOf(question, rightAnswers[question.id] ?? '', texts),
    ]);
  if (run.prediction && prediction !== null) {
    rows.push([
      t('sheets:predicted'),
      texts.local(run.prediction.text),
      optionOf(run.prediction, prediction, texts),
    ]);
  }
  return section('answers', t('sheets:answers'), [
    {
      type: 'table',
      id: 'answers',
      title: t('sheets:answers'),
      empty: t('sheets:noQuestions'),
      columns: [
        column('kind', t('sheets:kind')),
        column('question', t('sheets:question'), 'message'),
        column('answer', t('sheets:rightAnswer'), 'message'),
      ],
      rows,
    },
  ]);
}

/** What the lab does by itself, in the order in which it does it. */
function faultsSection(words: StepWords): Section {
  const { t } = words.texts;
  const internal = new Set(['lab.takeBaseline']);
  const rows = words.timeline.flatMap(({ trigger, shows, does }): readonly Cell[][] => {
    if (shows !== null || 'branch' in does || internal.has(does.command.name)) return [];
    return [[whenWords(trigger, words), actWords(does.command, does.late, words)]];
  });
  return section('timeline', t('sheets:timeline'), [
    {
      type: 'table',
      id: 'timeline',
      title: t('sheets:timeline'),
      empty: t('sheets:noTimeline'),
      columns: [
        column('when', t('documents:column.when'), 'message'),
        column('what', t('sheets:what'), 'message'),
      ],
      rows,
    },
  ]);
}

function timeWords(time: CheckTime, { texts }: SheetContext): string {
  const { t } = texts;
  if (time.when !== 'during') return t(`sheets:time.${time.when}`);
  const span = (ms: number) => texts.duration(ms);
  return t('sheets:time.during', { from: span(time.fromMs), to: span(time.toMs) });
}

function checksSection(sheet: SheetContext, { checks }: Grading): Section {
  const { run, texts } = sheet;
  const { t } = texts;
  const rows = run.checks.map((check): readonly Cell[] => {
    const time = checks.find(({ id }) => id === check.id)?.time;
    return [
      texts.local(check.title),
      check.weight,
      pointsOf(sheet, check.id),
      time ? timeWords(time, sheet) : '',
      texts.local(check.failMessage),
    ];
  });
  return section('checks', t('sheets:checks'), [
    {
      type: 'table',
      id: 'checks',
      title: t('sheets:checks'),
      columns: [
        column('check', t('reports:column.check'), 'message'),
        column('weight', t('reports:column.weight'), 'integer'),
        column('points', t('reports:column.points'), 'decimal'),
        column('when', t('sheets:looked'), 'message'),
        column('message', t('sheets:failMessage'), 'message'),
      ],
      rows,
    },
  ]);
}

/** What a check that does not hold takes from the hundred points, to one decimal. */
function pointsOf({ run }: SheetContext, check: string): number {
  const weights = run.checks.reduce((sum, { weight }) => sum + weight, 0);
  const weight = run.checks.find(({ id }) => id === check)?.weight ?? 0;
  return weights === 0 ? 0 : Math.round((1000 * weight) / weights) / 10;
}

function checkTitle({ run, texts }: SheetContext, id: string | null): string {
  const check = run.checks.find((each) => each.id === id);
  return check ? texts.local(check.title) : '';
}

function solutionSection(sheet: SheetContext, words: StepWords): Section {
  const { t } = sheet.texts;
  const { solve } = sheet.lab.definition.script;
  return section('solution', t('sheets:solution'), [
    {
      type: 'table',
      id: 'solution',
      title: t('sheets:solution'),
      empty: t('sheets:noSolution'),
      columns: [
        column('step', t('sheets:step'), 'integer'),
        column('when', t('documents:column.when'), 'message'),
        column('what', t('sheets:what'), 'message'),
        column('for', t('sheets:for'), 'message'),
      ],
      rows: solve.map(({ command, late, trigger, check }, index): readonly Cell[] => [
        index + 1,
        whenWords(trigger, words),
        actWords(command, late, words),
        checkTitle(sheet, check),
      ]),
    },
  ]);
}

function mistakesSection(sheet: SheetContext, words: StepWords): Section {
  const { texts } = sheet;
  const { t } = texts;
  const { mistakes } = sheet.lab.definition.script;
  return section('mistakes', t('sheets:mistakes'), [
    {
      type: 'table',
      id: 'mistakes',
      title: t('sheets:mistakes'),
      empty: t('sheets:noMistakes'),
      columns: [
        column('mistake', t('sheets:mistake'), 'message'),
        column('steps', t('sheets:mistakeSteps'), 'message'),
        column('trips', t('sheets:trips'), 'message'),
        column('cost', t('sheets:cost'), 'decimal'),
      ],
      rows: mistakes.map(({ title, steps, trips }): readonly Cell[] => [
        texts.local(title),
        steps
          .map(
            ({ trigger, command, late }) =>
              `${whenWords(trigger, words)}: ${actWords(command, late, words)}`,
          )
          .join(' · ') || t('sheets:leftOut'),
        checkTitle(sheet, trips),
        pointsOf(sheet, trips),
      ]),
    },
  ]);
}

function hintsSection({ run, texts }: SheetContext): Section {
  const { t } = texts;
  const rows = run.objectives.flatMap(({ title, hints }) =>
    hints.map((hint, index): readonly Cell[] => [
      index === 0 ? texts.local(title) : '',
      index + 1,
      texts.local(hint),
    ]),
  );
  return section('hints', t('sheets:hints'), [
    {
      type: 'table',
      id: 'hints',
      title: t('sheets:hints'),
      empty: t('sheets:noHints'),
      columns: [
        column('objective', t('sheets:objective'), 'message'),
        column('level', t('labPages:catalogue.level'), 'integer'),
        column('hint', t('sheets:hint'), 'message'),
      ],
      rows,
    },
  ]);
}
