import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const MiB = 1024 * 1024;
/** As much as an import takes at all, but for what stands around it. */
const full = 40 * MiB - 200;

const repeated = (text: string, length: number) => Buffer.alloc(length, text);
const around = (before: string, text: string, after: string) =>
  Buffer.concat([
    Buffer.from(before),
    Buffer.from(text.repeat(Math.floor(full / Buffer.byteLength(text)))),
    Buffer.from(after),
  ]);

const book = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="vInfo" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
};

/** A workbook whose sheet is `unit` over and over. `honest`: whether its directory says how large that is. */
function bomb(unit: string, mib: number, honest: boolean): Uint8Array {
  const sheet = repeated(unit, mib * MiB);
  const packed = zipSync({ ...mapped(book), 'xl/worksheets/sheet1.xml': new Uint8Array(1) });
  return withSheet(packed, deflateRawSync(sheet), honest ? sheet.length : 1000);
}

const mapped = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));

/** The archive with its last entry replaced by other packed bytes, by hand: libraries keep large content whole. */
function withSheet(archive: Uint8Array, packed: Uint8Array, declared: number): Uint8Array {
  const bytes = Buffer.from(archive);
  const end = bytes.length - 22;
  const directory = bytes.readUInt32LE(end + 16);
  const at = bytes.lastIndexOf(Buffer.from('PK\u0003\u0004'), directory - 1);
  const name = bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const head = Buffer.from(bytes.subarray(0, at + 30 + name));
  const tail = Buffer.from(bytes.subarray(directory));
  const entry = tail.lastIndexOf(Buffer.from('PK\u0001\u0002'));
  for (const [block, offset] of [
    [head, at + 18],
    [tail, entry + 20],
  ] as const) {
    block.writeUInt32LE(packed.length, offset);
    block.writeUInt32LE(declared, offset + 4);
  }
  head.writeUInt16LE(8, at + 8);
  tail.writeUInt16LE(8, entry + 10);
  tail.writeUInt32LE(head.length + packed.length, tail.length - 22 + 16);
  return Buffer.concat([head, packed, tail]);
}

const doctype = '<?xml version="1.0"?><!DOCTYPE Envelope [<!ENTITY a "';

/** Files made to harm whoever reads them, by their names; each is as large as it can be. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  'large.xlsx': () => new Uint8Array(100_000_000),
  'bomb.xlsx': () => bomb('<row><c><v>7</v></c></row>', 256, true),
  'lying-bomb.xlsx': () => bomb('<row><c><v>7</v></c></row>', 256, false),
  'entries.xlsx': () =>
    zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`f${at}`, strToU8('')]))),
  'entities.ovf': () => around(doctype, 'ha', '">]><Envelope>&a;</Envelope>'),
  'elements.ovf': () => around('<Envelope>', '<Disk capacity="1"/>', '</Envelope>'),
  'deep.json': () => repeated('[', full),
  'deep.xml': () => around('<Objs>', '<Obj>', '</Objs>'),
  'values.json': () => around('[', '1,', '1]'),
  'keys.json': () =>
    Buffer.from(`{${Array.from({ length: 1_000_000 }, (_, at) => `"k${at}":1`).join(',')}}`),
  'columns.json': () =>
    Buffer.from(`[${Array.from({ length: 500_000 }, (_, at) => `{"k${at}":1}`).join(',')}]`),
  'attributes.xml': () =>
    Buffer.from(
      `<Objs ${Array.from({ length: 2_000_000 }, (_, at) => `a${at}="1"`).join(' ')}></Objs>`,
    ),
  'text.xml': () => around('<Objs><S>', 'a', '</S></Objs>'),
  'rows.csv': () => around('VMName,State\n', 'a,b\n', ''),
  'quote.csv': () => around('VMName,State\n"', 'a\n', ''),
  'lines.csv': () => repeated('\n', full),
  'line.vmx': () =>
    around('memsize = "1"\nconfig.version = "8"\nvirtualHW.version = "9"\nx = "', 'a', ''),
  'bytes.json': () => Buffer.alloc(full, Buffer.from([0x7b, 0xff])),
  'zeros.json': () => around('{"a":"', '\0', '"}'),
  'utf16.json': () =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(full, Buffer.from('[', 'utf16le'))]),
};
