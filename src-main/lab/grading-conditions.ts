import { eventCatalogue } from '../../src-shared/event-catalogue';
import type { EventName } from '../../src-shared/events';
import type {
  ArrayId,
  ClusterId,
  DiskId,
  GroupId,
  NetworkId,
  NodeId,
  RecordId,
  VmId,
} from '../../src-shared/model/tables';
import type { Bounds, Condition } from './definition';
import type { Lookup } from './lookup';
import { refuse } from './refusal';
import type { ConditionEntry, LabSection } from './schema-grading';
import type { Path } from './source';
import { knownOrRefuse } from './timeline';

type Test = keyof ConditionEntry;

/** Looks up the names inside one test. */
class Inside {
  constructor(
    readonly lookup: Lookup,
    readonly path: Path,
    readonly test: Test,
  ) {}

  at(...rest: Path): Path {
    return [...this.path, this.test, ...rest];
  }

  vms(names: readonly string[]): VmId[] {
    return names.map((name, index) => this.lookup.vm(name, this.at('vms', index)));
  }

  nodes(names: readonly string[]): NodeId[] {
    return names.map((name, index) => this.lookup.node(name, this.at('nodes', index)));
  }

  groups(names: readonly string[]): GroupId[] {
    return names.map((name, index) => this.lookup.group(name, this.at('groups', index)));
  }

  disks(key: 'disks' | 'volumes', names: readonly string[]): DiskId[] {
    return names.map((name, index) => this.lookup.disk(name, this.at(key, index)));
  }

  networks(names: readonly string[]): NetworkId[] {
    return names.map((name, index) => this.lookup.network(name, this.at('networks', index)));
  }

  arrays(names: readonly string[]): ArrayId[] {
    return names.map((name, index) => this.lookup.array(name, this.at('arrays', index)));
  }

  clusters(names: readonly string[]): ClusterId[] {
    return names.map((name, index) => this.lookup.cluster(name, this.at('clusters', index)));
  }

  node(name: string): NodeId {
    return this.lookup.node(name, this.at('node'));
  }

  cluster(name: string) {
    return this.lookup.cluster(name, this.at('cluster'));
  }
}

type Builders = {
  readonly [T in Test]: (
    entry: NonNullable<ConditionEntry[T]>,
    inside: Inside,
    section: LabSection,
  ) => Condition;
};

const boundsOf = (entry: {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}): Bounds => ({ atLeast: entry.atLeast ?? null, atMost: entry.atMost ?? null });

function eventOf(name: string, inside: Inside): EventName {
  const { source } = inside.lookup;
  knownOrRefuse(source, inside.at('event'), 'event', name, Object.keys(eventCatalogue));
  return name as EventName;
}

function actsOf<T extends 'learner.did' | 'learner.didNot'>(
  test: T,
  entry: NonNullable<ConditionEntry[T]>,
  inside: Inside,
): Condition {
  const commands = entry.commands.map((name, index) =>
    inside.lookup.command(name, inside.at('commands', index)),
  );
  const objects: RecordId[] = [
    ...inside.vms(entry.vms ?? []),
    ...inside.nodes(entry.nodes ?? []),
    ...inside.groups(entry.groups ?? []),
    ...inside.disks('disks', entry.disks ?? []),
    ...inside.arrays(entry.arrays ?? []),
    ...inside.networks(entry.networks ?? []),
    ...inside.clusters(entry.clusters ?? []),
  ];
  return { test, commands, objects };
}

