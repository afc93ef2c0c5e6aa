import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly path: string;
  readonly mediaType: string;
  /** Built files carry a hash of their content in their name; the page itself does not. */
  readonly lasting: boolean;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/**
 * Every file that is served, by its address. The list is taken once: what is not on it does not
 * exist, so no address can climb out of the folder. Links are left out, as they could.
 */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${path.slice(join(folder, '/').length).replaceAll('\\', '/')}`;
    files.set(address, { path, mediaType, lasting: address.startsWith('/assets/') });
  }
  const page = files.get('/index.html');
  if (page) files.set('/', page);
  return files;
}
