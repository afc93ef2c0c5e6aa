import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { figureOf } from '../bench/figure';
import type { Figure } from '../bench/figure';
import { candidates } from '../runner/browser.mjs';
import { consoleTree, findInTree } from './pages/console';
import { gridRate } from './processor-figures';
import { startShell } from './shell';

/** The largest shipped lab: 64 nodes, 8,000 virtual machines. */
const lab = '64x8000';
const scrollMs = 3000;

/** What the page notes down about itself; put there before its own scripts run. */
interface Noted {
  /** From the moment the WebSocket was open until rows of the list were painted, in milliseconds. */
  firstPaintMs: number | null;
  /** From a key in the filter until the list it leads to was painted, in milliseconds. */
  filterMs: number | null;
}

/**
 * Runs in the page. A row is painted with the picture that follows the change of the document: its
 * callback runs before painting, the task after it when the picture was handed over.
 */
function notePaints(): void {
  const noted: Noted = { firstPaintMs: null, filterMs: null };
  Object.assign(window, { noted });
  let openedAt: number | null = null;
  let keyAt: number | null = null;
  let countBefore = '';
  const rows = () =>
    document.querySelector('main [role=grid]')?.getAttribute('aria-rowcount') ?? '';
  const afterPaint = (then: () => void) => requestAnimationFrame(() => setTimeout(then, 0));
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener('open', () => {
        openedAt = performance.now();
      });
    }
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      keyAt = event.timeStamp;
      countBefore = rows();
    },
    true,
  );
  new MutationObserver(() => {
    const shown = document.querySelector('main .grid-row') !== null && Number(rows()) > 1000;
    if (noted.firstPaintMs === null && shown && openedAt !== null) {
      const from = openedAt;
      noted.firstPaintMs = 0;
      afterPaint(() => (noted.firstPaintMs = performance.now() - from));
    }
    if (keyAt !== null && rows() !== countBefore) {
      const from = keyAt;
      keyAt = null;
      afterPaint(() => (noted.filterMs = performance.now() - from));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

async function openLab(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').getByText(lab, { exact: true }).click();
  await page.getByRole('dialog').locator('[data-part=action]').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText('8,000 of 8,000 virtual machines running').waitFor();
}

/** Loads the page anew and gives back what it noted about its first rows. */
async function firstPaint(page: Page): Promise<number> {
  await page.reload();
  const noted = await page.waitForFunction(() => {
    const { firstPaintMs } = (window as unknown as { noted: Noted }).noted;
    return firstPaintMs !== null && firstPaintMs > 0 ? firstPaintMs : null;
  });
  return (await noted.jsonValue()) ?? Number.NaN;
}

/** Types a filter that lets ever fewer rows through; gives back what each key took. */
async function filterKeys(page: Page): Promise<readonly number[]> {
  const filter = page.getByRole('main').getByRole('combobox').first();
  await filter.fill('');
  await filter.focus();
  const taken: number[] = [];
  for (const key of ['1', '2', '3']) {
    await page.evaluate(() => ((window as unknown as { noted: Noted }).noted.filterMs = null));
    await page.keyboard.press(key);
    const noted = await page.waitForFunction(
      () => (window as unknown as { noted: Noted }).noted.filterMs,
    );
    taken.push((await noted.jsonValue()) ?? Number.NaN);
  }
  await filter.fill('');
  return taken;
}

/** Pictures a second while the list is scrolled by a bit more than a row a picture. */
function scrollRate(page: Page): Promise<number> {
  return page.evaluate(
    (lastsMs) =>
      new Promise<number>((resolve) => {
        const grid = document.querySelector('main [role=grid]');
        const begun = performance.now();
        let pictures = 0;
        const next = (at: number) => {
          if (at - begun >= lastsMs) {
            resolve((pictures * 1000) / (at - begun));
            return;
          }
          pictures += 1;
          if (grid) grid.scrollTop += 40;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    scrollMs,
  );
}

/** The page of all hosts has more live charts than this. */
const chartsShown = 8;

/** Pictures a second while live charts follow ten samples a second and their page is scrolled. */
async function chartRate(page: Page): Promise<number> {
  const hosts = page.getByRole('treeitem', { name: /^Hyper-V/ });
  await (await findInTree(consoleTree(page), hosts)).click();
  await page.getByRole('main').getByRole('tab', { name: 'Performance' }).click();
  await page
    .locator('.time-plot-canvas:visible canvas')
    .nth(chartsShown - 1)
    .waitFor();
  return page.evaluate(
    ({ lastsMs, wanted }) =>
      new Promise<number>((resolve, reject) => {
        const shown = document.querySelectorAll('.time-plot-canvas canvas').length;
        if (shown < wanted) {
          reject(new Error(`only ${String(shown)} live charts`));
          return;
        }
        const scroller = document.querySelector('.host-page');
        const begun = performance.now();
        let pictures = 0;
        const next = (at: number) => {
          if (at - begun >= lastsMs) {
            resolve((pictures * 1000) / (at - begun));
            return;
          }
          pictures += 1;
          if (scroller) scroller.scrollTop = 200 + 200 * Math.sin(at / 400);
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { lastsMs: scrollMs, wanted: chartsShown },
  );
}

const megabyte = 1024 * 1024;

async function heapMegabytes(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  await client.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / megabyte;
}

function residentMegabytes(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function launchBrowser() {
  // A bundle of the benchmark must not take Playwright in: it is found when it is needed.
  const name = 'playwright';
  const { chromium } = (await import(/* @vite-ignore */ name)) as typeof import('playwright');
  const executablePath =
    process.env['HYPERLAB_BROWSER'] ?? candidates(process.platform, process.env).find(existsSync);
  return chromium.launch(executablePath === undefined ? {} : { executablePath });
}

/**
 * Figures of the console over the real web shell: 8,000 rows in the list, simulated time running, ten
 * frames and samples a second. The host's memory is read where Linux tells it.
 */
export async function pageFigures(repetitions: number): Promise<Record<string, Figure>> {
  const shell = await startShell();
  const browser = await launchBrowser();
  const taken = {
    ...{ paint: [], filter: [], scroll: [], charts: [], heap: [], rss: [], processors: [] },
  } as Record<'paint' | 'filter' | 'scroll' | 'charts' | 'heap' | 'rss' | 'processors', number[]>;
  try {
    const context = await browser.newContext({
      viewport: { width: 1920, height: 1080 },
      locale: 'en-GB',
    });
    await context.addInitScript(notePaints);
    const page = await context.newPage();
    await page.goto(shell.url);
    await page.getByRole('contentinfo').waitFor();
    await openLab(page);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('10');
    await page.locator('.run-button').click();
    // The page loaded anew is where it was: its first view is the list.
    await page.keyboard.press('Control+2');
    await page.locator('main .grid-row').first().waitFor();
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      taken.paint.push(await firstPaint(page));
      taken.filter.push(...(await filterKeys(page)));
      taken.scroll.push(await scrollRate(page));
      taken.heap.push(await heapMegabytes(page));
      taken.rss.push(residentMegabytes(shell.processId));
    }
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      taken.charts.push(await chartRate(page));
    }
    taken.processors.push(await gridRate(page));
  } finally {
    await browser.close();
    await shell.stop();
  }
  return {
    'ui.firstPaint': figureOf(taken.paint, 'ms'),
    'ui.filter': figureOf(taken.filter, 'ms'),
    'ui.scrollFps': figureOf(taken.scroll, 'frames/s'),
    'ui.chartFps': figureOf(taken.charts, 'frames/s'),
    'ui.processorsFps': figureOf(taken.processors, 'frames/s'),
    'ui.heap': figureOf(taken.heap, 'MB'),
    'host.rss': figureOf(taken.rss, 'MB'),
  };
}
