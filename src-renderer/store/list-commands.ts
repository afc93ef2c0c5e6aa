import type { GridTable, TableChoice } from '../ui';

/** What the list in front can do when a menu or a shortcut asks for it. */
export interface ListCommands {
  /** Puts the keyboard focus into the filter box. */
  readonly focusFilter?: () => void;
  readonly chooseColumns?: () => void;
  /** What an export of the list holds. */
  readonly title?: string;
  readonly table?: (wanted: TableChoice) => GridTable;
}
