import type { Certificate } from './certificate';
import type { Command } from './commands/index';
import type { NetworkReading } from './counters/network';
import type { HostReading, PartitionDetail } from './counters/readings';
import type { Fault } from './faults';
import type { SimEvent } from './events';
import type { ImportOptions, ImportPreview } from './import/preview';
import type { DraftSource, LabCheck, LabDocument, LabDraft, LabForm } from './lab-editing/form';
import type { NodeId, RecordId, SimRecord, TaskId, VmId } from './model/tables';
import type { LabPath } from './lab-catalogue';
import type { LabMoment } from './lab-moments';
import type { LabProgress } from './lab-progress';
import { memorySampleColumns } from './memory-samples';
import type { LabRun, LocalText } from './model/world';
import type { AnyCertificate, PathCertificate } from './path-certificate';
import type { ProfileId } from './profiles/profile';
import type { ReportKind } from './report-kinds';
import type { Remark, RemarkKind } from './remarks';
import type { Result } from './result';
import type { SimMs } from './units';

export { reportKinds } from './report-kinds';
export type { ReportKind } from './report-kinds';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** Simulated seconds per wall second, or as fast as possible. */
export type Speed = number | 'max';
export const speedBounds = { min: 1, max: 1000 } as const;

export interface Pace {
  readonly running: boolean;
  readonly speed: Speed;
}

/** One line of history: rewinding and then acting starts a branch; the old one stays. */
export interface Attempt {
  readonly number: number;
  /** The attempt it branched from, and at which simulated time; null for the first. */
  readonly parent: { readonly number: number; readonly atMs: SimMs } | null;
  readonly endsAtMs: SimMs;
  readonly commands: number;
}

/** How an attempt stands at its end. */
export interface AttemptReading {
  readonly attempt: number;
  readonly endsAtMs: SimMs;
  readonly run: LabRun | null;
  readonly moments: readonly LabMoment[];
  /** Machines that were down at some time; `open`: they still are. */
  readonly downtime: readonly {
    readonly vm: VmId;
    readonly name: string;
    readonly ms: SimMs;
    readonly open: boolean;
  }[];
}

/** The reference solution of a lab as it went when it was played with the lab's own seed. */
export interface ReferenceReading {
  readonly score: number;
  readonly moments: readonly LabMoment[];
  readonly weightedDowntimeMs: SimMs;
}

export interface LabSummary {
  /** What `lab.open` takes. */
  readonly name: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly profile: ProfileId;
  readonly nodes: number;
  readonly vms: number;
  /** Whether it is a scenario with objectives and a score. */
  readonly graded: boolean;
  readonly level: number | null;
  readonly minutes: number | null;
  /** Codes of the exams it touches. */
  readonly exams: readonly string[];
}

export interface Receipt {
  /** Simulated time at which the command took effect. */
  readonly atMs: SimMs;
  /** The event that stands for the command in the log. */
  readonly event: number;
  readonly task: TaskId | null;
}

export interface HostState {
  readonly pace: Pace;
  /** Rises with every lab, save or journal that is opened: another one is another history. */
  readonly opened: number;
  readonly attempt: number;
  readonly attempts: readonly Attempt[];
  readonly remarks: readonly Remark[];
  /**
   * The end of the attempt's history; rewinding goes from 0 to here. While time runs at that end,
   * a frame's `now` is ahead of it: the host's state is not sent anew for the clock alone.
   */
  readonly endsAtMs: SimMs;
  /** Why the simulation stands still for good, or null. */
  readonly halted: { readonly reason: string; readonly atMs: SimMs; readonly seed: number } | null;
  /** A history that can be looked at but not continued (a save of another model version). */
  readonly readOnly: boolean;
  readonly fileName: string | null;
  /** Whether something was done that no file the person chose holds; opening another lab loses it. */
  readonly unsaved: boolean;
  /** A lab that was left unsaved, or the good part of a damaged file, that can be taken up again. */
  readonly recovery: {
    readonly lab: string;
    readonly atMs: SimMs;
    readonly savedAt: string;
    /** From this line on the file is damaged; what is before it can be taken up. Null: it is whole. */
    readonly damagedLine: number | null;
  } | null;
}

/**
 * What changed since the last frame of this client. `seq` counts without gaps; a client that sees a
 * gap asks for everything anew with `session.resync`. `reset` says: forget everything first.
 */
export interface Frame {
  readonly type: 'frame';
  readonly seq: number;
  readonly now: SimMs;
  readonly reset: boolean;
  readonly put: readonly SimRecord[];
  readonly removed: readonly RecordId[];
  readonly events: readonly SimEvent[];
  /** The host's own state, where it changed. */
  readonly host: HostState | null;
}

