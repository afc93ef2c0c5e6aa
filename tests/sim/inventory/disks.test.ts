import { expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { buildInventory } from '../../../src-main/sim/inventory/build';
import { generateWorld } from '../../../src-main/sim/inventory/generate';
import { freeBytes, usedBytes, vhdsOf } from '../../../src-shared/rules/disk-facts';
import { fileBytesOf } from '../../../src-shared/rules/vhd-files';
import { storeOf } from '../../support/records';
import { lab, testInventory } from '../../support/lab';
import { mebibyte } from '../../../src-shared/units';

test('a lab that says nothing has one dynamic disk on IDE 0 and a DVD drive on IDE 1 a machine', () => {
  const { engine } = lab({ nodes: 2, vms: 4 });
  for (const vm of engine.reader.all('vm')) {
    expect(vm.drives.map((drive) => [drive.controller, drive.medium.type])).toEqual([
      ['ide0', 'vhd'],
      ['ide1', 'dvd'],
    ]);
    expect(vhdsOf(engine.reader, vm)).toMatchObject([
      { type: 'dynamic', vm: vm.id, disk: vm.disk, fileName: `${vm.name}.vhd` },
    ]);
  }
});

test('files fit what the lab says is used of each volume, to the mebibyte', () => {
  const store = storeOf(buildInventory(generateWorld({ nodes: 16, vms: 400 })).records);
  for (const disk of store.all('disk')) {
    const usedMiB = usedBytes(store, disk.id) / mebibyte;
    expect(usedMiB).toBeGreaterThan(400 * 1024 - 1);
    expect(usedMiB).toBeLessThanOrEqual(400 * 1024);
    const files = store.by('vhd.volume', disk.id);
    expect(files.reduce((sum, vhd) => sum + fileBytesOf(vhd, 0), 0)).toBeGreaterThan(0);
  }
});

test('machines of a stand-alone host have their files on its own volume, which is large enough', () => {
  const inventory = testInventory({ nodes: 1, vms: 200, cluster: null });
  const store = storeOf(inventory.records);
  const [node] = store.all('node');
  expect(node && store.count('vhd.volume', node.id)).toBe(200);
  expect(node && freeBytes(store, node.id)).toBeGreaterThan(500 * 1024 * mebibyte);
});

test('fact: hyperv-host §2.5 from 2012 on memory is reserved on disk only where the stop action saves', () => {
  const usedMiB = (profile: keyof typeof profiles, automaticStop: 'save' | 'turnOff') => {
    const options = { nodes: 1, vms: 1, cluster: null, profile: profiles[profile] };
    const vm = { memoryMiB: 4096, automaticStop };
    const store = storeOf(testInventory({ ...options, vm }).records);
    const other = store.all('node')[0]?.localVolume.otherMiB ?? 0;
    const files = store.all('vhd').reduce((sum, vhd) => sum + fileBytesOf(vhd, 0), 0);
    return Math.round((usedBytes(store, 'node:hv01') - files) / mebibyte) - other;
  };
  expect(usedMiB('2008r2sp1', 'turnOff')).toBe(4096 + 8);
  expect(usedMiB('2012', 'turnOff')).toBe(8);
  expect(usedMiB('2012', 'save')).toBe(4096 + 8);
});
