import { useState } from 'react';
import type { ReactNode } from 'react';
import type { NodeId } from '../../../src-shared/model/tables';
import { targetChoices } from '../../../src-shared/planning/index';
import type { MaintenancePlan, PlanMethod, PlanRow } from '../../../src-shared/planning/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon, SeverityLabel } from '../../ui';
import { objectName } from '../common/words';
import { fixOf, riskSeverity } from './words';

interface PlanTableProps {
  readonly plan: MaintenancePlan;
  readonly onMethod: (row: PlanRow, method: PlanMethod) => void;
  readonly onTarget: (row: PlanRow, target: NodeId) => void;
}

/** The plan line by line; how and where to can be changed, and every change is judged at once. */
export function PlanTable({ plan, onMethod, onTarget }: PlanTableProps) {
  const { t } = useTexts();
  return (
    <div className="plan-scroll">
      <table className="plan-table planner-table">
        <caption className="visually-hidden">{t('planning:plan.title')}</caption>
        <PlanHead last={t('planning:column.risk')} />
        <tbody>
          {plan.rows.map((row) => (
            <PlanLine
              key={row.object.id}
              plan={plan}
              row={row}
              onMethod={(method) => onMethod(row, method)}
              onTarget={(target) => onTarget(row, target)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The columns of a plan and of its run differ in the last one only. */
export function PlanHead({ last }: { readonly last: string }) {
  const { t } = useTexts();
  return (
    <thead>
      <tr>
        <th scope="col">{t('planning:column.role')}</th>
        <th scope="col">{t('planning:column.method')}</th>
        <th scope="col">{t('planning:column.to')}</th>
        <th scope="col" className="plan-number">
          {t('planning:column.duration')}
        </th>
        <th scope="col" className="plan-number">
          {t('planning:column.downtime')}
        </th>
        <th scope="col">{last}</th>
      </tr>
    </thead>
  );
}

interface PlanLineProps {
  readonly plan: MaintenancePlan;
  readonly row: PlanRow;
  readonly onMethod: (method: PlanMethod) => void;
  readonly onTarget: (target: NodeId) => void;
}

function PlanLine({ plan, row, onMethod, onTarget }: PlanLineProps) {
  const texts = useTexts();
  const { t } = texts;
  const label = t('planning:methodOf', { name: row.name });
  return (
    <>
      <tr data-blocked={row.fault !== null || undefined}>
        <th scope="row">
          <RowName row={row} />
        </th>
        <td>
          <select
            className="select plan-select"
            aria-label={label}
            value={row.method}
            onChange={(event) => onMethod(event.target.value as PlanMethod)}
          >
            {row.methods.map((method) => (
              <option key={method} value={method}>
                {t(`planning:method.${method}`)}
              </option>
            ))}
          </select>
        </td>
        <td>
          {row.target === null ? '–' : <TargetSelect plan={plan} row={row} onTarget={onTarget} />}
        </td>
        <td className="plan-number numeric">{durationOf(texts, row.durationMs)}</td>
        <td className="plan-number numeric">{durationOf(texts, row.downtimeMs)}</td>
        <td>
          {row.fault ? (
            <SeverityLabel severity="critical" word={t('planning:risk.blocker')} />
          ) : (
            <SeverityLabel
              severity={riskSeverity[row.risk]}
              word={t(`planning:risk.${row.risk}`)}
            />
          )}
        </td>
      </tr>
      {row.fault ? (
        <ReasonLine>
          {texts.fault(row.fault)} <strong>{fixOf(texts, row.fault)}</strong>
        </ReasonLine>
      ) : null}
    </>
  );
}

export function RowName({ row }: { readonly row: PlanRow }) {
  const icon = { vm: 'desktop', group: 'application', disk: 'sharedVolume' } as const;
  return (
    <span className="plan-name">
      <Icon name={icon[row.object.kind]} size={16} />
      <span>{row.name}</span>
    </span>
  );
}

/** Why a line cannot work, below it. */
export function ReasonLine({ children }: { readonly children: ReactNode }) {
  return (
    <tr className="plan-reason">
      <td colSpan={6}>
        <span className="plan-trouble">
          <Icon name="critical" size={16} />
          <span>{children}</span>
        </span>
      </td>
    </tr>
  );
}

export function durationOf(texts: ReturnType<typeof useTexts>, ms: number): string {
  return ms === 0 ? '–' : texts.duration(ms);
}

/** The other nodes; what speaks against each is worked out once somebody comes to choose. */
function TargetSelect({ plan, row, onTarget }: Pick<PlanLineProps, 'plan' | 'row' | 'onTarget'>) {
  const texts = useTexts();
  const [visited, setVisited] = useState(false);
  const options = useReader(
    (reader) => {
      if (!visited)
        return row.target === null ? [] : [[row.target, objectName(reader, row.target)]];
      return targetChoices(reader, plan, row).map(({ node, fault }) => [
        node.id,
        fault === null
          ? node.name
          : texts.t('planning:targetRefused', { node: node.name, reason: texts.fault(fault) }),
      ]);
    },
    [visited, plan, row, texts],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  return (
    <select
      className="select plan-select"
      aria-label={texts.t('planning:targetOf', { name: row.name })}
      value={row.target ?? ''}
      onFocus={() => setVisited(true)}
      onPointerEnter={() => setVisited(true)}
      onChange={(event) => onTarget(event.target.value as NodeId)}
    >
      {options.map(([id = '', label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
