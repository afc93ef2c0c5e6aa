import { useSyncExternalStore } from 'react';
import { isInside, valueAt } from '../../../src-shared/lab-editing/change';
import type {
  DocumentPath,
  LabDocument,
  LabForm,
  LabProblem,
  Plain,
} from '../../../src-shared/lab-editing/form';
import { useSession } from '../../store/hooks';
import type { LabEditor, LabEditorState } from '../../store/lab-editor';
import { useTexts } from '../../store/texts';
import { problemText } from './words';

export function useEditor(): LabEditor {
  return useSession().labEditor;
}

export function useEditorState<T>(select: (state: LabEditorState) => T): T {
  const { store } = useEditor();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

const nothing: LabDocument = {};

export function useDocument(): LabDocument {
  return useEditorState(({ draft }) => draft?.document ?? nothing);
}

/** What stands at a place of the document; the component renders again when it is another value. */
export function useValue(path: DocumentPath): Plain | undefined {
  return useEditorState(({ draft }) => valueAt(draft?.document, path));
}

/** The form; the page is not drawn before it is there. */
export function useForm(): LabForm | null {
  return useEditorState((state) => state.form);
}

const noProblems: readonly LabProblem[] = [];

export function useProblems(): readonly LabProblem[] {
  return useEditorState((state) => state.check?.problems ?? noProblems);
}

/** What is wrong at a place, in words; `inside`: also deeper, for a field that draws no deeper one. */
export function useProblem(path: DocumentPath, inside = false): string | null {
  const texts = useTexts();
  const found = useProblems().filter(
    (problem) => isInside(problem.path, path) && (inside || problem.path.length === path.length),
  );
  return found.length === 0 ? null : found.map((each) => problemText(texts, each)).join(' ');
}

/** How many problems are at a place or inside of it. */
export function useProblemCount(paths: readonly DocumentPath[]): number {
  const problems = useProblems();
  return problems.filter(({ path }) => paths.some((outer) => isInside(path, outer))).length;
}
