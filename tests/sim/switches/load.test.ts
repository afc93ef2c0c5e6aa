import { describe, expect, test } from 'vitest';
import type { AdapterReading, NetworkReading } from '../../../src-shared/counters/network';
import { noWideSample } from '../../../src-shared/ipc';
import type { NetworkAdapter, PhysicalAdapter } from '../../../src-shared/model/switches';
import { profiles } from '../../../src-shared/profiles/index';
import { newAdapter, usualCard } from '../../../src-main/sim/inventory/adapters';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { sabotage } from '../../../src-main/sim/sabotage';
import { trafficUnit } from '../../../src-main/sim/switches/traffic';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const { switches } = profiles['2008r2sp1'];

interface Setup {
  readonly vms?: number;
  readonly card?: Partial<PhysicalAdapter>;
  readonly adapter?: Partial<NetworkAdapter>;
}

/** File servers at eight in the morning, all of them over one card. */
function office({ vms = 8, card = {}, adapter = {} }: Setup = {}): LabDriver {
  const physicalAdapters = [{ ...usualCard(0), ...card }, usualCard(1)];
  const adapters = [{ ...newAdapter(1, 'LAN'), ...adapter }];
  return lab({
    nodes: 1,
    vms,
    cluster: null,
    host: { physicalAdapters },
    vm: { adapters, workload: 'file' },
  });
}

function read(t: LabDriver): NetworkReading {
  const reading = t.engine.readNetwork(t.node(1).id);
  if (!reading) throw new Error('the host is known');
  return reading;
}

const sum = (adapters: readonly AdapterReading[], way: 'sent' | 'received') =>
  adapters.reduce((total, each) => total + each[way], 0);

function without<T>(name: Sabotage, run: () => T): T {
  const restore = sabotage(name);
  try {
    return run();
  } finally {
    restore();
  }
}

/** A tenth of the usual line: eight file servers fill it. */
const narrow = { bandwidthMbps: 100 };

describe('traffic of adapters', () => {
  test('follows what guests do, and is on the card with its headers', () => {
    const t = office();
    const { adapters, cards, networks } = read(t);
    expect(adapters.every(({ sent, received }) => sent > received && received > 0)).toBe(true);
    expect(adapters.every(({ held }) => !held)).toBe(true);
    const wire = 1000 / switches.payloadPermille.value;
    expect(cards[0]?.sent).toBeGreaterThan(sum(adapters, 'sent') * wire - 20);
    expect(cards[0]?.sent).toBeLessThan(sum(adapters, 'sent') * wire + 20);
    expect(cards[1]).toMatchObject({ network: null, sent: 0, busyPermille: 0 });
    expect(networks[0]).toMatchObject({ network: 'LAN', adapters: 8, sent: sum(adapters, 'sent') });
  });

  test('stands in columns, and a machine that is off has none', () => {
    const t = office({ vms: 2 });
    const [first] = read(t).adapters;
    const column = () => t.engine.sample('vm.sent')[t.vm(1).record.row];
    expect(column()).toBe(Math.floor((first?.sent ?? 0) / trafficUnit + 0.5));
    expect(t.engine.sample('node.cards')[0]).toBe(read(t).cards[0]?.busyPermille);
    expect(t.engine.sample('node.sent')[0]).toBeGreaterThan(column() ?? 0);
    t.vm(1).give('vm.turnOff').run('1m');
    expect(column()).toBe(noWideSample);
    expect(read(t).adapters[0]).toMatchObject({ sent: 0, received: 0 });
  });

  test('on one card competes for its line, and who wanted more is said to be held', () => {
    const story = () => {
      const { adapters, cards } = read(office({ card: narrow }));
      return {
        sent: sum(adapters, 'sent'),
        held: adapters.every(({ held }) => held),
        card: cards[0],
      };
    };
    const most = (12_500_000 * switches.payloadPermille.value) / 1000;
    const held = story();
    expect(held.sent).toBeGreaterThan(most - 20);
    expect(held.sent).toBeLessThanOrEqual(most);
    expect(held).toMatchObject({ held: true, card: { busyPermille: 1000 } });
    expect(without('traffic-beyond-card', story).sent).toBeGreaterThan(most);
  });

  test('ends with the cable, and inside of a host needs somebody else there', () => {
    const silent = (t: LabDriver) => sum(read(t).adapters, 'sent');
    const pulled = () => silent(office({ card: { connected: false } }));
    expect(pulled()).toBe(0);
    expect(without('unplugged-card-carries', pulled)).toBeGreaterThan(0);
    const inside = (vms: number) => {
      const t = office({ vms });
      const args = { node: t.node(1).id, switch: 'LAN', type: 'private', adapter: null } as const;
      t.command({ name: 'switch.configure', args });
      return silent(t);
    };
    expect(inside(1)).toBe(0);
    expect(inside(2)).toBeGreaterThan(0);
  });

  test('moves with its machine', () => {
    const t = lab({ nodes: 2, vms: 1, vm: { workload: 'file' } });
    const sentBy = (node: number) => t.engine.sample('node.sent')[t.node(node).record.row];
    expect(sentBy(2)).toBe(0);
    t.command({ name: 'vm.liveMigrate', args: { vm: t.vm(1).id, node: t.node(2).id } });
    t.run('5m');
    expect(sentBy(1)).toBe(0);
    expect(sentBy(2)).toBeGreaterThan(0);
  });
});

