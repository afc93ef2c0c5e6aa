import type { EventName, Level, SimEvent } from '../../src-shared/events';
import type { ClusterNode } from '../../src-shared/model/node';
import type { Reader } from '../../src-shared/reader';

/** One line without its head. The level is the event's where none is given. */
export interface LogLine {
  readonly component: string;
  readonly text: string;
  readonly level?: Level;
}

type Writers = {
  readonly [N in EventName]?: (
    event: Extract<SimEvent, { readonly name: N }>,
    node: ClusterNode,
    reader: Reader,
  ) => LogLine;
};

/** Node numbers as the log counts them: `Node 2`. */
function numberOf(reader: Reader, name: string): string {
  const node = reader.all('node').find((each) => each.name === name);
  return node ? `Node ${node.number}` : `Node ${name}`;
}

const rcm = (text: string, level?: Level): LogLine => ({
  component: 'RCM',
  text,
  ...(level && { level }),
});

/** The steps an administrator looks for in a cluster log; everything else is said in the event's words. */
const writers: Writers = {
  'node.heartbeatsLost': ({ fields }, _node, reader) => ({
    component: 'NETFT',
    text:
      `Route to ${numberOf(reader, fields.node)} (${fields.node}) is down: ` +
      `${fields.missed} heartbeats missed at ${fields.delayMs} ms.`,
  }),
  'node.removed': ({ fields }, node, reader) => ({
    component: 'NODE',
    text:
      `Node ${node.number}: ${numberOf(reader, fields.removed)} (${fields.removed}) does not answer ` +
      'on any route. It leaves the membership; event 1135 is logged.',
  }),
  'node.joining': ({ fields }, _node, reader) => ({
    component: 'JPM',
    text: `${numberOf(reader, fields.node)} (${fields.node}) asks to join; a sponsor answers.`,
  }),
  'node.joined': ({ fields }, _node, reader) => ({
    component: 'NODE',
    text: `${numberOf(reader, fields.node)} (${fields.node}) is up: its database is current.`,
  }),
  'node.paused': ({ fields }, _node, reader) => ({
    component: 'NODE',
    text: `${numberOf(reader, fields.node)} (${fields.node}) is paused: no further groups go there.`,
  }),
  'node.resumed': ({ fields }, _node, reader) => ({
    component: 'NODE',
    text: `${numberOf(reader, fields.node)} (${fields.node}) is resumed.`,
  }),
  'node.clusterServiceStarted': (_event, node) => ({
    component: 'CS',
    text: `Starting the Cluster service as node ${node.number} (${node.name}).`,
  }),
  'node.clusterServiceStopped': () => ({
    component: 'CS',
    text: 'Stopping the Cluster service as it was asked to.',
  }),
  'node.clusterServiceTerminated': () => ({
    component: 'CS',
    text: 'The process ends now; the service control manager starts it again.',
  }),
  'cluster.regroupBegun': () => ({
    component: 'RGP',
    text: 'Opening a regroup: every member says whom it still hears.',
  }),
  'cluster.regroupCompleted': ({ fields }) => ({
    component: 'RGP',
    text:
      `Regroup completed with ${fields.members} members; ` +
      `votes ${fields.have} of ${fields.total}, majority is ${fields.need}.`,
  }),
  'cluster.arbitrationBegun': ({ fields }) => ({
    component: 'QUORUM',
    text: `Arbitrating for the witness ${fields.witness}: registering, then waiting for its owner.`,
  }),
  'cluster.quorumLost': ({ fields }) => ({
    component: 'QUORUM',
    text: `Quorum is lost: ${fields.have} votes, ${fields.need} needed. Event 1177 is logged.`,
  }),
  'cluster.waitingForQuorum': ({ fields }) => ({
    component: 'QUORUM',
    text: `Cannot form yet: ${fields.have} of ${fields.need} votes are here.`,
  }),
  'cluster.formed': ({ fields }) => ({
    component: 'FM',
    text: `The cluster ${fields.cluster} is formed.`,
  }),
  'group.ownerLost': ({ fields }) =>
    rcm(`Group ${fields.group}: owner ${fields.node} is gone, failing over.`),
  'group.placed': ({ fields }) =>
    rcm(`Group ${fields.group}: picked ${fields.node}, which owns ${fields.groups} groups.`),
  'group.placedByList': ({ fields }) =>
    rcm(`Group ${fields.group}: picked ${fields.node}, the next owner of its list.`),
  'group.startQueued': ({ fields }) =>
    rcm(`Group ${fields.group}: waits on ${fields.node}, ${fields.starting} are starting there.`),
  'group.online': ({ fields }) =>
    rcm(`TransitionToState(${fields.group}) OnlinePending-->Online on ${fields.node}.`),
  'group.offline': ({ fields }) =>
    rcm(`TransitionToState(${fields.group}) OfflinePending-->Offline on ${fields.node}.`),
  'group.failed': ({ fields }) => rcm(`TransitionToState(${fields.group}) -->Failed.`),
  'resource.failed': ({ fields }) =>
    rcm(`Resource ${fields.resource} in ${fields.group} has failed; the restart policy decides.`),
};

/** The line of an event, or null where it has none of its own. */
export function lineOf(event: SimEvent, node: ClusterNode, reader: Reader): LogLine | null {
  const write = writers[event.name] as
    ((event: SimEvent, node: ClusterNode, reader: Reader) => LogLine) | undefined;
  return write ? write(event, node, reader) : null;
}
