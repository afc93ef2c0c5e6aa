import { expect, test, vi } from 'vitest';
import { encodeAnswer, encodeFrame } from '../../../src-shared/framing';
import { FramedBridge } from '../../../src-renderer/bridge/framed-bridge';
import { socketTransport } from '../../../src-renderer/bridge/socket-transport';
import type { SocketLike } from '../../../src-renderer/bridge/socket-transport';

class FakeSocket implements SocketLike {
  binaryType: BinaryType = 'blob';
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((message: { readonly data: unknown }) => void) | null = null;
  readonly sent: string[] = [];
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.onclose?.();
  }
}

function bridgeOverSockets() {
  const sockets: FakeSocket[] = [];
  const bridge = new FramedBridge(
    socketTransport(() => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    }),
  );
  return { bridge, sockets };
}

test('a call without a connection is refused at once', async () => {
  const { bridge } = bridgeOverSockets();
  const answer = await bridge.call('lab.list', {});
  expect(answer).toEqual({ ok: false, fault: { code: 'request.disconnected' } });
});

test('answers find their call, whatever their order', async () => {
  const { bridge, sockets } = bridgeOverSockets();
  sockets[0]?.onopen?.();
  const first = bridge.call('pace.step', { ms: 1 });
  const second = bridge.call('pace.step', { ms: 2 });
  expect(sockets[0]?.sent.map((text) => (JSON.parse(text) as { id: number }).id)).toEqual([1, 2]);
  sockets[0]?.onmessage?.({ data: encodeAnswer(2, { ok: true, value: { now: 2 } }) });
  sockets[0]?.onmessage?.({ data: encodeAnswer(1, { ok: true, value: { now: 1 } }) });
  expect(await first).toEqual({ ok: true, value: { now: 1 } });
  expect(await second).toEqual({ ok: true, value: { now: 2 } });
});

test('a lost socket answers what was asked, is opened again, and says so', async () => {
  vi.useFakeTimers();
  try {
    const { bridge, sockets } = bridgeOverSockets();
    const seen: boolean[] = [];
    bridge.onConnection((connected) => seen.push(connected));
    sockets[0]?.onopen?.();
    const open = bridge.call('lab.list', {});
    sockets[0]?.close();
    expect(await open).toMatchObject({ ok: false, fault: { code: 'request.disconnected' } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sockets).toHaveLength(2);
    sockets[1]?.onopen?.();
    expect(seen).toEqual([true, false, true]);
  } finally {
    vi.useRealTimers();
  }
});

test('frames reach who listens; what cannot be read gives up the connection', () => {
  const { bridge, sockets } = bridgeOverSockets();
  sockets[0]?.onopen?.();
  const seen: number[] = [];
  bridge.onPush((push) => seen.push(push.now));
  const frame = {
    type: 'frame',
    seq: 1,
    now: 42,
    reset: true,
    put: [],
    removed: [],
    events: [],
    host: null,
  } as const;
  sockets[0]?.onmessage?.({ data: encodeFrame(frame) });
  expect(seen).toEqual([42]);
  const closed = vi.spyOn(sockets[0] as FakeSocket, 'close');
  sockets[0]?.onmessage?.({ data: 'nonsense' });
  expect(closed).toHaveBeenCalled();
});
