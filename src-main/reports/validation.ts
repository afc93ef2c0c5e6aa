import type { Language } from '../../src-shared/ipc';
import type {
  Validation,
  ValidationCategory,
  ValidationResult,
  Verdict,
} from '../../src-shared/model/validation';
import type { SimMs } from '../../src-shared/units';
import { worldOf } from '../../src-shared/rules/facts';
import { validatedName } from '../../src-shared/rules/validation';
import type { Texts } from '../../src-shared/text/index';
import { isoMoment } from '../../src-shared/text/index';
import { worstVerdict } from '../../src-shared/validation/index';
import { fixText, lineText, testName } from '../../src-shared/validation/words';
import type { ReportInput } from './what-happened';

export interface ReportedTest {
  readonly id: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly startedAtMs: SimMs;
  readonly finishedAtMs: SimMs;
  /** The same moments as ISO 8601 in the lab's own offset. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly lines: readonly {
    readonly level: 'information' | 'warning' | 'error';
    readonly text: string;
    /** What to do about it; null where nothing is wrong. */
    readonly fix: string | null;
  }[];
}

/** A validation as a report: facts by key, sentences in the report's language. */
export interface ValidationReport {
  readonly schema: 'hyperlab/validation';
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly generatedAt: string;
  readonly source: {
    readonly product: 'Hyperlab';
    readonly version: string;
    readonly simulated: true;
  };
  readonly cover: {
    readonly lab: string;
    readonly title: string;
    /** The name of the cluster, else those of the servers. */
    readonly validated: string;
    readonly nodes: readonly string[];
    readonly profile: string;
    readonly startsAt: string;
    readonly startedAtMs: SimMs;
    readonly finishedAtMs: SimMs | null;
    readonly verdict: Verdict;
    /** No test failed (failover-cluster §8.1). */
    readonly supported: boolean;
  };
  readonly categories: readonly {
    readonly id: ValidationCategory;
    readonly name: string;
    readonly verdict: Verdict;
    readonly tests: readonly ReportedTest[];
  }[];
}

/** The validation that began last; null where there is none. */
function latest(validations: readonly Validation[]): Validation | null {
  return validations.reduce<Validation | null>(
    (found, each) => (found === null || each.startedAt >= found.startedAt ? each : found),
    null,
  );
}

/** The last validation as a report, or null where nothing was validated. Pure. */
export function buildValidationReport(
  { reader, writtenAt }: ReportInput,
  texts: Texts,
  version: string,
): ValidationReport | null {
  const validation = latest(reader.all('validation'));
  if (!validation) return null;
  const world = worldOf(reader);
  const { results, nodes, categories, startedAt, finishedAt } = validation;
  const verdict = worstVerdict(results.map((each) => each.verdict));
  return {
    schema: 'hyperlab/validation',
    schemaVersion: 1,
    language: texts.language,
    generatedAt: writtenAt,
    source: { product: 'Hyperlab', version, simulated: true },
    cover: {
      lab: world.lab,
      title: texts.local(world.title),
      validated: validatedName(reader, validation),
      nodes: nodes.map((id) => reader.get<'node'>(id)?.name ?? id),
      profile: world.values.name,
      startsAt: world.startsAt,
      startedAtMs: startedAt,
      finishedAtMs: finishedAt,
      verdict,
      supported: finishedAt !== null && verdict !== 'failed',
    },
    categories: categories.map((id) => {
      const own = results.filter((each) => each.category === id);
      return {
        id,
        name: texts.t(`validation:category.${id}`),
        verdict: worstVerdict(own.map((each) => each.verdict)),
        tests: own.map((each) => testOf(each, world.startsAt, texts)),
      };
    }),
  };
}

function testOf(result: ValidationResult, startsAt: string, texts: Texts): ReportedTest {
  return {
    id: result.test,
    name: testName(texts, result.test),
    verdict: result.verdict,
    startedAtMs: result.startedAt,
    finishedAtMs: result.finishedAt,
    startedAt: isoMoment(startsAt, result.startedAt),
    finishedAt: isoMoment(startsAt, result.finishedAt),
    lines: result.lines.map((line) => ({
      level: line.level,
      text: lineText(texts, line),
      fix: fixText(texts, line),
    })),
  };
}
