import type { VirtualMachine } from '../../../src-shared/model/vm';
import { operationalStatus } from '../../../src-shared/rules/facts';
import type { Texts } from '../../../src-shared/text/index';
import { LatencyChart } from '../../charts/latency-chart';
import { MemoryChart } from '../../charts/memory-chart';
import { MemoryHistory } from '../../charts/memory-history';
import { LoadChart } from '../../charts/load-chart';
import { TrafficChart } from '../../charts/traffic-chart';
import { SpanSelect } from '../../charts/span-select';
import { Thumbnail } from '../../guest/thumbnail';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { ClockText } from '../common/live-cells';
import { objectName } from '../common/words';
import { groupStatusText } from '../groups/columns';
import { groupRow } from '../groups/rows';
import { StateLabel } from '../../ui';
import { clientsText, downtimeText, uptimeText } from '../vms/columns';
import { memoryStatusTone, useMemoryNow } from '../vms/memory-columns';
import type { VmRow } from '../vms/rows';
import { Properties } from './section';
import { AdaptersOfMachine } from './vm-networking';

/** What a page about one machine is given. */
export interface VmPageProps {
  readonly row: VmRow;
  /** The lab's moment zero. */
  readonly startsAt: string;
}

function Load({ row }: VmPageProps) {
  const { t } = useTexts();
  return (
    <LoadChart
      of={row.id}
      title={t('views:details.cpu')}
      label={t('views:details.cpuOfVm', { name: row.name })}
    />
  );
}

/** The single pane of 2008 R2: everything at once. */
export function WholeMachine(props: VmPageProps) {
  const { row } = props;
  return (
    <div className="details-body">
      <div className="details-top">
        <Thumbnail vm={row.id} />
        <General {...props} />
      </div>
      <Load {...props} />
      <MemoryChart of={row.id} name={row.name} />
      <LatencyChart of={row.id} name={row.name} />
      <Availability {...props} />
      <AdaptersOfMachine row={row} />
      <Integration vm={row.vm} />
    </div>
  );
}

/** The tab *Summary* of 2012 and later. */
export function Summary(props: VmPageProps) {
  return (
    <div className="details-body">
      <div className="details-top">
        <Thumbnail vm={props.row.id} />
        <General {...props} />
      </div>
      <Load {...props} />
      <Availability {...props} />
      <Integration vm={props.row.vm} />
    </div>
  );
}

/** The tab *Memory* of 2012 and later. */
export function MemoryOfMachine({ row }: VmPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { dynamicMemory, startupMiB, memoryWeight } = row.vm;
  const { assignedMiB, demandMiB, status } = useMemoryNow(row);
  const memory = (sizeMiB: number | null) => (sizeMiB === null ? null : texts.memory(sizeMiB));
  return (
    <div className="details-body">
      <Properties
        title={t('views:details.memory')}
        entries={[
          [t('views:details.startupMemory'), texts.memory(startupMiB)],
          [t('lens:memory.dynamic'), texts.state(dynamicMemory ? 'yes' : 'no')],
          [t('lens:memory.minimum'), dynamicMemory ? texts.memory(dynamicMemory.minimumMiB) : null],
          [t('lens:memory.maximum'), dynamicMemory ? texts.memory(dynamicMemory.maximumMiB) : null],
          [t('lens:memory.weight'), dynamicMemory ? texts.number(memoryWeight) : null],
          [t('views:column.assignedMemory'), memory(assignedMiB)],
          [t('memoryPages:column.demand'), memory(demandMiB)],
          [
            t('memoryPages:column.status'),
            status === null ? null : (
              <StateLabel
                key="status"
                tone={memoryStatusTone[status]}
                word={texts.state(`memoryStatus.${status}`)}
              />
            ),
          ],
        ]}
      />
      <MemoryChart of={row.id} name={row.name} />
      <MemoryHistory of={row.id} name={row.name} />
    </div>
  );
}

const tallPx = 190;

/** Processor, disk and network over time, larger and with a span of their own choice. */
export function PerformanceOfMachine({ row }: VmPageProps) {
  const { t } = useTexts();
  return (
    <>
      <div className="performance-tools">
        <SpanSelect />
      </div>
      <div className="performance">
        <LoadChart
          of={row.id}
          title={t('views:details.cpu')}
          label={t('views:details.cpuOfVm', { name: row.name })}
          heightPx={tallPx}
        />
        <MemoryChart of={row.id} name={row.name} heightPx={tallPx} />
        <MemoryHistory of={row.id} name={row.name} heightPx={tallPx} />
        <LatencyChart of={row.id} name={row.name} heightPx={tallPx} />
        <TrafficChart of={row.id} name={row.name} heightPx={tallPx} />
      </div>
    </>
  );
}

