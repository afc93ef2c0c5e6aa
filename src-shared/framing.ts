import { z } from 'zod';
import type { Command } from './commands/index';
import { parseCommand } from './commands/index';
import type { Fault } from './faults';
import type { CallAnswer, CallName, Calls, Frame, Push, SampleColumn, Samples } from './ipc';
import { languages, listFormats, reportFormats, reportKinds, sampleColumns } from './ipc';
import { labPaths } from './lab-catalogue';
import { networkId, nodeId, vmId } from './model/ids';
import type { LabDocument } from './lab-editing/form';
import { importFilesLimit } from './import/preview';
import type { SimRecord } from './model/tables';
import { profileIds } from './profiles/profile';
import type { PackedRecords } from './packed-records';
import { packRecords, unpackRecords } from './packed-records';
import { writtenRemark } from './remarks';
import type { Result } from './result';
import { ok, refused } from './result';

/*
 * How calls, answers and pushes look on a wire: JSON text for everything but samples, one binary
 * message for samples. WebSocket, Electron's channel and the tests all use this one codec.
 */

/** Largest message of a client, in bytes of UTF-8, by what it carries. */
export const messageLimits = {
  /** A save with 8,000 virtual machines is about 15 MB before it is quoted once more. */
  fileBytes: 64 * 1024 * 1024,
  /** Settings are kept in one small file. */
  settingsBytes: 256 * 1024,
  /** Everything else; 8,000 commands to be checked at once are about 500 KB. */
  callBytes: 1024 * 1024,
} as const;
export const maxCommandsChecked = 20_000;
export const maxSampleRows = 100_000;

/** A call as it arrives: `id` is the client's own counter and comes back with the answer. */
export type CallRequest = {
  [N in CallName]: { readonly id: number; readonly call: N; readonly args: Calls[N]['args'] };
}[CallName];

export interface AnswerMessage {
  readonly type: 'answer';
  readonly id: number;
  readonly answer: CallAnswer<CallName>;
}

/** What a client receives. A refused message that carried no id is answered with id -1. */
export type HostMessage = AnswerMessage | { readonly type: 'push'; readonly push: Push };
export const unknownId = -1;

/** A decoded call, or why it was refused; `id` as far as it could be read. */
export interface DecodedCall {
  readonly id: number;
  readonly request: Result<CallRequest, Fault>;
}

const none = z.strictObject({});
const language = z.enum(languages);
const simMs = z.int().min(0);
const namedText = z.strictObject({ fileName: z.string().min(1).max(1000), text: z.string() });

/** A command inside a call; the fault of its own check is carried through the schema's issue. */
const sampleSource = z.strictObject({
  column: z.enum(sampleColumns),
  of: z.union([vmId, nodeId, networkId]),
});

const command = z.unknown().transform((input, context): Command => {
  const parsed = parseCommand(input);
  if (parsed.ok) return parsed.value;
  context.issues.push({
    code: 'custom',
    input,
    message: parsed.fault.code,
    params: { fault: parsed.fault },
  });
  return z.NEVER;
});

const draftSource = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('new') }),
  z.strictObject({ type: z.literal('copy'), lab: z.string().min(1).max(200) }),
  z.strictObject({
    type: z.literal('file'),
    fileName: z.string().min(1).max(1000),
    text: z.string(),
  }),
]);

/** Whatever a person has written so far: what is wrong in it is for the lab's own check to say. */
const editedLab = z.strictObject({
  fileName: z.string().min(1).max(1000),
  document: z.custom<LabDocument>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
});

