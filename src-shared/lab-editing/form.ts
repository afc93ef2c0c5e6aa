import type { Fault } from '../faults';

/*
 * What may be written into a lab file, as a form can ask for it. The host works it out from the schemas
 * that read the file, so that a key is described once; nothing in here says how it is drawn.
 */

/** Plain values as YAML and JSON have them. */
export type Plain =
  null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainMapping = { readonly [key: string]: Plain };

/** A lab file while it is edited: the mapping it is, whatever stands in it. */
export type LabDocument = PlainMapping;

export type PathPart = string | number;
/** A place in the document. */
export type DocumentPath = readonly PathPart[];

/** What a name may be the name of: an object of the topology, or a part of the file itself. */
export const nameKinds = [
  'node',
  'vm',
  'group',
  'cluster',
  'network',
  'disk',
  'volume',
  'array',
  'controller',
  'vhd',
  'event',
  'command',
  'report',
  'question',
  'option',
  'objective',
  'check',
  'call',
  'statement',
  'entry',
] as const;
export type NameKind = (typeof nameKinds)[number];

export const measures = ['duration', 'size', 'rate', 'lineRate', 'latency'] as const;
/** A number with its unit, written as one word: `90s`, `8GiB`. */
export type Measure = (typeof measures)[number];

/** The forms in which something happens or is done; which keys each has is in `LabForm.entries`. */
export const entryKinds = ['timeline', 'part', 'given', 'step', 'solveStep'] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface FormField {
  readonly key: string;
  readonly type: FormType;
  readonly required: boolean;
}

export type FormType =
  | { readonly kind: 'text'; readonly longest: number | null }
  /** A text in both languages. */
  | { readonly kind: 'local'; readonly longest: number }
  | { readonly kind: 'number'; readonly least: number | null; readonly most: number | null }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly (string | number | boolean)[] }
  /** `orNumber`: a whole number without unit is taken too. */
  | { readonly kind: 'measure'; readonly of: Measure; readonly orNumber: boolean }
  | { readonly kind: 'id' }
  | { readonly kind: 'name'; readonly of: NameKind }
  | { readonly kind: 'list'; readonly of: FormType; readonly most: number | null }
  /** `keys` null: any word. */
  | { readonly kind: 'map'; readonly keys: NameKind | null; readonly of: FormType }
  | { readonly kind: 'fields'; readonly fields: readonly FormField[] }
  /** One of several shapes. */
  | { readonly kind: 'variants'; readonly of: readonly FormType[] }
  /** Deliberately nothing. */
  | { readonly kind: 'none' }
  | { readonly kind: 'condition' }
  | { readonly kind: 'entry'; readonly of: EntryKind }
  /** Anything: a word, a number, or JSON. */
  | { readonly kind: 'any' };

export type FieldsType = Extract<FormType, { readonly kind: 'fields' }>;

export interface LabForm {
  /** The keys of the file that a form draws; others are kept as they are. */
  readonly file: FieldsType;
  readonly lab: FieldsType;
  /** Arguments by command, those of the lab's own left out. */
  readonly commands: Readonly<Record<string, FieldsType>>;
  /** What each condition is given, by its name. */
  readonly conditions: Readonly<Record<string, FormType>>;
  readonly entries: Readonly<Record<EntryKind, Readonly<Record<string, FormType>>>>;
}

/** Why a document could not be played, and where that is. */
export interface LabProblem {
  readonly path: DocumentPath;
  readonly fault: Fault;
}

/** Names of the topology's objects, to choose from. */
export type KnownNames = Readonly<Partial<Record<NameKind, readonly string[]>>>;

export interface LabCheck {
  /** Empty where the lab can be played. */
  readonly problems: readonly LabProblem[];
  readonly names: KnownNames;
}

/** A lab file taken up for editing. */
export interface LabDraft {
  readonly fileName: string;
  readonly document: LabDocument;
  /** Whether the file had comments, which a form does not keep. */
  readonly hadComments: boolean;
}

/** Where a draft comes from. */
export type DraftSource =
  | { readonly type: 'new' }
  /** A copy of a shipped lab. */
  | { readonly type: 'copy'; readonly lab: string }
  | { readonly type: 'file'; readonly fileName: string; readonly text: string };
