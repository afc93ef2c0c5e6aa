import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assert } from '../../src-shared/assert';
import type { Fault } from '../../src-shared/faults';
import type { LabSummary } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { LabDefinition } from '../lab/definition';
import { examsByLab } from '../lab/exams';
import type { ParseOptions } from '../lab/parse';
import { labFileLimitBytes, parseLabFile } from '../lab/parse';
import type { LabFiles } from './ports';

export type LabOptions = Pick<ParseOptions, 'profile' | 'seed' | 'steps'>;

interface LabText {
  readonly fileName: string;
  readonly text: string;
}

/** The bytes of a file as text; anything but UTF-8 text of an honest size is refused. */
export function labText(fileName: string, bytes: Uint8Array): Result<string, Fault> {
  if (bytes.byteLength > labFileLimitBytes) return refused(tooLarge(fileName, bytes.byteLength));
  if (bytes.includes(0)) return refused({ code: 'labFile.notText', file: fileName });
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused({ code: 'labFile.notText', file: fileName });
  }
}

function tooLarge(file: string, bytes: number): Fault {
  return { code: 'labFile.tooLarge', file, bytes, limitBytes: labFileLimitBytes };
}

/** Reads a file a person named. Its kind and size are asked before the first byte is read. */
export function readLabText(path: string): Result<string, Fault> {
  const file = basename(path);
  try {
    const { size, isFile } = kindOf(path);
    if (!isFile) return refused({ code: 'labFile.notFound', file: path });
    if (size > labFileLimitBytes) return refused(tooLarge(file, size));
    return labText(file, readFileSync(path));
  } catch {
    return refused({ code: 'labFile.notFound', file: path });
  }
}

/** A pipe or a device would be read without end. */
function kindOf(path: string): { readonly size: number; readonly isFile: boolean } {
  const stat = statSync(path);
  return { size: stat.size, isFile: stat.isFile() };
}

/**
 * The labs of a folder of assets: the working copy's, a package's or an archive's. A lab is found by
 * its file name, whatever its case, with or without what follows the first dash of it: `L05` is
 * `L05-a-node-dies.yaml`.
 */
export class LabFolder implements LabFiles {
  readonly #folder: string;
  readonly #files: readonly string[];
  readonly #texts = new Map<string, string>();
  readonly #exams: ReadonlyMap<string, readonly string[]>;
  #summaries: readonly LabSummary[] | null = null;

  /** `labs` is the folder with the shipped files; what exams they touch stands in a file beside it. */
  constructor(labs: string) {
    this.#folder = labs;
    this.#files = readdirSync(this.#folder).filter((file) => file.endsWith('.yaml'));
    const exams = join(labs, '..', 'exams.yaml');
    this.#exams = examsByLab('exams.yaml', existsSync(exams) ? readFileSync(exams, 'utf8') : '');
  }

  /** Every shipped lab: topologies, then scenarios, then generated ones. */
  list(): readonly LabSummary[] {
    this.#summaries ??= this.#files
      .map((file) => this.#summary(file))
      .sort((left, right) => rank(left) - rank(right) || (left.name < right.name ? -1 : 1));
    return this.#summaries;
  }

  /** The text of a shipped lab by name. */
  read(name: string): Result<LabText, Fault> {
    const fileName = this.#find(name);
    if (fileName === null) return refused({ code: 'labFile.notFound', file: name });
    return ok({ fileName, text: this.#text(fileName) });
  }

  /** A shipped lab by name, or else a file by its path, ready to be played. */
  define(nameOrPath: string, options: LabOptions = {}): Result<LabDefinition, Fault> {
    const shipped = this.read(nameOrPath);
    if (shipped.ok) return this.#parse(shipped.value, options);
    const text = readLabText(nameOrPath);
    if (!text.ok) return text;
    return this.#parse({ fileName: basename(nameOrPath), text: text.value }, options);
  }

  #parse({ fileName, text }: LabText, options: LabOptions = {}): Result<LabDefinition, Fault> {
    const findTopology = (name: string): string | null => {
      const file = this.#find(name);
      return file === null ? null : this.#text(file);
    };
    return parseLabFile(fileName, text, { ...options, findTopology });
  }

  #find(name: string): string | null {
    const wanted = name.toLowerCase();
    const stem = (file: string) => file.slice(0, -'.yaml'.length).toLowerCase();
    const exact = this.#files.find((file) => stem(file) === wanted);
    return exact ?? this.#files.find((file) => stem(file).split('-')[0] === wanted) ?? null;
  }

  #text(file: string): string {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.#folder, file), 'utf8');
    this.#texts.set(file, text);
    return text;
  }

  #summary(file: string): LabSummary {
    const lab = this.#parse({ fileName: file, text: this.#text(file) });
    assert(lab.ok, `the shipped lab ${file} can be read`);
    const { summary } = lab.value;
    return { ...summary, exams: this.#exams.get(summary.name) ?? [] };
  }
}

function rank(lab: LabSummary): number {
  if (lab.graded) return 1;
  return lab.nodes > 8 ? 2 : 0;
}
