import { describe, expect, test } from 'vitest';
import type { SimRecord } from '../../../src-shared/model/tables';
import { createTexts } from '../../../src-shared/text/index';
import { mapItems, neighbour } from '../../../src-renderer/views/cluster-map/map-items';
import { mapLayout } from '../../../src-renderer/views/cluster-map/map-layout';
import type { Box } from '../../../src-renderer/views/cluster-map/map-layout';
import { clusterMap, tilesAtMost } from '../../../src-renderer/views/cluster-map/map-model';
import type { ClusterMap } from '../../../src-renderer/views/cluster-map/map-model';
import {
  cutMarks,
  pointAt,
  wayBetween,
  wayToArray,
} from '../../../src-renderer/views/cluster-map/map-paths';
import {
  nodeSentence,
  nodeWord,
  tileLook,
} from '../../../src-renderer/views/cluster-map/map-words';
import {
  anArray,
  aDisk,
  anInterface,
  aNetwork,
  aView,
  pathsOf,
} from '../../support/cluster-records';
import { aCluster, aNode, aVm, aWorker, aWorld, storeOf } from '../../support/records';

const english = createTexts('en', 'r2');
const cluster = 'cluster:cl-nord' as const;
const lan = aNetwork('LAN', { role: 'clusterAndClient', metric: 10_000 });
const csv = aNetwork('CSV', { metric: 1000 });
const san = anArray('SAN-A');

interface Scene {
  readonly nodes?: number;
  readonly site?: (index: number) => string | null;
  readonly more?: readonly SimRecord[];
  readonly up?: readonly string[];
}

const nameOf = (index: number) => `HV${String(index + 1).padStart(2, '0')}`;

/** CL-NORD with so many nodes on two networks and one array. */
function mapOf({ nodes = 4, site = () => null, more = [], up }: Scene = {}): ClusterMap {
  const servers = Array.from({ length: nodes }, (_, index) =>
    aNode(nameOf(index), { site: site(index), view: 'view:cl-nord/1' }),
  );
  const view = aView(up ?? servers.map((node) => node.name.toLowerCase()));
  const store = storeOf([
    ...[aWorld(), aCluster(), view, lan, csv, san],
    ...servers,
    ...servers.flatMap((node) => [anInterface(node, lan), anInterface(node, csv)]),
    ...servers.flatMap((node) => pathsOf(node, san)),
    ...more,
  ]);
  return clusterMap(store, cluster, view);
}

const boxes = (map: ClusterMap, width: number): readonly Box[] =>
  Object.values(mapLayout(map, width).nodes).map(({ box }) => box);

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

