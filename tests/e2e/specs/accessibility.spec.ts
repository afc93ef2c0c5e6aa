import { Guide } from '../pages/guide';
import { beginsAnew, stops } from '../stops';
import { expect, test, violationsOf } from '../app';

// Another theme has the same structure: only its colours can break a rule.
const themes = [
  { theme: 'light', rules: 'all' },
  { theme: 'dark', rules: 'colour' },
] as const;

for (const { theme, rules } of themes) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });
    test(`every view, menu and dialog is accessible in the ${theme} theme`, async ({
      console: _console,
      page,
    }) => {
      test.setTimeout(240_000);
      const guide = new Guide(page, 'en');
      const found: string[] = [];
      for (const stop of stops) {
        if (beginsAnew(stop)) await guide.clear();
        await test.step(
          stop.name,
          async () => {
            await stop.open(guide);
            for (const violation of await violationsOf(page, rules)) {
              found.push(`${stop.name}: ${violation}`);
            }
          },
          { timeout: 30_000 },
        );
      }
      expect(found).toEqual([]);
    });
  });
}
