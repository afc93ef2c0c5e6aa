import { expect, test } from '@playwright/test';
import { menus } from '../../src-shared/actions/action';
import { menuBar } from '../../src-shared/actions/index';
import type { TextKey } from '../../src-shared/text/index';
import { clusterDialogs, clusterTroubles, clusterViews } from './cluster-stops';
import { connectionStops, hardwareStops, hostViews } from './host-stops';
import { importStops, insideImport } from './import-stops';
import { insideLab, labStops } from './lab-stops';
import { insideVersions, laterVersions, openLaterLab } from './version-stops';
import type { Guide } from './pages/guide';

/** A state of the console worth looking at, and the way to it from the stop before. */
export interface Stop {
  readonly name: string;
  readonly open: (guide: Guide) => Promise<void>;
}

/** Stops that follow from each other, walked in a console of their own. */
export interface Part {
  readonly name: string;
  /** What its first stop takes for granted. */
  readonly begin?: Stop['open'];
  readonly stops: readonly Stop[];
}

const stop = (name: string, open: Stop['open']): Stop => ({ name, open });

const press =
  (key: string): Stop['open'] =>
  async ({ page, dialog }) => {
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
  };

const nothing: Stop['open'] = () => Promise.resolve();

const views: readonly Stop[] = [
  stop('cluster', (guide) => guide.list('1')),
  stop('lab-catalogue', async (guide) => {
    await guide.go(guide.word('console:tree.catalogue'));
    await expect(guide.main.locator('[data-card]').first()).toBeVisible();
  }),
  stop('lab-sandbox', (guide) => guide.page.keyboard.press('Control+l')),
  stop('services', async (guide) => {
    await guide.go(guide.word('terms:groupsTitle'));
    await guide.row('DC01').click();
  }),
  stop('node-place', (guide) => guide.go('HV02')),
  stop('hosts', (guide) => guide.go(guide.word('console:tree.hosts'))),
  stop('nodes', (guide) => guide.list('3')),
  stop('node-selected', (guide) => guide.row('HV02').click()),
  stop('vms', (guide) => guide.list('2')),
  stop('vms-suggestions', async (guide) => {
    await guide.filter('');
    await guide.main.getByRole('combobox').first().pressSequentially('state:');
    await expect(guide.main.getByRole('listbox').first()).toBeVisible();
  }),
  stop('vms-bad-filter', (guide) => guide.filter('stat:running mem>lots')),
  stop('vms-nothing-found', (guide) => guide.filter('node:HV02 nothing-is-called-so')),
  stop('vms-several', async (guide) => {
    await guide.filter('node:HV02');
    await guide.row('ERP01').click();
    await guide.page.keyboard.press('Control+a');
  }),
  stop('vm-selected', async (guide) => {
    await guide.filter('');
    await guide.row('APP01').click();
  }),
];

/** Every submenu of the menu bar with the menu it stands in. */
const barSubmenus = menuBar().flatMap(({ menu, groups }) => {
  const inside = groups.flat().flatMap((action) => action.barSubmenu ?? []);
  return [...new Set(inside)].map((submenu) => ({ menu, submenu }));
});

const menuStops: readonly Stop[] = [
  ...menus.map((menu) => stop(`menu-${menu}`, (guide) => guide.openMenu(menu))),
  ...barSubmenus.map(({ menu, submenu }) =>
    stop(`submenu-${submenu}`, async (guide) => {
      await guide.openMenu(menu);
      await guide.entry(guide.word(`actions:submenu.${submenu}`)).click();
      await expect(guide.page.getByRole('menu')).toHaveCount(2);
    }),
  ),
  stop('context-menu', async (guide) => {
    await guide.row('APP01').click({ button: 'right' });
    await expect(guide.page.getByRole('menu')).toBeVisible();
  }),
  stop('column-menu', async (guide) => {
    await guide.main.getByRole('columnheader').nth(1).click({ button: 'right' });
    await expect(guide.page.getByRole('menu')).toBeVisible();
  }),
  stop('columns', async (guide) => {
    const name = guide.word('console:ui.chooseColumns');
    await guide.main.getByRole('button', { name }).first().click();
    await expect(guide.page.getByRole('menu')).toBeVisible();
  }),
  stop('faults', async (guide) => {
    await guide.page.locator('.faults-button').click();
    await expect(guide.page.getByRole('menu')).toBeVisible();
  }),
];

