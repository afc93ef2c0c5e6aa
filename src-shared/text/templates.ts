import type { FieldValue } from './texts-type';

type Fields = Readonly<Record<string, FieldValue>>;

/** Stands for a field while a wording is taken apart; no text holds it. */
const mark = '\u0000';

/** A wording between its fields: `parts` has one more entry than `names`. */
interface Template {
  readonly parts: readonly string[];
  readonly names: readonly string[];
}

/**
 * Fills wordings that were taken apart once. Choosing, nesting and plurals stay with the library; but
 * a list of fifty thousand events is to be written and searched without reading each wording anew.
 */
export function templateFiller(
  wording: (key: string) => string | null,
  resolve: (key: string, fields: Fields) => string,
  format: (value: FieldValue) => string,
): (key: string, fields: Fields) => string | null {
  const templates = new Map<string, Template>();

  const templateOf = (key: string): Template | null => {
    const known = templates.get(key);
    if (known) return known;
    const source = wording(key);
    if (source === null) return null;
    const names = [...source.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
    const marked: Fields = Object.fromEntries(names.map((name) => [name, mark + name + mark]));
    const pieces = resolve(key, marked).split(mark);
    const template = {
      parts: pieces.filter((_, index) => index % 2 === 0),
      names: pieces.filter((_, index) => index % 2 === 1),
    };
    templates.set(key, template);
    return template;
  };

  return (key, fields) => {
    const template = templateOf(key);
    if (template === null) return null;
    let text = template.parts[0] ?? '';
    template.names.forEach((name, index) => {
      const value = fields[name];
      text += (value === undefined ? '' : format(value)) + (template.parts[index + 1] ?? '');
    });
    return text;
  };
}
