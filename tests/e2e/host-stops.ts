import { expect } from '@playwright/test';
import type { ActionId } from '../../src-shared/actions/index';
import type { TextKey } from '../../src-shared/text/index';
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
  stop('virtual-networks', (guide) => guide.act('node.virtualNetworks')),
  stop('virtual-network', async (guide) => {
    await guide.act('node.virtualNetworks');
    await guide.dialog.getByRole('treeitem').getByText('LAN', { exact: true }).click();
  }),
  stop('virtual-networks-mac', async (guide) => {
    await guide.act('node.virtualNetworks');
    await guide.item('switchPages:macRange');
  }),
  stop('network-cards', (guide) => guide.act('fault.networkCards')),
  stop('host-machine', (guide) => guide.row('WEB02').click()),
  stop('adapter-settings', async (guide) => {
    await guide.act('vm.properties');
    await guide.dialog.getByRole('treeitem', { name: /LAN$/ }).click();
  }),
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
  stop('host-heat-map', (guide) => guide.tabOf('heatMap:page')),
  stop('host-performance', (guide) => guide.tabOf('lens:page.performance')),
  stop('host-networking', (guide) => guide.tabOf('lens:vmPage.networking')),
  stop('host-processors', async (guide) => {
    await guide.tabOf('processors:page');
    await expect(guide.main.locator('.processor-grid canvas')).toBeVisible();
  }),
  stop('host-processors-power', (guide) =>
    guide.main.locator('.power-settings').scrollIntoViewIfNeeded(),
  ),
  stop('host-partitions', async (guide) => {
    await guide.tabOf('processors:partitionsPage');
    await expect(guide.main.locator('.partition-diagram')).toBeVisible();
  }),
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

const place =
  (key: TextKey): Stop['open'] =>
  (guide) =>
    guide.go(guide.word(key));

/** Opens a dialog about a machine of the list. */
const dialogOf =
  (action: ActionId, name = 'APP01'): Stop['open'] =>
  async (guide) => {
    await guide.list('2');
    await guide.row(name).click();
    await guide.act(action);
    await expect(guide.dialog).toBeVisible();
  };

const dialogOfDisk =
  (action: ActionId): Stop['open'] =>
  async (guide) => {
    await guide.go(guide.word('console:tree.vhds'));
    await guide.row('APP01.vhd').click();
    await guide.act(action);
    await expect(guide.dialog).toBeVisible();
  };

/** Disks, snapshots, networks and backups: their lists and their dialogs. */
export const hardwareStops: readonly Stop[] = [
  stop('disks', async (guide) => {
    await guide.go(guide.word('console:tree.vhds'));
    await guide.row('APP01.vhd').click();
  }),
  stop('disk-new', dialogOfDisk('vhd.new')),
  stop('disk-edit', dialogOfDisk('vhd.edit')),
  stop('disk-inspect', dialogOfDisk('vhd.inspect')),
  stop('machine-storage', dialogOf('vm.storage')),
  stop('machine-export', dialogOf('vm.export')),
  stop('virtual-networks', async (guide) => {
    await guide.goToHost('HV02');
    await guide.act('node.virtualNetworks');
    await expect(guide.dialog).toBeVisible();
  }),
  stop('snapshot-tree', async (guide) => {
    await guide.list('2');
    await guide.row('APP01').click();
    await guide.act('snapshot.take');
    await guide.minutes(2);
    await guide.tabOf('snapshotPages:tree.title');
    await expect(guide.main.locator('.snapshot-tree [role=treeitem]').first()).toBeVisible();
  }),
  stop('backups', place('console:tree.backup')),
  stop('backup-jobs', place('console:tree.backupJobs')),
  stop('backup-points', place('console:tree.backupPoints')),
  stop('restores', place('console:tree.restores')),
  stop('backup-stores', place('console:tree.backupStores')),
  stop('backup-store-new', async (guide) => {
    await guide.act('backup.newStore');
    await expect(guide.dialog).toBeVisible();
  }),
  stop('backup-now', dialogOf('backup.now')),
  stop('backup-schedule', dialogOf('backup.schedule')),
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
