import { eventCatalogue } from '../../../src-shared/event-catalogue';
import { remarksOf } from '../../../src-shared/remarks';
import { explainGrade } from '../../../src-shared/grade';
import type { LabMoment } from '../../../src-shared/lab-moments';
import { aligned, labMoments, momentText } from '../../../src-shared/lab-moments';
import { measuresOf } from '../../../src-shared/lab-measures';
import type { LabMeasures } from '../../../src-shared/lab-measures';
import type { LabRun } from '../../../src-shared/model/world';
import { worldOf } from '../../../src-shared/rules/facts';
import type { Block, Cell, Section } from '../document';
import { measureLines, riskLines } from '../measures';
import { scoreOf } from '../score';
import type { ReviewedLab } from '../what-happened';
import type { ReportBody, ReportContext } from './frame';
import { column, section, verdict } from './frame';
import { checkTable } from './score';

/** What the sections of a review are made of. */
interface Reviewed extends ReportContext {
  readonly run: LabRun;
  readonly measures: LabMeasures;
  readonly lab: ReviewedLab | null;
  readonly moments: readonly LabMoment[];
}

/** R14: the review after a lab (ux §2.4), its sections in that order; null before a lab was started. */
export function reviewReport(context: ReportContext): ReportBody | null {
  const run = context.reader.get<'run'>('run:lab');
  if (!run || run.startedAt === null) return null;
  const measures = measuresOf(context.reader, run, context.events);
  const lab = context.labReview?.() ?? null;
  const moments = labMoments(run, context.events, measures);
  const reviewed: Reviewed = { ...context, run, measures, lab, moments };
  const { t } = context.texts;
  const score = run.score ?? explainGrade(run).score;
  const world = worldOf(context.reader);
  return {
    subject: `${world.lab}: ${context.texts.local(world.title)}`,
    highlights: [
      verdict(score >= 70 ? 'good' : 'warning', t('reports:score.value', { score })),
      ...(run.phase === 'finished' ? [] : [verdict('information', t('reports:score.unfinished'))]),
    ],
    sections: [
      headSection(reviewed, score),
      predictionSection(reviewed),
      timelineSection(reviewed),
      wentWellSection(reviewed),
      costSection(reviewed),
      downtimeSection(reviewed),
      risksSection(reviewed),
      referenceSection(reviewed),
      nextSection(reviewed),
      ...closingSections(reviewed),
    ],
  };
}

function headSection(reviewed: Reviewed, score: number): Section {
  const { run, texts, measures, learner } = reviewed;
  const { t } = texts;
  const { outcomeMilliPoints, deductions } = explainGrade(run);
  const length = (run.finishedAt ?? reviewed.reader.now) - (run.startedAt ?? 0);
  const outcome = texts.number(outcomeMilliPoints / 1000, 2);
  return section('head', t('documents:review.head'), [
    {
      type: 'figures',
      figures: [
        { label: t('documents:review.learner'), value: learner ?? '–' },
        { label: t('documents:review.score'), value: String(score) },
        { label: t('documents:review.mode'), value: t(`documents:review.mode.${run.mode}`) },
        { label: t('documents:review.duration'), value: texts.duration(length) },
        ...measureLines(measures, texts).map(({ label, value, met }) => ({
          label,
          value,
          ...(met !== null && { grade: met ? ('good' as const) : ('warning' as const) }),
        })),
      ],
    },
    checkTable(scoreOf(run, texts), texts),
    {
      type: 'list',
      items: [
        t('reports:score.outcome.value', { points: outcome }),
        ...deductions.map(({ kind, points, count, cap }) =>
          t('documents:review.deduction', {
            what: t(`reports:score.deduction.${kind}`),
            count,
            points,
            cap,
          }),
        ),
        t('documents:review.total', { score }),
      ],
    },
  ]);
}

function predictionSection({ run, texts, measures }: Reviewed): Section {
  const { t } = texts;
  const { prediction } = run;
  const chosen = prediction?.options.find(({ id }) => id === prediction.answer);
  const happened = measureLines(measures, texts)
    .slice(0, 4)
    .map(({ label, value }) => `${label}: ${value}`);
  return section('prediction', t('documents:review.prediction'), [
    {
      type: 'paragraph',
      text: prediction
        ? t('documents:review.predicted', {
            question: texts.local(prediction.text),
            answer: chosen ? texts.local(chosen.text) : t('reports:score.noAnswer'),
          })
        : t('documents:review.noPrediction'),
    },
    { type: 'list', items: happened },
  ]);
}

/** Reactions listed at most: grave ones come in bursts, and a review is to be read. */
const reactionLimit = 60;

interface Line {
  readonly at: number;
  readonly who: 'lab' | 'cluster' | 'you' | 'reporter';
  readonly text: string;
  readonly decisive: boolean;
}

