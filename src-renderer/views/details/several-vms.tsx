import type { VmId } from '../../../src-shared/model/tables';
import type { VmState } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { vmState, workerOf } from '../../../src-shared/rules/facts';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { vmTone } from '../common/tones';
import { objectName } from '../common/words';
import { Properties } from './section';

/** A list of more names than this is no longer read. */
const mostNames = 16;

/** What several machines have in common or in sum. */
export interface VmsSummary {
  readonly states: readonly (readonly [state: VmState, count: number])[];
  readonly assignedMiB: number;
  readonly virtualProcessors: number;
  readonly nodes: readonly string[];
}

export function summaryOf(reader: Reader, ids: readonly VmId[]): VmsSummary {
  const states = new Map<VmState, number>();
  const nodes = new Set<string>();
  let assignedMiB = 0;
  let virtualProcessors = 0;
  for (const id of ids) {
    const vm = reader.get<'vm'>(id);
    if (!vm) continue;
    const state = vmState(reader, vm);
    states.set(state, (states.get(state) ?? 0) + 1);
    nodes.add(objectName(reader, vm.node));
    virtualProcessors += vm.virtualProcessors;
    if (workerOf(reader, id)) assignedMiB += vm.startupMiB;
  }
  return { states: [...states], assignedMiB, virtualProcessors, nodes: [...nodes].sort() };
}

function sameSummary(left: VmsSummary, right: VmsSummary): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Several selected machines: how many are in which state, and what they hold together. */
export function SeveralVms({ ids }: { readonly ids: readonly VmId[] }) {
  const texts = useTexts();
  const { t } = texts;
  const summary = useReader((reader) => summaryOf(reader, ids), [ids], sameSummary);
  return (
    <div className="details selectable">
      <header className="details-head">
        <h2>{t('views:details.several', { count: ids.length })}</h2>
      </header>
      <div className="details-body">
        <Properties
          title={t('views:column.state')}
          entries={summary.states.map(([state, count]) => [
            texts.state(`vm.${state}`),
            <StateLabel key={state} tone={vmTone[state]} word={texts.number(count)} />,
          ])}
        />
        <Properties
          title={t('views:details.total')}
          entries={[
            [t('views:column.assignedMemory'), texts.memoryInGigabytes(summary.assignedMiB)],
            [t('views:column.virtualProcessors'), texts.number(summary.virtualProcessors)],
            [
              t('views:list.nodes'),
              summary.nodes.length > mostNames
                ? texts.number(summary.nodes.length)
                : texts.list(summary.nodes),
            ],
          ]}
        />
      </div>
    </div>
  );
}
