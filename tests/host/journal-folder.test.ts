import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JournalFolder } from '../../src-main/host/journal-folder';
import { openJournalFolder } from '../../src-main/host/journal-folder';
import { releaseLock, takeLock } from '../../src-main/host/lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyperlab-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function opened(): JournalFolder {
  const result = openJournalFolder(folder);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

/** A process number that was used and is free again. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** As if the program that holds a place had been killed. */
function kill(slot: number): void {
  const content = { pid: deadProcess(), host: hostname(), takenAt: Date.now() };
  writeFileSync(join(folder, 'journals', String(slot), 'lock'), JSON.stringify(content));
}

describe('the lock', () => {
  const lock = () => join(folder, 'lock');

  test('is taken once and can be taken again when released', () => {
    expect(takeLock(lock())).toBe(true);
    expect(takeLock(lock())).toBe(false);
    releaseLock(lock());
    expect(takeLock(lock())).toBe(true);
  });

  test('of a process that is gone is taken over at once', () => {
    const dead = { pid: deadProcess(), host: hostname(), takenAt: Date.now() };
    writeFileSync(lock(), JSON.stringify(dead));
    expect(takeLock(lock())).toBe(true);
    expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test('from before the machine was started is stale, whoever has its number now', () => {
    const old = { pid: process.pid, host: hostname(), takenAt: 1000 };
    writeFileSync(lock(), JSON.stringify(old));
    expect(takeLock(lock())).toBe(true);
  });

  test('of another machine, and one still being written, are respected', () => {
    const other = { pid: deadProcess(), host: `${hostname()}-other`, takenAt: Date.now() };
    writeFileSync(lock(), JSON.stringify(other));
    expect(takeLock(lock())).toBe(false);
    writeFileSync(lock(), '');
    expect(takeLock(lock())).toBe(false);
  });
});

describe('the journal’s folder', () => {
  test('appends after what it replaced', () => {
    const journal = opened();
    journal.replace('a\n');
    journal.append('b\n');
    journal.append('ü\n');
    journal.sync();
    expect(readFileSync(journal.fileName, 'utf8')).toBe('a\nb\nü\n');
    journal.replace('c\n');
    journal.append('d\n');
    expect(readFileSync(journal.fileName, 'utf8')).toBe('c\nd\n');
    journal.release();
  });

  test('a second program gets its own place and does not see the first one’s journal', () => {
    const first = opened();
    first.replace('first\n');
    const second = opened();
    second.replace('second\n');
    expect(second.fileName).not.toBe(first.fileName);
    expect(second.leftBehind()).toBeNull();
    expect(readFileSync(first.fileName, 'utf8')).toBe('first\n');
    first.release();
    second.release();
  });

  test('a journal left behind is offered, newest first, until it is dropped', () => {
    const first = opened();
    first.replace('one\n');
    kill(1);
    const second = opened();
    expect(second.leftBehind()).toMatchObject({ text: 'one\n' });
    second.replace('two\n');
    kill(1);
    const third = opened();
    const newest = third.leftBehind();
    expect(newest?.text).toBe('two\n');
    third.drop(newest?.id ?? '', false);
    const next = third.leftBehind();
    expect(next?.text).toBe('one\n');
    third.drop(next?.id ?? '', true);
    expect(third.leftBehind()).toBeNull();
    const files = readdirSync(join(folder, 'journals', '1'));
    expect(files.filter((name) => name.startsWith('damaged-'))).toHaveLength(1);
    third.release();
  });

  test('whoever starts brings along what programs in other places left behind', () => {
    const first = opened();
    const second = opened();
    second.replace('second\n');
    first.release();
    kill(2);
    const third = opened();
    expect(third.fileName).toBe(first.fileName);
    expect(third.leftBehind()?.text).toBe('second\n');
    third.release();
  });

  test('a journal that was removed in order leaves nothing', () => {
    const first = opened();
    first.replace('one\n');
    first.remove();
    first.release();
    const second = opened();
    expect(second.leftBehind()).toBeNull();
    expect(existsSync(second.fileName)).toBe(false);
    second.release();
  });

  test('with all places taken, and where nothing can be written, it is refused', () => {
    const all = Array.from({ length: 8 }, opened);
    expect(openJournalFolder(folder)).toMatchObject({ ok: false, fault: { code: 'save.locked' } });
    for (const each of all) each.release();
    const file = join(folder, 'file');
    mkdirSync(join(folder, 'x'));
    writeFileSync(file, '');
    expect(openJournalFolder(file)).toMatchObject({ fault: { code: 'save.writeFailed' } });
  });
});
