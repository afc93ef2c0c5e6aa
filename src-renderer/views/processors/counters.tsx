import { PropertyList } from '../../ui';

/** Names of counters with their values. */
export function Counters({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return <PropertyList properties={rows.map(([name, value]) => ({ id: name, name, value }))} />;
}
