import { createStore } from 'zustand/vanilla';
import type { Edit } from '../../src-shared/inverse';
import type { VmId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';

/** An edit, and which machine of that id it was made to: an id may be given again. */
export interface KeptEdit extends Edit {
  readonly guid: string | null;
}

export interface UndoState {
  readonly undo: readonly KeptEdit[];
  readonly redo: readonly KeptEdit[];
}

/** Edits kept; whoever wants to go further back rewinds the simulation. */
const kept = 100;

const nothing: UndoState = { undo: [], redo: [] };

function guidOf(reader: Reader, { object }: Edit): string | null {
  return object.startsWith('vm:') ? (reader.get<'vm'>(object as VmId)?.guid ?? null) : null;
}

/** The edits of settings of this session, newest last. Another lab or another attempt begins anew. */
export class UndoStore {
  readonly store = createStore<UndoState>(() => nothing);

  /** Notes an edit that was accepted; what had been taken back before cannot be redone any more. */
  record(reader: Reader, edit: Edit): void {
    const { undo } = this.store.getState();
    const entry = { ...edit, guid: guidOf(reader, edit) };
    this.store.setState({ undo: [...undo, entry].slice(-kept), redo: [] });
  }

  /** The newest edit was taken back: `again` redoes it. */
  undone(): void {
    const { undo, redo } = this.store.getState();
    const last = undo.at(-1);
    if (last) this.store.setState({ undo: undo.slice(0, -1), redo: [...redo, last] });
  }

  redone(): void {
    const { undo, redo } = this.store.getState();
    const last = redo.at(-1);
    if (last) this.store.setState({ undo: [...undo, last], redo: redo.slice(0, -1) });
  }

  clear(): void {
    this.store.setState(nothing, true);
  }
}

/** Whether an edit is of the object that has its id now. */
export function isOfPresent(reader: Reader, edit: KeptEdit): boolean {
  return guidOf(reader, edit) === edit.guid;
}
