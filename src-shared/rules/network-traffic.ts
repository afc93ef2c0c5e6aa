import type { NetworkAdapter, PhysicalAdapter, VirtualSwitch } from '../model/switches';
import type { VirtualMachine } from '../model/vm';
import type { Profile } from '../profiles/profile';
import type { Reader } from '../reader';

type Techniques = Pick<NetworkAdapter, 'type' | 'jumbo' | 'chimney' | 'vmq'>;

/** What an adapter can carry over a card, and what that costs (hyperv-host §6). */
export interface Carriage {
  /** Payload at most, in bytes per second. */
  readonly bytesPerSecond: number;
  /** Processor time of the host for a megabyte, in microseconds. */
  readonly costUs: number;
  /** What of the line is payload. */
  readonly payloadPermille: number;
}

/**
 * A technique counts where both the adapter uses it and the card supports it. Where queues and
 * offloaded connections would both apply the queues win. A legacy adapter has neither. Without a card
 * frames never leave the host, and only memory limits them: that is not modelled, so null.
 */
export function carriageOf(
  profile: Profile,
  adapter: Techniques,
  card: PhysicalAdapter | null,
): Carriage | null {
  if (!card) return null;
  const figures = profile.switches;
  const line = (card.bandwidthMbps * 1_000_000) / 8;
  if (adapter.type === 'legacy') {
    const payloadPermille = figures.payloadPermille.value;
    const payload = Math.floor((line * payloadPermille) / 1000);
    const bytesPerSecond = Math.min(payload, figures.legacyBytesPerSecond.value);
    return { bytesPerSecond, costUs: figures.legacyCostUs.value, payloadPermille };
  }
  const jumbo = adapter.jumbo && card.jumbo;
  const payloadPermille = (jumbo ? figures.jumboPayloadPermille : figures.payloadPermille).value;
  let costUs = figures.syntheticCostUs.value;
  if (adapter.vmq && card.vmq) costUs = (costUs * figures.vmqCostPermille.value) / 1000;
  else if (adapter.chimney && card.chimney) {
    costUs = (costUs * figures.chimneyCostPermille.value) / 1000;
  }
  if (jumbo) costUs = (costUs * figures.jumboCostPermille.value) / 1000;
  return {
    bytesPerSecond: Math.floor((line * payloadPermille) / 1000),
    costUs: Math.floor(costUs),
    payloadPermille,
  };
}

/** The network and the card an adapter is on; null where it is not connected or the host lacks its network. */
export function connectionOf(
  reader: Reader,
  vm: VirtualMachine,
  { network }: Pick<NetworkAdapter, 'network'>,
): { readonly network: VirtualSwitch; readonly card: PhysicalAdapter | null } | null {
  const node = reader.get<'node'>(vm.node);
  const found = node?.virtualSwitches.find(({ name }) => name === network);
  if (!node || !found) return null;
  const card = node.physicalAdapters.find(({ name }) => name === found.adapter) ?? null;
  return { network: found, card };
}

/**
 * Whether frames get from one machine to another: over one network of one host, or over external
 * networks of one name on two hosts, and in both cases on one VLAN.
 */
export function reaches(reader: Reader, from: VirtualMachine, to: VirtualMachine): boolean {
  return from.adapters.some((mine) => {
    const here = connectionOf(reader, from, mine);
    if (!here) return false;
    return to.adapters.some((other) => {
      if (other.network !== mine.network || other.vlan !== mine.vlan) return false;
      const there = connectionOf(reader, to, other);
      if (!there) return false;
      const external = here.network.type === 'external' && there.network.type === 'external';
      return from.node === to.node || external;
    });
  });
}
