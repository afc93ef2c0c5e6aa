import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Fault } from '../../src-shared/faults';
import { parseBytes } from '../../src-shared/migration/quantities';
import type { Result } from '../../src-shared/result';
import type { Texts } from '../../src-shared/text/index';
import type { DiskFile, DiskFileType } from '../../src-shared/vhd/image';
import { diskFileTypes } from '../../src-shared/vhd/image';
import { diskFileRows } from '../../src-shared/vhd/rows';
import { inspectFile, writeNewDisk } from '../host/disk-file';
import type { Environment, ExitCode } from './environment';
import { exitCodes } from './environment';

export interface NewDiskFlags {
  readonly type: DiskFileType;
  readonly size?: number;
  readonly parent?: string;
  readonly json?: boolean;
}

export function withNewDiskOptions(command: Command, texts: Texts): Command {
  const { t } = texts;
  const size = (text: string): number => {
    const read = parseBytes(text);
    if (!read.ok) throw new InvalidArgumentError(t('cli:usage.size'));
    return read.value;
  };
  return command
    .argument('<FILE>', t('cli:disk.new.file'))
    .addOption(
      new Option('--type <type>', t('cli:disk.new.type')).choices(diskFileTypes).default('dynamic'),
    )
    .addOption(new Option('--size <size>', t('cli:disk.new.size')).argParser(size))
    .addOption(new Option('--parent <file>', t('cli:disk.new.parent')))
    .addOption(new Option('--json', t('cli:disk.json')));
}

export function withInspectDiskOptions(command: Command, { t }: Texts): Command {
  return command
    .argument('<FILE>', t('cli:disk.inspect.file'))
    .addOption(new Option('--json', t('cli:disk.json')));
}

/** `hyperlab disk new`: writes an empty .vhd and says what it is. */
export async function newDiskCommand(
  environment: Environment,
  texts: Texts,
  file: string,
  flags: NewDiskFlags,
): Promise<ExitCode> {
  const order = {
    type: flags.type,
    diskBytes: flags.size ?? null,
    parent: flags.parent ?? null,
  };
  const written = await writeNewDisk(file, order, Date.parse(environment.date()));
  return print(environment, texts, file, written, flags.json ?? false);
}

/** `hyperlab disk inspect`: says what a .vhd or .vhdx is, without changing it. */
export async function inspectDiskCommand(
  environment: Environment,
  texts: Texts,
  file: string,
  flags: { readonly json?: boolean },
): Promise<ExitCode> {
  return print(environment, texts, file, await inspectFile(file), flags.json ?? false);
}

function print(
  environment: Environment,
  texts: Texts,
  file: string,
  result: Result<DiskFile, Fault>,
  json: boolean,
): ExitCode {
  if (!result.ok) {
    environment.error(`${file}: ${texts.fault(result.fault)}\n`);
    return exitCodes.refused;
  }
  environment.out(
    json ? `${JSON.stringify(jsonOf(file, result.value))}\n` : linesOf(texts, file, result.value),
  );
  return exitCodes.done;
}

function linesOf(texts: Texts, file: string, image: DiskFile): string {
  const rows = [
    [texts.t('diskFiles:field.fileName'), file] as const,
    ...diskFileRows(texts, image),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('');
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

function jsonOf(file: string, image: DiskFile): object {
  const { parent } = image;
  return {
    file,
    ...image,
    createdAt: iso(image.createdAt),
    parent: parent && { ...parent, modifiedAt: iso(parent.modifiedAt) },
  };
}
