import type { App, Session, Shell, WebContents } from 'electron';
import { pageOrigin } from './page-protocol';

/** Where a link of ours may lead outside; everything else stays closed. */
const allowedHosts: readonly string[] = ['learn.microsoft.com', 'github.com'];

/** Whether an address may be given to the system's browser. */
export function mayOpenOutside(address: string): boolean {
  try {
    const { protocol, hostname, username } = new URL(address);
    return protocol === 'https:' && username === '' && allowedHosts.includes(hostname);
  } catch {
    return false;
  }
}

/** The page needs no camera, no clipboard reading, no device; it may only fill the screen. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((page, permission, answer) =>
    answer(permission === 'fullscreen' && page.getURL().startsWith(`${pageOrigin}/`)),
  );
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Files are written through the save dialog, where the person sees what and where.
  session.on('will-download', (event) => event.preventDefault());
}

function confine(page: WebContents, shell: Pick<Shell, 'openExternal'>): void {
  page.on('will-navigate', (details) => {
    if (!details.url.startsWith(`${pageOrigin}/`)) details.preventDefault();
  });
  page.on('will-redirect', (details) => details.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** Keeps every page there will ever be where it belongs. */
export function confinePages(app: App, shell: Pick<Shell, 'openExternal'>): void {
  app.on('web-contents-created', (_event, page) => confine(page, shell));
}
