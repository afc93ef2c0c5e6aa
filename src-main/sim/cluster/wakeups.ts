import type { NodeId, ViewId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { routesDown } from './detection';
import { formDue, joinDue } from './join';
import { regroupDue } from './regroup';
import { arbitrationDue } from './witness';

type Nothing = Record<never, never>;

export interface ClusterWakeups {
  /** Of the silent node: every survivor's routes to it are down. */
  'cluster.routesDown': Nothing;
  /** Of the view: the stages of the regroup are through. */
  'cluster.regroupDue': Nothing;
  /** Of the view: the disk witness has been arbitrated for. */
  'cluster.arbitrationDue': Nothing;
  /** Of the joining node: it has the database and is up. */
  'cluster.joinDue': Nothing;
  /** Of the view: enough nodes wait, the cluster forms. */
  'cluster.formDue': Nothing;
}

export const clusterWakeups: WakeupHandlers<keyof ClusterWakeups> = {
  'cluster.routesDown': (tx, _data, owner) => routesDown(tx, owner as NodeId),
  'cluster.regroupDue': (tx, _data, owner) => regroupDue(tx, owner as ViewId),
  'cluster.arbitrationDue': (tx, _data, owner) => arbitrationDue(tx, owner as ViewId),
  'cluster.joinDue': (tx, _data, owner) => joinDue(tx, owner as NodeId),
  'cluster.formDue': (tx, _data, owner) => formDue(tx, owner as ViewId),
};
