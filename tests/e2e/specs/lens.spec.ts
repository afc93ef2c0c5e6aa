import { expect, keepScreenshot, test } from '../app';
import { beginning } from '../pages/console';

test('the failover lens is walked without a mouse', async ({ console, page }) => {
  const { keyboard } = page;
  const heading = (name: string) => page.getByRole('main').getByRole('heading', { name });
  const entry = (name: string) =>
    console.tree.getByRole('treeitem', { name: beginning(name) }).first();
  /** Walks down the tree until an entry has the focus, and with it is shown. */
  const walkTo = async (name: string) => {
    await expect(async () => {
      await keyboard.press('ArrowDown');
      await expect(entry(name)).toBeFocused({ timeout: 500 });
    }).toPass({ intervals: [0], timeout: 30_000 });
  };
  await console.openLab('T4');
  await entry('CL-NORD').click();
  await expect(entry('CL-NORD')).toBeFocused();
  await walkTo('Cluster map');
  await expect(heading('Map of CL-NORD')).toBeVisible();

  // Roles begin folded up; the right arrow opens them, the left one closes them again.
  await walkTo('Services and applications');
  await expect(console.list).toHaveAttribute('aria-label', 'Services and applications');
  await keyboard.press('ArrowRight');
  await expect(entry('ERP01')).toBeVisible();
  await walkTo('ERP01');
  await expect(heading('ERP01')).toBeVisible();
  await keyboard.press('ArrowLeft');
  await expect(entry('Services and applications')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(entry('ERP01')).toHaveCount(0);
  await walkTo('Cluster Shared Volumes');
  await expect(console.list).toHaveAttribute('aria-label', 'Cluster shared volumes');
  await walkTo('Cluster events');
  await expect(console.list).toHaveAttribute('aria-label', 'Cluster events');

  // On the map the arrows go from object to object, and the menu key offers what can be done.
  await console.go('Cluster map');
  await console.mapObject('HV02').focus();
  await keyboard.press('ArrowRight');
  await expect(console.mapObject('HV03')).toBeFocused();
  await expect(console.actionsPane.getByRole('heading', { name: 'HV03' })).toBeVisible();
  await keyboard.press('Shift+F10');
  await expect(console.menuEntry('Pause Node')).toBeVisible();
  await keyboard.press('Escape');
  await expect(console.mapObject('HV03')).toBeFocused();
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('tree, lists and map speak the words of a German administrator', async ({
    console,
    page,
  }) => {
    const main = page.getByRole('main');
    for (const entry of [
      'Clusterkarte',
      'Dienste und Anwendungen',
      'Freigegebene Clustervolumes',
      'Speicher',
      'Netzwerke',
      'Clusterereignisse',
    ]) {
      await console.go(entry);
      await expect(console.tree.getByRole('treeitem', { selected: true })).toContainText(entry);
      await expect(main).toBeVisible();
    }
    await console.go('Netzwerke');
    await expect(console.row('CSV-HB')).toContainText('Aktiv');
    await console.go('CL-NORD');
    await expect(main).toContainText('5 von 5 Stimmen sind da, nötig sind 3');
    await expect(main).toContainText('2 beliebige Knoten dürfen noch gleichzeitig ausfallen.');
    await console.go('Clusterkarte');
    await expect(console.mapObject('HV01, Aktiv, 6 von 6 laufen')).toBeVisible();
    await keepScreenshot(page, 'map-german');
  });
});