/** A page of a settings dialog, chosen in its tree. */
const settings = (name: string, item: TextKey): Stop => stop(name, (guide) => guide.item(item));

const page = (name: string, tab: TextKey): Stop => stop(name, (guide) => guide.tab(tab));

/** The pages of the settings of a machine that look unlike each other. */
const settingsPages = [
  ['settings-add', 'vmSettings:addHardware'],
  ['settings-bios', 'vmSettings:bios'],
  ['settings-memory', 'vmSettings:memory'],
  ['settings-processor', 'vmSettings:processor'],
  ['settings-disk', 'vmSettings:hardDrive'],
  ['settings-dvd', 'vmSettings:dvdDrive'],
  ['settings-adapter', 'vmSettings:hardware.synthetic'],
  ['settings-diskette', 'vmSettings:diskette'],
  ['settings-management', 'vmSettings:management'],
  ['settings-integration', 'terms:integrationServices'],
  ['settings-start', 'console:vm.automaticStart'],
  ['settings-stop', 'console:vm.automaticStop'],
] as const satisfies readonly (readonly [string, TextKey])[];

const hyperVPages = ['gpus', 'numaSpanning', 'keyboard', 'releaseKey', 'checkBoxes'] as const;

/** What the wizard asks after its first page, in order. */
const wizardPages = ['name', 'memory', 'network', 'disk', 'installation', 'summary'] as const;

/** Stops that go on in the dialog of the stop before. */
const inside = new Set([
  ...settingsPages.map(([name]) => name),
  'settings-refused',
  ...hyperVPages.map((page) => `hyper-v-${page}`),
  ...wizardPages.map((page) => `new-machine-${page}`),
  'settings-remote-fx',
  'first-steps-look',
  'first-steps-start',
  'first-steps-console',
  'lab-figures',
  'lab-not-modelled',
  'lab-sheet',
  'report-csv',
  'report-json',
  'report-licensing',
  'report-migration',
  'help-search',
  'palette-search',
  ...insideImport,
  ...insideLab,
  ...insideVersions,
  'refused-file',
]);

/** Whether what stands in front has to be closed before this stop. */
function beginsAnew({ name }: Stop): boolean {
  return !inside.has(name);
}

/** What a machine and its host are set up with. */
const settingsStops: readonly Stop[] = [
  stop('settings', (guide) => guide.act('vm.properties')),
  ...settingsPages.map(([name, item]) => settings(name, item)),
  stop('settings-refused', async (guide) => {
    await guide.item('console:vm.name');
    await guide.dialog.locator('input').last().fill('APP02');
    await guide.dialog.locator('textarea').focus();
  }),
  stop('settings-off', async (guide) => {
    await guide.row('TEST01').click();
    await guide.actAndConfirm('vm.turnOff');
    // Hardware is added to what is off, and time stands still.
    await guide.page.keyboard.press('Control+F8');
    const off = guide.word('states:vm.off');
    await expect(guide.row('TEST01').locator('[data-column=state]')).toHaveText(off);
    await guide.act('vm.properties');
    await guide.item('vmSettings:addHardware');
  }),
  stop('settings-remote-fx', async (guide) => {
    await guide.dialog
      .getByRole('listitem')
      .filter({ hasText: guide.word('vmSettings:hardware.remoteFx') })
      .getByRole('button')
      .click();
  }),
  stop('new-machine', press('Control+n')),
  ...wizardPages.map((page) =>
    stop(`new-machine-${page}`, async ({ dialog }) => {
      if (page === 'memory') await dialog.getByRole('textbox').first().fill('NEW01');
      await dialog.locator('[data-part=action]').click();
    }),
  ),
  stop('hyper-v-settings', async (guide) => {
    await guide.list('3');
    await guide.row('HV02').click();
    await guide.act('node.hyperVSettings');
  }),
  ...hyperVPages.map((page) => settings(`hyper-v-${page}`, `hyperVSettings:${page}`)),
  stop('inspect-disk', async (guide) => {
    await guide.act('vhd.inspect');
    await guide.dialog.getByRole('combobox').selectOption({ index: 1 });
  }),
];

