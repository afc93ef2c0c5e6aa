import { useRecord, useSession, useUi } from '../store/hooks';
import type { PlanRun } from '../store/plan-runner';
import { usePlanRun } from '../store/use-plan-run';
import { useTexts } from '../store/texts';
import { Icon } from '../ui/icon';

/** A maintenance plan that is run while one looks elsewhere; leads back to it. */
export function PlanRunChip() {
  const run = usePlanRun();
  const place = useUi((state) => state.place);
  if (!run || place === `planner/${run.node}`) return null;
  return <Chip run={run} />;
}

function Chip({ run }: { readonly run: PlanRun }) {
  const { t } = useTexts();
  const { ui } = useSession();
  const node = useRecord<'node'>(run.node);
  const going = run.steps.filter((step) => step.state !== 'skipped');
  const done = going.filter((step) => step.state === 'done').length;
  const asks = run.state === 'asking';
  return (
    <button
      type="button"
      className="status-item"
      data-tone={asks ? 'critical' : undefined}
      onClick={() => ui.goTo(`planner/${run.node}`)}
    >
      <Icon name={asks ? 'critical' : 'maintenance'} size={16} />
      {t(asks ? 'planning:chip.planAsks' : 'planning:chip.plan', {
        node: node?.name ?? '',
        done,
        total: going.length,
      })}
    </button>
  );
}
