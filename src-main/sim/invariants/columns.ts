import type { Checked, Invariant } from './scope';

/** Whether a transaction gave or took a row; otherwise what was dense before still is. */
function rowsChanged({ state, before }: Checked, kind: 'vm' | 'node'): boolean {
  if (!before) return true;
  for (const [id, was] of before) {
    const is = state.store.get(id);
    const rowBefore = was?.kind === kind ? was.row : null;
    const rowAfter = is?.kind === kind ? is.row : null;
    if (rowBefore !== rowAfter) return true;
  }
  return false;
}

function rowsAreDense(checked: Checked, kind: 'vm' | 'node'): string | null {
  if (!rowsChanged(checked, kind)) return null;
  const records = checked.state.store.all(kind);
  const taken = new Set<number>();
  for (const record of records) {
    if (record.row < 0 || record.row >= records.length) return `${record.id} has row ${record.row}`;
    if (taken.has(record.row)) return `row ${record.row} is given twice, to ${record.id} too`;
    taken.add(record.row);
  }
  return null;
}

export const columnInvariants: readonly Invariant[] = [
  {
    name: 'virtual machines and their columns agree',
    check: (checked) => rowsAreDense(checked, 'vm'),
  },
  { name: 'nodes and their columns agree', check: (checked) => rowsAreDense(checked, 'node') },
];
