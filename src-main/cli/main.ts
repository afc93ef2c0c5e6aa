import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { languages } from '../../src-shared/ipc';
import type { Language } from '../../src-shared/ipc';
import type { LabPath } from '../../src-shared/lab-catalogue';
import { profileIds } from '../../src-shared/profiles/profile';
import type { ProfileId } from '../../src-shared/profiles/profile';
import type { ReportKind } from '../../src-shared/report-kinds';
import { createTexts } from '../../src-shared/text/index';
import type { Texts } from '../../src-shared/text/index';
import { parseDuration } from '../../src-shared/units';
import type { CertificateFlags } from './certificate-command';
import { certificateCommand, withCertificateOptions } from './certificate-command';
import type { NewDiskFlags } from './disk-command';
import {
  inspectDiskCommand,
  newDiskCommand,
  withInspectDiskOptions,
  withNewDiskOptions,
} from './disk-command';
import type { Environment, ExitCode } from './environment';
import { exitCodes } from './environment';
import { labsCommand } from './labs-command';
import type { ImportFlags } from './import-command';
import { importCommand, withImportOptions } from './import-command';
import type { MigrateModelFlags } from './migrate-model-command';
import { migrateModelCommand, withMigrateModelOptions } from './migrate-model-command';
import { formatOf } from './report';
import type { ReportFlags } from './report-command';
import { reportCommand, scriptOf, withReportOptions, withScriptOptions } from './report-command';
import type { RunOptions } from './run-command';
import { runCommand } from './run-command';
import type { VerifyFlags } from './verify-command';
import { verifyCommand, withVerifyOptions } from './verify-command';

export type { Environment, ExitCode } from './environment';
export { dataFolder } from '../host/data-folder';
export { printPdf } from '../host/print-pdf';

interface RunFlags {
  readonly until?: number;
  readonly solve?: boolean;
  readonly do?: string;
  readonly seed?: number;
  readonly profile?: ProfileId;
  readonly lang: Language;
  readonly json?: boolean;
  readonly trace?: boolean;
  readonly report?: string;
  readonly review?: string;
  readonly learner?: string;
  readonly validation?: string;
  readonly clusterLog?: readonly string[];
}

/**
 * The command line. Arguments as a person typed them; answers with the exit code. Nothing is printed
 * but through the environment, and nothing ends the process.
 */
export async function main(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  const texts = createTexts(languageIn(argv), 'r2');
  let code: ExitCode = exitCodes.done;
  const program = programOf(environment, texts, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.done;
    const mistake =
      error.code === 'commander.help'
        ? program.helpInformation()
        : `${usageText(error, texts)}\n${texts.t('cli:usage.see')}\n`;
    environment.error(mistake);
    return exitCodes.usage;
  }
}

/** The language must be known before the first word about a mistake in the arguments. */
function languageIn(argv: readonly string[]): Language {
  for (const [index, argument] of argv.entries()) {
    const given = argument === '--lang' ? argv[index + 1] : /^--lang=(.*)$/.exec(argument)?.[1];
    const language = languages.find((known) => known === given);
    if (language) return language;
  }
  return 'en';
}

function programOf(
  environment: Environment,
  texts: Texts,
  done: (code: ExitCode) => void,
): Command {
  const { t } = texts;
  const program = prepared(new Command('hyperlab'), environment, texts)
    .description(t('cli:program'))
    .version(environment.version, '-V, --version', t('cli:option.version'))
    .addOption(languageOption(texts));
  const add = (name: string, description: string) => {
    const command = prepared(program.command(name), environment, texts);
    return command.description(description).addOption(languageOption(texts));
  };
  withRunOptions(add('run', t('cli:run')), texts).action(async (lab: string, flags: RunFlags) => {
    done(await runCommand(environment, runOptions(lab, flags, texts)));
  });
  withReportOptions(add('report', t('cli:report')), texts).action(
    async (kind: ReportKind, flags: ReportFlags) => {
      done(await reportCommand(environment, texts.language, kind, flags));
    },
  );
  withMigrateModelOptions(add('migrate-model', t('cli:migrateModel')), texts).action(
    (flags: MigrateModelFlags) => done(migrateModelCommand(environment, texts, flags)),
  );
  withImportOptions(add('import', t('cli:import')), texts).action(
    (files: readonly string[], flags: ImportFlags) =>
      done(importCommand(environment, texts, files, flags)),
  );
  addDiskCommands(add('disk', t('cli:disk')), environment, texts, done);
  withVerifyOptions(add('verify', t('cli:verify')), texts).action(
    (file: string, flags: VerifyFlags) => done(verifyCommand(environment, texts, file, flags)),
  );
  withCertificateOptions(add('certificate', t('cli:certificate')), texts).action(
    async (path: LabPath, files: readonly string[], flags: CertificateFlags) => {
      done(await certificateCommand(environment, texts, path, files, flags));
    },
  );
  add('labs', t('cli:labs')).action(() => done(labsCommand(environment, texts.language)));
  add('serve', t('cli:serve'))
    .addOption(
      new Option('--port <number>', t('cli:serve.port'))
        .default(0)
        .argParser((text) => numberArgument(text, 65_535, texts)),
    )
    .addOption(new Option('--no-open', t('cli:serve.noOpen')))
    .action((flags: { readonly port: number; readonly open: boolean }) =>
      environment.serve({ port: flags.port, open: flags.open }),
    );
  return program;
}