function linesOf(reviewed: Reviewed): readonly Line[] {
  const { run, events, reader, texts, moments, remarks = [], attempt } = reviewed;
  const from = run.startedAt ?? 0;
  const to = run.finishedAt ?? Infinity;
  const grave = events.filter(
    ({ at, name }) => at >= from && at <= to && eventCatalogue[name].level !== 'information',
  );
  return [
    ...moments.map((moment): Line => ({
      at: moment.at,
      who: moment.kind === 'fault' ? 'lab' : 'you',
      text: momentText(texts, moment),
      decisive: moment.decisive,
    })),
    ...remarksOf(remarks, 'note', attempt).map(({ atMs, text }): Line => ({
      at: atMs - from,
      who: 'reporter',
      text,
      decisive: false,
    })),
    ...grave.slice(0, reactionLimit).map((event): Line => ({
      at: event.at - from,
      who: 'cluster',
      text: texts.event(event, reader),
      decisive: false,
    })),
  ].sort((left, right) => left.at - right.at);
}

function timelineSection(reviewed: Reviewed): Section {
  const { texts } = reviewed;
  const { t } = texts;
  return section('timeline', t('documents:review.timeline'), [
    {
      type: 'table',
      id: 'timeline',
      title: t('documents:review.timeline'),
      columns: [
        column('at', t('documents:column.when')),
        column('who', t('documents:column.who')),
        column('what', t('documents:review.what'), 'message'),
        column('decisive', t('documents:review.decisive')),
      ],
      rows: linesOf(reviewed).map(({ at, who, text, decisive }): readonly Cell[] => [
        texts.labClock(at),
        t(`documents:review.who.${who}`),
        text,
        decisive ? `★ ${t('documents:review.decisive')}` : null,
      ]),
    },
  ]);
}

/** The first probes that were green, and what the lab allows and was kept. */
function wentWellSection({ run, texts, measures }: Reviewed): Section {
  const { t } = texts;
  const from = run.startedAt ?? 0;
  const reached = run.objectives
    .filter(({ reachedAt }) => reachedAt !== null)
    .sort((left, right) => (left.reachedAt ?? 0) - (right.reachedAt ?? 0))
    .slice(0, 5)
    .map(
      ({ title, reachedAt }) => `${texts.labClock((reachedAt ?? 0) - from)} ${texts.local(title)}`,
    );
  const passed = run.checks
    .filter(({ sharePermille }) => sharePermille === 1000)
    .map(({ title }) => texts.local(title));
  const kept = measureLines(measures, texts)
    .filter(({ met }) => met === true)
    .map(({ label, value }) => `${label}: ${value}`);
  const items = [...reached, ...passed, ...kept].map((text) => verdict('good', text));
  return section('well', t('documents:review.well'), [
    listOr(items, t('documents:review.nothing')),
  ]);
}

/** The longest stretches between something that could be known and what was made of it. */
function costSection({ run, texts, measures }: Reviewed): Section {
  const { t } = texts;
  const { fault, detectedAt, diagnosedAt, recoveredAt } = measures;
  const acted = fault ? (run.acts.find(({ at }) => at >= fault.at)?.at ?? null) : null;
  const stretches = [
    { key: 'detect', from: fault?.at ?? null, to: detectedAt },
    { key: 'act', from: detectedAt ?? fault?.at ?? null, to: acted },
    { key: 'diagnose', from: acted, to: diagnosedAt },
    { key: 'recover', from: acted, to: recoveredAt },
  ] as const;
  const items = stretches
    .flatMap(({ key, from, to }) =>
      from === null || to === null || to <= from ? [] : [{ key, ms: to - from }],
    )
    .sort((left, right) => right.ms - left.ms)
    .map(({ key, ms }) => t(`documents:review.cost.${key}`, { time: texts.duration(ms) }));
  return section('cost', t('documents:review.cost'), [
    listOr(items, t('documents:review.nothing')),
  ]);
}

function listOr(items: readonly (string | ReturnType<typeof verdict>)[], empty: string): Block {
  return items.length > 0 ? { type: 'list', items } : { type: 'paragraph', text: empty };
}

/** Columns of blocks a bar is wide at most; the numbers beside it say the same. */
const barWidth = 20;

