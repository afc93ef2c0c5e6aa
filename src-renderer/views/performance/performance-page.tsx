import type { NodeId } from '../../../src-shared/model/tables';
import { LiveChart } from '../../charts/live-chart';
import { LoadChart } from '../../charts/load-chart';
import { HostMemoryChart } from '../../charts/memory-chart';
import { TrafficChart } from '../../charts/traffic-chart';
import { SpanSelect } from '../../charts/span-select';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { latencyText } from '../common/latency';
import { usePercent } from '../common/percent';
import type { HostPageProps } from '../common/host-page';
import { useBusiest } from './busiest';
import { LoadBars } from './load-bars';

const lines = 6;
const tallPx = 190;
/** A scale that ends below 10 ms would make small differences look large; in units of 10 µs. */
const leastLatency = 1000;

/** What a host, or all of them, does: processors, disks and networks over time. */
export function PerformancePage({ node }: HostPageProps) {
  const { t } = useTexts();
  return (
    <div className="host-page" tabIndex={-1}>
      <header className="list-head">
        <h2 className="visually-hidden">{t('lens:page.performance')}</h2>
        <span className="host-page-tools">
          <SpanSelect />
        </span>
      </header>
      <div className="performance">
        {node === null ? <AllHosts /> : <OneHost node={node} />}
        <MachineLoads node={node} />
        <MachineLatencies node={node} />
        {node === null ? null : <HostTraffic node={node} />}
        <NetworkLoads node={node} />
        <LoadBars node={node} />
      </div>
      {node === null ? <EachHost /> : null}
    </div>
  );
}

function OneHost({ node }: { readonly node: NodeId }) {
  const { t } = useTexts();
  const name = useReader((reader) => reader.get<'node'>(node)?.name ?? '', [node]);
  return (
    <>
      <LoadChart
        of={node}
        title={t('lens:performance.host')}
        label={t('views:details.cpuOfNode', { name })}
        heightPx={tallPx}
      />
      <HostMemoryChart of={node} name={name} heightPx={tallPx} />
    </>
  );
}

/** What passes the cards below the virtual networks of a host; those of its cluster are others. */
function HostTraffic({ node }: { readonly node: NodeId }) {
  const name = useReader((reader) => reader.get<'node'>(node)?.name ?? '', [node]);
  return <TrafficChart of={node} name={name} heightPx={tallPx} />;
}

/** The first hosts by number: as many as a picture can tell apart. */
function AllHosts() {
  const { t } = useTexts();
  const percent = usePercent();
  const hosts = useReader(
    (reader) =>
      [...reader.all('node')].sort((left, right) => left.number - right.number).slice(0, lines),
    [],
  );
  return (
    <LiveChart
      title={t('lens:performance.hosts')}
      label={t('lens:performance.hostsLabel')}
      heightPx={tallPx}
      series={hosts.map(({ id, name }) => ({
        ...{ id, name },
        sources: [{ column: 'node.cpu', of: id } as const],
      }))}
      left={{ max: 1000, format: (permille) => percent(Math.round(permille)) }}
    />
  );
}

/** More small charts than a screen holds would only be scrolled past. */
const smallCharts = 8;

/** A small chart for each host: shapes side by side tell more than lines upon each other. */
function EachHost() {
  const { t } = useTexts();
  const hosts = useReader(
    (reader) =>
      [...reader.all('node')]
        .sort((left, right) => left.number - right.number)
        .slice(0, smallCharts)
        .map(({ id, name }) => ({ id, name })),
    [],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  return (
    <div className="performance performance-small">
      {hosts.map(({ id, name }) => (
        <LoadChart
          key={id}
          of={id}
          title={name}
          label={t('views:details.cpuOfNode', { name })}
          heightPx={110}
        />
      ))}
    </div>
  );
}

function MachineLoads({ node }: HostPageProps) {
  const { t } = useTexts();
  const percent = usePercent();
  const vms = useBusiest(node, lines);
  if (vms.length === 0) return null;
  return (
    <LiveChart
      title={t('lens:performance.vms')}
      label={t('lens:performance.vmsLabel')}
      heightPx={tallPx}
      series={vms.map(({ id, name }) => ({
        ...{ id, name },
        sources: [{ column: 'vm.cpu', of: id } as const],
      }))}
      left={{ max: 'auto', atLeast: 50, format: (permille) => percent(Math.round(permille)) }}
    />
  );
}

function MachineLatencies({ node }: HostPageProps) {
  const texts = useTexts();
  const vms = useBusiest(node, lines);
  if (vms.length === 0) return null;
  return (
    <LiveChart
      title={texts.t('lens:performance.latency')}
      label={texts.t('lens:performance.latencyLabel')}
      heightPx={tallPx}
      series={vms.map(({ id, name }) => ({
        ...{ id, name },
        sources: [{ column: 'vm.latency', of: id } as const],
      }))}
      left={{
        max: 'auto',
        atLeast: leastLatency,
        format: (value) => latencyText(texts, Math.round(value)),
      }}
    />
  );
}

/** The networks a host is connected to; a host outside of any cluster has none that are measured. */
function NetworkLoads({ node }: HostPageProps) {
  const { t } = useTexts();
  const percent = usePercent();
  const networks = useReader(
    (reader) => {
      if (node === null) return reader.all('network').slice(0, lines);
      const ids = new Set(reader.by('interface.node', node).map(({ network }) => network));
      return reader
        .all('network')
        .filter(({ id }) => ids.has(id))
        .slice(0, lines);
    },
    [node],
  );
  if (networks.length === 0) return null;
  return (
    <LiveChart
      title={t('lens:performance.networks')}
      label={t('lens:performance.networksLabel')}
      heightPx={tallPx}
      series={networks.map(({ id, name }) => ({
        ...{ id, name },
        sources: [{ column: 'network.load', of: id } as const],
      }))}
      left={{ max: 1000, format: (permille) => percent(Math.round(permille)) }}
    />
  );
}
