import type { ClusterId, NodeId } from '../../src-shared/model/tables';

/** Where in the console tree one is: what the results pane shows. */
export type Place =
  | 'welcome'
  | 'lab'
  | 'hosts'
  | 'vms'
  | 'events'
  | ClusterId
  | `nodes/${ClusterId}`
  | `services/${ClusterId}`
  | NodeId
  | `host/${NodeId}`;

/** A place taken apart, for a view that needs the record it is about. */
export type PlaceParts =
  | { readonly view: 'welcome' | 'lab' | 'hosts' | 'vms' | 'events' }
  | { readonly view: 'cluster' | 'nodes' | 'services'; readonly cluster: ClusterId }
  /** `node` is the member of a cluster, `host` the same server as Hyper-V Manager shows it. */
  | { readonly view: 'node' | 'host'; readonly node: NodeId };

export function placeParts(place: Place): PlaceParts {
  if (place.startsWith('nodes/')) return { view: 'nodes', cluster: place.slice(6) as ClusterId };
  if (place.startsWith('services/')) {
    return { view: 'services', cluster: place.slice(9) as ClusterId };
  }
  if (place.startsWith('cluster:')) return { view: 'cluster', cluster: place as ClusterId };
  if (place.startsWith('host/')) return { view: 'host', node: place.slice(5) as NodeId };
  if (place.startsWith('node:')) return { view: 'node', node: place as NodeId };
  return { view: place as 'welcome' | 'lab' | 'hosts' | 'vms' | 'events' };
}
