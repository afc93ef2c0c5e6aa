import { importLimits, refuseImport, tooMuch } from './limits';

/** Reads JSON whose depth and number of values were counted first: the parser would keep all of them. */
export function readJson(file: string, text: string): unknown {
  count(file, text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuseImport({ code: 'import.malformed', file, format: 'JSON', line: 0 });
  }
}

function count(file: string, text: string): void {
  /** How many commas may follow in each object and list that is open: no object has thousands of keys. */
  const commasLeft: number[] = [];
  let values = 0;
  let objects = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22) {
      index = endOfString(text, index);
    } else if (unit === 0x5b || unit === 0x7b) {
      commasLeft.push(unit === 0x7b ? importLimits.keys : importLimits.values);
      values += 1;
      if (unit === 0x7b) objects += 1;
      if (commasLeft.length > importLimits.depth) {
        refuseImport({ code: 'import.tooDeep', file, limit: importLimits.depth });
      }
    } else if (unit === 0x5d || unit === 0x7d) commasLeft.pop();
    else if (unit === 0x2c) {
      values += 1;
      const left = (commasLeft.pop() ?? 0) - 1;
      if (left < 0) tooMuch(file, 'values');
      commasLeft.push(left);
    }
    if (values > importLimits.values || objects > importLimits.objects) tooMuch(file, 'values');
  }
}

/** The index of the quotation mark that ends a string. */
function endOfString(text: string, begin: number): number {
  let end = text.indexOf('"', begin + 1);
  while (end >= 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
