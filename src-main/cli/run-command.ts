import { basename } from 'node:path';
import type { Fault } from '../../src-shared/faults';
import type { Language } from '../../src-shared/ipc';
import type { ProfileId } from '../../src-shared/profiles/profile';
import { worldOf } from '../../src-shared/rules/facts';
import { createTexts } from '../../src-shared/text/index';
import type { Texts } from '../../src-shared/text/index';
import type { SimMs } from '../../src-shared/units';
import type { Result } from '../../src-shared/result';
import { refused } from '../../src-shared/result';
import { LabFolder, readLabText } from '../host/lab-files';
import type { LabDefinition } from '../lab/definition';
import { traceLegend, traceLines } from '../lab/trace';
import type { Environment, ExitCode } from './environment';
import { exitCodes } from './environment';
import type { Played } from './play';
import { playLab } from './play';
import { formatOf, saveClusterLog, saveReport } from './report';
import { byRow, runResult } from './result-json';
import { summaryLines } from './summary';

/** Who plays a lab with a task: nobody, its own solution, or a file of steps. */
export type ScriptChoice =
  { readonly from: 'solve' } | { readonly from: 'file'; readonly file: string } | null;

export interface RunOptions {
  readonly lab: string;
  /** Undefined: ten minutes, or what a lab with a task takes. */
  readonly until: SimMs | undefined;
  readonly script: ScriptChoice;
  readonly seed: number | undefined;
  readonly profile: ProfileId | undefined;
  readonly language: Language;
  readonly output: 'summary' | 'json' | 'trace';
  readonly report: string | undefined;
  /** Where the review of a lab with a task goes, and who is said to have played. */
  readonly review: string | undefined;
  readonly learner: string | undefined;
  /** Where the report of the last validation goes. */
  readonly validation: string | undefined;
  /** The node whose cluster log is written, and to which file. */
  readonly clusterLog: { readonly node: string; readonly file: string } | undefined;
}

/** `hyperlab run`: plays a lab without a console and says what came of it. */
export async function runCommand(environment: Environment, options: RunOptions): Promise<ExitCode> {
  const played = playAs(environment, options);
  if (!played.ok) return fail(environment, options.language, played.fault);
  const { report: whatHappened, review, validation, learner } = options;
  const reports = { whatHappened, review, validation } as const;
  for (const report of ['whatHappened', 'review', 'validation'] as const) {
    const file = reports[report];
    const format = file === undefined ? null : formatOf(file);
    if (file === undefined || format === null) continue;
    const { language } = options;
    const request = { report, format, language, ...(learner !== undefined && { learner }) };
    const saved = await saveReport(environment, file, request, played.value);
    if (!saved.ok) return fail(environment, options.language, saved.fault);
  }
  if (options.clusterLog) {
    const saved = saveClusterLog(environment, options.clusterLog, played.value);
    if (!saved.ok) return fail(environment, options.language, saved.fault);
  }
  const { vocabulary } = worldOf(played.value.reader).values;
  print(environment, options, played.value, createTexts(options.language, vocabulary));
  return exitCodes.done;
}

/** Plays a lab as somebody would who takes the steps of a script. */
export function playAs(
  environment: Environment,
  options: Pick<RunOptions, 'lab' | 'seed' | 'profile' | 'script' | 'until'>,
): Result<Played, Fault> {
  const definition = definitionOf(environment, options);
  if (!definition.ok) return definition;
  const { script, summary } = definition.value;
  if (options.script?.from === 'solve' && script.solve.length === 0) {
    return refused({ code: 'lab.noSolution', lab: summary.name });
  }
  const steps = options.script?.from === 'solve' ? script.solve : script.own;
  return playLab(definition.value, options.until ?? null, steps);
}

function definitionOf(
  environment: Environment,
  { lab, seed, profile, script }: Pick<RunOptions, 'lab' | 'seed' | 'profile' | 'script'>,
): Result<LabDefinition, Fault> {
  const file = script?.from === 'file' ? script.file : null;
  const steps = file === null ? null : readLabText(file);
  if (steps && !steps.ok) return steps;
  return new LabFolder(environment.labsDir).define(lab, {
    ...(seed !== undefined && { seed }),
    ...(profile !== undefined && { profile }),
    ...(file !== null && steps && { steps: { fileName: basename(file), text: steps.value } }),
  });
}

function print(environment: Environment, options: RunOptions, played: Played, texts: Texts): void {
  if (options.output === 'json') {
    environment.out(`${JSON.stringify(runResult(played, texts))}\n`);
    return;
  }
  const lines =
    options.output === 'trace'
      ? [...traceLegend, ...traceLines(played.events, byRow(played.reader.all('node')))]
      : summaryLines(played, texts);
  environment.out(`${lines.join('\n')}\n`);
}

/** Says why on the error channel. A halt is a bug of ours, anything else a refusal. */
function fail(environment: Environment, language: Language, fault: Fault): ExitCode {
  environment.error(`${createTexts(language, 'r2').fault(fault)}\n`);
  return fault.code === 'host.halted' ? exitCodes.halted : exitCodes.refused;
}
