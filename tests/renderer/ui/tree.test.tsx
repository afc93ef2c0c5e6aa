import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderKit } from '../../support/kit';
import { Tree } from '../../../src-renderer/ui';
import type { TreeItem } from '../../../src-renderer/ui';

const press = (keys: string) => userEvent.keyboard(keys);

const items: readonly TreeItem[] = [
  { id: 'lab', label: 'Lab', icon: 'lab' },
  {
    id: 'cluster',
    label: 'CL-NORD',
    icon: 'cluster',
    description: 'Up',
    children: [
      { id: 'hv01', label: 'HV01', icon: 'server' },
      { id: 'hv02', label: 'HV02', icon: 'server' },
    ],
  },
  { id: 'events', label: 'Events', icon: 'events' },
];

function Held({ picked, start }: { readonly picked: string[]; readonly start: string }) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(['cluster']));
  const [selected, setSelected] = useState<string | null>(start);
  return (
    <Tree
      label="Console tree"
      items={items}
      expanded={expanded}
      onExpanded={(id, open) => {
        setExpanded(
          new Set(open ? [...expanded, id] : [...expanded].filter((each) => each !== id)),
        );
      }}
      selected={selected}
      onSelect={(id) => {
        picked.push(id);
        setSelected(id);
      }}
    />
  );
}

const item = (name: string | RegExp) => page.getByRole('treeitem', { name });

async function renderTree(start = 'lab'): Promise<string[]> {
  const picked: string[] = [];
  await renderKit(<Held picked={picked} start={start} />);
  (document.querySelector('[role=treeitem][tabindex="0"]') as HTMLElement).focus();
  return picked;
}

describe('the tree', () => {
  test('says level, place and state of its items', async () => {
    await renderTree();
    const node = item('HV02');
    await expect.element(node).toHaveAttribute('aria-level', '2');
    await expect.element(node).toHaveAttribute('aria-posinset', '2');
    await expect.element(node).toHaveAttribute('aria-setsize', '2');
    await expect.element(item('CL-NORD, Up')).toHaveAttribute('aria-expanded', 'true');
    await expect.element(item('Lab')).not.toHaveAttribute('aria-expanded');
  });

  test('is one tab stop, on what is selected', async () => {
    await renderTree('hv01');
    expect(document.querySelectorAll('[role=treeitem][tabindex="0"]')).toHaveLength(1);
    await expect.element(item('HV01')).toHaveAttribute('tabindex', '0');
  });

  test('arrow keys walk, close, climb and open', async () => {
    const picked = await renderTree('hv02');
    await press('{ArrowLeft}');
    await expect.element(item(/CL-NORD/)).toHaveFocus();
    await press('{ArrowLeft}');
    await expect.element(item(/CL-NORD/)).toHaveAttribute('aria-expanded', 'false');
    await expect.element(item('HV01')).not.toBeInTheDocument();
    await press('{ArrowRight}');
    await expect.element(item('HV01')).toBeVisible();
    await press('{ArrowRight}');
    await expect.element(item('HV01')).toHaveFocus();
    await press('{End}');
    await expect.element(item('Events')).toHaveFocus();
    expect(picked).toEqual(['cluster', 'hv01', 'events']);
  });

  test('typing goes to the next name that begins so', async () => {
    await renderTree('lab');
    await press('h');
    await expect.element(item('HV01')).toHaveFocus();
    await press('h');
    await expect.element(item('HV02')).toHaveFocus();
  });

  test('a click on the arrow opens and closes without selecting', async () => {
    const picked = await renderTree('lab');
    (
      item(/CL-NORD/)
        .element()
        .querySelector('.tree-twist') as HTMLElement
    ).click();
    await expect.element(item('HV01')).not.toBeInTheDocument();
    expect(picked).toEqual([]);
  });
});

test('a tree whose selected entry is out of sight is reached by the keyboard all the same', async () => {
  const many = Array.from({ length: 200 }, (_none, index): TreeItem => {
    const label = `Entry ${String(index + 1)}`;
    return { id: label, label, icon: 'server' };
  });
  await renderKit(
    <div style={{ height: 120, width: 240, display: 'flex', flexDirection: 'column' }}>
      <Tree
        label="Long tree"
        items={many}
        expanded={new Set()}
        onExpanded={() => {}}
        selected="Entry 200"
        onSelect={() => {}}
      />
    </div>,
  );
  await expect.element(page.getByRole('tree', { name: 'Long tree' })).toBeVisible();
  const stops = () => document.querySelectorAll('[aria-label="Long tree"] [tabindex="0"]').length;
  await expect.poll(stops).toBe(1);
});
