/** One round of integer mixing (the finaliser of MurmurHash3): every bit of the input moves half the output. */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A 32-bit hash of a text and a seed, the same on every machine. */
export function hashText(seed: number, text: string): number {
  let hash = mix(seed ^ 0x9e3779b9);
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = (hash << 13) | (hash >>> 19);
  }
  return mix(hash);
}

/** A whole number between the bounds, both inclusive, drawn from the hash of a text. */
export function hashBetween(seed: number, text: string, from: number, to: number): number {
  return from + (hashText(seed, text) % (to - from + 1));
}

/** A GUID of version 4 shape made from seed and name, in capitals as Hyper-V prints it. */
export function guidOf(seed: number, name: string): string {
  const part = (index: number) =>
    hashText(seed, `guid ${index} ${name}`).toString(16).padStart(8, '0').toUpperCase();
  const [a, b, c, d] = [part(1), part(2), part(3), part(4)];
  const variant = '89AB'.charAt(hashText(seed, `guid variant ${name}`) & 3);
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}
