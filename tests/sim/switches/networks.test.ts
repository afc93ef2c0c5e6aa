import { describe, expect, test } from 'vitest';
import type { CommandArguments } from '../../../src-shared/commands/index';
import { parseCommand } from '../../../src-shared/commands/index';
import { switchNamesOf } from '../../../src-shared/rules/network-names';
import { usualCard } from '../../../src-main/sim/inventory/adapters';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

type NewSwitch = CommandArguments<'switch.create'>;

const host = () => lab({ nodes: 1, vms: 2, cluster: null });
const wanted = (changes: Partial<NewSwitch> = {}): NewSwitch => ({
  node: 'node:hv01',
  name: 'DMZ',
  type: 'external',
  adapter: usualCard(1).name,
  sharedWithParent: false,
  parentVlan: null,
  notes: '',
  ...changes,
});
const create = (t: LabDriver, changes: Partial<NewSwitch> = {}) =>
  t.command({ name: 'switch.create', args: wanted(changes) });
const names = (t: LabDriver, node = 1) => switchNamesOf(t.node(node).record);
const onHost = { node: 'node:hv01' } as const;

describe('fact: hyperv-host §6 a virtual network', () => {
  test('is external, internal or private', () => {
    const t = host();
    create(t);
    create(t, { name: 'Inside', type: 'internal', adapter: null, sharedWithParent: true });
    create(t, { name: 'Only VMs', type: 'private', adapter: null });
    expect(names(t)).toEqual(['LAN', 'DMZ', 'Inside', 'Only VMs']);
    expect(t.events('switch.created')).toHaveLength(3);
  });

  test.each<readonly [string, Partial<NewSwitch>]>([
    ['switch.nameTaken', { name: 'lan' }],
    ['switch.noCard', { adapter: null }],
    ['switch.cardMissing', { adapter: 'Token Ring' }],
    ['switch.cardTaken', { adapter: usualCard(0).name }],
    ['switch.cardNotNeeded', { type: 'private' }],
    ['switch.notShared', { type: 'private', adapter: null, sharedWithParent: true }],
    ['switch.alwaysShared', { type: 'internal', adapter: null }],
    ['switch.vlanWithoutParent', { parentVlan: 20 }],
  ])('is refused: %s', (code, changes) => {
    const t = host();
    const fault = t.refusal({ name: 'switch.create', args: wanted(changes) });
    expect(fault).toMatchObject({ code });
  });

  test('is renamed together with the connections of its machines', () => {
    const t = host();
    const args = { ...onHost, switch: 'LAN', name: 'Office' };
    t.command({ name: 'switch.configure', args });
    expect(names(t)).toEqual(['Office']);
    expect(t.vm(1).record.adapters[0]?.network).toBe('Office');
    const same = { ...onHost, switch: 'Office', name: 'Office' };
    expect(t.refusal({ name: 'switch.configure', args: same })).toMatchObject({
      code: 'switch.nothingChanges',
    });
    const none = { ...onHost, switch: 'LAN', notes: 'x' };
    expect(t.refusal({ name: 'switch.configure', args: none })).toMatchObject({
      code: 'switch.missing',
    });
  });

  test('can be shared with the host, on a VLAN of its own', () => {
    const t = host();
    const args = { ...onHost, switch: 'LAN', sharedWithParent: true, parentVlan: 4094 };
    t.command({ name: 'switch.configure', args });
    expect(t.node(1).record.virtualSwitches[0]).toMatchObject({
      sharedWithParent: true,
      parentVlan: 4094,
    });
  });

  test('that is removed leaves its machines without a connection', () => {
    const t = host();
    t.command({ name: 'switch.delete', args: { ...onHost, switch: 'LAN' } });
    expect(names(t)).toEqual([]);
    expect(t.vm(2).record.adapters[0]?.network).toBeNull();
    expect(t.events('switch.deleted')[0]?.fields).toMatchObject({ network: 'LAN', machines: 2 });
    const again = { name: 'switch.delete', args: { ...onHost, switch: 'LAN' } } as const;
    expect(t.refusal(again)).toMatchObject({ code: 'switch.missing' });
  });

  test('that a host lacks leaves a machine that starts there without a connection (21159)', () => {
    const t = lab({ nodes: 3, vms: 1 });
    t.node(3).pause();
    t.command({ name: 'switch.delete', args: { node: t.node(2).id, switch: 'LAN' } });
    t.node(1).crash();
    t.run('10m');
    t.vm(1).expect({ node: 'HV02', state: 'running' });
    expect(t.events('vm.networkMissing')[0]?.fields).toMatchObject({
      vm: 'VM01',
      network: 'LAN',
      node: 'HV02',
    });
  });
});

const adapter = (changes: object = {}) => ({
  id: 'nic1',
  name: 'Network Adapter',
  type: 'synthetic' as const,
  network: 'LAN',
  mac: { mode: 'dynamic' as const, address: null },
  vlan: null,
  spoofing: false,
  jumbo: false,
  chimney: false,
  vmq: false,
  ...changes,
});
const several = (count: number, changes: object = {}) =>
  Array.from({ length: count }, (_, index) => adapter({ id: `nic${index + 1}`, ...changes }));

