import type { Texts } from '../../../src-shared/text/index';
import type { Tone } from '../../ui';
import { machineTone, nodeTone } from '../common/tones';
import type { ClusterMap, MapNetwork, MapNode, MapTile } from './map-model';
import type { MapArray, MapDisk, MapWitness } from './map-storage-model';

/** The state of a node in a word: what is believed, unless the truth is graver. */
export function nodeWord(
  texts: Texts,
  node: MapNode,
): { readonly tone: Tone; readonly word: string } {
  if (node.elsewhere) return { tone: 'warning', word: texts.t('clusterPages:map.elsewhere') };
  if (node.state !== 'down' && node.machine !== 'on') {
    return { tone: machineTone[node.machine], word: texts.state(`machine.${node.machine}`) };
  }
  if (node.silent && node.state !== 'down') {
    return { tone: 'warning', word: texts.t('views:status.silent') };
  }
  return { tone: nodeTone[node.state], word: texts.state(`node.${node.state}`) };
}

/** How the machines of a node are, in words. */
export function machinesWord(texts: Texts, node: MapNode): string {
  const counted = texts.t('clusterPages:map.machines', { running: node.running, total: node.vms });
  return node.trouble === 0
    ? counted
    : texts.t('clusterPages:map.machinesAndTrouble', { counted, trouble: node.trouble });
}

/** A node with all the map says of it, as a sentence for those who do not see it. */
export function nodeSentence(texts: Texts, map: ClusterMap, node: MapNode): string {
  const parts = [
    node.name,
    node.site ?? '',
    nodeWord(texts, node).word,
    machinesWord(texts, node),
    node.coordinates.length > 0
      ? texts.t('clusterPages:map.coordinates', { volumes: texts.list(node.coordinates) })
      : '',
    node.holdsWitness ? texts.t('clusterPages:map.holdsWitness') : '',
    ...map.networks.flatMap((network) => {
      const adapter = node.adapters[network.id];
      return adapter && (adapter.state !== 'up' || !adapter.connected)
        ? [texts.t('clusterPages:map.adapterTrouble', { network: network.name })]
        : [];
    }),
    ...map.arrays.flatMap((array) => {
      const paths = node.paths[array.id];
      return paths && paths.working < paths.total
        ? [
            texts.t('clusterPages:map.paths', {
              array: array.name,
              working: paths.working,
              total: paths.total,
            }),
          ]
        : [];
    }),
  ];
  return parts.filter(Boolean).join(', ');
}

/** A network in words: state, whether it is cut, what it carries. */
export function networkWords(texts: Texts, network: MapNetwork): string {
  return [
    texts.state(`network.${network.state}`),
    network.cut.length > 0 ? texts.t('clusterPages:map.isCut') : '',
    network.troubled ? texts.t('clusterPages:map.isTroubled') : '',
    network.csv ? texts.t('clusterPages:map.carriesVolumes') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** An array in words, with its mirror. */
export function arrayWords(texts: Texts, array: MapArray): string {
  const up = texts.t(array.up ? 'clusterPages:map.arrayUp' : 'clusterPages:map.arrayDown');
  const lost = array.controllers.filter((controller) => !controller.up);
  return [
    up,
    lost.length > 0 && array.up
      ? texts.t('clusterPages:map.controllerLost', {
          names: texts.list(lost.map((controller) => controller.name)),
        })
      : '',
    array.mirror
      ? texts.t('clusterPages:map.mirror', { state: texts.state(`mirror.${array.mirror.state}`) })
      : '',
  ]
    .filter(Boolean)
    .join(', ');
}

export function witnessWords(texts: Texts, witness: MapWitness): string {
  return [
    texts.state(`witness.${witness.type}`),
    texts.state(witness.online ? 'resource.online' : 'resource.offline'),
    texts.t('clusterPages:map.vote', { vote: witness.vote }),
  ].join(', ');
}

/** A disk in a word: how a shared volume is reached, else the state of its resource. */
export function diskWord(texts: Texts, disk: MapDisk): string {
  if (disk.maintenance) return texts.t('clusterPages:map.maintenance');
  return disk.state === 'online' && disk.access !== null
    ? texts.state(`access.${disk.access}`)
    : texts.state(`resource.${disk.state}`);
}

/** The look of a machine's tile; each look has a shape of its own. */
export function tileLook(tile: MapTile): 'running' | 'trouble' | 'off' | 'paused' | 'moving' {
  if (tile.trouble && tile.state !== 'starting') return 'trouble';
  switch (tile.state) {
    case 'running':
      return 'running';
    case 'off':
    case 'unknown':
      return 'off';
    case 'paused':
    case 'saved':
      return 'paused';
    default:
      return 'moving';
  }
}
