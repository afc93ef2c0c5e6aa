import { expect, test } from 'vitest';
import { noSample } from '../../../src-shared/ipc';
import type { SampleColumn, SampleTrackPoints } from '../../../src-shared/ipc';
import type { RecordId } from '../../../src-shared/model/tables';
import { SampleStore } from '../../../src-renderer/store/samples';

function store(
  rows: Readonly<Record<RecordId, number>> = { 'vm:a': 0, 'vm:b': 1 },
  past: SampleTrackPoints = { times: [], values: [] },
) {
  const wishes: (readonly SampleColumn[])[] = [];
  const samples = new SampleStore(
    (columns) => wishes.push(columns),
    (id) => rows[id] ?? null,
    (sources) => Promise.resolve(sources.map(() => past)),
  );
  return { wishes, samples };
}

const cpu = (now: number, ...values: readonly number[]) =>
  ({ type: 'samples', now, column: 'vm.cpu', values: Uint16Array.from(values) }) as const;

test('a column is asked for while somebody shows it, once for all who do', async () => {
  const { wishes, samples } = store();
  const first = samples.use('vm.cpu');
  const second = samples.use('vm.cpu');
  await Promise.resolve();
  expect(wishes).toEqual([['vm.cpu']]);
  first();
  await Promise.resolve();
  expect(wishes).toHaveLength(1);
  second();
  await Promise.resolve();
  expect(wishes.at(-1)).toEqual([]);
});

test('a view replaced by another of the same column costs the host nothing', async () => {
  const { wishes, samples } = store();
  const first = samples.use('vm.cpu');
  await Promise.resolve();
  first();
  samples.use('vm.cpu');
  await Promise.resolve();
  expect(wishes).toEqual([['vm.cpu']]);
});

test('a machine that does not run has no value', () => {
  const { samples } = store();
  samples.apply(cpu(0, 250, noSample));
  expect(samples.value('vm.cpu', 0)).toBe(250);
  expect(samples.value('vm.cpu', 1)).toBeNull();
});

const load = { column: 'vm.cpu', of: 'vm:a' } as const;

test('the past of a machine is kept from when it was asked for', () => {
  const { samples } = store();
  samples.apply(cpu(0, 1));
  expect(samples.track(load)).toBeNull();
  samples.keepHistory(load);
  for (const at of [1000, 2000, 3000]) samples.apply(cpu(at, at / 1000));
  const { times, values } = samples.track(load)?.view(0, 9000) ?? {};
  expect({ times, values }).toEqual({ times: [1000, 2000, 3000], values: [1, 2, 3] });
});

test('a machine whose row passes to another one keeps its own past', () => {
  const rows: Record<RecordId, number> = { 'vm:a': 0, 'vm:b': 1 };
  const { samples } = store(rows);
  samples.keepHistory(load);
  samples.keepHistory({ column: 'vm.cpu', of: 'vm:b' });
  samples.apply(cpu(1000, 10, 20));
  delete rows['vm:a'];
  rows['vm:b'] = 0;
  samples.apply(cpu(2000, 30));
  expect(samples.track(load)?.view(0, 9000).values).toEqual([10, null]);
  expect(samples.track({ column: 'vm.cpu', of: 'vm:b' })?.view(0, 9000).values).toEqual([20, 30]);
});

test('nobody watched: no line leads over the time in which a chart was closed', () => {
  const { samples } = store();
  const close = samples.keepHistory(load);
  samples.apply(cpu(1000, 10));
  close();
  samples.apply(cpu(5000, 50));
  samples.keepHistory(load);
  samples.apply(cpu(9000, 90));
  const { times, values } = samples.track(load)?.view(0, 9000) ?? {};
  expect({ times, values }).toEqual({ times: [1000, 8999, 9000], values: [10, null, 90] });
});

test('values of a history that is discarded are gone, and no line leads over the jump', () => {
  const { samples } = store();
  samples.keepHistory(load);
  for (const at of [1000, 2000, 3000, 4000]) samples.apply(cpu(at, at / 100));
  samples.jumped();
  samples.forgetAfter(2000);
  expect(samples.value('vm.cpu', 0)).toBeNull();
  samples.apply(cpu(6000, 99));
  const { times, values } = samples.track(load)?.view(0, 9000) ?? {};
  expect({ times, values }).toEqual({
    times: [1000, 2000, 5999, 6000],
    values: [10, 20, null, 99],
  });
});

test('a chart that is opened late shows what the host kept of before', async () => {
  const past = { times: [0, 2000, 4000, 8950], values: [1, null, 3, 9] };
  const { samples } = store(undefined, past);
  const close = samples.keepHistory(load);
  samples.apply(cpu(9000, 90));
  await expect.poll(() => samples.track(load)?.length).toBe(4);
  // What was measured here stays; what the host kept of the same moment says nothing new.
  expect(samples.track(load)?.view(0, 9000)).toEqual({
    times: [0, 2000, 4000, 9000],
    values: [1, null, 3, 90],
  });
  close();
});

test('what the host kept closes the gap of the time in which a chart was closed', async () => {
  const past = { times: [3000, 7000], values: [30, 70] };
  const { samples } = store(undefined, past);
  samples.keepHistory(load)();
  await Promise.resolve();
  const close = samples.keepHistory(load);
  samples.apply(cpu(1000, 10));
  close();
  samples.keepHistory(load);
  samples.apply(cpu(9000, 90));
  await expect.poll(() => samples.track(load)?.view(0, 9000).values).toEqual([10, 30, 70, 90]);
});
