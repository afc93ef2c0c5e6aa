import type { ReactNode } from 'react';
import { isList, isMapping, pathKey } from '../../../src-shared/lab-editing/change';
import type { DocumentPath, FormType, Plain } from '../../../src-shared/lab-editing/form';
import { ChipsField, isChips } from './chips-field';
import { ConditionField } from './condition-field';
import { EntryFields } from './entry-fields';
import { FieldsForm } from './fields-form';
import { ItemList } from './item-list';
import { LocalField } from './local-field';
import { MapField } from './map-field';
import { ProblemLine } from './problem-line';
import {
  AnyField,
  ChoiceField,
  FlagField,
  NameField,
  NumberField,
  WordField,
} from './plain-fields';
import { useProblem, useValue } from './use-editor';
import { VariantsField } from './variants-field';

export interface FieldProps {
  readonly path: DocumentPath;
  readonly type: FormType;
  readonly label: string;
  readonly required: boolean;
}

/** Whether a value is of the kind a field draws; what is not is written freely. */
function fits(type: FormType, value: Plain | undefined): boolean {
  if (value === undefined) return true;
  const isWord = typeof value === 'string' || typeof value === 'number';
  switch (type.kind) {
    case 'text':
    case 'id':
    case 'name':
    case 'measure':
    case 'number':
      return isWord;
    case 'choice':
      return isWord || typeof value === 'boolean';
    case 'flag':
      return typeof value === 'boolean';
    case 'list':
      return isList(value);
    case 'local':
    case 'map':
    case 'fields':
    case 'condition':
    case 'entry':
      return isMapping(value);
    case 'none':
      return value === null;
    default:
      return true;
  }
}

/** The field for a place of the document, whatever may stand there. */
export function Field(props: FieldProps) {
  const value = useValue(props.path);
  return (
    <div className="editor-field" data-path={pathKey(props.path)}>
      {fits(props.type, value) ? fieldOf(props) : <AnyField {...props} />}
    </div>
  );
}

function fieldOf(props: FieldProps): ReactNode {
  const { path, type, label } = props;
  switch (type.kind) {
    case 'text':
    case 'id':
    case 'measure':
      return <WordField {...props} type={type} />;
    case 'number':
      return <NumberField {...props} type={type} />;
    case 'flag':
      return <FlagField {...props} />;
    case 'choice':
      return <ChoiceField {...props} type={type} />;
    case 'name':
      return <NameField {...props} type={type} />;
    case 'local':
      return <LocalField path={path} type={type} label={label} />;
    case 'list':
      return isChips(type.of) ? (
        <ChipsField {...props} of={type.of} />
      ) : (
        <ItemList path={path} type={type} label={label} />
      );
    case 'map':
      return <MapField path={path} type={type} label={label} />;
    case 'fields':
      return (
        <Group label={label} path={path}>
          <FieldsForm path={path} fields={type.fields} />
        </Group>
      );
    case 'condition':
      return <ConditionField path={path} label={label} />;
    case 'entry':
      return <EntryFields path={path} kind={type.of} />;
    case 'variants':
      return <VariantsField {...props} of={type.of} />;
    case 'none':
      return null;
    default:
      return <AnyField {...props} />;
  }
}

/** Fields that make up one thing. */
export function Group(props: {
  readonly label: string;
  readonly path: DocumentPath;
  readonly children: ReactNode;
}) {
  const problem = useProblem(props.path);
  return (
    <fieldset className="editor-group">
      <legend className="field-label">{props.label}</legend>
      <ProblemLine text={problem} />
      {props.children}
    </fieldset>
  );
}
