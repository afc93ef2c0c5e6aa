import { panes } from '../store/ui';
import type { Pane, UiStore } from '../store/ui';

const tabbable =
  'a[href],button:not([tabindex="-1"]),input:not([tabindex="-1"]),select,textarea,[tabindex="0"]';

function paneElement(pane: Pane): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
}

/** What had the focus in each pane when it was left. */
const lastFocus = new WeakMap<HTMLElement, HTMLElement>();

/** Notes where the focus is, so that F6 comes back to the same control. */
export function noteFocus(ui: UiStore, target: EventTarget): void {
  if (!(target instanceof HTMLElement)) return;
  const pane = target.closest<HTMLElement>('[data-pane]');
  if (!pane) return;
  lastFocus.set(pane, target);
  ui.setPane(pane.dataset['pane'] as Pane);
}

/** Notes the pane a pointer is pressed in, also where nothing takes the focus. */
export function notePane(ui: UiStore, target: EventTarget): void {
  const pane = target instanceof Element ? target.closest<HTMLElement>('[data-pane]') : null;
  if (pane) ui.setPane(pane.dataset['pane'] as Pane);
}

/** Puts the keyboard focus into a pane: where it was, else on its list, else on its first control. */
export function focusPane(pane: Pane): boolean {
  const element = paneElement(pane);
  if (!element) return false;
  const before = lastFocus.get(element);
  // What stands above a view (the lab's strip, messages) is not what somebody wants who goes there.
  const view = element.querySelector<HTMLElement>('[data-part=view]') ?? element;
  const target =
    before?.isConnected && before.tabIndex >= 0
      ? before
      : (view.querySelector<HTMLElement>('[role=grid]') ??
        view.querySelector<HTMLElement>(tabbable));
  (target ?? element).focus();
  return true;
}

/** F6 and Shift+F6: the next pane that is shown, around the window. */
export function focusNextPane(ui: UiStore, direction: 1 | -1): void {
  const present = panes.indexOf(ui.state.pane);
  for (let step = 1; step <= panes.length; step += 1) {
    const index = (present + direction * step + panes.length * 2) % panes.length;
    const pane = panes[index];
    if (pane && focusPane(pane)) return;
  }
}
