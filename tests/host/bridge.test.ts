import { expect, test } from 'vitest';
import type { Push } from '../../src-shared/ipc';
import { openTestBridge } from '../support/bridge';

test('the tests’ bridge speaks to a real host', async () => {
  const bridge = openTestBridge('T4');
  const pushes: Push[] = [];
  bridge.onPush((push) => pushes.push(push));
  const connected: boolean[] = [];
  bridge.onConnection((is) => connected.push(is));
  expect(await bridge.call('session.resync', {})).toEqual({ ok: true, value: null });
  expect(pushes).toMatchObject([{ type: 'frame', seq: 1, reset: true }]);
  await bridge.call('pace.set', { running: true });
  bridge.pass(1000);
  expect(pushes.at(-1)).toMatchObject({ now: 1000 });
  bridge.reconnect();
  expect(connected).toEqual([true, false, true]);
  bridge.disconnect();
  expect(await bridge.call('lab.list', {})).toMatchObject({ ok: false });
});
