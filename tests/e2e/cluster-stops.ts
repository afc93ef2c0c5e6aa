import { expect } from '@playwright/test';
import type { ActionId } from '../../src-shared/actions/index';
import type { TextKey } from '../../src-shared/text/index';
import type { Guide } from './pages/guide';
import type { Stop } from './stops';

const stop = (name: string, open: Stop['open']): Stop => ({ name, open });

const place =
  (key: TextKey): Stop['open'] =>
  (guide) =>
    guide.go(guide.word(key));

/** Selects a row of the list a place shows. */
async function rowOf(guide: Guide, key: TextKey, name: string): Promise<void> {
  await guide.go(guide.word(key));
  await guide.row(name).click();
}

/** Opens a dialog about what is selected in a list. */
const dialogOf =
  (key: TextKey, name: string, action: ActionId): Stop['open'] =>
  async (guide) => {
    await rowOf(guide, key, name);
    await guide.act(action);
    await expect(guide.dialog).toBeVisible();
  };

const dialogOfCluster =
  (action: ActionId): Stop['open'] =>
  async (guide) => {
    await guide.list('1');
    await guide.act(action);
    await expect(guide.dialog).toBeVisible();
  };

/** Opens or closes the branch of the roles. */
async function foldRoles(guide: Guide, key: 'ArrowRight' | 'ArrowLeft'): Promise<void> {
  const name = guide.word('terms:groupsTitle');
  await guide.go(name);
  const entry = guide.page.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  await expect(entry).toBeFocused();
  await guide.page.keyboard.press(key);
  await expect(entry).toHaveAttribute('aria-expanded', String(key === 'ArrowRight'));
}

/** The Failover Cluster lens: every place below a cluster. */
export const clusterViews: readonly Stop[] = [
  stop('map', async (guide) => {
    await guide.go(guide.word('console:tree.map'));
    await guide.page.locator('.map').getByRole('button', { name: /^HV02/ }).click();
  }),
  stop('map-menu', async (guide) => {
    await guide.page.keyboard.press('Shift+F10');
    await expect(guide.page.getByRole('menu')).toBeVisible();
  }),
  stop('map-list', (guide) =>
    guide.main.getByText(guide.word('clusterPages:map.list'), { exact: true }).click(),
  ),
  stop('quorum', place('console:tree.quorum')),
  stop('matrix', place('console:tree.matrix')),
  stop('role', async (guide) => {
    await foldRoles(guide, 'ArrowRight');
    await guide.go('ERP01');
  }),
  stop('role-tree-folded', (guide) => foldRoles(guide, 'ArrowLeft')),
  stop('volumes', (guide) => rowOf(guide, 'console:tree.volumes', 'Cluster Disk 1')),
  stop('storage', (guide) => rowOf(guide, 'console:tree.storage', 'Witness')),
  stop('array', (guide) => guide.go('SAN-A')),
  stop('networks', (guide) => rowOf(guide, 'console:tree.networks', 'CSV-HB')),
  stop('network', (guide) => guide.go('CSV-HB')),
  stop('cluster-events', place('console:tree.clusterEvents')),
  stop('node-adapters', async (guide) => {
    await guide.go('HV02');
    await guide.main.getByRole('tab').last().click();
  }),
  stop('node-roles', (guide) => guide.main.getByRole('tab').first().click()),
];

/** Wizards and property pages of the lens. */
export const clusterDialogs: readonly Stop[] = [
  stop('group-properties', dialogOf('terms:groupsTitle', 'ERP01', 'group.properties')),
  stop('migration-wizard', dialogOf('terms:groupsTitle', 'ERP01', 'vm.migrate')),
  stop('move-settings', dialogOf('terms:groupsTitle', 'ERP01', 'vm.moveSettings')),
  stop('dependencies', async (guide) => {
    await rowOf(guide, 'terms:groupsTitle', 'ERP01');
    await guide.act('group.dependencies');
  }),
  stop('network-properties', dialogOf('console:tree.networks', 'CSV-HB', 'network.properties')),
  stop('disk-properties', dialogOf('console:tree.volumes', 'Cluster Disk 1', 'disk.properties')),
  stop('quorum-wizard', dialogOfCluster('cluster.configureQuorum')),
  stop('create-cluster', dialogOfCluster('cluster.create')),
  stop('cluster-settings', dialogOfCluster('cluster.settings')),
  stop('high-availability', dialogOfCluster('cluster.configureRole')),
  stop('validate', dialogOfCluster('cluster.validate')),
  stop('cut-network', dialogOfCluster('fault.cutNetwork')),
  stop('server-settings', dialogOf('console:tree.nodes', 'HV02', 'node.configureSystem')),
  stop('what-if', async (guide) => {
    await guide.list('1');
    await guide.act('cluster.whatIf');
    await guide.main.getByRole('checkbox').first().check();
  }),
  stop('planner', async (guide) => {
    await guide.list('3');
    await guide.row('HV02').click();
    await guide.act('node.planMaintenance');
  }),
];

/** A split, a detour and a move as the map shows them. */
export const clusterTroubles: readonly Stop[] = [
  stop('rooms', async (guide) => {
    await guide.openLab('T4M');
    await guide.go(guide.word('console:tree.map'));
  }),
  stop('split', async (guide) => {
    await guide.openLab('split-brain');
    await guide.go(guide.word('console:tree.map'));
    await guide.minutes(1);
    await guide.page.keyboard.press('Control+F8');
    await expect(guide.page.locator('.seen-by')).toBeVisible();
  }),
  stop('split-overview', async (guide) => {
    await guide.page.locator('.segment').nth(1).click();
    await guide.list('1');
  }),
  stop('detour', async (guide) => {
    await guide.openLab('storage-path-loss');
    await guide.go(guide.word('console:tree.map'));
    await guide.minutes(3);
    await expect(guide.page.locator('[data-kind=detour]').first()).toBeVisible();
  }),
  stop('move', async (guide) => {
    await guide.openLab('migration');
    await guide.go(guide.word('console:tree.map'));
    for (let steps = 0; steps < 4; steps += 1) await guide.page.keyboard.press('Control+F8');
    await expect(guide.page.locator('[data-kind=move]')).toBeVisible();
  }),
  stop('move-listed', (guide) => guide.list('2')),
];
