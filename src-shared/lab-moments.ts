import type { SimEvent } from './events';
import { afterSetup } from './lab-faults';
import type { LabMeasures } from './lab-measures';
import type { AskedQuestion, LabRun, LocalText } from './model/world';
import type { Texts } from './text/index';
import type { SimMs } from './units';

/*
 * A lab as it was played, moment by moment (ux §2.4): what the lab and its instructor did, what the
 * learner did, said and reached. The review, the comparison of attempts and the reference solution
 * show the same moments, so that they can stand beside each other.
 */

export type LabMomentKind =
  | 'fault'
  | 'act'
  | 'answer'
  | 'call'
  | 'statement'
  | 'report'
  | 'objective'
  | 'detected'
  | 'diagnosed'
  | 'recovered'
  | 'finished';

export interface LabMoment {
  /** Since the lab was started. */
  readonly at: SimMs;
  readonly kind: LabMomentKind;
  /** The command of a fault and of an act, the number of a report; else null. */
  readonly what: string | null;
  /** The name of what a fault or an act was about; may be empty. */
  readonly object: string;
  /** The words of the lab: its objective, question, call or statement. */
  readonly title: LocalText | null;
  /** What was answered. */
  readonly answer: LocalText | null;
  /** The run turned here. */
  readonly decisive: boolean;
}

/** Of those at one moment, first what happened, then what was done, then what came of it. */
const order: readonly LabMomentKind[] = [
  'fault',
  'detected',
  'act',
  'call',
  'statement',
  'report',
  'answer',
  'diagnosed',
  'objective',
  'recovered',
  'finished',
];

export function labMoments(
  run: LabRun,
  events: readonly SimEvent[],
  measures: LabMeasures,
): readonly LabMoment[] {
  const { startedAt } = run;
  if (startedAt === null) return [];
  const moment = (
    kind: LabMomentKind,
    at: SimMs | null,
    more: Partial<LabMoment> = {},
  ): readonly LabMoment[] =>
    at === null || at < startedAt
      ? []
      : [
          {
            kind,
            at: at - startedAt,
            what: null,
            object: '',
            title: null,
            answer: null,
            decisive: false,
            ...more,
          },
        ];
  const { fault, detectedAt, diagnosedAt, recoveredAt } = measures;
  const decisive = true;
  return [
    ...faultsOf(run, events, fault).flatMap(({ at, ...more }) => moment('fault', at, more)),
    ...moment('detected', detectedAt, { decisive }),
    ...run.acts.flatMap(({ at, command, objectName }) =>
      moment('act', at, { what: command, object: objectName }),
    ),
    ...run.calls.flatMap(({ calledAt, title }) => moment('call', calledAt, { title })),
    ...run.statements.flatMap(({ statedAt, title }) => moment('statement', statedAt, { title })),
    ...run.exports.flatMap(({ at, report }) => moment('report', at, { what: report })),
    ...run.questions.flatMap((question) =>
      moment('answer', question.answeredAt, {
        title: question.text,
        answer: optionOf(question),
      }),
    ),
    ...moment('diagnosed', diagnosedAt, { decisive }),
    ...run.objectives.flatMap(({ reachedAt, title }) =>
      moment('objective', reachedAt, { title, decisive }),
    ),
    // A lab whose aims the fault did not touch was never out of order.
    ...moment('recovered', recoveredAt === fault?.at ? null : recoveredAt, { decisive }),
    ...moment('finished', run.finishedAt),
  ].sort(
    (left, right) => left.at - right.at || order.indexOf(left.kind) - order.indexOf(right.kind),
  );
}

function optionOf({ options, answer }: AskedQuestion): LocalText | null {
  return options.find(({ id }) => id === answer)?.text ?? null;
}

/** What the lab and its instructor did to the cluster while it ran. */
function faultsOf(run: LabRun, events: readonly SimEvent[], decisive: SimEvent | null) {
  return afterSetup(events).flatMap((event) => {
    if (event.name !== 'command.accepted') return [];
    const { command, object, origin } = event.fields;
    const theirs = origin === 'lab' || origin === 'instructor';
    if (!theirs || command.startsWith('lab.')) return [];
    // What is taken back at the end is the lab's own tidying up.
    if (event.at >= (run.finishedAt ?? Infinity)) return [];
    return [{ at: event.at, what: command, object, decisive: event.seq === decisive?.seq }];
  });
}

/** A moment in one line. */
export function momentText(texts: Texts, moment: LabMoment): string {
  const { kind, what, object, title, answer } = moment;
  const titled = title === null ? '' : texts.local(title);
  switch (kind) {
    case 'fault':
    case 'act': {
      const command = texts.lookUp(`commands:${what ?? ''}`) ?? what ?? '';
      return object === '' ? command : texts.t('reports:risk.act', { command, object });
    }
    case 'answer':
      return texts.t('labPages:moment.answer', {
        question: titled,
        answer: answer === null ? '' : texts.local(answer),
      });
    case 'report':
      return texts.t('labPages:moment.report', { report: what ?? '' });
    case 'call':
    case 'statement':
    case 'objective':
      return texts.t(`labPages:moment.${kind}`, { title: titled });
    default:
      return texts.t(`labPages:moment.${kind}`);
  }
}

/** What happened at one moment in two ways of playing a lab. */
export interface AlignedMoment {
  readonly at: SimMs;
  readonly left: readonly LabMoment[];
  readonly right: readonly LabMoment[];
}

/** Two ways of playing a lab beside each other, by the second of simulated time. */
export function aligned(
  left: readonly LabMoment[],
  right: readonly LabMoment[],
): readonly AlignedMoment[] {
  const second = ({ at }: LabMoment) => Math.floor(at / 1000);
  const seconds = [...new Set([...left, ...right].map(second))].sort((one, other) => one - other);
  return seconds.map((each) => ({
    at: each * 1000,
    left: left.filter((moment) => second(moment) === each),
    right: right.filter((moment) => second(moment) === each),
  }));
}
