import type { networkCommands } from '../../../src-shared/commands/network';
import type { Effects } from '../effects';
import { configureNetwork } from './configure';
import {
  cutNetworks,
  healNetworks,
  setConnected,
  setLatency,
  setLoss,
  setSwitch,
} from './breakage';

export const networkEffects: Effects<keyof typeof networkCommands> = {
  'network.configure': (tx, args) => configureNetwork(tx, args),
  'fault.disconnectInterface': (tx, args) => setConnected(tx, args.interface, false),
  'fault.connectInterface': (tx, args) => setConnected(tx, args.interface, true),
  'fault.failSwitch': (tx, { network }) => setSwitch(tx, network, false),
  'fault.restoreSwitch': (tx, { network }) => setSwitch(tx, network, true),
  'fault.cutNetwork': (tx, args) => cutNetworks(tx, args),
  'fault.healNetwork': (tx, { networks }) => healNetworks(tx, networks),
  'fault.setLoss': (tx, { network, lossPermille }) => setLoss(tx, network, lossPermille),
  'fault.setLatency': (tx, { network, latencyMs }) => setLatency(tx, network, latencyMs),
};
