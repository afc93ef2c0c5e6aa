import Papa from 'papaparse';
import type { Language } from '../../../src-shared/ipc';
import type { Texts } from '../../../src-shared/text/index';
import type { ReportDocument } from '../document';
import { tablesOf } from '../document';
import type { PlainCell, PlainColumn, PlainTable, Units } from './numbers';
import { metaData } from './meta-data';
import { plainTable } from './numbers';

/**
 * A cell that begins like a formula is not to become one. Spreadsheets also trim a tab or a line break
 * at the beginning. The library's own expression misses a cell of several lines.
 */
export const formula = /^[=+\-@\t\r\n]/;

export function unitsOf(texts: Texts): Units {
  return { bytes: texts.t('documents:unit.bytes'), gibibytes: 'GiB' };
}

/**
 * The document's tables as CSV in UTF-8 with byte order mark: German with semicolons and decimal comma,
 * English with commas and point; never a thousands separator, times in ISO 8601. A single table stands
 * alone, ready for a program; several come after one about the report, each below its title, with an
 * empty line between.
 */
export function documentCsv(document: ReportDocument, texts: Texts): string {
  const tables = tablesOf(document).map((table) => plainTable(table, unitsOf(texts)));
  const [only] = tables;
  const body =
    tables.length === 1 && only
      ? csvLines(only, texts.language)
      : [metaData(document, texts), ...tables].map(
          (each) => `${titled(each, texts)}\r\n${csvLines(each, texts.language)}`,
        );
  return `\ufeff${[body].flat().join('\r\n\r\n')}\r\n`;
}

function titled({ title }: PlainTable, { language }: Texts): string {
  return Papa.unparse([[title]], options(language));
}

function csvLines({ columns, rows }: PlainTable, language: Language): string {
  return Papa.unparse(
    {
      fields: columns.map(({ head, kind }) => (kind === 'duration' ? `${head} (s)` : head)),
      data: rows.map((row) =>
        columns.map((column, at) => csvCell(column, row[at] ?? null, language)),
      ),
    },
    options(language),
  );
}

function options(language: Language) {
  const delimiter = language === 'de' ? ';' : ',';
  // Numbers are handed over as numbers where nothing else is to be done, so that a minus stays one.
  return { delimiter, newline: '\r\n', escapeFormulae: formula } as const;
}

function csvCell({ kind }: PlainColumn, cell: PlainCell, language: Language): string | number {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  const value = kind === 'percent' ? Math.round(cell * 1000) / 10 : cell;
  return Number.isInteger(value) || language === 'en' ? value : String(value).replace('.', ',');
}
