import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';

/** Prints a page to PDF in a window nobody sees, with scripts turned off; paper is as its styles say. */
export async function pdfOf(html: string): Promise<Result<Buffer, Fault>> {
  const folder = await mkdtemp(join(tmpdir(), 'hyperlab-print-'));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true },
  });
  try {
    const page = join(folder, 'report.html');
    await writeFile(page, html);
    await window.loadFile(page);
    return ok(
      await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused({ code: 'report.printFailed', reason });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
