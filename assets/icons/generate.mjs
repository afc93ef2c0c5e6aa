import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';

// Draws the icons of all platforms from the two SVG files: node assets/icons/generate.mjs
// Run it by hand after a change to a drawing; its results are part of the repository.

const here = new URL('.', import.meta.url);
const read = (name) => readFileSync(new URL(name, here), 'utf8');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Up to here the plain drawing reads better. */
const smallUpTo = 32;

async function draw() {
  const executablePath = process.env['HYPERLAB_BROWSER'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  const pictures = new Map();
  for (const size of sizes) {
    const svg = read(size <= smallUpTo ? 'hyperlab-small.svg' : 'hyperlab.svg');
    await page.setViewportSize({ width: size, height: size });
    const style = `*{margin:0}svg{display:block;width:${size}px;height:${size}px}`;
    await page.setContent(`<!doctype html><style>${style}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return pictures;
}

/** A Windows icon: a directory of PNG pictures, which Windows reads since Vista. */
function ico(pictures) {
  const used = [16, 24, 32, 48, 64, 128, 256];
  const header = Buffer.alloc(6 + used.length * 16);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(used.length, 4);
  let offset = header.length;
  used.forEach((size, index) => {
    const { length } = pictures.get(size);
    const at = 6 + index * 16;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([header, ...used.map((size) => pictures.get(size))]);
}

/** A macOS icon: chunks of PNG pictures; the second four are for screens of double density. */
function icns(pictures) {
  const kinds = {
    ic07: 128,
    ic08: 256,
    ic09: 512,
    ic10: 1024,
    ic11: 32,
    ic12: 64,
    ic13: 256,
    ic14: 512,
  };
  const chunks = Object.entries(kinds).map(([kind, size]) => chunk(kind, pictures.get(size)));
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(kind, content) {
  const header = Buffer.alloc(8);
  header.write(kind, 0, 'latin1');
  header.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([header, content]);
}

const pictures = await draw();
for (const size of sizes) {
  if (size !== 24) writeFileSync(new URL(`${size}x${size}.png`, here), pictures.get(size));
}
writeFileSync(new URL('icon.ico', here), ico(pictures));
writeFileSync(new URL('icon.icns', here), icns(pictures));
