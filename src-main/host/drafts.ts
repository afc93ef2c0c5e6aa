import type { Fault } from '../../src-shared/faults';
import type { FileContent } from '../../src-shared/ipc';
import type {
  DraftSource,
  LabCheck,
  LabDocument,
  LabDraft,
} from '../../src-shared/lab-editing/form';
import type { Result } from '../../src-shared/result';
import { ok } from '../../src-shared/result';
import { checkDocument } from '../lab/editing/check';
import { copyOf, draftOf, newDraft, textOf } from '../lab/editing/draft';
import type { LabSource } from './ports';

/** Takes up a lab file for editing: a new one, a copy of a shipped one, or a person's own. */
export function takeUp(labs: LabSource, from: DraftSource): Result<LabDraft, Fault> {
  if (from.type === 'new') return ok(newDraft());
  if (from.type === 'file') return draftOf(from.fileName, from.text);
  const file = labs.read(from.lab);
  return file.ok ? copyOf(file.value.fileName, file.value.text) : file;
}

export function checkDraft(labs: LabSource, fileName: string, document: LabDocument): LabCheck {
  const findTopology = (name: string) => {
    const file = labs.read(name);
    return file.ok ? file.value.text : null;
  };
  return checkDocument(fileName, document, { findTopology });
}

export function writeDraft(fileName: string, document: LabDocument): FileContent {
  return { fileName, mediaType: 'application/yaml', text: textOf(document) };
}
