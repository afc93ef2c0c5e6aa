/**
 * What every answer carries. The page is built into files of its own origin, so that nothing inline
 * and nothing from elsewhere is ever needed.
 *
 * @param socketOrigin Where the WebSocket lives, for browsers that do not count it to 'self'; the
 *   desktop has none.
 */
export function securityHeaders(socketOrigin = ''): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ${socketOrigin}`.trimEnd(),
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=()',
    'X-Frame-Options': 'DENY',
  };
}
