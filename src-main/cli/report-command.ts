import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../src-shared/ipc';
import { isSheet, reportCatalogue, reportKinds, reportKindOf } from '../../src-shared/report-kinds';
import type { ReportKind } from '../../src-shared/report-kinds';
import { createTexts } from '../../src-shared/text/index';
import type { Texts } from '../../src-shared/text/index';
import type { SimMs } from '../../src-shared/units';
import { parseDuration } from '../../src-shared/units';
import type { Environment, ExitCode } from './environment';
import { exitCodes } from './environment';
import { formatOf, saveReport } from './report';
import { playAs } from './run-command';
import type { ScriptChoice } from './run-command';

export interface ReportFlags {
  readonly lab: string;
  readonly out: string;
  readonly until?: SimMs;
  readonly since: SimMs;
  readonly detail: 1 | 2 | 3;
  readonly highlights?: boolean;
  readonly solve?: boolean;
  readonly do?: string;
  readonly learner?: string;
}

/** Who plays the lab of a command line. */
export function scriptOf(flags: Pick<ReportFlags, 'solve' | 'do'>): ScriptChoice {
  if (flags.solve) return { from: 'solve' };
  return flags.do === undefined ? null : { from: 'file', file: flags.do };
}

/** Who plays, and under which name. */
export function withScriptOptions(command: Command, { t }: Texts): Command {
  return command
    .addOption(new Option('--solve', t('cli:run.solve')).conflicts('do'))
    .addOption(new Option('--do <file>', t('cli:run.do')))
    .addOption(new Option('--learner <name>', t('cli:run.learner')));
}

/** What `hyperlab report` takes. */
export function withReportOptions(command: Command, texts: Texts): Command {
  const { t } = texts;
  const known = reportKinds
    .map((kind) => {
      const { number, name } = reportCatalogue[kind];
      return number === null ? name : `${name} (${number})`;
    })
    .join(', ');
  return withScriptOptions(command, texts)
    .argument('<KIND>', `${t('cli:report.kind')}: ${known}`, (text) => kindArgument(text, texts))
    .addOption(new Option('--lab <lab>', t('cli:run.lab')).makeOptionMandatory())
    .addOption(
      new Option('--out <file>', t('cli:report.out'))
        .makeOptionMandatory()
        .argParser((file) => fileArgument(file, texts)),
    )
    .addOption(durationOption('--until <duration>', t('cli:run.until'), texts))
    .addOption(durationOption('--since <duration>', t('cli:report.since'), texts).default(0, '0s'))
    .addOption(
      new Option('--detail <level>', t('cli:report.detail'))
        .default(2)
        .argParser((text) => detailArgument(text, texts)),
    )
    .addOption(new Option('--highlights', t('cli:report.highlights')));
}

function durationOption(flags: string, description: string, texts: Texts): Option {
  return new Option(flags, description).argParser((text) => {
    const read = parseDuration(text);
    if (!read.ok) throw new InvalidArgumentError(texts.t('cli:usage.duration'));
    return read.value;
  });
}

function kindArgument(text: string, texts: Texts): ReportKind {
  const kind = reportKindOf(text);
  if (kind === null) throw new InvalidArgumentError(texts.t('cli:usage.reportKind'));
  return kind;
}

function fileArgument(file: string, texts: Texts): string {
  if (formatOf(file) === null) throw new InvalidArgumentError(texts.t('cli:usage.report'));
  return file;
}

function detailArgument(text: string, texts: Texts): 1 | 2 | 3 {
  const level = ([1, 2, 3] as const).find((each) => String(each) === text);
  if (level === undefined) throw new InvalidArgumentError(texts.t('cli:usage.detail'));
  return level;
}

/** `hyperlab report`: plays a lab for a while and writes one report about what it came to. */
export async function reportCommand(
  environment: Environment,
  language: Language,
  kind: ReportKind,
  flags: ReportFlags,
): Promise<ExitCode> {
  const texts = createTexts(language, 'r2');
  const { lab, learner } = flags;
  // A sheet is of the lab as it is before anybody plays it.
  const until = isSheet(kind) ? 0 : flags.until;
  const script = scriptOf(flags);
  const played = playAs(environment, { lab, until, script, seed: undefined, profile: undefined });
  if (!played.ok) {
    environment.error(`${texts.fault(played.fault)}\n`);
    return played.fault.code === 'host.halted' ? exitCodes.halted : exitCodes.refused;
  }
  const request = {
    report: kind,
    format: formatOf(flags.out) ?? 'html',
    language,
    detail: flags.detail,
    highlightsOnly: flags.highlights ?? false,
    sinceMs: flags.since,
    ...(learner !== undefined && { learner }),
  };
  const saved = await saveReport(environment, flags.out, request, played.value);
  return saved.ok ? exitCodes.done : refuse(environment, texts.fault(saved.fault));
}

function refuse(environment: Environment, why: string): ExitCode {
  environment.error(`${why}\n`);
  return exitCodes.refused;
}