/** The moving numbers a client may subscribe to: one value a row, `noSample` where there is none. */
export const sampleColumns = [
  'vm.cpu',
  'node.cpu',
  'vm.latency',
  'network.load',
  'vm.sent',
  'vm.received',
  'node.sent',
  'node.received',
  'node.cards',
  'node.watts',
  'node.parked',
  'node.energy',
  ...memorySampleColumns,
] as const;
export type SampleColumn = (typeof sampleColumns)[number];
/** Marks a row without a value (a virtual machine that does not run shows none). */
export const noSample = 0xffff;
/** The same in a wide column. */
export const noWideSample = 0xffff_ffff;

/** A column as it travels: two bytes a row, or four where its values need them (memory in MiB). */
export type SampleValues = Uint16Array | Uint32Array;

/** The value of a row, or null where it has none. */
export function sampleAt(values: SampleValues, row: number): number | null {
  const value = values[row];
  if (value === undefined) return null;
  return value === (values instanceof Uint32Array ? noWideSample : noSample) ? null : value;
}

/**
 * Values in permille, `vm.latency` in units of 10 µs, `node.watts` in watts, `node.parked` in logical
 * processors, `sent` and `received` in 100 bytes per second, `node.cards` in permille of the line of the
 * busiest card, `node.energy` in tenths of a watt-hour since time 0; one a row, `noSample` where it has none.
 */
export interface Samples {
  readonly type: 'samples';
  readonly now: SimMs;
  readonly column: SampleColumn;
  readonly values: SampleValues;
}

/** What a track is about: a column, and whose row of it. A row may pass to another record, an id not. */
export interface SampleSource {
  readonly column: SampleColumn;
  readonly of: RecordId;
}

/** Points of one row: times in simulated milliseconds, ascending, and values; null where there was none. */
export interface SampleTrackPoints {
  readonly times: readonly SimMs[];
  readonly values: readonly (number | null)[];
}

export type Push = Frame | Samples;

