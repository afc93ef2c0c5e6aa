/** The outcome of something that may be refused. A refusal is a value; it is never thrown. */
export type Result<T, F> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<F>(fault: F): { readonly ok: false; readonly fault: F } {
  return { ok: false, fault };
}
