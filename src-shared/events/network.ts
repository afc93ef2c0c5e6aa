import type { EventIdentity } from '../events';
import { fact } from './identity';

/** What can happen to networks, routes, isolation. */
export interface NetworkEvents {
  'network.configured': { network: string };
  'network.switchFailed': { network: string };
  'network.switchRestored': { network: string };
  /** `nodes` and `others` are lists of names. */
  'network.cut': { network: string; nodes: string; others: string };
  'network.cutOneWay': { network: string; nodes: string; others: string };
  'network.healed': { network: string };
  'network.lossSet': { network: string; lossPermille: number };
  'network.latencySet': { network: string; latencyMs: number };
  'interface.disconnected': { interface: string; node: string };
  'interface.connected': { interface: string; node: string };
}

export const networkEvents: Readonly<Record<keyof NetworkEvents, EventIdentity>> = {
  'network.configured': fact(),
  'network.switchFailed': fact('error'),
  'network.switchRestored': fact(),
  'network.cut': fact('error'),
  'network.cutOneWay': fact('error'),
  'network.healed': fact(),
  'network.lossSet': fact('warning'),
  'network.latencySet': fact('warning'),
  'interface.disconnected': fact('error'),
  'interface.connected': fact(),
};
