import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../../../src-shared/ipc';
import { expect, test, violationsOf } from '../app';
import { Guide } from '../pages/guide';
import { beginsAnew, stops } from '../stops';

const folder = join(new URL('../../..', import.meta.url).pathname, 'artefacts', 'tour');
const themes = ['light', 'dark'] as const;
const sizes = [
  { width: 1024, height: 640 },
  { width: 1920, height: 1080 },
] as const;

for (const language of languages) {
  for (const theme of themes) {
    for (const size of sizes) {
      const name = `${language}-${theme}-${size.width}x${size.height}`;
      test.describe(name, () => {
        test.use({
          colorScheme: theme,
          viewport: size,
          locale: language === 'en' ? 'en-GB' : 'de-DE',
        });
        test('every view, menu and dialog has its picture', async ({ page, console: _console }) => {
          const begun = Date.now();
          const to = join(folder, name);
          await mkdir(to, { recursive: true });
          const guide = new Guide(page, language);
          const violations: string[] = [];
          for (const [index, stop] of stops.entries()) {
            if (beginsAnew(stop)) await guide.clear();
            await test.step(stop.name, () => stop.open(guide), { timeout: 20_000 });
            const number = String(index + 1).padStart(2, '0');
            await page.screenshot({
              path: join(to, `${number}-${stop.name}.png`),
              animations: 'disabled',
            });
            for (const violation of await violationsOf(page)) {
              violations.push(`${stop.name}: ${violation}`);
            }
          }
          const seconds = Math.round((Date.now() - begun) / 1000);
          const result = { stops: stops.length, violations, seconds };
          await writeFile(join(to, 'result.json'), JSON.stringify(result, null, 2));
          expect(violations).toEqual([]);
        });
      });
    }
  }
}
