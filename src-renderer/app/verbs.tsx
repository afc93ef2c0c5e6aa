import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { actions, isDefaultOf } from '../../src-shared/actions/index';
import type { SelectionKind } from '../../src-shared/actions/index';
import { actionStates } from '../../src-shared/actions/state';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { ViewVerbsProvider } from '../views/common/verbs';
import type { ViewVerbs } from '../views/common/verbs';
import { surfaceEntries } from './action-entries';
import { selectionOfRows } from './selection';
import { actionItems, useDispatcher } from './use-actions';

/** Gives the views their verbs: the same actions as everywhere else. */
export function Verbs({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  const { replica, ui } = useSession();
  const dispatcher = useDispatcher();
  const verbs = useMemo(
    (): ViewVerbs => ({
      contextEntries: () => {
        const { selection } = dispatcher;
        const states = actionStates(dispatcher.context(selection));
        const items = actionItems({ texts, dispatcher, selection, states, on: new Set() });
        return surfaceEntries(texts, items, replica.reader, selection, 'contextMenu');
      },
      open: (row) => {
        const selection = selectionOfRows(replica.reader, [row]);
        if (selection.kind === 'none') return;
        if (selection.kind === 'event') {
          ui.openDialog({ type: 'why', event: selection.ids[0] ?? 0 });
          return;
        }
        const { kind } = selection;
        const defaultOf = (of: SelectionKind) => actions.find((action) => isDefaultOf(action, of));
        const verb = defaultOf(kind) ?? (kind === 'group' ? defaultOf('vm') : undefined);
        if (verb) dispatcher.run(verb.id, selection);
      },
      why: (event) => ui.openDialog({ type: 'why', event }),
      whyState: (object) => ui.openDialog({ type: 'whyState', object }),
    }),
    [texts, replica, ui, dispatcher],
  );
  return <ViewVerbsProvider value={verbs}>{children}</ViewVerbsProvider>;
}
