import type { Place } from './place';
import type { UiStore } from './ui';

const key = 'hyperlab.place';
const places = /^(lab|hosts|vms|events|((nodes|services)\/)?cluster:.+|(host\/)?node:.+)$/;

/**
 * A page loaded anew is where it was. The window remembers it, not the settings: two windows look at
 * two places. Whether the place exists in the lab is asked when the lab is there.
 */
export function keepPlace(ui: UiStore, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  const kept = storage.getItem(key);
  if (kept !== null && places.test(kept)) ui.goTo(kept as Place);
  ui.store.subscribe(({ place }, before) => {
    if (place !== before.place) storage.setItem(key, place);
  });
}
