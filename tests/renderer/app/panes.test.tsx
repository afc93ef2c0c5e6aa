import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PaneSettings } from '../../../src-renderer/store/settings';
import { renderConsole } from '../../support/render';

const width = (pane: string) =>
  Math.round(document.querySelector(`[data-pane=${pane}]`)?.getBoundingClientRect().width ?? 0);

test('a list stays where it was scrolled to while panes come and go', async () => {
  const { session } = await renderConsole({ lab: '16x1000' });
  session.ui.goTo('vms');
  const grid = page.getByRole('main').getByRole('grid').first();
  await expect.element(grid.getByRole('row').nth(1)).toBeVisible();
  const scrolled = [...document.querySelectorAll('main *')].find(
    (element) => element.scrollHeight > element.clientHeight + 5000,
  );
  expect(scrolled).toBeDefined();
  scrolled?.scrollTo({ top: 4000 });
  await expect.poll(() => scrolled?.scrollTop).toBe(4000);
  const panes: readonly (keyof PaneSettings)[] = ['actions', 'tree', 'bottom'];
  for (const pane of panes) {
    for (const shown of [false, true]) {
      session.ui.changePanes({ [pane]: shown });
      await expect.poll(() => document.querySelector(`[data-pane=${pane}]`) !== null).toBe(shown);
      expect(scrolled?.isConnected, `${pane} ${shown ? 'shown' : 'hidden'}`).toBe(true);
      expect(scrolled?.scrollTop).toBe(4000);
    }
  }
});

test('a pane keeps the width it was given while another one was hidden', async () => {
  const { session } = await renderConsole();
  await expect.poll(() => width('tree')).toBe(248);
  await expect.poll(() => width('actions')).toBe(220);
  session.ui.changePanes({ actions: false });
  await expect.poll(() => document.querySelector('[data-pane=actions]')).toBeNull();
  await expect.poll(() => width('tree')).toBe(248);
  const separator = document.querySelector<HTMLElement>('[role=separator]');
  separator?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => session.ui.state.settings.sizes['tree'] ?? 0).toBeGreaterThan(260);
  const given = width('tree');
  session.ui.changePanes({ actions: true });
  await expect.poll(() => width('actions')).toBe(220);
  expect(width('tree')).toBe(given);
});
