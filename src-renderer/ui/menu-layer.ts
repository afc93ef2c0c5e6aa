/**
 * Where menus are drawn: a place inside a landmark of the page, so that everything on it belongs to
 * one. Null where the page offers none; menus then stand at the end of the body.
 */
export function menuLayer(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-layer="menus"]');
}
