import { describe, expect, test } from 'vitest';
import { buildInventory } from '../../src-main/sim/inventory/build';
import type { LabDefinition } from '../../src-main/lab/definition';
import { faultOf, file, goodLab } from './support';

/** A file with two clusters whose networks and disks have the same names. */
const twins = `hyperlab: 1
id: twins
title: { en: Twins, de: Zwillinge }
profile: 2008r2sp1
clusters:
  - { name: CL-A, nodes: [HV01, HV02], witness: { type: disk, name: Witness } }
  - { name: CL-B, nodes: [HV03, HV04] }
nodes:
  - { name: HV01, memory: 16GiB }
  - { name: HV02, memory: 16GiB }
  - { name: HV03, memory: 16GiB }
  - { name: HV04, memory: 16GiB }
vms:
  - { name: VM01, node: HV01, memory: 1GiB }
`;

const pair = file(`storage:
  arrays:
    - { name: SAN-A, controllers: [Left, Right] }
  disks:
    - { name: Disk 1, folder: Volume1 }
    - { name: LUN 1 }
vms:
  - { name: VM01, node: HV01, memory: 1GiB, disk: LUN 1 }
  - { name: VM02, node: HV02, memory: 1GiB, disk: Volume1 }
`);

function refusal(text: string): string {
  const fault = faultOf(text);
  return 'reason' in fault && 'path' in fault ? `${fault.path}: ${fault.reason}` : fault.code;
}

const at = (lab: LabDefinition, index = 0) => {
  const does = lab.timeline[index]?.does;
  return does && 'command' in does ? does.command.args : undefined;
};

