import { useMemo } from 'react';
import type { Texts } from '../../src-shared/text/index';
import { useReader, useSession, useUi } from '../store/hooks';
import { treePlace } from '../store/place';
import type { Place } from '../store/place';
import { useTexts } from '../store/texts';
import type { IconName } from '../ui/icon';
import { StateDot } from '../ui/state-label';
import type { Tone } from '../ui/state-label';
import { Tree } from '../ui/tree';
import type { TreeItem } from '../ui/tree';
import { ActionContextMenu } from './context-menu';
import { focusPane } from './panes';
import { openPlaces, sameTree, treeEntries } from './tree-model';
import type { TreeEntry, TreeState } from './tree-model';

const icons: Readonly<Record<TreeEntry['kind'], IconName>> = {
  catalogue: 'applications',
  lab: 'target',
  cluster: 'cluster',
  map: 'map',
  quorum: 'scales',
  matrix: 'matrix',
  services: 'applications',
  group: 'application',
  nodes: 'server',
  node: 'server',
  volumes: 'sharedVolume',
  storage: 'disk',
  array: 'array',
  networks: 'network',
  network: 'network',
  clusterEvents: 'events',
  hosts: 'server',
  backup: 'backup',
  backupJobs: 'calendar',
  backupPoints: 'history',
  backupStores: 'array',
  restores: 'undo',
  vms: 'desktop',
  vhds: 'disk',
  licensing: 'document',
  events: 'events',
};

/** The console tree. Selecting an entry shows it in the results; Enter goes there. */
export function ConsoleTree() {
  const texts = useTexts();
  const { ui } = useSession();
  const place = useUi((state) => state.place);
  const collapsed = useUi((state) => state.settings.collapsed);
  const opened = useUi((state) => state.settings.opened);
  const shape = useMemo(() => ({ collapsed, opened }), [collapsed, opened]);
  const entries = useReader((reader) => treeEntries(reader, shape), [shape], sameTree);
  const items = useMemo(() => entries.map((entry) => itemOf(texts, entry)), [texts, entries]);
  const expanded = useMemo(() => new Set<string>(openPlaces(entries, shape)), [entries, shape]);
  return (
    <ActionContextMenu>
      <div className="console-tree">
        <Tree
          label={texts.t('console:app.tree')}
          items={items}
          expanded={expanded}
          onExpanded={(id, open) => {
            const { settings } = ui.state;
            ui.changeSettings({
              collapsed: listed(settings.collapsed, id, !open),
              opened: listed(settings.opened, id, open),
            });
          }}
          selected={treePlace(place)}
          onSelect={(id) => {
            ui.setPane('tree');
            ui.goTo(id as Place);
          }}
          onActivate={() => focusPane('results')}
        />
      </div>
    </ActionContextMenu>
  );
}

/** A list with an entry in it, or without it. */
function listed(list: readonly string[], id: string, wanted: boolean): string[] {
  const others = list.filter((each) => each !== id);
  return wanted ? [...others, id] : others;
}

function entryLabel(texts: Texts, entry: TreeEntry): string {
  if (entry.name !== null) return entry.name;
  return entry.kind === 'services'
    ? texts.t('terms:groupsTitle')
    : (texts.lookUp(`console:tree.${entry.kind}`) ?? '');
}

const tones: Readonly<Record<TreeState, Tone>> = {
  'node.up': 'running',
  'node.down': 'critical',
  'node.paused': 'maintenance',
  'node.joining': 'transition',
  'group.online': 'running',
  'group.offline': 'off',
  'group.failed': 'critical',
  'group.partialOnline': 'warning',
  'group.pending': 'transition',
  'network.up': 'running',
  'network.partitioned': 'warning',
  'network.down': 'critical',
  'network.unavailable': 'off',
  'array.up': 'running',
  'array.degraded': 'warning',
  'array.down': 'critical',
};

function itemOf(texts: Texts, entry: TreeEntry): TreeItem {
  const { state, count, children } = entry;
  // A healthy tree is quiet: only what does not run as it should wears a mark.
  const marked = state !== null && tones[state] !== 'running';
  return {
    id: entry.place,
    label: entryLabel(texts, entry),
    icon: icons[entry.kind],
    ...(state === null ? {} : { description: texts.state(state) }),
    ...(marked ? { badge: <StateDot tone={tones[state]} /> } : {}),
    ...(count === null
      ? {}
      : { trailing: <span className="tree-count numeric">{texts.number(count)}</span> }),
    ...(children === null ? {} : { children: children.map((each) => itemOf(texts, each)) }),
  };
}
