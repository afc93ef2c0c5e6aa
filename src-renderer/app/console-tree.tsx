import { useMemo } from 'react';
import type { Texts } from '../../src-shared/text/index';
import { useReader, useSession, useUi } from '../store/hooks';
import type { Place } from '../store/place';
import { useTexts } from '../store/texts';
import type { IconName } from '../ui/icon';
import { StateDot } from '../ui/state-label';
import type { Tone } from '../ui/state-label';
import { Tree } from '../ui/tree';
import type { TreeItem } from '../ui/tree';
import { ActionContextMenu } from './context-menu';
import { focusPane } from './panes';
import { branchPlaces, sameTree, treeEntries } from './tree-model';
import type { TreeEntry } from './tree-model';

const icons: Readonly<Record<TreeEntry['kind'], IconName>> = {
  lab: 'target',
  cluster: 'cluster',
  nodes: 'server',
  services: 'applications',
  node: 'server',
  hosts: 'server',
  vms: 'desktop',
  events: 'events',
};

/** The console tree. Selecting an entry shows it in the results; Enter goes there. */
export function ConsoleTree() {
  const texts = useTexts();
  const { ui } = useSession();
  const entries = useReader(treeEntries, [], sameTree);
  const place = useUi((state) => state.place);
  const collapsed = useUi((state) => state.settings.collapsed);
  const items = useMemo(() => entries.map((entry) => itemOf(texts, entry)), [texts, entries]);
  const expanded = useMemo(
    () => new Set<string>(branchPlaces(entries).filter((each) => !collapsed.includes(each))),
    [entries, collapsed],
  );
  return (
    <ActionContextMenu>
      <div className="console-tree">
        <Tree
          label={texts.t('console:app.tree')}
          items={items}
          expanded={expanded}
          onExpanded={(id, open) =>
            ui.changeSettings({
              collapsed: open ? collapsed.filter((each) => each !== id) : [...collapsed, id],
            })
          }
          selected={place}
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

function entryLabel(texts: Texts, entry: TreeEntry): string {
  if (entry.name !== null) return entry.name;
  switch (entry.kind) {
    case 'lab':
      return texts.t('console:tree.lab');
    case 'services':
      return texts.t('terms:groupsTitle');
    case 'nodes':
      return texts.t('console:tree.nodes');
    case 'hosts':
      return texts.t('console:tree.hosts');
    case 'vms':
      return texts.t('console:tree.vms');
    default:
      return texts.t('console:tree.events');
  }
}

const tones = {
  up: 'running',
  down: 'critical',
  paused: 'maintenance',
  joining: 'transition',
} as const satisfies Record<NonNullable<TreeEntry['state']>, Tone>;

function itemOf(texts: Texts, entry: TreeEntry): TreeItem {
  const { state, count, children } = entry;
  // A healthy tree is quiet: only what is not up wears a mark.
  const marked = state !== null && state !== 'up';
  return {
    id: entry.place,
    label: entryLabel(texts, entry),
    icon: icons[entry.kind],
    ...(state === null ? {} : { description: texts.state(`node.${state}`) }),
    ...(marked ? { badge: <StateDot tone={tones[state]} /> } : {}),
    ...(count === null
      ? {}
      : { trailing: <span className="tree-count numeric">{texts.number(count)}</span> }),
    ...(children.length > 0 ? { children: children.map((each) => itemOf(texts, each)) } : {}),
  };
}
