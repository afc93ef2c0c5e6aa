import { expect, expectAccessible, keepScreenshot, test } from '../app';

test('two halves: the console shows the side that decides, and the other one on demand', async ({
  console,
  page,
}) => {
  await console.openLab('Practice: split brain');
  await console.go('Nodes');
  const state = (node: string) => console.row(node).locator('[data-column=state]');
  await expect(state('HV03')).toHaveText('Up');
  await expect(console.seenBy).toBeHidden();
  // The cable is cut after a minute; the halves part within the ten seconds after it.
  await console.step(10, 7);
  await console.step(1);
  await expect(console.seenBy).toContainText('This side has the majority of votes and decides');
  await expect(state('HV01')).toHaveText('Up');
  await expect(state('HV03')).toHaveText('Down');
  await expect(console.row('HV03').locator('[data-column=machine]')).toHaveText('On');
  await console.seenBy.getByText('HV03, HV04: no quorum').click();
  await expect(console.seenBy).toContainText('This side has too few votes');
  await expect(state('HV01')).toHaveText('Down');
  await expect(state('HV03')).not.toHaveText('Down');

  // Overview and map show the same side; what it believes stands beside what is so.
  await console.go('CL-NORD');
  await expect(page.getByRole('main')).toContainText('HV01 is taken for “Down”; in truth it runs');
  await console.go('Cluster map');
  await expect(console.mapObject('HV01, On another side')).toBeVisible();
  await keepScreenshot(page, 'split-brain');
  await expectAccessible(page);

  // The half without the majority stops; nothing runs twice, everything runs somewhere.
  await console.step(10, 6);
  await expect(console.seenBy).toBeHidden();
  await console.step(60, 2);
  await console.go('Virtual machines');
  await console.filter.fill('serving:yes');
  await expect(console.filterCount).toHaveText('24 of 24');
  await console.filter.fill('node:HV03');
  await expect(console.filterCount).toHaveText('0 of 24');

  // The cable is whole again after five minutes: the other half comes back by itself.
  await console.step(60, 3);
  await console.go('Nodes');
  await expect(state('HV03')).toHaveText('Up');
  await expect(state('HV04')).toHaveText('Up');
});

test('the witness fails: its vote is missing, and the overview says what may still fail', async ({
  console,
  page,
}) => {
  await console.openLab('T4');
  const main = page.getByRole('main');
  await console.go('CL-NORD');
  await expect(main).toContainText('5 of 5 votes are there, 3 are needed');
  await expect(main).toContainText('Any 2 of its nodes may still fail at the same time.');
  await console.choose('Fail Witness…');
  await console.confirm('Fail Witness');
  await console.step(60, 2);
  await expect(main).toContainText('4 of 5 votes are there, 3 are needed');
  await expect(main).toContainText('Any one of its nodes may still fail.');
  await expect(
    main.getByRole('listitem').filter({ hasText: 'Witness: its vote is missing' }),
  ).toBeVisible();
  await expect(console.statusBar).toContainText('4 of 5 votes');
  await keepScreenshot(page, 'witness-loss');
});

test('a node loses its paths: its volumes are redirected, drawn as a detour, and back again', async ({
  console,
  page,
}) => {
  await console.openLab('Practice: storage paths');
  await console.go('Cluster map');
  await expect(console.mapObject('HV03, Up')).toBeVisible();
  await console.step(10, 6);
  await expect(console.mapObject('HV03, Up')).toHaveAccessibleName(/1 of 2 paths to SAN-A/);
  await console.step(10, 7);
  await expect(console.mapObject('HV03 reaches by a detour: Volume')).toBeVisible();
  await expect(console.mapObject('HV03, Up')).toHaveAccessibleName(/0 of 2 paths to SAN-A/);
  await keepScreenshot(page, 'redirected');
  await expectAccessible(page);

  await console.go('Cluster Shared Volumes');
  await expect(console.row('Cluster Disk 1')).toContainText(/redirected/i);
  // Every machine on it runs on.
  await expect(console.statusBar).toContainText('24 of 24 virtual machines running');
  await console.go('Cluster events');
  await console.filter.fill('id:5121');
  await expect(console.filterCount).toHaveText(/^[1-9]/);

  await console.step(60, 8);
  await console.go('Cluster map');
  await expect(console.mapObject('HV03 reaches by a detour')).toHaveCount(0);
});
