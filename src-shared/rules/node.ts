import type { nodeCommands } from '../commands/node';
import type { Check as CheckOf } from './about';
import { aboutNode } from './about';
import { hasQuorum } from './cluster-facts';
import { votesAfterLeaving } from './dynamic-votes';
import { profileOf } from './facts';
import type { Rules } from './rule';

type Check = CheckOf<'node'>;

const machineOn: Check = (_reader, { name, machine }) =>
  machine === 'on' ? null : { code: 'node.machineNotOn', node: name, machine };

const clustered: Check = (_reader, { name, cluster }) =>
  cluster === null ? { code: 'node.notClustered', node: name } : null;

/** A node that is heard by its view; whether it really still runs is for time to tell. */
const member: Check = (_reader, { name, view }) =>
  view === null ? { code: 'node.notMember', node: name } : null;

/** A stop that would leave the others without a majority is refused (failover-cluster §1.3). */
const dispensable: Check = (reader, node) => {
  const votes = votesAfterLeaving(reader, node);
  if (!votes || hasQuorum(votes)) return null;
  const { have, need } = votes;
  return { code: 'cluster.wouldLoseQuorum', node: node.name, have, need };
};

const serviceStops: Check = (_reader, { name, service }) =>
  service === 'running' || service === 'starting'
    ? null
    : { code: 'node.serviceForbids', node: name, service, action: 'node.stopClusterService' };

export const nodeRules: Rules<keyof typeof nodeCommands> = {
  'node.powerOn': (reader, { node: id }) =>
    aboutNode(reader, id, (_reader, { name, machine }) =>
      machine === 'off'
        ? null
        : { code: 'node.machineForbids', node: name, machine, action: 'node.powerOn' },
    ),

  'node.shutDown': (reader, { node: id }) =>
    aboutNode(reader, id, machineOn, dispensable, (_reader, { name, service }) =>
      service === 'hung' || service === 'stopping'
        ? { code: 'node.serviceForbids', node: name, service, action: 'node.shutDown' }
        : null,
    ),

  'node.startClusterService': (reader, { node: id }) =>
    aboutNode(reader, id, clustered, machineOn, (_reader, { name, service }) =>
      service === 'stopped'
        ? null
        : { code: 'node.serviceForbids', node: name, service, action: 'node.startClusterService' },
    ),

  'node.stopClusterService': (reader, { node: id }) =>
    aboutNode(reader, id, clustered, machineOn, serviceStops, dispensable),

  'node.pause': (reader, { node: id }) =>
    aboutNode(reader, id, clustered, machineOn, member, (_reader, { name, paused }) =>
      paused ? { code: 'node.alreadyPaused', node: name } : null,
    ),

  'node.resume': (reader, { node: id, failback }) =>
    aboutNode(reader, id, clustered, machineOn, member, (_reader, { name, paused }) => {
      if (!paused) return { code: 'node.notPaused', node: name };
      // What was never drained cannot come back: 2008 R2 has neither (failover-cluster §4.2).
      const drains = failback === undefined || profileOf(reader).migration.drain.value;
      return drains ? null : { code: 'migration.noDrain', node: name };
    }),
};
