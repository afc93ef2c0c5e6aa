/**
 * The checksum of a .vhd footer or header: the sum of all bytes, those of the checksum itself as
 * zero, with every bit turned over (hyperv-host §5.1).
 */
export function onesComplement(bytes: Uint8Array, checksumAt: number): number {
  let sum = 0;
  bytes.forEach((byte, index) => {
    if (index < checksumAt || index >= checksumAt + 4) sum += byte;
  });
  return ~sum >>> 0;
}

/** The polynomial of CRC-32C (Castagnoli), turned round; a .vhdx checks its structures with it. */
const polynomial = 0x82f63b78;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  }
  return value >>> 0;
});

/** CRC-32C over bytes of which the four at `checksumAt` count as zero. */
export function crc32c(bytes: Uint8Array, checksumAt = -4): number {
  let crc = 0xffff_ffff;
  for (let index = 0; index < bytes.length; index += 1) {
    const own = index >= checksumAt && index < checksumAt + 4;
    const byte = own ? 0 : (bytes[index] ?? 0);
    crc = ((table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)) >>> 0;
  }
  return ~crc >>> 0;
}
