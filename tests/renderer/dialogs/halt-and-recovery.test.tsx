import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Language } from '../../../src-shared/ipc';
import { breakingLabs } from '../../support/breaking-labs';
import { openTestBridge } from '../../support/bridge';
import { MemoryJournal, TestHost } from '../../support/host';
import { renderConsole } from '../../support/render';
import type { RenderedConsole } from '../../support/render';

const dialog = () => page.getByRole('dialog');
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

afterEach(() => {
  vi.restoreAllMocks();
});

/** Files the page gave the browser to keep, each with its text. */
function downloads(): { readonly name: string; readonly text: Promise<string> }[] {
  const kept: { readonly name: string; readonly text: Promise<string> }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const text = fetch(this.href).then((response) => response.text());
    kept.push({ name: this.download, text });
  });
  return kept;
}

/** A console whose simulation broke a promise of its own one minute after the lab began. */
async function halted(language: Language = 'en'): Promise<RenderedConsole> {
  const bridge = openTestBridge('T4', { labs: breakingLabs() });
  const rendered = await renderConsole({ bridge, language });
  await rendered.step(60_000);
  await rendered.session.call('command.submit', {
    command: { name: 'node.pause', args: { node: 'node:hv02' } },
  });
  return rendered;
}

/** What a program that was killed a minute after a node crashed has left on disk. */
function left(change: (text: string) => string = (text) => text): MemoryJournal {
  const killed = new TestHost();
  const client = killed.open();
  client.must('pace.step', { ms: 60_000 });
  client.must('command.submit', {
    command: { name: 'fault.crashNode', args: { node: 'node:hv03' } },
  });
  client.must('pace.step', { ms: 60_000 });
  const journal = new MemoryJournal();
  const writtenAt = killed.clock.date();
  journal.left = [{ id: 'left', text: change(killed.journal.text), writtenAt }];
  return journal;
}

const recovering = (journal: MemoryJournal, language: Language = 'en') =>
  renderConsole({ bridge: openTestBridge(null, { journal }), language });

test('a simulation that contradicted itself says so, with what a report needs', async () => {
  await halted();
  await expect
    .element(page.getByRole('dialog', { name: 'The simulation has halted' }))
    .toBeVisible();
  await expect.element(dialog()).toHaveTextContent('no node runs twice');
  await expect.element(dialog()).toHaveTextContent('00:01:00.0');
  await expect.element(dialog()).toHaveTextContent('1004');
  await expect.element(button('Save journal')).toHaveFocus();
});

test('the journal of a halted simulation is kept with the reason, and the dialog stays', async () => {
  const kept = downloads();
  await halted();
  await button('Save journal').click();
  await expect.poll(() => kept.map(({ name }) => name)).toEqual(['T4-journal.hyperlab']);
  expect(await kept[0]?.text).toContain('no node runs twice');
  await expect.element(dialog()).toBeVisible();
});

test('a closed halt dialog is opened again by the banner, which stays', async () => {
  await halted();
  await button('Close').last().click();
  await expect.element(dialog()).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect.element(dialog()).toHaveTextContent('no node runs twice');
});

test('another lab is opened from a halted one, and runs', async () => {
  const { session, step } = await halted();
  await button('Open another lab').click();
  await dialog().getByText('T2', { exact: true }).click();
  await button('Open').click();
  await expect.poll(() => session.replica.records.get<'world'>('world:lab')?.lab).toBe('T2');
  await expect.element(dialog()).not.toBeInTheDocument();
  await step(1000);
  expect(session.replica.records.now).toBe(1000);
});

test('a halt is told in German', async () => {
  await halted('de');
  await expect
    .element(page.getByRole('dialog', { name: 'Die Simulation ist angehalten' }))
    .toBeVisible();
});

test('what was left unsaved is offered, and taken up where it stood', async () => {
  const { session } = await recovering(left());
  await expect
    .element(page.getByRole('dialog', { name: 'Take up the last lab again?' }))
    .toBeVisible();
  await expect.element(dialog()).toHaveTextContent('“Four nodes” was left without being saved.');
  await expect.element(dialog()).toHaveTextContent('00:02:00.0');
  await expect.element(button('Take up again')).toHaveFocus();
  await button('Take up again').click();
  await expect.poll(() => session.replica.records.now).toBe(120_000);
  expect(session.replica.records.get<'node'>('node:hv03')?.machine).toBe('off');
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('what is discarded is not offered again', async () => {
  const journal = left();
  const { session } = await recovering(journal);
  await button('Discard').click();
  await expect.poll(() => session.replica.store.getState().host?.recovery).toBeNull();
  expect(journal.left).toEqual([]);
});

test('deciding later keeps what was left', async () => {
  const journal = left();
  const { session } = await recovering(journal);
  await button('Later').click();
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(journal.left).toHaveLength(1);
  expect(session.replica.store.getState().host?.recovery).not.toBeNull();
});

test('a damaged recording says from which line on, and gives what is before it', async () => {
  const damaged = (text: string) => {
    const lines = text.trimEnd().split('\n');
    return `${[...lines.slice(0, -1), 'rubbish', 'rubbish'].join('\n')}\n`;
  };
  const lines = left().left[0]?.text.trimEnd().split('\n').length ?? 0;
  const { session } = await recovering(left(damaged));
  await expect.element(dialog()).toHaveTextContent(`is damaged from line ${lines} on`);
  await button('Take up again').click();
  await expect.poll(() => session.replica.records.get<'world'>('world:lab')?.lab).toBe('T4');
});
