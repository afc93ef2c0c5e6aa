import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../src-shared/model/tables';
import { isServing, vmState } from '../../src-shared/rules/facts';
import { LabSession } from '../../src-main/lab/session';
import { shipped } from './support';

const minute = 60_000;

function play(name: string) {
  const session = new LabSession(shipped(name));
  session.goLive(() => {});
  const { engine } = session;
  const { reader } = engine;
  return {
    reader,
    session,
    to: (atMs: number) => {
      session.advanceTo(atMs);
      engine.checkWorld();
    },
    events: () => engine.drainChanges().events,
    runsOn: (node: NodeId) => reader.count('worker.node', node),
    serving: () => reader.all('vm').filter((vm) => isServing(reader, vm.id)).length,
  };
}

describe('two halves', () => {
  test('fact: failover-cluster §2.1 of two and two with a disk the side that holds it goes on', () => {
    const t = play('split-brain');
    t.to(2 * minute);
    const quorate = t.reader.all('view').filter((view) => view.quorate);
    expect(quorate.map((view) => view.members)).toEqual([['node:hv01', 'node:hv02']]);
    expect(t.runsOn('node:hv03') + t.runsOn('node:hv04')).toBe(0);
    expect(t.reader.all('worker')).toHaveLength(24);
  });

  test('every machine runs once and serves again, and all nodes are back after the repair', () => {
    const t = play('split-brain');
    t.to(10 * minute);
    expect(t.serving()).toBe(24);
    expect(t.reader.all('worker')).toHaveLength(24);
    const [view, ...others] = t.reader.all('view');
    expect(others).toEqual([]);
    expect(view?.members).toHaveLength(4);
    const lost = t.events().filter((event) => event.name === 'cluster.quorumLost');
    expect(new Set(lost.map((event) => event.node))).toEqual(new Set(['node:hv03', 'node:hv04']));
  });
});

describe('the missing witness', () => {
  test('nobody misses it until a node is lost; then the cluster stops', () => {
    const t = play('witness-loss');
    t.to(3 * minute);
    expect(t.serving()).toBe(10);
    expect(t.reader.all('cluster')[0]?.witness?.online).toBe(false);
    t.to(5 * minute);
    expect(t.reader.all('view').some((view) => view.quorate)).toBe(false);
    expect(t.serving()).toBe(0);
    t.to(20 * minute);
    expect(t.serving()).toBe(10);
  });

  test('with a file share witness in time the other node goes on', () => {
    const t = play('witness-loss');
    t.to(3 * minute);
    const answer = t.session.submit(
      {
        name: 'cluster.configureQuorum',
        args: {
          cluster: 'cluster:cl-west',
          mode: 'nodeAndFileShareMajority',
          witness: { fileShare: '\\\\FSW01\\Witness' },
        },
      },
      'user',
    );
    expect(answer.ok).toBe(true);
    t.to(7 * minute);
    expect(t.reader.all('view').map((view) => view.quorate)).toEqual([true]);
    expect(t.serving()).toBe(10);
  });
});

describe('the detour', () => {
  test('fact: failover-cluster §6 one path of two costs nothing, the last one redirects the node', () => {
    const t = play('storage-path-loss');
    const access = () =>
      t.reader
        .all('disk')
        .flatMap((disk) => disk.volume?.access['node:hv03']?.mode ?? [])
        .filter((mode) => mode !== 'direct');
    t.to(minute);
    expect(access()).toEqual([]);
    t.to(3 * minute);
    expect(access()).toHaveLength(3);
    expect(new Set(access())).toEqual(new Set(['fileSystemRedirected']));
    expect(t.serving()).toBe(24);
    t.to(10 * minute);
    expect(access()).toEqual([]);
    const ids = t.events().filter((event) => event.name === 'volume.redirectedByPath');
    expect(ids).toHaveLength(3);
  });
});

describe('moving without anyone noticing', () => {
  test('live keeps the users, a saved state does not, and a DVD keeps the machine', () => {
    const t = play('migration');
    t.to(20 * minute);
    const moves = [...t.reader.all('migration')].sort(
      (left, right) => left.startedAt - right.startedAt,
    );
    expect(moves.map(({ vm, type, phase }) => [vm, type, phase])).toEqual([
      ['vm:web01', 'live', 'completed'],
      ['vm:dc01', 'quick', 'completed'],
      ['vm:sql01', 'live', 'completed'],
      ['vm:legacy01', 'live', 'failed'],
    ]);
    const lost = moves.map((move) => move.sessionsLost);
    expect(lost[0]).toBe(0);
    expect(lost[1]).toBeGreaterThan(0);
    expect(moves[2]?.rounds.length).toBeGreaterThan(moves[0]?.rounds.length ?? 0);
    const legacy = t.reader.get<'vm'>('vm:legacy01');
    expect(legacy && vmState(t.reader, legacy)).toBe('running');
    expect(legacy?.node).toBe('node:hv02');
    expect(t.serving()).toBe(10);
  });
});

describe('the long chain', () => {
  test('fact: hyperv-host §5.4 three snapshots stand on each other, and deleting frees nothing yet', () => {
    const t = play('snapshots');
    t.to(6 * minute);
    const tree = t.reader.all('snapshot').map(({ name, parent }) => [name, parent]);
    expect(tree).toEqual([
      ['Before the update', null],
      ['After the update', 'snapshot:web01/1'],
      ['Just in case', 'snapshot:web01/2'],
    ]);
    expect(t.reader.by('vhd.chain', 'vm:web01')).toHaveLength(3);
    expect(t.serving()).toBe(24);
  });
});
