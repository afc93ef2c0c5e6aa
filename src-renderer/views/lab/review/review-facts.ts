import { eventCatalogue } from '../../../../src-shared/event-catalogue';
import type { SimEvent } from '../../../../src-shared/events';
import type { LabMeasures } from '../../../../src-shared/lab-measures';
import type { LabRun } from '../../../../src-shared/model/world';
import type { Reader } from '../../../../src-shared/reader';
import type { SimMs } from '../../../../src-shared/units';
import type { Texts } from '../../../../src-shared/text/index';

export type MomentKind = 'fault' | 'reaction' | 'act' | 'objective' | 'look';

/** One line of the review's timeline. */
export interface ReviewMoment {
  readonly key: string;
  readonly at: SimMs;
  readonly kind: MomentKind;
  readonly text: string;
  /** The run turned here: the fault, its detection, its diagnosis, its end. */
  readonly decisive: boolean;
}

/** More reactions of the cluster would bury what was done. */
const reactionsShown = 14;

/** Faults, what the cluster made of them, what was done and reached, in order (ux §2.4). */
export function reviewMoments(
  texts: Texts,
  reader: Reader,
  run: LabRun,
  events: readonly SimEvent[],
  measures: LabMeasures,
): readonly ReviewMoment[] {
  const [from, to] = [run.startedAt ?? 0, run.finishedAt ?? Infinity];
  const during = events.filter(({ at }) => at >= from && at <= to);
  const eventLine = (kind: MomentKind) => (event: SimEvent) => ({
    key: `event/${String(event.seq)}`,
    at: event.at,
    kind,
    text: texts.event(event, reader),
    decisive: event.seq === measures.fault?.seq,
  });
  const given = during.filter(
    (event) => event.name === 'command.accepted' && !event.fields.command.startsWith('lab.'),
  );
  const isTheirs = (event: SimEvent) =>
    event.name === 'command.accepted' && event.fields.origin !== 'user';
  const grave = during.filter(({ name }) =>
    ['critical', 'error'].includes(eventCatalogue[name].level),
  );
  const reached = run.objectives.flatMap(({ id, title, reachedAt }) =>
    reachedAt === null
      ? []
      : [
          {
            key: `objective/${id}`,
            at: reachedAt,
            kind: 'objective' as const,
            text: texts.local(title),
            decisive: false,
          },
        ],
  );
  return [
    ...given.filter(isTheirs).map(eventLine('fault')),
    ...given.filter((event) => !isTheirs(event)).map(eventLine('act')),
    ...grave.slice(0, reactionsShown).map(eventLine('reaction')),
    ...reached,
    ...turningPoints(texts, measures),
  ].sort((left, right) => left.at - right.at);
}

function turningPoints(texts: Texts, measures: LabMeasures): readonly ReviewMoment[] {
  const points = [
    ['detect', measures.detectedAt],
    ['diagnose', measures.diagnosedAt],
    // A lab whose aims the fault did not touch was never out of order.
    ['recover', measures.recoveredAt === measures.fault?.at ? null : measures.recoveredAt],
  ] as const;
  return points.flatMap(([key, at]) =>
    at === null
      ? []
      : [
          {
            key,
            at,
            kind: 'look' as const,
            text: texts.t(`labPages:review.turn.${key}`),
            decisive: true,
          },
        ],
  );
}

/** The stretches between what could be known and what was done, the longest first. */
export function longestGaps(
  measures: LabMeasures,
): readonly { readonly key: 'detect' | 'diagnose' | 'recover'; readonly ms: SimMs }[] {
  const { fault, detectedAt, diagnosedAt, recoveredAt } = measures;
  if (!fault) return [];
  const noticed = detectedAt ?? fault.at;
  return [
    ...(detectedAt === null ? [] : [{ key: 'detect' as const, ms: detectedAt - fault.at }]),
    ...(diagnosedAt === null ? [] : [{ key: 'diagnose' as const, ms: diagnosedAt - noticed }]),
    ...(recoveredAt === null ? [] : [{ key: 'recover' as const, ms: recoveredAt - noticed }]),
  ]
    .filter(({ ms }) => ms > 0)
    .sort((left, right) => right.ms - left.ms);
}
