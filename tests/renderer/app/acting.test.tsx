import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../support/render';

const main = () => page.getByRole('main');
const actionsPane = () => page.getByRole('navigation', { name: 'Actions' });
const dialog = () => page.getByRole('dialog');
const cell = (name: string) => main().getByRole('gridcell', { name, exact: true });

test('turning off asks with the consequence, and Cancel has the focus', async () => {
  const { session } = await renderConsole();
  session.ui.goTo('vms');
  await cell('APP01').click();
  await actionsPane().getByRole('button', { name: 'Turn Off…' }).click();
  await expect.element(dialog()).toHaveTextContent('“APP01” loses its power at once.');
  await expect.element(dialog().getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(session.replica.records.by('worker.vm', 'vm:app01')).toHaveLength(1);
});

test('a confirmed turn off is done and shown', async () => {
  const { session, step } = await renderConsole();
  session.ui.goTo('vms');
  await cell('APP01').click();
  await actionsPane().getByRole('button', { name: 'Turn Off…' }).click();
  await dialog().getByRole('button', { name: 'Turn Off' }).click();
  await step(5000);
  await expect.element(main().getByRole('row', { name: /APP01 Off/ })).toBeVisible();
  await expect
    .element(actionsPane().getByRole('button', { name: 'Start', exact: true }))
    .toBeVisible();
});

test('several at once: what applies is done, what was left out is named with its reason', async () => {
  const { session, submit, step } = await renderConsole();
  await submit({ name: 'vm.turnOff', args: { vm: 'vm:app01' } });
  await step(5000);
  session.ui.goTo('vms');
  session.ui.select('vms', { ids: ['vm:app01', 'vm:app02', 'vm:bi01'], focus: 'vm:app02' });
  session.ui.setPane('results');
  await actionsPane().getByRole('button', { name: 'Pause', exact: true }).click();
  const message = main().getByRole('alert');
  await expect.element(message).toHaveTextContent('applies to 2 of 3; skipped: APP01');
  await message.getByRole('button', { name: 'Show reasons' }).click();
  await expect.element(message).toHaveTextContent('APP01 is in the state “Off”');
});

test('a refusal stands above the list the person acted in, and leaves with the place', async () => {
  const { session, submit } = await renderConsole();
  session.ui.goTo('vms');
  session.ui.select('vms', { ids: ['vm:app01'], focus: 'vm:app01' });
  session.ui.setPane('results');
  const { dispatcherOf } = await import('../../../src-renderer/app/dispatcher');
  await submit({ name: 'vm.turnOff', args: { vm: 'vm:app01' } });
  dispatcherOf(session).run('vm.pause');
  await expect.element(main().getByRole('alert')).toHaveTextContent(/Refused: Pause/);
  session.ui.goTo('events');
  await expect.element(main().getByRole('alert')).not.toBeInTheDocument();
});

test('the palette runs an action and goes to an object', async () => {
  const { session } = await renderConsole();
  await expect.element(page.getByRole('tree')).toBeVisible();
  await userEvent.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  await userEvent.keyboard('sql01');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => session.ui.state.place).toBe('vms');
  expect(session.ui.selection('vms').ids).toEqual(['vm:sql01']);
});

test('Alt+Enter opens the properties of whatever is selected', async () => {
  const { session } = await renderConsole();
  session.ui.goTo('node:hv02');
  session.ui.setPane('tree');
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  await expect.element(dialog()).toHaveTextContent('Properties of HV02');
});
