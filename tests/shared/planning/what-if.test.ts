import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../../src-shared/model/tables';
import { hostAvailableMiB, neededMiB } from '../../../src-shared/rules/facts';
import { isPossibleOwner } from '../../../src-shared/rules/group-facts';
import { nPlusOne, takeSnapshot, whatIf } from '../../../src-shared/planning/index';
import { Board } from '../../../src-shared/planning/board';
import { bestPacking } from '../../../src-shared/planning/packing';
import { lostGroups, startingOf } from '../../../src-shared/planning/what-if';
import type { RecordStore } from '../../../src-shared/record-store';
import type { VmPlan } from '../../../src-main/sim/inventory/plan';
import { hashBetween } from '../../../src-main/sim/inventory/hash';
import type { LabOptions } from '../../support/inventory';
import { testInventory } from '../../support/inventory';
import { storeOf } from '../../support/records';

const GiB = 1024;
const cluster = 'cluster:cl-test';

function storeWith(options: LabOptions): RecordStore {
  return storeOf(testInventory(options).records);
}

/** Machines of these sizes in GiB on these hosts: `machines([['A', 'HV01', 4]])`. */
function machines(
  list: readonly (readonly [
    name: string,
    node: string,
    memoryGiB: number,
    more?: Partial<VmPlan>,
  ])[],
): NonNullable<LabOptions['change']> {
  return (plan) => {
    const [first] = plan.vms;
    if (!first) throw new Error('the lab has a machine to copy');
    return {
      ...plan,
      vms: list.map(([name, node, memoryGiB, more]) => ({
        ...first,
        name,
        node,
        memoryMiB: memoryGiB * GiB,
        ...more,
      })),
    };
  };
}

function foresee(options: LabOptions, ...failed: readonly NodeId[]) {
  const found = whatIf(storeWith(options), cluster, failed);
  if (!found) throw new Error('the cluster runs');
  return found;
}

const targets = (found: ReturnType<typeof foresee>) =>
  Object.fromEntries(found.moves.map((move) => [move.name, move.to]));

describe('fact: failover-cluster §3.4 the loss of a node', () => {
  test('its groups go one by one to the node with the fewest groups, the core groups first', () => {
    const found = foresee({ nodes: 4, vms: 8 }, 'node:hv01');
    expect(targets(found)).toEqual({
      'Cluster Group': 'node:hv02',
      'Available Storage': 'node:hv03',
      VM01: 'node:hv04',
      VM05: 'node:hv02',
    });
    expect(found.verdict).toBe('fits');
  });

  test('a preferred list counts from the lost owner on and wraps around', () => {
    const options: LabOptions = {
      nodes: 4,
      vms: 1,
      change: machines([['A', 'HV04', 1, { preferredOwners: ['HV03', 'HV04'] }]]),
    };
    expect(targets(foresee(options, 'node:hv04'))).toMatchObject({ A: 'node:hv01' });
  });

  test('possible owners and anti-affinity are kept to', () => {
    const options: LabOptions = {
      nodes: 4,
      vms: 1,
      change: machines([
        ['A', 'HV01', 1, { possibleOwners: ['HV01', 'HV04'] }],
        ['DC1', 'HV01', 1, { antiAffinity: ['dc'] }],
        ['DC2', 'HV02', 1, { antiAffinity: ['dc'] }],
        ['X', 'HV03', 1],
        ['Y', 'HV03', 1],
        ['Z', 'HV04', 1],
        ['Z2', 'HV04', 1],
      ]),
    };
    const found = foresee(options, 'node:hv01');
    expect(targets(found)).toMatchObject({ A: 'node:hv04', DC1: 'node:hv03' });
    expect(found.loads.flatMap((load) => load.conflicts)).toEqual([]);
  });

  test('anti-affinity is soft: where only such nodes are left it is broken and said', () => {
    const options: LabOptions = {
      nodes: 3,
      vms: 1,
      change: machines([
        ['DC1', 'HV01', 1, { antiAffinity: ['dc'] }],
        ['DC2', 'HV02', 1, { antiAffinity: ['dc'] }],
        ['DC3', 'HV03', 1, { antiAffinity: ['dc'] }],
      ]),
    };
    const found = foresee(options, 'node:hv01');
    expect(found.verdict).toBe('fits');
    expect(found.loads.filter((load) => load.conflicts.length > 0)).toHaveLength(1);
  });

  test('a node without the memory refuses, and the next is tried', () => {
    const options: LabOptions = {
      nodes: 3,
      vms: 1,
      host: { memoryMiB: 10 * GiB },
      change: machines([
        ['BIG', 'HV01', 5],
        ['FULL', 'HV02', 6],
        ['S1', 'HV03', 1],
        ['S2', 'HV03', 1],
        ['S3', 'HV03', 1],
      ]),
    };
    const found = foresee(options, 'node:hv01');
    expect(found.moves.find((move) => move.name === 'BIG')).toMatchObject({
      to: 'node:hv03',
      refusedBy: ['node:hv02'],
    });
  });

  test('what was off stays off, and what is not clustered stays down', () => {
    const options: LabOptions = {
      nodes: 3,
      vms: 1,
      change: machines([
        ['OFF', 'HV01', 1, { state: 'off' }],
        ['ALONE', 'HV01', 1, { highlyAvailable: false }],
      ]),
    };
    const found = foresee(options, 'node:hv01');
    expect(found.moves.find((move) => move.name === 'OFF')).toMatchObject({ starts: false });
    expect(found.notClustered).toEqual(['vm:alone']);
  });

  test('a loss that costs the majority stops everything', () => {
    const found = foresee({ nodes: 3, vms: 3 }, 'node:hv01', 'node:hv02');
    expect(found).toMatchObject({ quorum: false, votes: { have: 1, need: 2 }, moves: [] });
  });
});

