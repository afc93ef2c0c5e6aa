import { isMap, isScalar, parseDocument, stringify, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Fault } from '../../../src-shared/faults';
import { plainWord } from '../../../src-shared/lab-editing/change';
import type {
  LabDocument,
  LabDraft,
  Plain,
  PlainMapping,
} from '../../../src-shared/lab-editing/form';
import type { Result } from '../../../src-shared/result';
import { ok, refused } from '../../../src-shared/result';
import { readSourceOf } from '../parse';
import { Refusal, refuse } from '../refusal';
import { newLab } from './new-lab';

/** The text of a lab file as a document; whatever stands in it is kept, good or not. */
export function draftOf(fileName: string, text: string): Result<LabDraft, Fault> {
  try {
    const source = readSourceOf(fileName, text);
    const { value } = source;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      refuse(source, [], { reason: 'file.type.mapping', given: '' });
    }
    return ok({ fileName, document: value as LabDocument, hadComments: hasComments(text) });
  } catch (error) {
    if (error instanceof Refusal) return refused(error.fault);
    throw error;
  }
}

/** A copy of a shipped lab under an id of its own, so that its results are not mixed up with the other's. */
export function copyOf(fileName: string, text: string): Result<LabDraft, Fault> {
  const draft = draftOf(fileName, text);
  if (!draft.ok) return draft;
  const { document } = draft.value;
  const id = `${plainWord(document['id'])}-copy`;
  const title = named(document['title']);
  return ok({
    fileName: `${id}.yaml`,
    document: { ...document, id, ...(title && { title }) },
    hadComments: draft.value.hadComments,
  });
}

function named(title: Plain | undefined): Plain | null {
  if (typeof title !== 'object' || title === null || Array.isArray(title)) return null;
  const both = title as PlainMapping;
  return { en: `${plainWord(both['en'])} (copy)`, de: `${plainWord(both['de'])} (Kopie)` };
}

/** A small lab that can be played as it is, to be written over. */
export function newDraft(): LabDraft {
  return { fileName: 'my-lab.yaml', document: newLab, hadComments: false };
}

/** A document as the text of a lab file. */
export function textOf(document: LabDocument): string {
  return stringify(document, {
    schema: 'core',
    lineWidth: 110,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
}

function hasComments(text: string): boolean {
  const document: Document = parseDocument(text, { schema: 'core' });
  let found = document.comment !== null || document.commentBefore !== null;
  visit(document, {
    Node: (_key, node) => {
      if (isMap(node) || isScalar(node) || 'items' in node) {
        found ||= Boolean(node.comment) || Boolean(node.commentBefore);
      }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}