describe('fact: hyperv-host §6 what techniques are worth', () => {
  const cost = (adapter: Partial<NetworkAdapter>) => {
    const { adapters, parentPermille } = read(office({ adapter }));
    const bytes = sum(adapters, 'sent') + sum(adapters, 'received');
    return Math.floor((parentPermille * 1_000_000_000) / bytes / 100 + 0.5) * 100;
  };
  const share = (permille: number) => (switches.syntheticCostUs.value * permille) / 1000;
  const near = (us: number) => [us - 100, us, us + 100];

  test('jumbo frames, offloaded connections and queues spare the parent partition', () => {
    expect(near(switches.syntheticCostUs.value)).toContain(cost({}));
    expect(near(share(switches.jumboCostPermille.value))).toContain(cost({ jumbo: true }));
    expect(near(share(switches.chimneyCostPermille.value))).toContain(cost({ chimney: true }));
    const both = cost({ chimney: true, vmq: true });
    expect(near(share(switches.vmqCostPermille.value))).toContain(both);
  });

  test('a legacy adapter is dear, and slow', () => {
    expect(near(switches.legacyCostUs.value)).toContain(cost({ type: 'legacy' }));
  });

  test('it is felt in the load of the host', () => {
    const load = (adapter: Partial<NetworkAdapter>) => {
      const t = office({ adapter });
      const vms = [...t.engine.sample('vm.cpu')].reduce((total, each) => total + each, 0);
      return (t.engine.sample('node.cpu')[0] ?? 0) - vms;
    };
    const [synthetic, legacy] = [load({}), load({ type: 'legacy' })];
    expect(synthetic).toBeGreaterThan(0);
    expect(legacy).toBeGreaterThan(synthetic * 5);
    expect(without('traffic-uncosted', () => load({}))).toBe(0);
  });

  test('jumbo frames leave more of a full line to payload', () => {
    const sent = (jumbo: boolean) =>
      sum(read(office({ card: narrow, adapter: { jumbo } })).adapters, 'sent');
    const [plain, jumbo] = [sent(false), sent(true)];
    const gain = (jumbo * 1000) / plain;
    expect(gain).toBeGreaterThan(1040);
    expect(gain).toBeLessThan(1050);
  });
});

test('without its guard (rename-leaves-machines) a renamed network loses its machines', () => {
  const story = () => {
    const t = office({ vms: 1 });
    const args = { node: t.node(1).id, switch: 'LAN', name: 'Office' };
    t.command({ name: 'switch.configure', args });
    return read(t).adapters[0]?.status;
  };
  expect(story()).toBe('ok');
  expect(without('rename-leaves-machines', story)).toBe('networkMissing');
});
