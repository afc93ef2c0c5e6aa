import type { ReactNode } from 'react';
import { useSession, useUi } from '../../store/hooks';
import { defaultHeightPx } from '../../store/pane-size';
import { useTexts } from '../../store/texts';
import type { RowId } from '../../store/ui';
import { Panels } from '../../ui';
import type { PanelSpec } from '../../ui';
import { DetailsPane } from './details-pane';

/** A list with the details of its selection below, while that pane is open. */
export function WithDetails({
  list,
  about = null,
  between = [],
  children,
}: {
  readonly list: string;
  /** The object whose list it is; shown while nothing is selected. */
  readonly about?: RowId | null;
  /** Areas between the list and the details. */
  readonly between?: readonly PanelSpec[];
  readonly children: ReactNode;
}) {
  const texts = useTexts();
  const { ui } = useSession();
  const open = useUi((state) => state.settings.panes.details);
  const usualPx = defaultHeightPx(between.length === 0 ? 'details' : 'lowerDetails');
  const heightPx = useUi((state) => state.settings.sizes['details'] ?? usualPx);
  const listed = { id: 'list', label: '', content: children, minPx: 120 };
  const details = {
    id: 'details',
    label: texts.t('views:details.title'),
    content: <DetailsPane list={list} about={about} />,
    minPx: 96,
    sizePx: heightPx,
  };
  return (
    <Panels
      id="results"
      orientation="vertical"
      panels={open ? [listed, ...between, details] : [listed, ...between]}
      onSizes={(sizes) => {
        const { list: _list, ...others } = sizes;
        ui.setSizes({ details: heightPx, ...others });
      }}
    />
  );
}
