import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LabFolder } from '../../src-main/host/lab-files';
import { parseLabFile } from '../../src-main/lab/parse';
import { traceSigns } from '../../src-main/lab/trace';
import { commandNames } from '../../src-shared/commands/index';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${root}/README.md`, 'utf8');

test('the lab file in the README is accepted as it stands', () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const lab = parseLabFile('monday.yaml', text, { findTopology: () => null });
  expect(lab).toMatchObject({ ok: true, value: { summary: { nodes: 2, vms: 3 } } });
  expect(lab.ok && lab.value.timeline).toHaveLength(2);
});

test('the lab-file reference names every command a lab file may give, and no other', () => {
  const reference = readFileSync(`${root}/assets/labs/README.md`, 'utf8');
  const from = reference.indexOf('### `timeline`');
  const section = reference.slice(from, reference.indexOf('### `lab`', from));
  const named = [...section.matchAll(/`([a-z]+\.[A-Za-z]+)`/g)].map((match) => match[1] ?? '');
  expect([...new Set(named)].sort()).toEqual(
    commandNames.filter((name) => !name.startsWith('lab.')).sort(),
  );
});

test('the README names every shipped lab', () => {
  for (const lab of new LabFolder(`${root}/assets/labs`).list()) {
    expect(readme).toContain(`\`${lab.name}\``);
  }
});

test('the README explains every sign of the trace', () => {
  const legend = readme.slice(readme.indexOf('### The trace'), readme.indexOf('## Reports'));
  for (const sign of Object.keys(traceSigns)) expect(legend).toContain(`\`${sign}\``);
});

test('the README names every script it speaks of as package.json has it', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  const contributing = readFileSync(`${root}/CONTRIBUTING.md`, 'utf8');
  for (const match of `${readme}${contributing}`.matchAll(/npm (?:run (?:-s )?)?([a-z:]+)/g)) {
    expect(Object.keys(scripts)).toContain(match[1]);
  }
});