/** The run-time shape of every call's arguments; a call without one does not compile. */
export const callSchemas: { readonly [N in CallName]: z.ZodType<Calls[N]['args']> } = {
  'session.hello': z.strictObject({ language }),
  'session.resync': none,
  'command.submit': z.strictObject({ command, as: z.exactOptional(z.literal('instructor')) }),
  'command.check': z.strictObject({ commands: z.array(command).max(maxCommandsChecked) }),
  'pace.set': z.strictObject({
    running: z.exactOptional(z.boolean()),
    speed: z.exactOptional(z.union([z.number(), z.literal('max')])),
  }),
  'pace.step': z.strictObject({ ms: simMs }),
  'pace.rewind': z.strictObject({ toMs: simMs }),
  'attempt.switch': z.strictObject({ attempt: z.int().min(0) }),
  'attempt.read': z.strictObject({ attempt: z.int().min(0) }),
  'remark.write': writtenRemark,
  'lab.reference': none,
  'samples.subscribe': z.strictObject({ columns: z.array(z.enum(sampleColumns)).max(20) }),
  'samples.history': z.strictObject({ sources: z.array(sampleSource).max(200) }),
  'counters.host': z.strictObject({ node: nodeId }),
  'counters.partition': z.strictObject({ vm: vmId }),
  'counters.network': z.strictObject({ node: nodeId }),
  'lab.list': none,
  'lab.progress': none,
  'lab.clearProgress': none,
  'lab.open': z.strictObject({ name: z.string().min(1).max(200) }),
  'lab.form': none,
  'lab.edit': z.strictObject({ from: draftSource }),
  'lab.check': editedLab,
  'lab.write': editedLab,
  'file.open': namedText,
  'import.preview': z.strictObject({
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(1000), base64: z.string() }))
      .max(importFilesLimit)
      .nullable(),
    options: z.strictObject({ profile: z.enum(profileIds).nullable(), anonymise: z.boolean() }),
  }),
  'file.save': none,
  'file.saved': z.strictObject({ fileName: z.string().min(1).max(1000) }),
  'journal.export': none,
  'recovery.accept': none,
  'recovery.discard': none,
  'report.export': z.strictObject({
    report: z.enum(reportKinds),
    format: z.enum(reportFormats),
    language,
    detail: z.exactOptional(z.literal([1, 2, 3])),
    highlightsOnly: z.exactOptional(z.boolean()),
    sinceMs: z.exactOptional(simMs),
    lab: z.exactOptional(z.string().min(1).max(200)),
    learner: z.exactOptional(z.string().trim().min(1).max(100)),
  }),
  'certificate.issue': z.strictObject({ learner: z.string().trim().min(1).max(100) }),
  'certificate.issuePath': z.strictObject({
    learner: z.string().trim().min(1).max(100),
    path: z.enum(labPaths),
  }),
  'certificate.verify': namedText,
  'certificate.page': z.strictObject({
    text: z.string(),
    format: z.enum(['html', 'pdf']),
    language,
  }),
  'list.export': z.strictObject({
    list: z.strictObject({
      title: z.string().min(1).max(300),
      columns: z
        .array(z.strictObject({ id: z.string(), head: z.string() }))
        .min(1)
        .max(100),
      rows: z.array(z.array(z.union([z.string(), z.number()])).max(100)).max(100_000),
    }),
    format: z.enum(listFormats),
    language,
  }),
  'clusterLog.export': z.strictObject({
    node: nodeId,
    spanMs: simMs.nullable(),
    utc: z.boolean(),
  }),
  'settings.read': none,
  'settings.write': z.strictObject({ settings: z.record(z.string(), z.unknown()) }),
};

export function encodeCall<N extends CallName>(
  id: number,
  call: N,
  args: Calls[N]['args'],
): string {
  return JSON.stringify({ id, call, args });
}

export function encodeAnswer(id: number, answer: CallAnswer<CallName>): string {
  return JSON.stringify({ id, answer });
}

/** A frame as JSON text, samples as one binary message. */
export function encodePush(push: Push): string | Uint8Array<ArrayBuffer> {
  return push.type === 'samples' ? encodeSamples(push) : encodeFrame(push);
}

/** From this many records on, packing costs less than it saves. */
const packFrom = 64;

