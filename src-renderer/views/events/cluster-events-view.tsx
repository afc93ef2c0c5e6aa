import type { ClusterId } from '../../../src-shared/model/tables';
import { EventsView } from './events-view';

export interface ClusterEventsViewProps {
  readonly list: string;
  readonly cluster: ClusterId;
}

/** What the logs of a cluster's nodes hold, merged. */
export function ClusterEventsView({ list, cluster }: ClusterEventsViewProps) {
  return <EventsView list={list} cluster={cluster} />;
}
