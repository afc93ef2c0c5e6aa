import { expect, keepScreenshot, test } from '../app';

test('the failover lens is walked without a mouse', async ({ console, page }) => {
  const { keyboard } = page;
  await console.openLab('T4');
  const entry = (name: RegExp) => console.tree.getByRole('treeitem', { name });
  await entry(/^CL-NORD/).click();
  await expect(entry(/^CL-NORD/)).toBeFocused();
  const heading = (name: string) => page.getByRole('main').getByRole('heading', { name });
  await keyboard.press('ArrowDown');
  await expect(heading('Map of CL-NORD')).toBeVisible();
  await expect(entry(/^Cluster map/)).toBeFocused();
  // Roles begin folded up; the right arrow opens them, the left one closes them again.
  await keyboard.press('ArrowDown');
  await expect(console.list).toHaveAttribute('aria-label', 'Services and applications');
  await expect(entry(/^Services/)).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(entry(/^ERP01/)).toBeVisible();
  await keyboard.type('erp');
  await expect(heading('ERP01')).toBeVisible();
  await expect(entry(/^ERP01/)).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(entry(/^Services/)).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(entry(/^ERP01/)).toHaveCount(0);
  await keyboard.type('cluster s');
  await expect(console.list).toHaveAttribute('aria-label', 'Cluster shared volumes');
  await expect(entry(/^Cluster Shared/)).toBeFocused();
  await keyboard.type('cluster e');
  await expect(console.list).toHaveAttribute('aria-label', 'Cluster events');
  await expect(entry(/^Cluster Events/)).toBeFocused();

  // On the map the arrows go from object to object, and the menu key offers what can be done.
  await keyboard.type('cluster m');
  await expect(heading('Map of CL-NORD')).toBeVisible();
  await console.mapObject('Mgmt').focus();
  await keyboard.press('End');
  await keyboard.press('Home');
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
