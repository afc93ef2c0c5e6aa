import type { EventIdentity } from '../events';
import { fact } from './identity';

/** What can happen to licences of Windows. */
export interface LicensingEvents {
  'license.bought': { edition: string; count: number; dollars: number };
  'license.assigned': { node: string; edition: string; count: number };
  'license.moved': { node: string; target: string; edition: string; count: number };
  'license.priceSet': { edition: string; dollars: number };
}

export const licensingEvents: Readonly<Record<keyof LicensingEvents, EventIdentity>> = {
  'license.bought': fact(),
  'license.assigned': fact(),
  'license.moved': fact(),
  'license.priceSet': fact(),
};
