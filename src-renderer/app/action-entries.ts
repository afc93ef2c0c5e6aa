import { accessKeyOf, menuBar, plainLabel } from '../../src-shared/actions/index';
import type { Action, Selection, SubmenuId } from '../../src-shared/actions/index';
import { offeredActions } from '../../src-shared/actions/state';
import type { Surface } from '../../src-shared/actions/state';
import type { Reader } from '../../src-shared/reader';
import type { Texts } from '../../src-shared/text/index';
import type { MenuBarMenu } from '../ui/menu-bar';
import type { MenuEntry } from '../ui/menu-entries';
import type { ActionItem, ActionItems } from './use-actions';

/** An action as an entry of a menu. */
export function entryOf(item: ActionItem): MenuEntry {
  const { id, label, shortcut, reason, run, action, choices } = item;
  if (choices) {
    const { icon } = item;
    return {
      type: 'submenu',
      id,
      label,
      icon,
      simulated: action.simulated,
      entries: choiceEntries(item),
    };
  }
  if (item.checked !== null && id !== 'simulation.run') {
    return {
      type: 'check',
      id,
      label,
      shortcut,
      disabledReason: reason,
      checked: item.checked,
      run,
    };
  }
  return {
    type: 'action',
    id,
    label,
    icon: item.icon,
    shortcut,
    disabledReason: reason,
    simulated: action.simulated,
    isDefault: item.isDefault,
    run,
  };
}

/** The choices of an action, asked for when its menu opens. */
export function choiceEntries(item: ActionItem): () => readonly MenuEntry[] {
  return () =>
    (item.choices?.() ?? []).map(({ choice, label, reason, run }) => ({
      type: 'action',
      id: `${item.id}/${choice}`,
      label,
      disabledReason: reason,
      run,
    }));
}

/** Groups of actions as entries: lines between groups, submenus where their first action stands. */
function entriesOf(
  texts: Texts,
  items: ActionItems,
  groups: readonly (readonly Action[])[],
  submenuOf: (action: Action) => SubmenuId | undefined,
): readonly MenuEntry[] {
  const entries: MenuEntry[] = [];
  const opened = new Set<SubmenuId>();
  groups.forEach((group, index) => {
    const before = entries.length;
    for (const action of group) {
      const submenu = submenuOf(action);
      if (submenu === undefined) entries.push(entryOf(items[action.id]));
      else if (!opened.has(submenu)) {
        opened.add(submenu);
        const inside = groups.flat().filter((each) => submenuOf(each) === submenu);
        entries.push(submenuEntry(texts, items, submenu, inside));
      }
    }
    // A group whose actions all stand in submenus opened before adds nothing, and no line either.
    if (before > 0 && entries.length > before) {
      entries.splice(before, 0, { type: 'separator', id: `line-${String(index)}` });
    }
  });
  return entries;
}

function submenuEntry(
  texts: Texts,
  items: ActionItems,
  submenu: SubmenuId,
  inside: readonly Action[],
): MenuEntry {
  const faults = submenu.startsWith('faults');
  return {
    type: 'submenu',
    id: submenu,
    label: submenuLabel(texts, submenu),
    icon: faults ? 'fault' : inside[0]?.icon,
    simulated: faults,
    entries: inside.map((each) => entryOf(items[each.id])),
  };
}

function submenuLabel(texts: Texts, submenu: SubmenuId): string {
  return plainLabel(texts.lookUp(`actions:submenu.${submenu}`) ?? submenu);
}

/** The menu bar: every action stands in it exactly once. */
export function menuBarMenus(texts: Texts, items: ActionItems): readonly MenuBarMenu[] {
  return menuBar().map(({ menu, groups }) => {
    const label = texts.t(`actions:menu.${menu}`);
    return {
      id: menu,
      label: plainLabel(label),
      accessKey: accessKeyOf(label) ?? '',
      entries: entriesOf(texts, items, groups, (action) => action.barSubmenu),
    };
  });
}

/** What a surface offers for a selection. */
export function surfaceEntries(
  texts: Texts,
  items: ActionItems,
  reader: Reader,
  selection: Selection,
  surface: Surface,
): readonly MenuEntry[] {
  const groups = offeredActions({ reader, selection }, surface);
  return entriesOf(texts, items, groups, (action) => action.submenu);
}