function General({ row, startsAt }: VmPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { vm, worker } = row;
  const operational = useReader((reader) => operationalStatus(reader, vm), [vm, worker]);
  return (
    <Properties
      title={t('views:details.general')}
      entries={[
        [t('views:column.node'), row.host?.name],
        [t('views:column.guest'), vm.guestSystem],
        [
          t('views:column.uptime'),
          worker?.startedAt == null ? null : <ClockText text={(now) => uptimeText(row, now)} />,
        ],
        [t('views:details.operational'), worker ? texts.state(`operational.${operational}`) : null],
        [t('views:details.startupMemory'), texts.memory(vm.startupMiB)],
        [t('views:details.committed'), worker ? texts.memory(worker.committedMiB) : null],
        [t('views:details.savedMemory'), vm.saved ? texts.memory(vm.saved.memoryMiB) : null],
        [t('views:column.virtualProcessors'), String(vm.virtualProcessors)],
        [t('views:column.processId'), worker ? String(worker.processId) : null],
        [t('views:details.created'), texts.moment(startsAt, vm.createdAt)],
        [t('views:details.notes'), vm.notes],
      ]}
    />
  );
}

/** Whether it serves, in words, with the moment since when. */
function servingText(texts: Texts, { vm, worker }: VmRow, startsAt: string): string {
  const serving = worker?.servingSince ?? null;
  if (serving !== null) {
    const moment = texts.moment(startsAt, serving);
    return `${texts.state('yes')}, ${texts.t('views:details.since', { moment })}`;
  }
  if (vm.downSince !== null) {
    const moment = texts.moment(startsAt, vm.downSince);
    return `${texts.state('no')}, ${texts.t('views:details.since', { moment })}`;
  }
  return `${texts.state('no')}, ${texts.t('views:details.notMeant')}`;
}

function Availability({ row, startsAt }: VmPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { vm, worker, group } = row;
  const owners = useReader(
    (reader) => ({
      preferred: (group?.preferredOwners ?? []).map((id) => objectName(reader, id)).join(', '),
      possible: (group?.possibleOwners ?? []).map((id) => objectName(reader, id)).join(', '),
      state: group ? groupStatusText(texts, groupRow(reader, group)) : null,
    }),
    [group, texts],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  return (
    <Properties
      title={t('views:details.availability')}
      entries={[
        [t('views:details.serving'), servingText(texts, row, startsAt)],
        [
          t('views:details.downtime'),
          <ClockText key="downtime" text={(now) => downtimeText(row, now) || '00:00:00'} />,
        ],
        [t('views:details.guestState'), worker ? texts.state(`guest.${worker.guest}`) : null],
        [t('maintenancePages:column.clients'), vm.clients === 0 ? null : clientsText(texts, vm)],
        [
          t('maintenancePages:column.clientsLost'),
          vm.sessionsDropped === 0 ? null : texts.number(vm.sessionsDropped),
        ],
        [t('views:column.heartbeat'), worker ? texts.state(`heartbeat.${worker.heartbeat}`) : null],
        [t('views:details.group'), owners.state ?? t('views:details.notHighlyAvailable')],
        [
          t('views:details.preferredOwners'),
          group ? owners.preferred || t('views:details.noPreference') : null,
        ],
        [
          t('views:details.possibleOwners'),
          group ? owners.possible || t('views:details.allNodes') : null,
        ],
        [t('views:details.automaticStart'), texts.state(`automaticStart.${vm.automaticStart}`)],
        [t('views:details.automaticStop'), texts.state(`automaticStop.${vm.automaticStop}`)],
        [t('views:column.tier'), texts.state(`tier.${vm.tier}`)],
      ]}
    />
  );
}

function Integration({ vm }: { readonly vm: VirtualMachine }) {
  const texts = useTexts();
  const services = Object.entries(vm.integrationServices) as [
    keyof VirtualMachine['integrationServices'],
    boolean,
  ][];
  return (
    <Properties
      title={texts.t('views:details.integration')}
      entries={services.map(([service, offered]) => [
        texts.state(`integrationService.${service}`),
        texts.t(offered ? 'views:details.enabled' : 'views:details.disabled'),
      ])}
    />
  );
}
