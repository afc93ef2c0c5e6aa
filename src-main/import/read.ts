import Papa from 'papaparse';
import type { Fault } from '../../src-shared/faults';
import { importFileLimitBytes, importFilesLimit } from '../../src-shared/import/preview';
import type { SourceSummary } from '../../src-shared/import/preview';
import type { Inventory } from '../../src-shared/import/inventory';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { readClixml } from './bytes/clixml';
import { readJson } from './bytes/json';
import { ImportRefusal, limitSigns, refuseImport } from './bytes/limits';
import { textOfBytes } from './bytes/text';
import { readWorkbook } from './bytes/xlsx';
import { Collected } from './collected';
import { isCollector, readCollector } from './sources/collector';
import { hvToolsTables, isHvTools, readHvTools } from './sources/hvtools';
import { readOvf } from './sources/ovf';
import { powerShellObjects, readPowerShell } from './sources/powershell';
import { readRvTools, rvToolsSheet } from './sources/rvtools';
import { tableOf } from './sources/table';
import { isVmx, readVmx } from './sources/vmx';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadInventory {
  readonly inventory: Inventory;
  readonly sources: readonly SourceSummary[];
}

/**
 * Reads the files of one inventory, whatever programs wrote them; their content tells, not their names.
 * The first file nobody can read is the answer, as a fault.
 */
export function readInventory(files: readonly ImportFile[]): Result<ReadInventory, Fault> {
  try {
    if (files.length === 0) refuseImport({ code: 'import.noFiles' });
    if (files.length > importFilesLimit) {
      refuseImport({ code: 'import.tooManyFiles', files: files.length, limit: importFilesLimit });
    }
    const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    for (const { name: file, bytes } of files) {
      if (Math.max(bytes.length, total) <= importFileLimitBytes) continue;
      const limitBytes = importFileLimitBytes;
      refuseImport({
        code: 'import.tooLarge',
        file,
        bytes: Math.max(bytes.length, total),
        limitBytes,
      });
    }
    const collected = new Collected();
    const sources = files.map((file) => readFile(collected, file));
    const inventory = collected.done();
    if (inventory.vms.length + inventory.hosts.length === 0)
      refuseImport({ code: 'import.nothing' });
    return ok({ inventory, sources });
  } catch (error) {
    if (error instanceof ImportRefusal) return refused(error.fault);
    throw error;
  }
}

function readFile(collected: Collected, { name, bytes }: ImportFile): SourceSummary {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  const summary = (format: SourceSummary['format']): SourceSummary => ({
    file,
    format,
    bytes: bytes.length,
  });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const book = readWorkbook(file, bytes, (sheet) => rvToolsSheet(sheet) !== null);
    if (book.sheets.length === 0) refuseImport({ code: 'import.unknown', file });
    const tables = book.sheets.map((sheet) => tableOf(file, sheet.name, sheet.rows));
    readRvTools(collected, file, tables, book.others);
    return summary('rvtools');
  }
  const text = textOfBytes(file, bytes);
  const begin = text.trimStart().slice(0, 2000);
  if (begin.startsWith('<')) return summary(readMarkup(collected, file, text, begin));
  if (begin.startsWith('{') || begin.startsWith('['))
    return summary(readObjects(collected, file, text));
  if (isVmx(text)) {
    collected.platform = 'vmware';
    readVmx(collected, file, text);
    return summary('vmx');
  }
  return summary(readCsv(collected, file, text));
}

function readMarkup(
  collected: Collected,
  file: string,
  text: string,
  begin: string,
): SourceSummary['format'] {
  if (/<Objs[\s>]/.test(begin)) {
    readPowerShell(collected, file, powerShellObjects(readClixml(file, text)));
    return 'clixml';
  }
  if (/<(\w+:)?Envelope[\s>]/.test(begin) || /<!DOCTYPE/i.test(begin)) {
    collected.platform = 'vmware';
    readOvf(collected, file, text);
    return 'ovf';
  }
  return refuseImport({ code: 'import.unknown', file });
}

function readObjects(collected: Collected, file: string, text: string): SourceSummary['format'] {
  const value = readJson(file, text);
  if (isCollector(value)) {
    readCollector(collected, file, value);
    return 'collector';
  }
  const objects = powerShellObjects(value);
  if (objects.length > 0) {
    readPowerShell(collected, file, objects);
    return 'powershell';
  }
  const tables = hvToolsTables(file, value);
  if (!tables.some(isHvTools)) refuseImport({ code: 'import.unknown', file });
  readHvTools(collected, tables);
  return 'hvtools';
}

/** What the first line of a table may weigh. */
const headCharacters = 64 * 1024;

function readCsv(collected: Collected, file: string, text: string): SourceSummary['format'] {
  const sheet = rvToolsSheet(file);
  const name = sheet ?? file.replace(/\.[^.]*$/, '');
  const head = Papa.parse<string[]>(text.slice(0, headCharacters), {
    skipEmptyLines: 'greedy',
    preview: 1,
  });
  if (sheet === null && !isHvTools(tableOf(file, name, head.data))) {
    refuseImport({ code: 'import.unknown', file });
  }
  const { delimiter } = head.meta;
  limitSigns(file, text, [delimiter, '\n', '\r', '"']);
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimiter });
  const table = tableOf(file, name, data);
  if (sheet !== null) {
    readRvTools(collected, file, [table], []);
    return 'rvtools';
  }
  readHvTools(collected, [table]);
  return 'hvtools';
}
