import { strToU8, zipSync } from 'fflate';

export type Cell = string | number | boolean;

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook as spreadsheet programs write it: shared texts behind the sheets, empty cells left out. */
export function workbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const cell = (value: Cell, row: number, column: number): string => {
    const place = `${letters(column)}${row}`;
    if (value === '') return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
    const known = strings.get(value) ?? strings.size;
    strings.set(value, known);
    return `<c r="${place}" t="s"><v>${known}</v></c>`;
  };
  const files: Record<string, Uint8Array> = {};
  sheets.forEach(({ columns, rows }, index) => {
    const lines = [columns, ...rows].map((row, number) => {
      const cells = row.map((value, column) => cell(value, number + 1, column)).join('');
      return `<row r="${number + 1}">${cells}</row>`;
    });
    const text = `${declaration}<worksheet ${main}><sheetData>${lines.join('')}</sheetData></worksheet>`;
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(text);
  });
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  files['xl/sharedStrings.xml'] = strToU8(
    `${declaration}<sst ${main}>${[...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  files['xl/workbook.xml'] = strToU8(
    `${declaration}<workbook ${main} xmlns:r="relations"><sheets>${list.join('')}</sheets></workbook>`,
  );
  files['xl/_rels/workbook.xml.rels'] = strToU8(
    `${declaration}<Relationships>${relations.join('')}</Relationships>`,
  );
  return zipSync(files, { level: 1 });
}
