import { decodeHostMessage, encodeCall } from '../../src-shared/framing';
import type { Bridge, CallAnswer, CallName, Calls, Push } from '../../src-shared/ipc';
import type { HostPorts } from '../../src-main/host/ports';
import { MemoryJournal, TestHost } from './host';

/**
 * A bridge over a host in the same process, for the console's tests: the real engine, host and
 * framing, without a shell. It runs in Node and in a browser. Time passes when the test says so.
 */
export interface TestBridge extends Bridge {
  readonly test: TestHost;
  /** Lets wall time pass; at speed 1 that is simulated time as well. */
  pass(ms: number): void;
  /** Loses the connection and, unless told otherwise, finds it again. */
  reconnect(): void;
  disconnect(): void;
}

/** Opens a bridge; with a name of a shipped lab, that lab is open. */
export function openTestBridge(
  lab: string | null = 'T4',
  ports: Partial<HostPorts> = {},
): TestBridge {
  const test = new TestHost(new MemoryJournal(), ports);
  if (lab !== null) {
    const opened = test.host.documents.openLab(lab);
    if (!opened.ok) throw new Error(`${lab}: ${JSON.stringify(opened.fault)}`);
  }
  const pushListeners = new Set<(push: Push) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  const waiting = new Map<number, (answer: CallAnswer<CallName>) => void>();
  let calls = 0;
  const connect = () =>
    test.host.connect((message) => {
      const decoded = decodeHostMessage(message);
      if (!decoded.ok) throw new Error(JSON.stringify(decoded.fault));
      if (decoded.value.type === 'push') {
        for (const listener of pushListeners) listener(decoded.value.push);
        return;
      }
      waiting.get(decoded.value.id)?.(decoded.value.answer);
      waiting.delete(decoded.value.id);
    });
  let client: ReturnType<typeof connect> | null = connect();
  const tell = (connected: boolean) => {
    for (const listener of connectionListeners) listener(connected);
  };
  const disconnect = () => {
    client?.leave();
    client = null;
    tell(false);
  };
  return {
    test,
    pass: (ms) => test.pass(ms),
    disconnect,
    reconnect: () => {
      disconnect();
      client = connect();
      tell(true);
    },
    call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<CallAnswer<N>> {
      const present = client;
      if (!present) {
        return Promise.resolve({ ok: false, fault: { code: 'request.disconnected' } });
      }
      calls += 1;
      const id = calls;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        present.receive(encodeCall(id, name, args));
      });
    },
    onPush: (listener) => {
      pushListeners.add(listener);
      return () => pushListeners.delete(listener);
    },
    onConnection: (listener) => {
      connectionListeners.add(listener);
      if (client) queueMicrotask(() => listener(true));
      return () => connectionListeners.delete(listener);
    },
  };
}