describe('a command of the timeline', () => {
  const entry = (text: string) => goodLab(`${pair}timeline:\n  - { at: 1s, ${text} }\n`);

  test('names adapters, paths and controllers by their parts', () => {
    const adapter = 'command: fault.disconnectInterface, interface: { node: hv01, network: lm }';
    expect(at(entry(adapter))).toEqual({ interface: 'interface:hv01/lm' });
    const path = 'path: { node: HV02, array: SAN-A, controller: right }';
    expect(at(entry(`command: fault.disconnectPath, ${path}`))).toEqual({
      path: 'path:hv02/san-a/right',
    });
    const controller = 'command: fault.failController, array: SAN-A, controller: Right';
    expect(at(entry(controller))).toEqual({ array: 'array:san-a', controller: 1 });
  });

  test('names lists of nodes and networks', () => {
    const cut = 'networks: [Mgmt, LM], from: [HV01], to: [HV02], oneWay: true';
    expect(at(entry(`command: fault.cutNetwork, ${cut}`))).toEqual({
      networks: ['network:cl-a/mgmt', 'network:cl-a/lm'],
      from: ['node:hv01'],
      to: ['node:hv02'],
      oneWay: true,
    });
  });

  test('keeps texts that are no names of objects', () => {
    const rename = 'command: fault.renameVirtualNetwork, node: HV01, from: LAN, to: LAN2';
    expect(at(entry(rename))).toEqual({ node: 'node:hv01', from: 'LAN', to: 'LAN2' });
  });

  test('names disks by their resource or their folder, and groups by their machine', () => {
    expect(at(entry('command: fault.failDisk, disk: Disk 1'))).toEqual({
      disk: 'disk:cl-a/disk-1',
    });
    expect(at(entry('command: fault.failDisk, disk: volume1'))).toEqual({
      disk: 'disk:cl-a/disk-1',
    });
    expect(at(entry('command: group.takeOffline, group: vm01'))).toEqual({ group: 'group:vm01' });
    expect(at(entry('command: group.move, group: Cluster Group, node: null'))).toEqual({
      group: 'group:cl-a/cluster-group',
      node: null,
    });
  });

  test('takes durations and rates with their units', () => {
    const delay = 'command: cluster.configure, cluster: CL-A, sameSubnetDelayMs: 500ms';
    expect(at(entry(delay))).toEqual({ cluster: 'cluster:cl-a', sameSubnetDelayMs: 500 });
    const dirty = 'command: vm.setDirtyRate, vm: VM01, dirtyBytesPerSecond: 20MB/s';
    expect(at(entry(dirty))).toEqual({ vm: 'vm:vm01', dirtyBytesPerSecond: 20_000_000 });
  });

  test('may cancel the move of a machine, whichever it will be', () => {
    const lab = entry('command: migration.cancel, migration: VM01');
    expect(lab.timeline[0]).toMatchObject({
      does: { late: { argument: 'migration', vm: 'vm:vm01' } },
    });
  });

  test('may name a cluster that is created before', () => {
    const text = `${pair}timeline:
  - { at: 1s, command: cluster.create, name: CL-NEW, nodes: [HV01], address: null, storage: false }
  - { at: 9m, command: cluster.shutDown, cluster: CL-NEW }
`;
    expect(at(goodLab(text), 1)).toEqual({ cluster: 'cluster:cl-new' });
  });

  test('says to which cluster a name belongs where several have it', () => {
    const entryOf = (network: string) =>
      `${twins}timeline:\n  - { at: 1s, command: fault.failSwitch, network: ${network} }\n`;
    expect(refusal(entryOf('LM'))).toBe('timeline[1].network: file.ambiguous');
    expect(at(goodLab(entryOf('CL-B/LM')))).toEqual({ network: 'network:cl-b/lm' });
  });

  test.each([
    ['command: fault.failSwitch, network: LN', 'timeline[1].network: file.unknown.networkMeant'],
    ['command: fault.failArray, array: SAN-X', 'timeline[1].array: file.unknown.arrayMeant'],
    ['command: fault.failDisk, disk: Platte', 'timeline[1].disk: file.unknown.disk'],
    ['command: group.takeOffline, group: VM03', 'timeline[1].group: file.unknown.groupMeant'],
    [
      'command: fault.failController, array: SAN-A, controller: Lefft',
      'timeline[1].controller: file.unknown.controllerMeant',
    ],
    [
      'command: fault.disconnectInterface, interface: { node: HV03, network: LM }',
      'timeline[1].interface.node: file.unknown.nodeMeant',
    ],
  ])('refuses a name that leads nowhere: %s', (text, expected) => {
    expect(refusal(`${pair}timeline:\n  - { at: 1s, ${text} }\n`)).toBe(expected);
  });
});

describe('the storage of a lab file', () => {
  test('a machine with a LUN of its own has the disk in its group, the others share volumes', () => {
    const { plan } = goodLab(pair);
    const disks = buildInventory(plan).records.filter((record) => record.kind === 'disk');
    expect(disks.map(({ name, use, group, owner }) => [name, use, group, owner])).toEqual([
      ['Disk 1', 'sharedVolume', null, 'node:hv01'],
      ['LUN 1', 'group', 'group:vm01', 'node:hv01'],
    ]);
    const vms = buildInventory(plan).records.filter((record) => record.kind === 'vm');
    expect(vms.map((vm) => vm.disk)).toEqual(['disk:cl-a/lun-1', 'disk:cl-a/disk-1']);
  });

  test('one array names its mirror, and both hold every disk', () => {
    const { plan } = goodLab(
      file('storage: { arrays: [{ name: SAN-A, mirror: SAN-B }, { name: SAN-B }] }\n'),
    );
    expect(plan.arrays.map(({ name, mirror }) => [name, mirror])).toEqual([
      ['SAN-A', 'SAN-B'],
      ['SAN-B', 'SAN-A'],
    ]);
    expect(plan.disks.map((disk) => disk.arrays)).toEqual([['SAN-A', 'SAN-B']]);
  });

  test.each([
    ['storage: { arrays: [{ name: A, mirror: A }] }\n', 'storage.arrays[1].mirror: file.mirror'],
    [
      'storage: { arrays: [{ name: A, latency: 5 }] }\n',
      'storage.arrays[1].latency: file.type.text',
    ],
    [
      'storage: { arrays: [{ name: A, bandwidth: 400Mb }] }\n',
      'storage.arrays[1].bandwidth: file.rate',
    ],
    [
      'storage: { disks: [{ name: D, size: 1GiB, used: 2GiB }] }\n',
      'storage.disks[1].used: file.tooLarge',
    ],
    [
      'storage: { disks: [{ name: D, host: HV01, use: sharedVolume }] }\n',
      'storage.disks[1].use: file.diskUse',
    ],
    ['storage: { disks: [{ name: D, use: witness }] }\n', 'storage.disks[1].use: file.witnessDisk'],
    [
      'storage: { disks: [{ name: D, owner: HV09 }] }\n',
      'storage.disks[1].owner: file.unknown.nodeMeant',
    ],
  ])('is refused where it cannot be: %s', (text, expected) => {
    expect(refusal(file(text))).toBe(expected);
  });

  test('two machines on one LUN of their own are not modelled', () => {
    const text = pair.replace('disk: Volume1', 'disk: LUN 1');
    expect(refusal(text)).toBe('vms[2].disk: file.diskShared');
  });

  test('a clustered machine needs a disk of its cluster', () => {
    const text = pair.replace('- { name: LUN 1 }', '- { name: LUN 1, host: HV01 }');
    expect(refusal(text)).toBe('vms[1].disk: file.diskElsewhere');
  });
});

