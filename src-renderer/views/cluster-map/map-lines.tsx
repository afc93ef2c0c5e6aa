import type { MapLayout } from './map-layout';
import { trunkX } from './map-layout';
import type { ClusterMap, MapNetwork, MapNode } from './map-model';
import type { MapArray } from './map-storage-model';
import { arrayStub, cutMarks, fabricTrunkX, networkStub, pathOf } from './map-paths';
import type { Point } from './map-paths';

export interface SceneProps {
  readonly map: ClusterMap;
  readonly layout: MapLayout;
}

/** Rooms, networks and storage lines: what stands still behind the objects. */
export function MapLines({ map, layout }: SceneProps) {
  return (
    <>
      {layout.sites.map(({ name, box }) => (
        <rect key={name} className="map-site" {...box} rx={12} />
      ))}
      {map.networks.map((network) => (
        <NetworkLines key={network.id} map={map} layout={layout} network={network} />
      ))}
      {map.arrays.map((array) => (
        <FabricLines key={array.id} map={map} layout={layout} array={array} />
      ))}
      {map.arrays.map((array) => (
        <rect key={array.id} className="map-array" {...layout.arrays[array.id]} rx={8} />
      ))}
      <MirrorLinks map={map} layout={layout} />
      {cutMarks(map, layout).map(({ id, at }) => (
        <CutMark key={id} at={at} />
      ))}
    </>
  );
}

/** Whether anything comes out of a machine's adapters at all. */
const isAlive = (node: MapNode) => node.machine === 'on' || node.machine === 'shuttingDown';

/** A cross only where the adapter itself is at fault: what the cluster cannot reach may be well. */
function adapterLook(node: MapNode, network: MapNetwork): 'up' | 'some' | 'broken' | 'idle' {
  const adapter = node.adapters[network.id];
  if (!adapter || !isAlive(node)) return 'idle';
  if (!adapter.connected || adapter.state === 'failed') return 'broken';
  return adapter.state === 'up' || node.state === 'down' ? 'up' : 'some';
}

function NetworkLines({ map, layout, network }: SceneProps & { readonly network: MapNetwork }) {
  const index = map.networks.indexOf(network);
  const trunk = trunkX(layout, index);
  const ys = layout.rows.flatMap((row) => row.networks[network.id] ?? []);
  const [first] = ys;
  const last = ys.at(-1);
  return (
    <g className="map-network" data-state={network.state} data-csv={network.csv || undefined}>
      {first !== undefined && last !== undefined && first !== last ? (
        <path
          className="map-line"
          d={pathOf([
            [trunk, first],
            [trunk, last],
          ])}
        />
      ) : null}
      {layout.rows.map((row) => {
        const y = row.networks[network.id];
        const ends = row.nodes.flatMap(
          (node) => networkStub(map, layout, node, network.id)?.[0] ?? [],
        );
        if (y === undefined || ends.length === 0) return null;
        return (
          <path
            key={y}
            className="map-line"
            d={pathOf([
              [trunk, y],
              [Math.max(...ends), y],
            ])}
          />
        );
      })}
      {map.nodes.map((node) => {
        const from = networkStub(map, layout, node.id, network.id);
        const y = layout.rows[layout.nodes[node.id]?.row ?? -1]?.networks[network.id];
        if (!from || y === undefined || !node.adapters[network.id]) return null;
        const look = adapterLook(node, network);
        return (
          <g key={node.id} className="map-stub" data-look={look}>
            <path className="map-line" d={pathOf([from, [from[0], y]])} />
            <circle cx={from[0]} cy={y} r={3} />
            {look === 'broken' ? <CutMark at={[from[0], from[1] - 12]} /> : null}
          </g>
        );
      })}
    </g>
  );
}

function pathLook(node: MapNode, array: MapArray): 'up' | 'some' | 'broken' | 'idle' {
  const paths = node.paths[array.id];
  if (!paths || !isAlive(node)) return 'idle';
  if (paths.working === paths.total) return 'up';
  return paths.working > 0 ? 'some' : 'broken';
}

function FabricLines({ map, layout, array }: SceneProps & { readonly array: MapArray }) {
  const box = layout.arrays[array.id];
  const last = layout.rows.at(-1)?.fabrics[array.id];
  if (!box || last === undefined) return null;
  const centre = box.x + box.width / 2;
  const trunk = fabricTrunkX(map, layout, array.id);
  const first = layout.rows[0]?.fabrics[array.id] ?? last;
  return (
    <g className="map-fabric" data-state={array.up ? 'up' : 'down'}>
      <path
        className="map-line"
        d={pathOf([
          [centre, last],
          [centre, box.y],
        ])}
      />
      {first === last ? null : (
        <path
          className="map-line"
          d={pathOf([
            [trunk, first],
            [trunk, last],
          ])}
        />
      )}
      {layout.rows.map((row) => {
        const y = row.fabrics[array.id];
        const xs = row.nodes.flatMap((node) => arrayStub(map, layout, node, array.id)?.[0] ?? []);
        if (y === undefined || xs.length === 0) return null;
        const joins = first === last ? [centre] : y === last ? [centre, trunk] : [trunk];
        const from = Math.min(...xs, ...joins);
        const to = Math.max(...xs, ...joins);
        return (
          <path
            key={y}
            className="map-line"
            d={pathOf([
              [from, y],
              [to, y],
            ])}
          />
        );
      })}
      {map.nodes.map((node) => {
        const from = arrayStub(map, layout, node.id, array.id);
        const y = layout.rows[layout.nodes[node.id]?.row ?? -1]?.fabrics[array.id];
        if (!from || y === undefined || !node.paths[array.id]) return null;
        const look = pathLook(node, array);
        return (
          <g key={node.id} className="map-stub" data-look={look}>
            <path className="map-line" d={pathOf([from, [from[0], y]])} />
            <circle cx={from[0]} cy={y} r={3} />
            {look === 'broken' ? <CutMark at={[from[0], from[1] + 9]} /> : null}
          </g>
        );
      })}
    </g>
  );
}

/** The line between two arrays that mirror each other. */
function MirrorLinks({ map, layout }: SceneProps) {
  return map.arrays.map((array) => {
    const partner = array.mirror?.partner;
    const from = layout.arrays[array.id];
    const to = partner && layout.arrays[partner];
    if (!array.mirror || !partner || !from || !to || array.id > partner) return null;
    const y = from.y + 24;
    const [left, right] = from.x < to.x ? [from, to] : [to, from];
    const ends: readonly Point[] = [
      [left.x + left.width, y],
      [right.x, y],
    ];
    const middle = (left.x + left.width + right.x) / 2;
    return (
      <g key={array.id} className="map-mirror" data-state={array.mirror.state}>
        <path className="map-line" d={pathOf(ends)} />
        {array.mirror.state === 'split' ? <CutMark at={[middle, y]} /> : null}
      </g>
    );
  });
}

/** Where something is interrupted: a cross, so that no colour is needed to see it. */
export function CutMark({ at: [x, y] }: { readonly at: Point }) {
  return (
    <g className="map-cut" transform={`translate(${String(x)} ${String(y)})`}>
      <circle r={7} />
      <path d="M-3 -3L3 3M3 -3L-3 3" />
    </g>
  );
}
