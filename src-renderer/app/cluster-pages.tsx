import type { ComponentType } from 'react';
import type { ClusterId } from '../../src-shared/model/tables';
import type { ClusterPage, Place } from '../store/place';
import { ClusterMapView } from '../views/cluster-map/cluster-map-view';
import { ClusterEventsView } from '../views/events/cluster-events-view';
import { GroupsView } from '../views/groups/groups-view';
import { MatrixView } from '../views/matrix/matrix-view';
import { NetworksView } from '../views/networks/networks-view';
import { NodesView } from '../views/nodes/nodes-view';
import { QuorumView } from '../views/quorum/quorum-view';
import { StorageView } from '../views/storage/storage-view';
import { VolumesView } from '../views/storage/volumes-view';

export interface ClusterPageProps {
  /** Names the list: its selection and filter are kept under it. */
  readonly list: Place;
  readonly cluster: ClusterId;
}

interface ClusterPageView {
  readonly view: ComponentType<ClusterPageProps>;
  /** Whether the details of what is selected stand below it. */
  readonly details: boolean;
}

/** The view of every page below a cluster. */
export const clusterPageViews: Readonly<Record<ClusterPage, ClusterPageView>> = {
  services: { view: GroupsView, details: true },
  nodes: { view: NodesView, details: true },
  volumes: { view: VolumesView, details: true },
  storage: { view: StorageView, details: true },
  networks: { view: NetworksView, details: true },
  clusterEvents: { view: ClusterEventsView, details: true },
  matrix: { view: MatrixView, details: false },
  map: { view: ClusterMapView, details: false },
  quorum: { view: QuorumView, details: false },
};
