import { IconButton } from '../button';
import { DropdownMenu } from '../menu';
import { useUiTexts } from '../texts';
import { chooserEntries } from './column-menu';
import { useGridColumns } from './columns';
import { defaultGridLayout } from './types';
import type { GridColumn, GridLayout } from './types';

export interface ColumnsButtonProps<R> {
  readonly columns: readonly GridColumn<R>[];
  readonly layout: GridLayout;
  readonly onLayout: (layout: GridLayout) => void;
  readonly defaultSort: GridLayout['sort'];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Opens the list of columns: the way to them without a header or a right button. */
export function ColumnsButton<R>(props: ColumnsButtonProps<R>) {
  const { columns: all, layout, onLayout, defaultSort, open, onOpen } = props;
  const texts = useUiTexts();
  const columns = useGridColumns(all, layout, onLayout);
  const nothing = () => {};
  const entries = chooserEntries({
    all,
    columns,
    layout,
    texts,
    onSort: nothing,
    onFit: nothing,
    onReset: () => {
      onLayout(defaultGridLayout(all, defaultSort));
    },
  });
  return (
    <DropdownMenu {...{ entries, open, onOpen }} align="end" label={texts.chooseColumns}>
      <IconButton icon="columns" label={texts.chooseColumns} />
    </DropdownMenu>
  );
}
