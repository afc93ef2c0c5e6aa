import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { live, migrationLab, moveOf, runToPhase } from './support';

describe('fact: failover-cluster §5.1 the networks are tried top-down until one connects', () => {
  test('the one without gateway and with the second-lowest metric first', () => {
    const t = migrationLab();
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    const network = t.engine.reader.get<'network'>(moveOf(t, 1).network ?? 'network:');
    expect(network?.name).toBe('LM');
  });

  test('a chosen order is kept; a network that only seems to work costs the time of a time-out', () => {
    const t = migrationLab();
    const [heartbeat, lm, mgmt] = [...t.engine.reader.all('network')].sort(
      (a, b) => a.metric - b.metric,
    );
    const networks = [mgmt?.id, heartbeat?.id];
    t.vm(1).give('vm.setMigrationNetworks', { networks });
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    expect(moveOf(t, 1).network).toBe(mgmt?.id);
    const cut = migrationLab();
    const [, second] = [...cut.engine.reader.all('network')].sort((a, b) => a.metric - b.metric);
    live(cut, 1, 2);
    cut.command({ name: 'fault.failSwitch', args: { network: second?.id ?? 'network:' } });
    runToPhase(cut, 1, 'preCopy');
    expect(moveOf(cut, 1).network).not.toBe(second?.id);
    expect(lm?.id).toBe(second?.id);
    expect(cut.events('migration.connectFailed').length).toBeLessThanOrEqual(1);
  });

  test('since 2012 they are chosen for the cluster', () => {
    const t = migrationLab({ profile: profiles['2012'] });
    expect(t.vm(1).refusal('vm.setMigrationNetworks', { networks: [] })).toMatchObject({
      code: 'migration.networksOfCluster',
    });
    const [heartbeat] = [...t.engine.reader.all('network')].sort((a, b) => a.metric - b.metric);
    t.command({
      name: 'cluster.setMigrationNetworks',
      args: { cluster: heartbeat?.cluster ?? 'cluster:', networks: [heartbeat?.id ?? 'network:'] },
    });
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    expect(moveOf(t, 1).network).toBe(heartbeat?.id);
  });
});
