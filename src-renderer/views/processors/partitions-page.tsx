import { useState } from 'react';
import type { InterceptKind, PartitionCounters } from '../../../src-shared/counters/model';
import { interceptKinds } from '../../../src-shared/counters/model';
import type { HostReading, PartitionReading } from '../../../src-shared/counters/readings';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { VmId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { EmptyState, Select } from '../../ui';
import type { HostPageProps } from '../common/host-page';
import { usePercent } from '../common/percent';
import { Counters } from './counters';
import { MemoryCounters } from './memory-counters';
import { useReading } from '../common/use-reading';

/** So many children are drawn; more would be a list, and there is one beside it. */
const mostDrawn = 12;

/** Parent and children over the hypervisor, as they stand to each other, with their live counters. */
export function PartitionsPage({ node: id }: HostPageProps) {
  const node = useRecord<'node'>(id);
  return node ? <OfHost key={node.id} node={node} /> : null;
}

function OfHost({ node }: { readonly node: ClusterNode }) {
  const { t } = useTexts();
  const reading = useReading('counters.host', { node: node.id });
  const [chosen, setChosen] = useState<VmId | null>(null);
  const on = node.machine === 'on' || node.machine === 'shuttingDown';
  const children = reading?.partitions.filter(({ vm }) => vm !== null) ?? [];
  const vm = chosen ?? children[0]?.vm ?? null;
  return (
    <div className="host-page partitions-page">
      <h2 className="visually-hidden">{t('processors:partitions', { node: node.name })}</h2>
      {on ? null : (
        <EmptyState
          icon="server"
          title={t('processors:off', { node: node.name })}
          text={t('processors:offText')}
        />
      )}
      {on && reading ? (
        <>
          <Diagram node={node} reading={reading} chosen={vm} onChosen={setChosen} />
          <div className="partition-counters">
            <HypervisorCounters reading={reading} />
            {vm === null ? null : <MachineCounters node={node} vm={vm} onChosen={setChosen} />}
            <MemoryCounters node={node} vm={vm} />
          </div>
          <p className="secondary partition-note">{t('processors:inferred')}</p>
        </>
      ) : null}
    </div>
  );
}

interface DiagramProps {
  readonly node: ClusterNode;
  readonly reading: HostReading;
  readonly chosen: VmId | null;
  readonly onChosen: (vm: VmId) => void;
}

function Diagram({ node, reading, chosen, onChosen }: DiagramProps) {
  const texts = useTexts();
  const { t } = texts;
  const [root, ...children] = reading.partitions;
  // The busiest are drawn, but in an order of their own: boxes that change places cannot be read.
  const busiest = new Set(
    [...children]
      .sort((left, right) => right.guestPermille - left.guestPermille)
      .slice(0, mostDrawn),
  );
  const drawn = children.filter((each) => busiest.has(each));
  const sum = (read: (partition: PartitionReading) => number) =>
    reading.partitions.reduce((total, each) => total + read(each), 0);
  const requests = sum((each) => (each.vm === null ? 0 : each.busRequestsPerSecond));
  const emulated = sum((each) => (each.vm === null ? 0 : each.emulatedRequestsPerSecond));
  return (
    <section
      className="partition-diagram"
      aria-label={t('processors:partitions', { node: node.name })}
    >
      <div className="partition-row">
        {root ? <Parent root={root} emulated={emulated} /> : null}
        <ul className="partition-children" aria-label={t('processors:child')}>
          {drawn.map((each) => (
            <Child key={each.vm} partition={each} chosen={each.vm === chosen} onChosen={onChosen} />
          ))}
          {children.length > drawn.length ? (
            <li className="partition-more secondary">
              {t('processors:moreChildren', { count: children.length - drawn.length })}
            </li>
          ) : null}
        </ul>
      </div>
      <div className="partition-bus">
        <strong>{t('processors:bus')}</strong>
        <span className="numeric">{t('processors:busText', { count: requests })}</span>
      </div>
      <div className="partition-layer">
        <strong>{t('processors:hypervisor')}</strong>
        <span className="numeric">
          {t('processors:hypercallsOf', { count: sum((each) => each.hypercallsPerSecond) })}
        </span>
        <span className="numeric">
          {t('processors:interceptsOf', { count: sum((each) => each.interceptsPerSecond) })}
        </span>
      </div>
      <div className="partition-layer partition-hardware">
        <strong>{t('processors:hardware')}</strong>
        <span className="numeric">
          {`${texts.number(node.logicalProcessors, 0)} × ${node.processor.name}`}
        </span>
        <span className="numeric">{texts.memory(node.memoryMiB)}</span>
        <span className="numeric">
          {t('processors:wattsValue', { watts: texts.number(reading.watts, 0) })}
        </span>
      </div>
    </section>
  );
}

function Parent({
  root,
  emulated,
}: {
  readonly root: PartitionReading;
  readonly emulated: number;
}) {
  const { t } = useTexts();
  const percent = usePercent();
  return (
    <div className="partition partition-parent">
      <strong>{t('processors:parent')}</strong>
      <span className="secondary">{t('processors:parentText')}</span>
      <span className="numeric">{`${t('processors:totalRunTime')}: ${percent(root.guestPermille)}`}</span>
      <span className="partition-part">{t('processors:vsp')}</span>
      {emulated > 0 ? (
        <span className="partition-part numeric">
          {`${t('processors:emulated')}: ${t('processors:busText', { count: emulated })}`}
        </span>
      ) : null}
    </div>
  );
}

interface ChildProps {
  readonly partition: PartitionReading;
  readonly chosen: boolean;
  readonly onChosen: (vm: VmId) => void;
}

function Child({ partition, chosen, onChosen }: ChildProps) {
  const texts = useTexts();
  const { t } = texts;
  const percent = usePercent();
  const vm = useRecord<'vm'>(partition.vm);
  if (!vm) return null;
  const { guestPermille, hypervisorPermille } = partition;
  const devices = vm.enlightenment === 'unaware' ? 'emulated' : 'vsc';
  return (
    <li>
      <button
        type="button"
        className="partition partition-child"
        aria-pressed={chosen}
        onClick={() => onChosen(vm.id)}
      >
        <strong className="truncate">{vm.name}</strong>
        <span className="secondary truncate">
          {texts.state(`enlightenment.${vm.enlightenment}`)}
        </span>
        <span className="numeric">
          {percent(
            Math.round((guestPermille + hypervisorPermille) / Math.max(1, vm.virtualProcessors)),
          )}
        </span>
        <span className="partition-part">{t(`processors:${devices}`)}</span>
        <span className="numeric secondary">
          {t('processors:busText', {
            count: partition.busRequestsPerSecond + partition.emulatedRequestsPerSecond,
          })}
        </span>
      </button>
    </li>
  );
}

function HypervisorCounters({ reading }: { readonly reading: HostReading }) {
  const texts = useTexts();
  const percent = usePercent();
  const { t } = texts;
  const { hypervisor, processors } = reading;
  const rate = (value: number) => t('processors:perSecond', { value: texts.number(value, 0) });
  const plain = (value: number) => texts.number(value, 0);
  const rows: readonly (readonly [string, string])[] = [
    [t('processors:logicalCount'), plain(hypervisor.logicalProcessors)],
    [t('processors:partitionCount'), plain(hypervisor.partitions)],
    [t('processors:virtualProcessors'), plain(hypervisor.virtualProcessors)],
    [t('processors:totalPages'), plain(hypervisor.totalPages)],
    [t('processors:notifications'), plain(hypervisor.monitoredNotifications)],
    [t('processors:totalRunTime'), percent(processors.runPermille)],
    [
      t('processors:idleStates'),
      [processors.c1Permille, processors.c2Permille, processors.c3Permille]
        .map(percent)
        .join(' / '),
    ],
    [t('processors:hardwareInterrupts'), rate(processors.hardwareInterruptsPerSecond)],
    [t('processors:schedulerInterrupts'), rate(processors.schedulerInterruptsPerSecond)],
    [t('processors:timerInterrupts'), rate(processors.timerInterruptsPerSecond)],
    [t('processors:interProcessor'), rate(processors.interProcessorInterruptsPerSecond)],
    [t('processors:contextSwitches'), rate(processors.contextSwitchesPerSecond)],
  ];
  return (
    <section aria-label={t('processors:hypervisor')}>
      <h3>{t('processors:hypervisor')}</h3>
      <Counters rows={rows} />
    </section>
  );
}

interface MachineProps {
  readonly node: ClusterNode;
  readonly vm: VmId;
  readonly onChosen: (vm: VmId) => void;
}

function MachineCounters({ node, vm: id, onChosen }: MachineProps) {
  const texts = useTexts();
  const percent = usePercent();
  const { t } = texts;
  const detail = useReading('counters.partition', { vm: id });
  const machines = useReader(
    (reader) =>
      reader.by('worker.node', node.id).flatMap(({ vm: machine }) => {
        const found = reader.get<'vm'>(machine);
        return found ? [{ id: found.id, name: found.name }] : [];
      }),
    [node.id],
    (left, right) => left.map((each) => each.name).join() === right.map((each) => each.name).join(),
  );
  const name = machines.find((each) => each.id === id)?.name ?? '';
  return (
    <section aria-label={t('processors:counters', { vm: name })}>
      <h3>{t('processors:counters', { vm: name })}</h3>
      <Select<VmId>
        label={t('processors:choose')}
        value={id}
        options={machines.map((each) => ({ value: each.id, label: each.name }))}
        onValue={onChosen}
      />
      {detail ? (
        <Counters rows={countersOf(texts, percent, detail.counters)} />
      ) : (
        <p className="secondary">{t('processors:noCounters', { vm: name })}</p>
      )}
    </section>
  );
}

function countersOf(
  texts: Texts,
  percent: (permille: number) => string,
  counters: PartitionCounters,
): readonly (readonly [string, string])[] {
  const { t } = texts;
  const rate = (value: number) => t('processors:perSecond', { value: texts.number(value, 0) });
  const plain = (value: number) => texts.number(value, 0);
  const each = Math.max(1, counters.virtualProcessors);
  const share = (permille: number) => percent(Math.round(permille / each));
  const intercept = (kind: InterceptKind) =>
    [t(`processors:intercept.${kind}`), rate(counters.intercepts[kind])] as const;
  return [
    [t('processors:virtualProcessors'), plain(counters.virtualProcessors)],
    [t('processors:totalRunTime'), share(counters.totalPermille)],
    [t('processors:guestRunTime'), share(counters.guestPermille)],
    [t('processors:hypervisorRunTime'), share(counters.hypervisorPermille)],
    [t('processors:hypercalls'), rate(counters.hypercallsPerSecond)],
    [t('processors:allIntercepts'), rate(counters.interceptsPerSecond)],
    [
      t('processors:cost'),
      t('processors:costValue', { value: plain(counters.nanosecondsPerEntry) }),
    ],
    ...interceptKinds.map(intercept),
    [t('processors:endOfInterrupt'), rate(counters.apicEndOfInterruptPerSecond)],
    [t('processors:taskPriority'), rate(counters.apicTaskPriorityPerSecond)],
    [t('processors:apicInterProcessor'), rate(counters.apicInterProcessorPerSecond)],
    [t('processors:migrations'), rate(counters.processorMigrationsPerSecond)],
    [t('processors:syntheticInterrupts'), rate(counters.syntheticInterruptsPerSecond)],
    [t('processors:virtualInterrupts'), rate(counters.virtualInterruptsPerSecond)],
    [t('processors:longSpinWaits'), rate(counters.longSpinWaitsPerSecond)],
    [t('processors:addressSpaces'), plain(counters.addressSpaces)],
    [t('processors:virtualTlb'), plain(counters.virtualTlbPages)],
    [t('processors:depositedPages'), plain(counters.depositedPages)],
    [t('processors:gpaPages'), plain(counters.gpaPages)],
    [t('processors:gpaModifications'), rate(counters.gpaModificationsPerSecond)],
  ];
}
