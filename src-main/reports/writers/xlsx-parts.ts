import type { PlainCell, PlainColumn, PlainTable } from './numbers';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Number formats by the kind of a column; the index is that of the cell's style. */
const formats = [
  { kind: 'text', code: null },
  { kind: 'header', code: null },
  { kind: 'integer', code: '0' },
  { kind: 'decimal', code: '0.00' },
  { kind: 'percent', code: '0.0%' },
  { kind: 'duration', code: '[h]:mm:ss' },
  { kind: 'date', code: 'yyyy\\-mm\\-dd\\ hh:mm:ss' },
  { kind: 'money', code: '"$"#,##0' },
] as const;

const styleOf = (kind: PlainColumn['kind'] | 'header') =>
  formats.findIndex((format) => format.kind === kind);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
// oxlint-disable-next-line no-control-regex -- XML allows none of them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeXml(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** Names of sheets as Excel allows them: 31 characters, none of `:\/?*[]`, each once whatever its case. */
export function sheetNames(ids: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const id of ids) {
    const plain = id.replace(/[:\\/?*[\]]/g, '-').slice(0, 31) || 'Sheet';
    let name = plain;
    for (let at = 2; names.some((each) => each.toLowerCase() === name.toLowerCase()); at += 1) {
      const end = ` ${at}`;
      name = plain.slice(0, 31 - end.length) + end;
    }
    names.push(name);
  }
  return names;
}

/** `0` is A, `26` AA. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

export function stylesPart(): string {
  const own = formats.flatMap(({ code }, at) =>
    code === null ? [] : [`<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`],
  );
  const cells = formats.map(({ kind, code }, at) => {
    const format = code === null ? 0 : 164 + at;
    const font = kind === 'header' ? ' fontId="1" applyFont="1"' : ' fontId="0"';
    return `<xf numFmtId="${format}"${font} fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  });
  return `${head}<styleSheet xmlns="${main}"><numFmts count="${own.length}">${own.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}

/** Heads as a table of Excel takes them: none empty, none twice whatever its case. */
function headsOf(columns: readonly PlainColumn[]): readonly string[] {
  const seen = new Set<string>();
  return columns.map(({ head: given }, at) => {
    const plain = given === '' ? `#${at + 1}` : given;
    let name = plain;
    for (let again = 2; seen.has(name.toLowerCase()); again += 1) name = `${plain} ${again}`;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** Where a table stands; Excel wants at least one row below the head. */
function reference({ columns, rows }: PlainTable): string {
  return `A1:${columnName(Math.max(0, columns.length - 1))}${Math.max(2, rows.length + 1)}`;
}

export function tablePart(table: PlainTable, id: number, name: string): string {
  const at = reference(table);
  const columns = headsOf(table.columns).map(
    (each, index) => `<tableColumn id="${index + 1}" name="${escapeXml(tableHead(each))}"/>`,
  );
  const unique = `T${id}_${name.replace(/[^A-Za-z0-9_]/g, '_')}`;
  return `${head}<table xmlns="${main}" id="${id}" name="${unique}" displayName="${unique}" ref="${at}" totalsRowShown="0"><autoFilter ref="${at}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** A line break in a head is spelled out in the table's own list. */
const tableHead = (text: string) => text.replaceAll('\n', '_x000a_');

export function sheetPart(table: PlainTable): string {
  const { columns, rows } = table;
  const heads = headsOf(columns);
  const widths = columns.map((_column, at) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, String(row[at] ?? '').length), heads[at]?.length ?? 0);
    return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(60, Math.max(9, longest + 4))}" customWidth="1"/>`;
  });
  const lines = [
    row(
      1,
      heads.map((text, at) => textCell(`${columnName(at)}1`, text, styleOf('header'))),
    ),
    ...rows.map((cells, at) =>
      row(
        at + 2,
        columns.map((column, index) =>
          valueCell(`${columnName(index)}${at + 2}`, column, cells[index] ?? null),
        ),
      ),
    ),
  ];
  return `${head}<worksheet xmlns="${main}" xmlns:r="${relationships}"><dimension ref="${reference(table)}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
}

const row = (number: number, cells: readonly string[]) =>
  `<row r="${number}">${cells.join('')}</row>`;

/** The most characters a cell of Excel holds. */
const longestText = 32_767;

function textCell(at: string, text: string, style: number): string {
  const shown = escapeXml(text.slice(0, longestText));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

function valueCell(at: string, { kind }: PlainColumn, cell: PlainCell): string {
  if (cell === null || cell === '') return '';
  const style = styleOf(kind);
  if (typeof cell === 'string') {
    const day = kind === 'date' ? serialDate(cell) : null;
    if (day === null) return textCell(at, cell, styleOf('text'));
    return `<c r="${at}" s="${style}"><v>${day}</v></c>`;
  }
  const value = kind === 'duration' ? cell / 86_400 : cell;
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}

/** Days since 30 December 1899 of the time as it is written, whatever its offset; null: no date. */
function serialDate(iso: string): number | null {
  const local = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?)/.exec(iso)?.[1];
  const ms = local === undefined ? NaN : Date.parse(`${local}Z`);
  return Number.isNaN(ms) ? null : ms / 86_400_000 + 25_569;
}
