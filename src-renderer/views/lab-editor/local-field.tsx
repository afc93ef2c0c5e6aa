import { languages } from '../../../src-shared/ipc';
import type { Language } from '../../../src-shared/ipc';
import { pathKey } from '../../../src-shared/lab-editing/change';
import type { DocumentPath, FormType } from '../../../src-shared/lab-editing/form';
import { learningWordsLimit, wordsIn } from '../../../src-shared/lab-editing/words';
import { useTexts } from '../../store/texts';
import { TextArea, TextField } from '../../ui';
import { ProblemLine } from './problem-line';
import { useEditor, useProblem, useValue } from './use-editor';

type LocalType = Extract<FormType, { readonly kind: 'local' }>;

interface LocalFieldProps {
  readonly path: DocumentPath;
  readonly type: LocalType;
  readonly label: string;
}

/** From this length on a text has several lines, from the second on its words are counted. */
const linesFrom = 150;
const countedFrom = 400;
const rowsOf = (longest: number) => (longest >= 2000 ? 9 : longest >= 1000 ? 4 : 2);

/** A text in both languages, side by side. */
export function LocalField({ path, type, label }: LocalFieldProps) {
  return (
    <fieldset className="editor-local">
      <legend className="field-label">{label}</legend>
      <ProblemLine text={useProblem(path)} />
      <div className="editor-languages">
        {languages.map((language) => (
          <OneLanguage key={language} path={path} type={type} language={language} />
        ))}
      </div>
    </fieldset>
  );
}

interface OneLanguageProps {
  readonly path: DocumentPath;
  readonly type: LocalType;
  readonly language: Language;
}

function OneLanguage({ path, type, language }: OneLanguageProps) {
  const texts = useTexts();
  const editor = useEditor();
  const at = [...path, language];
  const value = useValue(at);
  const text = typeof value === 'string' ? value : '';
  const problem = useProblem(at);
  const label = texts.t(`labEditor:language.${language}`);
  const write = (next: string) => editor.set(at, next);
  const { longest } = type;
  const isLearning = path.at(-1) === 'learning';
  const words = wordsIn(text);
  const tooMany =
    isLearning && words > learningWordsLimit
      ? texts.t('labEditor:tooManyWords', { limit: learningWordsLimit })
      : null;
  return (
    <div data-path={pathKey(at)} lang={language}>
      {longest < linesFrom ? (
        <TextField label={label} value={text} spellCheck error={problem} onValue={write} />
      ) : (
        <TextArea
          label={label}
          value={text}
          rows={rowsOf(longest)}
          error={problem ?? tooMany}
          hint={
            longest < countedFrom
              ? undefined
              : isLearning
                ? texts.t('labEditor:wordsOf', { number: words, limit: learningWordsLimit })
                : texts.t('labEditor:words', { number: words, length: text.length, longest })
          }
          onValue={write}
        />
      )}
    </div>
  );
}
