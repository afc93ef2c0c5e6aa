import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TextField, Wizard } from '../../../src-renderer/ui';
import { renderKit } from '../../support/kit';

type Page = 'name' | 'summary' | 'done';

function Example({ onClose = () => undefined }: { readonly onClose?: () => void }) {
  const [at, setAt] = useState<Page>('name');
  const [name, setName] = useState('');
  return (
    <Wizard<Page>
      title="Create a thing"
      page={at}
      onPage={setAt}
      onClose={onClose}
      act={{ label: 'Create', onClick: () => setAt('done') }}
      pages={[
        {
          id: 'name',
          title: 'Its name',
          content: <TextField label="Name" value={name} onValue={setName} />,
          problem: name === '' ? 'It needs a name.' : null,
        },
        { id: 'summary', title: 'Summary', kind: 'confirm', content: <p>It is called {name}.</p> },
        { id: 'done', title: 'Completed', kind: 'done', content: <p>There it is.</p> },
      ]}
    />
  );
}

const heading = (name: string) => page.getByRole('heading', { level: 3, name });

test('a page that lacks something says so instead of going on, and says nothing before', async () => {
  await renderKit(<Example />);
  await expect.element(heading('Its name')).toHaveFocus();
  expect(page.getByRole('alert').elements()).toEqual([]);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('It needs a name.');
  await expect.element(heading('Its name')).toBeVisible();
});

test('Enter goes on, Back keeps what was entered, and the last button names the act', async () => {
  await renderKit(<Example />);
  await page.getByLabelText('Name', { exact: true }).fill('VM01');
  await userEvent.keyboard('{Enter}');
  await expect.element(heading('Summary')).toHaveFocus();
  await expect.element(page.getByText('It is called VM01.')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('VM01');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect.element(heading('Completed')).toHaveFocus();
  expect(page.getByRole('button', { name: 'Back' }).elements()).toEqual([]);
});

test('the list says where one is, and Escape leaves', async () => {
  let closed = 0;
  await renderKit(<Example onClose={() => (closed += 1)} />, 'de');
  const steps = page.getByRole('navigation', { name: 'Schritte' });
  await expect.element(steps).toBeVisible();
  const current = steps.element().querySelector('[aria-current=step]');
  expect(current?.textContent).toContain('Its name');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => closed).toBe(1);
});
