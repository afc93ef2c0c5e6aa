import { expect, test } from 'vitest';
import { noSample } from '../../../src-shared/ipc';
import type { SampleColumn } from '../../../src-shared/ipc';
import { SampleStore, historyLength } from '../../../src-renderer/store/samples';

function store() {
  const wishes: (readonly SampleColumn[])[] = [];
  return { wishes, samples: new SampleStore((columns) => wishes.push(columns)) };
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

test('the past of a row is kept from when it was asked for, the newest points only', () => {
  const { samples } = store();
  samples.apply(cpu(0, 1));
  expect(samples.history('vm.cpu', 0).values).toEqual([]);
  samples.keepHistory('vm.cpu', 0);
  for (let at = 1; at <= historyLength + 5; at += 1) samples.apply(cpu(at, at % 1000));
  const { times, values } = samples.history('vm.cpu', 0);
  expect(values).toHaveLength(historyLength);
  expect(times[0]).toBe(6);
});

test('a clock that went back begins the past anew', () => {
  const { samples } = store();
  samples.keepHistory('vm.cpu', 0);
  for (const at of [100, 200, 300]) samples.apply(cpu(at, 10));
  samples.apply(cpu(150, 20));
  expect(samples.history('vm.cpu', 0)).toEqual({ times: [150], values: [20] });
});
