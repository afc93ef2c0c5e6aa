import { describe, expect, test } from 'vitest';
import { defaultSettings, readSettings, writeSettings } from '../../../src-renderer/store/settings';

describe('settings', () => {
  test('come back as they were written', () => {
    const changed = {
      ...defaultSettings,
      theme: 'dark',
      columns: { vms: { order: ['name'], hidden: [], widths: { name: 200 }, sort: null } },
    } as const;
    expect(
      readSettings(
        writeSettings({
          ...changed,
          columns: {
            ...changed.columns,
            vms: { ...changed.columns.vms, order: ['name'], hidden: [] },
          },
        }),
      ),
    ).toMatchObject({
      theme: 'dark',
      columns: { vms: { widths: { name: 200 } } },
    });
  });

  test('one damaged value costs only itself', () => {
    const read = readSettings({
      console: { theme: 'pink', density: 'compact', panes: { tree: 'maybe', bottom: false } },
    });
    expect(read.theme).toBe('system');
    expect(read.density).toBe('compact');
    expect(read.panes).toMatchObject({ tree: true, bottom: false });
  });

  test('nothing stored, or nonsense, gives the defaults', () => {
    expect(readSettings({})).toEqual(defaultSettings);
    expect(readSettings({ console: 'nonsense' })).toEqual(defaultSettings);
  });
});
