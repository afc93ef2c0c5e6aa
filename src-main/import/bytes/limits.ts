import type { Fault } from '../../../src-shared/faults';

/*
 * How much of somebody's file is read. An inventory of ten thousand machines stays far below; what is
 * larger is something else, and is refused before it costs memory.
 */
export const importLimits = {
  unpackedBytes: 192 * 1024 * 1024,
  entries: 2000,
  cells: 4_000_000,
  textCharacters: 48 * 1024 * 1024,
  values: 3_000_000,
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

type Bomb = 'unpackedBytes' | 'entries' | 'cells' | 'values';

export function tooMuch(file: string, what: Bomb): never {
  return refuseImport({ code: 'import.bomb', file, what, limit: importLimits[what] });
}
