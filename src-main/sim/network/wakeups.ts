import type { ClusterId, NetworkId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import type { LostPair } from './loss';
import { lossDue } from './loss';
import { routesDue } from './routes';

type Nothing = Record<never, never>;

export interface NetworkWakeups {
  /** Of the network: some of its routes have missed enough heartbeats. */
  'network.routesDue': Nothing;
  /** Of the cluster: lost frames have taken enough heartbeats in a row, or might from now on. */
  'network.lossDue': { readonly lost: LostPair | null };
}

export const networkWakeups: WakeupHandlers<keyof NetworkWakeups> = {
  'network.routesDue': (tx, _data, owner) => routesDue(tx, owner as NetworkId),
  'network.lossDue': (tx, { lost }, owner) => lossDue(tx, owner as ClusterId, lost),
};
