import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { HandedFile } from '../../src-shared/desktop';
import { messageLimits } from '../../src-shared/framing';
import type { Texts } from '../../src-shared/text/index';
import { mebibyte } from '../../src-shared/units';

/** What may be opened: labs as text, saves under the program's own ending. */
export const openableEndings = ['hyperlab', 'yaml', 'yml', 'json'] as const;

export type ReadFile =
  { readonly ok: true; readonly file: HandedFile } | { readonly ok: false; readonly why: string };

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Reads a file a person chose; what it holds is judged by the host. */
export async function readChosen(path: string, texts: Texts): Promise<ReadFile> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > messageLimits.fileBytes) {
      const mib = Math.ceil(size / mebibyte);
      const limitMib = messageLimits.fileBytes / mebibyte;
      return { ok: false, why: texts.t('desktop:dialog.tooLarge', { name, mib, limitMib }) };
    }
    return { ok: true, file: { fileName: name, text: await readFile(path, 'utf8') } };
  } catch (error) {
    const reason = reasonOf(error);
    return { ok: false, why: texts.t('desktop:dialog.notReadable', { name, reason }) };
  }
}

/** Writes whole or not at all; why it could not, or null. */
export async function writeChosen(
  path: string,
  content: string | Buffer,
  texts: Texts,
): Promise<string | null> {
  try {
    await writeFileAtomic(path, content);
    return null;
  } catch (error) {
    const fields = { name: basename(path), reason: reasonOf(error) };
    return texts.t('desktop:dialog.notWritten', fields);
  }
}

/**
 * The file on a command line, or null. Only the program's own ending and lab files count: Chromium
 * puts switches of its own between the arguments.
 *
 * @param skip How many arguments belong to the program itself: one when packaged, else two.
 */
export function fileInArguments(
  args: readonly string[],
  skip: number,
  folder: string,
): string | null {
  const endings: readonly string[] = openableEndings;
  const found = args
    .slice(skip)
    .find((arg) => !arg.startsWith('-') && endings.includes(extname(arg).slice(1).toLowerCase()));
  return found === undefined ? null : resolve(folder, found);
}
