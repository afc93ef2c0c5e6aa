import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTexts } from '../../src-shared/text/index';
import { createEngine } from '../../src-main/sim/engine';
import { buildInventory } from '../../src-main/sim/inventory/build';
import { parseLabFile } from '../../src-main/lab/parse';
import { findTopology, folder } from './support';

const texts = [createTexts('en', 'r2'), createTexts('de', 'r2')];

function shippedText(name: string): string {
  const lab = folder.read(name);
  if (!lab.ok) throw new Error(`${name} is shipped`);
  return lab.value.text;
}

const pieces = [
  '',
  ' ',
  '\n',
  ':',
  '-',
  '{',
  '}',
  '[',
  ']',
  "'",
  '"',
  '#',
  '&a',
  '*a',
  '!!x',
  '0',
  '99999',
  'off',
  '9GiB',
  'HV09',
  '\t',
  '\u0000',
  '💥',
];

/** A shipped lab with some of its text cut out and something else put in. */
const damaged = fc
  .tuple(
    fc.constantFrom('T1', 'T2', 'T4', 'T4M', 'L05', '16x1000', 'split-brain', 'migration'),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.constantFrom(...pieces)),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([name, cuts]) =>
    cuts.reduce((text, [where, length, piece]) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + piece + text.slice(at + length);
    }, shippedText(name)),
  );

describe('any text', () => {
  test('is read or refused with words, and what is read can be played', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const lab = parseLabFile('any.yaml', text, { findTopology });
        if (lab.ok) {
          createEngine(buildInventory(lab.value.plan)).checkWorld();
          return;
        }
        for (const language of texts) {
          const said = language.fault(lab.fault);
          expect(said).not.toMatch(/\{\{|file\.[a-z]|yaml\.[a-z]{4}/);
        }
        if ('line' in lab.fault) {
          expect(lab.fault.line).toBeGreaterThanOrEqual(1);
          expect(lab.fault.line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 400, seed: 20101122 },
    );
  });
});
