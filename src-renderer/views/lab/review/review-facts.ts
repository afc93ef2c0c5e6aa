import { eventCatalogue } from '../../../../src-shared/event-catalogue';
import type { SimEvent } from '../../../../src-shared/events';
import type { LabMeasures } from '../../../../src-shared/lab-measures';
import { labMoments, momentText } from '../../../../src-shared/lab-moments';
import type { LabRun } from '../../../../src-shared/model/world';
import type { Reader } from '../../../../src-shared/reader';
import type { Remark } from '../../../../src-shared/remarks';
import type { SimMs } from '../../../../src-shared/units';
import type { Texts } from '../../../../src-shared/text/index';
import type { MomentKind } from '../moment-icon';

/** One line of the review's timeline. */
export interface ReviewMoment {
  readonly key: string;
  /** Since the lab was started. */
  readonly at: SimMs;
  readonly kind: MomentKind;
  readonly text: string;
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
  notes: readonly Remark[],
): readonly ReviewMoment[] {
  const [from, to] = [run.startedAt ?? 0, run.finishedAt ?? Infinity];
  const grave = events.filter(
    ({ at, name }) =>
      at >= from && at <= to && ['critical', 'error'].includes(eventCatalogue[name].level),
  );
  return [
    ...labMoments(run, events, measures).map((moment, index) => ({
      key: `moment/${String(index)}`,
      at: moment.at,
      kind: moment.kind,
      text: momentText(texts, moment),
      decisive: moment.decisive,
    })),
    ...notes.map(({ id, atMs, text }) => ({
      key: `note/${String(id)}`,
      at: atMs - from,
      kind: 'note' as const,
      text,
      decisive: false,
    })),
    ...grave.slice(0, reactionsShown).map((event) => ({
      key: `event/${String(event.seq)}`,
      at: event.at - from,
      kind: 'reaction' as const,
      text: texts.event(event, reader),
      decisive: false,
    })),
  ].sort((left, right) => left.at - right.at);
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