/** Records as `encodeFrame` takes them: one text serves every client that asks for everything. */
export function encodeRecords(records: readonly SimRecord[]): string {
  return JSON.stringify(packRecords(records));
}

/** A frame as JSON text; `packed` are further records, encoded beforehand. */
export function encodeFrame(frame: Frame, packed?: string): string {
  if (packed === undefined) {
    if (frame.put.length < packFrom) return `{"push":${JSON.stringify(frame)}}`;
    return encodeFrame({ ...frame, put: [] }, encodeRecords(frame.put));
  }
  return `{"push":${JSON.stringify(frame).slice(0, -1)},"packed":${packed}}}`;
}

function frameOf(push: z.infer<typeof pushShape>['push']): Frame {
  const { packed, ...frame } = push as unknown as Frame & { readonly packed?: PackedRecords };
  return packed ? { ...frame, put: [...frame.put, ...unpackRecords(packed)] } : frame;
}

/** Bytes of the text in UTF-8; nothing in the language itself counts them. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

/** Calls that carry a file or a whole list. */
const withFiles: ReadonlySet<string> = new Set([
  'file.open',
  'lab.edit',
  'lab.check',
  'lab.write',
  'import.preview',
  'list.export',
  'certificate.verify',
  'certificate.page',
]);

function limitOf(call: string): number {
  if (withFiles.has(call)) return messageLimits.fileBytes;
  if (call === 'settings.write') return messageLimits.settingsBytes;
  return messageLimits.callBytes;
}

/**
 * The size check comes before anything is parsed: what a message may weigh depends on the call it
 * names at its very beginning, where `encodeCall` writes it. Null: it is not too large.
 */
function oversize(text: string): DecodedCall | null {
  if (text.length * 3 <= messageLimits.settingsBytes) return null;
  const opening = /^\{"id":(\d{1,15}),"call":"([a-zA-Z.]{1,40})"/.exec(text.slice(0, 90));
  const limitBytes = limitOf(opening?.[2] ?? '');
  const bytes = text.length > limitBytes ? text.length : utf8Bytes(text);
  if (bytes <= limitBytes) return null;
  const id = opening ? Number(opening[1]) : unknownId;
  return { id, request: refused({ code: 'request.tooLarge', bytes, limitBytes }) };
}

const envelope = z.strictObject({
  id: z.int().min(0),
  call: z.string().max(60),
  args: z.unknown(),
});

/** Reads what a client sent. Never throws; every way of being wrong is a fault. */
export function decodeCall(text: string): DecodedCall {
  const tooLarge = oversize(text);
  if (tooLarge) return tooLarge;
  const parsed = parseJson(text);
  if (!parsed.ok) return { id: unknownId, request: parsed };
  const outer = envelope.safeParse(parsed.value);
  if (!outer.success) {
    return { id: idIn(parsed.value), request: refused(faultOf(outer.error, '')) };
  }
  const { id, call, args } = outer.data;
  return { id, request: decodeArgs(id, call, args) };
}

function decodeArgs(id: number, call: string, args: unknown): Result<CallRequest, Fault> {
  if (!Object.hasOwn(callSchemas, call)) return refused({ code: 'request.unknown', call });
  const schema: z.ZodType = callSchemas[call as CallName];
  const inner = schema.safeParse(args);
  if (!inner.success) return refused(faultOf(inner.error, 'args'));
  return ok({ id, call, args: inner.data } as CallRequest);
}

function idIn(value: unknown): number {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : unknownId;
}

function faultOf(error: z.ZodError, under: string): Fault {
  const issue = error.issues[0];
  if (issue?.code === 'custom' && issue.params?.['fault']) return issue.params['fault'] as Fault;
  const path = [under, ...(issue?.path ?? [])].filter((part) => part !== '').join('.');
  return { code: 'request.malformed', path, reason: issue?.message ?? '' };
}

function parseJson(text: string): Result<unknown, Fault> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    return refused({ code: 'request.malformed', path: '', reason });
  }
}

