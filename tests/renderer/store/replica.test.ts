import { expect, test } from 'vitest';
import type { SimEvent } from '../../../src-shared/events';
import type { Frame } from '../../../src-shared/ipc';
import { EventLog } from '../../../src-renderer/store/events';
import { Replica } from '../../../src-renderer/store/replica';
import { TrackingReader } from '../../../src-renderer/store/tracking-reader';
import { openTestBridge } from '../../support/bridge';

/** A scheduler that waits until the test says that a picture is painted. */
function byHand() {
  const waiting: (() => void)[] = [];
  return {
    schedule: (run: () => void) => {
      waiting.push(run);
      return () => {
        waiting.splice(0);
      };
    },
    paint: () => {
      for (const run of waiting.splice(0)) run();
    },
  };
}

const event = (seq: number, causedBy: number | null = null): SimEvent => ({
  seq,
  at: seq * 10,
  name: 'cluster.formed',
  node: null,
  object: null,
  fields: { cluster: 'CL' },
  causedBy,
});

const frame = (fields: Partial<Frame>): Frame => ({
  type: 'frame',
  seq: 1,
  now: 0,
  reset: false,
  put: [],
  removed: [],
  events: [],
  host: null,
  ...fields,
});

async function firstFrame(): Promise<Frame> {
  const bridge = openTestBridge('T4');
  const frames: Frame[] = [];
  bridge.onPush((push) => {
    if (push.type === 'frame') frames.push(push);
  });
  await bridge.call('session.resync', {});
  const complete = frames.find((each) => each.reset);
  if (!complete) throw new Error('no complete frame came');
  return complete;
}

test('a complete frame fills the replica, and the views are told once a picture', async () => {
  const { schedule, paint } = byHand();
  const replica = new Replica(schedule);
  let told = 0;
  replica.store.subscribe(() => {
    told += 1;
  });
  const complete = await firstFrame();
  expect(replica.applyFrame(complete)).toBe(true);
  expect(replica.applyFrame(frame({ seq: complete.seq + 1, now: 100 }))).toBe(true);
  expect(told).toBe(0);
  paint();
  expect(told).toBe(1);
  expect(replica.records.size('vm')).toBe(24);
  expect(replica.store.getState()).toMatchObject({ now: 100, synced: true, epoch: 1 });
});

test('a missing frame is noticed, and nothing but a complete one is taken afterwards', async () => {
  const replica = new Replica(byHand().schedule);
  const complete = await firstFrame();
  expect(replica.applyFrame(frame({ seq: 7 }))).toBe(false);
  expect(replica.applyFrame(complete)).toBe(true);
  expect(replica.applyFrame(frame({ seq: complete.seq + 2 }))).toBe(false);
  expect(replica.applyFrame(frame({ seq: complete.seq + 1 }))).toBe(true);
  replica.expectReset();
  expect(replica.applyFrame(frame({ seq: complete.seq + 2 }))).toBe(false);
});

test('only the tables a frame touches count as changed', async () => {
  const { schedule, paint } = byHand();
  const replica = new Replica(schedule);
  const complete = await firstFrame();
  replica.applyFrame(complete);
  paint();
  const before = replica.store.getState().revisions;
  const [vm] = replica.records.all('vm');
  if (!vm) throw new Error('the lab has machines');
  replica.applyFrame(frame({ seq: complete.seq + 1, put: [{ ...vm, notes: 'changed' }] }));
  paint();
  const after = replica.store.getState().revisions;
  expect(after.vm).toBe(before.vm + 1);
  expect(after.node).toBe(before.node);
  expect(after.now).toBe(before.now);
});

test('a tracking reader notes the tables a selector reads', async () => {
  const replica = new Replica(byHand().schedule);
  replica.applyFrame(await firstFrame());
  const reader = new TrackingReader(replica.reader);
  reader.by('worker.node', 'node:hv01');
  reader.get<'vm'>('vm:app01');
  expect([...reader.seen].sort()).toEqual(['vm', 'worker']);
  expect(reader.now).toBe(0);
  expect(reader.seen.has('now')).toBe(true);
});

test('the event log keeps the newest, finds by number, and forgets what was rewound', () => {
  const log = new EventLog(100);
  log.append(Array.from({ length: 150 }, (_, index) => event(index + 1)));
  expect(log.length).toBe(100);
  expect(log.at(0)?.seq).toBe(51);
  expect(log.bySeq(50)).toBeUndefined();
  expect(log.bySeq(51)?.seq).toBe(51);
  log.append([event(120), event(121)]);
  expect(log.last?.seq).toBe(121);
  expect(log.bySeq(140)).toBeUndefined();
});

test('8,000 virtual machines are taken over in the time of a few pictures', async () => {
  const complete = await firstFrame();
  const [vm] = complete.put.filter((record) => record.kind === 'vm');
  if (vm?.kind !== 'vm') throw new Error('the lab has machines');
  const many = Array.from({ length: 8000 }, (_, index) => ({
    ...vm,
    id: `vm:many-${index}` as const,
    name: `MANY${index}`,
    row: index,
  }));
  const replica = new Replica(byHand().schedule);
  const begun = performance.now();
  replica.applyFrame({ ...complete, put: many });
  replica.records.all('vm');
  // Generous: the point is that it does not grow with the square of the number.
  expect(performance.now() - begun).toBeLessThan(1500);
  expect(replica.records.size('vm')).toBe(8000);
});
