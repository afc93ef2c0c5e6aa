import { isMapping } from '../../../src-shared/lab-editing/change';
import type {
  DocumentPath,
  EntryKind,
  LabForm,
  PlainMapping,
} from '../../../src-shared/lab-editing/form';
import { pathKey } from '../../../src-shared/lab-editing/change';
import { useTexts } from '../../store/texts';
import { Select, TextField } from '../../ui';
import type { Act, TriggerKey } from './entries';
import {
  actOf,
  actsOf,
  hasTrigger,
  triggerOf,
  triggers,
  withAct,
  withCommand,
  withTrigger,
} from './entries';
import { Field } from './field';
import { FieldsForm } from './fields-form';
import { namesListId } from './names';
import { ProblemLine } from './problem-line';
import { useEditor, useForm, useProblem, useValue } from './use-editor';
import { labelOf } from './words';

interface EntryProps {
  readonly path: DocumentPath;
  readonly kind: EntryKind;
}

interface PartProps extends EntryProps {
  readonly form: LabForm;
  readonly entry: PlainMapping;
}

/** When something happens, and what. */
export function EntryFields({ path, kind }: EntryProps) {
  const form = useForm();
  const value = useValue(path);
  const problem = useProblem(path);
  if (!form) return null;
  const part: PartProps = { path, kind, form, entry: isMapping(value) ? value : {} };
  return (
    <div className="editor-entry">
      <ProblemLine text={problem} />
      {kind === 'solveStep' ? <Keys {...part} keys={['for']} /> : null}
      <div className="editor-form">
        {hasTrigger(kind) ? <When {...part} /> : null}
        {actsOf[kind].length > 1 ? <ActChoice {...part} /> : null}
      </div>
      <Awaited {...part} />
      <What {...part} />
      {kind === 'part' ? <Keys {...part} keys={['delay']} /> : null}
      {kind === 'timeline' || kind === 'part' ? <Keys {...part} keys={['id']} /> : null}
    </div>
  );
}

function Keys({ path, kind, form, keys }: PartProps & { readonly keys: readonly string[] }) {
  const texts = useTexts();
  return (
    <div className="editor-form">
      {keys.map((key) => {
        const type = form.entries[kind][key];
        const required = key === 'for';
        return type ? (
          <div key={key} className="editor-cell">
            <Field
              path={[...path, key]}
              type={type}
              label={labelOf(texts, key)}
              required={required}
            />
          </div>
        ) : null;
      })}
    </div>
  );
}

function When({ path, kind, form, entry }: PartProps) {
  const texts = useTexts();
  const editor = useEditor();
  const trigger = triggerOf(entry) ?? 'at';
  const type = form.entries[kind]['at'];
  return (
    <>
      <div className="editor-cell">
        <Select<TriggerKey>
          label={texts.t('labEditor:entry.when')}
          value={trigger}
          options={triggers.map((each) => ({
            value: each,
            label: texts.t(`labEditor:entry.${each}`),
          }))}
          onValue={(next) => editor.set(path, withTrigger(entry, next))}
        />
      </div>
      {type && trigger === 'at' ? (
        <div className="editor-cell">
          <Field
            path={[...path, 'at']}
            type={type}
            label={texts.t('labEditor:entry.time')}
            required
          />
        </div>
      ) : null}
    </>
  );
}

/** What an entry waits for, where that is more than a time. */
function Awaited({ path, kind, form, entry }: PartProps) {
  const texts = useTexts();
  const trigger = triggerOf(entry) ?? 'at';
  const type = form.entries[kind][trigger];
  if (!type || trigger === 'at') return null;
  return (
    <>
      <Field path={[...path, trigger]} type={type} label={labelOf(texts, trigger)} required />
      <Keys
        {...{ path, kind, form, entry }}
        keys={trigger === 'when' ? ['delay', 'within'] : ['delay']}
      />
    </>
  );
}

function ActChoice({ path, kind, form, entry }: PartProps) {
  const texts = useTexts();
  const editor = useEditor();
  return (
    <div className="editor-cell">
      <Select<Act>
        label={texts.t('labEditor:entry.what')}
        value={actOf(entry) ?? 'command'}
        options={actsOf[kind].map((each) => ({ value: each, label: labelOf(texts, each) }))}
        onValue={(next) => editor.set(path, withAct(form, kind, entry, next))}
      />
    </div>
  );
}

function What({ path, kind, form, entry }: PartProps) {
  const texts = useTexts();
  const act = actOf(entry) ?? 'command';
  const type = form.entries[kind][act];
  if (act === 'command') return <Command {...{ path, kind, form, entry }} />;
  if (!type) return null;
  return (
    <>
      <Field path={[...path, act]} type={type} label={labelOf(texts, act)} required />
      {act === 'message' ? <Sender {...{ path, kind, form, entry }} /> : null}
    </>
  );
}

/** Who a message is from: nobody where both fields are empty. */
function Sender({ path, kind, form, entry }: PartProps) {
  const texts = useTexts();
  const type = form.entries[kind]['from'];
  if (!type) return null;
  const field = { key: 'from', type, required: false };
  return entry['from'] === undefined ? (
    <FieldsForm path={path} fields={[field]} />
  ) : (
    <Field
      path={[...path, 'from']}
      type={type}
      label={texts.t('labEditor:entry.sender')}
      required={false}
    />
  );
}

function Command({ path, form, entry }: PartProps) {
  const texts = useTexts();
  const editor = useEditor();
  const at = [...path, 'command'];
  const name = typeof entry['command'] === 'string' ? entry['command'] : '';
  const fields = form.commands[name]?.fields;
  return (
    <>
      <div className="editor-field" data-path={pathKey(at)}>
        <TextField
          label={labelOf(texts, 'command')}
          value={name}
          list={namesListId('command')}
          hint={texts.lookUp(`commands:${name}`) ?? texts.t('labEditor:entry.commandHint')}
          error={useProblem(at)}
          onValue={(next) => editor.set(path, withCommand(form, entry, next))}
        />
      </div>
      {fields && fields.length > 0 ? <FieldsForm key={name} path={path} fields={fields} /> : null}
    </>
  );
}
