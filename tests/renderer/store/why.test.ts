import { expect, test } from 'vitest';
import { Replica } from '../../../src-renderer/store/replica';
import { causesOf, effectsOf, explainingEvent } from '../../../src-renderer/store/why';
import { openTestBridge } from '../../support/bridge';

async function crashed() {
  const bridge = openTestBridge('T4');
  const replica = new Replica(() => () => {});
  bridge.onPush((push) => {
    if (push.type === 'frame') replica.applyFrame(push);
  });
  await bridge.call('session.resync', {});
  const command = { name: 'fault.crashNode', args: { node: 'node:hv03' } } as const;
  await bridge.call('command.submit', { command });
  await bridge.call('pace.step', { ms: 120_000 });
  return replica;
}

test('the causes of a restarted machine lead to the pulled plug', async () => {
  const replica = await crashed();
  const effect = explainingEvent(replica.reader, replica.events, 'vm:app01');
  expect(effect?.name).toMatch(/^(vm|group)\./);
  const { events, lost } = causesOf(replica.events, effect?.seq ?? 0);
  const names = events.map((event) => event.name);
  expect(lost).toBeNull();
  expect(names).toContain('group.ownerLost');
  expect(names).toContain('node.powerLost');
  expect(names.at(-1)).toBe('command.accepted');
});

test('each step of the walk is an effect of the next', async () => {
  const replica = await crashed();
  const effect = explainingEvent(replica.reader, replica.events, 'vm:app01');
  const { events } = causesOf(replica.events, effect?.seq ?? 0);
  for (let index = 0; index + 1 < events.length; index += 1) {
    const cause = events[index + 1];
    const effects = effectsOf(replica.events, cause?.seq ?? 0, 1000);
    expect(effects.map((each) => each.seq)).toContain(events[index]?.seq);
  }
});

test('nothing explains an object nothing has happened to', async () => {
  const replica = await crashed();
  expect(explainingEvent(replica.reader, replica.events, 'vm:dc02')).toBeNull();
});
