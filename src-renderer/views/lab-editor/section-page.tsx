import type { DocumentPath, FormField, LabForm } from '../../../src-shared/lab-editing/form';
import type { EditorSection } from '../../store/lab-editor';
import { useTexts } from '../../store/texts';
import { Field } from './field';
import { FieldsForm } from './fields-form';
import { ItemList } from './item-list';
import { fieldAt, pathsOf } from './sections';
import { isChips } from './chips-field';
import { KeptParts, TopologyField } from './topology-page';
import { labelOf } from './words';

interface SectionPageProps {
  readonly form: LabForm;
  readonly section: EditorSection;
}

interface PartProps {
  readonly path: DocumentPath;
  readonly field: FormField;
}

/** Fields that stand beside one another where several follow each other. */
const isShort = ({ key, type }: FormField) => isChips(type) && key !== 'topology';

/** One page of the editor: a few fields, or lists of entries. */
export function SectionPage({ form, section }: SectionPageProps) {
  const texts = useTexts();
  const shown = pathsOf[section].flatMap((path) => {
    const field = fieldAt(form, path);
    return field ? [{ path, field }] : [];
  });
  const lists = shown.filter(({ field }) => field.type.kind === 'list' && !isChips(field.type.of));
  return (
    <>
      {lists.length === shown.length ? null : (
        <h2 className="editor-title">{texts.t(`labEditor:section.${section}`)}</h2>
      )}
      <p className="secondary editor-intro">{texts.t(`labEditor:intro.${section}`)}</p>
      {rowsOf(shown).map((row) => (
        <div key={row[0]?.field.key} className={row.length > 1 ? 'editor-form' : undefined}>
          {row.map((part) => (
            <Part key={part.field.key} {...part} />
          ))}
        </div>
      ))}
      {section === 'topology' ? <KeptParts /> : null}
    </>
  );
}

function rowsOf(parts: readonly PartProps[]): readonly (readonly PartProps[])[] {
  const rows: PartProps[][] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    const before = last?.at(-1);
    if (last && before && isShort(before.field) && isShort(part.field)) last.push(part);
    else rows.push([part]);
  }
  return rows;
}

function Part({ path, field }: PartProps) {
  const texts = useTexts();
  const { type, key } = field;
  const label = labelOf(texts, key);
  if (key === 'topology') return <TopologyField />;
  if (type.kind === 'list' && !isChips(type.of)) {
    return <ItemList path={path} type={type} label={label} heading />;
  }
  if (type.kind === 'fields') {
    // A mapping that need not be there: it is asked for by its own name.
    return <FieldsForm path={path.slice(0, -1)} fields={[field]} />;
  }
  return <Field path={path} type={type} label={label} required={field.required} />;
}
