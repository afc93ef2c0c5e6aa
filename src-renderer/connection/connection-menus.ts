import { accessKeyOf, plainLabel } from '../../src-shared/actions/index';
import type { Texts } from '../../src-shared/text/index';
import { entryOf } from '../app/action-entries';
import type { ActionItems } from '../app/use-actions';
import type { MenuBarMenu, MenuEntry } from '../ui';
import { toolbarActions } from './connection-toolbar';

interface MenuSources {
  readonly texts: Texts;
  readonly items: ActionItems;
  readonly paused: boolean;
  readonly attentionReason: string | null;
  readonly giveAttention: () => void;
  readonly media: readonly MenuEntry[];
  readonly fullScreen: () => void;
  readonly close: () => void;
}

function actionEntries(sources: MenuSources): readonly MenuEntry[] {
  const { texts, items, paused, attentionReason, giveAttention } = sources;
  const first: MenuEntry = {
    type: 'action',
    id: 'attention',
    label: texts.t('lens:connection.attention'),
    icon: 'keyboard',
    shortcut: texts.t('lens:connection.attentionKeys'),
    disabledReason: attentionReason,
    run: giveAttention,
  };
  return toolbarActions(paused).reduce<MenuEntry[]>(
    (entries, group, index) => [
      ...entries,
      { type: 'separator', id: `line-${String(index)}` },
      ...group.map((id) => entryOf(items[id])),
    ],
    [first],
  );
}

/** The menus of the connection window. */
export function connectionMenus(sources: MenuSources): readonly MenuBarMenu[] {
  const { texts, items, media, fullScreen, close } = sources;
  const menu = (
    id: 'file' | 'action' | 'media' | 'view',
    entries: readonly MenuEntry[],
  ): MenuBarMenu => {
    const label = texts.t(`lens:menu.${id}`);
    return { id, label: plainLabel(label), accessKey: accessKeyOf(label) ?? '', entries };
  };
  return [
    menu('file', [
      entryOf(items['vm.properties']),
      { type: 'separator', id: 'line' },
      {
        type: 'action',
        id: 'close',
        label: texts.t('lens:connection.close'),
        icon: 'exit',
        run: close,
      },
    ]),
    menu('action', actionEntries(sources)),
    menu('media', media),
    menu('view', [
      {
        type: 'action',
        id: 'fullScreen',
        label: texts.t('lens:connection.fullScreen'),
        icon: 'desktop',
        shortcut: texts.t('lens:connection.fullScreenKeys'),
        run: fullScreen,
      },
    ]),
  ];
}
