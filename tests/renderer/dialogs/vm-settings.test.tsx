import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RenderedConsole } from '../../support/render';
import { renderConsole } from '../../support/render';

const dialog = () => page.getByRole('dialog');
const entry = (name: string | RegExp) =>
  dialog().getByRole('treeitem', { name, exact: typeof name === 'string' });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

async function settings(
  options: Parameters<typeof renderConsole>[0] = {},
): Promise<RenderedConsole> {
  const rendered = await renderConsole(options);
  rendered.session.ui.openDialog({ type: 'vmProperties', vm: 'vm:app01', focus: null });
  await expect.element(dialog()).toBeVisible();
  return rendered;
}

const machine = ({ session }: RenderedConsole) => session.replica.records.get<'vm'>('vm:app01');

/** A machine that is off, so that its hardware may change. */
async function off(options: Parameters<typeof renderConsole>[0] = {}): Promise<RenderedConsole> {
  const rendered = await renderConsole(options);
  await rendered.submit({ name: 'vm.turnOff', args: { vm: 'vm:app01' } });
  await rendered.step(10_000);
  rendered.session.ui.openDialog({ type: 'vmProperties', vm: 'vm:app01', focus: null });
  await expect.element(dialog()).toBeVisible();
  return rendered;
}

const labels = () =>
  [...document.querySelectorAll('.settings .tree-row .tree-label')].map((each) => each.textContent);

describe('the settings of a machine', () => {
  test('fact: hyperv-host §11.3 stand in the order of the tree of 2008 R2', async () => {
    await settings();
    await expect.element(entry('Hardware')).toBeVisible();
    expect(labels()).toEqual([
      'Hardware',
      'Add Hardware',
      'BIOS',
      'Memory',
      'Processor',
      'IDE Controller 0',
      'Hard Drive',
      'IDE Controller 1',
      'DVD Drive',
      'SCSI Controller 0',
      'Network Adapter',
      'COM 1',
      'COM 2',
      'Diskette Drive',
      'Management',
      'Name',
      'Integration Services',
      'Snapshot File Location',
      'Automatic Start Action',
      'Automatic Stop Action',
      'Guest and Lab',
    ]);
  });

  test('fact: hyperv-host §2.6 of a running machine greys its hardware and says why', async () => {
    await settings();
    const count = dialog().getByLabelText('Virtual processors', { exact: true });
    await expect.element(count).toBeDisabled();
    await expect
      .element(dialog())
      .toHaveTextContent(
        'The number of processors of APP01 cannot be changed in the state “Running”.',
      );
    await expect.element(dialog().getByLabelText('Relative weight')).toBeEnabled();
  });

  test('an entry is bold until what was changed in it is applied', async () => {
    const rendered = await settings();
    await dialog().getByLabelText('Relative weight').fill('300');
    const row = entry(/^Processor/);
    await expect.element(row).toHaveAttribute('data-strong', 'true');
    await expect.element(row).toHaveAccessibleName(/not applied yet/);
    await button('Apply').click();
    await expect.poll(() => machine(rendered)?.cpuWeight).toBe(300);
    await expect.element(row).not.toHaveAttribute('data-strong');
    await expect.element(button('Apply')).toHaveAttribute('aria-disabled', 'true');
  });

  test('fact: hyperv-host §3.1 show what reserve and limit are of the whole host', async () => {
    await off();
    // A quarter of two of twelve logical processors is 4.2 percent of the host, shown as 4.
    await dialog()
      .getByLabelText(/machine reserve/)
      .fill('25');
    await expect
      .element(dialog())
      .toHaveTextContent(/Reserve in percent of total system resources\s*4%/);
  });

  test('what the rules refuse marks its entry with the reason, and nothing is applied', async () => {
    const rendered = await off();
    await dialog()
      .getByLabelText(/machine limit/)
      .fill('20');
    await dialog()
      .getByLabelText(/machine reserve/)
      .fill('50');
    await entry('Hardware').click();
    await expect.element(entry(/^Processor/)).toHaveAccessibleName(/is above its limit/);
    await button('OK').click();
    await expect
      .element(dialog().getByRole('alert'))
      .toHaveTextContent('(50%) is above its limit (20%)');
    await expect.element(dialog().getByLabelText(/machine reserve/)).toHaveValue('50');
    expect(machine(rendered)?.cpuLimitPermille).toBe(1000);
  });

  test('a field that is no number says what it has to be', async () => {
    await off();
    await dialog().getByLabelText('Relative weight').fill('many');
    await expect.element(dialog()).toHaveTextContent('A whole number from 0 to 10,000.');
    await entry(/^Name/).click();
    await expect.element(entry(/^Processor/)).toHaveAccessibleName(/A whole number/);
  });

  test('of several pages are applied by one command', async () => {
    const rendered = await off();
    await dialog().getByLabelText('Virtual processors', { exact: true }).selectOptions('4');
    await entry(/^BIOS/).click();
    await dialog().getByRole('button', { name: 'Move IDE up' }).click();
    await entry(/^COM 2/).click();
    await dialog().getByLabelText('Named pipe').click();
    await entry(/^Integration/).click();
    await dialog()
      .getByLabelText(/^Heartbeat/)
      .click();
    await button('OK').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.poll(() => machine(rendered)?.virtualProcessors).toBe(4);
    expect(machine(rendered)).toMatchObject({
      bios: { bootOrder: ['ide', 'cd', 'network', 'floppy'] },
      comPorts: [null, '\\\\.\\pipe\\com2'],
      integrationServices: { heartbeat: false, backup: true },
    });
    const { events } = rendered.session.replica;
    const all = Array.from({ length: events.length }, (_, index) => events.at(index)?.name);
    expect(all.filter((name) => name === 'vm.configured')).toHaveLength(1);
  });

  test('are walked by keyboard, and another machine of the host is chosen above the tree', async () => {
    await settings();
    await entry(/^Processor/).click();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(entry(/^Memory/)).toHaveFocus();
    await expect.element(dialog().getByLabelText('Startup memory in MB')).toBeVisible();
    await userEvent.keyboard('{End}');
    await expect.element(entry('Guest and Lab')).toHaveFocus();
    await dialog().getByLabelText('Virtual machine', { exact: true }).selectOptions('WEB03');
    await expect.element(dialog()).toHaveTextContent('Settings for WEB03');
  });

  test('are German in German', async () => {
    await settings({ language: 'de' });
    await expect.element(dialog()).toHaveTextContent('Einstellungen für APP01');
    await expect
      .element(dialog())
      .toHaveTextContent(
        'Die Anzahl der Prozessoren von APP01 lässt sich im Zustand „Wird ausgeführt“ nicht ändern.',
      );
  });
});
