import type { ClusterId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { survivableFailures } from '../../src-shared/rules/survivable';
import { isClusterUp, votesOf } from '../../src-shared/rules/facts';
import { useConnection, useNowEvery, useReader, useRecords, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Icon } from '../ui/icon';
import { LeadingChip } from './leading-chip';
import { NPlusOneChip } from './n-plus-one-chip';
import { PlanRunChip } from './plan-run-chip';

/** What one wants to know at any time, in one line. */
export function StatusBar() {
  const texts = useTexts();
  const clusters = useRecords('cluster');
  return (
    <footer className="status-bar" aria-label={texts.t('console:app.statusBar')}>
      {clusters.map((cluster) => (
        <Votes key={cluster.id} cluster={cluster.id} name={cluster.name} />
      ))}
      {clusters.map((cluster) => (
        <NPlusOneChip key={cluster.id} cluster={cluster.id} />
      ))}
      <VmCounts />
      <TaskCount />
      <PlanRunChip />
      <LeadingChip />
      <span className="status-space" />
      <AsOf />
      <Connection />
    </footer>
  );
}

interface VoteFacts {
  readonly up: boolean;
  readonly have: number;
  readonly need: number;
  readonly total: number;
  readonly mayFail: number;
}

function voteFacts(reader: Reader, cluster: ClusterId): VoteFacts {
  const votes = votesOf(reader, cluster) ?? { have: 0, need: 0, total: 0 };
  const { nodes } = survivableFailures(reader, cluster);
  return { ...votes, up: isClusterUp(reader, cluster), mayFail: nodes };
}

function sameFacts<T extends object>(left: T, right: T): boolean {
  return Object.entries(left).every(([key, value]) => right[key as keyof T] === value);
}

function Votes({ cluster, name }: { readonly cluster: ClusterId; readonly name: string }) {
  const texts = useTexts();
  const { ui } = useSession();
  const facts = useReader((reader) => voteFacts(reader, cluster), [cluster], sameFacts);
  const tone = facts.up ? (facts.mayFail > 0 ? undefined : 'warning') : 'critical';
  const text = facts.up
    ? texts.t('console:status.votes', {
        cluster: name,
        have: facts.have,
        need: facts.need,
        total: facts.total,
      })
    : texts.t('console:status.noQuorum', { cluster: name });
  return (
    <button
      type="button"
      className="status-item"
      data-tone={tone}
      title={facts.up ? texts.t('console:status.mayFail', { count: facts.mayFail }) : text}
      onClick={() => ui.openDialog({ type: 'clusterProperties', cluster })}
    >
      <Icon name={tone === undefined ? 'vote' : tone} size={16} />
      {text}
    </button>
  );
}

interface Counts {
  readonly running: number;
  readonly total: number;
  readonly down: number;
}

function vmCounts(reader: Reader): Counts {
  let down = 0;
  const vms = reader.all('vm');
  for (const vm of vms) if (vm.meantToServe && vm.downSince !== null) down += 1;
  let running = 0;
  for (const worker of reader.all('worker')) if (worker.state === 'running') running += 1;
  return { running, total: vms.length, down };
}

function VmCounts() {
  const texts = useTexts();
  const { ui } = useSession();
  const { running, total, down } = useReader(vmCounts, [], sameFacts);
  return (
    <button type="button" className="status-item" onClick={() => ui.goTo('vms')}>
      <Icon name="desktop" size={16} />
      {texts.t('console:status.vms', { running, total })}
      {down > 0 ? (
        <span className="status-trouble">
          <Icon name="warning" size={16} />
          {texts.t('console:status.notServing', { count: down })}
        </span>
      ) : null}
    </button>
  );
}

function TaskCount() {
  const texts = useTexts();
  const { ui } = useSession();
  const count = useReader(
    (reader) => reader.all('task').filter((task) => task.state === 'running').length,
    [],
  );
  if (count === 0) return null;
  return (
    <button type="button" className="status-item" onClick={() => ui.showBottom('tasks')}>
      <Icon name="transition" size={16} turning />
      {texts.t('console:status.tasks', { count })}
    </button>
  );
}

function AsOf() {
  const texts = useTexts();
  const now = useNowEvery(1000);
  const startsAt = useReader((reader) => reader.get<'world'>('world:lab')?.startsAt ?? null, []);
  if (startsAt === null) return null;
  return (
    <span className="status-item status-as-of numeric">
      {texts.t('console:status.asOf', { time: texts.moment(startsAt, now) })}
    </span>
  );
}

function Connection() {
  const texts = useTexts();
  const { connected } = useConnection();
  return (
    <span
      className="status-item status-connection"
      data-tone={connected ? undefined : 'critical'}
      role="status"
    >
      <Icon name={connected ? 'plugged' : 'unplugged'} size={16} />
      <span>{texts.t(connected ? 'console:status.connected' : 'console:status.disconnected')}</span>
    </span>
  );
}