const dialogs: readonly Stop[] = [
  stop('confirm', (guide) => guide.act('vm.turnOff')),
  stop('node-properties', async (guide) => {
    await guide.list('3');
    await guide.row('HV02').click();
    await guide.act('node.properties');
  }),
  stop('cluster-properties', async (guide) => {
    await guide.list('1');
    await guide.page.getByRole('contentinfo').getByRole('button').first().click();
    await expect(guide.dialog).toBeVisible();
  }),
  stop('lab-properties', (guide) => guide.act('lab.properties')),
  page('lab-figures', 'console:labProperties.figures'),
  page('lab-not-modelled', 'console:labProperties.notModelled'),
  stop('open-lab', press('Control+o')),
  stop('export-list', async (guide) => {
    await guide.list('2');
    await guide.page.keyboard.press('Control+e');
    await expect(guide.dialog).toBeVisible();
  }),
  stop('first-steps', (guide) => guide.act('help.firstSteps')),
  ...(['look', 'start', 'console'] as const).map((page) =>
    stop(`first-steps-${page}`, ({ dialog }) => dialog.locator('[data-part=action]').click()),
  ),
  stop('certificate', (guide) => guide.act('lab.certificate')),
  stop('options', press('Control+,')),
  stop('rewind', press('Shift+F7')),
  stop('report-html', async (guide) => {
    await guide.act('file.exportReport');
    await expect(guide.dialog.frameLocator('iframe').getByRole('heading').first()).toBeVisible();
  }),
  stop('report-csv', async (guide) => {
    await guide.choice('console:report.format').selectOption('csv');
    await expect(guide.dialog.locator('pre')).not.toBeEmpty();
  }),
  stop('report-json', async (guide) => {
    await guide.choice('console:report.format').selectOption('json');
    await expect(guide.dialog.locator('pre')).toContainText('{');
  }),
  stop('report-licensing', async (guide) => {
    await guide.choice('console:report.format').selectOption('html');
    await guide.choice('console:report.kind').selectOption('licensing');
    await expect(guide.dialog.frameLocator('iframe').getByRole('table').first()).toBeVisible();
  }),
  stop('report-migration', async (guide) => {
    await guide.choice('console:report.kind').selectOption('migration');
    await expect(guide.dialog.frameLocator('iframe').getByRole('table').first()).toBeVisible();
  }),
  stop('shortcuts', press('Control+/')),
  stop('help', press('F1')),
  stop('help-search', (guide) => guide.dialog.getByRole('textbox').fill('hv')),
  stop('about', (guide) => guide.act('help.about')),
  stop('palette', press('Control+Shift+P')),
  stop('palette-search', (guide) => guide.dialog.getByRole('combobox').fill('erp')),
  stop('lab-details', async (guide) => {
    await guide.go(guide.word('console:tree.catalogue'));
    await guide.main.locator('[data-card=L05] + .catalogue-card-details').click();
    await expect(guide.dialog).toBeVisible();
  }),
  stop('lab-sheet', async (guide) => {
    const { dialog } = guide;
    await dialog.getByRole('button', { name: guide.word('progressPages:sheet.labSheet') }).click();
    await expect(dialog.frameLocator('iframe').getByRole('heading').first()).toBeVisible();
  }),
  stop('path-certificate', async (guide) => {
    await guide.main
      .getByRole('button', { name: guide.word('progressPages:path.certificate') })
      .first()
      .click();
    await expect(guide.dialog).toBeVisible();
  }),
];

