import type {
  EntryKind,
  FieldsType,
  FormType,
  Measure,
  NameKind,
} from '../../../src-shared/lab-editing/form';
import { condition } from '../conditions/index';
import { freeStep, given, solveStep, timelineEntry, untimed } from '../schema-timeline';
import { duration, id, latency, lineRate, rate, size } from '../schema-values';

export type Shape = Readonly<Record<string, Schema>>;

/** As much of a schema as is asked for here. */
export interface Schema {
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly in?: Schema;
    readonly element?: Schema;
    readonly options?: readonly Schema[];
    readonly entries?: Readonly<Record<string, string | number>>;
    readonly values?: readonly unknown[];
    readonly valueType?: Schema;
    readonly getter?: () => Schema;
    readonly checks?: readonly { readonly _zod?: { readonly def?: LengthCheck } }[];
  };
  readonly shape?: Shape;
  readonly maxLength?: number | null;
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
}

interface LengthCheck {
  readonly check: string;
  readonly maximum?: number;
}

/** What only a caller knows: which schemas and which keys mean something special to it. */
export interface FormRules {
  readonly schemas: ReadonlyMap<unknown, FormType>;
  /** The type of a key, or null where its schema says it all. */
  readonly byKey: (key: string, schema: Schema) => FormType | null;
}

export const measure = (of: Measure, orNumber = false): FormType => ({
  kind: 'measure',
  of,
  orNumber,
});
export const nameOf = (of: NameKind): FormType => ({ kind: 'name', of });
export const listOf = (of: FormType, most: number | null = null): FormType => ({
  kind: 'list',
  of,
  most,
});
const entryOf = (of: EntryKind): FormType => ({ kind: 'entry', of });

/** Schemas of lab files that mean more than their type. */
export const fileSchemas: ReadonlyMap<unknown, FormType> = new Map<unknown, FormType>([
  [duration, measure('duration')],
  [size, measure('size')],
  [rate, measure('rate')],
  [lineRate, measure('lineRate')],
  [latency, measure('latency')],
  [id, { kind: 'id' }],
  [condition, { kind: 'condition' }],
  [timelineEntry, entryOf('timeline')],
  [untimed, entryOf('part')],
  [given, listOf(entryOf('given'), 200)],
  [freeStep, entryOf('step')],
  [solveStep, entryOf('solveStep')],
]);

/** A schema as a form asks for it. */
export function formOf(schema: Schema, rules: FormRules): FormType {
  const special = rules.schemas.get(schema);
  if (special) return special;
  const { def } = schema;
  const inner = def.innerType ?? def.in ?? def.getter?.();
  if (def.type === 'nullable' && inner) {
    return { kind: 'variants', of: [{ kind: 'none' }, formOf(inner, rules)] };
  }
  if (inner) return formOf(inner, rules);
  return plainFormOf(schema, rules);
}

function plainFormOf(schema: Schema, rules: FormRules): FormType {
  const { def, shape } = schema;
  switch (def.type) {
    case 'string':
      return { kind: 'text', longest: schema.maxLength ?? null };
    case 'number':
      return { kind: 'number', least: bound(schema.minValue), most: bound(schema.maxValue) };
    case 'boolean':
      return { kind: 'flag' };
    case 'enum':
      return { kind: 'choice', options: Object.values(def.entries ?? {}) };
    case 'literal':
      return literals(def.values ?? []);
    case 'array':
      return def.element ? listOf(formOf(def.element, rules), mostOf(schema)) : { kind: 'any' };
    case 'record':
      return def.valueType
        ? { kind: 'map', keys: null, of: formOf(def.valueType, rules) }
        : { kind: 'any' };
    case 'object':
      return objectForm(shape ?? {}, rules);
    case 'union':
      return unionForm(def.options ?? [], rules);
    case 'null':
      return { kind: 'none' };
    default:
      return { kind: 'any' };
  }
}

/** What zod states of every whole number is no bound of this one. */
const bound = (value: number | null | undefined) =>
  value === null || value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER
    ? null
    : value;

/** Lists do not tell their bound themselves. */
function mostOf({ def }: Schema): number | null {
  const checks = (def.checks ?? []).map((check) => check['_zod']?.def);
  return checks.find((check) => check?.check === 'max_length')?.maximum ?? null;
}

function literals(values: readonly unknown[]): FormType {
  const options = values.filter(
    (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
  );
  if (options.length === 0) return { kind: 'none' };
  return options.every((value) => value === true) ? { kind: 'flag' } : { kind: 'choice', options };
}

function objectForm(shape: Shape, rules: FormRules): FormType {
  const { en } = shape;
  if (en && shape['de'] && Object.keys(shape).length === 2) {
    return { kind: 'local', longest: en.maxLength ?? 1000 };
  }
  return fieldsOf(shape, rules);
}

/** The keys of a mapping, whatever its own schema may mean elsewhere. */
export function fieldsOf(shape: Shape, rules: FormRules): FieldsType {
  const fields = Object.entries(shape).map(([key, schema]) => ({
    key,
    type: rules.byKey(key, schema) ?? formOf(schema, rules),
    required: schema.def.type !== 'optional',
  }));
  return { kind: 'fields', fields };
}

/** One choice where every option is a fixed value, else several shapes; the same shape once. */
function unionForm(options: readonly Schema[], rules: FormRules): FormType {
  const types = options.map((option) => formOf(option, rules));
  const fixed = types.flatMap((type) => (type.kind === 'choice' ? type.options : []));
  if (types.every((type) => type.kind === 'choice')) return { kind: 'choice', options: fixed };
  const [first] = types;
  const simple = types.every(({ kind }) => kind === 'text' || kind === 'number');
  if (!first || simple) return { kind: 'any' };
  return types.length === 1 ? first : { kind: 'variants', of: types };
}
