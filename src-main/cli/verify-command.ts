import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Fault } from '../../src-shared/faults';
import type { AnyCertificate } from '../../src-shared/path-certificate';
import { isOfPath } from '../../src-shared/path-certificate';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { Texts } from '../../src-shared/text/index';
import { verifyAnyCertificate } from '../host/path-certificates';
import { LabFolder } from '../host/lab-files';
import { labSource } from '../host/labs';
import { sha256 } from '../host/sha256';
import type { Environment, ExitCode } from './environment';
import { exitCodes } from './environment';

export interface VerifyFlags {
  readonly save?: string;
}

export function withVerifyOptions(command: Command, texts: Texts): Command {
  return command
    .argument('<CERTIFICATE>', texts.t('cli:verify.file'))
    .addOption(new Option('--save <file>', texts.t('cli:verify.save')));
}

/** `hyperlab verify`: whether a certificate of practice holds, and if not, why. */
export function verifyCommand(
  environment: Environment,
  texts: Texts,
  file: string,
  flags: VerifyFlags,
): ExitCode {
  const verified = verdictOn(environment, file, flags.save ?? null);
  if (!verified.ok) {
    environment.error(`${texts.fault(verified.fault)}\n`);
    return exitCodes.refused;
  }
  environment.out(`${wordsOf(verified.value, texts)}\n`);
  return exitCodes.done;
}

function wordsOf(certificate: AnyCertificate, texts: Texts): string {
  const { t } = texts;
  if (isOfPath(certificate)) {
    const { learner, runs, absent, appVersion } = certificate;
    const path = t(`labPages:path.${certificate.path}`);
    const lines = [
      t('progressPages:path.good', { learner, path, count: runs.length }),
      ...runs.map(({ scenario, score, eventLog }) =>
        [scenario.id, String(score).padStart(3), eventLog.sha256].join('  '),
      ),
    ];
    if (absent.length > 0) {
      const labs = absent.join(', ');
      lines.push(
        t('progressPages:path.without', { count: absent.length, version: appVersion, labs }),
      );
    }
    return lines.join('\n');
  }
  const { learner, scenario, score, eventLog } = certificate;
  return t('cli:verify.holds', {
    learner,
    scenario: `${scenario.id} ${texts.local(scenario.title)}`,
    score,
    hash: eventLog.sha256,
    count: eventLog.events,
  });
}

function verdictOn(environment: Environment, file: string, save: string | null) {
  const text = readText(file);
  if (!text.ok) return text;
  const beside = save === null ? null : readText(save);
  if (beside && !beside.ok) return beside;
  return verifyAnyCertificate(
    labSource(new LabFolder(environment.labsDir)),
    basename(file),
    text.value,
    beside && save !== null ? { file: basename(save), text: beside.value } : null,
    sha256,
  );
}

export function readText(file: string): Result<string, Fault> {
  try {
    return ok(readFileSync(file, 'utf8'));
  } catch {
    return refused({ code: 'labFile.notFound', file });
  }
}
