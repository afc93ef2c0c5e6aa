import type { Fault } from '../../src-shared/faults';
import type {
  ClusterLogRequest,
  FileContent,
  Language,
  ReportFormat,
  ReportKind,
} from '../../src-shared/ipc';
import { reportKinds } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { worldOf } from '../../src-shared/rules/facts';
import { createTexts } from '../../src-shared/text/index';
import type { Texts } from '../../src-shared/text/index';
import { buildClusterLog } from './cluster-log';
import { reportFileName } from './file-name';
import type { WhatHappenedReport } from './model';
import { dataLimits, pageLimits } from './model';
import type { ReportInput } from './what-happened';
import { buildValidationReport } from './validation';
import { buildWhatHappened } from './what-happened';
import { writeCsv } from './writers/csv';
import { writeHtml } from './writers/html';
import { writeJson } from './writers/json';
import { writeValidation } from './writers/validation';

export type { ReportInput } from './what-happened';
export { buildWhatHappened } from './what-happened';
export { buildClusterLog } from './cluster-log';
export type { ReportLimits, WhatHappenedReport } from './model';
export { dataLimits, pageLimits } from './model';

const writers: Readonly<
  Record<ReportFormat, (report: WhatHappenedReport, texts: Texts) => string>
> = { html: writeHtml, csv: writeCsv, json: writeJson };

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/** Writes a report in a format and a language, in the words of the lab's Windows version. */
export function writeReport(
  report: ReportKind,
  format: ReportFormat,
  language: Language,
  input: ReportInput,
  version: string,
): Result<FileContent, Fault> {
  if (!reportKinds.includes(report)) return refused({ code: 'report.unknown', report });
  const world = worldOf(input.reader);
  const texts = createTexts(language, world.values.vocabulary);
  const file = (name: string, what: string, text: string) =>
    ok({
      fileName: reportFileName(name, what, input.writtenAt, language, format),
      mediaType: mediaTypes[format],
      text,
    });
  if (report === 'validation') {
    const built = buildValidationReport(input, texts, version);
    if (!built) return refused({ code: 'report.noValidation' });
    return file(built.cover.validated, 'validation', writeValidation(built, format, texts));
  }
  const limits = format === 'html' ? pageLimits : dataLimits;
  const built = buildWhatHappened(input, texts, version, limits);
  const name = built.cover.clusters[0] ?? input.reader.all('node')[0]?.name ?? built.cover.lab;
  return file(name, 'what-happened', writers[format](built, texts));
}

/** What a host hands its reports to. */
export function createReportWriter(version: string): {
  readonly write: (
    report: ReportKind,
    format: ReportFormat,
    language: Language,
    input: ReportInput,
  ) => Result<FileContent, Fault>;
  readonly clusterLog: (
    input: ReportInput,
    request: ClusterLogRequest,
  ) => Result<FileContent, Fault>;
} {
  return {
    write: (report, format, language, input) =>
      writeReport(report, format, language, input, version),
    clusterLog: (input, request) => buildClusterLog(input, request, version),
  };
}
