import { createContext, useContext } from 'react';
import { assert } from '../../src-shared/assert';

/** The few words the kit itself says; the console gives them in the chosen language. */
export interface UiTexts {
  readonly close: string;
  readonly cancel: string;
  readonly menuReasonHint: string;
  readonly noCommandFound: string;
  readonly chooseColumns: string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly moveColumnLeft: string;
  readonly moveColumnRight: string;
  readonly widenColumn: string;
  readonly narrowColumn: string;
  readonly fitColumn: string;
  readonly hideColumn: string;
  readonly resetColumns: string;
  readonly lastColumnStays: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly back: string;
  readonly next: string;
  readonly wizardSteps: string;
  readonly wizardProblem: string;
  readonly wizardFirstPage: string;
  readonly resizePanes: (pane: string) => string;
}

const context = createContext<UiTexts | null>(null);

export const UiTextsProvider = context.Provider;

/** The words of the kit. A component of the kit outside of the provider is a bug. */
export function useUiTexts(): UiTexts {
  const texts = useContext(context);
  assert(texts !== null, 'the kit is used inside UiTextsProvider');
  return texts;
}