/** `hyperlab disk new` and `hyperlab disk inspect`. */
function addDiskCommands(
  disk: Command,
  environment: Environment,
  texts: Texts,
  done: (code: ExitCode) => void,
): void {
  const add = (name: string, description: string) =>
    prepared(disk.command(name), environment, texts)
      .description(description)
      .addOption(languageOption(texts));
  withNewDiskOptions(add('new', texts.t('cli:disk.new')), texts).action(
    async (file: string, flags: NewDiskFlags) => {
      done(await newDiskCommand(environment, texts, file, flags));
    },
  );
  withInspectDiskOptions(add('inspect', texts.t('cli:disk.inspect')), texts).action(
    async (file: string, flags: { readonly json?: boolean }) => {
      done(await inspectDiskCommand(environment, texts, file, flags));
    },
  );
}

function languageOption(texts: Texts): Option {
  return new Option('--lang <language>', texts.t('cli:option.lang'))
    .choices(languages)
    .default('en');
}

/** What `hyperlab run` takes. */
function withRunOptions(command: Command, texts: Texts): Command {
  const { t } = texts;
  return withScriptOptions(command, texts)
    .argument('<LAB>', t('cli:run.lab'))
    .addOption(
      new Option('--until <duration>', t('cli:run.until')).argParser((text) =>
        durationArgument(text, texts),
      ),
    )
    .addOption(
      new Option('--seed <number>', t('cli:run.seed')).argParser((text) =>
        numberArgument(text, 2_147_483_647, texts),
      ),
    )
    .addOption(new Option('--profile <id>', t('cli:run.profile')).choices(profileIds))
    .addOption(new Option('--json', t('cli:run.json')).conflicts('trace'))
    .addOption(new Option('--trace', t('cli:run.trace')))
    .addOption(
      new Option('--report <file>', t('cli:run.report')).argParser((file) =>
        reportArgument(file, texts),
      ),
    )
    .addOption(
      new Option('--review <file>', t('cli:run.review')).argParser((file) =>
        reportArgument(file, texts),
      ),
    )
    .addOption(
      new Option('--validation <file>', t('cli:run.validation')).argParser((file) =>
        reportArgument(file, texts),
      ),
    )
    .addOption(
      new Option('--cluster-log <node file...>', t('cli:run.clusterLog')).argParser(
        (value: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), value],
      ),
    );
}

function runOptions(lab: string, flags: RunFlags, texts: Texts): RunOptions {
  return {
    lab,
    until: flags.until,
    script: scriptOf(flags),
    seed: flags.seed,
    profile: flags.profile,
    language: texts.language,
    output: flags.json ? 'json' : flags.trace ? 'trace' : 'summary',
    report: flags.report,
    review: flags.review,
    learner: flags.learner,
    validation: flags.validation,
    clusterLog: clusterLogArgument(flags.clusterLog, texts),
  };
}

/** Help in the person's language; mistakes are reported by `main`, the process is never ended. */
function prepared(command: Command, environment: Environment, texts: Texts): Command {
  const { t } = texts;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('cli:help.usage'),
    'Arguments:': t('cli:help.arguments'),
    'Options:': t('cli:help.options'),
    'Commands:': t('cli:help.commands'),
  };
  return command
    .exitOverride()
    .helpOption('-h, --help', t('cli:option.help'))
    .helpCommand(false)
    .configureOutput({
      writeOut: environment.out,
      writeErr: () => {},
      getOutHelpWidth: () => 100,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => describe(option, texts),
    });
}

function describe(option: Option, texts: Texts): string {
  const notes: string[] = [];
  if (option.argChoices) notes.push(option.argChoices.join(', '));
  const usual: unknown = option.defaultValueDescription ?? option.defaultValue;
  if (typeof usual === 'string' || typeof usual === 'number') {
    notes.push(texts.t('cli:help.default', { value: String(usual) }));
  }
  return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`;
}

/** What is wrong with the arguments, in the person's language; commander quotes what was typed. */
function usageText(error: CommanderError, texts: Texts): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const ofArgument = / is invalid for argument /.test(error.message);
  const [subject = '', other = ''] = ofArgument ? quoted.toReversed() : quoted;
  const given =
    /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? (ofArgument ? other : subject);
  const detail = /is invalid(?: for argument '[^']*')?\. (.*)$/s.exec(error.message)?.[1] ?? '';
  const known = texts.lookUp(`cli:usage.${error.code}`, { subject, other, given, detail });
  return known ?? texts.t('cli:usage.other', { subject });
}

function durationArgument(text: string, texts: Texts): number {
  const read = parseDuration(text);
  if (!read.ok) throw new InvalidArgumentError(texts.t('cli:usage.duration'));
  return read.value;
}

function numberArgument(text: string, most: number, texts: Texts): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(value <= most)) throw new InvalidArgumentError(texts.t('cli:usage.number', { most }));
  return value;
}

function reportArgument(file: string, texts: Texts): string {
  if (formatOf(file) === null) throw new InvalidArgumentError(texts.t('cli:usage.report'));
  return file;
}

function clusterLogArgument(
  given: readonly string[] | undefined,
  texts: Texts,
): RunOptions['clusterLog'] {
  if (given === undefined) return undefined;
  const [node, file, ...more] = given;
  if (node !== undefined && file !== undefined && more.length === 0) return { node, file };
  // Worded as commander words a bad argument, which is what `usageText` reads.
  const detail = texts.t('cli:usage.clusterLog');
  throw new InvalidArgumentError(
    `option '--cluster-log' argument '${given.join(' ')}' is invalid. ${detail}`,
  );
}
