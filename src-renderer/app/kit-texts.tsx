import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../store/texts';
import { UiTextsProvider } from '../ui/texts';
import type { UiTexts } from '../ui/texts';

/** Gives the kit its few words in the language that is set. */
export function KitTexts({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  const words = useMemo(
    (): UiTexts => ({
      close: texts.t('console:ui.close'),
      cancel: texts.t('console:ui.cancel'),
      menuReasonHint: texts.t('console:ui.menuReasonHint'),
      noCommandFound: texts.t('console:ui.noCommandFound'),
      chooseColumns: texts.t('console:ui.chooseColumns'),
      sortAscending: texts.t('console:ui.sortAscending'),
      sortDescending: texts.t('console:ui.sortDescending'),
      moveColumnLeft: texts.t('console:ui.moveColumnLeft'),
      moveColumnRight: texts.t('console:ui.moveColumnRight'),
      widenColumn: texts.t('console:ui.widenColumn'),
      narrowColumn: texts.t('console:ui.narrowColumn'),
      fitColumn: texts.t('console:ui.fitColumn'),
      hideColumn: texts.t('console:ui.hideColumn'),
      resetColumns: texts.t('console:ui.resetColumns'),
      lastColumnStays: texts.t('console:ui.lastColumnStays'),
      showTable: texts.t('console:ui.showTable'),
      showChart: texts.t('console:ui.showChart'),
      back: texts.t('console:ui.back'),
      next: texts.t('console:ui.next'),
      wizardSteps: texts.t('console:ui.wizardSteps'),
      wizardProblem: texts.t('console:ui.wizardProblem'),
      wizardFirstPage: texts.t('console:ui.wizardFirstPage'),
      resizePanes: (pane) => texts.t('console:ui.resizePanes', { pane }),
    }),
    [texts],
  );
  return <UiTextsProvider value={words}>{children}</UiTextsProvider>;
}
