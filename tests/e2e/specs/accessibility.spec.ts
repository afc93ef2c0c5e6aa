import { Guide } from '../pages/guide';
import { parts, walk } from '../stops';
import { expect, test, violationsOf } from '../app';

// Another theme has the same structure: only its colours can break a rule.
const themes = [
  { theme: 'light', rules: 'all' },
  { theme: 'dark', rules: 'colour' },
] as const;

for (const { theme, rules } of themes) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });
    for (const part of parts) {
      test(`${part.name}: every view, menu and dialog is accessible in the ${theme} theme`, async ({
        console: _console,
        page,
      }) => {
        const found: string[] = [];
        await walk(part, new Guide(page, 'en'), async ({ name }) => {
          for (const violation of await violationsOf(page, rules)) {
            found.push(`${name}: ${violation}`);
          }
        });
        expect(found).toEqual([]);
      });
    }
  });
}
