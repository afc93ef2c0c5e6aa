import type { Page } from 'playwright';
import { hostInTree } from './pages/console';

/** The largest host a profile allows: 32 NUMA nodes with 64 logical processors each. */
const largestHost = `hyperlab: 1
id: LARGEST
title: { en: The largest host, de: Der größte Host }
profile: '2025'
nodes:
  - { name: HV01, memory: 4TiB, sockets: 32, coresPerSocket: 32, threadsPerCore: 2, parking: { minimumPercent: 10 } }
vms:
${Array.from(
  { length: 64 },
  (_, index) =>
    `  - { name: VM${String(index + 1).padStart(2, '0')}, node: HV01, memory: 16GiB, processors: 32, workload: web }`,
).join('\n')}
`;

const drawsMs = 3000;

/** Pictures a second while the grid of 2,048 logical processors follows a simulation at sixty times its pace. */
export async function gridRate(page: Page): Promise<number> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Open File/ }).click();
  await (
    await chooser
  ).setFiles({ name: 'largest.yaml', mimeType: 'text/yaml', buffer: Buffer.from(largestHost) });
  await page.getByText('64 of 64 virtual machines running').waitFor();
  await (await hostInTree(page, 'HV01')).click();
  await page.getByRole('tab', { name: 'Processors', exact: true }).click();
  await page.locator('.processor-grid canvas').waitFor();
  await page
    .getByRole('region', { name: 'Simulation' })
    .getByRole('combobox', { name: 'Speed' })
    .selectOption('60');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const rate = await page.evaluate(
    (lastsMs) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        let pictures = 0;
        const next = (at: number) => {
          if (at - begun >= lastsMs) resolve((pictures * 1000) / (at - begun));
          else {
            pictures += 1;
            requestAnimationFrame(next);
          }
        };
        requestAnimationFrame(next);
      }),
    drawsMs,
  );
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  return rate;
}
