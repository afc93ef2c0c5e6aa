import type { Fault } from '../../../src-shared/faults';
import type { MaintenancePlan, PlanRow } from '../../../src-shared/planning/index';
import type { Texts } from '../../../src-shared/text/index';
import type { Severity } from '../../ui';

/** What to do about a refusal; null where only its sentence helps. */
export function fixOf(texts: Texts, fault: Fault): string | null {
  return texts.lookUp(`planning:fix.${fault.code}`);
}

export const riskSeverity: Readonly<Record<PlanRow['risk'], Severity>> = {
  none: 'success',
  longBlackout: 'warning',
  interrupts: 'warning',
  goesDown: 'critical',
  blocks: 'critical',
};

/** The plan in a sentence: what stands in its way, or how long it takes and whom it hits. */
export function planText(texts: Texts, plan: MaintenancePlan): string {
  const { t } = texts;
  if (plan.rows.length === 0) return t('planning:plan.empty');
  if (plan.blockers > 0) return t('planning:plan.blocked', { count: plan.blockers });
  const time = texts.duration(plan.totalMs);
  if (plan.interrupted === 0) return t('planning:plan.smooth', { time });
  return t('planning:plan.interrupts', { count: plan.interrupted, time });
}
