import { expect } from '@playwright/test';
import type { TextKey } from '../../src-shared/text/index';
import type { Guide } from './pages/guide';
import type { Stop } from './stops';

const stop = (name: string, open: Stop['open']): Stop => ({ name, open });

/** Brings a section of the page to its top by the heading it has. */
const section =
  (heading: TextKey): Stop['open'] =>
  async (guide) => {
    const name = guide.word(heading);
    await guide.main
      .getByRole('heading', { name, exact: true })
      .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  };

const expandStrip: Stop['open'] = async (guide) => {
  const name = guide.word('labPages:run.stripExpand');
  await guide.page.getByRole('button', { name }).click();
  await expect(guide.page.locator('.lab-strip-open')).toBeVisible();
};

const labPage: Stop['open'] = async ({ page, main }) => {
  await page.keyboard.press('Control+l');
  await expect(main.locator('.lab-view')).toBeVisible();
};

const finish = async (guide: Guide): Promise<void> => {
  await guide.act('lab.finish');
  await guide.dialog.locator('[data-part=action]').click();
  await expect(guide.main.locator('.review-actions')).toBeVisible();
};

/** A page of the lab that is being written, with its first entry opened. */
const editorPage =
  (page: TextKey): Stop['open'] =>
  async (guide) => {
    const name = guide.word(page);
    await guide.main.locator('.editor-nav').getByRole('button', { name }).click();
    await guide.main.locator('.editor-item-toggle').first().click();
  };

/** The lab editor over a copy of the lab it begins to copy. */
const editorStops: readonly Stop[] = [
  stop('write-lab', async (guide) => {
    await guide.act('file.editLab');
    await guide.dialog.getByRole('radio').nth(1).check();
  }),
  stop('lab-editor', async (guide) => {
    await guide.act('file.editLab');
    await guide.dialog.getByRole('radio').nth(1).check();
    await guide.dialog.locator('[data-part=action]').click();
    await expect(guide.main.locator('.editor-verdict[data-good]')).toBeVisible();
  }),
  stop('lab-editor-timeline', editorPage('labEditor:section.timeline')),
  stop('lab-editor-checks', editorPage('labEditor:section.checks')),
];

/** What the reader of a review scrolls to. */
const reviewSections = [
  ['timeline', 'labPages:review.timeline'],
  ['reference', 'labPages:review.reference'],
  ['downtime', 'console:lab.downtime'],
  ['learning', 'console:lab.learning'],
] as const satisfies readonly (readonly [string, TextKey])[];

/** A lab from the catalogue to its review and to a second attempt, with what stands beside it. */
export const labStops: readonly Stop[] = [
  ...editorStops,
  stop('draw-lab', async (guide) => {
    await guide.go(guide.word('console:tree.catalogue'));
    await guide.main.getByRole('button', { name: guide.word('labPages:catalogue.draw') }).click();
    await expect(guide.dialog).toBeVisible();
  }),
  stop('l05-brief', async (guide) => {
    await guide.openLab('L05');
    await guide.main.getByRole('radio').nth(1).check();
  }),
  stop('l05-strip-unbegun', async (guide) => {
    // The pointer rests where the lab was opened, which is now a button with a tip.
    await guide.page.mouse.move(0, 0);
    await guide.list('1');
  }),
  stop('l05-running', async (guide) => {
    await labPage(guide);
    await guide.main.locator('.lab-foot').getByRole('button').first().click();
    await guide.main.locator('.hint-button').first().click();
    await expect(guide.main.locator('.hint').first()).toBeVisible();
    await guide.minutes(5);
  }),
  stop('l05-questions', async (guide) => {
    await guide.main.getByRole('group').last().scrollIntoViewIfNeeded();
  }),
  stop('l05-strip', async (guide) => {
    await guide.list('2');
    await guide.minutes(1);
  }),
  stop('l05-strip-open', expandStrip),
  stop('instructor-closed', async (guide) => {
    await guide.act('lab.instructor');
    await expect(guide.main.locator('.instructor')).toBeVisible();
  }),
  stop('instructor', (guide) =>
    guide.main.getByRole('button', { name: guide.word('labPages:instructor.start') }).click(),
  ),
  stop('l05-finish', async (guide) => {
    await labPage(guide);
    await guide.act('lab.finish');
    await expect(guide.dialog).toBeVisible();
  }),
  stop('l05-score', finish),
  ...reviewSections.map(([name, heading]) => stop(`l05-review-${name}`, section(heading))),
  stop('l05-certificate', async (guide) => {
    await guide.act('lab.certificate');
    await guide.dialog.getByRole('textbox').first().fill('Ada Lernende');
  }),
  stop('l05-certificate-issued', async ({ dialog }) => {
    await dialog.locator('[data-part=action]').click();
    await expect(dialog.getByRole('article')).toBeVisible();
  }),
  stop('compare-one', async (guide) => {
    await guide.act('lab.compare');
    await expect(guide.main).toContainText(guide.word('labPages:compare.one'));
  }),
  stop('compare', async (guide) => {
    await labPage(guide);
    const again = { name: guide.word('labPages:review.scrub') };
    await guide.main.getByRole('button', again).click();
    await guide.minutes(1);
    await finish(guide);
    await guide.act('lab.compare');
    await expect(guide.main.locator('.compare')).toBeVisible();
    await expect(guide.main.getByRole('table').first()).toBeVisible();
  }),
  stop('compare-moments', async ({ main }) => {
    await main
      .getByRole('heading')
      .last()
      .evaluate((last) => last.scrollIntoView());
  }),
  stop('stand-alone', async (guide) => {
    await guide.openLab('T1');
    await guide.go(guide.word('console:tree.hosts'));
  }),
];

/** Those that go on in the dialog of the stop before. */
export const insideLab: readonly string[] = ['l05-certificate-issued'];
