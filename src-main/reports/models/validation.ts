import type {
  Validation,
  ValidationLine,
  ValidationResult,
  Verdict as TestVerdict,
} from '../../../src-shared/model/validation';
import { worldOf } from '../../../src-shared/rules/facts';
import { validatedName } from '../../../src-shared/rules/validation';
import { worstVerdict } from '../../../src-shared/validation/index';
import { fixText, lineText, testName } from '../../../src-shared/validation/words';
import type { Block, Cell, Grade, Table, Verdict } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { column, dateOf, namesOf, section, verdict } from './frame';

/** The validation that began last; null where there is none. */
function latest(validations: readonly Validation[]): Validation | null {
  return validations.reduce<Validation | null>(
    (found, each) => (found === null || each.startedAt >= found.startedAt ? each : found),
    null,
  );
}

/** R8: what the last validation found (failover-cluster §8.1); null where nothing was validated. */
export function validationReport(context: ReportContext): ReportBody | null {
  const { reader, texts } = context;
  const { t } = texts;
  const validation = latest(reader.all('validation'));
  if (validation === null) return null;
  const { categories, results } = validation;
  return {
    subject: validatedName(reader, validation),
    highlights: [resultOf(context, validation), ...findings(context, results)],
    sections: [
      section('results', t('reports:validation.summary'), [
        ...aboutBlocks(context, validation),
        testsTable(context, results),
      ]),
      ...categories.map((category) =>
        section(`category-${category}`, t(`validation:category.${category}`), [
          linesTable(
            context,
            `lines-${category}`,
            t(`validation:category.${category}`),
            results.filter((each) => each.category === category),
          ),
        ]),
      ),
    ],
  };
}

const grades: Readonly<Record<TestVerdict, Grade>> = {
  passed: 'good',
  warning: 'warning',
  failed: 'critical',
  notRun: 'notRun',
};

function resultOf({ texts }: ReportContext, { results, finishedAt }: Validation): Verdict {
  const { t } = texts;
  const worst = worstVerdict(results.map((each) => each.verdict));
  if (finishedAt === null) return verdict('information', t('reports:validation.notEnded'));
  return worst === 'failed'
    ? verdict('critical', t('reports:validation.notSupported'))
    : verdict('good', t('reports:validation.supported'));
}

/** What is wrong, each once, with what helps. */
function findings({ texts }: ReportContext, results: readonly ValidationResult[]): Verdict[] {
  return results.flatMap(({ lines }) =>
    lines
      .filter(({ level }) => level !== 'information')
      .map((line) =>
        verdict(line.level === 'error' ? 'critical' : 'warning', lineText(texts, line)),
      ),
  );
}

function aboutBlocks(
  { reader, texts }: ReportContext,
  { nodes, startedAt, finishedAt }: Validation,
): readonly Block[] {
  const { t } = texts;
  const { startsAt } = worldOf(reader);
  return [
    {
      type: 'figures',
      figures: [
        { label: t('reports:validation.nodes'), value: namesOf(reader, nodes) },
        { label: t('reports:validation.began'), value: texts.moment(startsAt, startedAt) },
        {
          label: t('reports:validation.ended'),
          value:
            finishedAt === null
              ? t('reports:validation.notEnded')
              : texts.moment(startsAt, finishedAt),
        },
      ],
    },
  ];
}

function testsTable({ texts, reader }: ReportContext, results: readonly ValidationResult[]): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'tests',
    title: t('documents:tests'),
    columns: [
      column('test', t('reports:validation.column.test')),
      column('category', t('reports:validation.column.category')),
      column('result', t('reports:validation.column.result'), 'verdict'),
      column('began', t('reports:validation.column.began'), 'date', 2),
      column('ended', t('reports:validation.column.ended'), 'date', 2),
    ],
    rows: results.map((each): readonly Cell[] => [
      testName(texts, each.test),
      t(`validation:category.${each.category}`),
      verdict(grades[each.verdict], t(`validation:verdict.${each.verdict}`)),
      dateOf(reader, each.startedAt),
      dateOf(reader, each.finishedAt),
    ]),
  };
}

function linesTable(
  { texts }: ReportContext,
  id: string,
  title: string,
  results: readonly ValidationResult[],
): Table {
  const { t } = texts;
  return {
    type: 'table',
    id,
    title,
    columns: [
      column('test', t('reports:validation.column.test')),
      column('level', t('reports:validation.column.level'), 'verdict'),
      column('text', t('reports:validation.column.text'), 'message'),
      column('fix', t('reports:validation.column.fix'), 'message'),
    ],
    rows: results.flatMap(({ test, lines }) =>
      lines.map((line): readonly Cell[] => [
        testName(texts, test),
        verdict(levels[line.level], texts.state(`level.${line.level}`)),
        lineText(texts, line),
        fixText(texts, line) ?? '',
      ]),
    ),
  };
}

const levels: Readonly<Record<ValidationLine['level'], Grade>> = {
  information: 'information',
  warning: 'warning',
  error: 'critical',
};
