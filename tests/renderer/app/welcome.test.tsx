import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderConsole } from '../../support/render';

const main = () => page.getByRole('main');

test('without a lab the console offers something to begin with', async () => {
  const { session } = await renderConsole({ lab: null });
  await expect.element(main().getByRole('heading', { name: /Practise Hyper-V/ })).toBeVisible();
  await main()
    .getByRole('button', { name: /A node dies/ })
    .click();
  await expect.element(main().getByRole('button', { name: 'Start lab' })).toBeVisible();
  expect(session.ui.state.place).toBe('lab');
});

test('the first page speaks the other language when it is asked to', async () => {
  await renderConsole({ lab: null });
  await main().getByRole('button', { name: 'Deutsch' }).click();
  await expect.element(main().getByRole('heading', { name: /Hyper-V üben/ })).toBeVisible();
});
