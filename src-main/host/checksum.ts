const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value >>> 0;
});
const encoder = new TextEncoder();

/**
 * CRC-32 (ISO 3309) of the text in UTF-8, continued from an earlier value, as eight hex digits.
 * It finds damage, not malice: who can write the file can also write the checksum.
 */
export function checksum(text: string, from = '00000000'): string {
  let crc = ~Number.parseInt(from, 16);
  for (const byte of encoder.encode(text)) {
    crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}
