import { pathKey } from '../../../src-shared/lab-editing/change';
import { useTexts } from '../../store/texts';
import { Icon, LiveRegion } from '../../ui';
import { sectionOf } from './sections';
import { useEditor, useEditorState, useProblems } from './use-editor';
import { pathWords, problemText } from './words';

/** What keeps the lab from being played; each leads to its field. */
export function ProblemList() {
  const texts = useTexts();
  const editor = useEditor();
  const problems = useProblems();
  const isChecked = useEditorState(({ check }) => check !== null);
  const verdict = !isChecked
    ? texts.t('labEditor:checking')
    : problems.length === 0
      ? texts.t('labEditor:noProblems')
      : texts.t('labEditor:problems', { count: problems.length });
  return (
    <section className="editor-problems" aria-label={texts.t('labEditor:problemsTitle')}>
      <p className="editor-verdict" data-good={(isChecked && problems.length === 0) || undefined}>
        <Icon
          name={!isChecked ? 'hourglass' : problems.length === 0 ? 'success' : 'error'}
          size={16}
        />
        {verdict}
      </p>
      <LiveRegion text={verdict} />
      {problems.length === 0 ? null : (
        <ul>
          {problems.map((problem) => (
            <li key={`${pathKey(problem.path)} ${problem.fault.code}`}>
              <button
                type="button"
                className="editor-problem"
                onClick={() => editor.reveal(problem.path, sectionOf(problem.path))}
              >
                <strong>{pathWords(texts, problem.path) || texts.t('labEditor:wholeFile')}</strong>
                <span>{problemText(texts, problem)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
