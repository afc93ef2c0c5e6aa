const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

/** A part of a file name in ASCII: umlauts spelled out, accents dropped, the rest hyphens. */
export function asciiPart(text: string): string {
  const plain = text
    .replace(/[äöüÄÖÜß]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return plain.slice(0, 60) || 'hyperlab';
}

/** `<cluster>_<report>_<yyyyMMdd-HHmmss>_<language>.<extension>`, sortable, the time as it is written. */
export function reportFileName(
  cluster: string,
  report: string,
  writtenAt: string,
  language: string,
  extension: string,
): string {
  const digits = writtenAt.slice(0, 19).replace(/[^0-9]/g, '');
  const stamp = `${digits.slice(0, 8)}-${digits.slice(8, 14).padEnd(6, '0')}`;
  return `${asciiPart(cluster)}_${report}_${stamp}_${language}.${extension}`;
}