describe('the layout of the map', () => {
  test.each([2, 3, 4, 8, 16, 32, 64])(
    'holds %i nodes beside each other at every width',
    (nodes) => {
      for (const width of [520, 760, 1100, 1900]) {
        const placed = boxes(mapOf({ nodes }), width);
        expect(placed).toHaveLength(nodes);
        for (const [index, box] of placed.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(placed.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
        }
      }
    },
  );

  test('puts rooms apart, and frames what stands in each', () => {
    const map = mapOf({ site: (index) => (index < 2 ? 'Room 1' : 'Room 2') });
    const { sites, nodes } = mapLayout(map, 1200);
    expect(sites.map(({ name }) => name)).toEqual(['Room 1', 'Room 2']);
    const [first, second] = sites;
    if (!first || !second) throw new Error('there are two rooms');
    expect(overlaps(first.box, second.box)).toBe(false);
    const third = nodes['node:hv03']?.box;
    expect(third && overlaps(third, second.box)).toBe(true);
  });

  test('gives every room rows of its own where they do not fit side by side', () => {
    const map = mapOf({ nodes: 24, site: (index) => (index < 12 ? 'Room 1' : 'Room 2') });
    const { rows } = mapLayout(map, 900);
    for (const row of rows) {
      const rooms = new Set(row.nodes.map((id) => (Number(id.slice(-2)) <= 12 ? 1 : 2)));
      expect(rooms.size).toBe(1);
    }
  });
});

describe('what the map shows of machines', () => {
  const web = aVm('WEB01', 'HV01', { clients: 40, sessions: 40 });
  const sql = aVm('SQL01', 'HV01', { clients: 10, sessions: 0, downSince: 5 });

  test('is a tile each, with the one that should serve and does not marked', () => {
    const map = mapOf({ more: [web, aWorker(web), sql] });
    const [first] = map.nodes;
    expect(first?.tiles.map((tile) => [tile.name, tileLook(tile)])).toEqual([
      ['SQL01', 'trouble'],
      ['WEB01', 'running'],
    ]);
    expect([first?.vms, first?.running, first?.trouble]).toEqual([2, 1, 1]);
    expect([map.sessions, map.clients]).toEqual([40, 50]);
  });

  test('is a number only where there are too many to draw', () => {
    const many = Array.from({ length: tilesAtMost + 1 }, (_, index) =>
      aVm(`VM${String(index)}`, 'HV01', { meantToServe: false }),
    );
    const map = mapOf({ more: many });
    expect(map.nodes[0]).toMatchObject({ tiles: [], vms: tilesAtMost + 1 });
    expect(mapLayout(map, 1200).tilesPerLine).toBe(0);
  });
});

describe('a node on the map', () => {
  test('that is believed up and has lost its power shows the truth', () => {
    const dead = aNode('HV02', { machine: 'off', silentSince: 100, view: 'view:cl-nord/1' });
    const map = mapOf({ nodes: 1, up: ['hv01', 'hv02'], more: [dead] });
    const node = map.nodes[1];
    expect(node && nodeWord(english, node)).toEqual({ tone: 'off', word: 'Off' });
  });

  test('that runs in another partition says so', () => {
    const other = aNode('HV02', { view: 'view:cl-nord/2' });
    const map = mapOf({ nodes: 1, up: ['hv01'], more: [other] });
    const node = map.nodes[1];
    expect(node && nodeWord(english, node).word).toBe('On another side');
  });

  test('says in a sentence which paths it lost, and what it coordinates', () => {
    const node = aNode('HV01', { view: 'view:cl-nord/1' });
    const volume = aDisk('Cluster Disk 1', { volume: 'Volume1', arrays: [san.id] });
    const map = mapOf({ nodes: 1, more: [...pathsOf(node, san, [true, false]), volume] });
    const first = map.nodes[0];
    const sentence = first ? nodeSentence(english, map, first) : '';
    expect(sentence).toContain('Coordinates Volume1');
    expect(sentence).toContain('1 of 2 paths to SAN-A');
  });
});

describe('lines of the map', () => {
  const volume = (mode: 'direct' | 'fileSystemRedirected') =>
    aDisk('Cluster Disk 1', {
      ...{ use: 'sharedVolume', volume: 'Volume1', arrays: [san.id], owner: 'node:hv01' },
      access: {
        'node:hv01': { mode: 'direct', reason: null },
        'node:hv03': { mode, reason: mode === 'direct' ? null : 'noDiskConnectivity' },
      },
    });

  test('draw redirected access over the CSV network and the coordinator to the array', () => {
    expect(mapOf({ more: [volume('direct')] }).detours).toEqual([]);
    const map = mapOf({ more: [volume('fileSystemRedirected')] });
    const [detour] = map.detours;
    expect(detour).toMatchObject({
      node: 'node:hv03',
      coordinator: 'node:hv01',
      network: csv.id,
      array: san.id,
    });
    const layout = mapLayout(map, 1200);
    const way = wayBetween(map, layout, 'node:hv03', 'node:hv01', csv.id);
    const line = layout.rows[0]?.networks[csv.id];
    expect(way.map(([, y]) => y)).toEqual([way[0]?.[1], line, line, way[0]?.[1]]);
    const rest = wayToArray(map, layout, 'node:hv01', san.id);
    expect(rest.at(-1)?.[1]).toBe(layout.arrays[san.id]?.y);
  });

  test('take the trunk where source and target stand in different rows', () => {
    const map = mapOf({ nodes: 16 });
    const layout = mapLayout(map, 700);
    const way = wayBetween(map, layout, 'node:hv01', 'node:hv16', csv.id);
    expect(layout.nodes['node:hv16']?.row).toBeGreaterThan(0);
    expect(new Set(way.map(([x]) => x)).size).toBe(3);
  });

  test('are crossed out between neighbours on two sides of a cut, on that network only', () => {
    const cut = aNetwork('CSV', {
      cuts: [{ from: ['node:hv01', 'node:hv02'], to: ['node:hv03', 'node:hv04'], oneWay: false }],
    });
    const map = mapOf({ more: [cut] });
    const layout = mapLayout(map, 1200);
    const marks = cutMarks(map, layout);
    expect(marks).toHaveLength(1);
    const [left, right] = [layout.nodes['node:hv02']?.box, layout.nodes['node:hv03']?.box];
    expect(marks[0]?.at[0]).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    expect(marks[0]?.at[0]).toBeLessThan(right?.x ?? 0);
  });

  test('carry a mover as far as its move has come', () => {
    const way = [
      [0, 0],
      [0, 10],
      [30, 10],
    ] as const;
    expect(pointAt(way, 0)).toEqual([0, 0]);
    expect(pointAt(way, 0.5)).toEqual([10, 10]);
    expect(pointAt(way, 1)).toEqual([30, 10]);
  });
});

test('the arrow keys go to the nearest object and stop at the edge', () => {
  const map = mapOf();
  const items = mapItems(english, cluster, map, mapLayout(map, 1200));
  const item = (id: string) => {
    const found = items.find((each) => each.id === id);
    if (!found) throw new Error(`${id} is on the map`);
    return found;
  };
  expect(neighbour(items, item('node:hv01'), 'ArrowRight')?.id).toBe('node:hv02');
  expect(neighbour(items, item('node:hv02'), 'ArrowDown')?.id).toBe('array:san-a');
  expect(neighbour(items, item('node:hv04'), 'ArrowRight')).toBeUndefined();
  expect(neighbour(items, item(lan.id), 'ArrowDown')?.id).toBe(csv.id);
});
