import { isMapping, pathKey } from '../../../src-shared/lab-editing/change';
import type { DocumentPath, FormType } from '../../../src-shared/lab-editing/form';
import { useTexts } from '../../store/texts';
import { Select } from '../../ui';
import { withTest } from './entries';
import { Field } from './field';
import { FieldsForm } from './fields-form';
import { ProblemLine } from './problem-line';
import { useEditor, useForm, useProblem, useValue } from './use-editor';
import { testWord } from './words';

/** What has to hold: one of the tests, and what it is given. */
export function ConditionField({
  path,
  label,
}: {
  readonly path: DocumentPath;
  readonly label: string;
}) {
  const texts = useTexts();
  const editor = useEditor();
  const form = useForm();
  const value = useValue(path);
  const problem = useProblem(path);
  if (!form) return null;
  const condition = isMapping(value) ? value : {};
  const [test = ''] = Object.keys(condition);
  const type = form.conditions[test];
  const tests = Object.keys(form.conditions);
  return (
    <fieldset className="editor-condition">
      <legend className="field-label">{label}</legend>
      <ProblemLine text={problem} />
      <Select
        label={texts.t('labEditor:condition')}
        labelHidden
        value={test}
        options={[...(tests.includes(test) ? [] : [test]), ...tests].map((each) => ({
          value: each,
          label: each === '' ? '–' : testWord(texts, each),
        }))}
        onValue={(next) => editor.set(path, withTest(form, condition, next))}
      />
      {type ? <Given path={[...path, test]} type={type} label={testWord(texts, test)} /> : null}
    </fieldset>
  );
}

interface GivenProps {
  readonly path: DocumentPath;
  readonly type: FormType;
  readonly label: string;
}

function Given({ path, type, label }: GivenProps) {
  const problem = useProblem(path);
  if (type.kind !== 'fields') return <Field path={path} type={type} label={label} required />;
  return (
    <div data-path={pathKey(path)}>
      <ProblemLine text={problem} />
      <FieldsForm key={path.at(-1)} path={path} fields={type.fields} />
    </div>
  );
}
