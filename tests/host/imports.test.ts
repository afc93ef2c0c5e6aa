import { assert } from '../../src-shared/assert';
import { expect, test } from 'vitest';
import { openTestBridge } from '../support/bridge';
import { madeUpWorkbook } from '../support/rvtools';

const options = { profile: null, anonymise: false } as const;
const north = (vms: number) => ({
  name: 'north.xlsx',
  base64: Buffer.from(
    madeUpWorkbook({ hosts: 2, vms, hostMiB: 65_536, memoryOf: () => 4096 }),
  ).toString('base64'),
});

test('a client imports an inventory, tries options without sending it again, and compares a second one', async () => {
  const bridge = openTestBridge('T4');
  expect(await bridge.call('import.preview', { files: null, options })).toMatchObject({
    ok: false,
    fault: { code: 'import.noFiles' },
  });
  const first = await bridge.call('import.preview', { files: [north(4)], options });
  assert(first.ok, 'the workbook is read');
  expect(first.value.differences).toBeNull();
  const hidden = await bridge.call('import.preview', {
    files: null,
    options: { profile: '2016', anonymise: true },
  });
  assert(hidden.ok, 'it is kept for other options');
  expect(hidden.value).toMatchObject({ profile: '2016' });
  expect(hidden.value.text).not.toContain('APP0001');

  const { fileName, text } = first.value;
  expect(await bridge.call('file.open', { fileName, text })).toMatchObject({ ok: true });
  const second = await bridge.call('import.preview', { files: [north(5)], options });
  assert(second.ok, 'the second workbook is read');
  expect(second.value.differences).toContainEqual({
    kind: 'vm',
    name: 'APP0005',
    change: 'added',
    setting: null,
    before: null,
    after: null,
  });
});
