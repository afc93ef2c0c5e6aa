import { describe, expect, test } from 'vitest';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { networksOf } from '../../support/networks';

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

function lose(t: LabDriver, lossPermille: number): void {
  for (const network of networksOf(t).all) {
    t.command({ name: 'fault.setLoss', args: { network, lossPermille } });
  }
}

function delay(t: LabDriver, latencyMs: number): void {
  for (const network of networksOf(t).all) {
    t.command({ name: 'fault.setLatency', args: { network, latencyMs } });
  }
}

describe('lost frames', () => {
  test('a network without loss is enough to be spared', () => {
    const t = lab({ nodes: 4 });
    const nets = networksOf(t);
    for (const name of ['LM', 'Mgmt']) {
      const args = { network: nets.network(name), lossPermille: 950 };
      t.command({ name: 'fault.setLoss', args });
    }
    t.run('2h');
    expect(t.events('node.removed', 'network.heartbeatsDropped')).toEqual([]);
  });

  test.each(seeds)('high loss everywhere makes nodes leave and return (seed %i)', (seed) => {
    const t = lab({ nodes: 4, seed });
    lose(t, 800);
    t.run('30m');
    const dropped = t.events('network.heartbeatsDropped');
    expect(dropped.length).toBeGreaterThan(1);
    // Each time five heartbeats in a row were missed: not before five seconds had passed.
    expect(dropped[0]?.at).toBeGreaterThanOrEqual(5000);
    expect(t.events('node.joined').length).toBeGreaterThan(0);
    lose(t, 0);
    t.run('10m');
    expect(networksOf(t).views()).toEqual([[1, 2, 3, 4]]);
  });

  test('a little loss is borne for hours: five in a row on three networks hardly ever fail', () => {
    const t = lab({ nodes: 4 });
    lose(t, 100);
    t.run('24h');
    expect(t.events('node.removed')).toEqual([]);
  });

  test('loss costs one look ahead a minute, however many nodes there are', () => {
    const t = lab({ nodes: 16 });
    lose(t, 50);
    let steps = 0;
    const until = t.now + 600_000;
    for (let at = t.engine.nextDueAt(); at !== null && at <= until; at = t.engine.nextDueAt()) {
      t.engine.runUntil(at);
      steps += 1;
    }
    expect(steps).toBeLessThanOrEqual(12);
  });

  test('the more is lost, the sooner the first node goes', () => {
    const firstAfter = (lossPermille: number) => {
      const times = seeds.map((seed) => {
        const t = lab({ nodes: 3, seed });
        lose(t, lossPermille);
        t.run('2h');
        return t.events('network.heartbeatsDropped')[0]?.at ?? 7_200_000;
      });
      return times.reduce((sum, at) => sum + at, 0) / times.length;
    };
    expect(firstAfter(900)).toBeLessThan(firstAfter(700));
    expect(firstAfter(700)).toBeLessThan(firstAfter(500));
  });

  test('where everything is lost nobody hears anybody', () => {
    const t = lab({ nodes: 3 });
    lose(t, 1000);
    t.run('8s');
    expect(t.events('cluster.split').map((event) => event.fields)).toMatchObject([
      { sides: 'HV01 | HV02 | HV03' },
    ]);
  });
});

describe('latency', () => {
  test('a reply that comes after the next request counts as missed', () => {
    const t = lab({ nodes: 3 });
    delay(t, 500);
    t.run('1m');
    expect(t.events('cluster.split')).toEqual([]);
    delay(t, 501);
    t.run('8s');
    expect(t.events('cluster.split')).toHaveLength(1);
  });

  test('healing takes it back', () => {
    const t = lab({ nodes: 3 });
    const nets = networksOf(t);
    delay(t, 900);
    t.run('1m');
    nets.heal();
    t.run('5m');
    expect(nets.views()).toEqual([[1, 2, 3]]);
  });
});