/** Two survivors with 4 and 7 GiB left; A and B of 3 GiB take the places C of 6 GiB would need. */
const badOrder: LabOptions = {
  nodes: 3,
  vms: 1,
  host: { memoryMiB: 12 * GiB },
  change: machines([
    ['A', 'HV01', 3],
    ['B', 'HV01', 3],
    ['C', 'HV01', 5],
    ['FILL2', 'HV02', 5],
    ['FILL3', 'HV03', 4],
  ]),
};

describe('what does not fit', () => {
  test('by the cluster’s order, though another placement would do, is told from what cannot fit', () => {
    const could = foresee(badOrder, 'node:hv01');
    expect(could.verdict).toBe('couldFit');
    expect(could.unplaced).toMatchObject([{ name: 'C', why: 'memory' }]);
    expect(could.unplaced[0]?.couldGoTo).not.toBeNull();
    const cannot = foresee(
      {
        nodes: 2,
        vms: 4,
        host: { memoryMiB: 8 * GiB },
        vm: { memoryMiB: 3 * GiB },
        quorum: 'nodeAndDiskMajority',
      },
      'node:hv01',
    );
    expect(cannot.verdict).toBe('cannotFit');
    expect(cannot.unplaced.map((each) => each.couldGoTo)).toEqual([null, null]);
  });

  test('names what is needed and what is available, and the largest free piece', () => {
    const found = foresee(
      { nodes: 3, vms: 3, host: { memoryMiB: 10 * GiB }, vm: { memoryMiB: 5 * GiB } },
      'node:hv01',
    );
    expect(found.unplaced).toMatchObject([{ name: 'VM01', neededMiB: 5184, availableMiB: 4372 }]);
    expect(found.largestFree).toEqual({ node: 'node:hv02', freeMiB: 4372 });
    expect(found.unplacedMiB).toBe(5184);
  });

  test('without a possible owner left, says so', () => {
    const options: LabOptions = {
      nodes: 3,
      vms: 1,
      change: machines([['A', 'HV01', 1, { possibleOwners: ['HV01'] }]]),
    };
    expect(foresee(options, 'node:hv01').unplaced).toMatchObject([
      { why: 'noOwner', availableMiB: null },
    ]);
  });
});

describe('N+1', () => {
  test('holds where every single node can be lost', () => {
    expect(nPlusOne(storeWith({ nodes: 4, vms: 20 }), cluster)).toMatchObject({
      ok: true,
      worst: null,
    });
  });

  test('names the node whose loss leaves the most without a place, and how much that is', () => {
    const found = nPlusOne(storeWith(badOrder), cluster);
    expect(found).toMatchObject({ ok: false, worst: { node: 'node:hv01', couldFit: true } });
    expect(found?.losses.map((loss) => loss.unplaced)).toEqual([1, 0, 0]);
  });

  test('a loss of quorum is worse than any lack of memory', () => {
    const found = nPlusOne(storeWith({ nodes: 2, vms: 2 }), cluster);
    expect(found?.worst).toMatchObject({ quorum: false });
  });

  test('nothing is foreseen of a cluster that does not run', () => {
    const store = storeWith({ nodes: 2, vms: 2 });
    const view = store.get<'view'>('view:cl-test/1');
    if (view) store.put({ ...view, quorate: false });
    expect(nPlusOne(store, cluster)).toBeNull();
  });
});

