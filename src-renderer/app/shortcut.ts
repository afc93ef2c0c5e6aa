import { actions } from '../../src-shared/actions/index';
import type { Action } from '../../src-shared/actions/index';
import type { Texts } from '../../src-shared/text/index';

/** A shortcut as people of a language write it: `Ctrl+Shift+P` is `Strg+Umschalt+P` in German. */
export function shortcutLabel(texts: Texts, shortcut: string): string {
  return keysOf(shortcut)
    .map((key) => texts.lookUp(`console:key.${key}`) ?? key)
    .join('+');
}

/** `Ctrl++` is Ctrl and the plus sign. */
function keysOf(shortcut: string): readonly string[] {
  return shortcut.split(/\+(?!$)/);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A pressed key as the registry writes it. */
export function pressedShortcut(event: Pressed): string {
  const { key } = event;
  const keys: string[] = [];
  if (event.ctrlKey || event.metaKey) keys.push('Ctrl');
  if (event.altKey) keys.push('Alt');
  // Where a sign needs Shift depends on the keyboard: for signs the modifier means nothing.
  if (event.shiftKey && (key.length > 1 || /[\p{L}\p{N}]/u.test(key))) keys.push('Shift');
  keys.push(key.length === 1 ? key.toUpperCase() : key);
  return keys.join('+');
}

const byShortcut = new Map<string, Action>(
  actions.flatMap((action) =>
    (action.shortcuts ?? []).map((shortcut): [string, Action] => [shortcut, action]),
  ),
);

export function actionOfKey(event: Pressed): Action | null {
  return byShortcut.get(pressedShortcut(event)) ?? null;
}
