import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { actionIds, actions, isActionId, menuBar } from '../../../src-shared/actions/index';
import { commandNames } from '../../../src-shared/commands/index';
import { createTexts } from '../../../src-shared/text/index';
import { offeredActions, surfaces } from '../../../src-shared/actions/state';
import { menuBarMenus, surfaceEntries } from '../../../src-renderer/app/action-entries';
import { consoleHandlers } from '../../../src-renderer/app/console-handlers';
import { dispatcherOf } from '../../../src-renderer/app/dispatcher';
import { actionOfKey, shortcutLabel } from '../../../src-renderer/app/shortcut';
import { actionItems } from '../../../src-renderer/app/use-actions';
import { actionStates } from '../../../src-shared/actions/state';
import { iconPaths } from '../../../src-renderer/ui/icons/paths';
import type { MenuEntry } from '../../../src-renderer/ui/menu-entries';
import type { RenderedConsole } from '../../support/render';
import { renderConsole } from '../../support/render';

/*
 * One registry feeds the menu bar, the Actions pane, context menus, the toolbar, the palette, the
 * shortcuts and the help. These tests fail when one of them says something else than the others.
 */

function idsIn(entries: readonly MenuEntry[]): readonly string[] {
  return entries
    .flatMap((entry) =>
      entry.type === 'submenu'
        ? [entry.id, ...(typeof entry.entries === 'function' ? [] : idsIn(entry.entries))]
        : [entry.id],
    )
    .filter((id) => isActionId(id));
}

let shown: RenderedConsole;

beforeEach(async () => {
  shown = await renderConsole();
  await expect.poll(() => shown.session.replica.records.size('vm')).toBe(24);
});

function itemsFor(vm: `vm:${string}`) {
  const dispatcher = dispatcherOf(shown.session);
  const selection = { kind: 'vm', ids: [vm] } as const;
  const texts = createTexts('en', 'r2');
  const states = actionStates(dispatcher.context(selection));
  return {
    texts,
    selection,
    items: actionItems({ texts, dispatcher, selection, states, on: new Set() }),
  };
}

describe('one registry of actions', () => {
  test('the menu bar holds every action exactly once', () => {
    const { texts, items } = itemsFor('vm:app01');
    const ids = menuBarMenus(texts, items).flatMap((menu) => idsIn(menu.entries));
    expect([...ids].sort()).toEqual([...actionIds].sort());
    expect(menuBarMenus(texts, items).map((menu) => menu.id)).toEqual(
      menuBar().map(({ menu }) => menu),
    );
  });

  test('context menu, Actions pane and toolbar offer what the registry offers, in its words', () => {
    const { texts, items, selection } = itemsFor('vm:app01');
    const { reader } = shown.session.replica;
    for (const surface of surfaces) {
      const entries = surfaceEntries(texts, items, reader, selection, surface);
      const offered = offeredActions({ reader, selection }, surface).flat();
      expect([...idsIn(entries)].sort()).toEqual(offered.map((action) => action.id).sort());
    }
  });

  test('what the Actions pane shows for a machine is what its context menu shows', async () => {
    const { session } = shown;
    session.ui.goTo('vms');
    session.ui.select('vms', { ids: ['vm:app01'], focus: 'vm:app01' });
    session.ui.setPane('results');
    const pane = page.getByRole('navigation', { name: 'Actions' });
    await expect.element(pane.getByRole('button', { name: 'Turn Off…' })).toBeVisible();
    const { items, texts, selection } = itemsFor('vm:app01');
    const menu = surfaceEntries(texts, items, session.replica.reader, selection, 'contextMenu');
    const buttons = pane
      .getByRole('button')
      .elements()
      .map((button) => button.textContent);
    for (const id of idsIn(menu)) {
      if (isActionId(id)) expect(buttons).toContain(items[id].label);
    }
  });

  test('every action has a drawing, and what the console does itself has a handler', () => {
    for (const action of actions) {
      expect(iconPaths[action.icon], action.id).toBeTypeOf('string');
      const handled = Object.hasOwn(consoleHandlers, action.id);
      expect(handled, action.id).toBe(action.kind === 'console');
      if (action.kind === 'command') expect(commandNames).toContain(action.command);
    }
  });

  test('every shortcut runs its own action, and German keyboards read it in German', () => {
    for (const action of actions) {
      for (const shortcut of action.shortcuts ?? []) {
        const keys = shortcut.split('+');
        const pressed = {
          key: keys.at(-1) ?? '',
          ctrlKey: keys.includes('Ctrl'),
          shiftKey: keys.includes('Shift'),
          altKey: keys.includes('Alt'),
          metaKey: false,
        };
        expect(actionOfKey(pressed)?.id, shortcut).toBe(action.id);
      }
    }
    expect(shortcutLabel(createTexts('de', 'r2'), 'Ctrl+Shift+P')).toBe('Strg+Umschalt+P');
  });

  test('the palette finds every action but itself', async () => {
    shown.session.ui.openPalette(true);
    const options = page.getByRole('option');
    await expect.element(options.first()).toBeVisible();
    const found = options.elements().map((option) => option.getAttribute('data-value'));
    // One that is given with one of several objects is listed with each of them.
    const offers = (id: string) => found.some((each) => each === id || each?.startsWith(`${id}/`));
    const missing = actionIds.filter((id) => id !== 'view.palette' && !offers(id));
    expect(missing).toEqual([]);
  });

  test('the list of shortcuts holds every action that has one', async () => {
    shown.session.ui.openDialog({ type: 'shortcuts' });
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect.element(dialog).toBeVisible();
    const { items } = itemsFor('vm:app01');
    for (const action of actions.filter((each) => each.shortcuts)) {
      await expect.element(dialog).toHaveTextContent(items[action.id].label);
    }
  });
});
