import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { MemorySampleColumn } from '../../../src-shared/memory-samples';
import type { VmId } from '../../../src-shared/model/tables';
import type { ClusterNode } from '../../../src-shared/model/node';
import { profileOf } from '../../../src-shared/rules/facts';
import { useNowEvery, useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { MessageBar } from '../../ui';
import { usePercent } from '../common/percent';
import { Counters } from './counters';

/** `memory` is in MiB, `pressure` in permille, `count` a number of operations. */
type Measure = 'memory' | 'pressure' | 'count';
type Column = Exclude<
  MemorySampleColumn,
  'vm.demand' | 'vm.paged' | 'node.memoryGiven' | 'node.memoryTaken'
>;
type Shown = readonly [column: Column, measure: Measure];

const ofHost = [
  ['node.memoryAvailable', 'memory'],
  ['node.memoryPressure', 'pressure'],
] as const satisfies readonly Shown[];

const ofMachine = [
  ['vm.pressure', 'pressure'],
  ['vm.pressureAverage', 'pressure'],
  ['vm.pressureLowest', 'pressure'],
  ['vm.pressureHighest', 'pressure'],
  ['vm.memoryAdded', 'memory'],
  ['vm.memoryRemoved', 'memory'],
  ['vm.memoryAdds', 'count'],
  ['vm.memoryRemoves', 'count'],
  ['vm.assigned', 'memory'],
  ['vm.visible', 'memory'],
] as const satisfies readonly Shown[];

/** The newest values of a row in the order of what is shown, asked for as long as it is. */
function useNewest(shown: readonly Shown[], row: number): readonly (number | null)[] {
  const { samples } = useSession();
  useEffect(() => {
    const releases = shown.map(([column]) => samples.use(column));
    return () => {
      for (const release of releases) release();
    };
  }, [samples, shown]);
  const read = () => JSON.stringify(shown.map(([column]) => samples.value(column, row)));
  const values = useSyncExternalStore(samples.store.subscribe, read);
  return JSON.parse(values) as (number | null)[];
}

/** The counters of dynamic memory: of the host's balancer, and of one machine (hyperv-host §4.4). */
export function MemoryCounters({
  node,
  vm,
}: {
  readonly node: ClusterNode;
  readonly vm: VmId | null;
}) {
  const { t } = useTexts();
  const machine = useRecord<'vm'>(vm);
  return (
    <section aria-label={t('memoryPages:counters')}>
      <h3>{t('memoryPages:counters')}</h3>
      <Trouble node={node} />
      <Rows shown={ofHost} row={node.row} />
      {machine ? (
        <>
          <h4>{t('memoryPages:countersOf', { name: machine.name })}</h4>
          <Rows shown={ofMachine} row={machine.row} />
          {machine.dynamicMemory ? null : (
            <p className="secondary">{t('memoryPages:countersStatic')}</p>
          )}
        </>
      ) : null}
    </section>
  );
}

/** What the counters mean trouble by (hyperv-host §4.4): little left, or pressure that lasts. */
function Trouble({ node }: { readonly node: ClusterNode }) {
  const texts = useTexts();
  const { t } = texts;
  const { samples } = useSession();
  const percent = usePercent();
  const figures = useReader((reader) => profileOf(reader).dynamicMemory, []);
  const source = useMemo(
    () => ({ column: 'node.memoryPressure', of: node.id }) as const,
    [node.id],
  );
  useEffect(() => samples.keepHistory(source), [samples, source]);
  const now = useNowEvery(1000);
  const [available = null, pressure = null] = useNewest(ofHost, node.row);
  // No machine there has dynamic memory: nothing is balanced.
  if (available === null || pressure === null || pressure === 0) return null;
  const limitMiB = figures.troubleAvailableMiB.value;
  const limit = figures.troublePressurePercent.value * 10;
  const lately = samples.track(source)?.view(now - figures.troubleMs.value, now).values ?? [];
  const lasts = lately.length > 1 && lately.every((value) => value !== null && value > limit);
  const words = [
    available < limitMiB
      ? t('memoryPages:trouble.available', { limit: texts.memory(limitMiB) })
      : null,
    lasts ? t('memoryPages:trouble.pressure', { limit: percent(limit) }) : null,
  ].filter((word) => word !== null);
  if (words.length === 0) return null;
  return (
    <MessageBar severity="warning" word={t('console:level.warning')}>
      {words.join(' ')}
    </MessageBar>
  );
}

function Rows({ shown, row }: { readonly shown: readonly Shown[]; readonly row: number }) {
  const texts = useTexts();
  const percent = usePercent();
  const text: Readonly<Record<Measure, (value: number) => string>> = {
    memory: (value) => texts.memory(value),
    pressure: (value) => percent(value),
    count: (value) => texts.number(value, 0),
  };
  const values = useNewest(shown, row);
  const rows = shown.flatMap(([column, measure], index) => {
    const value = values[index] ?? null;
    return value === null
      ? []
      : [[texts.t(`memoryPages:counter.${column}`), text[measure](value)] as const];
  });
  return <Counters rows={rows} />;
}
