import type {
  ArrayId,
  ClusterId,
  GroupId,
  NetworkId,
  NodeId,
  VmId,
} from '../../src-shared/model/tables';

/**
 * The pages below a cluster in the console tree. A new one adds its name here, its view in
 * `app/cluster-pages.tsx` and its entry in `app/tree-model.ts`.
 */
export const clusterPages = [
  'services',
  'nodes',
  'volumes',
  'storage',
  'networks',
  'clusterEvents',
  'map',
  'quorum',
  'matrix',
] as const;
export type ClusterPage = (typeof clusterPages)[number];

/** The pages of the backup branch; the first is the branch itself. */
export const backupPages = [
  'backup',
  'backupJobs',
  'backupPoints',
  'backupStores',
  'restores',
] as const;
export type BackupPage = (typeof backupPages)[number];

/** Where in the console tree one is: what the results pane shows. */
export type Place =
  | 'welcome'
  | 'catalogue'
  | 'lab'
  /** Pages without an entry in the tree: attempts side by side, the desk of whoever leads, a lab being written. */
  | 'compare'
  | 'instructor'
  | 'labEditor'
  | 'hosts'
  | 'vms'
  | 'vhds'
  | 'licensing'
  | 'events'
  | BackupPage
  | ClusterId
  | `${ClusterPage}/${ClusterId}`
  | NodeId
  | GroupId
  | NetworkId
  | ArrayId
  | `host/${NodeId}`
  /** Pages without an entry in the tree: what the loss of nodes comes to, and the plan to empty one. */
  | `whatIf/${ClusterId}`
  /** The screen of a machine inside the console. */
  | `connect/${VmId}`
  | `planner/${NodeId}`;

/** A place taken apart, for a view that needs the record it is about. */
export type PlaceParts =
  | {
      readonly view:
        | 'welcome'
        | 'catalogue'
        | 'lab'
        | 'compare'
        | 'instructor'
        | 'labEditor'
        | 'hosts'
        | 'vms'
        | 'vhds'
        | 'licensing'
        | 'events';
    }
  | { readonly view: 'backup'; readonly page: BackupPage }
  | { readonly view: 'cluster' | 'whatIf'; readonly cluster: ClusterId }
  | { readonly view: 'clusterPage'; readonly page: ClusterPage; readonly cluster: ClusterId }
  | { readonly view: 'group'; readonly group: GroupId }
  | { readonly view: 'network'; readonly network: NetworkId }
  | { readonly view: 'array'; readonly array: ArrayId }
  | { readonly view: 'connect'; readonly vm: VmId }
  /** `node` is the member of a cluster, `host` the same server as Hyper-V Manager shows it. */
  | { readonly view: 'node' | 'host' | 'planner'; readonly node: NodeId };

export function isBackupPage(text: string): text is BackupPage {
  return backupPages.some((page) => page === text);
}

function isClusterPage(text: string): text is ClusterPage {
  return clusterPages.some((page) => page === text);
}

/** The text of a place, or null where it is none: what was remembered may be from another version. */
export function placeOf(text: string): Place | null {
  if (
    /^(catalogue|lab|compare|instructor|labEditor|hosts|vms|vhds|licensing|events|(((host|planner)\/)?node|connect\/vm|(whatIf\/)?cluster|group|network|array):.+)$/.test(
      text,
    )
  ) {
    return text as Place;
  }
  if (isBackupPage(text)) return text;
  const [page = '', cluster = ''] = text.split('/');
  return isClusterPage(page) && cluster.startsWith('cluster:') ? (text as Place) : null;
}

export function placeParts(place: Place): PlaceParts {
  const slash = place.indexOf('/');
  const page = place.slice(0, Math.max(0, slash));
  const rest = place.slice(slash + 1);
  if (isBackupPage(place)) return { view: 'backup', page: place };
  if (page === 'whatIf') return { view: 'whatIf', cluster: rest as ClusterId };
  if (page === 'connect') return { view: 'connect', vm: rest as VmId };
  if (page === 'planner') return { view: 'planner', node: rest as NodeId };
  if (page === 'host') return { view: 'host', node: rest as NodeId };
  if (isClusterPage(page)) return { view: 'clusterPage', page, cluster: rest as ClusterId };
  if (place.startsWith('cluster:')) return { view: 'cluster', cluster: place as ClusterId };
  if (place.startsWith('group:')) return { view: 'group', group: place as GroupId };
  if (place.startsWith('network:')) return { view: 'network', network: place as NetworkId };
  if (place.startsWith('array:')) return { view: 'array', array: place as ArrayId };
  if (place.startsWith('node:')) return { view: 'node', node: place as NodeId };
  return {
    view: place as
      | 'welcome'
      | 'catalogue'
      | 'lab'
      | 'compare'
      | 'instructor'
      | 'labEditor'
      | 'hosts'
      | 'vms'
      | 'vhds'
      | 'licensing'
      | 'events',
  };
}

/** The place whose entry in the tree stands for this one. */
export function treePlace(place: Place): Place {
  const parts = placeParts(place);
  if (parts.view === 'whatIf') return parts.cluster;
  if (parts.view === 'connect') return 'vms';
  if (parts.view === 'compare' || parts.view === 'instructor') return 'lab';
  if (parts.view === 'labEditor') return 'catalogue';
  return parts.view === 'planner' ? parts.node : place;
}
