/** Share of the window's height a pane takes until a person says otherwise, and its bounds in CSS pixels. */
const shares = {
  bottom: { share: 0.24, min: 104, max: 240 },
  details: { share: 0.26, min: 104, max: 240 },
} as const;

/** A low window gives its lines to the list first: 800 pixels high or 640 makes the difference. */
export function defaultHeightPx(pane: keyof typeof shares): number {
  const { share, min, max } = shares[pane];
  return Math.round(Math.min(max, Math.max(min, window.innerHeight * share)));
}
