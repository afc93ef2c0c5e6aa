import type { Fault } from '../../src-shared/faults';
import type { CallRequest } from '../../src-shared/framing';
import { messageLimits, utf8Bytes } from '../../src-shared/framing';
import type { CallAnswer, CallName, Calls, FileContent } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { labForm } from '../lab/editing/lab-form';
import { checkDraft, takeUp, writeDraft } from './drafts';
import {
  issuePathCertificate,
  readAnyCertificate,
  verifyAnyCertificate,
} from './path-certificates';
import type { HostPorts, ReportSource } from './ports';
import { sheetSourceOf } from './report-source';
import type { SimHost } from './sim-host';
import type { Subscriber } from './subscriber';

type Answered<N extends CallName> = CallAnswer<N> | Promise<CallAnswer<N>>;
type Handlers = {
  readonly [N in CallName]: (
    host: SimHost,
    args: Calls[N]['args'],
    client: Subscriber,
  ) => Answered<N>;
};

const handlers: Handlers = {
  'session.hello': ({ ports }) => ok({ version: ports.version, shell: ports.shell }),
  'session.resync': (_host, _args, client) => {
    client.reset();
    return ok(null);
  },
  'command.submit': ({ stage }, { command, as }) => stage.submit(command, as ?? 'user'),
  'command.check': ({ stage }, { commands }) =>
    ok(commands.map((command) => stage.check(command, 'user'))),
  'pace.set': ({ stage }, change) => stage.setPace(change),
  'pace.step': ({ stage }, { ms }) => stage.step(ms),
  'pace.rewind': ({ stage }, { toMs }) => stage.rewind(toMs),
  'attempt.switch': ({ stage }, { attempt }) => stage.switchTo(attempt),
  'attempt.read': ({ stage }, { attempt }) => stage.readAttempt(attempt),
  'remark.write': ({ stage }, written) => stage.remark(written),
  'lab.reference': ({ stage }) => stage.readReference(),
  'samples.subscribe': (_host, { columns }, client) => {
    client.subscribe(columns);
    return ok(null);
  },
  'samples.history': ({ stage }, { sources }) => ok(stage.pastOf(sources)),
  'counters.host': ({ stage }, { node }) => stage.read((engine) => engine.readHost(node)),
  'counters.network': ({ stage }, { node }) => stage.read((engine) => engine.readNetwork(node)),
  'counters.partition': ({ stage }, { vm }) => stage.read((engine) => engine.readPartition(vm)),
  'lab.list': ({ ports }) => ok(ports.labs.list()),
  'lab.progress': ({ progress }) => progress.read(),
  'lab.clearProgress': ({ progress }) => progress.clear(),
  'lab.open': ({ documents }, { name }) => documents.openLab(name),
  'lab.form': () => ok(labForm()),
  'lab.edit': ({ ports }, { from }) => takeUp(ports.labs, from),
  'lab.check': ({ ports }, { fileName, document }) =>
    ok(checkDraft(ports.labs, fileName, document)),
  'lab.write': (_host, { fileName, document }) => ok(writeDraft(fileName, document)),
  'file.open': ({ documents }, { fileName, text }) => documents.openFile(fileName, text),
  'import.preview': ({ imports, documents }, request, client) =>
    imports.preview(client, request, documents.labText),
  'file.save': ({ stage }) => stage.save(),
  'file.saved': ({ stage }, { fileName }) => {
    stage.saved(fileName);
    return ok(null);
  },
  'journal.export': ({ stage }) => stage.exportJournal(),
  'recovery.accept': ({ documents }) => documents.acceptRecovery(),
  'recovery.discard': ({ documents }) => documents.discardRecovery(),
  'report.export': ({ stage, ports }, request) => {
    const source = sourceOf(stage, ports, request.lab ?? null);
    if (!source.ok) return source;
    if (request.format !== 'pdf') return ports.reports.write(request, source.value);
    const page = ports.reports.write({ ...request, format: 'html' }, source.value);
    return page.ok ? printed(ports, page.value) : page;
  },
  'certificate.issue': ({ stage, ports }, { learner }) =>
    stage.issueCertificate(learner, ports.version),
  'certificate.issuePath': ({ ports }, { learner, path }) => {
    const issue = { learner, appVersion: ports.version, issuedAt: ports.clock.date() };
    const { labs, progress, sha256 } = ports;
    return issuePathCertificate(labs, path, (lab) => progress.readRun(lab), issue, sha256);
  },
  'certificate.verify': ({ ports }, { fileName, text }) =>
    verifyAnyCertificate(ports.labs, fileName, text, null, ports.sha256),
  'certificate.page': ({ ports }, { text, format, language: spoken }) => {
    const certificate = readAnyCertificate(text);
    if (!certificate) return refused({ code: 'certificate.malformed', file: '' });
    const page = ports.reports.certificate(certificate, spoken);
    return format === 'pdf' ? printed(ports, page) : ok(page);
  },
  'list.export': ({ stage, ports }, request) => {
    const source = stage.reportSource();
    return source.ok ? ports.reports.list(request, source.value) : source;
  },
  'clusterLog.export': ({ stage, ports }, request) => {
    const source = stage.reportSource();
    return source.ok ? ports.reports.clusterLog(source.value, request) : source;
  },
  'settings.read': async ({ ports }) => ok(await ports.settings.read()),
  'settings.write': ({ ports }, { settings }): Answered<'settings.write'> => {
    const bytes = utf8Bytes(JSON.stringify(settings));
    const limitBytes = messageLimits.settingsBytes;
    if (bytes > limitBytes) return refused({ code: 'request.tooLarge', bytes, limitBytes });
    return ports.settings.write(settings);
  },
};

/** What a report is made of: what is played, or a shipped lab that nobody has opened. */
function sourceOf(
  stage: SimHost['stage'],
  { labs, clock }: HostPorts,
  name: string | null,
): Result<ReportSource, Fault> {
  if (name === null) return stage.reportSource();
  const lab = labs.open(name);
  return lab.ok ? ok(sheetSourceOf(lab.value, clock.date())) : lab;
}

/** A report's page as PDF under its own name. */
async function printed(
  { print }: HostPorts,
  page: FileContent,
): Promise<Result<FileContent, Fault>> {
  const pdf = await print(page.text);
  if (!pdf.ok) return pdf;
  return ok({
    fileName: page.fileName.replace(/\.html$/, '.pdf'),
    mediaType: 'application/pdf',
    text: Buffer.from(pdf.value).toString('base64'),
    encoding: 'base64',
  });
}

/** Answers one call whose shape has been checked. */
export function answerCall(
  host: SimHost,
  client: Subscriber,
  request: CallRequest,
): Answered<CallName> {
  const handler = handlers[request.call] as (
    host: SimHost,
    args: unknown,
    client: Subscriber,
  ) => Result<never, Fault>;
  return handler(host, request.args, client);
}
