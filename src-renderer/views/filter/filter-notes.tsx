import { useTexts } from '../../store/texts';
import { Icon, IconButton } from '../../ui';
import type { FilterField } from './language';
import type { ListFilter } from './use-filter';
import { problemText, termText } from './words';

/** How the filter was understood: a chip for each term, and what was not understood. */
export function FilterNotes<R>({
  filter,
  fields,
}: {
  readonly filter: ListFilter<R>;
  readonly fields: readonly FilterField<R>[];
}) {
  const texts = useTexts();
  const { text, setText, parsed } = filter;
  if (parsed.terms.length + parsed.problems.length === 0) return null;
  const without = (from: number, to: number) => {
    setText(`${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim());
  };
  return (
    <div className="filter-notes" role="group" aria-label={texts.t('views:filter.applied')}>
      {parsed.terms.map((term) => {
        const said = termText(texts, term);
        return (
          <span key={term.from} className="chip">
            <span className="truncate">{said}</span>
            <IconButton
              icon="dismiss"
              iconSize={12}
              label={texts.t('views:filter.remove', { term: said })}
              onClick={() => {
                without(term.from, term.to);
              }}
            />
          </span>
        );
      })}
      {parsed.problems.map((problem) => (
        <span key={`${problem.from}-${problem.type}`} className="filter-problem" role="status">
          <Icon name="warning" size={16} />
          {problemText(texts, problem, fields)}
        </span>
      ))}
    </div>
  );
}
