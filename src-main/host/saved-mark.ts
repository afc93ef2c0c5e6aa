import type { Remark } from '../../src-shared/remarks';
import type { History } from './history';

/** How much of a history the file holds that the person chose. */
export class SavedMark {
  #entries = 0;
  #remarks: readonly Remark[] | null = null;
  #offered: { readonly entries: number; readonly remarks: readonly Remark[] | null } = {
    entries: 0,
    remarks: null,
  };

  /** Another history was opened; so many of its commands came from a file. */
  begin(history: History | null, entries: number): void {
    this.#entries = entries;
    this.#remarks = history?.remarks ?? null;
    this.#offered = { entries: 0, remarks: this.#remarks };
  }

  /** The content of a file was handed out; whether it is kept is not known yet. */
  offer({ entries, remarks }: History): void {
    this.#offered = { entries: entries.length, remarks };
  }

  keep(): void {
    this.#entries = Math.max(this.#entries, this.#offered.entries);
    this.#remarks = this.#offered.remarks;
  }

  /** Whether something was done or noted that the file does not hold. */
  misses(history: History | null): boolean {
    const { entries = [], remarks = null } = history ?? {};
    if (remarks !== this.#remarks) return true;
    for (let index = this.#entries; index < entries.length; index += 1) {
      if (entries[index]?.origin !== 'lab') return true;
    }
    return false;
  }
}
