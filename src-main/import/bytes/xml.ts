import { SaxesParser } from 'saxes';
import { importLimits, limitSigns, refuseImport, tooMuch } from './limits';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  /** The local name: what stands before a colon differs from program to program. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close: (name: string) => void;
}

/** The parser keeps a text until its end. */
const longestText = 4 * 1024 * 1024;

/**
 * A reader of XML that is fed piece by piece. A document type is refused whole: nothing that writes
 * inventories needs one, and entities that name each other grow without end.
 */
export function xmlReader(
  file: string,
  events: XmlEvents,
): { feed: (text: string) => void; end: () => void } {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  let silent = 0;
  const malformed = (): never =>
    refuseImport({ code: 'import.malformed', file, format: 'XML', line: parser.line });
  parser.on('error', malformed);
  parser.on('doctype', () => refuseImport({ code: 'import.entities', file }));
  parser.on('opentag', (tag) => {
    depth += 1;
    silent = 0;
    if (depth > importLimits.depth) {
      refuseImport({ code: 'import.tooDeep', file, limit: importLimits.depth });
    }
    events.open(localName(tag.name), tag.attributes);
  });
  if (events.text) {
    parser.on('text', events.text);
    parser.on('cdata', events.text);
  }
  parser.on('closetag', (tag) => {
    depth -= 1;
    silent = 0;
    events.close(localName(tag.name));
  });
  let begun = false;
  return {
    feed: (text) => {
      // A document type is refused before the parser has to keep it: entities may be long.
      if (!begun && /^\s*(<\?[^>]*\?>\s*)?(<!--[\s\S]{0,2000}?-->\s*)?<!DOCTYPE/i.test(text)) {
        refuseImport({ code: 'import.entities', file });
      }
      begun = true;
      silent += text.length;
      if (silent > longestText) tooMuch(file, 'values');
      parser.write(text);
    },
    end: () => {
      parser.close();
    },
  };
}

const stepCharacters = 64 * 1024;

/** Reads a whole text, if it has no more elements than `most` and ends as it begins. */
export function readXml(file: string, text: string, events: XmlEvents, most?: number): void {
  // Each element that holds something has two.
  limitSigns(file, text, ['<'], most === undefined ? undefined : most * 2);
  if (
    /<\/[\w:]+\s*>\s*$/.exec(text.slice(-200)) === null &&
    !/<!DOCTYPE/i.test(text.slice(0, 9999))
  )
    refuseImport({ code: 'import.malformed', file, format: 'XML', line: 0 });
  const reader = xmlReader(file, events);
  for (let at = 0; at < text.length; at += stepCharacters) {
    reader.feed(text.slice(at, at + stepCharacters));
  }
  reader.end();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its local name. */
export function attributeOf(attributes: Attributes, name: string): string | null {
  for (const [key, value] of Object.entries(attributes)) {
    if (localName(key) === name) return value;
  }
  return null;
}
