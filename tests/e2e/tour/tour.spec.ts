import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../../../src-shared/ipc';
import { expect, test, violationsOf } from '../app';
import { Guide } from '../pages/guide';
import { parts, walk } from '../stops';

const folder = join(new URL('../../..', import.meta.url).pathname, 'artefacts', 'tour');
const themes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { contrast: 'more' },
  // What Windows does with its own contrast themes.
  forced: { forcedColors: 'active', colorScheme: 'dark' },
} as const;
const sizes = [
  { width: 1024, height: 640 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

for (const language of languages) {
  for (const [theme, look] of Object.entries(themes)) {
    for (const size of sizes) {
      const name = `${language}-${theme}-${size.width}x${size.height}`;
      test.describe(name, () => {
        const locale = language === 'en' ? 'en-GB' : 'de-DE';
        test.use({ ...look, viewport: size, locale });
        for (const part of parts) {
          test(`${part.name} has its pictures`, async ({ page, console: _console }) => {
            const begun = Date.now();
            const to = join(folder, name);
            await mkdir(to, { recursive: true });
            const violations: string[] = [];
            await walk(part, new Guide(page, language), async (stop, index) => {
              const number = String(index + 1).padStart(2, '0');
              await page.screenshot({
                path: join(to, `${part.name}-${number}-${stop.name}.png`),
                animations: 'disabled',
              });
              for (const violation of await violationsOf(page)) {
                violations.push(`${stop.name}: ${violation}`);
              }
            });
            const seconds = Math.round((Date.now() - begun) / 1000);
            const result = { stops: part.stops.length, violations, seconds };
            await writeFile(join(to, `${part.name}.json`), JSON.stringify(result, null, 2));
            expect(violations).toEqual([]);
          });
        }
      });
    }
  }
}
