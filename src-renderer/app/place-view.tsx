import type { Place } from '../store/place';
import { placeParts } from '../store/place';
import { ClusterView } from '../views/cluster/cluster-view';
import { WithDetails } from '../views/details/with-details';
import { EventsView } from '../views/events/events-view';
import { GroupsView } from '../views/groups/groups-view';
import { LabView } from '../views/lab/lab-view';
import { NodesView } from '../views/nodes/nodes-view';
import { VmsView } from '../views/vms/vms-view';
import { WelcomeView } from '../views/welcome/welcome-view';

/** The view of a place in the tree; lists have the details of their selection below. */
export function PlaceView({ place }: { readonly place: Place }) {
  const parts = placeParts(place);
  switch (parts.view) {
    case 'welcome':
      return <WelcomeView />;
    case 'lab':
      return <LabView />;
    case 'cluster':
      return <ClusterView cluster={parts.cluster} />;
    case 'host':
    case 'node':
      return (
        <WithDetails list={place} about={parts.node}>
          <VmsView list={place} host={parts.node} />
        </WithDetails>
      );
    default:
      return (
        <WithDetails list={place}>
          <List place={place} />
        </WithDetails>
      );
  }
}

function List({ place }: { readonly place: Place }) {
  const parts = placeParts(place);
  switch (parts.view) {
    case 'events':
      return <EventsView list="events" />;
    case 'hosts':
      return <NodesView list={place} cluster={null} />;
    case 'nodes':
      return <NodesView list={place} cluster={parts.cluster} />;
    case 'services':
      return <GroupsView list={place} cluster={parts.cluster} />;
    default:
      return <VmsView list={place} host={null} />;
  }
}
