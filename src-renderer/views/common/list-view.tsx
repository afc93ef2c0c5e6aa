import type { ReactNode, RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSelection, useSession, useUi } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import type { RowId } from '../../store/ui';
import { ColumnsButton, DataGrid, EmptyState, fittedLayout } from '../../ui';
import type { GridColumn, GridHandle, GridLayout, GridSelection, IconName } from '../../ui';
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
  /** What the list holds; the heading above it, for screen readers, and its file name. */
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
  /** Where it stands: menus and shortcuts speak to the list of the pane in use. */
  readonly pane?: 'results' | 'bottom';
  /** The column that orders a log by time. */
  readonly log?: string;
}

/** The layout of the columns as it was left. */
function useLayout<R>(props: {
  readonly layoutKey: string;
  readonly columns: readonly GridColumn<R>[];
  readonly defaultSort: GridLayout['sort'];
}): readonly [GridLayout, (layout: GridLayout) => void] {
  const { layoutKey, columns, defaultSort } = props;
  const { ui } = useSession();
  const stored = useUi((state) => state.settings.columns[layoutKey]);
  const layout = useMemo(
    () => fittedLayout(columns, stored, defaultSort),
    [columns, stored, defaultSort],
  );
  const onLayout = ({ order, hidden, widths, sort }: GridLayout) => {
    ui.setColumns(layoutKey, { order: [...order], hidden: [...hidden], widths, sort });
  };
  return [layout, onLayout];
}

/**
 * Makes the texts a filter looks in while nothing else is to do, so that the first key typed over
 * thousands of rows does not wait for them.
 */
function useReadyTexts<R>(rows: readonly R[], plainText: (row: R) => string): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const row of rows) plainText(row);
    });
    return () => {
      cancelIdleCallback(idle);
    };
  }, [rows, plainText]);
}

/** Lets menus and shortcuts reach the list while its pane is the one in use. */
function useOfferedCommands(options: {
  readonly pane: 'results' | 'bottom';
  readonly title: string;
  readonly section: RefObject<HTMLElement | null>;
  readonly grid: RefObject<GridHandle | null>;
  readonly chooseColumns: () => void;
}): void {
  const session = useSession();
  const inUse = useUi((state) => (state.pane === 'bottom') === (options.pane === 'bottom'));
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    if (!inUse) return undefined;
    return session.offerList({
      focusFilter: () => {
        latest.current.section.current?.querySelector<HTMLElement>('[data-filter]')?.focus();
      },
      chooseColumns: () => {
        latest.current.chooseColumns();
      },
      title: options.title,
      table: (wanted) => latest.current.grid.current?.table(wanted) ?? { columns: [], rows: [] },
    });
  }, [session, inUse, options.title]);
}

/** A list with its filter, columns and selection; all of them are remembered. */
export function ListView<R, Id extends RowId>(props: ListViewProps<R, Id>) {
  const { list, title, columns, rows, fields, defaultSort, pane = 'results' } = props;
  const texts = useTexts();
  const { ui } = useSession();
  const verbs = useVerbs();
  const section = useRef<HTMLElement>(null);
  const grid = useRef<GridHandle>(null);
  const [count, setCount] = useState(rows.length);
  const [choosing, setChoosing] = useState(false);
  const [layout, onLayout] = useLayout(props);
  const selection = useSelection(list) as GridSelection<Id>;
  const filter = useFilter(list, fields, props.plainText);
  const chooseColumns = () => {
    setChoosing(true);
  };
  useOfferedCommands({ pane, title, section, grid, chooseColumns });
  useReadyTexts(rows, props.plainText);
  const filtered = filter.passes !== null;
  return (
    <section ref={section} className="list-view" aria-label={title}>
      <header className="list-head">
        <FilterBox
          value={filter.text}
          onValue={filter.setText}
          fields={fields}
          example={props.filterExample}
        />
        <span className="list-count secondary numeric" role="status">
          {filtered
            ? texts.t('views:list.shownOf', {
                shown: texts.number(count),
                total: texts.number(rows.length),
              })
            : ''}
        </span>
        <span className="list-tools">
          {props.tools}
          <ColumnsButton
            {...{ columns, layout, onLayout, defaultSort }}
            open={choosing}
            onOpen={setChoosing}
          />
        </span>
      </header>
      <FilterNotes filter={filter} fields={fields} />
      <DataGrid<R, Id>
        label={title}
        {...{ columns, rows, layout, onLayout, defaultSort, selection }}
        handle={grid}
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
          <Nothing filtered={filtered && rows.length > 0} total={rows.length} {...props.empty} />
        }
      />
    </section>
  );
}

/** Why a list is empty, and what to do about it. */
function Nothing(
  props: { readonly filtered: boolean; readonly total: number } & ListViewProps<
    never,
    RowId
  >['empty'],
) {
  const texts = useTexts();
  if (!props.filtered) {
    return <EmptyState icon={props.icon} title={props.title} text={props.text} />;
  }
  return (
    <EmptyState
      icon="filter"
      title={texts.t('views:empty.filtered')}
      text={texts.t('views:empty.filteredHint', { total: texts.number(props.total) })}
    />
  );
}
