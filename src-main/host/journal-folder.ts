import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { releaseLock, takeLock } from './lock';
import type { JournalStore, Recoverable } from './ports';

/** Programs that may run side by side over one data folder, each with its own journal. */
const slots = 8;
/** Journals left behind that are kept for the person to decide about, and damaged ones put aside. */
const kept = { left: 10, damaged: 5 } as const;
const journalName = 'journal.hyperlab';

/**
 * Takes a place for a journal below a data folder. Two programs never share one: the second gets its
 * own. Journals that others left behind, and nobody holds any more, are brought along.
 */
export function openJournalFolder(dataDir: string): Result<JournalFolder, Fault> {
  const base = join(dataDir, 'journals');
  try {
    let own: string | null = null;
    const others: string[] = [];
    for (let slot = 1; slot <= slots; slot += 1) {
      const folder = join(base, String(slot));
      if (own !== null && !existsSync(folder)) continue;
      mkdirSync(folder, { recursive: true });
      if (!takeLock(join(folder, 'lock'))) continue;
      if (own === null) own = folder;
      else others.push(folder);
    }
    if (own === null) return refused({ code: 'save.locked', file: base });
    leaveBehind(own, own);
    for (const folder of others) {
      leaveBehind(folder, own);
      releaseLock(join(folder, 'lock'));
    }
    return ok(new JournalFolder(own));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused({ code: 'save.writeFailed', file: base, reason });
  }
}

/** Turns the journals of a folder into journals left behind, in the folder `into`. */
function leaveBehind(folder: string, into: string): void {
  for (const name of readdirSync(folder)) {
    const isJournal = name === journalName;
    if (!isJournal && !(folder !== into && name.startsWith('left-'))) continue;
    const path = join(folder, name);
    if (statSync(path).size === 0) unlinkSync(path);
    else renameSync(path, freeName(into, 'left', statSync(path).mtimeMs));
  }
  prune(into, 'left', kept.left);
}

function freeName(folder: string, what: 'left' | 'damaged', atMs: number): string {
  for (let number = Math.floor(atMs); ; number += 1) {
    const path = join(folder, `${what}-${number}.hyperlab`);
    if (!existsSync(path)) return path;
  }
}

/** Names of one kind, oldest first: they carry their time. */
function namesOf(folder: string, what: 'left' | 'damaged'): readonly string[] {
  const timeOf = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${what}-`))
    .sort((one, other) => timeOf(one) - timeOf(other));
}

function prune(folder: string, what: 'left' | 'damaged', limit: number): void {
  for (const name of namesOf(folder, what).slice(0, -limit)) unlinkSync(join(folder, name));
}

/** A journal in a file that only this process writes. */
export class JournalFolder implements JournalStore {
  readonly fileName: string;
  readonly #folder: string;
  #file: number | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    this.fileName = join(folder, journalName);
  }

  replace(text: string): void {
    const temporary = `${this.fileName}.new`;
    const written = openSync(temporary, 'w');
    try {
      writeWhole(written, text);
      fsyncSync(written);
    } finally {
      closeSync(written);
    }
    this.#close();
    try {
      renameSync(temporary, this.fileName);
      this.#syncFolder();
    } finally {
      if (existsSync(this.fileName)) this.#file = openSync(this.fileName, 'a');
    }
  }

  append(line: string): void {
    if (this.#file === null) throw new Error('the journal is not open');
    writeWhole(this.#file, line);
  }

  sync(): void {
    if (this.#file !== null) fdatasyncSync(this.#file);
  }

  remove(): void {
    this.#close();
    if (existsSync(this.fileName)) unlinkSync(this.fileName);
  }

  leftBehind(): Recoverable | null {
    const id = namesOf(this.#folder, 'left').at(-1);
    if (id === undefined) return null;
    const path = join(this.#folder, id);
    const writtenAt = statSync(path).mtime.toISOString();
    return { id, text: readFileSync(path, 'utf8'), writtenAt };
  }

  drop(id: string, damaged: boolean): void {
    const path = join(this.#folder, id);
    if (!damaged) {
      unlinkSync(path);
      return;
    }
    renameSync(path, freeName(this.#folder, 'damaged', statSync(path).mtimeMs));
    prune(this.#folder, 'damaged', kept.damaged);
  }

  /** Gives the place free. What is in it can be taken up by whoever starts next. */
  release(): void {
    this.#close();
    releaseLock(join(this.#folder, 'lock'));
  }

  #close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  /** A renamed file survives a loss of power only once its folder is on the medium. */
  #syncFolder(): void {
    // Windows cannot open folders and keeps its own journal of names.
    if (process.platform === 'win32') return;
    const folder = openSync(this.#folder, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
}

/** One write call may take less than it was given. */
function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