/** A lab of which everything is drawn from a seed: sizes, owners, lists, classes, limits. */
function drawnLab(seed: number): LabOptions {
  const draw = (what: string, from: number, to: number) => hashBetween(seed, what, from, to);
  const nodes = draw('nodes', 3, 6);
  const node = (what: string) => `HV0${draw(what, 1, nodes)}`;
  const names = Array.from({ length: draw('vms', 3, 24) }, (_, index) => `M${index + 10}`);
  return {
    nodes,
    vms: 1,
    host: { memoryMiB: 40 * GiB },
    change: machines(
      names.map((name) => [
        name,
        node(`${name} node`),
        draw(`${name} memory`, 1, 5),
        {
          possibleOwners:
            draw(`${name} limited`, 0, 4) === 0
              ? [...new Set([node(`${name} node`), node(`${name} second`)])]
              : [],
          preferredOwners: draw(`${name} prefers`, 0, 3) === 0 ? [node(`${name} preferred`)] : [],
          antiAffinity: draw(`${name} class`, 0, 4) === 0 ? ['class'] : [],
          state: draw(`${name} off`, 0, 7) === 0 ? ('off' as const) : ('running' as const),
        },
      ]),
    ),
  };
}

/** Survivors as full as a seed says, so that some machines find no place. */
function fill(store: RecordStore, seed: number) {
  for (const node of store.all('node')) {
    const available = hostAvailableMiB(store, node);
    const kept = Math.min(available, hashBetween(seed, `kept ${node.name}`, 0, 6) * GiB);
    store.put({ ...node, rootReserveMiB: node.rootReserveMiB + available - kept });
  }
}

describe.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('property: lab %i', (seed) => {
  const store = storeOf(testInventory(drawnLab(seed)).records);
  fill(store, seed);
  const failed: NodeId = `node:hv0${hashBetween(seed, 'failed', 1, store.all('node').length)}`;
  const found = whatIf(store, cluster, [failed]);
  if (!found) throw new Error('the cluster runs');
  const groupOf = (id: `group:${string}`) => {
    const group = store.get<'group'>(id);
    if (!group) throw new Error(`${id} exists`);
    return group;
  };

  test('every placement keeps to the rules and fits', () => {
    for (const move of found.moves) {
      expect(move.to).not.toBe(failed);
      expect(isPossibleOwner(store, groupOf(move.group), move.to)).toBe(true);
    }
    for (const load of found.loads) {
      expect(load.freeMiB).toBeGreaterThanOrEqual(0);
      const came = found.moves.filter((move) => move.to === load.node && move.starts && move.vm);
      expect(came.reduce((sum, move) => sum + move.neededMiB, 0)).toBe(load.addedMiB);
      expect(came).toHaveLength(load.addedVms);
    }
  });

  test('nothing is forgotten: what was to run either runs or has no place', () => {
    const lost = store
      .by('group.owner', failed)
      .filter((group) => group.vm && group.persistentOnline)
      .map((group) => group.id);
    const told = [
      ...found.moves.filter((move) => move.starts && move.vm).map((move) => move.group),
      ...found.unplaced.map((each) => each.group),
    ];
    expect([...told].sort()).toEqual([...lost].sort());
  });

  test('nothing is called unplaceable that a node has room for', () => {
    for (const each of found.unplaced) {
      const group = groupOf(each.group);
      const vm = group.vm && store.get<'vm'>(group.vm);
      if (!vm || each.why === 'failovers') continue;
      for (const load of found.loads) {
        if (load.failed || !isPossibleOwner(store, group, load.node)) continue;
        expect(load.freeMiB).toBeLessThan(neededMiB(store, vm));
      }
    }
  });

  test('N+1 says of every single node what its what-if says', () => {
    for (const loss of nPlusOne(store, cluster)?.losses ?? []) {
      const alone = whatIf(store, cluster, [loss.node]);
      expect(loss.unplaced).toBe(alone?.unplaced.length);
      expect(loss.shortMiB).toBe(alone?.unplacedMiB);
      expect(loss.couldFit).toBe(alone?.verdict === 'fits' ? null : alone?.verdict === 'couldFit');
    }
  });

  test('the best packing fits where it says so, and brute force finds none where it says cannot', () => {
    const snapshot = takeSnapshot(store, cluster);
    if (!snapshot) throw new Error('the cluster runs');
    const gone = Uint8Array.from(snapshot.nodes, (node) => (node.id === failed ? 1 : 0));
    const lost = startingOf(lostGroups(snapshot, gone));
    const packing = bestPacking(snapshot, gone, lost);
    const board = new Board(snapshot, gone);
    if (packing.outcome === 'fits') {
      lost.forEach((group, index) => {
        const node = packing.nodes[index] ?? -1;
        expect(board.mayOwn(group, node) && board.refusal(group, node) === null).toBe(true);
        board.commit(group, node);
      });
    } else if (lost.length <= 6) {
      const packs = (index: number): boolean => {
        const group = lost[index];
        if (!group) return true;
        return snapshot.nodes.some((_node, node) => {
          if (!board.mayOwn(group, node) || board.refusal(group, node) !== null) return false;
          board.commit(group, node);
          const rest = packs(index + 1);
          board.commit(group, node, -1);
          return rest;
        });
      };
      expect(packs(0)).toBe(false);
    }
  });
});
