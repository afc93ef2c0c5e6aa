import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import type { PageFile } from '../host/page-files';
import { pageFiles } from '../host/page-files';
import { securityHeaders } from '../host/page-headers';

/** The page's own origin: a scheme of its own has no neighbours, as `file:` would. */
export const pageScheme = 'app';
export const pageHost = 'hyperlab';
export const pageOrigin = `${pageScheme}://${pageHost}`;
export const pageUrl = `${pageOrigin}/`;

/** Must be called before Electron is ready; it makes the scheme behave as https does. */
export function registerPageScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

function refuse(status: number, text: string): Response {
  return new Response(text, { status, headers: securityHeaders() });
}

async function answer(request: Request, files: ReadonlyMap<string, PageFile>): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (request.method !== 'GET') return refuse(405, 'Only GET.');
  const file = host === pageHost ? files.get(pathname) : undefined;
  if (!file) return refuse(404, 'There is no such file.');
  const content = new Uint8Array(await readFile(file.path));
  const headers = { ...securityHeaders(), 'Content-Type': file.mediaType };
  return new Response(content, { status: 200, headers });
}

/** Serves the built page, and nothing else, under the page's origin. */
export function servePage(protocol: Protocol, rendererDir: string): void {
  const files = pageFiles(rendererDir);
  protocol.handle(pageScheme, (request) => answer(request, files));
}
