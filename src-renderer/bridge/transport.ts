/** What happens on a way to the host. */
export interface TransportEvents {
  readonly opened: () => void;
  readonly lost: () => void;
  readonly received: (message: unknown) => void;
}

/** A way to the host: framed messages there and back. */
export interface Transport {
  send(text: string): void;
  /** Gives up the present connection; a way that can be opened again opens again. */
  restart(): void;
}

export type OpenTransport = (events: TransportEvents) => Transport;
