import type { MenuEntry } from '../menu-entries';
import type { UiTexts } from '../texts';
import type { GridColumns } from './columns';
import type { GridColumn, GridLayout } from './types';

const stepPx = 16;

export interface ColumnMenuScene<R> {
  readonly all: readonly GridColumn<R>[];
  readonly columns: GridColumns<R>;
  readonly layout: GridLayout;
  readonly texts: UiTexts;
  readonly onSort: (id: string, descending: boolean) => void;
  readonly onFit: (id: string) => void;
  readonly onReset: () => void;
}

/** Which columns are shown, for the column button and for the header's menu. */
export function chooserEntries<R>(scene: ColumnMenuScene<R>): readonly MenuEntry[] {
  const { all, columns, layout, texts } = scene;
  return [
    ...all.map((column): MenuEntry => {
      const checked = !layout.hidden.includes(column.id);
      return {
        type: 'check',
        id: `column-${column.id}`,
        label: column.header,
        checked,
        keepOpen: true,
        disabledReason: column.names ? texts.lastColumnStays : null,
        run: () => {
          columns.show(column.id, !checked);
        },
      };
    }),
    { type: 'separator', id: 'before-reset' },
    { type: 'action', id: 'reset-columns', label: texts.resetColumns, run: scene.onReset },
  ];
}

/** Everything a header's mouse gestures do, as entries for the keyboard. */
export function columnEntries<R>(scene: ColumnMenuScene<R>, id: string): readonly MenuEntry[] {
  const { columns, texts } = scene;
  const column = scene.all.find((each) => each.id === id);
  if (!column) return chooserEntries(scene);
  const action = (name: string, label: string, run: () => void): MenuEntry => ({
    type: 'action',
    id: name,
    label,
    run,
  });
  const sorting = column.sort
    ? [
        action('sort-ascending', texts.sortAscending, () => {
          scene.onSort(id, false);
        }),
        action('sort-descending', texts.sortDescending, () => {
          scene.onSort(id, true);
        }),
        { type: 'separator', id: 'after-sort' } as const,
      ]
    : [];
  return [
    ...sorting,
    action('move-left', texts.moveColumnLeft, () => {
      columns.shift(id, -1);
    }),
    action('move-right', texts.moveColumnRight, () => {
      columns.shift(id, 1);
    }),
    action('widen', texts.widenColumn, () => {
      columns.resize(id, columns.widthOf(id) + stepPx);
    }),
    action('narrow', texts.narrowColumn, () => {
      columns.resize(id, columns.widthOf(id) - stepPx);
    }),
    action('fit', texts.fitColumn, () => {
      scene.onFit(id);
    }),
    { type: 'separator', id: 'before-hide' },
    {
      type: 'action',
      id: 'hide',
      label: texts.hideColumn,
      disabledReason: column.names ? texts.lastColumnStays : null,
      run: () => {
        columns.show(id, false);
      },
    },
    {
      type: 'submenu',
      id: 'choose',
      label: texts.chooseColumns,
      icon: 'columns',
      entries: chooserEntries(scene),
    },
  ];
}
