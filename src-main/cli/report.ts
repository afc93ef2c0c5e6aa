import { extname } from 'node:path';
import type { Fault } from '../../src-shared/faults';
import type { FileContent, ReportFormat, ReportRequest } from '../../src-shared/ipc';
import { reportFormats } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { LabFolder } from '../host/lab-files';
import { reviewOf, sheetOf } from '../host/labs';
import { modelVersion } from '../lab/session';
import type { ReportInput } from '../reports/index';
import { buildClusterLog, writeReport } from '../reports/index';
import type { Environment } from './environment';
import type { Played } from './play';

/** The format a file name asks for by its ending, or null. */
export function formatOf(file: string): ReportFormat | null {
  const ending = extname(file).slice(1).toLowerCase();
  return reportFormats.find((format) => format === ending) ?? null;
}

function inputOf(
  environment: Environment,
  { definition, reader, events, sample, readerAt }: Played,
): ReportInput {
  return {
    reader,
    events,
    attempt: 1,
    modelVersion,
    writtenAt: environment.date(),
    sample,
    readerAt,
    labReview: () =>
      reviewOf(definition, reader.get<'run'>('run:lab'), new LabFolder(environment.labsDir)),
    labSheet: () => sheetOf(definition, new LabFolder(environment.labsDir)),
  };
}

/** Writes a report of a run to a file; a PDF is its page, printed by a browser. */
export async function saveReport(
  environment: Environment,
  file: string,
  request: ReportRequest,
  played: Played,
): Promise<Result<null, Fault>> {
  const format = request.format === 'pdf' ? 'html' : request.format;
  const written = writeReport(
    { ...request, format },
    inputOf(environment, played),
    environment.version,
  );
  if (!written.ok) return written;
  if (request.format !== 'pdf') return save(environment, file, bodyOf(written.value));
  const pdf = await environment.print(written.value.text);
  return pdf.ok ? save(environment, file, pdf.value) : pdf;
}

function bodyOf({ text, encoding }: FileContent): string | Uint8Array {
  return encoding === undefined ? text : Buffer.from(text, encoding);
}

/** Writes the cluster log of a node, found by its name whatever its case. */
export function saveClusterLog(
  environment: Environment,
  { node: name, file }: { readonly node: string; readonly file: string },
  played: Played,
): Result<null, Fault> {
  const { reader } = played;
  const node = reader.all('node').find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!node) return refused({ code: 'record.missing', id: name });
  const request = { node: node.id, spanMs: null, utc: false };
  const log = buildClusterLog(inputOf(environment, played), request, environment.version);
  return log.ok ? save(environment, file, log.value.text) : log;
}

/** Writes a file a person named. */
export function save(
  environment: Environment,
  file: string,
  body: string | Uint8Array,
): Result<null, Fault> {
  try {
    environment.writeFile(file, body);
    return ok(null);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused({ code: 'save.writeFailed', file, reason });
  }
}
