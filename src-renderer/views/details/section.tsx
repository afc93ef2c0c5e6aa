import type { ReactNode } from 'react';
import { PropertyList } from '../../ui';
import type { Property } from '../../ui';

/** A part of a summary with its heading. */
export function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="details-section" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Names and values under a heading; values that are empty are left out. */
export function Properties({
  title,
  entries,
}: {
  readonly title: string;
  readonly entries: readonly (readonly [name: string, value: ReactNode])[];
}) {
  const properties: Property[] = entries
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => ({ id: name, name, value }));
  return (
    <Section title={title}>
      <PropertyList properties={properties} />
    </Section>
  );
}
