import { migrationProgress } from '../../../src-shared/rules/migration-facts';
import { useReader } from '../../store/hooks';
import type { SceneProps } from './map-lines';
import type { MapDetour, MapMove } from './map-model';
import { pathOf, pointAt, wayBetween, wayToArray } from './map-paths';

/** What is on its way: I/O that takes the detour over its coordinator, and machines that move. */
export function MapFlows({ map, layout }: SceneProps) {
  return (
    <>
      {onePerWay(map.detours).map((detour) => (
        <Detour key={detour.id} map={map} layout={layout} detour={detour} />
      ))}
      {map.moves.map((move) => (
        <Move key={move.id} map={map} layout={layout} move={move} />
      ))}
    </>
  );
}

/** Several volumes over the same way are one line. */
function onePerWay(detours: readonly MapDetour[]): readonly MapDetour[] {
  const seen = new Set<string>();
  return detours.filter(({ node, coordinator, network, array }) => {
    const way = [node, coordinator, network, array].join();
    if (seen.has(way)) return false;
    seen.add(way);
    return true;
  });
}

/** Node, network of the shared volumes, coordinator, array: the way redirected I/O takes. */
function Detour({ map, layout, detour }: SceneProps & { readonly detour: MapDetour }) {
  const { node, coordinator, network, array } = detour;
  const first = wayBetween(map, layout, node, coordinator, network);
  const rest = array === null ? [] : wayToArray(map, layout, coordinator, array);
  return (
    <g className="map-detour">
      <path className="map-halo" d={pathOf(first)} />
      <path className="map-flow" d={pathOf(first)} />
      <path className="map-halo" d={pathOf(rest)} />
      <path className="map-flow" d={pathOf(rest)} markerEnd="url(#map-arrow-detour)" />
    </g>
  );
}

/** A machine on its way: how far it is along the line is how far its move is. */
function Move({ map, layout, move }: SceneProps & { readonly move: MapMove }) {
  const permille = useReader(
    (reader) => {
      const migration = reader.get<'migration'>(move.id);
      return migration ? migrationProgress(reader, migration).permille : 0;
    },
    [move.id],
  );
  const way = wayBetween(map, layout, move.source, move.target, move.network);
  if (way.length === 0) return null;
  const [x, y] = pointAt(way, permille / 1000);
  return (
    <g className="map-move">
      <path className="map-halo" d={pathOf(way)} />
      <path className="map-flow" d={pathOf(way)} markerEnd="url(#map-arrow-move)" />
      <g className="map-mover" transform={`translate(${String(x)} ${String(y)})`}>
        <rect x={-7} y={-7} width={14} height={14} rx={3} />
        <path d="M-3 0H3M0 -3L3 0L0 3" />
      </g>
    </g>
  );
}

/** The heads of the arrows; referred to by name. */
export function MapArrows() {
  return (
    <defs>
      {(['move', 'detour'] as const).map((kind) => (
        <marker
          key={kind}
          id={`map-arrow-${kind}`}
          className={`map-arrow-${kind}`}
          viewBox="0 0 8 8"
          refX={7}
          refY={4}
          markerWidth={4}
          markerHeight={4}
          orient="auto"
        >
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      ))}
    </defs>
  );
}