export const reportFormats = ['html', 'pdf', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a person asks for: which report, in which form, and how much of it. */
export interface ReportRequest {
  readonly report: ReportKind;
  readonly format: ReportFormat;
  readonly language: Language;
  /** 1 the essentials, 2 what administrators look at (usual), 3 everything. */
  readonly detail?: 1 | 2 | 3;
  /** Only what is wrong. */
  readonly highlightsOnly?: boolean;
  /** The earlier moment of a comparison; else the beginning of the lab. */
  readonly sinceMs?: SimMs;
  /** A shipped lab by name, for its sheets; else what is open. */
  readonly lab?: string;
  /** Who played, for a review and a certificate. */
  readonly learner?: string;
}

/** A list of the console as it is shown: heads, and a row of texts and whole numbers each. */
export interface ShownList {
  readonly title: string;
  readonly columns: readonly { readonly id: string; readonly head: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
}
export const listFormats = ['csv', 'xlsx', 'html', 'json'] as const;
export type ListFormat = (typeof listFormats)[number];

/** The log of one node's cluster service. */
export interface ClusterLogRequest {
  readonly node: NodeId;
  /** Only so much before now; null: everything that is kept. */
  readonly spanMs: SimMs | null;
  /** In UTC instead of the lab's own time. */
  readonly utc: boolean;
}

export interface FileContent {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  /** Where it is not text at all (a picture): `text` holds its bytes in base64. */
  readonly encoding?: 'base64';
}

/** A file of any kind, as it is: its bytes in base64. */
export interface ImportFileContent {
  readonly name: string;
  readonly base64: string;
}

/** Settings a person keeps across sessions; opaque to the host beyond its size. */
export type Settings = Readonly<Record<string, unknown>>;

type Answer<T> = Result<T, Fault>;

/** The whole contract: every call a client may make, with its arguments and its answer. */
export interface Calls {
  'session.hello': {
    args: { language: Language };
    answer: { version: string; shell: 'electron' | 'web' };
  };
  'session.resync': { args: Record<never, never>; answer: null };
  /** `as`: the person leads others through the lab; what they do is no act of the learner's. */
  'command.submit': { args: { command: Command; as?: 'instructor' }; answer: Receipt };
  /** The rule's verdict for several commands at once, without doing anything. */
  'command.check': { args: { commands: readonly Command[] }; answer: readonly (Fault | null)[] };
  'pace.set': { args: { running?: boolean; speed?: Speed }; answer: Pace };
  /** Runs exactly this much simulated time, at once, and stays paused. */
  'pace.step': { args: { ms: SimMs }; answer: { now: SimMs } };
  'pace.rewind': { args: { toMs: SimMs }; answer: { now: SimMs } };
  'attempt.switch': { args: { attempt: number }; answer: null };
  'attempt.read': { args: { attempt: number }; answer: AttemptReading };
  /** Notes something about the moment that is shown, or says a remark anew; without text it is taken away. */
  'remark.write': {
    args: { id: number | null; kind: RemarkKind; text: string };
    answer: null;
  };
  /** The lab's own solution; null while the lab is not over, and where it has none. */
  'lab.reference': { args: Record<never, never>; answer: ReferenceReading | null };
  'samples.subscribe': { args: { columns: readonly SampleColumn[] }; answer: null };
  /** What the host kept of the past of several rows, each as far back as it goes. */
  'samples.history': {
    args: { sources: readonly SampleSource[] };
    answer: readonly SampleTrackPoints[];
  };
  /** The processors of a host and the partitions it runs; null where it is unknown. */
  'counters.host': { args: { node: NodeId }; answer: HostReading | null };
  /** The counters of one machine's partition; null while it does not run. */
  'counters.partition': { args: { vm: VmId }; answer: PartitionDetail | null };
  /** The networks of a host with what travels over them; null where it is unknown. */
  'counters.network': { args: { node: NodeId }; answer: NetworkReading | null };
  'lab.list': { args: Record<never, never>; answer: readonly LabSummary[] };
  /** What was played so far, as it is kept on this computer. */
  'lab.progress': { args: Record<never, never>; answer: LabProgress };
  'lab.clearProgress': { args: Record<never, never>; answer: null };
  'lab.open': { args: { name: string }; answer: null };
  /** What may stand in a lab file, for whoever edits one. */
  'lab.form': { args: Record<never, never>; answer: LabForm };
  /** Takes up a lab file for editing; nothing is opened. */
  'lab.edit': { args: { from: DraftSource }; answer: LabDraft };
  /** Whether a document could be played as it stands, and what it can name. */
  'lab.check': { args: { fileName: string; document: LabDocument }; answer: LabCheck };
  /** A document as a lab file. */
  'lab.write': { args: { fileName: string; document: LabDocument }; answer: FileContent };
  /** Opens a lab file or a save a person chose; which of both it is, its content tells. */
  'file.open': { args: { fileName: string; text: string }; answer: null };
  /** Reads the files of an inventory, or takes those read last; what would become of them, with the lab file. */
  'import.preview': {
    args: { files: readonly ImportFileContent[] | null; options: ImportOptions };
    answer: ImportPreview;
  };
  'file.save': { args: Record<never, never>; answer: FileContent };
  /** The content `file.save` last gave was kept under this name; unsaved work is offered again. */
  'file.saved': { args: { fileName: string }; answer: null };
  /** The journal as it stands, also after a halt: what a bug report needs. */
  'journal.export': { args: Record<never, never>; answer: FileContent };
  'recovery.accept': { args: Record<never, never>; answer: null };
  'recovery.discard': { args: Record<never, never>; answer: null };
  'report.export': {
    args: ReportRequest;
    answer: FileContent;
  };
  /** The certificate of the lab as it was finished in the attempt that is shown. */
  'certificate.issue': { args: { learner: string }; answer: Certificate };
  /** The certificate of a path from the runs that are kept on this computer. */
  'certificate.issuePath': { args: { learner: string; path: LabPath }; answer: PathCertificate };
  /** Plays again what a certificate holds; its own content where that comes to the same. */
  'certificate.verify': { args: { fileName: string; text: string }; answer: AnyCertificate };
  /** A certificate, given as its file's text, as a page to print. */
  'certificate.page': {
    args: { text: string; format: 'html' | 'pdf'; language: Language };
    answer: FileContent;
  };
  /** A list through the writers of reports. */
  'list.export': {
    args: { list: ShownList; format: ListFormat; language: Language };
    answer: FileContent;
  };
  'clusterLog.export': { args: ClusterLogRequest; answer: FileContent };
  'settings.read': { args: Record<never, never>; answer: Settings };
  'settings.write': { args: { settings: Settings }; answer: null };
}
export type CallName = keyof Calls;
export type CallAnswer<N extends CallName> = Answer<Calls[N]['answer']>;

/**
 * What the renderer knows of the other side: call it, and listen to it. It stands on the WebSocket
 * at `bridgePath` in a browser, on the preload's `Desktop` in Electron (both: `desktop.ts`).
 */
export interface Bridge {
  call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<CallAnswer<N>>;
  onPush(listener: (push: Push) => void): () => void;
  onConnection(listener: (connected: boolean) => void): () => void;
}
