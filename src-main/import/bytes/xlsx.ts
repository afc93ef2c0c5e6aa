import { importLimits, tooMuch } from './limits';
import { attributeOf, xmlReader } from './xml';
import { readZip } from './zip';

/** A sheet as rows of text; empty cells are empty texts. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Columns beyond this are no inventory's. */
const mostColumns = 512;

/**
 * Reads the sheets of a workbook that are wanted, each as rows of text. Two passes, since the texts the
 * cells share usually stand behind the sheets.
 */
export function readWorkbook(
  file: string,
  bytes: Uint8Array,
  wanted: (sheet: string) => boolean,
): { readonly sheets: readonly Sheet[]; readonly others: readonly string[] } {
  const targets = new Map<string, string>();
  const relations = new Map<string, string>();
  const strings: string[] = [];
  readZip(file, bytes, (name) => {
    if (name === 'xl/workbook.xml') {
      return xmlEntry(file, {
        open: (tag, attributes) => {
          if (tag !== 'sheet') return;
          targets.set(attributes['name'] ?? '', attributeOf(attributes, 'id') ?? '');
        },
        close: () => {},
      });
    }
    if (name === 'xl/_rels/workbook.xml.rels') {
      return xmlEntry(file, {
        open: (tag, attributes) => {
          if (tag !== 'Relationship') return;
          relations.set(attributes['Id'] ?? '', entryOf(attributes['Target'] ?? ''));
        },
        close: () => {},
      });
    }
    return name === 'xl/sharedStrings.xml' ? sharedStrings(file, strings) : null;
  });
  const names = [...targets.keys()];
  const kept = names.filter(wanted);
  const byEntry = new Map(kept.map((name) => [relations.get(targets.get(name) ?? '') ?? '', name]));
  const budget = { cells: 0, characters: 0 };
  const rowsOf = new Map<string, string[][]>();
  readZip(file, bytes, (entry) => {
    const name = byEntry.get(entry);
    if (name === undefined) return null;
    const rows: string[][] = [];
    rowsOf.set(name, rows);
    return sheetRows(file, rows, strings, budget);
  });
  return {
    sheets: kept.map((name) => ({ name, rows: rowsOf.get(name) ?? [] })),
    others: names.filter((name) => !wanted(name)),
  };
}

/** `worksheets/sheet1.xml` and `/xl/worksheets/sheet1.xml` are one entry. */
const entryOf = (target: string) =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

function xmlEntry(file: string, events: Parameters<typeof xmlReader>[1]) {
  const reader = xmlReader(file, events);
  const decoder = new TextDecoder('utf-8');
  return (piece: Uint8Array, last: boolean) => {
    const text = decoder.decode(piece, { stream: !last });
    if (text !== '') reader.feed(text);
    if (last) reader.end();
  };
}

/** Texts with their runs joined; readings of Asian scripts (`rPh`) are no part of them. */
function sharedStrings(file: string, strings: string[]) {
  let text: string[] = [];
  let reading = false;
  let phonetic = false;
  let characters = 0;
  return xmlEntry(file, {
    open: (tag) => {
      if (tag === 'si') text = [];
      else if (tag === 'rPh') phonetic = true;
      reading = tag === 't' && !phonetic;
    },
    text: (piece) => {
      if (!reading) return;
      characters += piece.length;
      if (characters > importLimits.textCharacters) tooMuch(file, 'cells');
      text.push(piece);
    },
    close: (tag) => {
      reading = false;
      if (tag === 'rPh') phonetic = false;
      if (tag !== 'si') return;
      strings.push(unescaped(text.join('')));
      if (strings.length > importLimits.cells) tooMuch(file, 'cells');
    },
  });
}

function sheetRows(
  file: string,
  rows: string[][],
  strings: readonly string[],
  budget: { cells: number; characters: number },
) {
  let row: string[] = [];
  let column = 0;
  let type = '';
  let value: string[] = [];
  let reading = false;
  return xmlEntry(file, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = [];
        column = 0;
      } else if (tag === 'c') {
        column = columnOf(attributes['r']) ?? column;
        type = attributes['t'] ?? 'n';
        value = [];
      }
      reading = tag === 'v' || tag === 't';
    },
    text: (piece) => {
      if (reading) value.push(piece);
    },
    close: (tag) => {
      reading = false;
      if (tag === 'row') rows.push(row);
      if (tag !== 'c') return;
      budget.cells += 1;
      const text = value.join('');
      if (type !== 's') budget.characters += text.length;
      if (budget.cells > importLimits.cells || budget.characters > importLimits.textCharacters) {
        tooMuch(file, 'cells');
      }
      if (column < mostColumns && text !== '') {
        while (row.length < column) row.push('');
        row[column] = cellText(type, text, strings);
      }
      column += 1;
    },
  });
}

function cellText(type: string, text: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'True' : 'False';
  return type === 'n' ? text : unescaped(text);
}

/** `AB12` stands in column 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Control characters are written `_x000D_` in workbooks and in Clixml. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
