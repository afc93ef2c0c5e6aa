import { expect, test } from 'vitest';
import { decodeHostMessage, encodeFrame } from '../../src-shared/framing';
import type { Frame } from '../../src-shared/ipc';
import type { SimRecord } from '../../src-shared/model/tables';
import { packColumn, unpackColumn } from '../../src-shared/packed-columns';
import { packRecords, unpackRecords } from '../../src-shared/packed-records';
import { buildInventory } from '../../src-main/sim/inventory/build';
import { generateWorld } from '../../src-main/sim/inventory/generate';

const { records } = buildInventory(generateWorld({ nodes: 4, vms: 40 }));
const byId = (list: readonly SimRecord[]) => new Map(list.map((record) => [record.id, record]));

test('packed records come back as they were, field for field', () => {
  expect(byId(unpackRecords(packRecords(records)))).toEqual(byId(records));
});

test('a record with other fields than its kind travels unpacked', () => {
  const vms = records.filter((record) => record.kind === 'vm');
  const odd = { ...vms[1], extra: 1 } as unknown as SimRecord;
  const packed = packRecords([...vms.slice(0, 1), odd]);
  expect(packed.odd).toEqual([odd]);
  expect(unpackRecords(packed)).toHaveLength(2);
});

test.each([
  ['alike', [{ a: [1, null] }, { a: [1, null] }]],
  ['of few values', ['x', 'y', 'x', 'y', 'x', 'y', 'x', null, 'x', 'y', 'x', 'x']],
  [
    'objects of one shape',
    [
      { a: 1, b: { c: null } },
      { a: 2, b: { c: 'd' } },
    ],
  ],
  ['objects of several shapes', [{ a: 1 }, { b: 1 }, null, [1]]],
  [
    'lists of one length',
    [
      [{ a: 1 }, 2],
      [{ a: 3 }, 4],
    ],
  ],
  ['lists of several lengths', [[1], [], [1, 2], null]],
  ['empty lists and objects', [[], {}, [], {}]],
  ['of several types', [1, '1', true, null, 0.5]],
])('a column of values that are %s comes back as it was', (_, values) => {
  const wire: unknown = JSON.parse(JSON.stringify(packColumn(values)));
  const valueOf = unpackColumn(wire as ReturnType<typeof packColumn>);
  expect(values.map((_value, index) => valueOf(index))).toEqual(values);
});

test('a large frame is packed on the wire and whole at the other end', () => {
  const frame: Frame = {
    type: 'frame',
    seq: 1,
    now: 0,
    reset: true,
    put: records,
    removed: [],
    events: [],
    host: null,
  };
  const text = encodeFrame(frame);
  expect(text.length).toBeLessThan(JSON.stringify(frame).length / 2);
  const decoded = decodeHostMessage(text);
  if (!decoded.ok || decoded.value.type !== 'push' || decoded.value.push.type !== 'frame') {
    throw new Error('not a frame');
  }
  expect(byId(decoded.value.push.put)).toEqual(byId(records));
  expect({ ...decoded.value.push, put: [] }).toEqual({ ...frame, put: [] });
});
