/** Refusals about files of a real inventory. */
export interface ImportsFaults {
  'import.tooLarge': { file: string; bytes: number; limitBytes: number };
  'import.tooManyFiles': { files: number; limit: number };
  /** `limit` counts what `what` names: bytes, rows, levels. */
  'import.bomb': {
    file: string;
    what: 'unpackedBytes' | 'entries' | 'cells' | 'values';
    limit: number;
  };
  'import.tooDeep': { file: string; limit: number };
  'import.entities': { file: string };
  'import.notText': { file: string };
  'import.malformed': { file: string; format: string; line: number };
  'import.unknown': { file: string };
  'import.nothing': Record<never, never>;
  'import.noFiles': Record<never, never>;
  'import.newerSchema': { file: string; version: number; supported: number };
  'import.notRead': { file: string; reason: string };
  'import.lab': { why: string };
}