function downtimeSection({ texts, measures }: Reviewed): Section {
  const { t } = texts;
  const { machines } = measures;
  const most = Math.max(
    1,
    ...machines.flatMap(({ downtimeMs, rtoMs }) => [downtimeMs, rtoMs ?? 0]),
  );
  const met = (loss: number, allowed: number | null) =>
    allowed === null
      ? null
      : loss <= allowed
        ? verdict('good', t('documents:review.kept'))
        : verdict('critical', t('documents:review.missed'));
  return section('downtime', t('documents:review.downtime'), [
    {
      type: 'table',
      id: 'downtime',
      title: t('documents:review.downtime'),
      empty: t('documents:review.noDowntime'),
      columns: [
        column('vm', t('documents:review.vm')),
        column('tier', t('documents:review.tier'), 'integer'),
        column('bar', t('documents:review.bar')),
        column('downtime', t('reports:measure.downtime'), 'duration'),
        column('rto', 'RTO', 'duration'),
        column('rtoMet', t('documents:review.rtoMet'), 'verdict'),
        column('dataLoss', t('reports:measure.dataLoss'), 'duration'),
        column('rpo', 'RPO', 'duration'),
        column('rpoMet', t('documents:review.rpoMet'), 'verdict'),
      ],
      rows: machines.map((each): readonly Cell[] => [
        each.name,
        each.tier,
        '█'.repeat(Math.ceil((barWidth * each.downtimeMs) / most)),
        each.downtimeMs,
        each.rtoMs,
        met(each.downtimeMs, each.rtoMs),
        each.dataLossMs,
        each.rpoMs,
        met(each.dataLossMs, each.rpoMs),
      ]),
    },
  ]);
}

function risksSection({ run, texts, measures }: Reviewed): Section {
  const { t } = texts;
  const from = run.startedAt ?? 0;
  const risks = riskLines(measures, texts).map(({ at, act, why }) =>
    verdict('warning', `${texts.labClock(at - from)} ${act}. ${why}`),
  );
  const needless = measures.collateral.map(({ at, objectName, interrupted }) =>
    verdict(
      'warning',
      t('documents:review.needless', {
        time: texts.labClock(at - from),
        object: objectName,
        count: interrupted,
      }),
    ),
  );
  const items = [...risks, ...needless];
  return section('risks', t('documents:review.risks'), [
    listOr(items, t('documents:review.noRisk')),
  ]);
}

/** The reference solution, really played with the same seed, beside what the learner did. */
function referenceSection({ run, texts, lab, measures, moments }: Reviewed): Section {
  const { t } = texts;
  const reference = lab?.reference ?? null;
  const title = t('documents:review.reference');
  if (!reference) {
    return section('reference', title, [
      { type: 'paragraph', text: t('documents:review.noReference') },
    ]);
  }
  const told = (some: readonly LabMoment[]) =>
    some.map((each) => `${each.decisive ? '★ ' : ''}${momentText(texts, each)}`).join('\n');
  const minutes = (ms: number) =>
    t('reports:measure.downtime.value', { minutes: texts.number(ms / 60_000, 1) });
  const own = run.score ?? explainGrade(run).score;
  return section('reference', title, [
    {
      type: 'table',
      id: 'reference',
      title,
      columns: [
        column('at', t('documents:column.when')),
        column('solution', t('documents:review.solution'), 'message'),
        column('yours', t('documents:review.yours'), 'message'),
      ],
      rows: [
        ...aligned(reference.moments, moments).map(({ at, left, right }): readonly Cell[] => [
          texts.labClock(at),
          told(left),
          told(right),
        ]),
        [t('documents:review.score'), String(reference.score), String(own)],
        [
          t('reports:measure.downtime'),
          minutes(reference.weightedDowntimeMs),
          minutes(measures.weightedDowntimeMs),
        ],
      ],
    },
    { type: 'paragraph', text: t('documents:review.marked') },
  ]);
}

function nextSection({ texts, lab }: Reviewed): Section {
  const items = (lab?.next ?? []).map(({ name, title }) => `${name}: ${texts.local(title)}`);
  return section('next', texts.t('documents:review.next'), [
    listOr(items, texts.t('documents:review.noNext')),
  ]);
}

/** Exams, what is to be learnt, and room for a trainer's hand. */
function closingSections(reviewed: Reviewed): readonly Section[] {
  const { run, texts, lab, remarks = [], attempt } = reviewed;
  const { t } = texts;
  const notes = remarksOf(remarks, 'trainer', attempt).flatMap(({ text }) => text.split(/\n+/));
  const line = '_'.repeat(60);
  return [
    section('exams', t('documents:review.exams'), [
      listOr(lab?.exams ?? [], t('documents:review.noExams')),
    ]),
    section('learning', t('reports:score.learning'), [
      {
        type: 'paragraph',
        text: run.phase === 'finished' ? texts.local(run.learning) : t('reports:score.unfinished'),
      },
    ]),
    section(
      'notes',
      t('documents:review.notes'),
      notes.length > 0
        ? notes.map((text) => ({ type: 'paragraph', text }))
        : [{ type: 'list', items: [line, line, line] }],
    ),
    section('signature', t('documents:review.signature'), [
      { type: 'paragraph', text: t('documents:review.signed', { line }) },
    ]),
  ];
}
