import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Names that begin with a text; a name may go on with a state. */
export function beginning(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

/** The navigation, apart from the trees that pages and dialogs have. */
export function consoleTree(page: Page): Locator {
  return page.locator('.console-tree').getByRole('tree');
}

/** Scrolls a tree from its top until an entry is drawn; what is far out of sight is not. */
export async function findInTree(tree: Locator, entry: Locator): Promise<Locator> {
  await expect(async () => {
    for (let step = 0; step < 20; step += 1) {
      await tree.evaluate(async (element, at) => {
        element.scrollTop = (at * element.clientHeight) / 2;
        for (let frame = 0; frame < 2; frame += 1) {
          await new Promise((resolve) => {
            requestAnimationFrame(resolve);
          });
        }
      }, step);
      if ((await entry.count()) > 0) return;
    }
    expect(await entry.count()).toBeGreaterThan(0);
  }).toPass({ timeout: 15_000 });
  return entry.first();
}

/** A host in the branch of Hyper-V Manager; a cluster's members are a level deeper. */
export function hostInTree(page: Page, name: string): Promise<Locator> {
  const hosts = consoleTree(page).locator('[aria-level="2"]');
  const named = page.getByRole('treeitem', { name: beginning(name) });
  return findInTree(consoleTree(page), hosts.and(named));
}

/** The console as a person sees it: found by role and word, in English unless a test changes it. */
export class Console {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async ready(): Promise<void> {
    await expect(this.page.getByRole('contentinfo')).toBeVisible();
    await expect(this.tree).toBeVisible();
  }

  get tree(): Locator {
    return consoleTree(this.page);
  }

  get actionsPane(): Locator {
    return this.page.getByRole('navigation', { name: 'Actions' });
  }

  get statusBar(): Locator {
    return this.page.getByRole('contentinfo');
  }

  get simulation(): Locator {
    return this.page.getByRole('region', { name: 'Simulation' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
  }

  /** What the console answers above the list: refusals, and what was skipped. */
  get messages(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }

  /** The list in the results pane. */
  get list(): Locator {
    return this.page.getByRole('main').getByRole('grid').first();
  }

  get filter(): Locator {
    return this.page.getByRole('main').getByRole('combobox', { name: 'Filter' }).first();
  }

  /** What the list says about its filter: `6 of 24`. */
  get filterCount(): Locator {
    return this.page.getByRole('main').locator('.list-head').getByRole('status').first();
  }

  row(name: string, list: Locator = this.list): Locator {
    return list
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell', { name, exact: true }) });
  }

  /** The names in the list's first column, as far as they are in sight. */
  async names(list: Locator = this.list): Promise<readonly string[]> {
    return list.locator('[role=gridcell][aria-colindex="1"]').allInnerTexts();
  }

  /** Simulated time in milliseconds, as the clock shows it. */
  async now(): Promise<number> {
    const text = await this.simulation.locator('.simulation-elapsed').innerText();
    const [, hours, minutes, seconds, tenths] = /(\d+):(\d+):(\d+)[.,](\d)/.exec(text) ?? [];
    return (
      ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(tenths) * 100
    );
  }

  /** Waits until simulated time has come this far. */
  async until(atMs: number): Promise<void> {
    await expect
      .poll(() => this.now(), { timeout: 30_000, intervals: [50] })
      .toBeGreaterThanOrEqual(atMs);
  }

  /** Opens a shipped lab through the menu, as a person would. */
  async openLab(name: string): Promise<void> {
    await this.menu('File', 'Open Lab…');
    await this.dialog.getByText(name, { exact: true }).click();
    await this.dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Opens a file through the menu and the browser's own picker. */
  async openFile(file: string | { name: string; text: string }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.menu('File', 'Open File…');
    await (
      await chooser
    ).setFiles(
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'text/yaml', buffer: Buffer.from(file.text) },
    );
  }

  async menu(menu: string, ...entries: readonly string[]): Promise<void> {
    await this.page.getByRole('menuitem', { name: menu, exact: true }).click();
    for (const entry of entries) await this.menuEntry(entry).click();
  }

  /** An entry of the menu that is open, or of its innermost submenu. */
  menuEntry(entry: string): Locator {
    return this.page
      .getByRole('menu')
      .last()
      .locator('[role=menuitem],[role=menuitemradio],[role=menuitemcheckbox]')
      .filter({ has: this.page.locator('.menu-label', { hasText: entry }) })
      .first();
  }

  /** Goes to an entry of the tree: the first that begins so. */
  async go(entry: string | RegExp): Promise<void> {
    const name = typeof entry === 'string' ? beginning(entry) : entry;
    const found = await findInTree(this.tree, this.tree.getByRole('treeitem', { name }));
    await found.click();
  }

  /** Goes to a host in the branch of Hyper-V Manager. */
  async goToHost(name: string): Promise<void> {
    await (await hostInTree(this.page, name)).click();
  }

  /** An object of the cluster map. */
  mapObject(name: string): Locator {
    return this.page.locator('.map').getByRole('button', { name: beginning(name) });
  }

  /** Which side of a split cluster the console shows, and the choice of another. */
  get seenBy(): Locator {
    return this.page.getByRole('region', { name: 'Whose view this is' });
  }

  /** Chooses one of the actions the Actions pane offers. */
  async choose(action: string): Promise<void> {
    await this.actionsPane.getByRole('button', { name: action, exact: true }).click();
  }

  /** Selects one object of the list and chooses one of its actions in the Actions pane. */
  async act(name: string, action: string): Promise<void> {
    await this.row(name).click();
    await this.choose(action);
  }

  /** Answers the question that a destructive action asks. */
  async confirm(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  async injectFault(name: string, fault: string): Promise<void> {
    await this.row(name).click();
    await this.simulation.getByRole('button', { name: 'Inject fault' }).click();
    await this.page.getByRole('menuitem', { name: fault }).click();
  }

  async setSpeed(speed: string): Promise<void> {
    await this.simulation.getByRole('combobox', { name: 'Speed' }).selectOption(speed);
  }

  async run(speed?: string): Promise<void> {
    if (speed) await this.setSpeed(speed);
    await this.simulation.getByRole('button', { name: 'Run', exact: true }).click();
  }

  async pause(): Promise<void> {
    await this.simulation.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(this.simulation.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  }

  /** Runs simulated time by the length of a step, once or several times. */
  async step(seconds: 1 | 10 | 60, times = 1): Promise<void> {
    await this.simulation
      .getByRole('combobox', { name: 'Length of a step' })
      .selectOption(String(seconds * 1000));
    for (let count = 0; count < times; count += 1) {
      const before = await this.now();
      await this.simulation.getByRole('button', { name: /^Step/ }).click();
      await this.until(before + seconds * 1000);
    }
  }

  async showEvents(): Promise<Locator> {
    const bottom = this.page.getByRole('region', { name: 'Tasks and events' });
    await bottom.getByRole('tab', { name: 'Events' }).click();
    return bottom.getByRole('grid', { name: 'Events' });
  }
}
