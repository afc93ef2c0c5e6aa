import type { RefObject } from 'react';
import { labPaths, labTopics, topicOf } from '../../../../src-shared/lab-catalogue';
import { useTexts } from '../../../store/texts';
import { Select, TextField } from '../../../ui';
import type { CatalogueFilter, CatalogueLab } from './catalogue-filter';

export interface CatalogueFiltersProps {
  readonly labs: readonly CatalogueLab[];
  readonly filter: CatalogueFilter;
  readonly onFilter: (filter: CatalogueFilter) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** How many labs are shown, in words. */
  readonly count: string;
}

/** Search and the four ways to narrow the catalogue; a value no lab has is not offered. */
export function CatalogueFilters(props: CatalogueFiltersProps) {
  const { labs, filter, onFilter, searchRef, count } = props;
  const texts = useTexts();
  const all = { value: '', label: texts.t('labPages:catalogue.all') };
  const there = <V,>(values: readonly V[], of: (lab: CatalogueLab) => V | null) =>
    values.filter((value) => labs.some((lab) => of(lab) === value));
  const levels = there([1, 2, 3, 4], ({ lab }) => lab.level).map((level) => ({
    value: String(level),
    label: texts.t('console:lab.level', { level }),
  }));
  const topics = there(labTopics, ({ lab }) => topicOf(lab.name)).map((topic) => ({
    value: topic as string,
    label: texts.t(`labPages:topic.${topic}`),
  }));
  const paths = there(labPaths, ({ path }) => path).map((path) => ({
    value: path as string,
    label: texts.t(`labPages:path.${path}`),
  }));
  const exams = [...new Set(labs.flatMap(({ lab }) => lab.exams))].sort().map((exam) => ({
    value: exam,
    label: exam,
  }));
  const selects = [
    { key: 'level', options: levels },
    { key: 'topic', options: topics },
    { key: 'path', options: paths },
    { key: 'exam', options: exams },
  ] as const;
  return (
    <div className="catalogue-filters" role="search">
      <TextField
        ref={searchRef}
        label={texts.t('labPages:catalogue.search')}
        value={filter.search}
        onValue={(search) => onFilter({ ...filter, search })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onFilter({ ...filter, search: '' });
        }}
      />
      {selects.map(({ key, options }) => (
        <Select
          key={key}
          label={texts.t(`labPages:catalogue.${key}`)}
          value={filter[key]}
          options={[all, ...options]}
          onValue={(value) => onFilter({ ...filter, [key]: value })}
        />
      ))}
      <span className="catalogue-count caption secondary numeric">{count}</span>
    </div>
  );
}
