import { useEffect } from 'react';
import { actions, isDefaultOf } from '../../src-shared/actions/index';
import type { Action, Selection } from '../../src-shared/actions/index';
import { useSession } from '../store/hooks';
import { dispatcherOf } from './dispatcher';
import { actionOfKey } from './shortcut';

/** Keys a text box needs for itself: without a modifier they write, and it has an undo of its own. */
function isWriting(event: KeyboardEvent): boolean {
  const { target } = event;
  const writes =
    target instanceof HTMLElement && target.closest('input:not([type=range]),textarea,select');
  if (!writes) return false;
  if (event.key === 'Delete') return true;
  // What is typed is undone in the box, settings outside of it.
  if (event.ctrlKey) return /^[zy]$/i.test(event.key);
  return event.key.length === 1 && !event.metaKey;
}

/** The key of a machine's settings means the properties of whatever else is selected. */
function fitted(action: Action, selection: Selection): Action {
  if (action.id !== 'vm.properties' || selection.kind === 'none') return action;
  const { kind } = selection;
  if (action.appliesTo.includes(kind)) return action;
  return actions.find((each) => isDefaultOf(each, kind)) ?? action;
}

/** Runs the actions' shortcuts, wherever the focus is; a dialog has its keys for itself. */
export function useShortcuts(): void {
  const session = useSession();
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event)) return;
      const { dialog, paletteOpen } = session.ui.state;
      const action = actionOfKey(event);
      if (!action) return;
      // The browser must not reload, print or search, whether the action is possible now or not.
      event.preventDefault();
      if (dialog || paletteOpen) return;
      const dispatcher = dispatcherOf(session);
      const { selection } = dispatcher;
      dispatcher.run(fitted(action, selection).id, selection);
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [session]);
}
