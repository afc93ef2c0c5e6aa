import { describe, expect, test } from 'vitest';
import { sampleColumn } from '../../../src-main/sim/cpu/columns';
import { lab } from '../../support/lab';

const pair = () => lab({ nodes: 2, vms: 2, quorum: 'nodeAndDiskMajority' });

describe('a guest whose system no longer starts', () => {
  test('fact: lab-scenarios §D L22 the fault travels with the machine: it stops on every node', () => {
    const t = pair();
    t.vm(1).give('fault.spoilDisks', { flaw: 'boot' }).expect({ serving: true });
    t.vm(1).reset().run('20m');
    const nodes = new Set(t.events('vm.guestStopError').map((event) => event.node));
    expect(nodes.size).toBe(2);
    t.vm(1).expect({ serving: false });
  });

  test('is mended from its host, which needs the machine off', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null });
    t.vm(1)
      .give('fault.spoilDisks', { flaw: 'boot' })
      .reset()
      .run('3m')
      .expect({ guest: 'stopError' });
    expect(t.vm(1).refusal('fault.mendDisks', { lostMs: 0 })).toMatchObject({
      code: 'vm.stateForbids',
    });
    t.vm(1).turnOff().run('10s').give('fault.mendDisks', { lostMs: 0 }).start().run('3m');
    t.vm(1).expect({ serving: true });
  });
});

test('damaged data leave a guest serving; what cannot be brought back is counted', () => {
  const t = lab({ nodes: 1, vms: 1, cluster: null });
  t.vm(1).give('fault.spoilDisks', { flaw: 'data' }).run('5m').expect({ serving: true });
  t.vm(1).give('fault.mendDisks', { lostMs: 300_000 });
  expect(t.vm(1).record).toMatchObject({ flaw: null, dataLossMs: 300_000 });
});

test('fact: lab-scenarios §D L16 a runaway takes all its processors, as far as its limit lets it', () => {
  const t = lab({ nodes: 1, vms: 1, cluster: null });
  const cpu = () => sampleColumn(t.engine.reader, 'vm.cpu')[0] ?? 0;
  const before = cpu();
  t.vm(1).give('fault.loadProcessor', { loadPermille: 1000 }).run('5s');
  const spinning = cpu();
  expect(spinning).toBeGreaterThan(before);
  t.vm(1).configure({ cpuLimitPermille: 250 }).run('5s');
  expect(Math.abs(cpu() - spinning / 4)).toBeLessThan(2);
});

test('a server in a boot loop begins again and again until somebody mends it', () => {
  const t = pair();
  t.node(2).give('fault.breakBoot').crash().powerOn().run('20m');
  expect(t.events('node.bootFailed').length).toBeGreaterThan(1);
  t.node(2).expect({ machine: 'starting', service: 'stopped' });
  t.node(2).give('fault.mendBoot').run('10m').expect({ machine: 'on', state: 'up' });
});

test('snapshots of past weeks hold room on the volume, and the world stays sound', () => {
  const t = lab({ nodes: 1, vms: 1, cluster: null });
  t.vm(1).give('fault.hoardSnapshots', { count: 3, sizeMiB: 1024 }).run('1m');
  t.engine.checkWorld();
  const snapshots = t.engine.reader.all('snapshot');
  expect(snapshots.map((each) => each.createdAt < 0)).toEqual([true, true, true]);
  const grown = t.engine.reader.all('vhd').filter((vhd) => vhd.chain && vhd.blocks >= 512);
  expect(grown).toHaveLength(3);
  t.vm(1).expect({ serving: true });
});
