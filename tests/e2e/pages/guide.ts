import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { actionById, plainLabel } from '../../../src-shared/actions/index';
import type { ActionId } from '../../../src-shared/actions/index';
import type { MenuId } from '../../../src-shared/actions/action';
import type { Language } from '../../../src-shared/ipc';
import { createTexts } from '../../../src-shared/text/index';
import type { TextKey, Texts } from '../../../src-shared/text/index';
import { beginning, consoleTree, findInTree, hostInTree } from './console';

/** Leads through the console in any language: it knows places by key and actions by their id. */
export class Guide {
  readonly page: Page;
  readonly texts: Texts;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.texts = createTexts(language, 'r2');
  }

  word(key: TextKey): string {
    return plainLabel(this.texts.lookUp(key) ?? key);
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** A radio button of the dialog by its words. */
  radio(key: TextKey): Locator {
    return this.dialog.getByRole('radio', { name: this.word(key) });
  }

  /** A list to choose from, by its label. */
  choice(key: TextKey): Locator {
    return this.dialog.getByLabel(this.word(key), { exact: true });
  }

  row(name: string): Locator {
    const cell = this.page.getByRole('gridcell', { name, exact: true });
    return this.main.getByRole('grid').first().getByRole('row').filter({ has: cell }).first();
  }

  async openMenu(menu: MenuId): Promise<void> {
    const name = this.word(`actions:menu.${menu}`);
    await this.page.getByRole('menuitem', { name, exact: true }).click();
    await expect(this.page.getByRole('menu').first()).toBeVisible();
  }

  entry(label: string): Locator {
    return this.page
      .getByRole('menu')
      .last()
      .locator('[role^=menuitem]')
      .filter({ has: this.page.locator('.menu-label').getByText(label, { exact: true }) })
      .first();
  }

  /** Chooses an action from the menu bar. */
  async act(id: ActionId): Promise<void> {
    const { menu, barSubmenu: submenu } = actionById(id);
    await this.openMenu(menu);
    if (submenu) {
      await this.entry(this.word(`actions:submenu.${submenu}`)).click();
      await expect(this.page.getByRole('menu')).toHaveCount(2);
    }
    await this.entry(this.word(`actions:${id}`)).click();
    await expect(this.page.getByRole('menu')).toHaveCount(0);
  }

  /** Chooses an action that asks, and says yes. */
  async actAndConfirm(id: ActionId): Promise<void> {
    await this.act(id);
    await this.dialog.locator('[data-part=action]').click();
    await expect(this.dialog).toHaveCount(0);
  }

  async list(shortcut: '1' | '2' | '3' | '4'): Promise<void> {
    await this.page.keyboard.press(`Control+${shortcut}`);
    await expect(this.main).toBeVisible();
  }

  async go(entry: string): Promise<void> {
    const tree = consoleTree(this.page);
    const found = await findInTree(tree, tree.getByRole('treeitem', { name: beginning(entry) }));
    await found.click();
  }

  /** Goes to a host in the branch of Hyper-V Manager. */
  async goToHost(name: string): Promise<void> {
    await (await hostInTree(this.page, name)).click();
  }

  async filter(text: string): Promise<void> {
    await this.main.getByRole('combobox').first().fill(text);
  }

  async tab(label: TextKey): Promise<void> {
    await this.dialog.getByRole('tab', { name: this.word(label) }).click();
  }

  /** Chooses a line of the tree in a dialog. */
  async item(label: TextKey): Promise<void> {
    await this.dialog.getByRole('treeitem').getByText(this.word(label), { exact: true }).click();
  }

  /** A tab of the page: of a host before those of what is selected on it. */
  async tabOf(label: TextKey): Promise<void> {
    await this.main
      .getByRole('tab', { name: this.word(label) })
      .first()
      .click();
  }

  /** Runs simulated time by whole minutes. */
  async minutes(count: number): Promise<void> {
    for (let minute = 0; minute < count; minute += 1) {
      const clock = this.page.locator('.simulation-elapsed');
      const before = await clock.innerText();
      await this.page.keyboard.press('Control+Shift+F8');
      await expect(clock).not.toHaveText(before);
    }
  }

  async openLab(name: string): Promise<void> {
    await this.page.keyboard.press('Control+o');
    await this.dialog.getByText(name, { exact: true }).click();
    await this.dialog.locator('[data-part=action]').click();
    // What the tour did before, if anything, is saved nowhere and nothing to keep.
    const anyway = this.dialog.getByRole('button', {
      name: this.word('console:unsaved.openAnyway'),
    });
    await expect(async () => {
      if (await anyway.isVisible()) await anyway.click();
      await expect(this.dialog).toHaveCount(0, { timeout: 1000 });
    }).toPass();
  }

  /** Closes what stands in front of the frame: menus first, then the dialog. */
  async clear(): Promise<void> {
    const fronts = this.page.locator('[role=menu],[role=dialog],[role=alertdialog]');
    for (let presses = 0; presses < 4 && (await fronts.count()) > 0; presses += 1) {
      const before = await fronts.count();
      await this.page.keyboard.press('Escape');
      await expect.poll(() => fronts.count()).toBeLessThan(before);
    }
  }
}
