import type { Texts } from '../../../src-shared/text/index';
import type { FilterField } from './language';
import { fieldOf } from './parse';
import type { FilterProblem, Term } from './parse';

/** A term as people read it, for its chip. */
export function termText<R>(texts: Texts, term: Term<R>): string {
  const values = term.shown.reduce((first, second) =>
    texts.t('views:filter.or', { first, second }),
  );
  const { field, operator } = term;
  const plain = operator === ':' || operator === '=';
  const said =
    field === null
      ? texts.t('views:filter.text', { text: values })
      : plain
        ? texts.t('views:filter.term', { field: field.label, values })
        : texts.t('views:filter.compared', { field: field.label, operator, values });
  return term.negated ? texts.t('views:filter.not', { term: said }) : said;
}

/** What is wrong with a term, and what would be right. */
export function problemText<R>(
  texts: Texts,
  problem: FilterProblem,
  fields: readonly FilterField<R>[],
): string {
  const labelOf = (key: string) => fieldOf(fields, key)?.label ?? key;
  switch (problem.type) {
    case 'unknownKey': {
      const { key, meant } = problem;
      if (meant !== null) return texts.t('views:filter.error.unknownKeyMeant', { key, meant });
      const known = fields.map((field) => field.key).join(', ');
      return texts.t('views:filter.error.unknownKey', { key, known });
    }
    case 'missingValue':
      return texts.t('views:filter.error.missingValue', { key: problem.key });
    case 'unknownValue': {
      const field = fieldOf(fields, problem.key);
      const known = (field?.words ?? []).map((word) => word.value).join(', ');
      const { value } = problem;
      return texts.t('views:filter.error.unknownValue', {
        value,
        field: labelOf(problem.key),
        known,
      });
    }
    case 'badOperator': {
      const { operator } = problem;
      return texts.t('views:filter.error.badOperator', { field: labelOf(problem.key), operator });
    }
    case 'openQuote':
      return texts.t('views:filter.error.openQuote');
    default: {
      const { value } = problem;
      if (problem.kind === 'memory') return texts.t('views:filter.error.badMemory', { value });
      if (problem.kind === 'duration') return texts.t('views:filter.error.badDuration', { value });
      return texts.t('views:filter.error.badNumber', { value });
    }
  }
}
