import type { ReactNode } from 'react';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { ContextMenu } from '../ui/menu';
import { surfaceEntries } from './action-entries';
import { useActionItems, usePresentSelection } from './use-actions';

/** A region whose context menu offers what can be done with the selection. */
export function ActionContextMenu({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  const { replica } = useSession();
  const selection = usePresentSelection();
  const items = useActionItems(selection);
  return (
    <ContextMenu
      label={texts.t('console:app.actions')}
      entries={() => surfaceEntries(texts, items, replica.reader, selection, 'contextMenu')}
    >
      {children}
    </ContextMenu>
  );
}
