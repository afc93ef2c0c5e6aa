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

test('fact: lab-scenarios §G the catalogue lists graded labs by path and opens one at its brief', async () => {
  const { session } = await renderConsole({ lab: null });
  await main()
    .getByRole('button', { name: /Lab catalogue/ })
    .click();
  await expect.element(main().getByRole('heading', { name: 'Lab catalogue' })).toBeVisible();
  const starter = main().getByRole('region', { name: 'Starter' });
  const card = starter.getByRole('button', { name: /A node dies/ });
  await expect.element(card).toHaveTextContent(/L05.*Level 1.*18 min.*Failover.*Not played yet/);
  const search = main().getByRole('textbox', { name: 'Search labs' });
  await search.fill('no lab is called so');
  await expect.element(main().getByText('No lab fits these filters')).toBeVisible();
  await search.fill('HV03');
  await main().getByRole('button', { name: 'Show all labs' }).click();
  await main().getByRole('combobox', { name: 'Topic' }).selectOptions('Failover');
  await card.click();
  await expect.element(main().getByRole('button', { name: 'Start lab' })).toBeVisible();
  expect(session.ui.state.place).toBe('lab');
  // Opening the same lab once more begins at its brief as well.
  session.ui.goTo('catalogue');
  await main().getByRole('button', { name: 'Draw a lab' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open it' }).click();
  await expect.element(main().getByRole('button', { name: 'Start lab' })).toBeVisible();
});

test('fact: ux §2.2 a finished lab shows in the catalogue with its history, until progress is cleared', async () => {
  const { session, submit } = await renderConsole({ lab: 'L05' });
  await submit({ name: 'lab.start', args: { mode: 'guided' } });
  await submit({ name: 'lab.openHint', args: { objective: 'removal', level: 1 } });
  await submit({ name: 'lab.finish', args: {} });
  session.ui.goTo('catalogue');
  const starter = main().getByRole('region', { name: 'Starter' });
  await expect
    .element(starter.getByRole('button', { name: /A node dies/ }))
    .toHaveTextContent(/Best score \d+ of 100.*1 attempt, last on 01\/01\/2026/);
  await starter.getByRole('button', { name: 'History and sheets of L05' }).click();
  const dialog = page.getByRole('dialog');
  const history = dialog.getByRole('table', { name: 'Your attempts' });
  await expect.element(history).toHaveTextContent(/01\/01\/2026.*Guided lab.*1 hint/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await starter.getByRole('button', { name: 'Path certificate…' }).click();
  await expect.element(dialog).toHaveTextContent(/L05 A node dies\s*Not passed yet/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await main().getByRole('button', { name: 'Clear progress…' }).click();
  await dialog.getByRole('button', { name: 'Clear progress' }).click();
  await expect.element(starter).not.toHaveTextContent('Best score');
});
