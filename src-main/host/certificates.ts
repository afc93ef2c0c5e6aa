import type { Certificate } from '../../src-shared/certificate';
import { certificateSchema, sealedText } from '../../src-shared/certificate';
import type { SimEvent } from '../../src-shared/events';
import type { Fault } from '../../src-shared/faults';
import { countsForPath } from '../../src-shared/lab-progress';
import type { LabRun } from '../../src-shared/model/world';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { canonicalLines } from '../lab/canonical';
import { modelVersion } from '../sim/api';
import type { Entry } from './history';
import { History } from './history';
import type { LabSource, OpenLab } from './ports';
import { readSave } from './save-reader';
import type { SaveFile } from './save-reader';
import { headerOf, historyLines, saveText } from './save-writer';

/** SHA-256 of texts one after the other, in hexadecimal; given from outside, as Node has it. */
export type Sha256 = (texts: Iterable<string>) => string;

/** What a journal comes to when it is played again, up to the end of its lab. */
interface Rerun {
  readonly run: LabRun;
  readonly events: number;
  readonly hash: string;
}

export interface Issue {
  readonly learner: string;
  readonly appVersion: string;
  /** ISO 8601. */
  readonly issuedAt: string;
}

/**
 * The certificate of a lab that was finished in this history. It is made of what the history comes to
 * when it is played again, never of what a screen shows.
 */
export function issueCertificate(
  lab: OpenLab,
  line: readonly Entry[],
  issue: Issue,
  sha256: Sha256,
): Result<Certificate, Fault> {
  const rerun = playAgain(lab, line, sha256);
  if (rerun === null) return refused({ code: 'certificate.notFinished' });
  const unsealed = {
    ...statedBy(lab, rerun),
    schema: 'hyperlab/certificate',
    schemaVersion: 1,
    title: 'Certificate of practice',
    notice: 'Not affiliated with Microsoft.',
    ...issue,
    modelVersion,
    journal: journalOfRun(lab, line, issue.issuedAt),
  } as const;
  return ok({ ...unsealed, seal: sha256([sealedText(certificateSchema, unsealed)]) });
}

/** The history of a lab up to its grade, as a save of its own. */
export function journalOfRun(lab: OpenLab, line: readonly Entry[], savedAt: string): string {
  const history = new History();
  const end = line.findIndex(({ command }) => command.name === 'lab.grade');
  for (const { at, origin, command } of line.slice(0, end + 1)) {
    history.append(1, at, origin, command);
  }
  const header = headerOf(lab, 'save', savedAt);
  return saveText(header, historyLines(history, { attempt: 1, atMs: history.endOf(1) }));
}

/**
 * The events of a lab up to its end, counted and hashed. Those at hand are taken where none is missing;
 * else the history is played again. Null where it did not come to its grade.
 */
export function eventsOfRun(
  lab: OpenLab,
  line: readonly Entry[],
  kept: readonly SimEvent[],
  sha256: Sha256,
): Certificate['eventLog'] | null {
  if (kept[0]?.seq === 1) return logOf(kept, sha256);
  const rerun = playAgain(lab, line, sha256);
  return rerun && { events: rerun.events, sha256: rerun.hash };
}

function logOf(all: readonly SimEvent[], sha256: Sha256): Certificate['eventLog'] | null {
  const last = all.findIndex((event) => event.name === 'lab.finished');
  if (last < 0) return null;
  const events = all.slice(0, last + 1);
  return { events: events.length, sha256: sha256(canonicalLines(events)) };
}

/** What a certificate states of a run. */
function statedBy(lab: OpenLab, { run, events, hash }: Rerun) {
  return {
    scenario: { id: lab.name, title: lab.title },
    mode: run.mode,
    score: run.score ?? 0,
    countsForPath: countsForPath(run),
    simulatedMs: (run.finishedAt ?? 0) - (run.startedAt ?? 0),
    seed: lab.seed,
    eventLog: { events, sha256: hash },
  };
}

/**
 * Plays a recorded history again: what people did, at its time. What the lab did in it is left out and
 * done anew by its runner, so that no grade is believed because a journal says so. Null where the lab did
 * not come to its grade.
 */
function playAgain(lab: OpenLab, line: readonly Entry[], sha256: Sha256): Rerun | null {
  const end = line.find(({ command }) => command.name === 'lab.grade');
  if (!end) return null;
  const running = lab.start(null);
  running.goLive(() => {});
  for (const { at, origin, command, index } of line) {
    if (origin === 'lab' || index > end.index) continue;
    running.advanceTo(at);
    if (!running.submit(command, origin).ok) return null;
  }
  running.advanceTo(end.at);
  const run = running.engine.reader.get<'run'>('run:lab');
  const log = logOf(running.engine.drainChanges().events, sha256);
  return run && log ? { run, events: log.events, hash: log.sha256 } : null;
}

/**
 * Whether a certificate holds: its journal, its own or that of a save, is played again and has to come
 * to the events and the score it states. Whatever does not fit is the reason of the refusal.
 */
export function verifyCertificate(
  labs: LabSource,
  file: string,
  text: string,
  beside: { readonly file: string; readonly text: string } | null,
  sha256: Sha256,
): Result<Certificate, Fault> {
  const certificate = readCertificate(text);
  if (!certificate) return refused({ code: 'certificate.malformed', file });
  if (certificate.modelVersion !== modelVersion) {
    const { modelVersion: version } = certificate;
    return refused({ code: 'certificate.otherModel', file, version, supported: modelVersion });
  }
  const journal = beside ?? (certificate.journal && { file, text: certificate.journal });
  if (!journal) return refused({ code: 'certificate.noJournal', file });
  const save = readSave(journal.file, journal.text);
  if (!save.ok) return save;
  if (save.value.damagedLine !== null) {
    return refused({ code: 'save.damaged', file: journal.file, line: save.value.damagedLine });
  }
  const { header } = save.value;
  const lab = labs.parse(header.file.name, header.file.text, header.file.topologies);
  if (!lab.ok) return lab;
  const rerun = rerunOf(lab.value, save.value, certificate, sha256);
  if (rerun === null) return refused({ code: 'certificate.otherHistory', file });
  const stated = statedBy(lab.value, rerun);
  for (const key of [
    'score',
    'scenario',
    'mode',
    'countsForPath',
    'simulatedMs',
    'seed',
  ] as const) {
    if (JSON.stringify(stated[key]) === JSON.stringify(certificate[key])) continue;
    const [given, found] = [certificate[key], stated[key]].map((value) => JSON.stringify(value));
    return refused({
      code: 'certificate.otherValue',
      file,
      key,
      given: given ?? '',
      found: found ?? '',
    });
  }
  if (sha256([sealedText(certificateSchema, certificate)]) !== certificate.seal) {
    return refused({ code: 'certificate.changed', file });
  }
  return ok(certificate);
}

/** The content of a certificate's file; null where it is none. */
export function readCertificate(text: string): Certificate | null {
  try {
    const parsed = certificateSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The attempt of a save that comes to the events of a certificate; null where none does. */
function rerunOf(
  lab: OpenLab,
  { history }: SaveFile,
  { eventLog }: Certificate,
  sha256: Sha256,
): Rerun | null {
  for (const { number } of history.attempts()) {
    const rerun = playAgain(lab, history.line(number), sha256);
    if (rerun?.hash === eventLog.sha256 && rerun.events === eventLog.events) return rerun;
  }
  return null;
}
