import type { z } from 'zod';
import type { Fault } from '../../src-shared/faults';
import type { Path, Source } from './source';

/** Why a value is refused: `faults:reason.<key>` says it, with what was given and what is expected. */
export interface Reason {
  readonly reason: string;
  readonly given?: string;
  readonly expected?: string;
}

/** Thrown inside `parseLabFile` only, which answers with its fault: the first mistake ends the reading. */
export class Refusal extends Error {
  constructor(
    readonly fault: Fault,
    /** Where in the file it is. */
    readonly path: Path = [],
  ) {
    super(fault.code);
  }
}

/** The path as people write it: `vms[3].memory`. */
export function pathText(path: Path): string {
  let text = '';
  for (const part of path) {
    text += typeof part === 'number' ? `[${part + 1}]` : (text && '.') + String(part);
  }
  return text;
}

export function refuse(source: Source, path: Path, reason: Reason): never {
  throw new Refusal(invalid(source, source.lineAt(path), path, reason), path);
}

function invalid(source: Source, line: number, path: Path, reason: Reason): Fault {
  return {
    code: 'labFile.invalid',
    file: source.fileName,
    line,
    path: pathText(path),
    reason: reason.reason,
    given: reason.given ?? '',
    expected: reason.expected ?? '',
  };
}

type KnownKeys = (path: Path) => readonly string[];

/** A complaint, and where it is. */
export interface Problem {
  readonly path: Path;
  readonly fault: Fault;
}

/** The first complaint of a schema as a fault with its line. `knownKeys` finds what a wrong key meant. */
export function schemaFault(source: Source, error: z.ZodError, knownKeys: KnownKeys): Fault {
  const [first] = schemaProblems(source, error, knownKeys);
  return first?.fault ?? invalid(source, 1, [], { reason: 'file.wrongValue' });
}

/** Every complaint of a schema, in the order of the schema. */
export function schemaProblems(
  source: Source,
  error: z.ZodError,
  knownKeys: KnownKeys,
): readonly Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(source, path, key, knownKeys));
    }
    const fault = invalid(source, source.lineAt(path), path, reasonOf(issue, source, path));
    return [{ path, fault }];
  });
}

function unknownKey(source: Source, inside: Path, key: string, knownKeys: KnownKeys): Problem {
  const nearest = nearestOf(key, knownKeys(inside));
  const path = [...inside, key];
  const fault = invalid(source, source.lineOfKey(inside, key), path, {
    reason: nearest === null ? 'file.unknownKey' : 'file.unknownKeyMeant',
    given: key,
    expected: nearest ?? '',
  });
  return { path, fault };
}

function reasonOf(issue: z.core.$ZodIssue, source: Source, path: Path): Reason {
  const value = valueAt(source.value, path);
  const given = shown(value);
  if (value === undefined) return { reason: 'file.missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { reason: `file.type.${typeWord(issue.expected)}`, given };
    case 'invalid_value':
      return { reason: 'file.oneOf', given, expected: issue.values.map(String).join(', ') };
    case 'too_small':
      return {
        reason: sized(issue.origin, 'file.tooSmall'),
        given,
        expected: String(issue.minimum),
      };
    case 'too_big':
      return {
        reason: sized(issue.origin, 'file.tooLarge'),
        given,
        expected: String(issue.maximum),
      };
    case 'custom':
      return { reason: issue.message, given };
    default:
      return { reason: 'file.wrongValue', given };
  }
}

function sized(origin: string, reason: string): string {
  if (origin === 'string') return `${reason}Text`;
  return origin === 'array' ? `${reason}List` : reason;
}

function typeWord(expected: string): string {
  if (expected === 'object' || expected === 'record') return 'mapping';
  if (expected === 'array') return 'list';
  if (expected === 'number' || expected === 'int') return 'number';
  return expected === 'boolean' ? 'boolean' : 'text';
}

function valueAt(value: unknown, path: Path): unknown {
  let part = value;
  for (const key of path) {
    if (part === null || typeof part !== 'object') return undefined;
    part = (part as Record<PropertyKey, unknown>)[key];
  }
  return part;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The candidate with the fewest changed letters, if it is close enough to be what was meant. */
export function nearestOf(word: string, candidates: readonly string[]): string | null {
  if (word.length > 60) return null;
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = changes(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Edit distance (Levenshtein) of two short words. */
function changes(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
