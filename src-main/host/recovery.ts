import type { HostState } from '../../src-shared/ipc';
import { looksLikeSave } from './save-format';
import type { SaveFile } from './save-reader';
import { readSave } from './save-reader';
import type { JournalStore, Recoverable } from './ports';

export interface Offer {
  /** The journal left behind; null for a damaged file a person tried to open. */
  readonly left: Recoverable | null;
  readonly fileName: string;
  readonly text: string;
  readonly save: SaveFile;
  readonly shown: NonNullable<HostState['recovery']>;
}

/** What can be taken up again: a journal left behind, or the good part of a damaged file. */
export class Recovery {
  readonly #store: JournalStore;
  #offer: Offer | null = null;

  constructor(store: JournalStore) {
    this.#store = store;
    this.#look();
  }

  get offer(): Offer | null {
    return this.#offer;
  }

  /** Offers what is good of a file that is damaged further on. */
  offerFile(fileName: string, text: string, save: SaveFile): void {
    this.#offer = { left: null, fileName, text, save, shown: shownOf(save, save.header.savedAt) };
  }

  /** The offer was answered; a journal that is damaged is put aside, whatever the answer. */
  done(): void {
    const left = this.#offer?.left;
    if (left) this.#store.drop(left.id, this.#offer?.save.damagedLine !== null);
    this.#look();
  }

  #look(): void {
    this.#offer = null;
    for (;;) {
      const left = this.#store.leftBehind();
      if (!left) return;
      const save = looksLikeSave(left.text) ? readSave(left.id, left.text) : null;
      if (save?.ok) {
        const { header } = save.value;
        this.#offer = {
          left,
          fileName: header.file.name,
          text: left.text,
          save: save.value,
          shown: shownOf(save.value, left.writtenAt),
        };
        return;
      }
      this.#store.drop(left.id, true);
    }
  }
}

function shownOf(save: SaveFile, savedAt: string): Offer['shown'] {
  const { header, shown, damagedLine } = save;
  return { lab: header.lab, atMs: shown.atMs, savedAt, damagedLine };
}
