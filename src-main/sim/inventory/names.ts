import { slug } from '../../../src-shared/model/ids';
import type {
  ArrayId,
  ClusterId,
  DiskId,
  NetworkId,
  NodeId,
} from '../../../src-shared/model/tables';

/*
 * Ids are made from names here and nowhere else. A worker's id names the machine and the node it runs
 * on, so that "runs on two nodes" can be written down and an invariant can forbid it.
 */
export const nodeIdOf = (name: string): NodeId => `node:${slug(name)}`;
export const clusterIdOf = (name: string): ClusterId => `cluster:${slug(name)}`;
export const networkIdOf = (cluster: string, name: string): NetworkId =>
  `network:${slug(cluster)}/${slug(name)}`;
export const arrayIdOf = (name: string): ArrayId => `array:${slug(name)}`;
/** Outside a cluster the name alone; names of disks repeat between clusters. */
export const diskIdOf = (cluster: string | null, name: string): DiskId =>
  cluster === null ? `disk:${slug(name)}` : `disk:${slug(cluster)}/${slug(name)}`;
