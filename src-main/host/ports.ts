import type { Command, Origin } from '../../src-shared/commands/index';
import type { SimEvent } from '../../src-shared/events';
import type { Fault } from '../../src-shared/faults';
import type {
  FileContent,
  LabSummary,
  Language,
  Receipt,
  ReferenceReading,
  Settings,
} from '../../src-shared/ipc';
import type {
  Calls,
  ClusterLogRequest,
  ReportRequest,
  SampleColumn,
  SampleValues,
} from '../../src-shared/ipc';
import type { LabRun, LocalText } from '../../src-shared/model/world';
import type { AnyCertificate } from '../../src-shared/path-certificate';
import type { Profile } from '../../src-shared/profiles/profile';
import type { Reader } from '../../src-shared/reader';
import type { Remark } from '../../src-shared/remarks';
import type { Result } from '../../src-shared/result';
import type { SimMs } from '../../src-shared/units';
import type { ReviewedLab, SheetLab } from '../reports/what-happened';
import type { SavePoint, SimEngine } from '../sim/api';

/*
 * What the host needs from outside. Everything here can be given by a test or a browser; what needs
 * Node is in `files.ts`, `lock.ts` and `worker.ts`.
 */

export interface Clock {
  /** Milliseconds of wall time from any origin; never goes back. */
  now(): number;
  /** The present moment, ISO 8601. */
  date(): string;
}

/** Something the lab's runner did by itself; it is recorded like any command. */
export interface RunnerCommand {
  readonly at: SimMs;
  readonly command: Command;
}

/** One running copy of a lab: the engine, and the runner while it is live. */
export interface RunningLab {
  readonly engine: SimEngine;
  /** Runs without the runner: recorded history is repeated, not made. */
  replayTo(at: SimMs): void;
  replay(command: Command, origin: Origin): Result<Receipt, Fault>;
  /** From here on history is made: the runner takes up its work from the state it finds. */
  goLive(onRunnerCommand: (command: RunnerCommand) => void): void;
  advanceTo(at: SimMs): void;
  submit(command: Command, origin: Origin): Result<Receipt, Fault>;
}

/** A lab file that was read and found good. */
export interface OpenLab {
  readonly name: string;
  readonly title: LocalText;
  readonly fileName: string;
  readonly text: string;
  /** The texts of other lab files it builds on, by the name it calls them. */
  readonly topologies: Topologies;
  readonly seed: number;
  readonly profile: Profile;
  /** The reference solution, played; null where there is none. */
  readonly reference: () => ReferenceReading | null;
  /** What a review says of the lab beside its run, which may go on still. */
  readonly review: (run: LabRun | undefined) => ReviewedLab;
  /** The lab as its file says it, for its sheets. */
  readonly sheet: () => SheetLab;
  start(from: SavePoint | null): RunningLab;
}

/** Texts of lab files by name. */
export type Topologies = Readonly<Record<string, string>>;

/** The lab files that are shipped. */
export interface LabFiles {
  list(): readonly LabSummary[];
  /** By name, in any case. */
  read(name: string): Result<{ readonly fileName: string; readonly text: string }, Fault>;
}

export interface LabSource {
  list(): readonly LabSummary[];
  /** The text of a shipped lab by name. */
  read: LabFiles['read'];
  /** A shipped lab by name. */
  open(name: string): Result<OpenLab, Fault>;
  /** A lab from the text of a file; what it builds on comes from `topologies`, else from the shipped ones. */
  parse(fileName: string, text: string, topologies?: Topologies): Result<OpenLab, Fault>;
}

export interface ReportSource {
  readonly reader: Reader;
  /** Oldest first. A first `seq` above 1 means that older ones are not kept any more. */
  readonly events: readonly SimEvent[];
  readonly attempt: number;
  /** What people noted about the history. */
  readonly remarks: readonly Remark[];
  readonly modelVersion: number;
  /** The moment of writing, ISO 8601. */
  readonly writtenAt: string;
  /** Moving numbers now; null where nothing moves. */
  readonly sample: ((column: SampleColumn) => SampleValues) | null;
  /** The records as they were at an earlier moment; null where there is no way back. */
  readonly readerAt: (atMs: SimMs) => Reader | null;
  /** What a review says of the lab beside its run; asked for by a review only. */
  readonly labReview: () => ReviewedLab | null;
  /** The lab file behind it; asked for by a sheet only. */
  readonly labSheet: () => SheetLab | null;
}

type ListRequest = Calls['list.export']['args'];

export interface ReportWriter {
  write(request: ReportRequest, source: ReportSource): Result<FileContent, Fault>;
  list(request: ListRequest, source: ReportSource): Result<FileContent, Fault>;
  clusterLog(source: ReportSource, request: ClusterLogRequest): Result<FileContent, Fault>;
  certificate(certificate: AnyCertificate, language: Language): FileContent;
}

/** Prints a page; null where this host has nothing to print with. */
export type PdfPrinter = (html: string) => Promise<Result<Uint8Array, Fault>>;

type MaybeLater<T> = T | Promise<T>;

export interface SettingsStore {
  read(): MaybeLater<Settings>;
  write(settings: Settings): MaybeLater<Result<null, Fault>>;
}

export interface Recoverable {
  readonly id: string;
  readonly text: string;
  /** When it was last written, ISO 8601. */
  readonly writtenAt: string;
}

/**
 * Where the journal of the running lab is kept. Methods throw when the disk refuses; the journal
 * turns that into a fault.
 */
export interface JournalStore {
  readonly fileName: string;
  /** Puts a whole new journal in place of the present one; afterwards either is there, never half. */
  replace(text: string): void;
  append(line: string): void;
  /** Brings what was appended to the medium, so that it survives a loss of power. */
  sync(): void;
  /** The journal of the lab that ended in order with nothing to keep. */
  remove(): void;
  /** The newest journal that was left behind, or null. */
  leftBehind(): Recoverable | null;
  /** Forgets it; a damaged one is put aside, not removed. */
  drop(id: string, damaged: boolean): void;
}

/** The record of what was played, and the journals of the runs that prove a path. Methods throw. */
export interface ProgressStore {
  readonly fileName: string;
  /** Empty where there is none yet. */
  read(): string;
  append(line: string): void;
  replace(text: string): void;
  /** Puts the whole record out of the way, with its good lines in its place; under which name. */
  putAside(good: string): string;
  /** The labs a journal is kept of. */
  runs(): readonly string[];
  readRun(lab: string): string | null;
  keepRun(lab: string, text: string): void;
  dropRuns(): void;
}

export interface HostPorts {
  readonly version: string;
  readonly shell: 'electron' | 'web';
  readonly clock: Clock;
  readonly labs: LabSource;
  readonly reports: ReportWriter;
  readonly print: PdfPrinter;
  readonly settings: SettingsStore;
  readonly journal: JournalStore;
  readonly progress: ProgressStore;
  /** SHA-256 of texts one after the other, in hexadecimal. */
  readonly sha256: (texts: Iterable<string>) => string;
}
