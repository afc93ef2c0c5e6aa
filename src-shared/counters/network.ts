import type { NodeId, VmId } from '../model/ids';
import type { AdapterStatus } from '../model/switches';
import type { SimMs } from '../units';

/** Both directions, seen from who sends and receives, in bytes per second. */
export interface Traffic {
  readonly sent: number;
  readonly received: number;
}

/** A network card below virtual networks: what is on its line, headers included. */
export interface CardReading extends Traffic {
  readonly card: string;
  /** The virtual network that is bound to it; null: none. */
  readonly network: string | null;
  /** What of its line is taken in the busier direction, in permille. */
  readonly busyPermille: number;
}

/** A virtual network with what its machines send and receive over it. */
export interface SwitchReading extends Traffic {
  readonly network: string;
  /** Adapters of machines of the host that are connected to it. */
  readonly adapters: number;
}

/** A virtual network adapter of a machine. */
export interface AdapterReading extends Traffic {
  readonly vm: VmId;
  /** Its id within the machine. */
  readonly adapter: string;
  readonly status: AdapterStatus;
  /** Whether its guest would send or receive more: the adapter or the card below is at its limit. */
  readonly held: boolean;
}

/** The networks of a host just now. */
export interface NetworkReading {
  readonly node: NodeId;
  readonly at: SimMs;
  readonly cards: readonly CardReading[];
  readonly networks: readonly SwitchReading[];
  readonly adapters: readonly AdapterReading[];
  /** What all of it costs the parent partition, in thousandths of a logical processor. */
  readonly parentPermille: number;
}
