import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Group } from '../../../src-shared/model/cluster';
import type { RenderedConsole } from '../../support/render';
import { renderConsole } from '../../support/render';

const dialog = () => page.getByRole('dialog');
const tab = (name: string) => dialog().getByRole('tab', { name, exact: true });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

const groupOf = ({ session }: RenderedConsole): Group | undefined =>
  session.replica.records.get<'group'>('group:app01');

async function clean(): Promise<void> {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

async function properties(language: 'en' | 'de' = 'en'): Promise<RenderedConsole> {
  const shown = await renderConsole({ language });
  shown.session.ui.openDialog({ type: 'groupProperties', group: 'group:app01' });
  await expect.element(dialog()).toBeVisible();
  return shown;
}

describe('the properties of a service or application', () => {
  test('preferred owners are ticked and put in order', async () => {
    const shown = await properties();
    await dialog().getByRole('checkbox', { name: 'HV03' }).click();
    await dialog().getByRole('checkbox', { name: 'HV01' }).click();
    await button('Move HV01 up').click();
    await expect.element(button('Move HV01 up')).toHaveAttribute('aria-disabled', 'true');
    await clean();
    await button('Apply').click();
    await expect.poll(() => groupOf(shown)?.preferredOwners).toEqual(['node:hv01', 'node:hv03']);
    await expect.element(button('Apply')).toHaveAttribute('aria-disabled', 'true');
  });

  test('failover and failback: the page with the mistake comes forward', async () => {
    const shown = await properties();
    await tab('Failover').click();
    await expect.element(dialog()).toHaveTextContent('Empty: 3, the number of nodes less one.');
    await dialog().getByLabelText('Maximum failures in the period').fill('two');
    await tab('General').click();
    await button('OK').click();
    await expect.element(dialog()).toHaveTextContent('Enter a number from 0 to 1000');
    await dialog().getByLabelText('Maximum failures in the period').fill('2');
    await dialog().getByRole('radio', { name: 'Allow failback: between these hours' }).click();
    await expect.element(dialog()).toHaveTextContent('Without preferred owners');
    await clean();
    await button('OK').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(groupOf(shown)).toMatchObject({
      failoverThreshold: 2,
      failback: { allowed: true, window: { fromHour: 22, toHour: 4 } },
    });
  });

  test('policies of the machine: restarts, mm:ss and hh:mm', async () => {
    const shown = await properties();
    await tab('Resources').click();
    await tab('Policies').click();
    await dialog().getByLabelText('Maximum restarts in the period').fill('3');
    await dialog().getByLabelText('Period for restarts (mm:ss)').fill('20:30');
    await dialog().getByLabelText('after (hh:mm)').fill('1:99');
    await expect.element(dialog()).toHaveTextContent('Enter hours and minutes');
    await dialog().getByLabelText('after (hh:mm)').fill('02:15');
    await clean();
    await tab('Advanced Policies').click();
    await dialog().getByRole('checkbox', { name: 'HV04' }).click();
    await clean();
    await tab('Settings').click();
    await dialog().getByRole('radio', { name: 'Turn off' }).click();
    await dialog()
      .getByRole('checkbox', { name: /Heartbeat monitoring/ })
      .click();
    await button('Apply').click();
    await expect.poll(() => groupOf(shown)?.policy?.restartThreshold).toBe(3);
    expect(groupOf(shown)).toMatchObject({
      policy: { restartPeriodMs: 1_230_000, retryPeriodMs: 8_100_000, restartDelayMs: 500 },
      possibleOwners: ['node:hv01', 'node:hv02', 'node:hv03'],
      offlineAction: 'turnOff',
      checkHeartbeat: false,
    });
  });

  test('every resource has its pages; those without a policy of their own say which holds', async () => {
    await properties();
    await tab('Resources').click();
    await dialog().getByText('Virtual Machine Configuration APP01').click();
    await tab('Policies').click();
    await expect.element(dialog()).toHaveTextContent('follows the defaults of the cluster');
    await tab('Dependencies').last().click();
    await expect.element(dialog()).toHaveTextContent(/Needed by\s*Virtual Machine APP01/);
    await clean();
  });

  test('a name another group has is refused in the dialog', async () => {
    await properties();
    await dialog().getByLabelText('Name', { exact: true }).fill('APP02');
    await button('OK').click();
    await expect
      .element(dialog().getByRole('alert'))
      .toHaveTextContent('Another group of the cluster is called “APP02” already.');
  });
});

describe('the drawing of dependencies', () => {
  test('is walked with the arrow keys and stands beside a table that says the same', async () => {
    const { session, submit, step } = await renderConsole();
    session.ui.openDialog({ type: 'dependencies', group: 'group:app01' });
    const drawing = dialog().getByRole('list', { name: 'Resources and what they depend on' });
    const box = (name: RegExp) => drawing.getByRole('button', { name });
    await userEvent.keyboard('{Tab}');
    (document.querySelector('.dependency-box[tabindex="0"]') as HTMLElement).focus();
    await expect.element(box(/^Virtual Machine APP01, Virtual machine, Online/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(box(/^Virtual Machine Configuration APP01/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(box(/Cluster Shared Volume, Online/)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.element(box(/^Virtual Machine APP01/)).toHaveFocus();
    await clean();
    await submit({ name: 'fault.crashWorker', args: { vm: 'vm:app01' } });
    await step(1000);
    const row = dialog().getByRole('row', { name: /^Virtual Machine APP01/ });
    await expect.element(row).toHaveTextContent(/Online pending/i);
  });

  test('the core group has its name on its address, and the witness beside them', async () => {
    const { session } = await renderConsole({ language: 'de' });
    session.ui.openDialog({ type: 'dependencies', group: 'group:cl-nord/cluster-group' });
    const rows = dialog().getByRole('table').getByRole('row');
    await expect.element(rows.nth(1)).toHaveTextContent(/Cluster Name.*Netzwerkname.*Cluster IP/);
    await expect.element(rows.nth(3)).toHaveTextContent(/Zeuge/);
  });
});

describe('the High Availability wizard', () => {
  test('asks for a machine, confirms, and leads to its properties', async () => {
    const { session, submit } = await renderConsole();
    await submit({ name: 'group.remove', args: { group: 'group:app02' } });
    session.ui.openDialog({ type: 'availability', cluster: 'cluster:cl-nord', vm: null });
    await button('Next').click();
    await button('Next').click();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('Select a virtual machine');
    await dialog()
      .getByRole('radio', { name: /APP02 on/ })
      .click();
    await button('Next').click();
    await expect.element(dialog()).toHaveTextContent(/Virtual machine\s*APP02/);
    await clean();
    await button('Make highly available').click();
    await expect.element(dialog()).toHaveTextContent('APP02 is highly available now.');
    await button('Properties…').click();
    await expect.element(dialog()).toHaveTextContent('Properties of APP02');
    expect(session.replica.records.get<'vm'>('vm:app02')?.group).toBe('group:app02');
  });

  test('with nothing left to choose it says so', async () => {
    const { session } = await renderConsole();
    session.ui.openDialog({ type: 'availability', cluster: 'cluster:cl-nord', vm: null });
    await button('Next').click();
    await expect.element(dialog()).toHaveTextContent('highly available already');
  });
});

describe('actions on a group', () => {
  test('Move To offers the best possible node and every other, each with its reason', async () => {
    const shown = await renderConsole();
    shown.session.ui.goTo('services/cluster:cl-nord');
    const row = page.getByRole('gridcell', { name: 'APP01', exact: true }).first();
    await row.click();
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Move To/ }).click();
    await expect.element(page.getByRole('menuitem', { name: 'Best possible node' })).toBeVisible();
    const owner = groupOf(shown)?.owner ?? 'node:';
    const here = shown.session.replica.records.get<'node'>(owner)?.name ?? '';
    await expect
      .element(page.getByRole('menuitem', { name: new RegExp(`^${here}`) }))
      .toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('menuitem', { name: 'Best possible node' }).click();
    await expect.element(dialog()).toHaveTextContent('Sessions of its clients are cut off');
    await dialog()
      .getByRole('button', { name: /Move To/ })
      .click();
    await expect.poll(() => groupOf(shown)?.state).toBe('pending');
  });
});
