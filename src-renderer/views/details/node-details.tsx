import { useState } from 'react';
import type { NodeId } from '../../../src-shared/model/tables';
import { formatClock } from '../../../src-shared/units';
import { LoadChart } from '../../charts/load-chart';
import { HostMemoryChart } from '../../charts/memory-chart';
import { useReader, useRecord, useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Meter, PropertyList, StateLabel } from '../../ui';
import { ClockText } from '../common/live-cells';
import { machineTone, nodeTone } from '../common/tones';
import { updatesText } from '../common/words';
import { nodeStateText, useCommitted } from '../nodes/columns';
import { NodeRows } from '../nodes/rows';
import type { NodeRow } from '../nodes/rows';
import { DetailsHead } from './details-head';
import { Properties, Section } from './section';

/** A server: hardware, services, memory with the parent partition's reserve, load. */
export function NodeDetails({ id }: { readonly id: NodeId }) {
  const texts = useTexts();
  const [cache] = useState(() => new NodeRows());
  const row = useReader((reader) => cache.readOne(reader, id), [cache, id]);
  if (!row) return null;
  const { t } = texts;
  const { node } = row;
  const clustered = node.cluster !== null;
  return (
    <div className="details selectable">
      <DetailsHead
        name={row.name}
        object={id}
        state={
          <StateLabel
            look="badge"
            tone={clustered ? nodeTone[row.state] : machineTone[node.machine]}
            word={clustered ? nodeStateText(texts, row) : texts.state(`machine.${node.machine}`)}
          />
        }
      />
      <div className="details-body">
        <Services row={row} />
        <LoadChart
          of={id}
          title={t('views:details.cpu')}
          label={t('views:details.cpuOfNode', { name: row.name })}
        />
        <HostMemoryChart of={id} name={row.name} />
        <Memory row={row} />
      </div>
    </div>
  );
}

function Services({ row }: { readonly row: NodeRow }) {
  const texts = useTexts();
  const { t } = texts;
  const { node } = row;
  const cluster = useRecord<'cluster'>(node.cluster);
  const startsAt = useRecords('world')[0]?.startsAt ?? '';
  const { sockets, logicalProcessors: processors } = node;
  const cores = sockets * node.coresPerSocket;
  const booted = node.bootedAt;
  return (
    <Properties
      title={t('views:details.general')}
      entries={[
        [t('views:details.cluster'), cluster?.name ?? t('views:details.notClustered')],
        [t('views:column.nodeState'), cluster ? nodeStateText(texts, row) : null],
        [t('views:column.machine'), texts.state(`machine.${node.machine}`)],
        [t('views:column.service'), cluster ? texts.state(`service.${node.service}`) : null],
        [t('views:column.vote'), row.votes === null ? null : row.votes ? '1' : '0'],
        [
          t('views:column.uptime'),
          booted === null ? null : <ClockText text={(now) => formatClock(now - booted)} />,
        ],
        [t('views:details.booted'), booted === null ? null : texts.moment(startsAt, booted)],
        [t('maintenancePages:column.updates'), updatesText(texts, node.system)],
        [
          t('maintenancePages:column.pendingRestart'),
          node.system.pendingReboot ? texts.state('yes') : null,
        ],
        [
          t('views:details.processor'),
          sockets === 1
            ? t('views:details.socket', { cores, processors })
            : t('views:details.sockets', { sockets, cores, processors }),
        ],
        [t('views:column.edition'), texts.state(`edition.${node.edition}`)],
        [
          t('views:column.vms'),
          t('views:cluster.usedOf', {
            used: texts.number(row.runningVms),
            total: texts.number(row.vms),
          }),
        ],
      ]}
    />
  );
}

/** Memory as a bar: what the parent partition keeps, what machines hold, what is free. */
export function Memory({ row }: { readonly row: NodeRow }) {
  const texts = useTexts();
  const { t } = texts;
  const { node } = row;
  const committedMiB = useCommitted(row);
  const on = node.machine === 'on';
  const reserve = on ? node.rootReserveMiB : 0;
  const free = node.memoryMiB - reserve - committedMiB;
  const share = (memoryMiB: number) => memoryMiB / node.memoryMiB;
  const label = t('views:details.memoryBar', {
    reserve: texts.memoryInGigabytes(reserve),
    committed: texts.memoryInGigabytes(committedMiB),
    free: texts.memoryInGigabytes(free),
    total: texts.memoryInGigabytes(node.memoryMiB),
  });
  const line = (id: string, name: string, memoryMiB: number) => ({
    id,
    name,
    value: texts.memory(memoryMiB),
  });
  return (
    <Section title={t('views:details.memory')}>
      <Meter
        label={label}
        parts={[
          { id: 'reserve', share: share(reserve), look: 'reserve' },
          { id: 'committed', share: share(committedMiB), look: 'used' },
        ]}
      />
      <PropertyList
        properties={[
          line('reserve', t('views:details.reserve'), reserve),
          line('committed', t('views:details.committedHere'), committedMiB),
          line('free', t('views:details.free'), free),
          line('total', t('views:details.total'), node.memoryMiB),
        ]}
      />
    </Section>
  );
}
