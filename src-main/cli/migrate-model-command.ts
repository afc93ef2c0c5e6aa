import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { modelMigration } from '../../src-shared/migration/model';
import { parseBytes, parseRate, parseSpan } from '../../src-shared/migration/quantities';
import { profiles } from '../../src-shared/profiles/index';
import type { ProfileId } from '../../src-shared/profiles/profile';
import { profileIds } from '../../src-shared/profiles/profile';
import type { Result } from '../../src-shared/result';
import type { Texts } from '../../src-shared/text/index';
import type { Environment, ExitCode } from './environment';
import { exitCodes } from './environment';

export interface MigrateModelFlags {
  readonly memory: number;
  readonly bandwidth: number;
  readonly dirty: number;
  readonly setup?: number;
  readonly resume?: number;
  readonly workingSet?: number;
  readonly threshold?: number;
  readonly maxRounds?: number;
  readonly concurrency: number;
  readonly profile: ProfileId;
  readonly json?: boolean;
}

/** The options of `hyperlab migrate-model`; what is not given follows the profile. */
export function withMigrateModelOptions(command: Command, texts: Texts): Command {
  const { t } = texts;
  const option = (flags: string, text: string, read: (text: string) => number) =>
    new Option(flags, text).argParser(read);
  const size = reader(parseBytes, 'cli:usage.size', texts);
  const rate = reader(parseRate, 'cli:usage.rate', texts);
  const span = reader(parseSpan, 'cli:usage.span', texts);
  return command
    .addOption(
      option(
        '--memory <size>',
        t('cli:migrateModel.memory'),
        above(size, texts),
      ).makeOptionMandatory(),
    )
    .addOption(
      option(
        '--bandwidth <rate>',
        t('cli:migrateModel.bandwidth'),
        above(rate, texts),
      ).makeOptionMandatory(),
    )
    .addOption(option('--dirty <rate>', t('cli:migrateModel.dirty'), rate).makeOptionMandatory())
    .addOption(option('--setup <time>', t('cli:migrateModel.setup'), span))
    .addOption(option('--resume <time>', t('cli:migrateModel.resume'), span))
    .addOption(option('--working-set <size>', t('cli:migrateModel.workingSet'), size))
    .addOption(option('--threshold <size>', t('cli:migrateModel.threshold'), size))
    .addOption(option('--max-rounds <number>', t('cli:migrateModel.maxRounds'), count(1000, texts)))
    .addOption(
      option(
        '--concurrency <number>',
        t('cli:migrateModel.concurrency'),
        count(1000, texts),
      ).default(1),
    )
    .addOption(
      new Option('--profile <id>', t('cli:migrateModel.profile'))
        .choices(profileIds)
        .default('2008r2sp1'),
    )
    .addOption(new Option('--json', t('cli:migrateModel.json')));
}

function reader(
  parse: (text: string) => Result<number, string>,
  problem: 'cli:usage.size' | 'cli:usage.rate' | 'cli:usage.span',
  texts: Texts,
): (text: string) => number {
  return (text) => {
    const read = parse(text);
    if (!read.ok) throw new InvalidArgumentError(texts.t(problem));
    return read.value;
  };
}

/** Nothing to send, or nothing to send it with, is no migration. */
function above(read: (text: string) => number, texts: Texts): (text: string) => number {
  return (text) => {
    const value = read(text);
    if (value <= 0) throw new InvalidArgumentError(texts.t('cli:usage.aboveZero'));
    return value;
  };
}

function count(most: number, texts: Texts): (text: string) => number {
  return (text) => {
    const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > most) {
      throw new InvalidArgumentError(texts.t('cli:usage.count', { most }));
    }
    return value;
  };
}

/** `hyperlab migrate-model`: the loop of failover-cluster §5.4 for one machine, without a simulation. */
export function migrateModelCommand(
  environment: Environment,
  texts: Texts,
  flags: MigrateModelFlags,
): ExitCode {
  const figures = profiles[flags.profile].migration;
  const [shortest, longest] = figures.resumeMs.value;
  const outcome = modelMigration({
    memoryBytes: flags.memory,
    // Migrations at the same time share a line fairly.
    bytesPerSecond: flags.bandwidth / flags.concurrency,
    dirtyBytesPerSecond: flags.dirty,
    // A guest cannot make more dirty than it has.
    workingSetBytes: Math.min(flags.workingSet ?? flags.memory, flags.memory),
    thresholdBytes: flags.threshold ?? figures.thresholdMiB.value * 1024 * 1024,
    maxRounds: flags.maxRounds ?? figures.maxRounds.value,
    setupMs: flags.setup ?? figures.setupMs.value,
    resumeMs: flags.resume ?? (shortest + longest) / 2,
  });
  const result = {
    rounds: outcome.rounds,
    totalMs: Math.round(outcome.totalMs),
    blackoutMs: Math.round(outcome.blackoutMs),
    sentBytes: Math.round(outcome.sentBytes),
  };
  if (flags.json) {
    environment.out(`${JSON.stringify(result)}\n`);
    return exitCodes.done;
  }
  const seconds = (ms: number) => `${texts.number(ms / 1000, 3)}\u00a0s`;
  const lines = [
    texts.t('cli:migrateModel.rounds', {
      rounds: result.rounds,
      stop: texts.t(`cli:migrateModel.stop.${outcome.stop}`),
    }),
    texts.t('cli:migrateModel.total', { time: seconds(result.totalMs) }),
    texts.t('cli:migrateModel.blackout', { time: seconds(result.blackoutMs) }),
    texts.t('cli:migrateModel.sent', {
      megabytes: texts.number(result.sentBytes / 1_000_000, 1),
      mebibytes: texts.number(result.sentBytes / 1024 ** 2, 1),
    }),
  ];
  environment.out(`${lines.join('\n')}\n`);
  return exitCodes.done;
}
