import { placeOf } from './place';
import type { UiStore } from './ui';

const key = 'hyperlab.place';

/**
 * A page loaded anew is where it was. The window remembers it, not the settings: two windows look at
 * two places. Whether the place exists in the lab is asked when the lab is there.
 */
export function keepPlace(ui: UiStore, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  const kept = placeOf(storage.getItem(key) ?? '');
  if (kept !== null) ui.goTo(kept);
  ui.store.subscribe(({ place }, before) => {
    if (place !== before.place) storage.setItem(key, place);
  });
}
