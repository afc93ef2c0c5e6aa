import { describe, expect, test } from 'vitest';
import { adapterStatus, clientReach } from '../../../src-shared/rules/network-reach';
import { newAdapter, usualCard } from '../../../src-main/sim/inventory/adapters';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const card = usualCard(0).name;
const onHost = (t: LabDriver, node = 1) => ({ node: t.node(node).id, card });
const pull = (t: LabDriver, node = 1) =>
  t.command({ name: 'fault.disconnectCard', args: onHost(t, node) });
const two = (changes: object = {}) =>
  lab({ nodes: 1, vms: 2, cluster: null, vm: { clients: 20, ...changes } });
const sessions = (t: LabDriver, vm = 1) => t.vm(vm).record.sessions;
const whys = (t: LabDriver) =>
  t.events('vm.outOfReach').map(({ fields }) => 'adapterStatus' in fields && fields.adapterStatus);

describe('clients of a machine whose network is lost', () => {
  test('wait for an answer, then their sessions end, and come back with the cable', () => {
    const t = two();
    pull(t);
    expect(whys(t)).toEqual(['cableUnplugged', 'cableUnplugged']);
    t.run('5s');
    expect(sessions(t)).toBe(20);
    t.run('2m');
    expect(sessions(t)).toBe(0);
    expect(t.vm(1).record.sessionsDropped).toBe(20);
    t.command({ name: 'fault.connectCard', args: onHost(t) });
    t.run('2m');
    expect(sessions(t)).toBe(20);
  });

  test('stay where the cable is back before they give up', () => {
    const t = two();
    pull(t);
    t.run('5s');
    t.command({ name: 'fault.connectCard', args: onHost(t) });
    t.run('5m');
    expect(t.vm(1).record).toMatchObject({ sessions: 20, sessionsDropped: 0 });
  });

  test('lose it with the virtual network, a private one, or an adapter that is taken off', () => {
    for (const lose of [
      (t: LabDriver) =>
        t.command({ name: 'switch.delete', args: { node: t.node(1).id, switch: 'LAN' } }),
      (t: LabDriver) =>
        t.command({
          name: 'switch.configure',
          args: { node: t.node(1).id, switch: 'LAN', type: 'private', adapter: null },
        }),
    ]) {
      const t = two();
      lose(t);
      t.run('2m');
      expect([sessions(t, 1), sessions(t, 2)]).toEqual([0, 0]);
    }
  });

  test('lose only the machines on a VLAN the port does not let through', () => {
    const t = two();
    const { adapters } = t.vm(1).record;
    const first = adapters[0];
    if (!first) throw new Error('it has an adapter');
    const { mac: _mac, ...rest } = first;
    t.vm(1).configure({
      adapters: [{ ...rest, vlan: 20, mac: { mode: 'dynamic', address: null } }],
    });
    t.command({ name: 'fault.setPortVlans', args: { ...onHost(t), vlans: [30, 1] } });
    expect(t.node(1).record.physicalAdapters[0]?.vlans).toEqual([1, 30]);
    t.run('2m');
    expect([sessions(t, 1), sessions(t, 2)]).toEqual([0, 20]);
    expect(whys(t)).toEqual(['vlanClosed']);
    t.command({ name: 'fault.setPortVlans', args: { ...onHost(t), vlans: null } });
    t.run('2m');
    expect(sessions(t, 1)).toBe(20);
  });

  test('find it again on another host, over a cable of its own', () => {
    const t = lab({ nodes: 3, vms: 1, vm: { clients: 20 } });
    pull(t);
    t.run('2m');
    expect(sessions(t)).toBe(0);
    t.command({ name: 'vm.liveMigrate', args: { vm: t.vm(1).id, node: t.node(2).id } });
    t.run('5m');
    expect(sessions(t)).toBe(20);
  });

  test('a cable is not pulled twice, nor one that is not there', () => {
    const t = two();
    pull(t);
    expect(t.refusal({ name: 'fault.disconnectCard', args: onHost(t) })).toMatchObject({
      code: 'card.unchanged',
    });
    const args = { node: t.node(1).id, card: 'Token Ring' };
    expect(t.refusal({ name: 'fault.connectCard', args })).toMatchObject({
      code: 'switch.cardMissing',
    });
  });

  test('without the guard (sessions-without-network) the invariant notices', () => {
    const restore = sabotage('sessions-without-network');
    try {
      expect(() => pull(two())).toThrow('sessions nobody answers end');
    } finally {
      restore();
    }
  });
});

describe('fact: hyperv-host §6 a synthetic adapter needs the integration services', () => {
  test('without them clients reach only a legacy adapter', () => {
    const synthetic = newAdapter(1, 'LAN');
    const legacy = { ...newAdapter(2, 'LAN'), type: 'legacy' } as const;
    const reachWith = (adapters: readonly (typeof synthetic)[], changes: object) => {
      const { record } = two({ adapters, ...changes }).vm(1);
      return [record.sessions, record.integrationVersion] as const;
    };
    expect(reachWith([synthetic], {})).toEqual([20, '6.1.7601.17514']);
    expect(reachWith([synthetic], { integrationVersion: null })).toEqual([0, null]);
    expect(reachWith([synthetic, legacy], { integrationVersion: null })).toEqual([20, null]);
    expect(reachWith([synthetic], { enlightenment: 'unaware' })).toEqual([0, null]);
  });

  test('installed later, they bring the clients', () => {
    const t = two({ integrationVersion: null });
    t.command({ name: 'vm.updateIntegrationServices', args: { vm: t.vm(1).id } });
    t.run('10m');
    expect(sessions(t)).toBe(20);
  });
});

test('what is in the way is the first of several things', () => {
  const host = two().node(1).record;
  const guest = two().vm(1).record;
  const adapter = newAdapter(1, 'LAN');
  const status = (changes: object, at = host) =>
    adapterStatus(at, guest, { ...adapter, ...changes });
  expect(status({})).toBe('ok');
  expect(status({ network: null })).toBe('notConnected');
  expect(status({ network: 'DMZ' })).toBe('networkMissing');
  expect(clientReach(host, { ...guest, adapters: [] })).toBe('notConnected');
  const inside = host.virtualSwitches.map(
    (each) => ({ ...each, type: 'internal', adapter: null }) as const,
  );
  expect(status({}, { ...host, virtualSwitches: inside })).toBe('insideOnly');
});
