import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { routesDown } from './detection';
import { formDue, joinDue } from './join';
import { isolationDue } from './isolation';
import { pruningDue, regroupDue, stageTimeoutDue } from './regroup';
import { arbitrationDue } from './witness';

type Nothing = Record<never, never>;

export interface ClusterWakeups {
  /** Of the silent node: every survivor's routes to it are down. */
  'cluster.routesDown': Nothing;
  /** Of the view: the stages of the regroup are through. */
  'cluster.regroupDue': Nothing;
  /** Of the isolated node: it has not returned in time. */
  'cluster.isolationDue': Nothing;
  /** Of the view: a stage of the regroup has waited long enough for members that are silent. */
  'cluster.stageTimeoutDue': Nothing;
  /** Of the view: its members have waited long enough to hear each other, all of them. */
  'cluster.pruningDue': Nothing;
  /** Of the view: the disk witness has been arbitrated for. */
  'cluster.arbitrationDue': Nothing;
  /** Of the joining node: it has the database and is up. */
  'cluster.joinDue': Nothing;
  /** Of the cluster: enough nodes wait, it forms. */
  'cluster.formDue': Nothing;
}

export const clusterWakeups: WakeupHandlers<keyof ClusterWakeups> = {
  'cluster.routesDown': (tx, _data, owner) => routesDown(tx, owner as NodeId),
  'cluster.regroupDue': (tx, _data, owner) => regroupDue(tx, owner as ViewId),
  'cluster.isolationDue': (tx, _data, owner) => isolationDue(tx, owner as NodeId),
  'cluster.stageTimeoutDue': (tx, _data, owner) => stageTimeoutDue(tx, owner as ViewId),
  'cluster.pruningDue': (tx, _data, owner) => pruningDue(tx, owner as ViewId),
  'cluster.arbitrationDue': (tx, _data, owner) => arbitrationDue(tx, owner as ViewId),
  'cluster.joinDue': (tx, _data, owner) => joinDue(tx, owner as NodeId),
  'cluster.formDue': (tx, _data, owner) => formDue(tx, owner as ClusterId),
};
