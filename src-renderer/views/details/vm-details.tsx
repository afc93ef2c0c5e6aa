import { useState } from 'react';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { VmId } from '../../../src-shared/model/tables';
import { operationalStatus } from '../../../src-shared/rules/facts';
import type { Texts } from '../../../src-shared/text/index';
import { Thumbnail } from '../../guest/thumbnail';
import { LoadChart } from '../../charts/load-chart';
import { LatencyChart } from '../../charts/latency-chart';
import { useReader, useRecords, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { ClockText } from '../common/live-cells';
import { vmTone } from '../common/tones';
import { objectName } from '../common/words';
import { groupStatusText } from '../groups/columns';
import { groupRow } from '../groups/rows';
import { clientsText, downtimeText, uptimeText } from '../vms/columns';
import { SnapshotTree } from '../snapshots/snapshot-tree';
import { VmRows } from '../vms/rows';
import type { VmRow } from '../vms/rows';
import { statusText } from '../vms/status-text';
import { DetailsHead } from './details-head';
import { Properties } from './section';

/** The row of one machine, kept while its records are the same. */
function useVmRow(id: VmId): VmRow | null {
  const [cache] = useState(() => new VmRows());
  return useReader((reader) => cache.readOne(reader, id), [cache, id]);
}

/** What Hyper-V Manager says of a machine under the list: summary, heartbeat, services, load. */
export function VmDetails({ id }: { readonly id: VmId }) {
  const texts = useTexts();
  const row = useVmRow(id);
  const startsAt = useRecords('world')[0]?.startsAt ?? '';
  const { reader } = useSession().replica;
  if (!row) return null;
  const { t } = texts;
  return (
    <div className="details selectable">
      <DetailsHead
        name={row.name}
        object={id}
        state={
          <StateLabel look="badge" tone={vmTone[row.state]} word={texts.state(`vm.${row.state}`)} />
        }
        note={<ClockText text={(now) => statusText(texts, row.status, now, reader)} />}
      />
      <div className="details-body">
        <div className="details-top">
          <Thumbnail vm={id} />
          <General row={row} startsAt={startsAt} />
        </div>
        <LoadChart
          of={id}
          title={t('views:details.cpu')}
          label={t('views:details.cpuOfVm', { name: row.name })}
        />
        <LatencyChart of={id} name={row.name} />
        <Availability row={row} startsAt={startsAt} />
        <Integration texts={texts} vm={row.vm} />
        <SnapshotTree vm={id} />
      </div>
    </div>
  );
}

interface PartProps {
  readonly row: VmRow;
  readonly startsAt: string;
}

function General({ row, startsAt }: PartProps) {
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

function Availability({ row, startsAt }: PartProps) {
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

function Integration({ texts, vm }: { readonly texts: Texts; readonly vm: VirtualMachine }) {
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
