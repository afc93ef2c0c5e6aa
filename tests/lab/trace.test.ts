import { describe, expect, test } from 'vitest';
import { traceLegend, traceLines, traceSigns } from '../../src-main/lab/trace';
import { lab } from '../support/lab';

describe('the trace', () => {
  test('tells a failover: one line a transition, one column a node', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.run('90s').node(2).crash();
    t.run('10m');
    const lines = traceLines(t.events(), t.engine.reader.all('node'));
    expect(lines).toHaveLength(t.events().length + 1);
    expect(lines[0]).toBe('   seq          time  HV01 HV02 HV03  event');
    expect(lines[3]).toBe('     3  00:01:30.000   o   [x]   o    node.powerLost node=HV02 <- 2');
    const removed = lines.filter((line) => line.includes('node.removed 1135'));
    expect(removed.map((line) => line.slice(22, 36))).toEqual(['[o]   x    o  ', ' o    x   [o] ']);
    expect(lines.at(-2)).toContain('vm.serving vm=VM02');
    expect(lines.at(-1)).toContain('vm.sessionsReturned vm=VM02');
  });

  test('shows what becomes of a node', () => {
    const t = lab({ nodes: 3 });
    const signs = () => {
      const line = traceLines(t.events(), t.engine.reader.all('node')).at(-1) ?? '';
      return [line[23], line[28], line[33]].join('');
    };
    t.node(1).pause();
    expect(signs()).toBe('poo');
    t.node(1).resume();
    expect(signs()).toBe('ooo');
    t.node(2).hang();
    expect(signs()).toBe('oho');
    t.run('1m');
    expect(signs()).toBe('oho');
    t.node(2).thaw();
    t.run('5m');
    expect(signs()).toBe('ooo');
    t.node(3).shutDown();
    expect(signs()).toBe('oos');
    t.run('5m');
    expect(signs()).toBe('oox');
    t.node(3).powerOn();
    expect(signs()).toBe('oob');
    t.run('10m');
    expect(signs()).toBe('ooo');
  });

  test('calls a stand-alone host up once it started', () => {
    const t = lab({ nodes: 1, cluster: null });
    t.node(1).crash().run('1s').powerOn().run('10m');
    const lines = traceLines(t.events(), t.engine.reader.all('node'));
    expect(lines.at(-1)).toContain('[o]');
  });

  test('has a legend with every sign', () => {
    const legend = traceLegend.join(' ');
    for (const [sign, meaning] of Object.entries(traceSigns)) {
      expect(legend).toContain(`${sign} ${meaning}`);
    }
  });
});
