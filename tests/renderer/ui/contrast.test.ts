import { describe, expect, test } from 'vitest';
import { toneIcon, tones } from '../../../src-renderer/ui/state-label';
import css from '../../../src-renderer/theme/tokens.css?raw';

type Tokens = Readonly<Record<string, string>>;

/** The colours a block of the token file sets, by name without the dashes. */
function tokensOf(theme: string): Tokens {
  const block = new RegExp(`data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
  ) as Tokens;
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [dark = 0, light = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What text stands on. */
const grounds = ['color-canvas', 'color-surface', 'color-zebra', 'color-hover', 'color-selected'];
const textColours = ['color-text', 'color-text-secondary'];
const filled = [
  ['color-on-accent', 'color-accent'],
  ['color-on-accent', 'color-accent-hover'],
  ['color-on-danger', 'color-danger'],
  ['color-on-danger', 'color-danger-hover'],
] as const;

describe.each(['light', 'dark', 'contrast'])('theme %s', (theme) => {
  const tokens = tokensOf(theme);
  const ratio = (left: string, right: string) =>
    contrast(tokens[left] ?? '#000000', tokens[right] ?? '#000000');

  test('names every colour that text or its ground needs', () => {
    const needed = [...grounds, ...textColours, ...filled.flat(), 'color-focus', 'chart-6'];
    for (const name of needed) expect(tokens[name], name).toMatch(/^#/);
  });

  test.each(textColours)('%s is readable on every ground (WCAG 1.4.3)', (text) => {
    for (const ground of [...grounds, 'color-selected-idle']) {
      expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each([...tones, 'simulated'])('the state colour %s is readable as a word', (tone) => {
    for (const ground of ['color-surface', 'color-selected', 'color-selected-idle']) {
      expect(ratio(`state-${tone}`, ground), `${tone} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(ratio(`state-${tone}`, `state-${tone}-tint`), `${tone} badge`).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(ratio('color-text', `state-${tone}-tint`)).toBeGreaterThanOrEqual(4.5);
  });

  test('text on filled buttons and links is readable', () => {
    for (const [text, ground] of filled) {
      expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of grounds) {
      expect(ratio('color-accent', ground), `link on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('frames, focus ring, bars and lines stand out from what is beside them (WCAG 1.4.11)', () => {
    const pairs = [
      ['color-control-border', 'color-surface'],
      ['color-control-border', 'color-canvas'],
      ['color-focus', 'color-surface'],
      ['color-focus', 'color-selected'],
      ['color-bar', 'color-track'],
      ['color-bar', 'color-surface'],
      ...[1, 2, 3, 4, 5, 6].map((series) => [`chart-${series}`, 'color-surface']),
    ] as const;
    for (const [one = '', other = ''] of pairs) {
      expect(ratio(one, other), `${one} on ${other}`).toBeGreaterThanOrEqual(3);
    }
  });
});

test('every state has a silhouette of its own, so that none depends on its colour', () => {
  expect(new Set(Object.values(toneIcon)).size).toBe(tones.length);
});
