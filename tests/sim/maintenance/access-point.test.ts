import { describe, expect, test } from 'vitest';
import type { AccessPointTrouble } from '../../../src-shared/model/cluster';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const cluster = 'cluster:cl-test' as const;

function broken(trouble: AccessPointTrouble): LabDriver {
  const t = lab({ nodes: 3, vms: 3 });
  t.command({ name: 'fault.breakAccessPoint', args: { cluster, trouble } });
  return t;
}

const core = (t: LabDriver) => t.engine.reader.get<'group'>('group:cl-test/cluster-group');

describe('fact: failover-cluster §8.2 the access point of a cluster', () => {
  test('an address that is in use fails its resource, on every node, up to the threshold', () => {
    const t = broken('duplicateAddress');
    expect(t.events('accessPoint.duplicateAddress')[0]?.node).toBe('node:hv01');
    expect(core(t)?.state).toBe('pending');
    t.run('5m');
    expect(core(t)?.state).toBe('failed');
    const owners = new Set(t.events('accessPoint.duplicateAddress').map((event) => event.node));
    expect(owners.size).toBeGreaterThan(1);
    expect(
      t.events('group.failoverLimit').length + t.events('group.failed').length,
    ).toBeGreaterThan(0);
    for (let number = 1; number <= 3; number += 1) t.vm(number).expect({ serving: true });
  });

  test('comes online again once the other computer is gone', () => {
    const t = broken('duplicateAddress');
    t.run('5m').command({ name: 'fault.restoreAccessPoint', args: { cluster } });
    t.command({ name: 'group.bringOnline', args: { group: 'group:cl-test/cluster-group' } });
    t.run('10s');
    expect(core(t)?.state).toBe('online');
  });

  test.each<[AccessPointTrouble, 'accessPoint.notRegistered' | 'accessPoint.notInDirectory']>([
    ['nameServer', 'accessPoint.notRegistered'],
    ['directory', 'accessPoint.notInDirectory'],
  ])('a name the %s does not take is an error in the log only', (trouble, event) => {
    const t = broken(trouble);
    expect(t.events(event)).toHaveLength(1);
    t.run('1m');
    expect(core(t)?.state).toBe('online');
  });

  test('a trouble it has, or one it has not, is refused', () => {
    const t = broken('directory');
    const again = { cluster, trouble: 'directory' } as const;
    expect(t.refusal({ name: 'fault.breakAccessPoint', args: again }).code).toBe(
      'cluster.accessPointBroken',
    );
    t.command({ name: 'fault.restoreAccessPoint', args: { cluster } });
    expect(t.refusal({ name: 'fault.restoreAccessPoint', args: { cluster } }).code).toBe(
      'cluster.accessPointWorks',
    );
  });
});
