import type { MenuItemConstructorOptions } from 'electron';
import type { Action, SubmenuId } from '../../src-shared/actions/index';
import { menuBar } from '../../src-shared/actions/index';
import type { MenuState } from '../../src-shared/desktop';
import type { Texts } from '../../src-shared/text/index';
import { appMenu, editMenu, exitItems, toolItems } from './menu-roles';

export interface MenuHost {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** Null until the page has said what can be chosen: until then nothing can. */
  readonly state: MenuState | null;
  readonly choose: (action: string) => void;
}

/** A shortcut as the page's keyboard events name it, in the words of a native menu. */
export function acceleratorOf(shortcut: string, platform: NodeJS.Platform): string {
  return shortcut
    .split('+')
    .map((key) => (key === 'Ctrl' && platform === 'darwin' ? 'Command' : key))
    .map((key) => (key.startsWith('Arrow') ? key.slice('Arrow'.length) : key))
    .join('+');
}

function itemOf(action: Action, texts: Texts, host: MenuHost): MenuItemConstructorOptions {
  const toggles = action.kind === 'console' && action.toggles === true;
  const [shortcut] = action.shortcuts ?? [];
  return {
    id: action.id,
    label: texts.lookUp(action.textKey) ?? action.id,
    enabled: host.state?.enabled.includes(action.id) ?? false,
    ...(toggles
      ? { type: 'checkbox', checked: host.state?.checked.includes(action.id) ?? false }
      : {}),
    // The page listens to the keys itself: a shortcut must not act twice.
    ...(shortcut === undefined
      ? {}
      : { accelerator: acceleratorOf(shortcut, host.platform), registerAccelerator: false }),
    click: () => host.choose(action.id),
  };
}

/** The entries of a group; actions of a submenu stand together where its first one does. */
function groupItems(
  group: readonly Action[],
  entered: Map<SubmenuId, MenuItemConstructorOptions[]>,
  texts: Texts,
  host: MenuHost,
): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  for (const action of group) {
    const item = itemOf(action, texts, host);
    const inside = action.barSubmenu && entered.get(action.barSubmenu);
    if (inside) inside.push(item);
    else if (action.barSubmenu) {
      const submenu = [item];
      entered.set(action.barSubmenu, submenu);
      items.push({ label: texts.t(`actions:submenu.${action.barSubmenu}`), submenu });
    } else items.push(item);
  }
  return items;
}

function separated(groups: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] {
  const filled = groups.filter((group) => group.length > 0);
  return filled.flatMap((group, index) =>
    index === 0 ? group : [{ type: 'separator' }, ...group],
  );
}

/** The native menu: every action once, as the registry orders them, and the system's own entries. */
export function menuTemplate(texts: Texts, host: MenuHost): MenuItemConstructorOptions[] {
  const bars = menuBar().map(({ menu, groups }) => {
    const entered = new Map<SubmenuId, MenuItemConstructorOptions[]>();
    const own = groups.map((group) => groupItems(group, entered, texts, host));
    const added =
      menu === 'file' ? exitItems(texts, host) : menu === 'view' ? toolItems(texts, host) : [];
    const submenu = separated([...own, added]);
    return { id: menu, label: texts.t(`actions:menu.${menu}`), submenu };
  });
  const [file, ...others] = bars;
  const first = file ? [file] : [];
  return [...appMenu(texts, host), ...first, editMenu(texts), ...others];
}
