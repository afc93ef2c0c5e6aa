import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Language } from '../../../src-shared/ipc';
import { renderConsole } from '../../support/render';
import type { RenderedConsole } from '../../support/render';

const dialog = () => page.getByRole('dialog');
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

afterEach(() => {
  vi.restoreAllMocks();
});

/** A console in which a machine was turned off and another lab is then to be opened. */
async function opening(language: Language = 'en'): Promise<RenderedConsole> {
  const rendered = await renderConsole({ language });
  await rendered.submit({ name: 'vm.turnOff', args: { vm: 'vm:app01' } });
  rendered.session.ui.openDialog({ type: 'openLab' });
  await dialog().getByText('L05', { exact: true }).click();
  await button(language === 'en' ? 'Open' : 'Öffnen').click();
  return rendered;
}

const lab = ({ session }: RenderedConsole) =>
  session.replica.records.get<'world'>('world:lab')?.lab;

/** Names of the files the page gave the browser to keep. */
function downloads(): string[] {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  return names;
}

test('a lab with unsaved work asks before another takes its place, and says what is lost', async () => {
  const rendered = await opening();
  await expect
    .element(page.getByRole('dialog', { name: 'Save “Four nodes” first?' }))
    .toBeVisible();
  await expect.element(dialog()).toHaveTextContent(/Opening “A node dies” closes this lab/);
  await expect.element(dialog()).toHaveTextContent(/lost for good/);
  await expect.element(button('Save…')).toHaveFocus();
  expect(lab(rendered)).toBe('T4');
});

test('the question is asked in German, too', async () => {
  await opening('de');
  await expect
    .element(page.getByRole('dialog', { name: '„Vier Knoten“ vorher speichern?' }))
    .toBeVisible();
  await expect.element(button('Ohne Speichern öffnen')).toBeVisible();
});

test('Cancel and Escape keep the lab and its work', async () => {
  const rendered = await opening();
  await button('Cancel').click();
  await expect.element(dialog()).not.toBeInTheDocument();
  rendered.session.ui.openDialog({ type: 'unsaved', opening: { type: 'lab', name: 'T2' } });
  await expect.element(dialog()).toHaveTextContent('Pair with shared storage');
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(lab(rendered)).toBe('T4');
  expect(rendered.session.replica.store.getState().host?.unsaved).toBe(true);
});

test('Open without saving opens the other lab and keeps no file', async () => {
  const kept = downloads();
  const rendered = await opening();
  await button('Open without saving').click();
  await expect.poll(() => lab(rendered)).toBe('L05');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(kept).toEqual([]);
});

test('Save keeps the lab in a file and then opens the other one', async () => {
  const kept = downloads();
  const rendered = await opening();
  await button('Save…').click();
  await expect.poll(() => lab(rendered)).toBe('L05');
  expect(kept).toEqual(['T4.hyperlab']);
});

test('a file dropped on unsaved work asks as well; a bad one leaves the lab as it was', async () => {
  const rendered = await renderConsole();
  await rendered.submit({ name: 'vm.turnOff', args: { vm: 'vm:app01' } });
  rendered.session.ui.openDialog({ type: 'openLab' });
  await expect.element(button('Open')).toBeVisible();
  const transfer = new DataTransfer();
  transfer.items.add(new File(['format: 1\nid: [broken\n'], 'mine.yaml', { type: 'text/yaml' }));
  document
    .querySelector('.file-drop')
    ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  await expect.element(dialog()).toHaveTextContent('Opening “mine.yaml” closes this lab');
  await button('Open without saving').click();
  await expect
    .element(page.getByRole('main').getByRole('alert'))
    .toHaveTextContent(/mine\.yaml, line \d/);
  expect(lab(rendered)).toBe('T4');
});

test('a lab in which nothing was done is left without a question', async () => {
  const rendered = await renderConsole();
  rendered.session.ui.openDialog({ type: 'openLab' });
  await dialog().getByText('L05', { exact: true }).click();
  await button('Open').click();
  await expect.poll(() => lab(rendered)).toBe('L05');
  await expect.element(dialog()).not.toBeInTheDocument();
});
