import { extname } from 'node:path';
import type { Fault } from '../../src-shared/faults';
import type { Language, ReportFormat } from '../../src-shared/ipc';
import { reportFormats } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { modelVersion } from '../lab/session';
import { writeReport } from '../reports/index';
import type { Environment } from './environment';
import type { Played } from './play';

/** The format a file name asks for by its ending, or null. */
export function formatOf(file: string): ReportFormat | null {
  const ending = extname(file).slice(1).toLowerCase();
  return reportFormats.find((format) => format === ending) ?? null;
}

/** Writes the report "what happened" of a run to a file. */
export function saveReport(
  environment: Environment,
  file: string,
  format: ReportFormat,
  language: Language,
  { reader, events }: Played,
): Result<null, Fault> {
  const input = { reader, events, attempt: 1, modelVersion, writtenAt: environment.date() };
  const report = writeReport('whatHappened', format, language, input, environment.version);
  if (!report.ok) return report;
  try {
    environment.writeFile(file, report.value.text);
    return ok(null);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused({ code: 'save.writeFailed', file, reason });
  }
}
