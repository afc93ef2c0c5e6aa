import { describe, expect, test } from 'vitest';
import type { GraphicsProcessor } from '../../../src-shared/model/memory';
import type { HostPlan } from '../../../src-main/sim/inventory/plan';
import { profiles } from '../../../src-shared/profiles/index';
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
  ])('a host is refused for %s', (code, changes) => {
    expect(host(changes).vm(1).refusal('vm.start').code).toBe(code);
  });

  test('the table of video memory has no published source and can be edited', () => {
    const { videoMemoryMiB } = profiles['2008r2sp1'].remoteFx;
    expect(videoMemoryMiB.evidence).toBe('memory');
    expect(profiles['2012'].remoteFx.offered.value).toBe(false);
  });
});
