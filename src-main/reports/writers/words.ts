import type { Texts } from '../../../src-shared/text/index';
import { mebibyte } from '../../../src-shared/units';
import type { CellKind } from '../document';

/** A value as people of the language read it. */
export function inWords(kind: CellKind, value: string | number, texts: Texts): string {
  if (typeof value === 'string') return kind === 'date' ? texts.moment(value, 0) : value;
  switch (kind) {
    case 'bytes':
      return bytesInWords(value, texts);
    case 'percent':
      return texts.percent(value);
    case 'duration':
      return texts.duration(value);
    case 'clock':
      return texts.labClock(value);
    case 'money':
      return texts.t('documents:dollars', { amount: value });
    case 'decimal':
      return texts.number(value, 1);
    case 'identifier':
      return String(value);
    default:
      return texts.number(value);
  }
}

/** Gigabytes where it comes to one, else megabytes, as the console writes them. */
function bytesInWords(bytes: number, texts: Texts): string {
  const mebibytes = Math.round(bytes / mebibyte);
  return mebibytes >= 1024 ? texts.memoryInGigabytes(mebibytes) : texts.memory(mebibytes);
}
