/** What the list in front can do when a menu or a shortcut asks for it. */
export interface ListCommands {
  /** Puts the keyboard focus into the filter box. */
  readonly focusFilter?: () => void;
  readonly chooseColumns?: () => void;
  /** The visible rows and columns as CSV, or null when there are none. */
  readonly exportCsv?: () => { readonly fileName: string; readonly text: string } | null;
}
