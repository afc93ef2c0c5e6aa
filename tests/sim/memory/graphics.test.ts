import { describe, expect, test } from 'vitest';
import type { GraphicsProcessor } from '../../../src-shared/model/memory';
import type { HostPlan } from '../../../src-main/sim/inventory/plan';
import { profiles } from '../../../src-shared/profiles/index';
import { hostDefaults } from '../../../src-main/sim/inventory/defaults';
import { lab } from '../../support/lab';

const gpu: GraphicsProcessor = { name: 'Quadro 4000', memoryMiB: 500, directX: '11' };
const adapter = { monitors: 2, resolution: '1600x1200' } as const;

const host = (changes: Partial<HostPlan>) =>
  lab({
    nodes: 1,
    vms: 3,
    cluster: null,
    host: { gpus: [gpu], slat: true, ...changes },
    vm: { state: 'off', remoteFx: adapter },
  });

describe('fact: hyperv-host §8 RemoteFX', () => {
  test.each([
    ['1024x768', 4],
    ['1280x1024', 4],
    ['1600x1200', 3],
    ['1920x1200', 2],
  ] as const)('%s serves at most %i monitors', (resolution, most) => {
    const t = host({});
    t.vm(1).configure({ remoteFx: { monitors: most, resolution } });
    if (most === 4) return;
    expect(
      t.vm(1).refusal('vm.configure', { remoteFx: { monitors: most + 1, resolution } }),
    ).toMatchObject({ code: 'remoteFx.tooManyMonitors', limit: most });
  });

  test('video memory is checked at the start, and held while a machine runs or is paused', () => {
    const t = host({});
    // 175 MiB each: two fit into 500 MiB.
    t.vm(1).start();
    t.vm(2).start();
    expect(t.vm(3).refusal('vm.start')).toMatchObject({
      code: 'remoteFx.noVideoMemory',
      neededMiB: 175,
      availableMiB: 150,
    });
    t.run('1m').vm(1).pause().run('2s');
    expect(t.vm(3).refusal('vm.start').code).toBe('remoteFx.noVideoMemory');
    t.vm(2).save().run('1m');
    t.vm(3).start();
  });

  test.each([
    ['remoteFx.noProcessor', { gpus: [] }],
    ['remoteFx.noSlat', { slat: false }],
    ['remoteFx.processorsDiffer', { gpus: [gpu, { ...gpu, name: 'FirePro V5800' }] }],
    ['remoteFx.oldDirectX', { gpus: [{ ...gpu, directX: '9.0' as const }] }],
    ['remoteFx.domainController', { system: { ...hostDefaults.system, domainController: true } }],
  ])('a host is refused for %s', (code, changes) => {
    expect(host(changes).vm(1).refusal('vm.start').code).toBe(code);
  });

  test('a graphics processor serves at most twelve machines, however small their adapters', () => {
    const t = lab({
      nodes: 1,
      vms: 13,
      cluster: null,
      host: { gpus: [{ ...gpu, memoryMiB: 4096 }], slat: true },
      vm: { state: 'off', remoteFx: { monitors: 1, resolution: '1024x768' } },
    });
    for (let number = 1; number <= 12; number += 1) t.vm(number).start();
    expect(t.vm(13).refusal('vm.start')).toEqual({
      code: 'remoteFx.tooManyMachines',
      node: 'HV01',
      limit: 12,
    });
  });

  test('the table of video memory has no published source and can be edited', () => {
    const { videoMemoryMiB } = profiles['2008r2sp1'].remoteFx;
    expect(videoMemoryMiB.evidence).toBe('memory');
    expect(profiles['2012'].remoteFx.offered.value).toBe(false);
  });
});
