import type { RefObject } from 'react';
import { useEffect } from 'react';
import { pathKey } from '../../../src-shared/lab-editing/change';
import type { DocumentPath } from '../../../src-shared/lab-editing/form';
import { useEditor, useEditorState } from './use-editor';

const focusable = 'input,select,textarea,button,[tabindex]';

/** The deepest thing that is drawn for a place. */
function drawnFor(page: HTMLElement, path: DocumentPath): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const key = CSS.escape(pathKey(path.slice(0, length)));
    const found = page.querySelector<HTMLElement>(`[data-path="${key}"]`);
    if (found) return found;
  }
  return null;
}

/** Puts the focus where it was asked for: on the first control of that place. */
export function useWanted(page: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  const wanted = useEditorState((state) => state.wanted);
  useEffect(() => {
    if (!wanted || !page.current) return;
    const place = drawnFor(page.current, wanted);
    const target = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
    (target ?? page.current).focus();
    target?.scrollIntoView({ block: 'nearest' });
    editor.revealed();
  }, [wanted, editor, page]);
}
