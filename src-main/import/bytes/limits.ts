import type { Fault } from '../../../src-shared/faults';

/*
 * How much of somebody's file is read. An inventory of ten thousand machines stays far below; what is
 * larger is something else, and is refused before it costs memory.
 */
export const importLimits = {
  unpackedBytes: 96 * 1024 * 1024,
  entries: 2000,
  cells: 3_000_000,
  textCharacters: 48 * 1024 * 1024,
  values: 1_200_000,
  objects: 300_000,
  keys: 2000,
  depth: 64,
} as const;

/** Thrown inside the import only, whose outermost function answers with its fault. */
export class ImportRefusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

export function refuseImport(fault: Fault): never {
  throw new ImportRefusal(fault);
}

/**
 * Refuses a text in which a sign stands more often than values could be in any inventory: parsers keep what
 * signs separate, and take long over it.
 */
export function limitSigns(
  file: string,
  text: string,
  signs: readonly string[],
  most: number = importLimits.values,
): void {
  for (const sign of signs) {
    let found = 0;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
      found += 1;
      if (found > most) tooMuch(file, 'values');
    }
  }
}

type Bomb = 'unpackedBytes' | 'entries' | 'cells' | 'values';

export function tooMuch(file: string, what: Bomb): never {
  return refuseImport({ code: 'import.bomb', file, what, limit: importLimits[what] });
}
