import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useSelection, useSession, useUi } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import type { RowId } from '../../store/ui';
import { ColumnsButton, DataGrid, EmptyState, fittedLayout } from '../../ui';
import type { GridColumn, GridLayout, GridSelection, IconName } from '../../ui';
import { FilterBox } from '../filter/filter-box';
import { FilterNotes } from '../filter/filter-notes';
import type { FilterField } from '../filter/language';
import { useFilter } from '../filter/use-filter';
import { useVerbs } from './verbs';

export interface ListViewProps<R, Id extends RowId> {
  /** Names the list: its selection and filter are kept under it. */
  readonly list: string;
  /** Lists that show the same columns share their layout under this name. */
  readonly layoutKey: string;
  readonly title: string;
  readonly columns: readonly GridColumn<R>[];
  readonly rows: readonly R[];
  readonly rowId: (row: R) => Id;
  readonly fields: readonly FilterField<R>[];
  /** What plain text in the filter is looked for in; lower case. Stable. */
  readonly plainText: (row: R) => string;
  readonly filterExample: string;
  readonly defaultSort: GridLayout['sort'];
  readonly empty: {
    readonly icon: IconName;
    readonly title: string;
    readonly text?: string | undefined;
  };
  /** Controls of this list beside the filter. */
  readonly tools?: ReactNode;
  /** The title is not shown: something above says it. */
  readonly titleHidden?: boolean;
  /** The column that orders a log by time. */
  readonly log?: string;
}

/** A list with its title, filter, columns and selection; all of them are remembered. */
export function ListView<R, Id extends RowId>(props: ListViewProps<R, Id>) {
  const { list, title, columns, rows, fields, empty } = props;
  const texts = useTexts();
  const { ui } = useSession();
  const verbs = useVerbs();
  const [count, setCount] = useState(rows.length);
  const stored = useUi((state) => state.settings.columns[props.layoutKey]);
  const { defaultSort } = props;
  const layout = useMemo(
    () => fittedLayout(columns, stored, defaultSort),
    [columns, stored, defaultSort],
  );
  const selection = useSelection(list) as GridSelection<Id>;
  const filter = useFilter(list, fields, props.plainText);
  const onLayout = (next: GridLayout) => {
    const { order, hidden, widths, sort } = next;
    ui.setColumns(props.layoutKey, { order: [...order], hidden: [...hidden], widths, sort });
  };
  const filtered = filter.passes !== null;
  const total = texts.number(rows.length);
  return (
    <section className="list-view" aria-label={title}>
      <header className="list-head">
        <h2 className={props.titleHidden ? 'visually-hidden' : 'list-title truncate'}>{title}</h2>
        <span className="list-count secondary numeric">
          {filtered ? texts.t('views:list.shownOf', { shown: texts.number(count), total }) : total}
        </span>
        <span className="list-tools">
          {props.tools}
          <FilterBox
            value={filter.text}
            onValue={filter.setText}
            fields={fields}
            example={props.filterExample}
          />
          <ColumnsButton {...{ columns, layout, onLayout, defaultSort }} />
        </span>
      </header>
      <FilterNotes filter={filter} fields={fields} />
      <DataGrid<R, Id>
        label={title}
        {...{ columns, rows, layout, onLayout, defaultSort, selection }}
        rowId={props.rowId}
        filter={filter.passes}
        filterLive={filter.live}
        onSelection={(next) => {
          ui.select(list, next);
        }}
        onActivate={verbs.open}
        contextEntries={verbs.contextEntries}
        compare={texts.compare}
        onCount={setCount}
        log={props.log}
        empty={
          filtered && rows.length > 0 ? (
            <EmptyState
              icon="filter"
              title={texts.t('views:empty.filtered')}
              text={texts.t('views:empty.filteredHint', { total })}
            />
          ) : (
            <EmptyState {...empty} />
          )
        }
      />
    </section>
  );
}
