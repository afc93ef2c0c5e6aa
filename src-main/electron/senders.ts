import type { WebFrameMain } from 'electron';
import { pageOrigin } from './page-protocol';

interface Sent {
  readonly senderFrame: WebFrameMain | null;
}

/**
 * Whether a message comes from our page in a window's own frame. A frame inside it, a page the
 * window was led to, or a frame that is gone by now may not speak to the host.
 */
export function isFromPage({ senderFrame }: Sent): boolean {
  return (
    senderFrame !== null && senderFrame.parent === null && originOf(senderFrame) === pageOrigin
  );
}

/** `URL.origin` is `null` for schemes that are not the web's own, so it is put together here. */
function originOf(frame: WebFrameMain): string | null {
  try {
    const { protocol, host } = new URL(frame.url);
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
}
