import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createReportWriter } from '../../../src-main/reports/index';
import { openTestBridge } from '../../support/bridge';
import { renderConsole } from '../../support/render';

const dialog = () => page.getByRole('dialog');

test('a bad lab file is refused in the dialog, with file, line and reason', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'openLab' });
  await expect.element(dialog().getByRole('radio').first()).toBeInTheDocument();
  const file = new File(['format: 1\nid: [broken\n'], 'mine.yaml', { type: 'text/yaml' });
  const transfer = new DataTransfer();
  transfer.items.add(file);
  const target = document.querySelector('.file-drop');
  target?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  await expect.element(dialog().getByRole('alert')).toHaveTextContent(/mine\.yaml, line \d/);
  await expect.element(dialog()).toBeVisible();
});

test('opening a lab goes to its task', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'openLab' });
  await dialog().getByText('L05', { exact: true }).click();
  await dialog().getByRole('button', { name: 'Open', exact: true }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: 'A node dies' }).first()).toBeVisible();
  expect(session.ui.state.place).toBe('lab');
});

test('a machine is renamed in its settings; what belongs to the lab says why it stays', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'vmProperties', vm: 'vm:app01', focus: 'name' });
  await dialog().getByLabelText('Name', { exact: true }).fill('APP-NEW');
  await dialog().getByRole('treeitem', { name: 'Guest and Lab' }).click();
  await expect.element(dialog()).toHaveTextContent('These values are part of the lab.');
  await dialog().getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => session.replica.records.get<'vm'>('vm:app01')?.name).toBe('APP-NEW');
  await expect.element(dialog()).toHaveTextContent('Settings for APP-NEW');
});

test('a name that is taken is refused in the dialog', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'vmProperties', vm: 'vm:app01', focus: 'name' });
  await dialog().getByLabelText('Name', { exact: true }).fill('APP02');
  await dialog().getByRole('button', { name: 'OK' }).click();
  await expect
    .element(dialog().getByRole('alert'))
    .toHaveTextContent('Another virtual machine is already named “APP02”.');
});

test('the cluster says how many nodes may still fail', async () => {
  const { session, submit, step } = await renderConsole();
  session.ui.openDialog({ type: 'clusterProperties', cluster: 'cluster:cl-nord' });
  await expect.element(dialog()).toHaveTextContent('Any 2 of HV01, HV02, HV03 and HV04 may fail');
  await submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
  await step(30_000);
  await expect.element(dialog()).toHaveTextContent('Any one of HV01, HV02 and HV04 may fail.');
});

test('Why? walks from a machine to the pulled plug, by keyboard', async () => {
  const { session, submit, step } = await renderConsole();
  await submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
  await step(120_000);
  session.ui.openDialog({ type: 'whyState', object: 'vm:app01' });
  const chain = dialog().getByRole('list', { name: 'Chain of causes' });
  await expect.element(chain).toHaveTextContent('lost its owner HV03');
  await userEvent.keyboard('{End}');
  const last = chain.getByRole('button').last();
  await expect.element(last).toHaveFocus();
  await expect.element(last).toHaveAttribute('aria-current', 'step');
  await expect.element(dialog()).toHaveTextContent('This is where it began.');
  const effects = dialog().getByRole('region', { name: 'What followed from it' });
  await effects.getByRole('button').first().click();
  await expect.element(chain.getByRole('button').first()).toHaveTextContent('HV03');
});

test('nothing happened yet is an answer, too', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'whyState', object: 'vm:dc01' });
  await expect.element(dialog()).toHaveTextContent('Nothing has happened to DC01 yet');
});

test('options apply at once', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'options' });
  await dialog().getByLabelText('Dark').click();
  await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
  await dialog().getByLabelText('Language').selectOptions('de');
  await expect.element(page.getByRole('dialog', { name: 'Optionen' })).toBeVisible();
});

test('rewinding goes back to just before an act', async () => {
  const { session, submit, step } = await renderConsole();
  await step(60_000);
  await submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
  await step(60_000);
  session.ui.openDialog({ type: 'rewind' });
  await dialog()
    .getByLabelText(/^Before: /)
    .click();
  await dialog().getByRole('button', { name: 'Rewind' }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.poll(() => session.replica.records.now).toBe(59_999);
  await expect.element(page.getByText(/You are looking at the past/).first()).toBeVisible();
});

test('the report is previewed as a page and can be had in German', async () => {
  const bridge = openTestBridge('T4', { reports: createReportWriter('0') });
  const { session, submit, step } = await renderConsole({ bridge });
  await submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
  await step(60_000);
  session.ui.openDialog({ type: 'exportReport' });
  const preview = () => document.querySelector<HTMLIFrameElement>('.report-preview');
  await expect.poll(() => preview()?.contentDocument?.body.textContent ?? '').toContain('HV03');
  await dialog().getByLabelText('Language of the report').selectOptions('de');
  await expect.poll(() => preview()?.contentDocument?.documentElement.lang).toBe('de');
});

test('help and its search are made from the actions', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'help' });
  await dialog().getByLabelText('Find in help').fill('memory dump');
  await expect.element(dialog()).toHaveTextContent('Stop Error');
  await expect.element(dialog()).not.toHaveTextContent('Keyboard Shortcuts');
});

test('the program says whose it is not, and what its evidence marks mean', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'about' });
  await expect.element(dialog()).toHaveTextContent('not affiliated with');
  await expect.element(dialog()).toHaveTextContent('Read in a public source');
});
