import type { KeyboardEvent } from 'react';

/** The card above or below: of the nearest row the one that stands most nearly in the same column. */
function inColumn(cards: readonly HTMLElement[], from: HTMLElement, down: boolean) {
  const here = from.getBoundingClientRect();
  const candidates = cards
    .map((card) => ({ card, box: card.getBoundingClientRect() }))
    .filter(({ box }) => (down ? box.top >= here.bottom : box.bottom <= here.top));
  const gap = (box: DOMRect) => (down ? box.top - here.bottom : here.top - box.bottom);
  const nearest = Math.min(...candidates.map(({ box }) => gap(box)));
  return candidates
    .filter(({ box }) => gap(box) < nearest + here.height / 2)
    .sort(
      (left, right) => Math.abs(left.box.left - here.left) - Math.abs(right.box.left - here.left),
    )
    .at(0)?.card;
}

function next(cards: readonly HTMLElement[], from: HTMLElement, key: string) {
  const index = cards.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return cards[index + 1];
    case 'ArrowLeft':
      return cards[index - 1];
    case 'ArrowDown':
      return inColumn(cards, from, true);
    case 'ArrowUp':
      return inColumn(cards, from, false);
    case 'Home':
      return cards[0];
    case 'End':
      return cards.at(-1);
    default:
      return undefined;
  }
}

/**
 * Moves the focus between the elements with `data-card` inside the element the keys are listened to
 * on. Which of them is the one tab stop is the caller's to keep: it follows the focus.
 */
export function moveBetweenCards(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')];
  const from = cards.find((card) => card === document.activeElement);
  const to = from && next(cards, from, event.key);
  if (!to) return;
  event.preventDefault();
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
}
