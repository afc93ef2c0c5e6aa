import { isList, isMapping, pathKey } from '../../../src-shared/lab-editing/change';
import type { DocumentPath, Plain } from '../../../src-shared/lab-editing/form';
import { useLabList } from '../../store/lab-list';
import { useTexts } from '../../store/texts';
import { Select } from '../../ui';
import { ProblemLine } from './problem-line';
import { drawnKeys } from './sections';
import { useDocument, useEditor, useProblem, useProblems, useValue } from './use-editor';
import { problemText } from './words';

const topology: DocumentPath = ['topology'];

/** The shipped lab whose hosts and machines this one starts from. */
export function TopologyField() {
  const texts = useTexts();
  const editor = useEditor();
  const labs = useLabList() ?? [];
  const value = useValue(topology);
  const present = typeof value === 'string' ? value : '';
  const known = labs.find(({ name }) => name.toLowerCase() === present.toLowerCase());
  return (
    <div data-path={pathKey(topology)}>
      <Select
        label={texts.t('labEditor:topology.base')}
        hint={texts.t('labEditor:topology.baseHint')}
        value={known?.name ?? present}
        error={useProblem(topology)}
        options={[
          { value: '', label: texts.t('labEditor:topology.own') },
          ...(known || present === '' ? [] : [{ value: present, label: present }]),
          ...labs.map((lab) => ({
            value: lab.name,
            label: texts.t('labEditor:topology.lab', {
              name: lab.name,
              title: texts.local(lab.title),
            }),
          })),
        ]}
        onValue={(name) => editor.set(topology, name === '' ? undefined : name)}
      />
    </div>
  );
}

/** Parts of the file that no form draws: they are kept, and what is wrong with them is said here. */
export function KeptParts() {
  const texts = useTexts();
  const document = useDocument();
  const problems = useProblems();
  const keys = Object.keys(document).filter((key) => !drawnKeys.has(key));
  if (keys.length === 0) return null;
  const size = (value: Plain | undefined) =>
    isList(value) ? value.length : isMapping(value) ? Object.keys(value).length : 1;
  return (
    <section className="editor-kept">
      <h3>{texts.t('labEditor:topology.kept')}</h3>
      <p className="secondary">{texts.t('labEditor:topology.keptHint')}</p>
      <ul className="bullets">
        {keys.map((key) => (
          <li key={key} data-path={pathKey([key])} tabIndex={-1}>
            {texts.t('labEditor:topology.keptPart', { key, number: size(document[key]) })}
            {problems
              .filter(({ path }) => path[0] === key)
              .map((problem) => (
                <ProblemLine
                  key={pathKey(problem.path)}
                  text={`${problem.path.join('.')}: ${problemText(texts, problem)}`}
                />
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
