import { expect } from '@playwright/test';
import type { ActionId } from '../../src-shared/actions/index';
import type { Guide } from './pages/guide';
import type { Stop } from './stops';

const stop = (name: string, open: Stop['open']): Stop => ({ name, open });

/** The pages of a host in the branch of Hyper-V Manager. */
async function host(guide: Guide, name: string): Promise<void> {
  await guide.goToHost(name);
  await expect(guide.main.getByRole('tab').first()).toBeVisible();
}

/** The Hyper-V lens: hosts with their pages, and the details of a machine. */
export const hostViews: readonly Stop[] = [
  stop('host', (guide) => host(guide, 'HV02')),
  stop('host-machine', (guide) => guide.row('WEB02').click()),
  stop('host-machine-performance', async (guide) => {
    await guide.page.keyboard.press('Shift+F8');
    await guide.page.keyboard.press('Shift+F8');
    await guide.main.locator('.details-pane').getByRole('tab').last().click();
    await expect(guide.main.getByRole('slider').first()).toBeVisible();
  }),
  stop('host-chart-read', async (guide) => {
    await guide.main.getByRole('slider').first().focus();
    await guide.page.keyboard.press('PageUp');
  }),
  stop('host-chart-table', async (guide) => {
    await guide.main.getByRole('slider').first().press('Escape');
    await guide.main.locator('.details-pane .chart-tools button').last().click();
    await guide.main.locator('.details-pane').getByRole('tab').first().click();
  }),
  stop('host-thumbnails', (guide) => guide.tabOf('lens:page.thumbnails')),
  stop('host-performance', (guide) => guide.tabOf('lens:page.performance')),
  stop('host-processors', async (guide) => {
    await guide.tabOf('processors:page');
    await expect(guide.main.locator('.processor-grid canvas')).toBeVisible();
    await guide.page.keyboard.press('Shift+F8');
  }),
  stop('host-processors-power', (guide) =>
    guide.main.locator('.power-settings').scrollIntoViewIfNeeded(),
  ),
  stop('host-partitions', (guide) => guide.tabOf('processors:partitionsPage')),
  stop('host-memory-counters', (guide) =>
    guide.main
      .getByRole('region', { name: guide.word('memoryPages:counters') })
      .scrollIntoViewIfNeeded(),
  ),
  stop('hosts-performance', async (guide) => {
    await guide.go(guide.word('console:tree.hosts'));
    await guide.tabOf('lens:page.performance');
  }),
  stop('hosts-servers', (guide) => guide.tabOf('lens:page.hosts')),
];

/** The connection of one machine inside the console, in the states its guest goes through. */
async function act(guide: Guide, id: ActionId): Promise<void> {
  await guide.actAndConfirm(id);
}

async function shown(guide: Guide, key: 'desktop' | 'firmware' | 'boot' | 'stopError' | 'off') {
  const name = new RegExp(guide.word(`lens:screen.${key}`));
  await expect(guide.page.locator('.guest-canvas')).toHaveAccessibleName(name);
}

export const connectionStops: readonly Stop[] = [
  stop('connection-desktop', async (guide) => {
    await guide.openLab('T4');
    await guide.list('2');
    await guide.row('ERP01').click();
    // A browser that opens no other window shows the connection in its own.
    await guide.page.evaluate(() => Object.assign(window, { open: () => null }));
    await guide.act('vm.connect');
    await shown(guide, 'desktop');
  }),
  stop('connection-boot', async (guide) => {
    await act(guide, 'vm.reset');
    for (let steps = 0; steps < 3; steps += 1) await guide.page.keyboard.press('Control+F8');
    await shown(guide, 'boot');
  }),
  stop('connection-blue-screen', async (guide) => {
    await act(guide, 'fault.stopErrorGuest');
    await shown(guide, 'stopError');
  }),
  stop('connection-off', async (guide) => {
    await act(guide, 'vm.turnOff');
    await guide.page.keyboard.press('Control+F8');
    await shown(guide, 'off');
  }),
];
