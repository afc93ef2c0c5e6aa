import type {
  Validation,
  ValidationCategory,
  ValidationResult,
  Verdict,
} from '../../../src-shared/model/validation';
import { testsOf, worstVerdict } from '../../../src-shared/validation/index';
import { fixText, lineText, testName } from '../../../src-shared/validation/words';
import { useTexts } from '../../store/texts';
import { MessageBar, Progress, SeverityLabel, StateLabel } from '../../ui';
import type { Severity } from '../../ui';

const severities: Readonly<Record<Verdict, Severity>> = {
  passed: 'success',
  warning: 'warning',
  failed: 'error',
  notRun: 'information',
};

function VerdictLabel({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTexts();
  const word = t(`validation:verdict.${verdict}`);
  if (verdict === 'notRun') return <StateLabel tone="unknown" word={word} />;
  return <SeverityLabel severity={severities[verdict]} word={word} />;
}

/** The tests while they run: how far, and what each came to. */
export function ResultsPage({ validation }: { readonly validation: Validation }) {
  const texts = useTexts();
  const { t } = texts;
  const tests = testsOf(validation.categories);
  const done = validation.results.length;
  const present = tests[done];
  const byTest = new Map(validation.results.map((result) => [result.test, result]));
  return (
    <>
      <p className="truncate">{present ? testName(texts, present.id) : '–'}</p>
      <Progress
        value={tests.length === 0 ? 1 : done / tests.length}
        label={t('planning:validate.validating')}
        text={t('planning:validate.progress', { done, total: tests.length })}
      />
      <div
        className="validate-results"
        tabIndex={0}
        role="region"
        aria-label={t('planning:validate.tests')}
      >
        <table className="plan-table">
          <tbody>
            {tests.map(({ id }) => {
              const result = byTest.get(id);
              return (
                <tr key={id}>
                  <th scope="row" className="plan-wide">
                    {testName(texts, id)}
                  </th>
                  <td>
                    {result ? (
                      <VerdictLabel verdict={result.verdict} />
                    ) : id === present?.id ? (
                      <StateLabel tone="transition" word={t('planning:step.running')} />
                    ) : (
                      <StateLabel tone="off" word={t('planning:step.waiting')} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What it comes to, and everything that is not as it should be, with what to do. */
export function SummaryPage({ validation }: { readonly validation: Validation }) {
  const { t } = useTexts();
  const verdict = validation.verdict ?? 'notRun';
  const wrong = validation.results.filter(
    (result) => result.verdict === 'failed' || result.verdict === 'warning',
  );
  return (
    <>
      <MessageBar severity={severities[verdict]} word={t(`validation:verdict.${verdict}`)}>
        {t(`planning:validate.verdict.${verdict}`)}
      </MessageBar>
      <ul className="validate-categories">
        {validation.categories.map((category) => (
          <li key={category}>
            <span>{t(`validation:category.${category}`)}</span>
            <VerdictLabel verdict={categoryVerdict(validation.results, category)} />
          </li>
        ))}
      </ul>
      {wrong.map((result) => (
        <Problem key={result.test} result={result} />
      ))}
    </>
  );
}

function categoryVerdict(
  results: readonly ValidationResult[],
  category: ValidationCategory,
): Verdict {
  return worstVerdict(
    results.filter((result) => result.category === category).map((result) => result.verdict),
  );
}

function Problem({ result }: { readonly result: ValidationResult }) {
  const texts = useTexts();
  const lines = result.lines.filter((line) => line.level !== 'information');
  return (
    <section className="validate-problem" aria-label={testName(texts, result.test)}>
      <h4>
        {testName(texts, result.test)} <VerdictLabel verdict={result.verdict} />
      </h4>
      <ul>
        {lines.map((line) => (
          <li key={`${line.key} ${JSON.stringify(line.fields)}`}>
            {lineText(texts, line)} <strong>{fixText(texts, line)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
