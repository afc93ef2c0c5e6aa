import type { Fault } from '../../../src-shared/faults';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { hostAvailableMiB } from '../../../src-shared/rules/facts';
import {
  estimateMigration,
  migrationRefusal,
  otherNodes,
} from '../../../src-shared/rules/migration-facts';
import { beginRefusal } from '../../../src-shared/rules/migration-refusal';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { RefusalCard } from '../../views/common/refusal-card';
import type { MigrateDraft } from './draft';

interface Target {
  readonly id: NodeId;
  readonly name: string;
  readonly freeMiB: number;
  /** What stands in the way, and whether it forbids the beginning. */
  readonly fault: Fault | null;
  readonly forbidden: boolean;
  readonly totalMs: number | null;
  readonly blackoutMs: number;
  readonly rounds: number;
  readonly network: string;
}

function targetsOf(reader: Reader, vm: VmId, type: MigrateDraft['type']): readonly Target[] {
  const record = reader.get<'vm'>(vm);
  if (!record) return [];
  return otherNodes(reader, record).map((node) => {
    const fault = migrationRefusal(reader, vm, node.id, type);
    const estimate = type === 'live' ? estimateMigration(reader, vm, node.id) : null;
    return {
      id: node.id,
      name: node.name,
      freeMiB: Math.max(0, hostAvailableMiB(reader, node)),
      fault,
      forbidden: fault !== null && beginRefusal(reader, vm, node.id, type) !== null,
      totalMs: estimate ? Math.round(estimate.outcome.totalMs) : null,
      blackoutMs: estimate ? Math.round(estimate.outcome.blackoutMs) : 0,
      rounds: estimate?.outcome.rounds ?? 0,
      network: estimate?.network.name ?? '',
    };
  });
}

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

export interface TargetPageProps {
  readonly draft: MigrateDraft & { readonly vm: VmId };
  readonly onNode: (node: NodeId) => void;
}

/** Every other node with the verdict on it and what the move there would take. */
export function TargetPage({ draft, onNode }: TargetPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const vm = useRecord<'vm'>(draft.vm);
  const targets = useReader(
    (reader) => targetsOf(reader, draft.vm, draft.type),
    [draft.vm, draft.type],
    alike,
  );
  const chosen = targets.find((target) => target.id === draft.node);
  return (
    <>
      <p>{t('moves:target.lead', { vm: vm?.name ?? '' })}</p>
      <div className="target-list" role="radiogroup" aria-label={t('moves:page.target')}>
        {targets.map((target) => (
          <label key={target.id} className="target-card" data-chosen={target.id === draft.node}>
            <input
              type="radio"
              name="target"
              checked={target.id === draft.node}
              onChange={() => onNode(target.id)}
            />
            <span className="target-name">{target.name}</span>
            <TargetVerdict target={target} />
            <span className="target-note secondary">{targetNote(texts, target)}</span>
          </label>
        ))}
      </div>
      {chosen?.fault ? (
        <RefusalCard
          fault={chosen.fault}
          vm={draft.vm}
          node={chosen.id}
          note={chosen.forbidden ? undefined : t('moves:target.tryAnyway')}
        />
      ) : null}
    </>
  );
}

function TargetVerdict({ target }: { readonly target: Target }) {
  const { t } = useTexts();
  if (target.fault === null) return <StateLabel tone="running" word={t('moves:target.ready')} />;
  return target.forbidden ? (
    <StateLabel tone="critical" word={t('moves:target.refused')} />
  ) : (
    <StateLabel tone="warning" word={t('moves:target.warned')} />
  );
}

function targetNote(texts: Texts, target: Target): string {
  const { t } = texts;
  if (target.fault) return texts.fault(target.fault);
  const free = t('moves:target.free', { memory: texts.memory(target.freeMiB) });
  if (target.totalMs === null) return free;
  const estimate = t('moves:target.estimate', {
    total: texts.duration(target.totalMs),
    network: target.network,
    blackout: texts.duration(target.blackoutMs),
    rounds: target.rounds,
  });
  return `${free}; ${estimate}`;
}