/** HV03 loses power; what the console shows of that at once, and when all is over. */
const failover: readonly Stop[] = [
  stop('crash-confirm', async (guide) => {
    await guide.list('3');
    await guide.row('HV03').click();
    await guide.act('fault.crashNode');
  }),
  stop('crash-unnoticed', async (guide) => {
    await guide.actAndConfirm('fault.crashNode');
    await guide.page.keyboard.press('Shift+F8');
    await guide.page.keyboard.press('Shift+F8');
    await expect(guide.page.locator('.simulation-elapsed')).toContainText('00:00:02');
  }),
  stop('node-down', async (guide) => {
    await guide.page.keyboard.press('Control+F8');
    const down = guide.word('states:node.down');
    await expect(guide.row('HV03').locator('[data-column=state]')).toHaveText(down);
  }),
  stop('cluster-in-trouble', (guide) => guide.list('1')),
  stop('vms-starting', async (guide) => {
    await guide.list('2');
    await guide.filter('serving:no');
    await guide.row('EX01').click();
  }),
  stop('tasks', nothing),
  stop('events', (guide) => guide.list('4')),
  stop('event-selected', async (guide) => {
    await guide.filter('id:1135');
    await guide.row('1135').click();
  }),
  stop('why-event', (guide) => guide.act('view.why')),
  stop('why-state', async (guide) => {
    await guide.list('2');
    await guide.filter('');
    await guide.row('EX01').click();
    await guide.act('view.why');
  }),
  stop('partial', async (guide) => {
    await guide.filter('ex01');
    await guide.filter('test');
    await guide.row('TEST01').click();
    await guide.page.keyboard.press('Control+a');
    await guide.act('vm.pause');
    await expect(guide.main.getByRole('alert')).toBeVisible();
    await guide.main.getByRole('alert').getByRole('button').first().click();
  }),
  stop('unsaved', async (guide) => {
    const chooser = guide.page.waitForEvent('filechooser');
    await guide.act('file.open');
    const buffer = Buffer.from('hyperlab: 1\nid: BAD\ntitle: { en: Bad, de: Schlecht }\nnode: 4\n');
    await (await chooser).setFiles({ name: 'bad-lab.yaml', mimeType: 'text/yaml', buffer });
    await expect(guide.dialog).toContainText('bad-lab.yaml');
  }),
  stop('refused-file', async (guide) => {
    const name = guide.word('console:unsaved.openAnyway');
    await guide.dialog.getByRole('button', { name }).click();
    await expect(guide.main.getByRole('alert').last()).toContainText('bad-lab.yaml');
  }),
  stop('rewind-moments', async (guide) => {
    await guide.minutes(3);
    await guide.page.keyboard.press('Shift+F7');
    await guide.dialog.getByRole('radio').last().check();
  }),
  stop('past', async (guide) => {
    await guide.page.keyboard.press('Shift+F7');
    await guide.dialog.getByRole('radio').last().check();
    await guide.dialog.locator('[data-part=action]').click();
    await expect(guide.dialog).toHaveCount(0);
    await guide.list('1');
  }),
  stop('second-attempt', async (guide) => {
    await guide.list('2');
    await guide.filter('');
    await guide.row('APP02').click();
    await guide.actAndConfirm('vm.turnOff');
    await guide.minutes(1);
  }),
];

const oneMachine: Stop['open'] = async (guide) => {
  await guide.list('2');
  await guide.row('APP01').click();
};

/** Every view, menu and dialog, in an order in which each needs little from the one before. */
export const parts: readonly Part[] = [
  { name: 'cluster', stops: clusterViews },
  { name: 'hosts', stops: hostViews },
  { name: 'hardware', stops: hardwareStops },
  { name: 'lists', stops: views },
  { name: 'menus', begin: oneMachine, stops: menuStops },
  { name: 'settings', begin: oneMachine, stops: settingsStops },
  { name: 'dialogs', begin: oneMachine, stops: dialogs },
  { name: 'wizards', stops: clusterDialogs },
  { name: 'failover', stops: failover },
  { name: 'labs', stops: labStops },
  { name: 'versions', begin: openLaterLab, stops: laterVersions },
  { name: 'import', stops: importStops },
  { name: 'troubles', stops: clusterTroubles },
  { name: 'connection', stops: connectionStops },
];

/** Walks through a part and does something at each stop. */
export async function walk(
  part: Part,
  guide: Guide,
  atStop: (stop: Stop, index: number) => Promise<void>,
): Promise<void> {
  await part.begin?.(guide);
  for (const [index, each] of part.stops.entries()) {
    if (beginsAnew(each)) await guide.clear();
    await test.step(
      each.name,
      async () => {
        await each.open(guide);
        await atStop(each, index);
      },
      { timeout: 60_000 },
    );
  }
}
