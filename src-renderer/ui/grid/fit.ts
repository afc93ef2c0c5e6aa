const paddingPx = 20;
const headExtraPx = 18;

/** The width at which nothing of a column that is in sight is cut off; null without cells. */
export function fitWidth(scroller: HTMLElement | null, column: string): number | null {
  const cells = scroller?.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(column)}"]`);
  if (!cells || cells.length === 0) return null;
  const range = document.createRange();
  let widest = 0;
  for (const cell of cells) {
    range.selectNodeContents(cell);
    const text = cell.querySelector<HTMLElement>('.truncate');
    const cut = text ? text.scrollWidth - text.clientWidth : 0;
    const extra = cell.getAttribute('role') === 'columnheader' ? headExtraPx : 0;
    widest = Math.max(widest, range.getBoundingClientRect().width + cut + extra);
  }
  return Math.ceil(widest) + paddingPx;
}
