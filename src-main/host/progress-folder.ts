import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ProgressStore } from './ports';

/** The record in `progress` below a data folder, and beside it the journals of runs that prove a path. */
export class ProgressFolder implements ProgressStore {
  readonly fileName: string;
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'progress');
    this.fileName = join(this.#folder, 'attempts.jsonl');
  }

  read(): string {
    return existsSync(this.fileName) ? readFileSync(this.fileName, 'utf8') : '';
  }

  append(line: string): void {
    mkdirSync(this.#folder, { recursive: true });
    appendFileSync(this.fileName, line, { flush: true });
  }

  putAside(good: string): string {
    const aside = this.#freeName();
    // Written beside first: whenever the program ends, the whole text is in one of the two files.
    writeFileSync(`${this.fileName}.new`, good, { flush: true });
    renameSync(this.fileName, aside);
    renameSync(`${this.fileName}.new`, this.fileName);
    return aside;
  }

  replace(text: string): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(`${this.fileName}.new`, text, { flush: true });
    renameSync(`${this.fileName}.new`, this.fileName);
  }

  runs(): readonly string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.hyperlab'))
      .map((name) => name.slice(0, -'.hyperlab'.length));
  }

  readRun(lab: string): string | null {
    const path = join(this.#folder, `${lab}.hyperlab`);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }

  keepRun(lab: string, text: string): void {
    mkdirSync(this.#folder, { recursive: true });
    const path = join(this.#folder, `${lab}.hyperlab`);
    writeFileSync(`${path}.new`, text, { flush: true });
    renameSync(`${path}.new`, path);
  }

  dropRuns(): void {
    for (const lab of this.runs()) rmSync(join(this.#folder, `${lab}.hyperlab`), { force: true });
  }

  #freeName(): string {
    for (let number = 1; ; number += 1) {
      const path = join(this.#folder, `attempts-damaged-${number}.jsonl`);
      if (!existsSync(path)) return path;
    }
  }
}
