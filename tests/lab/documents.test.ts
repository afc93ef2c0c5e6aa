import { format, resolveConfig } from 'prettier';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commandNames } from '../../src-shared/commands/index';
import { profiles } from '../../src-shared/profiles/index';
import { condition } from '../../src-main/lab/conditions/index';
import { editablePaths } from '../../src-main/lab/figures';
import { parseLabFile } from '../../src-main/lab/parse';
import { knownKeys, labFile } from '../../src-main/lab/schema';
import { folder } from './support';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const reference = read('assets/labs/README.md');

describe('the documents about lab files', () => {
  test.each(['README.md', 'assets/labs/README.md'])('every example in %s is a good lab', (path) => {
    const examples = [...read(path).matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const lab = parseLabFile('example.yaml', example ?? '');
      expect(lab.ok ? null : lab.fault).toBeNull();
    }
  });

  test('the reference names every key, command, figure and test', () => {
    const keys = [
      ...knownKeys([]),
      ...knownKeys(['cluster']),
      ...knownKeys(['nodes', 0]),
      ...knownKeys(['vms', 0]),
      ...knownKeys(['vms', 0, 'integrationServices']),
      ...knownKeys(['vms', 0, 'failover']),
      ...knownKeys(['vms', 0, 'policy']),
      ...knownKeys(['nodes', 0, 'system']),
      ...knownKeys(['cluster', 'networks', 0]),
      ...knownKeys(['storage', 'arrays', 0]),
      ...knownKeys(['storage', 'disks', 0]),
      ...knownKeys(['generate']),
      ...knownKeys(['lab']),
      ...knownKeys(['lab', 'checks', 0]),
      ...knownKeys(['lab', 'objectives', 0]),
      ...Object.keys(condition.shape),
      ...commandNames.filter((name) => !name.startsWith('lab.')),
      ...editablePaths(profiles['2008r2sp1']),
    ];
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !reference.includes(key))).toEqual([]);
  });

  test('the JSON Schema for editors is that of the program; with -u it is written anew', async () => {
    const file = new URL('../../assets/labs/lab-file.schema.json', import.meta.url).pathname;
    const config = new URL('../config/prettier.json', import.meta.url).pathname;
    const style = await resolveConfig(file, { config });
    const schema = z.toJSONSchema(labFile, { io: 'input', unrepresentable: 'any', reused: 'ref' });
    const titled = JSON.stringify({ ...schema, title: 'Hyperlab lab file' });
    const text = await format(titled, { ...style, parser: 'json' });
    await expect(text).toMatchFileSnapshot(file);
  });

  test('every scenario touches an exam, and every exam a scenario', () => {
    const graded = folder.list().filter((lab) => lab.graded);
    expect(graded.filter((lab) => lab.exams.length === 0).map((lab) => lab.name)).toEqual([]);
    expect(graded.find((lab) => lab.name === 'L05')?.exams).toEqual(['74-409', 'AZ-801', 'AZ-802']);
  });
});
