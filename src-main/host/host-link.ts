/** The host as a shell sees it: clients come, exchange framed messages, and leave. */
export interface HostLink {
  /** `deliver` gets every message for this client, in order. */
  connect(deliver: (message: string | Uint8Array) => void): HostClient;
  close(): Promise<void>;
}

export interface HostClient {
  /** One framed call, as it arrived. */
  receive(text: string): void;
  /** Says whether what was delivered piles up; meanwhile the host keeps frames back. */
  congested(isCongested: boolean): void;
  leave(): void;
}
