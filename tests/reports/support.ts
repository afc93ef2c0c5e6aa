/** A document as JSON, as far as tests look at it. */
export interface JsonDocument {
  readonly schema: string;
  readonly schemaVersion: number;
  readonly subject: string;
  readonly highlights: readonly { readonly grade: string; readonly text: string }[];
  readonly items: readonly {
    readonly type: string;
    readonly id?: string;
    readonly rows?: readonly Readonly<Record<string, unknown>>[];
  }[];
}

/** The rows of one of its tables. */
export function rowsOf(
  { items }: JsonDocument,
  id: string,
): readonly Readonly<Record<string, unknown>>[] {
  const found = items.find((item) => item.type === 'table' && item.id === id);
  if (!found) throw new Error(`there is no table ${id}`);
  return found.rows ?? [];
}