describe('hosts, clusters and machines in a lab file', () => {
  test('fact: hyperv-host §3.2 a processor is a model or written out', () => {
    const { plan } = goodLab(`hyperlab: 1
id: mine
title: { en: Mine, de: Meins }
profile: 2008r2sp1
nodes:
  - { name: HV01, memory: 16GiB, processor: Opteron-6174 }
  - { name: HV02, memory: 16GiB, processor: { vendor: intel, name: X, features: [sse, sse2] } }
`);
    expect(plan.hosts.map(({ processor }) => [processor.vendor, processor.name])).toEqual([
      ['amd', 'AMD Opteron 6174'],
      ['intel', 'X'],
    ]);
  });

  test('Windows on a host keeps what the file leaves out', () => {
    const { plan } = goodLab(`hyperlab: 1
id: mine
title: { en: Mine, de: Meins }
profile: 2008r2sp1
nodes:
  - { name: HV01, memory: 16GiB, system: { domain: null, availableUpdates: [KB2545685] } }
`);
    expect(plan.hosts[0]?.system).toMatchObject({
      domain: null,
      servicePack: 1,
      availableUpdates: ['KB2545685'],
      migrationPort: 'open',
    });
  });

  test.each<[what: string, cluster: string, node: string, expected: string]>([
    [
      'a setting of a later version',
      'dynamicQuorum: true',
      '',
      'cluster.dynamicQuorum: file.profileLacks',
    ],
    [
      'a way to send memory the version lacks',
      'migrationPerformance: smb',
      '',
      'cluster.migrationPerformance: file.profileLacks',
    ],
    [
      'a threshold out of range',
      'sameSubnetThreshold: 20',
      '',
      'cluster.sameSubnetThreshold: file.tooLarge',
    ],
    [
      'a witness share on a member',
      "witness: { type: fileShare, name: '\\\\HV02\\W' }",
      '',
      'cluster.witness.name: file.witnessOnNode',
    ],
    [
      'networks without cluster traffic',
      'networks: [{ name: N, role: none }]',
      '',
      'cluster.networks: file.noClusterNetwork',
    ],
    [
      'two networks in one subnet',
      'networks: [{ name: N, subnet: 10.1.1.0/24 }, { name: M, subnet: 10.1.1.0/24 }]',
      '',
      'cluster.networks[2].subnet: file.subnetTwice',
    ],
    [
      'a subnet that is none',
      'networks: [{ name: N, subnet: 10.1.1.0/23 }]',
      '',
      'cluster.networks[1].subnet: file.subnet',
    ],
    [
      'a bandwidth without its unit',
      'networks: [{ name: N, bandwidth: 1Gb }]',
      '',
      'cluster.networks[1].bandwidth: file.lineRate',
    ],
    [
      'a weight without the update for it',
      'address: dhcp',
      'weight: 0, system: { updates: [] }',
      'nodes[1].weight: file.weightHotfix',
    ],
    [
      'a processor nobody makes',
      'address: dhcp',
      'processor: xeon-x5651',
      'nodes[1].processor: file.unknown.processorMeant',
    ],
  ])('%s is refused', (_what, cluster, node, expected) => {
    const text = file()
      .replace('name: CL-A,', `name: CL-A, ${cluster},`)
      .replace('name: HV01, memory', `name: HV01, ${node === '' ? '' : `${node}, `}memory`);
    expect(refusal(text)).toBe(expected);
  });

  test.each([
    [', priority: high', 'vms[1].priority: file.profileLacks'],
    [', failover: { failback: immediately }', 'vms[1].failover.failback: file.failback'],
    [', memoryUsed: 2GiB', 'vms[1].memoryUsed: file.tooLarge'],
    [', dirtyRate: 20', 'vms[1].dirtyRate: file.type.text'],
    [', virtualNetworks: [DMZ]', 'vms[1].virtualNetworks: file.noVirtualNetwork'],
    [', disk: Volume9', 'vms[1].disk: file.unknown.diskMeant'],
  ])('a machine with %s is refused', (rest, expected) => {
    const text = file(`vms:\n  - { name: A, node: HV01, memory: 1GiB${rest} }\n`);
    expect(refusal(text)).toBe(expected);
  });

  test('what a machine is told reaches its group', () => {
    const { plan } = goodLab(
      file(`vms:
  - name: A
    node: HV01
    memory: 1GiB
    preferredOwners: [HV02]
    antiAffinity: [web]
    offlineAction: shutDown
    checkHeartbeat: false
    clients: 7
    dirtyRate: 2MiB/s
    failover: { threshold: 3, period: 2h, failback: { from: 22, to: 5 } }
    policy: { restartAction: restart, restartThreshold: 4, retryAfter: never }
`),
    );
    const records = buildInventory(plan).records;
    expect(records.find((record) => record.id === 'group:a')).toMatchObject({
      preferredOwners: ['node:hv02'],
      antiAffinity: ['web'],
      offlineAction: 'shutDown',
      checkHeartbeat: false,
      failoverThreshold: 3,
      policy: expect.objectContaining({
        restartAction: 1,
        restartThreshold: 4,
        restartDelayMs: 500,
        retryPeriodMs: null,
      }),
      failoverPeriodMs: 7_200_000,
      failback: { allowed: true, window: { fromHour: 22, toHour: 5 } },
    });
    expect(records.find((record) => record.id === 'vm:a')).toMatchObject({
      clients: 7,
      dirtyBytesPerSecond: 2_097_152,
    });
  });

  test('figures of every section of the profile can be changed', () => {
    const { plan } = goodLab(
      file(`values:
  migration.bytesPerSecondAt1Gbps: 100MB/s
  migration.maxRounds: 5
  storage.mountMs: [2s, 3s]
  maintenance.updateMs: [10s, 20s]
`),
    );
    expect(plan.profile.migration.bytesPerSecondAt1Gbps.value).toBe(100_000_000);
    expect(plan.profile.migration.maxRounds.value).toBe(5);
    expect(plan.profile.storage.mountMs.value).toEqual([2000, 3000]);
    expect(plan.profile.maintenance.updateMs.value).toEqual([10_000, 20_000]);
    expect(refusal(file('values: { migration.bytesPerSecondAt1Gbps: 7 }\n'))).toBe(
      'values.migration.bytesPerSecondAt1Gbps: file.figureRate',
    );
    expect(refusal(file('values: { migration.maxRound: 5 }\n'))).toBe(
      'values.migration.maxRound: file.fixedFigureMeant',
    );
  });
});
