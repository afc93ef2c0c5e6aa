import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';

export type Path = readonly PropertyKey[];

/** A YAML text as plain values, with the line every part of it stands in. */
export interface Source {
  readonly fileName: string;
  readonly value: unknown;
  /** The line of what stands at a path, or of the nearest thing around it; from 1. */
  lineAt(path: Path): number;
  /** The line of a key of the mapping at a path. */
  lineOfKey(path: Path, key: string): number;
}

/** Values that stand in no text: there are no lines. */
export function valueSource(fileName: string, value: unknown): Source {
  return { fileName, value, lineAt: () => 1, lineOfKey: () => 1 };
}

/** Aliases are expanded at most this often: a small file must not become a large one. */
const aliasLimit = 50;

/** Texts exist for these; what the parser says otherwise becomes `other`. */
const reasonOf: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'yaml.alias',
  BAD_ALIAS: 'yaml.alias',
  BAD_COLLECTION_TYPE: 'yaml.tag',
  BAD_DQ_ESCAPE: 'yaml.escape',
  BAD_INDENT: 'yaml.indent',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.nestedKey',
  BLOCK_IN_FLOW: 'yaml.blockInFlow',
  DUPLICATE_KEY: 'yaml.duplicateKey',
  MISSING_CHAR: 'yaml.missingChar',
  MULTILINE_IMPLICIT_KEY: 'yaml.multilineKey',
  MULTIPLE_DOCS: 'yaml.multipleDocuments',
  RESOURCE_EXHAUSTION: 'yaml.tooDeep',
  TAB_AS_INDENT: 'yaml.tab',
  TAG_RESOLVE_FAILED: 'yaml.tag',
  UNEXPECTED_TOKEN: 'yaml.unexpected',
};

/** No lab file nests deeper than a dozen levels. */
const depthLimit = 100;

/**
 * The line in which a text nests too deeply, or null. The parser recurses, and some hundred thousand
 * open brackets or dashes end the whole process, not only the parsing. Brackets inside quotes are
 * counted too, which no file comes near.
 */
function tooDeepAt(text: string): number | null {
  let line = 1;
  let brackets = 0;
  let indicators = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '\n') {
      line += 1;
      indicators = 0;
    } else if (sign === '[' || sign === '{') {
      brackets += 1;
    } else if (sign === ']' || sign === '}') {
      brackets = Math.max(0, brackets - 1);
    } else if ((sign === '-' || sign === '?') && text.charAt(index + 1) === ' ') {
      indicators += 1;
    }
    if (brackets > depthLimit || indicators > depthLimit) return line;
  }
  return null;
}

/** Reads YAML 1.2 (core schema, no tags of its own). Any text is answered; nothing is thrown. */
export function readSource(fileName: string, text: string): Result<Source, Fault> {
  const counter = new LineCounter();
  const syntax = (line: number, column: number, reason: string) =>
    refused<Fault>({ code: 'labFile.syntax', file: fileName, line, column, reason });
  const deep = tooDeepAt(text);
  if (deep !== null) return syntax(deep, 1, 'yaml.tooDeep');
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      schema: 'core',
      prettyErrors: false,
      stringKeys: true,
    });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem) {
      const position = counter.linePos(problem.pos[0]);
      return syntax(
        Math.max(1, position.line),
        Math.max(1, position.col),
        reasonOf[problem.code] ?? 'yaml.other',
      );
    }
    const value: unknown = document.toJS({ maxAliasCount: aliasLimit });
    return ok({
      fileName,
      value,
      lineAt: (path) => lineAt(document, counter, path),
      lineOfKey: (path, key) => lineOfKey(document, counter, path, key),
    });
  } catch (error) {
    return syntax(1, 1, error instanceof RangeError ? 'yaml.tooDeep' : 'yaml.aliasLimit');
  }
}

function lineAt(document: Document, counter: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const part: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(part) && part.range) return lineOfOffset(counter, part.range[0]);
  }
  return 1;
}

function lineOfKey(document: Document, counter: LineCounter, path: Path, key: string): number {
  const part: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(part)) {
    for (const pair of part.items) {
      if (!isPair(pair) || !isScalar(pair.key) || pair.key.value !== key) continue;
      if (pair.key.range) return lineOfOffset(counter, pair.key.range[0]);
    }
  }
  return lineAt(document, counter, path);
}

function lineOfOffset(counter: LineCounter, offset: number): number {
  return Math.max(1, counter.linePos(offset).line);
}
