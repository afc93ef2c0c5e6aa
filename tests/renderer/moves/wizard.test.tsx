import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Migration } from '../../../src-shared/model/migration';
import type { VmId } from '../../../src-shared/model/tables';
import { lastMove } from '../../../src-shared/rules/migration-facts';
import type { RenderedConsole } from '../../support/render';
import { renderConsole } from '../../support/render';

const dialog = () => page.getByRole('dialog');
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

const moveOf = ({ session }: RenderedConsole, vm: VmId): Migration | undefined =>
  lastMove(session.replica.records, vm);

async function clean(): Promise<void> {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** The wizard for SQL01, which writes a set amount, on its page of targets. */
async function wizard(language: 'en' | 'de' = 'en'): Promise<RenderedConsole> {
  const shown = await renderConsole({ language });
  await shown.submit({
    name: 'vm.setDirtyRate',
    args: { vm: 'vm:sql01', dirtyBytesPerSecond: 20_000_000 },
  });
  shown.session.ui.openDialog({ type: 'migrate', vm: 'vm:sql01', node: null });
  await expect.element(dialog()).toBeVisible();
  return shown;
}

describe('the migration wizard', () => {
  test('from the target to the result: estimate before, passes while it runs, figures after', async () => {
    const shown = await wizard();
    await button('Next').click();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('Choose a node.');
    await dialog().getByRole('radio', { name: /^HV02/ }).click();
    await expect.element(dialog()).toHaveTextContent(/about 1 min 2\d s over LM/);
    await button('Next').click();
    await expect.element(dialog()).toHaveTextContent('LM carries it: 118 MB/s');
    await button('Next').click();
    await expect.element(dialog()).toHaveTextContent('Nothing has happened yet.');
    expect(moveOf(shown, 'vm:sql01')).toBeUndefined();
    await button('Migrate').click();
    await expect.element(dialog()).toHaveTextContent('SQL01 from HV01 to HV02');
    await shown.step(40_000);
    await expect.element(dialog()).toHaveTextContent('118 MB/s');
    await expect.element(dialog()).toHaveTextContent('1 of about 4');
    await expect.element(dialog().getByRole('img', { name: /Pass 1: .* left/ })).toBeVisible();
    await clean();
    await shown.step(120_000);
    await expect.element(dialog()).toHaveTextContent('SQL01 runs on HV02.');
    await expect.element(dialog()).toHaveTextContent('none of 25');
    expect(shown.session.replica.records.get<'vm'>('vm:sql01')?.node).toBe('node:hv02');
  });

  test('the passes can be read as a table', async () => {
    const shown = await wizard();
    await dialog().getByRole('radio', { name: /^HV02/ }).click();
    await button('Next').click();
    await button('Next').click();
    await button('Migrate').click();
    await shown.step(100_000);
    await button('Show as table').click();
    const table = dialog().getByRole('region', { name: 'Passes over the memory' });
    await expect.element(table).toHaveTextContent(/Pass 1.* in 1 min \d+ s/);
  });

  test('cancelled from its live page it stays where it was', async () => {
    const shown = await wizard();
    await dialog().getByRole('radio', { name: /^HV03/ }).click();
    await button('Next').click();
    await button('Next').click();
    await button('Migrate').click();
    await shown.step(30_000);
    await button('Cancel migration').click();
    await expect.poll(() => moveOf(shown, 'vm:sql01')?.phase).toBe('cancelled');
    await shown.step(1000);
    await expect.element(dialog()).toHaveTextContent('Cancelled: SQL01 runs on on HV01.');
  });

  test('a refusal comes with its reason, its event, what helps, and a button that does it', async () => {
    const shown = await wizard();
    await shown.submit({
      name: 'vm.insertDvd',
      args: { vm: 'vm:sql01', name: 'setup.iso', place: 'host' },
    });
    await dialog().getByRole('radio', { name: /^HV02/ }).click();
    const card = dialog().getByRole('region', { name: 'Why' });
    await expect.element(card).toHaveTextContent('“setup.iso” of SQL01 cannot be opened on HV02');
    await expect.element(card).toHaveTextContent('Event 21502');
    await expect.element(card).toHaveTextContent('Eject the DVD');
    await clean();
    await card.getByRole('button', { name: 'Eject DVD' }).click();
    await shown.step(1000);
    await expect.element(card).not.toBeInTheDocument();
    await expect.element(dialog()).toHaveTextContent('Ready');
  });

  test('what is forbidden cannot be begun, and the page says why', async () => {
    const shown = await wizard();
    await shown.submit({ name: 'node.pause', args: { node: 'node:hv02' } });
    await dialog().getByRole('radio', { name: /^HV02/ }).click();
    await button('Next').click();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('the node is Paused');
  });

  test('a machine that is on its way is shown on its way', async () => {
    const shown = await renderConsole();
    await shown.submit({ name: 'vm.liveMigrate', args: { vm: 'vm:dc01', node: 'node:hv03' } });
    shown.session.ui.openDialog({ type: 'migrate', vm: 'vm:dc01', node: null });
    await expect.element(dialog()).toHaveTextContent('DC01 from HV01 to HV03');
  });

  test('in German, by keyboard alone', async () => {
    const shown = await wizard('de');
    dialog().getByRole('radio').first().element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await expect.element(dialog()).toHaveTextContent('LM trägt sie: 118 MB/s');
    button('Weiter').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog()).toHaveTextContent('Noch ist nichts geschehen.');
    button('Migrieren').element().focus();
    await userEvent.keyboard('{Enter}');
    await shown.step(40_000);
    await expect.element(dialog()).toHaveTextContent('1 von etwa 4');
    await expect.element(dialog()).toHaveTextContent('Noch zu übertragen');
  });
});

describe('what decides how a machine moves', () => {
  test('DVD, users and the rate of writes are set in one place', async () => {
    const { session } = await renderConsole();
    session.ui.openDialog({ type: 'moveSettings', vm: 'vm:app01' });
    await dialog().getByLabelText('DVD drive').selectOptions('host');
    await dialog().getByLabelText('Image file').fill('drivers.iso');
    await dialog().getByLabelText('Users').fill('12');
    await dialog()
      .getByLabelText(/^Writes to memory/)
      .fill('30');
    await clean();
    await button('OK').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    const vm = session.replica.records.get<'vm'>('vm:app01');
    const drives = (vm?.drives ?? []).map((drive) => drive.medium);
    expect(drives.filter((medium) => medium.type === 'dvd')).toMatchObject([
      { media: { name: 'drivers.iso', place: 'host' } },
    ]);
    expect(vm).toMatchObject({
      clients: 12,
      dirtyBytesPerSecond: 30_000_000,
      dirtyFollowsLoad: false,
    });
  });

  test('networks are ticked and put in order; processor compatibility waits for the machine to be off', async () => {
    const { session } = await renderConsole();
    session.ui.openDialog({ type: 'moveSettings', vm: 'vm:app01' });
    await expect
      .element(dialog().getByRole('checkbox', { name: /processor version/ }))
      .toBeDisabled();
    await dialog().getByRole('checkbox', { name: 'Mgmt' }).click();
    await dialog().getByRole('checkbox', { name: 'LM' }).click();
    await button('Move LM up').click();
    await button('OK').click();
    await expect
      .poll(() => session.replica.records.get<'vm'>('vm:app01')?.migrationNetworks)
      .toEqual(['network:cl-nord/lm', 'network:cl-nord/mgmt']);
  });
});
