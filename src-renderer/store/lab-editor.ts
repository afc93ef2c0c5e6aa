import { createStore } from 'zustand/vanilla';
import type { Fault } from '../../src-shared/faults';
import type { FileContent } from '../../src-shared/ipc';
import { changed, isInside, pathKey } from '../../src-shared/lab-editing/change';
import type {
  DocumentPath,
  DraftSource,
  LabCheck,
  LabDocument,
  LabForm,
  Plain,
} from '../../src-shared/lab-editing/form';
import type { Result } from '../../src-shared/result';
import { ok } from '../../src-shared/result';
import type { Session } from './session';

export const editorSections = [
  'basics',
  'story',
  'topology',
  'timeline',
  'questions',
  'objectives',
  'checks',
  'solution',
  'contacts',
] as const;
export type EditorSection = (typeof editorSections)[number];

/** A lab file that is being written. */
export interface LabDraftState {
  readonly fileName: string;
  readonly document: LabDocument;
  readonly hadComments: boolean;
  /** The document as a file holds it; null where none does. */
  readonly saved: LabDocument | null;
}

export interface LabEditorState {
  readonly draft: LabDraftState | null;
  readonly form: LabForm | null;
  /** Of the document as it was a moment ago. */
  readonly check: LabCheck | null;
  readonly past: readonly LabDocument[];
  readonly future: readonly LabDocument[];
  readonly section: EditorSection;
  /** Entries of lists that are opened, by path. */
  readonly open: ReadonlySet<string>;
  /** The place the focus is to go to, once it is drawn. */
  readonly wanted: DocumentPath | null;
}

/** How long changes are collected before the host looks at them, in milliseconds. */
const checkDelayMs = 300;
const undoSteps = 200;

/** The lab file somebody writes in this window: the document, its history and what is wrong with it. */
export class LabEditor {
  readonly store = createStore<LabEditorState>(() => ({
    draft: null,
    form: null,
    check: null,
    past: [],
    future: [],
    section: 'basics',
    open: new Set<string>(),
    wanted: null,
  }));
  readonly #call: Session['call'];
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Where the last change was made: writing on in one field is one step of undo. */
  #typedAt: string | null = null;

  constructor(call: Session['call']) {
    this.#call = call;
  }

  get state(): LabEditorState {
    return this.store.getState();
  }

  /** Whether something was written that no file holds. */
  get isUnsaved(): boolean {
    const { draft } = this.state;
    return draft !== null && draft.document !== draft.saved;
  }

  async open(from: DraftSource): Promise<Result<null, Fault>> {
    const draft = await this.#call('lab.edit', { from });
    if (!draft.ok) return draft;
    const { document } = draft.value;
    this.take({ ...draft.value, saved: from.type === 'file' ? document : null });
    return ok(null);
  }

  /** Goes on with a draft, one just read or one that was kept. */
  take(draft: LabDraftState): void {
    this.#typedAt = null;
    this.store.setState({
      draft,
      check: null,
      past: [],
      future: [],
      section: 'basics',
      open: new Set(),
      wanted: null,
    });
    this.#checkSoon(0);
  }

  /** The description of the form; asked for once. */
  async loadForm(): Promise<void> {
    if (this.state.form) return;
    const form = await this.#call('lab.form', {});
    if (form.ok) this.store.setState({ form: form.value });
  }

  /** Writes a value; undefined takes it away. */
  set(path: DocumentPath, value: Plain | undefined): void {
    const { draft } = this.state;
    if (!draft) return;
    const key = typeof value === 'string' ? pathKey(path) : null;
    this.change(changed(draft.document, path, value), key);
  }

  /** Another document; `typedAt` names the field it comes from where somebody is typing. */
  change(document: LabDocument, typedAt: string | null = null): void {
    const { draft, past } = this.state;
    if (!draft || document === draft.document) return;
    const goesOn = typedAt !== null && typedAt === this.#typedAt;
    this.#typedAt = typedAt;
    this.store.setState({
      draft: { ...draft, document },
      past: goesOn ? past : [...past, draft.document].slice(-undoSteps),
      future: [],
    });
    this.#checkSoon(checkDelayMs);
  }

  undo(): void {
    const { draft, past, future } = this.state;
    const document = past.at(-1);
    if (!draft || !document) return;
    this.#step(document, past.slice(0, -1), [draft.document, ...future]);
  }

  redo(): void {
    const { draft, past, future } = this.state;
    const [document, ...rest] = future;
    if (!draft || !document) return;
    this.#step(document, [...past, draft.document], rest);
  }

  #step(document: LabDocument, past: readonly LabDocument[], future: readonly LabDocument[]): void {
    const { draft } = this.state;
    if (!draft) return;
    this.#typedAt = null;
    this.store.setState({ draft: { ...draft, document }, past, future });
    this.#checkSoon(checkDelayMs);
  }

  show(section: EditorSection): void {
    this.store.setState({ section });
  }

  toggle(path: DocumentPath, isOpen: boolean): void {
    const open = new Set(this.state.open);
    if (isOpen) open.add(pathKey(path));
    else open.delete(pathKey(path));
    this.store.setState({ open });
  }

  /** Opens everything a place stands in and asks for the focus to go there. */
  reveal(path: DocumentPath, section: EditorSection): void {
    const open = new Set(this.state.open);
    for (let length = 1; length <= path.length; length += 1) {
      open.add(pathKey(path.slice(0, length)));
    }
    this.store.setState({ section, open, wanted: path });
  }

  /** Asks for the focus to go to a place that is drawn already, or with the next change. */
  want(path: DocumentPath): void {
    this.store.setState({ wanted: path });
  }

  revealed(): void {
    if (this.state.wanted) this.store.setState({ wanted: null });
  }

  /** Entries of a list that was changed by place are closed: the same place is another entry. */
  forgetOpen(list: DocumentPath): void {
    const open = new Set(
      [...this.state.open].filter((key) => !isInside(JSON.parse(key) as DocumentPath, list)),
    );
    this.store.setState({ open });
  }

  /** The lab as the text of a file. */
  async write(): Promise<Result<FileContent, Fault> | null> {
    const { draft } = this.state;
    if (!draft) return null;
    const { fileName, document } = draft;
    return this.#call('lab.write', { fileName, document });
  }

  /** A file holds the document as it was written. */
  saved(fileName: string, document: LabDocument): void {
    const { draft } = this.state;
    if (draft) this.store.setState({ draft: { ...draft, fileName, saved: document } });
  }

  close(): void {
    this.store.setState({ draft: null, check: null, past: [], future: [] });
  }

  #checkSoon(delayMs: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), delayMs);
  }

  async #check(): Promise<void> {
    this.#timer = null;
    const { draft } = this.state;
    if (!draft) return;
    const { fileName, document } = draft;
    const check = await this.#call('lab.check', { fileName, document });
    // What was written meanwhile is looked at next.
    if (check.ok && this.state.draft?.document === document) {
      this.store.setState({ check: check.value });
    }
  }
}
