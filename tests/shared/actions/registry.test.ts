import { describe, expect, test } from 'vitest';
import {
  accessKeyOf,
  actionById,
  actionIds,
  actions,
  isActionId,
  menuBar,
  menuGroups,
  plainLabel,
} from '../../../src-shared/actions/index';
import type { Action, Selection } from '../../../src-shared/actions/index';
import { commandNames } from '../../../src-shared/commands/index';
import { languages } from '../../../src-shared/ipc';
import { createTexts } from '../../../src-shared/text/index';

/** Commands only the lab's runner gives. */
const ofTheRunner = new Set([
  'lab.reachObjective',
  'lab.recordAct',
  'lab.judge',
  'lab.noteSteady',
  'lab.grade',
  'lab.takeBaseline',
  'lab.tell',
  'lab.answerCall',
  'lab.awaitEntry',
  'lab.playEntry',
]);

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the registry of actions', () => {
  test('an id leads to its action, anything else to none', () => {
    for (const id of actionIds) expect(actionById(id).id).toBe(id);
    expect(isActionId('vm.start')).toBe(true);
    expect(isActionId('toString')).toBe(false);
  });

  test('no shortcut means two things', () => {
    expect(duplicates(actions.flatMap((action) => action.shortcuts ?? []))).toEqual([]);
  });

  test('every command a person may give is reached by an action', () => {
    const reached = new Set(
      actions.flatMap((action) =>
        action.kind === 'command' ? [action.command] : (action.gives ?? []),
      ),
    );
    const missing = commandNames.filter((name) => !ofTheRunner.has(name) && !reached.has(name));
    expect(missing).toEqual([]);
    expect([...reached].filter((name) => ofTheRunner.has(name))).toEqual([]);
  });

  test('a command action gives its own command, once for every selected object', () => {
    for (const action of actions) {
      if (action.kind !== 'command') continue;
      const kind = action.appliesTo[0];
      const selection = (kind === undefined
        ? { kind: 'none', ids: [] }
        : { kind, ids: [`${kind}:a`, `${kind}:b`] }) as unknown as Selection;
      const commands = action.commands(selection);
      expect(commands, action.id).toHaveLength(kind === undefined ? 1 : 2);
      expect(new Set(commands.map((command) => command.name))).toEqual(new Set([action.command]));
      if (kind !== undefined) expect(action.commands({ kind: 'none', ids: [] })).toEqual([]);
    }
  });

  test('only injected faults are marked as simulated', () => {
    const marked = actions.filter((action) => action.simulated).map((action) => action.id);
    expect(marked).toEqual(actionIds.filter((id) => id.startsWith('fault.')));
  });

  test('every menu has entries, and every action stands in exactly one', () => {
    const listed = menuBar().flatMap(({ groups }) => groups.flat());
    expect(listed.map((action) => action.id).sort()).toEqual([...actionIds].sort());
    expect(menuBar().every(({ groups }) => groups.length > 0)).toBe(true);
  });

  test('a submenu stands in one menu only', () => {
    const places = menuBar().flatMap(({ menu, groups }) => {
      const submenus = new Set(groups.flat().map((action) => action.barSubmenu));
      submenus.delete(undefined);
      return [...submenus].map((submenu) => ({ menu, submenu }));
    });
    expect(duplicates(places.map(({ submenu }) => String(submenu)))).toEqual([]);
  });

  test('fact: hyperv-host §11.2 a running machine is offered Turn Off, Shut Down, Save, Pause, Reset in this order', () => {
    const order = menuGroups('action')
      .flat()
      .map((action) => action.id);
    const expected = ['vm.start', 'vm.turnOff', 'vm.shutDown', 'vm.save', 'vm.pause', 'vm.reset'];
    expect(order.filter((id) => expected.includes(id))).toEqual(expected);
  });
});

describe.each(languages)('labels in %s', (language) => {
  const texts = createTexts(language, 'r2');
  const label = (action: Action) => texts.t(action.textKey);

  test('an action has a label with an access key and a sentence of help', () => {
    for (const action of actions) {
      expect(accessKeyOf(label(action)), label(action)).toMatch(/^[\p{L}\d]$/u);
      expect(texts.lookUp(action.helpKey), action.id).toMatch(/\.$/);
      expect(plainLabel(label(action))).not.toContain('&');
    }
  });

  test('no access key is used twice in a menu or a submenu', () => {
    for (const { menu, groups } of menuBar()) {
      const entries = groups.flat();
      const submenus = [...new Set(entries.map((action) => action.barSubmenu))];
      for (const submenu of submenus) {
        const own = entries.filter((action) => action.barSubmenu === submenu).map(label);
        const inner =
          submenu === undefined
            ? submenus.flatMap((each) =>
                each === undefined ? [] : [texts.t(`actions:submenu.${each}`)],
              )
            : [];
        const keys = [...own, ...inner].map((text) => String(accessKeyOf(text)));
        expect(duplicates(keys), `${menu}/${submenu ?? ''}`).toEqual([]);
      }
    }
  });

  test('no access key is used twice in the menu bar', () => {
    const keys = menuBar().map(({ menu }) => String(accessKeyOf(texts.t(`actions:menu.${menu}`))));
    expect(duplicates(keys)).toEqual([]);
  });

  test('what asks first says so with an ellipsis and has its consequence', () => {
    for (const action of actions) {
      const one = texts.lookUp(`actions:consequence.${action.id}`, { count: 1, name: 'X' });
      const many = texts.lookUp(`actions:consequence.${action.id}`, { count: 3, name: 'X' });
      expect(one !== null && many !== null, action.id).toBe(action.destructive === true);
      if (action.destructive) expect(label(action)).toMatch(/…$/);
    }
  });
});
