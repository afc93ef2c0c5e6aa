import { isList, isMapping, valueAt } from '../../../src-shared/lab-editing/change';
import type {
  DocumentPath,
  LabDocument,
  NameKind,
  Plain,
} from '../../../src-shared/lab-editing/form';
import { nameKinds } from '../../../src-shared/lab-editing/form';
import { useTexts } from '../../store/texts';
import { useDocument, useEditorState } from './use-editor';

export const namesListId = (of: NameKind) => `lab-editor-${of}`;

/** Names that are parts of the file itself: where their list is. */
const ownLists: Readonly<Partial<Record<NameKind, DocumentPath>>> = {
  question: ['lab', 'questions'],
  objective: ['lab', 'objectives'],
  check: ['lab', 'checks'],
  call: ['lab', 'calls'],
  statement: ['lab', 'statements'],
  entry: ['timeline'],
};

function idsAt(document: LabDocument, path: DocumentPath): readonly string[] {
  const list = valueAt(document, path);
  if (!isList(list)) return [];
  return list.flatMap((entry: Plain) => {
    const id = isMapping(entry) ? entry['id'] : null;
    return typeof id === 'string' ? [id] : [];
  });
}

const none: readonly string[] = [];

/** The names of a kind there are to choose from. */
export function useNames(of: NameKind): readonly string[] {
  const document = useDocument();
  const known = useEditorState(({ check }) => check?.names[of] ?? none);
  const list = ownLists[of];
  return list ? idsAt(document, list) : known;
}

/** Answers are known beside their question only: those of the question a place is in or speaks of. */
export function useLocalNames(of: NameKind, path: DocumentPath): readonly string[] | null {
  const document = useDocument();
  if (of !== 'option') return null;
  const key = path.at(-1);
  if (key === 'answer') return idsAt(document, [...path.slice(0, -1), 'options']);
  if (key === 'predict') return idsAt(document, ['lab', 'prediction', 'options']);
  const questions = valueAt(document, ['lab', 'questions']);
  const at = isList(questions)
    ? questions.findIndex((entry: Plain) => isMapping(entry) && entry['id'] === key)
    : -1;
  return idsAt(document, ['lab', 'questions', at, 'options']);
}

/** The lists the fields of the page choose from, each once. */
export function NameLists() {
  return (
    <>
      {nameKinds.map((of) => (
        <NameList key={of} of={of} />
      ))}
    </>
  );
}

function NameList({ of }: { readonly of: NameKind }) {
  const texts = useTexts();
  const names = useNames(of);
  return (
    <datalist id={namesListId(of)}>
      {names.map((name) => (
        <option
          key={name}
          value={name}
          label={of === 'command' ? (texts.lookUp(`commands:${name}`) ?? undefined) : undefined}
        />
      ))}
    </datalist>
  );
}
