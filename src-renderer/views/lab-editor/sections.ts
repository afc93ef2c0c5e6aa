import { isInside } from '../../../src-shared/lab-editing/change';
import type { DocumentPath, FormField, LabForm } from '../../../src-shared/lab-editing/form';
import type { EditorSection } from '../../store/lab-editor';
import { editorSections } from '../../store/lab-editor';

/** What stands on each page of the editor, in this order. */
export const pathsOf: Readonly<Record<EditorSection, readonly DocumentPath[]>> = {
  basics: [
    ['title'],
    ['description'],
    ['id'],
    ['lab', 'level'],
    ['lab', 'minutes'],
    ['lab', 'finishAfter'],
  ],
  story: [
    ['lab', 'brief'],
    ['lab', 'learning'],
    ['lab', 'sources'],
  ],
  topology: [['topology'], ['profile'], ['seed'], ['startsAt'], ['lab', 'tiers']],
  timeline: [['timeline'], ['lab', 'setup'], ['lab', 'cleanup']],
  questions: [
    ['lab', 'prediction'],
    ['lab', 'questions'],
  ],
  objectives: [['lab', 'objectives']],
  checks: [['lab', 'checks']],
  solution: [
    ['lab', 'solve'],
    ['lab', 'mistakes'],
    ['lab', 'reference'],
  ],
  contacts: [
    ['lab', 'calls'],
    ['lab', 'statements'],
  ],
};

/** Where a place is shown: what no page draws is spoken of beside the topology. */
export function sectionOf(path: DocumentPath): EditorSection {
  const found = editorSections.find((section) =>
    pathsOf[section].some((shown) => isInside(path, shown)),
  );
  return found ?? (path[0] === 'lab' && path.length === 1 ? 'basics' : 'topology');
}

export function fieldAt(form: LabForm, path: DocumentPath): FormField | undefined {
  const [first, second] = path;
  const { fields } = first === 'lab' ? form.lab : form.file;
  const key = first === 'lab' ? second : first;
  return fields.find((field) => field.key === key);
}

/** Keys of a file that some page draws, or that everybody has. */
export const drawnKeys: ReadonlySet<string> = new Set([
  'hyperlab',
  'lab',
  ...editorSections.flatMap((section) => pathsOf[section].map(([key]) => String(key))),
]);
