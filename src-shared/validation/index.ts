import type { ValidationCategory, ValidationLine, Verdict } from '../model/validation';
import type { ValidationContext, ValidationTest } from './context';
import { keptLines } from './context';
import type { ValidationSentence } from './lines';
import { info, warning } from './lines';
import { clusterConfigurationTests } from './categories/cluster-configuration';
import { inventoryTests } from './categories/inventory';
import { networkTests } from './categories/network';
import { storageTests } from './categories/storage';
import { systemConfigurationTests } from './categories/system';

export { validationContext } from './context';
export type { ValidationContext, ValidationTest } from './context';

/** Every test of failover-cluster §8.1 in the order of the report. */
export const validationTests: readonly ValidationTest[] = [
  ...clusterConfigurationTests,
  ...inventoryTests,
  ...networkTests,
  ...storageTests,
  ...systemConfigurationTests,
];

export function testsOf(categories: readonly ValidationCategory[]): readonly ValidationTest[] {
  return validationTests.filter((test) => categories.includes(test.category));
}

/** What one test finds. Pure; a test that has nothing to look at says so and was not run. */
export function runTest(
  test: ValidationTest,
  context: ValidationContext,
): { readonly verdict: Verdict; readonly lines: readonly ValidationLine[] } {
  if (context.nodes.length < test.leastNodes) return notRun('twoNodesNeeded');
  const found = test.run(context);
  if (typeof found === 'string') return notRun(found);
  const silent = context.silent.map(({ name, machine }) =>
    warning('silent', { node: name, machine }),
  );
  const lines = keptLines([...found, ...silent]);
  return { verdict: verdictOf(lines), lines };
}

function notRun(reason: ValidationSentence) {
  const line = info(reason, {});
  return { verdict: 'notRun', lines: [line] } as const;
}

function verdictOf(lines: readonly ValidationLine[]): Verdict {
  if (lines.some((line) => line.level === 'error')) return 'failed';
  return lines.some((line) => line.level === 'warning') ? 'warning' : 'passed';
}

const worst: readonly Verdict[] = ['failed', 'warning', 'passed', 'notRun'];

/** The worst of some verdicts: what a whole validation, or a category of it, comes to. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return worst.find((verdict) => verdicts.includes(verdict)) ?? 'notRun';
}
