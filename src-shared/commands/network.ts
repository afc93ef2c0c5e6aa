import { z } from 'zod';
import { interfaceId, networkId, nodeId } from '../model/ids';
import { networkRoles } from '../model/network';

const onInterface = z.strictObject({ interface: interfaceId });
const onNetwork = z.strictObject({ network: networkId });
const someNetworks = z.array(networkId).min(1).max(64);
const someNodes = z.array(nodeId).min(1).max(64);

export const maxLatencyMs = 60_000;

/** Commands about the networks of a cluster; what breaks them is injected. */
export const networkCommands = {
  /** What is left out stays as it is; the metric null is the automatic one. */
  'network.configure': z.strictObject({
    network: networkId,
    name: z.string().trim().min(1).max(100).optional(),
    role: z.enum(networkRoles).optional(),
    metric: z.int().min(1).max(65_535).nullable().optional(),
  }),
  /** A cable is pulled, or the adapter fails. */
  'fault.disconnectInterface': onInterface,
  'fault.connectInterface': onInterface,
  /** The switch of a network fails: nobody reaches anybody on it. */
  'fault.failSwitch': onNetwork,
  'fault.restoreSwitch': onNetwork,
  /** Frames between two sides get lost on these networks; `oneWay`: only those that go `from` … `to`. */
  'fault.cutNetwork': z.strictObject({
    networks: someNetworks,
    from: someNodes,
    to: someNodes,
    oneWay: z.boolean(),
  }),
  /** Takes back every cut, loss and latency of these networks. */
  'fault.healNetwork': z.strictObject({ networks: someNetworks }),
  /** Frames lost in each direction, in permille. */
  'fault.setLoss': z.strictObject({
    network: networkId,
    lossPermille: z.int().min(0).max(1000),
  }),
  /** Time added to every frame in each direction. */
  'fault.setLatency': z.strictObject({
    network: networkId,
    latencyMs: z.int().min(0).max(maxLatencyMs),
  }),
} as const;
