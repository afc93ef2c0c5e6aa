import { z } from 'zod';
import type { GroupState } from '../../../src-shared/model/cluster';
import { groupStateNumber, quorumModes } from '../../../src-shared/model/cluster';
import type { NetworkState } from '../../../src-shared/model/network';
import { networkStateNumber } from '../../../src-shared/model/network';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { VolumeAccessMode } from '../../../src-shared/model/storage';
import { volumeAccessNumber } from '../../../src-shared/model/storage';
import type { Reader } from '../../../src-shared/reader';
import { nodeState, viewOf } from '../../../src-shared/rules/facts';
import { bounded, boundsOf, isWithin, names, share, test, whole } from './test';

const groupStates = Object.keys(groupStateNumber) as [GroupState, ...GroupState[]];
const accessModes = Object.keys(volumeAccessNumber) as [VolumeAccessMode, ...VolumeAccessMode[]];
const networkStates = Object.keys(networkStateNumber) as [NetworkState, ...NetworkState[]];

/** Nodes, groups, quorum, networks and disks of a cluster. */
export const clusterTests = {
  'group.state': test({
    schema: z.strictObject({ groups: names, state: z.enum(groupStates) }),
    resolve: ({ groups, state }, inside) => ({ groups: inside.groups(groups), state }),
    share: ({ reader }, { groups, state }) =>
      share(groups, (id) => reader.get<'group'>(id)?.state === state),
  }),
  'group.owner': test({
    schema: z.strictObject({ groups: names, node: z.string() }),
    resolve: ({ groups, node }, inside) => ({
      groups: inside.groups(groups),
      node: inside.node(node),
    }),
    share: ({ reader }, { groups, node }) =>
      share(groups, (id) => reader.get<'group'>(id)?.owner === node),
  }),
  'node.state': test({
    schema: z.strictObject({ nodes: names, state: z.enum(['up', 'down', 'paused', 'joining']) }),
    resolve: ({ nodes, state }, inside) => ({ nodes: inside.nodes(nodes), state }),
    share: ({ reader }, { nodes, state }) =>
      share(nodes, (id) => {
        const node = reader.get<'node'>(id);
        return node !== undefined && nodeState(reader, node) === state;
      }),
  }),
  'node.groups': test({
    schema: z.strictObject({ cluster: z.string(), atMost: z.int().min(0).max(16_000) }),
    resolve: ({ cluster, atMost }, inside) => ({ cluster: inside.cluster(cluster), atMost }),
    share: ({ reader }, { cluster, atMost }) =>
      share(
        reader.by('node.cluster', cluster),
        (node) => reader.count('group.owner', node.id) <= atMost,
      ),
  }),
  'node.empty': test({
    schema: z.strictObject({ nodes: names }),
    resolve: ({ nodes }, inside) => ({ nodes: inside.nodes(nodes) }),
    share: ({ reader }, { nodes }) =>
      share(
        nodes,
        (id) =>
          reader.count('worker.node', id) === 0 &&
          reader.by('group.owner', id).every((group) => group.vm === null),
      ),
  }),
  'node.version': test({
    schema: z
      .strictObject({
        nodes: names,
        same: z.literal(true).optional(),
        updates: z.array(z.string().min(1).max(60)).min(1).max(40).optional(),
      })
      .refine((entry) => entry.same !== undefined || entry.updates !== undefined, {
        error: 'file.noBound',
      }),
    resolve: ({ nodes, same, updates }, inside) => ({
      nodes: inside.nodes(nodes),
      same: same === true,
      updates: updates ?? [],
    }),
    share: ({ reader }, { nodes, same, updates }) => {
      const found = nodes.flatMap((id) => reader.get<'node'>(id) ?? []);
      const levels = new Set(found.map(levelOf));
      if (same && levels.size > 1) return 0;
      return share(found, ({ system }) => updates.every((each) => system.updates.includes(each)));
    },
  }),
  'cluster.quorum': test({
    schema: z.strictObject({ cluster: z.string() }),
    resolve: ({ cluster }, inside) => ({ cluster: inside.cluster(cluster) }),
    share: ({ reader }, { cluster }) => whole(viewOf(reader, cluster)?.quorate === true),
  }),
  'cluster.members': test({
    schema: bounded({ cluster: z.string() }),
    resolve: (entry, inside) => ({ cluster: inside.cluster(entry.cluster), ...boundsOf(entry) }),
    share: ({ reader }, { cluster, ...bounds }) => {
      const view = viewOf(reader, cluster);
      return whole(isWithin(view?.quorate ? view.members.length : 0, bounds));
    },
  }),
  'quorum.kind': test({
    schema: z.strictObject({
      cluster: z.string(),
      is: z.enum(quorumModes),
      forced: z.boolean().optional(),
    }),
    resolve: ({ cluster, is, forced }, inside) => ({
      cluster: inside.cluster(cluster),
      is,
      forced: forced ?? null,
    }),
    share: ({ reader }, { cluster, is, forced }) =>
      whole(
        reader.get<'cluster'>(cluster)?.quorumMode === is &&
          (forced === null || isForced(reader, cluster) === forced),
      ),
  }),
  'disk.state': test({
    schema: z.strictObject({ disks: names, state: z.enum(['online', 'offline', 'failed']) }),
    resolve: ({ disks, state }, inside) => ({ disks: inside.disks('disks', disks), state }),
    share: ({ reader }, { disks, state }) =>
      share(disks, (id) => reader.get<'disk'>(id)?.state === state),
  }),
  'volume.access': test({
    schema: z.strictObject({ volumes: names, nodes: names, mode: z.enum(accessModes) }),
    resolve: ({ volumes, nodes, mode }, inside) => ({
      volumes: inside.disks('volumes', volumes),
      nodes: inside.nodes(nodes),
      mode,
    }),
    share: ({ reader }, { volumes, nodes, mode }) =>
      share(
        volumes.flatMap((volume) => nodes.map((node) => ({ volume, node }))),
        ({ volume, node }) => reader.get<'disk'>(volume)?.volume?.access[node]?.mode === mode,
      ),
  }),
  'network.state': test({
    schema: z.strictObject({ networks: names, state: z.enum(networkStates) }),
    resolve: ({ networks, state }, inside) => ({ networks: inside.networks(networks), state }),
    share: ({ reader }, { networks, state }) =>
      share(networks, (id) => reader.get<'network'>(id)?.state === state),
  }),
} as const;

/** Service pack and updates: what nodes of one cluster should have in common. */
function levelOf({ system }: ClusterNode): string {
  return JSON.stringify([system.servicePack, [...system.updates].sort()]);
}

function isForced(reader: Reader, cluster: ClusterNode['cluster'] & string): boolean {
  return viewOf(reader, cluster)?.forced === true;
}
