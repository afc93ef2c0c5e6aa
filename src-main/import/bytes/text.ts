import { refuseImport } from './limits';

/**
 * The bytes of a file as text: by the mark at its beginning, else UTF-16 where every other byte of the
 * beginning is zero (Windows PowerShell writes that with `>`), else UTF-8.
 */
export function textOfBytes(file: string, bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Falls through: whatever is wrong with it, it is no text.
  }
  return refuseImport({ code: 'import.notText', file });
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 64);
  let even = 0;
  let odd = 0;
  beginning.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  });
  if (odd > beginning.length / 4 && even === 0) return 'utf-16le';
  if (even > beginning.length / 4 && odd === 0) return 'utf-16be';
  return 'utf-8';
}
