import type { Certificate } from '../../src-shared/certificate';
import { sealedText } from '../../src-shared/certificate';
import type { Fault } from '../../src-shared/faults';
import type { LabPath } from '../../src-shared/lab-catalogue';
import { labsOfPath, passScore } from '../../src-shared/lab-catalogue';
import type { AnyCertificate, PathCertificate } from '../../src-shared/path-certificate';
import { pathCertificateSchema } from '../../src-shared/path-certificate';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { modelVersion } from '../sim/api';
import type { Issue, Sha256 } from './certificates';
import { issueCertificate, readCertificate, verifyCertificate } from './certificates';
import type { LabSource, OpenLab } from './ports';
import { readSave } from './save-reader';

/** The scenarios of a path: those that can be played, and those that cannot be yet. */
export function pathLabs(labs: LabSource, path: LabPath) {
  const playable = labs.list().filter(({ graded }) => graded);
  const isPlayable = (id: string) => playable.some(({ name }) => name === id);
  return {
    here: labsOfPath[path].filter(isPlayable),
    absent: labsOfPath[path].filter((id) => !isPlayable(id)),
  };
}

/**
 * The certificate of a path from one save of every lab of it. Each is played again; what a record or a
 * screen says of it is not asked.
 */
export function issuePathCertificate(
  labs: LabSource,
  path: LabPath,
  saveOf: (lab: string) => string | null,
  issue: Issue,
  sha256: Sha256,
): Result<PathCertificate, Fault> {
  const { here, absent } = pathLabs(labs, path);
  const missing = here.filter((lab) => saveOf(lab) === null);
  if (missing.length > 0) {
    return refused({ code: 'certificate.pathIncomplete', labs: missing.join(', ') });
  }
  const runs: Certificate[] = [];
  for (const lab of here) {
    const run = runOf(labs, lab, saveOf(lab) ?? '', issue, sha256);
    if (!run.ok) return run;
    runs.push(run.value);
  }
  const unsealed = {
    schema: 'hyperlab/path-certificate',
    schemaVersion: 1,
    title: 'Certificate of practice',
    notice: 'Not affiliated with Microsoft.',
    path,
    absent,
    ...issue,
    runs,
  } as const;
  return ok({ ...unsealed, seal: sha256([sealedText(pathCertificateSchema, unsealed)]) });
}

function runOf(
  labs: LabSource,
  lab: string,
  text: string,
  issue: Issue,
  sha256: Sha256,
): Result<Certificate, Fault> {
  const file = `${lab}.hyperlab`;
  const save = readSave(file, text);
  if (!save.ok) return save;
  const { header, history, shown } = save.value;
  if (header.modelVersion !== modelVersion) {
    const { modelVersion: version } = header;
    return refused({ code: 'certificate.otherModel', file, version, supported: modelVersion });
  }
  const opened = labs.parse(header.file.name, header.file.text, header.file.topologies);
  if (!opened.ok) return opened;
  const issued = issueCertificate(opened.value, history.line(shown.attempt), issue, sha256);
  if (!issued.ok) return issued;
  return fits(labs, lab, opened.value, issued.value);
}

/** Whether a run is of the shipped scenario and counts for a path. */
function fits(
  labs: LabSource,
  lab: string,
  played: Pick<OpenLab, 'text' | 'topologies'>,
  run: Certificate,
): Result<Certificate, Fault> {
  const shipped = labs.open(lab);
  if (!shipped.ok || run.scenario.id !== lab || !isSame(shipped.value, played)) {
    return refused({ code: 'certificate.otherScenario', lab });
  }
  return run.countsForPath
    ? ok(run)
    : refused({ code: 'certificate.notForPath', lab, score: passScore });
}

function isSame(
  shipped: Pick<OpenLab, 'text' | 'topologies'>,
  played: Pick<OpenLab, 'text' | 'topologies'>,
): boolean {
  const names = Object.keys(shipped.topologies);
  return (
    shipped.text === played.text &&
    names.every((name) => shipped.topologies[name] === played.topologies[name])
  );
}

/** A certificate of a lab or of a path, whichever a file holds. */
export function readAnyCertificate(text: string): AnyCertificate | null {
  return readCertificate(text) ?? readPathCertificate(text);
}

function readPathCertificate(text: string): PathCertificate | null {
  try {
    const parsed = pathCertificateSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whether a certificate holds, be it of a lab or of a path. */
export function verifyAnyCertificate(
  labs: LabSource,
  file: string,
  text: string,
  beside: { readonly file: string; readonly text: string } | null,
  sha256: Sha256,
): Result<AnyCertificate, Fault> {
  const ofPath = readPathCertificate(text);
  return ofPath
    ? verifyPathCertificate(labs, file, ofPath, sha256)
    : verifyCertificate(labs, file, text, beside, sha256);
}

/** Every run is verified as a certificate of its own; then whether they make up the path. */
function verifyPathCertificate(
  labs: LabSource,
  file: string,
  certificate: PathCertificate,
  sha256: Sha256,
): Result<PathCertificate, Fault> {
  const { path, absent, learner, runs, seal } = certificate;
  const played = runs.map(({ scenario }) => scenario.id);
  const named = [...played, ...absent].sort();
  const { here } = pathLabs(labs, path);
  const whole = named.join() === [...labsOfPath[path]].sort().join();
  const left = here.filter((lab) => !played.includes(lab));
  if (left.length > 0) {
    return refused({ code: 'certificate.pathIncomplete', labs: left.join(', ') });
  }
  if (!whole || runs.some((run) => run.learner !== learner)) {
    return refused({ code: 'certificate.changed', file });
  }
  for (const run of runs) {
    const part = `${file}: ${run.scenario.id}`;
    const verified = verifyCertificate(labs, part, JSON.stringify(run), null, sha256);
    if (!verified.ok) return verified;
    const save = readSave(part, run.journal ?? '');
    if (!save.ok) return save;
    const fitting = fits(labs, run.scenario.id, save.value.header.file, run);
    if (!fitting.ok) return fitting;
  }
  if (sha256([sealedText(pathCertificateSchema, certificate)]) !== seal) {
    return refused({ code: 'certificate.changed', file });
  }
  return ok(certificate);
}
