import { importLimits, tooMuch } from './limits';
import type { Attributes } from './xml';
import { readXml } from './xml';
import { unescaped } from './xlsx';

/*
 * `Export-Clixml`: typed objects, each with its properties, and references to objects that were written
 * before (`Ref`) and to the names of their types (`TNRef`, which nothing here needs).
 */

const lists = new Set(['LST', 'IE', 'QUE', 'STK']);
const numbers = new Set(['I16', 'I32', 'I64', 'U16', 'U32', 'U64', 'By', 'SB', 'D', 'Db', 'Sg']);

/** An element that is open: what it becomes, and under which name its parent has it. */
interface Open {
  readonly tag: string;
  readonly name: string | null;
  readonly id: string | null;
  value: unknown;
  text: string[] | null;
}

/** The objects of a file, properties as plain values. */
export function readClixml(file: string, text: string): readonly unknown[] {
  const roots: unknown[] = [];
  const known = new Map<string, unknown>();
  const stack: Open[] = [];
  let values = 0;
  const put = (open: Open, value: unknown) => {
    const parent = stack.findLast((each) => isHolder(each));
    if (!parent) roots.push(value);
    else hold(parent, open, value);
  };
  readXml(file, text, {
    open: (tag, attributes) => {
      values += 1;
      if (values > importLimits.values) tooMuch(file, 'values');
      const open = opened(tag, attributes);
      if (tag === 'Obj' && open.id !== null) known.set(open.id, open.value);
      stack.push(open);
    },
    text: (piece) => {
      stack.at(-1)?.text?.push(piece);
    },
    close: (tag) => {
      const open = stack.pop();
      if (!open) return;
      if (tag === 'Obj') {
        const value = settled(open);
        if (open.id !== null) known.set(open.id, value);
        put(open, value);
      } else if (tag === 'En') enter(stack, open.value as Entry);
      else if (tag === 'Ref') put(open, known.get(open.id ?? ''));
      else if (tag === 'Nil') put(open, null);
      else if (lists.has(tag) || tag === 'DCT') becomes(stack, open.value);
      else if (open.text !== null) {
        const value = simple(tag, unescaped(open.text.join('')));
        // The text of an enumeration stands beside its number inside the object.
        if (tag === 'ToString') return;
        put(open, value);
      }
    },
  });
  return roots;
}

function opened(tag: string, attributes: Attributes): Open {
  const holds = tag === 'Obj' || tag === 'DCT' || tag === 'En';
  const isText = !holds && !lists.has(tag) && !structure.has(tag);
  return {
    tag,
    name: attributes['N'] ?? null,
    id: attributes['RefId'] ?? null,
    value: lists.has(tag) ? [] : holds ? {} : null,
    text: isText ? [] : null,
  };
}

const structure = new Set(['Objs', 'Props', 'MS', 'TN', 'TNRef', 'T', 'Ref', 'Nil']);

const isHolder = (open: Open) =>
  open.tag === 'Obj' || lists.has(open.tag) || open.tag === 'DCT' || open.tag === 'En';

function hold(parent: Open, child: Open, value: unknown): void {
  if (Array.isArray(parent.value)) parent.value.push(value);
  else if (child.name !== null) define(parent.value as object, child.name, value);
  else if (parent.tag === 'Obj') {
    // A value without a name inside an object is what the object stands for: an enumeration's number.
    define(parent.value as object, 'value', value);
  }
}

interface Entry {
  readonly Key?: unknown;
  readonly Value?: unknown;
}

/** An entry of a dictionary, under its key. */
function enter(stack: readonly Open[], { Key, Value }: Entry): void {
  const dictionary = stack.findLast(({ tag }) => tag === 'DCT');
  if (dictionary && (typeof Key === 'string' || typeof Key === 'number')) {
    define(dictionary.value as object, String(Key), Value);
  }
}

/** Never a property that objects have by themselves. */
function define(target: object, name: string, value: unknown): void {
  if (name !== '__proto__') Object.assign(target, { [name]: value });
}

/** A list or a dictionary is what the object around it is. */
function becomes(stack: readonly Open[], value: unknown): void {
  const object = stack.at(-1);
  if (object?.tag === 'Obj') object.value = Array.isArray(value) ? value : { ...(value as object) };
}

/** An object that only stands for a number is that number. */
function settled({ value }: Open): unknown {
  if (Array.isArray(value) || value === null) return value;
  const keys = Object.keys(value as object);
  return keys.length === 1 && keys[0] === 'value' ? (value as { value: unknown }).value : value;
}

function simple(tag: string, text: string): unknown {
  if (numbers.has(tag)) return Number(text);
  if (tag === 'B') return text === 'true';
  return text;
}
