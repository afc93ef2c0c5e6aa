import type { ReactNode } from 'react';
import { migrationProgress } from '../../../src-shared/rules/migration-facts';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon, StateLabel } from '../../ui';
import { accessTone, networkTone, resourceTone } from '../common/tones';
import { toneIcon } from '../../ui/state-label';
import type { MapItem } from './map-items';
import type { SceneProps } from './map-lines';
import type { MapNode } from './map-model';
import { diskWord, machinesWord, nodeWord, tileLook, witnessWords } from './map-words';

interface CardProps extends SceneProps {
  readonly item: MapItem;
}

/** What an object looks like inside its frame. */
export function MapCard(props: CardProps): ReactNode {
  const { item, map } = props;
  switch (item.kind) {
    case 'node': {
      const node = map.nodes.find((each) => each.id === item.id);
      return node ? <NodeCard {...props} node={node} /> : null;
    }
    case 'network':
      return <NetworkLabel {...props} />;
    case 'witness':
      return <WitnessCard {...props} />;
    case 'array':
      return <ArrayCard {...props} />;
    case 'disk':
      return <DiskChip {...props} />;
    case 'move':
      return <MovePill {...props} />;
    case 'detour':
      return <DetourPill {...props} />;
  }
}

function NodeCard({ layout, node }: CardProps & { readonly node: MapNode }) {
  const texts = useTexts();
  const { tone, word } = nodeWord(texts, node);
  const machines = machinesWord(texts, node);
  return (
    <>
      <span className="map-card-head">
        <strong className="truncate">{node.name}</strong>
        {layout.narrow ? (
          <span className="map-tone" data-tone={tone} title={word}>
            <Icon name={toneIcon[tone]} size={16} />
          </span>
        ) : (
          <StateLabel tone={tone} word={word} />
        )}
      </span>
      <Machines node={node} perLine={layout.tilesPerLine} />
      <span className="map-card-line truncate numeric" title={machines}>
        {layout.narrow
          ? texts.t('views:cluster.usedOf', {
              used: texts.number(node.running),
              total: texts.number(node.vms),
            })
          : machines}
      </span>
      <span className="map-card-marks">
        {node.coordinates.length > 0 ? (
          <span
            className="map-mark"
            title={texts.t('clusterPages:map.coordinates', {
              volumes: texts.list(node.coordinates),
            })}
          >
            <Icon name="sharedVolume" size={16} />
            <span className="truncate">
              {layout.narrow || node.coordinates.length > 1
                ? node.coordinates.length
                : node.coordinates[0]}
            </span>
          </span>
        ) : null}
        {node.holdsWitness ? (
          <span className="map-mark" title={texts.t('clusterPages:map.holdsWitness')}>
            <Icon name="vote" size={16} />
          </span>
        ) : null}
      </span>
    </>
  );
}

/** Machines one by one as tiles, or many of them as one bar. */
function Machines({ node, perLine }: { readonly node: MapNode; readonly perLine: number }) {
  if (perLine > 0) {
    return (
      <span className="map-tiles">
        {node.tiles.map((tile) => (
          <span key={tile.id} className="map-tile" data-look={tileLook(tile)} title={tile.name} />
        ))}
      </span>
    );
  }
  const share = (count: number) => `${String(node.vms === 0 ? 0 : (count / node.vms) * 100)}%`;
  return (
    <span className="map-bar">
      <span data-look="running" style={{ width: share(node.running) }} />
      <span
        data-look="trouble"
        style={{ width: share(Math.min(node.trouble, node.vms - node.running)) }}
      />
    </span>
  );
}

function NetworkLabel({ item, map }: CardProps) {
  const network = map.networks.find((each) => each.id === item.id);
  if (!network) return null;
  const tone =
    network.cut.length > 0 && network.state === 'up' ? 'warning' : networkTone[network.state];
  return (
    <>
      <span className="map-tone" data-tone={tone === 'running' ? 'quiet' : tone}>
        <Icon name={tone === 'running' ? 'network' : toneIcon[tone]} size={16} />
      </span>
      <span className="truncate">{network.name}</span>
    </>
  );
}

function WitnessCard({ map }: CardProps) {
  const texts = useTexts();
  const { witness } = map;
  if (!witness) return null;
  return (
    <>
      <span className="map-tone" data-tone={witness.online ? 'running' : 'critical'}>
        <Icon name={witness.online ? 'vote' : 'critical'} size={16} />
      </span>
      <span className="map-two-lines">
        <strong className="truncate">{witness.name}</strong>
        <span className="truncate caption secondary">{witnessWords(texts, witness)}</span>
      </span>
    </>
  );
}

function ArrayCard({ item, map }: CardProps) {
  const texts = useTexts();
  const array = map.arrays.find((each) => each.id === item.id);
  if (!array) return null;
  const { mirror } = array;
  return (
    <>
      <span className="map-card-head">
        <Icon name="array" size={16} />
        <strong className="truncate">{array.name}</strong>
        <span className="map-controllers">
          {array.controllers.map((controller) => (
            <span
              key={controller.name}
              className="map-controller"
              data-up={(array.up && controller.up) || undefined}
              title={controller.name}
            />
          ))}
        </span>
        <StateLabel
          tone={array.up ? 'running' : 'critical'}
          word={texts.t(array.up ? 'clusterPages:map.arrayUp' : 'clusterPages:map.arrayDown')}
        />
      </span>
      <span className="map-card-line truncate">
        {mirror
          ? texts.t('clusterPages:map.mirror', { state: texts.state(`mirror.${mirror.state}`) })
          : ''}
      </span>
    </>
  );
}

function DiskChip({ item, map }: CardProps) {
  const texts = useTexts();
  const disk = map.disks.find((each) => each.id === item.id);
  if (!disk) return null;
  const tone = disk.maintenance
    ? 'maintenance'
    : disk.state === 'online' && disk.access !== null
      ? accessTone[disk.access]
      : resourceTone[disk.state];
  const witness = map.witness?.disk === disk.id;
  return (
    <>
      <span className="map-tone" data-tone={tone} title={diskWord(texts, disk)}>
        <Icon
          name={tone === 'running' ? (witness ? 'vote' : diskIcon(disk.use)) : toneIcon[tone]}
          size={16}
        />
      </span>
      <span className="truncate">{disk.name}</span>
    </>
  );
}

const diskIcon = (use: string) => (use === 'sharedVolume' ? 'sharedVolume' : 'disk');

function MovePill({ item, map }: CardProps) {
  const texts = useTexts();
  const move = map.moves.find((each) => each.id === item.key);
  const percent = useReader(
    (reader) => {
      const migration = move && reader.get<'migration'>(move.id);
      return migration ? texts.percent(migrationProgress(reader, migration).permille) : '';
    },
    [move?.id, texts],
  );
  if (!move) return null;
  return (
    <>
      <Icon name={move.live ? 'move' : 'swap'} size={16} />
      <span className="truncate">{move.name}</span>
      <span className="numeric">{percent}</span>
    </>
  );
}

function DetourPill({ item, map }: CardProps) {
  const texts = useTexts();
  const node = map.nodes.find((each) => each.id === item.id);
  if (!node) return null;
  return (
    <>
      <Icon name="detour" size={16} />
      <span className="truncate">
        {texts.t('clusterPages:map.detourPill', { node: node.name })}
      </span>
    </>
  );
}