const builders: Builders = {
  'vm.serving': ({ vms }, inside) => ({ test: 'vm.serving', vms: inside.vms(vms) }),
  'vm.offNode': ({ vms, node }, inside) => ({
    test: 'vm.offNode',
    vms: inside.vms(vms),
    node: inside.node(node),
  }),
  'vm.downtime': ({ vms, atMost }, inside) => ({
    test: 'vm.downtime',
    vms: inside.vms(vms),
    atMostMs: atMost,
  }),
  'vm.node': ({ vms, node }, inside) => ({
    test: 'vm.node',
    vms: inside.vms(vms),
    node: inside.node(node),
  }),
  'vm.state': ({ vms, state }, inside) => ({ test: 'vm.state', vms: inside.vms(vms), state }),
  'vm.sessions': (entry, inside) => ({
    test: 'vm.sessions',
    vms: inside.vms(entry.vms),
    ...boundsOf(entry),
  }),
  'vm.sessionsLost': (entry, inside) => ({
    test: 'vm.sessionsLost',
    vms: inside.vms(entry.vms),
    ...boundsOf(entry),
  }),
  'vm.dataLoss': ({ vms, atMost }, inside) => ({
    test: 'vm.dataLoss',
    vms: inside.vms(vms),
    atMostMs: atMost,
  }),
  'group.state': ({ groups, state }, inside) => ({
    test: 'group.state',
    groups: inside.groups(groups),
    state,
  }),
  'group.owner': ({ groups, node }, inside) => ({
    test: 'group.owner',
    groups: inside.groups(groups),
    node: inside.node(node),
  }),
  'node.state': ({ nodes, state }, inside) => ({
    test: 'node.state',
    nodes: inside.nodes(nodes),
    state,
  }),
  'node.groups': ({ cluster, atMost }, inside) => ({
    test: 'node.groups',
    cluster: inside.cluster(cluster),
    atMost,
  }),
  'cluster.quorum': ({ cluster }, inside) => ({
    test: 'cluster.quorum',
    cluster: inside.cluster(cluster),
  }),
  'cluster.members': (entry, inside) => ({
    test: 'cluster.members',
    cluster: inside.cluster(entry.cluster),
    ...boundsOf(entry),
  }),
  'disk.state': ({ disks, state }, inside) => ({
    test: 'disk.state',
    disks: inside.disks('disks', disks),
    state,
  }),
  'volume.access': ({ volumes, nodes, mode }, inside) => ({
    test: 'volume.access',
    volumes: inside.disks('volumes', volumes),
    nodes: inside.nodes(nodes),
    mode,
  }),
  'network.state': ({ networks, state }, inside) => ({
    test: 'network.state',
    networks: inside.networks(networks),
    state,
  }),
  'migration.result': ({ vms, result, type }, inside) => ({
    test: 'migration.result',
    vms: inside.vms(vms),
    result,
    type: type ?? null,
  }),
  'migration.blackout': ({ vms, atMost }, inside) => ({
    test: 'migration.blackout',
    vms: inside.vms(vms),
    atMostMs: atMost,
  }),
  'learner.did': (entry, inside) => actsOf('learner.did', entry, inside),
  'learner.didNot': (entry, inside) => actsOf('learner.didNot', entry, inside),
  'learner.answered': ({ questions }, inside, section) => {
    const asked = section.questions ?? [];
    const known = asked.map((question) => question.id);
    const answers = questions.map((id, index): [string, string] => {
      knownOrRefuse(inside.lookup.source, inside.at('questions', index), 'question', id, known);
      return [id, asked.find((question) => question.id === id)?.answer ?? ''];
    });
    return { test: 'learner.answered', answers: Object.fromEntries(answers) };
  },
  'event.seen': ({ event, fields }, inside) => ({
    test: 'event.seen',
    event: eventOf(event, inside),
    fields: fields ?? {},
  }),
  'event.count': (entry, inside) => ({
    test: 'event.count',
    event: eventOf(entry.event, inside),
    fields: entry.fields ?? {},
    ...boundsOf(entry),
  }),
};

/** What a test looks at, its names turned into ids. */
export function conditionOf(
  lookup: Lookup,
  section: LabSection,
  entry: ConditionEntry,
  path: Path,
): Condition {
  const test = Object.keys(entry)[0] as Test | undefined;
  if (test === undefined) refuse(lookup.source, path, { reason: 'file.oneTest' });
  const build = builders[test] as (
    inner: unknown,
    inside: Inside,
    section: LabSection,
  ) => Condition;
  return build(entry[test], new Inside(lookup, path, test), section);
}
