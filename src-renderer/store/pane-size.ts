/** Share of the window's height a pane takes until a person says otherwise, and its bounds in CSS pixels. */
const shares = {
  bottom: { share: 0.2, min: 104, max: 240 },
  details: { share: 0.26, min: 104, max: 280 },
  /** The details where another area stands between them and the list. */
  lowerDetails: { share: 0.22, min: 104, max: 280 },
  snapshots: { share: 0.12, min: 88, max: 160 },
} as const;

/** A low window gives its lines to the list first: 800 pixels high or 640 makes the difference. */
export function defaultHeightPx(pane: keyof typeof shares): number {
  const { share, min, max } = shares[pane];
  return Math.round(Math.min(max, Math.max(min, window.innerHeight * share)));
}

/** A window too low for three areas one above the other. */
export const lowWindow = '(max-height: 759px)';

/** A wide window shows the longest names of the tree whole; a narrow one leaves its pixels to the list. */
export function defaultTreePx(): number {
  return window.innerWidth < 1360 ? 248 : 288;
}
