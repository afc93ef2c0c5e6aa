import { describe, expect, test } from 'vitest';
import { main } from '../../src-main/cli/main';

async function migrateModel(...argv: string[]) {
  let out = '';
  let error = '';
  const code = await main(['migrate-model', ...argv], {
    labsDir: '',
    dataDir: '',
    version: '1.2.3',
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    date: () => '2026-01-02T03:04:05Z',
    writeFile: () => {},
    print: () => Promise.reject(new Error('nothing is printed')),
    serve: () => Promise.resolve(),
  });
  return { code, out, error };
}

const table = ['--memory', '4GiB', '--bandwidth', '118MB/s', '--setup', '0', '--resume', '0'];

describe('hyperlab migrate-model', () => {
  test('fact: failover-cluster §5.4 as one JSON object: whole milliseconds and bytes, and nothing else', async () => {
    const { code, out } = await migrateModel(...table, '--dirty', '20MB/s', '--json');
    expect(code).toBe(0);
    // Four passes of a row with the quotient 20/118, and its fifth member in the blackout.
    const ratio = 20 / 118;
    const sum = (1 - ratio ** 5) / (1 - ratio);
    expect(JSON.parse(out)).toEqual({
      rounds: 4,
      totalMs: Math.round(((4 * 1024 ** 3 * 1000) / 118_000_000) * sum),
      blackoutMs: 30,
      sentBytes: Math.round(4 * 1024 ** 3 * sum),
    });
    expect((JSON.parse(out) as { totalMs: number }).totalMs).toBe(43_820);
  });

  test('what is not given follows the profile: 3.5 s of set-up, 350 ms to resume', async () => {
    const usual = await migrateModel(
      ...['--memory', '4GiB', '--bandwidth', '118MB/s', '--dirty', '0', '--json'],
    );
    expect(JSON.parse(usual.out)).toMatchObject({
      rounds: 1,
      totalMs: Math.round((4_294_967_296 * 1000) / 118_000_000) + 3850,
      blackoutMs: 350,
      sentBytes: 4_294_967_296,
    });
  });

  test('several at a time share the line: fact: failover-cluster §5.5 V2, 10 machines in 41.1 s', async () => {
    const args = ['--memory', '469MB', '--bandwidth', '121.818182MB/s', '--dirty', '0'];
    const { out } = await migrateModel(
      ...[...args, '--setup', '2600ms', '--resume', '0', '--concurrency', '10', '--json'],
    );
    expect((JSON.parse(out) as { totalMs: number }).totalMs).toBe(41_100);
  });

  test('a limit, a threshold and a working set are heeded', async () => {
    const two = await migrateModel(...table, '--dirty', '60MB/s', '--max-rounds', '2', '--json');
    expect(JSON.parse(two.out)).toMatchObject({ rounds: 2 });
    const early = await migrateModel(
      ...table,
      '--dirty',
      '60MB/s',
      '--threshold',
      '2GiB',
      '--json',
    );
    expect(JSON.parse(early.out)).toMatchObject({ rounds: 2 });
    const small = await migrateModel(
      ...table,
      '--dirty',
      '60MB/s',
      '--working-set',
      '4MiB',
      '--json',
    );
    expect(JSON.parse(small.out)).toMatchObject({ rounds: 1, blackoutMs: 36 });
  });

  test('in words, in both languages', async () => {
    const english = await migrateModel(...table, '--dirty', '20MB/s');
    expect(english.out).toContain('Passes: 4 (the rest is small enough)');
    expect(english.out).toContain('Total: 43.820\u00a0s');
    const german = await migrateModel(...table, '--dirty', '20MB/s', '--lang', 'de');
    expect(german.out).toContain('Durchläufe: 4 (der Rest ist klein genug)');
    expect(german.out).toContain('Stillstand: 0,030\u00a0s');
  });

  test.each([
    [['--memory', '4G', '--bandwidth', '118MB/s', '--dirty', '0'], /“4G”.*--memory.*4GiB/s],
    [['--memory', '0MB', '--bandwidth', '118MB/s', '--dirty', '0'], /more than nothing/],
    [['--memory', '4GiB', '--bandwidth', '118MB', '--dirty', '0'], /“118MB”.*1Gbit/s],
    [['--memory', '4GiB', '--bandwidth', '0', '--dirty', '0'], /more than nothing/],
    [['--memory', '4GiB', '--bandwidth', '118MB/s'], /--dirty/],
    [[...table, '--dirty', '0', '--concurrency', '0'], /from 1 to/],
    [[...table, '--dirty', '0', '--setup', 'soon'], /A time is expected/],
  ])('%j is refused and says why', async (argv, why) => {
    const { code, out, error } = await migrateModel(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(why);
  });

  test('refusals speak German too', async () => {
    const { error } = await migrateModel('--memory', '4G', '--lang', 'de');
    expect(error).toContain('Erwartet wird eine Größe');
    const missing = await migrateModel('--memory', '4GiB', '--dirty', '0', '--lang', 'de');
    expect(missing.error).toMatch(/Option „.*--bandwidth.*“ fehlt/);
  });
});
