import type { ClusterPage, Place } from '../store/place';
import { placeParts } from '../store/place';

export const helpTopics = [
  'lab',
  'catalogue',
  'labEditor',
  'score',
  'instructor',
  'attempts',
  'cluster',
  'nodes',
  'quorum',
  'storage',
  'networks',
  'machines',
  'hosts',
  'disks',
  'migration',
  'matrix',
  'planning',
  'licensing',
  'backup',
  'events',
] as const;
export type HelpTopic = (typeof helpTopics)[number];

const ofPage: Readonly<Record<ClusterPage, HelpTopic>> = {
  services: 'machines',
  nodes: 'nodes',
  volumes: 'storage',
  storage: 'storage',
  networks: 'networks',
  clusterEvents: 'events',
  map: 'cluster',
  quorum: 'quorum',
  matrix: 'matrix',
};

/** What the help opens with: the topic of the view in front. */
export function topicOf(place: Place): HelpTopic | null {
  const parts = placeParts(place);
  switch (parts.view) {
    case 'welcome':
      return null;
    case 'lab':
    case 'catalogue':
    case 'labEditor':
    case 'instructor':
    case 'cluster':
    case 'backup':
    case 'licensing':
    case 'events':
    case 'hosts':
      return parts.view;
    case 'compare':
      return 'attempts';
    case 'clusterPage':
      return ofPage[parts.page];
    case 'whatIf':
    case 'planner':
      return 'planning';
    case 'node':
      return 'nodes';
    case 'host':
      return 'hosts';
    case 'network':
      return 'networks';
    case 'array':
      return 'storage';
    case 'vhds':
      return 'disks';
    default:
      return 'machines';
  }
}
