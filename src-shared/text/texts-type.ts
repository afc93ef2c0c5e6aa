import type { CommandName } from '../commands/index';
import type { SimEvent } from '../events';
import type { Fault } from '../faults';
import type { Language } from '../ipc';
import type { TaskKind } from '../model/task';
import type { LocalText } from '../model/world';
import type { Reader } from '../reader';
import type { Formats } from './format';
import type { Namespaces } from './en/index';
import type { StateKey } from './keys';

/** *Snapshot* and *Services and applications*, or the words Windows uses since 2012. */
export type Vocabulary = 'r2' | 'current';

/** `name_one` and `name_other` are one key, `name`, chosen by its field `count`. */
type Base<K extends string> = K extends `${infer B}_one` ? B : K extends `${infer B}_other` ? B : K;

type KeyOf<N extends keyof Namespaces> = Base<keyof Namespaces[N] & string>;

/** Every text: `namespace:key`. */
export type TextKey = { [N in keyof Namespaces]: `${N}:${KeyOf<N>}` }[keyof Namespaces];

type Source<K extends TextKey> = K extends `${infer N extends keyof Namespaces}:${infer P}`
  ? P extends keyof Namespaces[N]
    ? Namespaces[N][P]
    : `${P}_other` extends keyof Namespaces[N]
      ? | '{{count}}'
        | Namespaces[N][`${P}_other` & keyof Namespaces[N]]
        | Namespaces[N][`${P}_one` & keyof Namespaces[N]]
      : never
  : never;

type FieldNames<S> = S extends `${string}{{${infer F}}}${infer Rest}`
  ? F | FieldNames<Rest>
  : never;

export type FieldValue = string | number;

/** The fields a text takes, read off its English wording. */
export type TextFields<K extends TextKey> = Readonly<
  Record<FieldNames<Source<K>>, FieldValue> &
    ('count' extends FieldNames<Source<K>> ? { count: number } : unknown)
>;

type FieldArguments<K extends TextKey> = [FieldNames<Source<K>>] extends [never]
  ? []
  : [fields: TextFields<K>];

/** Everything a language and a vocabulary have to say. Create it once and pass it along. */
export interface Texts extends Formats {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  /** A text by its key, with the fields its wording names. */
  readonly t: <K extends TextKey>(key: K, ...fields: FieldArguments<K>) => string;
  /** The text of a key that is only known at run time, or null where there is none. */
  readonly lookUp: (key: string, fields?: Readonly<Record<string, FieldValue>>) => string | null;
  /** Why something is refused, as a sentence. */
  readonly fault: (fault: Fault) => string;
  /**
   * What happened, as a sentence in the manner of the Windows event log. With the records at hand a
   * lab's questions and objectives are in their own words instead of by their ids.
   */
  readonly event: (event: SimEvent, reader?: Reader) => string;
  /** What a command does: *Start virtual machine*. */
  readonly command: (name: CommandName) => string;
  /** What a task does while it runs: *Starting*. */
  readonly task: (kind: TaskKind) => string;
  /** A word for a state, by kind and value: `state('vm.running')`, `state('machine.hung')`. */
  readonly state: (key: StateKey) => string;
  /** The side of a lab author's text that belongs to this language. */
  readonly local: (text: LocalText) => string;
}
