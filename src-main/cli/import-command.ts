import type { Command } from 'commander';
import { Option } from 'commander';
import type { ImportPreview } from '../../src-shared/import/preview';
import type { ProfileId } from '../../src-shared/profiles/profile';
import { profileIds } from '../../src-shared/profiles/profile';
import type { Texts } from '../../src-shared/text/index';
import { readImportFiles } from '../host/import-files';
import { previewImport, readInventory } from '../import/index';
import type { Environment, ExitCode } from './environment';
import { exitCodes } from './environment';

export interface ImportFlags {
  readonly out?: string;
  readonly profile?: ProfileId;
  readonly anonymise?: boolean;
  readonly json?: boolean;
}

export function withImportOptions(command: Command, { t }: Texts): Command {
  return command
    .argument('<FILE...>', t('cli:import.files'))
    .addOption(new Option('--out <file>', t('cli:import.out')))
    .addOption(new Option('--anonymise', t('cli:import.anonymise')))
    .addOption(new Option('--profile <id>', t('cli:import.profile')).choices(profileIds))
    .addOption(new Option('--json', t('cli:import.json')));
}

/** `hyperlab import`: reads the files of an inventory and writes the lab file of its twin. */
export function importCommand(
  environment: Environment,
  texts: Texts,
  paths: readonly string[],
  flags: ImportFlags,
): ExitCode {
  const files = readImportFiles(paths);
  const read = files.ok ? readInventory(files.value) : files;
  const options = { profile: flags.profile ?? null, anonymise: flags.anonymise ?? false };
  const preview = read.ok ? previewImport(read.value, options, null) : read;
  if (!preview.ok) {
    environment.error(`${texts.fault(preview.fault)}\n`);
    return exitCodes.refused;
  }
  if (flags.out !== undefined) {
    try {
      environment.writeFile(flags.out, preview.value.text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      environment.error(`${texts.fault({ code: 'save.writeFailed', file: flags.out, reason })}\n`);
      return exitCodes.refused;
    }
  }
  const { text, differences: _none, ...shown } = preview.value;
  const json = flags.out === undefined ? { ...shown, text } : shown;
  environment.out(
    flags.json ? `${JSON.stringify(json)}\n` : linesOf(texts, preview.value, flags.out),
  );
  return exitCodes.done;
}

function linesOf(texts: Texts, preview: ImportPreview, out: string | undefined): string {
  const { t } = texts;
  const { inventory, issues, defaults, sources, profile } = preview;
  const { hosts, clusters, vms, volumes } = inventory;
  const counts = {
    hosts: hosts.length,
    clusters: clusters.length,
    vms: vms.length,
    volumes: volumes.length,
  };
  const lines = [
    ...sources.map(({ file, format }) =>
      t('imports:cli.read', { file, format: t(`imports:format.${format}`) }),
    ),
    t('imports:cli.counts', counts),
    t('imports:cli.profile', { profile: t(`profile:name.${profile}`) }),
    t('imports:cli.issues', { count: issues.length }),
    ...issues.map(
      ({ code, about, value }) =>
        `  ${[about, value].filter((each) => each !== '').join(', ')}: ${t(`imports:issue.${code}`)}`,
    ),
    t('imports:cli.defaults', { count: defaults.length }),
    ...defaults.map(
      ({ field, value, objects }) =>
        `  ${t(`imports:default.${field}`)}: ${value} (${objects.length})`,
    ),
    ...(out === undefined ? [] : [t('imports:cli.written', { file: out })]),
  ];
  return `${lines.join('\n')}\n`;
}