/** Reads what the host sent: an answer, a frame or samples. Records are taken at their word. */
export function decodeHostMessage(
  message: string | ArrayBuffer | Uint8Array,
): Result<HostMessage, Fault> {
  if (typeof message !== 'string') {
    const samples = decodeSamples(message);
    return samples.ok ? ok({ type: 'push', push: samples.value }) : samples;
  }
  const parsed = parseJson(message);
  if (!parsed.ok) return parsed;
  const pushed = pushShape.safeParse(parsed.value);
  if (pushed.success) return ok({ type: 'push', push: frameOf(pushed.data.push) });
  const answered = answerShape.safeParse(parsed.value);
  if (!answered.success) return refused(faultOf(answered.error, ''));
  const { id, answer } = answered.data;
  return ok({ type: 'answer', id, answer: answer as CallAnswer<CallName> });
}

// Loose on purpose: checking 8,000 records field by field costs more than applying them, and the
// host is the trusted side.
const pushShape = z.object({
  push: z.looseObject({
    type: z.literal('frame'),
    seq: z.int().min(0),
    now: simMs,
    reset: z.boolean(),
    put: z.custom<readonly unknown[]>(Array.isArray),
    removed: z.custom<readonly unknown[]>(Array.isArray),
    events: z.custom<readonly unknown[]>(Array.isArray),
  }),
});
const answerShape = z.object({
  id: z.int().min(unknownId),
  answer: z.union([
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), fault: z.looseObject({ code: z.string() }) }),
  ]),
});

/*
 * Samples, little-endian: two magic bytes `HS`, bytes a value (2 or 4), column index, uint32 count,
 * float64 now, then `count` values.
 */
const headerBytes = 16;
const magic = 0x5348;

export function encodeSamples(samples: Samples): Uint8Array<ArrayBuffer> {
  const { values } = samples;
  const wide = values instanceof Uint32Array;
  const width = wide ? 4 : 2;
  const bytes = new Uint8Array(headerBytes + values.length * width);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, magic, true);
  view.setUint8(2, width);
  view.setUint8(3, sampleColumns.indexOf(samples.column));
  view.setUint32(4, values.length, true);
  view.setFloat64(8, samples.now, true);
  // Written one by one, because typed arrays follow the machine's byte order and the wire does not.
  for (let row = 0; row < values.length; row += 1) {
    if (wide) view.setUint32(headerBytes + row * 4, values[row] ?? 0, true);
    else view.setUint16(headerBytes + row * 2, values[row] ?? 0, true);
  }
  return bytes;
}

export function decodeSamples(message: ArrayBuffer | Uint8Array): Result<Samples, Fault> {
  const bytes = message instanceof Uint8Array ? message : new Uint8Array(message);
  const wrong = (path: string, reason: string) =>
    refused({ code: 'request.malformed', path, reason } as const);
  if (bytes.length < headerBytes) return wrong('samples', 'shorter than its header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0, true) !== magic) return wrong('samples.magic', 'not a samples message');
  const width = view.getUint8(2);
  if (width !== 2 && width !== 4) return wrong('samples.width', 'neither two nor four bytes');
  const column: SampleColumn | undefined = sampleColumns[view.getUint8(3)];
  if (!column) return wrong('samples.column', 'unknown column');
  const count = view.getUint32(4, true);
  if (count > maxSampleRows) return wrong('samples.count', 'too many rows');
  if (bytes.length !== headerBytes + count * width) return wrong('samples.count', 'wrong length');
  const now = view.getFloat64(8, true);
  if (!Number.isSafeInteger(now) || now < 0) return wrong('samples.now', 'not a time');
  const values = width === 4 ? new Uint32Array(count) : new Uint16Array(count);
  for (let row = 0; row < count; row += 1) {
    const at = headerBytes + row * width;
    values[row] = width === 4 ? view.getUint32(at, true) : view.getUint16(at, true);
  }
  return ok({ type: 'samples', now, column, values });
}
