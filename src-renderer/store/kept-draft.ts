import type { LabDraftState, LabEditor } from './lab-editor';

const key = 'hyperlab.labDraft';
const keepDelayMs = 500;

type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A lab file that is being written outlives the window: what no file holds is there again. */
export function keepDraft(editor: LabEditor, storage: Keeper): void {
  const kept = read(storage);
  if (kept) editor.take(kept);
  let timer: ReturnType<typeof setTimeout> | null = null;
  editor.store.subscribe(({ draft }, before) => {
    if (draft === before.draft) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => write(storage, draft), keepDelayMs);
  });
}

function read(storage: Keeper): LabDraftState | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<LabDraftState> | null;
    const { fileName, document } = kept ?? {};
    if (typeof fileName !== 'string' || typeof document !== 'object') return null;
    return { fileName, document, hadComments: kept?.hadComments === true, saved: null };
  } catch {
    return null;
  }
}

function write(storage: Keeper, draft: LabDraftState | null): void {
  try {
    if (!draft || draft.document === draft.saved) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify({ ...draft, saved: null }));
  } catch {
    // A browser that keeps nothing: the draft is there as long as the window.
  }
}
