import { extname } from 'node:path';
import type { Fault } from '../../src-shared/faults';
import type { Language, ReportFormat, ReportKind } from '../../src-shared/ipc';
import { reportFormats } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { modelVersion } from '../lab/session';
import { buildClusterLog, writeReport } from '../reports/index';
import type { Environment } from './environment';
import type { Played } from './play';

/** The format a file name asks for by its ending, or null. */
export function formatOf(file: string): ReportFormat | null {
  const ending = extname(file).slice(1).toLowerCase();
  return reportFormats.find((format) => format === ending) ?? null;
}

/** Writes a report of a run to a file. */
export function saveReport(
  environment: Environment,
  {
    kind,
    file,
    format,
  }: { readonly kind: ReportKind; readonly file: string; readonly format: ReportFormat },
  language: Language,
  { reader, events }: Played,
): Result<null, Fault> {
  const input = { reader, events, attempt: 1, modelVersion, writtenAt: environment.date() };
  const report = writeReport(kind, format, language, input, environment.version);
  return report.ok ? save(environment, file, report.value.text) : report;
}

/** Writes the cluster log of a node, found by its name whatever its case. */
export function saveClusterLog(
  environment: Environment,
  { node: name, file }: { readonly node: string; readonly file: string },
  { reader, events }: Played,
): Result<null, Fault> {
  const node = reader.all('node').find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!node) return refused({ code: 'record.missing', id: name });
  const input = { reader, events, attempt: 1, modelVersion, writtenAt: environment.date() };
  const request = { node: node.id, spanMs: null, utc: false };
  const log = buildClusterLog(input, request, environment.version);
  return log.ok ? save(environment, file, log.value.text) : log;
}

function save(environment: Environment, file: string, text: string): Result<null, Fault> {
  try {
    environment.writeFile(file, text);
    return ok(null);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused({ code: 'save.writeFailed', file, reason });
  }
}
