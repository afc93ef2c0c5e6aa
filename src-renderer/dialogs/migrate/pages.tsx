import type { MigrationType } from '../../../src-shared/model/migration';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { groupOf, vmState } from '../../../src-shared/rules/facts';
import { estimateMigration, quickMigrationMs } from '../../../src-shared/rules/migration-facts';
import { networkOrder, seemsUsable, shareOf } from '../../../src-shared/rules/migration-networks';
import { csvNetwork } from '../../../src-shared/rules/network-facts';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { EmptyState, Icon, PropertyList, RadioGroup, Select } from '../../ui';
import { objectName } from '../../views/common/words';
import { rateText, sizeText } from '../../views/common/move-words';
import type { MigrateDraft } from './draft';
import { methods } from './draft';

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Which machine, and what it is like now. */
export function MachinePage({
  vm,
  onVm,
}: {
  readonly vm: VmId | null;
  readonly onVm: (vm: VmId) => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  const options = useReader(
    (reader) =>
      reader
        .all('vm')
        .filter((each) => each.group !== null)
        .map((each) => ({ value: each.id, label: each.name }))
        .sort((left, right) => texts.compare(left.label, right.label)),
    [texts],
    alike,
  );
  const record = useRecord<'vm'>(vm);
  const node = useReader((reader) => objectName(reader, record?.node ?? null), [record?.node]);
  const state = useReader((reader) => (record ? vmState(reader, record) : 'unknown'), [record]);
  if (options.length === 0) return <EmptyState icon="desktop" title={t('moves:machine.none')} />;
  return (
    <>
      <p>{t('moves:machine.lead')}</p>
      <Select
        label={t('moves:machine.choose')}
        value={vm ?? options[0]?.value ?? 'vm:'}
        options={options}
        onValue={onVm}
      />
      {record ? (
        <PropertyList
          properties={[
            { id: 'node', name: t('moves:machine.now'), value: node },
            { id: 'state', name: t('moves:machine.state'), value: texts.state(`vm.${state}`) },
            {
              id: 'memory',
              name: t('moves:machine.memory'),
              value: t('moves:machine.memoryValue', {
                used: texts.memory(record.usedMiB),
                whole: texts.memory(record.startupMiB),
              }),
            },
            {
              id: 'writes',
              name: t('moves:machine.writes'),
              value: record.dirtyFollowsLoad
                ? t('moves:machine.writesFollow', {
                    rate: rateText(texts, record.dirtyBytesPerSecond),
                  })
                : rateText(texts, record.dirtyBytesPerSecond),
            },
            {
              id: 'clients',
              name: t('moves:machine.clients'),
              value: texts.number(record.sessions),
            },
          ]}
        />
      ) : null}
    </>
  );
}

interface NetworkLine {
  readonly id: string;
  readonly name: string;
  readonly usable: boolean;
  readonly shared: boolean;
  readonly bytesPerSecond: number;
}

function networkLines(reader: Reader, id: VmId, node: NodeId): readonly NetworkLine[] {
  const vm = reader.get<'vm'>(id);
  const group = vm && groupOf(reader, vm);
  if (!vm || !group) return [];
  const csv = csvNetwork(reader, group.cluster);
  return networkOrder(reader, vm, group.cluster).map((network) => ({
    id: network.id,
    name: network.name,
    usable: seemsUsable(reader, network, vm.node, node),
    shared: network.id === csv?.id,
    bytesPerSecond: shareOf(reader, network, vm.node, node, 1),
  }));
}

interface WholeDraft extends MigrateDraft {
  readonly vm: VmId;
  readonly node: NodeId;
}

/** How it moves, and over which network its memory would go. */
export function MethodPage({
  draft,
  onType,
}: {
  readonly draft: WholeDraft;
  readonly onType: (type: MigrationType) => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  const quickMs = useReader(
    (reader) => {
      const vm = reader.get<'vm'>(draft.vm);
      return vm ? quickMigrationMs(reader, vm) : 0;
    },
    [draft.vm],
  );
  const lines = useReader(
    (reader) => networkLines(reader, draft.vm, draft.node),
    [draft.vm, draft.node],
    alike,
  );
  const first = lines.find((line) => line.usable);
  return (
    <>
      <RadioGroup
        label={t('moves:method.label')}
        value={draft.type}
        options={methods.map((method) => ({
          value: method as MigrationType,
          label: t(`moves:method.${method}`),
          note:
            method === 'quick'
              ? t('moves:method.quickNote', { span: texts.duration(quickMs) })
              : t(`moves:method.${method}Note`),
        }))}
        onValue={onType}
      />
      <section aria-label={t('moves:network.title')}>
        <h4>{t('moves:network.title')}</h4>
        {draft.type === 'live' ? (
          <NetworkLines lines={lines} first={first} />
        ) : (
          <p className="secondary">{t('moves:network.none')}</p>
        )}
      </section>
    </>
  );
}

function NetworkLines({
  lines,
  first,
}: {
  readonly lines: readonly NetworkLine[];
  readonly first: NetworkLine | undefined;
}) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <ol className="network-order">
      {lines.map((line) => (
        <li key={line.id} data-first={line === first || undefined}>
          <Icon name={line.usable ? 'network' : 'networkOff'} size={16} />
          <span>
            {line === first
              ? t('moves:network.first', {
                  name: line.name,
                  rate: rateText(texts, line.bytesPerSecond),
                })
              : line.name}
          </span>
          <span className="secondary">
            {line.usable
              ? line.shared
                ? t('moves:network.csv')
                : line === first
                  ? ''
                  : t('moves:network.rate', { rate: rateText(texts, line.bytesPerSecond) })
              : t('moves:network.unusable')}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What would happen, before it does. */
export function SummaryPage({ draft }: { readonly draft: WholeDraft }) {
  const texts = useTexts();
  const { t } = texts;
  const figures = useReader(
    (reader) => {
      const vm = reader.get<'vm'>(draft.vm);
      const estimate =
        draft.type === 'live' ? estimateMigration(reader, draft.vm, draft.node) : null;
      return {
        vm: vm?.name ?? '',
        from: objectName(reader, vm?.node ?? null),
        to: objectName(reader, draft.node),
        network: estimate?.network.name ?? null,
        totalMs: estimate ? Math.round(estimate.outcome.totalMs) : null,
        blackoutMs: estimate ? Math.round(estimate.outcome.blackoutMs) : null,
        sentBytes: estimate ? Math.round(estimate.outcome.sentBytes) : null,
        downMs: draft.type === 'quick' && vm ? quickMigrationMs(reader, vm) : null,
      };
    },
    [draft],
    alike,
  );
  const method = draft.type === 'shutDownForced' ? 'shutDown' : draft.type;
  const entries: readonly (readonly [string, string | null])[] = [
    [t('moves:summary.machine'), figures.vm],
    [t('moves:summary.from'), figures.from],
    [t('moves:summary.to'), figures.to],
    [t('moves:summary.method'), t(`moves:method.${method}`)],
    [t('moves:summary.network'), figures.network],
    [t('moves:summary.total'), figures.totalMs === null ? null : texts.duration(figures.totalMs)],
    [
      t('moves:summary.blackout'),
      figures.blackoutMs === null ? null : texts.duration(figures.blackoutMs),
    ],
    [t('moves:summary.downtime'), figures.downMs === null ? null : texts.duration(figures.downMs)],
    [
      t('moves:summary.sent'),
      figures.sentBytes === null ? null : sizeText(texts, figures.sentBytes),
    ],
  ];
  return (
    <>
      <p>{t('moves:summary.lead')}</p>
      <PropertyList
        properties={entries.flatMap(([name, value]) =>
          value === null ? [] : [{ id: name, name, value }],
        )}
      />
    </>
  );
}
