import type { Language } from '../../../src-shared/ipc';

/*
 * German with semicolons and decimal comma, English with commas and point, never a thousands
 * separator: as spreadsheets of the language read it, and as the reports are written.
 */

/** A cell of a CSV file; one that a spreadsheet would take for a formula is made plain text. */
function cell(text: string, separator: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  const quoted = plain.includes(separator) || /["\r\n]/.test(plain);
  return quoted ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Rows of cells as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export function csvText(rows: readonly (readonly string[])[], language: Language): string {
  const separator = language === 'de' ? ';' : ',';
  return `\ufeff${rows.map((row) => row.map((text) => cell(text, separator)).join(separator)).join('\r\n')}\r\n`;
}

/** A number as a cell. */
export function csvNumber(value: number, language: Language): string {
  const text = String(value);
  return language === 'de' ? text.replace('.', ',') : text;
}
