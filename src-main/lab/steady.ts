import { partsOf } from './conditions/index';
import type { Condition } from './conditions/index';
import type { GradedCheck, Grading } from './definition';

/** Tests of what was done or once came to pass: no state a cluster could come back to. */
const ofHistory =
  /^(learner|event|report|task|migration|backup|validation|energy)\.|^vm\.(downtime|dataLoss|sessionsLost)$/;

/** The conditions that describe the cluster as the lab wants it at its end (ux §2.3, MTTR). */
export function steadyConditions({ checks }: Grading): readonly Condition[] {
  const atTheEnd = ({ time }: GradedCheck) => time.when === 'end' || time.when === 'edge';
  return checks
    .filter(atTheEnd)
    .map(({ condition }) => condition)
    .filter((condition) => !partsOf(condition).some(({ test }) => ofHistory.test(test)));
}
