/**
 * Keeps the rows that show the same as before, so that a list draws only what changed. Every field of a
 * row is compared as it is: put records and plain values into rows, not lists made anew.
 */
export class RowCache<R extends { readonly id: string }> {
  #rows = new Map<string, R>();

  keep(fresh: readonly R[]): readonly R[] {
    const next = new Map<string, R>();
    for (const row of fresh) {
      const before = this.#rows.get(row.id);
      next.set(row.id, before && sameFields(before, row) ? before : row);
    }
    this.#rows = next;
    return [...next.values()];
  }
}

function sameFields<R extends object>(left: R, right: R): boolean {
  return (Object.keys(left) as (keyof R)[]).every((key) => Object.is(left[key], right[key]));
}
