import { createContext, useContext } from 'react';
import type { RecordId } from '../../../src-shared/model/tables';
import type { RowId } from '../../store/ui';
import type { MenuEntry } from '../../ui';

/** What a view lets a person do; the frame of the console gives it. */
export interface ViewVerbs {
  /** The menu of what is selected in the list, when it opens. */
  readonly contextEntries: () => readonly MenuEntry[];
  /** The default verb: Enter or a double click on a row. */
  readonly open: (row: RowId) => void;
  /** Walks from an event back to its causes. */
  readonly why: (event: number) => void;
  /** Walks back from the state an object is in. */
  readonly whyState: (object: RecordId) => void;
}

const nothing: ViewVerbs = {
  contextEntries: () => [],
  open: () => {},
  why: () => {},
  whyState: () => {},
};

const context = createContext<ViewVerbs>(nothing);

export const ViewVerbsProvider = context.Provider;

export function useVerbs(): ViewVerbs {
  return useContext(context);
}
