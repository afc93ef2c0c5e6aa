import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderKit } from '../../support/kit';
import { Button, Dialog, DropdownMenu, MenuBar, TextField } from '../../../src-renderer/ui';
import type { DialogProps, MenuEntry } from '../../../src-renderer/ui';

const press = (keys: string) => userEvent.keyboard(keys);

function entries(done: string[]): readonly MenuEntry[] {
  const run = (name: string) => () => {
    done.push(name);
  };
  return [
    { type: 'action', id: 'open', label: 'Open', shortcut: 'Ctrl+O', run: run('open') },
    {
      type: 'action',
      id: 'shut',
      label: 'Shut down',
      disabledReason: 'It is off.',
      run: run('shut'),
    },
    { type: 'separator', id: 'line' },
    { type: 'action', id: 'crash', label: 'Crash', simulated: true, run: run('crash') },
  ];
}

describe('a menu', () => {
  test('a greyed entry can be reached, does nothing and gives its reason', async () => {
    const done: string[] = [];
    await renderKit(
      <DropdownMenu entries={entries(done)}>
        <Button>Menu</Button>
      </DropdownMenu>,
    );
    await page.getByRole('button', { name: 'Menu' }).click();
    const foot = page.getByText('Point at a greyed entry to see why.');
    await expect.element(foot).toBeVisible();
    await press('{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('menuitem', { name: 'Shut down' })).toHaveFocus();
    await expect.element(page.getByText('It is off.').last()).toBeVisible();
    await press('{Enter}');
    await expect.element(page.getByRole('menu')).toBeVisible();
    expect(done).toEqual([]);
    await press('{Home}');
    await expect.element(page.getByRole('menuitem', { name: 'Open' })).toHaveFocus();
    await press('{Enter}');
    await expect.poll(() => done).toEqual(['open']);
  });

  test('an injected fault wears the striped marker beside its words', async () => {
    await renderKit(
      <DropdownMenu entries={entries([])}>
        <Button>Menu</Button>
      </DropdownMenu>,
    );
    await page.getByRole('button', { name: 'Menu' }).click();
    const crash = page.getByRole('menuitem', { name: 'Crash' });
    expect(crash.element().querySelector('.simulated-mark')).not.toBeNull();
  });
});

describe('the menu bar', () => {
  const menus = [
    { id: 'file', label: 'Datei', accessKey: 'D', entries: entries([]) },
    { id: 'view', label: 'Ansicht', accessKey: 's', entries: entries([]) },
  ];

  test('Alt and the letter of the language opens its menu', async () => {
    await renderKit(<MenuBar label="Menüleiste" menus={menus} />);
    await press('{Alt>}s{/Alt}');
    await expect.element(page.getByRole('menu', { name: 'Ansicht' })).toBeVisible();
  });

  test('F10 moves the focus to the bar, arrow keys go through it', async () => {
    await renderKit(<MenuBar label="Menüleiste" menus={menus} />);
    await press('{F10}');
    await expect.element(page.getByRole('menuitem', { name: 'Datei' })).toHaveFocus();
    await press('{ArrowRight}');
    await expect.element(page.getByRole('menuitem', { name: 'Ansicht' })).toHaveFocus();
  });
});

/** A dialog that holds what was entered from the act to the answer. */
function HeldDialog({ onAct }: { readonly onAct: (answer: () => void) => void }) {
  const [held, setHeld] = useState(false);
  const act = () => {
    setHeld(true);
    onAct(() => setHeld(false));
  };
  return (
    <Dialog
      open
      onClose={() => {}}
      title="Settings"
      action={{ label: 'Apply', onClick: act }}
      held={held}
    >
      <TextField label="Name" value="LAN" onValue={() => {}} />
    </Dialog>
  );
}

describe('a dialog', () => {
  const dialog = (props: Partial<DialogProps>) =>
    renderKit(
      <Dialog
        open
        onClose={() => {}}
        title="Turn off SQL01?"
        action={{ label: 'Turn off', onClick: () => {} }}
        {...props}
      />,
    );

  test('that destroys has its first focus on Cancel, the safest button', async () => {
    await dialog({ tone: 'danger' });
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  });

  test('that asks for something has its first focus on the field', async () => {
    await dialog({ children: <TextField label="Name" value="" onValue={() => {}} /> });
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  });

  test('shows the action before Cancel', async () => {
    await dialog({});
    const names = [...document.querySelectorAll('.dialog-foot button')].map((b) => b.textContent);
    expect(names).toEqual(['Turn off', 'Cancel']);
  });

  test('Enter in a field does the action; Escape closes', async () => {
    const done: string[] = [];
    await dialog({
      children: <TextField label="Name" value="" onValue={() => {}} />,
      action: { label: 'Rename', onClick: () => done.push('renamed') },
      onClose: () => done.push('closed'),
    });
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await press('{Enter}');
    await expect.poll(() => done).toEqual(['renamed']);
    await press('{Escape}');
    await expect.poll(() => done).toEqual(['renamed', 'closed']);
  });

  test('held until its answer comes takes no input, and gives the focus back', async () => {
    const answers: (() => void)[] = [];
    await renderKit(<HeldDialog onAct={(answer) => answers.push(answer)} />);
    const name = page.getByRole('textbox', { name: 'Name' }).element();
    await expect.poll(() => document.activeElement).toBe(name);
    await press('{Enter}');
    await expect.poll(() => document.activeElement).toBe(document.body);
    expect(answers).toHaveLength(1);
    answers[0]?.();
    await expect.poll(() => document.activeElement).toBe(name);
  });

  test('an action that cannot be done stays reachable, says why and does nothing', async () => {
    const done: string[] = [];
    await dialog({
      action: {
        label: 'Turn off',
        disabledReason: 'It is off already.',
        onClick: () => done.push('off'),
      },
    });
    const button = page.getByRole('button', { name: 'Turn off' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    button.element().focus();
    await press('{Enter}');
    await expect.element(page.getByRole('tooltip')).toHaveTextContent('It is off already.');
    expect(done).toEqual([]);
  });
});
