/** A file as something that gives bytes from a place on; a read past its end gives fewer. */
export interface ByteSource {
  readonly bytes: number;
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

/** Two to the power of 32: where the second word of a number of 64 bits begins. */
const word = 0x1_0000_0000;

/** Numbers in a piece of a file; the caller keeps its offsets inside. Numbers of 64 bits lose what is past 2^53. */
export class Fields {
  readonly #view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    readonly littleEndian: boolean,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(offset: number): number {
    return this.#view.getUint8(offset);
  }

  u16(offset: number): number {
    return this.#view.getUint16(offset, this.littleEndian);
  }

  u32(offset: number): number {
    return this.#view.getUint32(offset, this.littleEndian);
  }

  u64(offset: number): number {
    const [low, high] = this.littleEndian ? [offset, offset + 4] : [offset + 4, offset];
    return this.u32(high) * word + this.u32(low);
  }

  setU8(offset: number, value: number): void {
    this.#view.setUint8(offset, value);
  }

  setU16(offset: number, value: number): void {
    this.#view.setUint16(offset, value, this.littleEndian);
  }

  setU32(offset: number, value: number): void {
    this.#view.setUint32(offset, value, this.littleEndian);
  }

  setU64(offset: number, value: number): void {
    const [low, high] = this.littleEndian ? [offset, offset + 4] : [offset + 4, offset];
    this.setU32(high, Math.floor(value / word));
    this.setU32(low, value % word);
  }

  /** Characters of one byte each, up to the first zero. */
  ascii(offset: number, length: number): string {
    let text = '';
    for (const byte of this.bytes.subarray(offset, offset + length)) {
      if (byte === 0) break;
      text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '?';
    }
    return text;
  }

  /** UTF-16 up to the first zero; what cannot be shown becomes a replacement character. */
  utf16(offset: number, length: number): string {
    let text = '';
    for (let at = offset; at + 1 < offset + length; at += 2) {
      const code = this.u16(at);
      if (code === 0) break;
      text += code < 0x20 ? '\ufffd' : String.fromCharCode(code);
    }
    // With the flag `u` only halves of a pair that stand alone are found.
    return text.replaceAll(/[\ud800-\udfff]/gu, '\ufffd');
  }

  isZero(offset: number, length: number): boolean {
    return this.bytes.subarray(offset, offset + length).every((byte) => byte === 0);
  }
}

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase());

function dashed(digits: readonly string[]): string {
  const part = (from: number, to: number) => digits.slice(from, to).join('');
  return [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join('-');
}

/** 16 bytes as they stand, which is how a .vhd writes its identifier. */
export function uuidText(bytes: Uint8Array): string {
  return dashed(hex(bytes));
}

/** 16 bytes with the first three groups turned round, which is how a .vhdx writes one. */
export function guidText(bytes: Uint8Array): string {
  const digits = hex(bytes);
  const turned = [3, 2, 1, 0, 5, 4, 7, 6].map((index) => digits[index] ?? '00');
  return dashed([...turned, ...digits.slice(8)]);
}

/** The bytes of an identifier as they stand in a .vhd. */
export function uuidBytes(text: string): Uint8Array {
  const digits = text.replaceAll('-', '').match(/../g) ?? [];
  return Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16));
}
