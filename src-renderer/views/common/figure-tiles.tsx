/** A figure with its name, and whether it tells of something that lacks. */
export type FigureEntry = readonly [name: string, value: string, lacks?: boolean];

/** Figures side by side at the head of a planning page. */
export function FigureTiles({ entries }: { readonly entries: readonly FigureEntry[] }) {
  return (
    <div className="tiles plan-figures">
      {entries.map(([name, value, lacks]) => (
        <section key={name} className="tile" aria-label={name}>
          <h3 className="tile-title">{name}</h3>
          <p className="tile-number numeric" data-lacks={lacks === true || undefined}>
            {value}
          </p>
        </section>
      ))}
    </div>
  );
}
