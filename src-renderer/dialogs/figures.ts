import type { Figure, Profile } from '../../src-shared/profiles/profile';
import type { Texts } from '../../src-shared/text/index';

export const figureGroups = ['limits', 'memory', 'cluster', 'machine', 'vm'] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** A number of the profile, in words. */
export interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly evidence: Figure<unknown>['evidence'] | null;
  readonly source: string;
}

/** The figures of one part of a profile. */
export function figureRows(
  texts: Texts,
  profile: Profile,
  group: FigureGroup,
): readonly FigureRow[] {
  const figures = Object.entries(profile[group]) as [string, Figure<unknown> | null][];
  return figures.map(([id, figure]) => ({
    id,
    name: figureName(texts, group, id),
    value:
      figure === null ? texts.t('console:labProperties.noLimit') : inWords(texts, id, figure.value),
    evidence: figure?.evidence ?? null,
    source: figure?.source ?? '',
  }));
}

function figureName(texts: Texts, group: FigureGroup, id: string): string {
  const name = texts.lookUp(`profile:limit.${id}`) ?? texts.lookUp(`console:figure.${group}.${id}`);
  return name ?? id;
}

function inWords(texts: Texts, id: string, value: unknown): string {
  if (typeof value === 'number') return numberInWords(texts, id, value);
  if (!Array.isArray(value)) return String(value);
  const parts = value as readonly unknown[];
  if (parts.every((part) => typeof part === 'number')) {
    return parts.map((part) => numberInWords(texts, id, part)).join('–');
  }
  return texts.list(
    parts.map((part) => texts.lookUp(`states:edition.${String(part)}`) ?? String(part)),
  );
}

function numberInWords(texts: Texts, id: string, value: number): string {
  if (id.endsWith('PerSecond')) return `${texts.memory(value)}/s`;
  if (id.endsWith('MiB')) return texts.memory(value);
  return id.endsWith('Ms') ? texts.duration(value) : texts.number(value);
}
