import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readImportFiles } from '../../src-main/host/import-files';
import { readInventory } from '../../src-main/import/index';
import type { Figure } from './figure';
import { figureOf } from './figure';
import { hostileFiles } from './hostile-files';

/** What refusing a file took: time of the processor, and memory of the process beyond what it had before. */
interface Refusing {
  readonly ms: number;
  readonly mib: number;
}

/** In a process of its own: reads a file as the console would, and prints what that took. */
export function refuseFile(path: string): void {
  const before = process.memoryUsage().rss / 1024;
  const begun = process.cpuUsage();
  const files = readImportFiles([path]);
  const read = files.ok ? readInventory(files.value) : files;
  if (read.ok) throw new Error(`${path} was read`);
  const { user, system } = process.cpuUsage(begun);
  const refusing: Refusing = {
    ms: (user + system) / 1000,
    mib: (process.resourceUsage().maxRSS - before) / 1024,
  };
  console.log(JSON.stringify(refusing));
}

function measured(name: string, bytes: Uint8Array, repetitions: number): readonly Refusing[] {
  const folder = mkdtempSync(join(tmpdir(), 'hyperlab-hostile-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return Array.from({ length: Math.min(repetitions, 3) }, () => {
      const [script = ''] = process.argv.slice(1);
      const { stdout, stderr } = spawnSync(process.execPath, [script, '--refuse', path], {
        encoding: 'utf8',
      });
      if (stdout === '') throw new Error(`${name}: ${stderr}`);
      return JSON.parse(stdout) as Refusing;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A figure of time for each hostile file, and one for the most memory any of them took. */
export function hostileFigures(repetitions: number): Record<string, () => Figure> {
  const memory: number[] = [];
  const times = Object.entries(hostileFiles).map(([name, make]) => [
    `import.hostile.${name}`,
    () => {
      const all = measured(name, make(), repetitions);
      memory.push(Math.max(...all.map(({ mib }) => mib)));
      return figureOf(
        all.map(({ ms }) => ms),
        'ms',
      );
    },
  ]);
  return {
    ...(Object.fromEntries(times) as Record<string, () => Figure>),
    'import.hostile': () => figureOf([Math.max(...memory)], 'MiB at most'),
  };
}
