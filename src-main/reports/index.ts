import type { Fault } from '../../src-shared/faults';
import type {
  Calls,
  ClusterLogRequest,
  FileContent,
  Language,
  ReportFormat,
  ReportRequest,
} from '../../src-shared/ipc';
import type { AnyCertificate } from '../../src-shared/path-certificate';
import { isOfPath } from '../../src-shared/path-certificate';
import type { ReportKind } from '../../src-shared/report-kinds';
import { isSheet, reportCatalogue, reportKinds } from '../../src-shared/report-kinds';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { worldOf } from '../../src-shared/rules/facts';
import { createTexts } from '../../src-shared/text/index';
import type { Texts } from '../../src-shared/text/index';
import { certificateDocument, pathCertificateDocument } from './certificate';
import { buildClusterLog } from './cluster-log';
import type { ReportDocument } from './document';
import { selected } from './document';
import { asciiPart, reportFileName } from './file-name';
import { documentOf, titled } from './models/frame';
import { reportModels } from './models/index';
import { listBody } from './models/list';
import { dataLimits, pageLimits } from './model';
import type { ReportInput } from './what-happened';
import { documentCsv } from './writers/document-csv';
import { documentHtml } from './writers/document-html';
import { documentJson } from './writers/document-json';
import { documentXlsx } from './writers/document-xlsx';

export type { ReportInput } from './what-happened';
export { buildWhatHappened } from './what-happened';
export { buildClusterLog } from './cluster-log';
export type { ReportLimits } from './model';
export { dataLimits, pageLimits } from './model';

/** A PDF is a printed page: whoever hosts the reports prints it. */
type WrittenFormat = Exclude<ReportFormat, 'pdf'>;

const documentWriters: Readonly<
  Record<WrittenFormat, (document: ReportDocument, texts: Texts) => string | Uint8Array>
> = { html: documentHtml, csv: documentCsv, json: documentJson, xlsx: documentXlsx };

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html;charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/** A document in a format under a name that says what it is of. */
export function documentFile(
  document: ReportDocument,
  format: WrittenFormat,
  names: { readonly subject: string; readonly report: string },
  texts: Texts,
): FileContent {
  const written = documentWriters[format](document, texts);
  const fileName = reportFileName(
    names.subject,
    names.report,
    document.generatedAt,
    document.language,
    format,
  );
  const mediaType = mediaTypes[format];
  return typeof written === 'string'
    ? { fileName, mediaType, text: written }
    : { fileName, mediaType, text: base64Of(written), encoding: 'base64' };
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** Why there is nothing to report of some kinds; the others lack a validation. */
const missing: Readonly<Partial<Record<ReportKind, 'report.noRun' | 'report.noScenario'>>> = {
  review: 'report.noRun',
  labSheet: 'report.noScenario',
  labSolution: 'report.noScenario',
};

/** Writes a report in a format and a language, in the words of the lab's Windows version. */
export function writeReport(
  request: ReportRequest,
  input: ReportInput,
  version: string,
): Result<FileContent, Fault> {
  const { report, format, language } = request;
  if (!reportKinds.includes(report)) return refused({ code: 'report.unknown', report });
  const texts = createTexts(language, worldOf(input.reader).values.vocabulary);
  if (format === 'pdf') return refused({ code: 'report.noFormat', report, format });
  const past = report === 'drift' ? (input.readerAt?.(request.sinceMs ?? 0) ?? null) : null;
  const learner = request.learner?.trim() || null;
  const context = {
    ...input,
    texts,
    version,
    past,
    learner,
    limits: format === 'html' ? pageLimits : dataLimits,
  };
  const body = reportModels[report](context);
  if (body === null) {
    return refused({ code: missing[report] ?? 'report.noValidation' });
  }
  const document = selected(documentOf(report, body, context), {
    detail: request.detail ?? 2,
    highlightsOnly: request.highlightsOnly ?? false,
  });
  const subject = isSheet(report) ? worldOf(input.reader).lab : subjectOf(input, body.subject);
  const names = { subject, report: reportCatalogue[report].name };
  return ok(documentFile(document, format, names, texts));
}

/** Writes a list of the console as a report is written. */
export function writeList(
  { list, format, language }: Calls['list.export']['args'],
  input: ReportInput,
  version: string,
): FileContent {
  const texts = createTexts(language, worldOf(input.reader).values.vocabulary);
  const context = { ...input, texts, version, past: null, learner: null, limits: dataLimits };
  const body = listBody(list, context);
  const names = { subject: subjectOf(input, body.subject), report: asciiPart(list.title) };
  return documentFile(titled('list', list.title, body, context), format, names, texts);
}

/** One name for a file: that of the cluster where there is one. */
function subjectOf({ reader }: ReportInput, subject: string): string {
  return reader.all('cluster')[0]?.name ?? subject;
}

/** What a host hands its reports to. */
export function createReportWriter(version: string): {
  readonly write: (request: ReportRequest, input: ReportInput) => Result<FileContent, Fault>;
  readonly certificate: (certificate: AnyCertificate, language: Language) => FileContent;
  readonly list: (
    request: Calls['list.export']['args'],
    input: ReportInput,
  ) => Result<FileContent, Fault>;
  readonly clusterLog: (
    input: ReportInput,
    request: ClusterLogRequest,
  ) => Result<FileContent, Fault>;
} {
  return {
    write: (request, input) => writeReport(request, input, version),
    certificate: (certificate, language) => {
      const spoken = createTexts(language, 'current');
      const subject = isOfPath(certificate) ? certificate.path : certificate.scenario.id;
      const document = isOfPath(certificate)
        ? pathCertificateDocument(certificate, spoken)
        : certificateDocument(certificate, spoken);
      return documentFile(document, 'html', { subject, report: 'certificate' }, spoken);
    },
    list: (request, input) => ok(writeList(request, input, version)),
    clusterLog: (input, request) => buildClusterLog(input, request, version),
  };
}