describe('fact: hyperv-host §2.6 the adapters of a machine', () => {
  const stopped = () => lab({ nodes: 1, vms: 2, cluster: null, vm: { state: 'off' } });

  test('network and VLAN can be changed while it runs', () => {
    const t = host();
    create(t);
    t.vm(1).configure({ adapters: [adapter({ network: 'DMZ', vlan: 1 })] });
    t.vm(1).configure({ adapters: [adapter({ network: null, vlan: 4094 })] });
    expect(t.vm(1).record.adapters[0]).toMatchObject({ network: null, vlan: 4094 });
    // The address it runs under is still the one that was dealt.
    expect(t.vm(1).record.adapters[0]?.mac.address).toMatch(/^00-15-5D-/);
  });

  test.each<readonly [string, readonly object[]]>([
    ['a second one', [adapter(), adapter({ id: 'nic2' })]],
    ['none', []],
    ['another type', [adapter({ type: 'legacy' })]],
    ['a static address', [adapter({ mac: { mode: 'static', address: '00-15-5D-AA-00-01' } })]],
    ['spoofing', [adapter({ spoofing: true })]],
  ])('%s needs it to be off', (_what, adapters) => {
    const args = { adapters } as object;
    expect(host().vm(1).refusal('vm.configure', args)).toMatchObject({ code: 'vm.notEditable' });
    stopped().vm(1).give('vm.configure', args);
  });

  test('fact: hyperv-host §1.1 are eight synthetic and four legacy ones at most', () => {
    const t = stopped();
    const most = [...several(8), ...several(4, { type: 'legacy' })].map((each, index) => ({
      ...each,
      id: `nic${index + 1}`,
    }));
    t.vm(1).configure({ adapters: most });
    expect(t.vm(1).record.adapters).toHaveLength(12);
    expect(t.vm(2).refusal('vm.configure', { adapters: several(9) })).toMatchObject({
      code: 'adapter.tooManySynthetic',
      limit: 8,
    });
    const legacy = { adapters: several(5, { type: 'legacy' }) };
    expect(t.vm(2).refusal('vm.configure', legacy)).toMatchObject({
      code: 'adapter.tooManyLegacy',
      limit: 4,
    });
  });

  test('are refused where a network is missing or an address is wrong or taken', () => {
    const t = stopped();
    const fixed = (address: string | null) => ({
      adapters: [adapter({ mac: { mode: 'static', address } })],
    });
    t.vm(2).give('vm.configure', fixed('00-15-5D-AA-00-01'));
    const codeOf = (args: object) => t.vm(1).refusal('vm.configure', args).code;
    expect(codeOf({ adapters: [adapter({ network: 'None' })] })).toBe('adapter.networkMissing');
    expect(codeOf(fixed('00-15-5D-AA-00-01'))).toBe('adapter.macTaken');
    expect(codeOf(fixed('01-15-5D-AA-00-01'))).toBe('adapter.macInvalid');
    expect(codeOf(fixed(null))).toBe('adapter.macMissing');
    expect(codeOf({ adapters: [adapter(), adapter()] })).toBe('adapter.twice');
  });

  test.each([0, 4095, 1.5])('no VLAN has the number %s', (vlan) => {
    const args = { vm: 'vm:vm01', adapters: [adapter({ vlan })] };
    expect(parseCommand({ name: 'vm.configure', args })).toMatchObject({
      ok: false,
      fault: { code: 'command.malformed', path: 'adapters.0.vlan' },
    });
  });

  test('a static address that becomes dynamic is dealt at the next start', () => {
    const t = stopped();
    const mac = { mode: 'static', address: '00-15-5D-AA-00-01' };
    t.vm(1).give('vm.configure', { adapters: [adapter({ mac })] });
    t.vm(1).give('vm.configure', { adapters: [adapter()] });
    expect(t.vm(1).record.adapters[0]?.mac).toEqual({ mode: 'dynamic', address: null, from: null });
    t.vm(1).start().run('3m');
    expect(t.vm(1).record.adapters[0]?.mac.from).toBe('node:hv01');
  });
});

const stories: readonly (readonly [Sabotage, string, () => void])[] = [
  [
    'mac-dealt-twice',
    'no address is used twice on a host',
    () => {
      const t = lab({ nodes: 1, vms: 2, cluster: null, vm: { state: 'off' } });
      t.vm(1).start().run('3m');
      t.vm(2).start().run('3m');
    },
  ],
  [
    'mac-pool-endless',
    'an adapter that runs has an address',
    () => {
      const macPool = { from: '00-15-5D-01-0B-00', to: '00-15-5D-01-0B-00' };
      const vm = { state: 'off' } as const;
      const t = lab({ nodes: 1, vms: 2, cluster: null, host: { macPool }, vm });
      t.vm(1).start().run('3m');
      t.vm(2).start().run('3m');
    },
  ],
  [
    'static-mac-unchecked',
    'no address is used twice on a host',
    () => {
      const mac = { mode: 'static', address: '00-15-5D-AA-00-01', from: null } as const;
      const adapters = [{ ...adapter(), mac }];
      const t = lab({ nodes: 3, vms: 3, vm: { adapters } });
      t.node(1).crash();
      t.run('10m');
    },
  ],
];

test.each(stories)('without a guard (%s) it is noticed: %s', (name, sentence, story) => {
  const restore = sabotage(name);
  try {
    expect(story).toThrow(sentence);
  } finally {
    restore();
  }
  story();
});
