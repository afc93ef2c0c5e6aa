import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { Argument, InvalidArgumentError, Option } from 'commander';
import type { Fault } from '../../src-shared/faults';
import type { LabPath } from '../../src-shared/lab-catalogue';
import { labPaths } from '../../src-shared/lab-catalogue';
import type { PathCertificate } from '../../src-shared/path-certificate';
import type { Result } from '../../src-shared/result';
import type { Texts } from '../../src-shared/text/index';
import { readCertificate } from '../host/certificates';
import { LabFolder } from '../host/lab-files';
import { labSource } from '../host/labs';
import { issuePathCertificate } from '../host/path-certificates';
import { ProgressFolder } from '../host/progress-folder';
import { readSave } from '../host/save-reader';
import { sha256 } from '../host/sha256';
import { createReportWriter } from '../reports/index';
import type { Environment, ExitCode } from './environment';
import { exitCodes } from './environment';
import { save } from './report';
import { readText } from './verify-command';

export interface CertificateFlags {
  readonly learner: string;
  readonly out: string;
}

const endings = ['.json', '.html', '.pdf'];

/** What `hyperlab certificate` takes. */
export function withCertificateOptions(command: Command, texts: Texts): Command {
  const { t } = texts;
  return command
    .addArgument(new Argument('<PATH>', t('cli:certificate.path')).choices(labPaths))
    .argument('[FILES...]', t('cli:certificate.files'))
    .addOption(
      new Option('--learner <name>', t('cli:certificate.learner'))
        .makeOptionMandatory()
        .argParser((name) => learnerArgument(name, texts)),
    )
    .addOption(
      new Option('--out <file>', t('cli:certificate.out'))
        .makeOptionMandatory()
        .argParser((file) => fileArgument(file, texts)),
    );
}

function learnerArgument(name: string, texts: Texts): string {
  const trimmed = name.trim();
  if (trimmed.length >= 1 && trimmed.length <= 100) return trimmed;
  throw new InvalidArgumentError(texts.t('cli:usage.learner'));
}

function fileArgument(file: string, texts: Texts): string {
  if (endings.includes(extname(file).toLowerCase())) return file;
  throw new InvalidArgumentError(texts.t('cli:usage.certificate'));
}

/** `hyperlab certificate`: the certificate of a path from the record, or from files a person names. */
export async function certificateCommand(
  environment: Environment,
  texts: Texts,
  path: LabPath,
  files: readonly string[],
  { learner, out }: CertificateFlags,
): Promise<ExitCode> {
  const made = issued(environment, path, files, learner);
  const written = made.ok ? await write(environment, texts, made.value, out) : made;
  if (written.ok) return exitCodes.done;
  environment.error(`${texts.fault(written.fault)}\n`);
  return exitCodes.refused;
}

function issued(
  environment: Environment,
  path: LabPath,
  files: readonly string[],
  learner: string,
): Result<PathCertificate, Fault> {
  const labs = labSource(new LabFolder(environment.labsDir));
  const { version: appVersion, date } = environment;
  const issue = { learner, appVersion, issuedAt: date() };
  const record = new ProgressFolder(environment.dataDir);
  if (files.length === 0) {
    return issuePathCertificate(labs, path, (lab) => record.readRun(lab), issue, sha256);
  }
  const saves = new Map<string, string>();
  for (const file of files) {
    const text = readText(file);
    if (!text.ok) return text;
    // A certificate brings its journal along; everything else has to be a save.
    const journal = readCertificate(text.value)?.journal ?? text.value;
    const read = readSave(basename(file), journal);
    if (!read.ok) return read;
    saves.set(read.value.header.lab, journal);
  }
  return issuePathCertificate(labs, path, (lab) => saves.get(lab) ?? null, issue, sha256);
}

async function write(
  environment: Environment,
  texts: Texts,
  certificate: PathCertificate,
  out: string,
): Promise<Result<null, Fault>> {
  const ending = extname(out).toLowerCase();
  if (ending === '.json') return save(environment, out, JSON.stringify(certificate, null, 2));
  const page = createReportWriter(environment.version).certificate(certificate, texts.language);
  if (ending === '.html') return save(environment, out, page.text);
  const pdf = await environment.print(page.text);
  return pdf.ok ? save(environment, out, pdf.value) : pdf;
}
