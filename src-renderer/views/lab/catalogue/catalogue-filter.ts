import type { LabSummary } from '../../../../src-shared/ipc';
import type { LabPath } from '../../../../src-shared/lab-catalogue';
import { labPaths, labsOfPath, pathOf, topicOf } from '../../../../src-shared/lab-catalogue';
import type { Texts } from '../../../../src-shared/text/index';

/** What the catalogue is narrowed to; an empty text narrows nothing. */
export interface CatalogueFilter {
  readonly search: string;
  readonly level: string;
  readonly topic: string;
  readonly path: string;
  readonly exam: string;
}
export const noFilter: CatalogueFilter = { search: '', level: '', topic: '', path: '', exam: '' };

/** A lab with what the catalogue knows about it, in words of one language. */
export interface CatalogueLab {
  readonly lab: LabSummary;
  readonly title: string;
  readonly topic: string | null;
  readonly path: LabPath | null;
  /** What a search looks through, in lower case. */
  readonly text: string;
}

export function catalogueLab(texts: Texts, lab: LabSummary): CatalogueLab {
  const topic = topicOf(lab.name);
  const words = topic === null ? null : texts.t(`labPages:topic.${topic}`);
  const title = texts.local(lab.title);
  const searched = [lab.name, title, texts.local(lab.description), words ?? '', ...lab.exams];
  return {
    lab,
    title,
    topic: words,
    path: pathOf(lab.name),
    text: searched.join('\n').toLowerCase(),
  };
}

export function fits({ lab, path, text }: CatalogueLab, filter: CatalogueFilter): boolean {
  const words = filter.search.toLowerCase().split(/\s+/);
  return (
    words.every((word) => text.includes(word)) &&
    (filter.level === '' || String(lab.level) === filter.level) &&
    (filter.topic === '' || topicOf(lab.name) === filter.topic) &&
    (filter.path === '' || path === filter.path) &&
    (filter.exam === '' || lab.exams.includes(filter.exam))
  );
}

/** The labs by path, each path in its own order; those on no path come last. */
export function byPath(labs: readonly CatalogueLab[]) {
  const place = ({ lab }: CatalogueLab, path: LabPath) => labsOfPath[path].indexOf(lab.name);
  const paths = labPaths.map((path) => ({
    path: path as LabPath | null,
    labs: labs
      .filter((each) => each.path === path)
      .sort((left, right) => place(left, path) - place(right, path)),
  }));
  const others = labs.filter((each) => each.path === null);
  return [...paths, { path: null, labs: others }].filter((group) => group.labs.length > 0);
}
